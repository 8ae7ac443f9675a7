"""Rows on paper: a crowded lane gets as many as all its records need, as far as the paper goes.

A window shows twelve rows of such a lane and opens it at a click. Nobody can click on paper.
"""

from dataclasses import dataclass
from math import ceil

import numpy as np

from tracker.ui.timeline.frame import Mask
from tracker.ui.timeline.layout import LanePlace
from tracker.ui.timeline.levels import LEAST_PITCH
from tracker.ui.timeline.packing import rows_needed
from tracker.ui.timeline.rows import rows_of
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.scene import Scene
from tracker.ui.timeline_export.tiles import LABELLED


@dataclass(frozen=True, slots=True)
class Paper:
    """The days of each page across, and how many pixels there are down all pages."""

    scales: list[Scale]
    height: float


def spread(scene: Scene, paper: Paper) -> None:
    """Rows for every record of as many crowded lanes as the paper has room for, the least crowded first; with room
    for every name where that fits too. Then the lanes are bars or bands, the same on all pages.
    """
    lanes = scene.values.lanes
    crowded = [place for place in scene.layout(1.0).lanes if place.rows is not None and place.rows.more]
    for place in sorted(crowded, key=lambda one: lanes.size(one.lane)):
        _give_rows(scene, place, paper)
    scene.keep_levels([place.lane for place in scene.layout(1.0).lanes if _is_band(place, paper.scales)])


def _give_rows(scene: Scene, place: LanePlace, paper: Paper) -> None:
    values, before = scene.values, scene.layout(1.0)
    span = values.lanes.span(place.lane)
    first, last = values.lanes.first[span], values.lanes.last[span]
    per_day = paper.scales[0].per_day
    for air in (ceil(LABELLED / per_day), ceil(LEAST_PITCH / per_day) - 1):
        count = rows_needed(first, np.sort(last + np.int32(air)))
        grown = before.height - place.height + place.height_with(count)
        if grown <= paper.height:
            scene.give_rows(place.lane, rows_of(values.store, values.lanes, place.lane, air=air))
            return


def _is_band(place: LanePlace, scales: list[Scale]) -> bool:
    """Whether its bars would lie too close to be told apart, on any of the pages."""
    rows = place.rows
    if rows is None:
        return True
    return any(rows.counted(one.start, one.end) > rows.count * one.width / LEAST_PITCH for one in scales)


def drawn_singly(scene: Scene, start: float, end: float) -> int:
    """How many records of the period have a bar or a shape of their own somewhere; the others are counts in bands."""
    lanes = scene.values.lanes
    found = np.zeros(len(scene.values.store), np.bool_)
    for place in scene.layout(1.0).lanes:
        if place.rows is not None and not scene.is_dense(place.lane):
            standings = place.rows.standings + lanes.span(place.lane).start
            seen = (lanes.first[standings] < end) & (lanes.last[standings] >= int(start))
            found[lanes.items[standings[seen]]] = True
    return int(np.count_nonzero(found))


def chained(scene: Scene) -> Mask:
    """Which records stand on the chain of their series: the others are drawn as meetings without one."""
    lanes = scene.values.lanes
    found = np.zeros(len(scene.values.store), np.bool_)
    for place in scene.layout(1.0).lanes:
        if place.rows is not None:
            standings = place.rows.standings[: int(place.rows.offsets[place.rows.series])]
            found[lanes.items[standings + lanes.span(place.lane).start]] = True
    return found
