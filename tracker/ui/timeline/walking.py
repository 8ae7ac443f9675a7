"""The next standing for the arrow keys: along its lane, in the lane above or below, or in time over all lanes."""

from collections.abc import Collection, Sequence

import numpy as np

from tracker.ui.timeline.lanes import Lanes
from tracker.ui.timeline.scene import Scene


def along_lane(scene: Scene, standing: int | None, step: int) -> int | None:
    """The one before or after in the same lane; from nowhere, the one nearest the as-of day. None at either end."""
    if standing is None:
        return nearest(scene)
    span = scene.values.lanes.span(scene.values.lanes.lane_of(standing))
    following = standing + step
    return following if span.start <= following < span.stop else None


def lane_end(scene: Scene, standing: int | None, step: int) -> int | None:
    """The first of the lane, or the last where `step` is 1; from nowhere, of the first lane that has any."""
    lanes = scene.values.lanes
    return end_of_first(scene, scene.order, step) if standing is None else _end(lanes, lanes.lane_of(standing), step)


def end_of_first(scene: Scene, among: Sequence[int], step: int) -> int | None:
    """The first, or the last where `step` is 1, of the first of these lanes that has any."""
    lanes = scene.values.lanes
    return next((_end(lanes, lane, step) for lane in among if lanes.size(lane)), None)


def _end(lanes: Lanes, lane: int, step: int) -> int:
    span = lanes.span(lane)
    return int(span.stop - 1 if step > 0 else span.start)


def across_lanes(scene: Scene, standing: int | None, step: int) -> int | None:
    """The one nearest in time in the next lane, up or down, that has any; None past the first and last."""
    if standing is None:
        return nearest(scene)
    lanes = scene.values.lanes
    day = int(lanes.first[standing])
    at = scene.order.index(lanes.lane_of(standing)) + step
    while 0 <= at < len(scene.order):
        if lanes.size(scene.order[at]):
            return _nearest_in(scene, scene.order[at], day)
        at += step
    return None


def in_time(scene: Scene, standing: int | None, step: int) -> int | None:
    """The record before or after in time, in whatever lane that is shown; it stands where it does first."""
    if standing is None:
        return nearest(scene)
    values = scene.values
    item = int(values.lanes.items[standing])
    places = np.flatnonzero(values.order == item)
    at = int(places[0]) + step if places.size else -1
    while 0 <= at < len(values):
        for found in values.lanes.standings_of(int(values.order[at])).tolist():
            if values.lanes.lane_of(found) in scene.order:
                return int(found)
        at += step
    return None


def nearest(scene: Scene, among: Collection[int] | None = None) -> int | None:
    """The standing that begins nearest the as-of day, in any lane shown, or in those `among` them."""
    day, lanes = scene.values.as_of, scene.values.lanes
    order = scene.order if among is None else [lane for lane in scene.order if lane in among]
    found = [_nearest_in(scene, lane, day) for lane in order if lanes.size(lane)]
    return min(found, key=lambda one: abs(int(lanes.first[one]) - day), default=None)


def _nearest_in(scene: Scene, lane: int, day: int) -> int:
    span = scene.values.lanes.span(lane)
    first = scene.values.lanes.first[span]
    after = int(np.searchsorted(first, day))
    near = [at for at in (after - 1, after) if 0 <= at < first.size]
    return span.start + min(near, key=lambda at: abs(int(first[at]) - day))
