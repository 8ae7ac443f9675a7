"""The next item for the arrow keys: in time, or in the lane above or below."""

import numpy as np

from tracker.ui.timeline.packing import drawn_bounds
from tracker.ui.timeline.values import TimelineValues


def time_neighbour(values: TimelineValues, at: int | None, step: int) -> int | None:
    """The item before or after in time; from nowhere, the one nearest the as-of day. None at either end."""
    if not len(values):
        return None
    if at is None:
        return _nearest(values, np.arange(len(values)), values.as_of)
    following = at + step
    return following if 0 <= following < len(values) else None


def lane_neighbour(values: TimelineValues, at: int | None, step: int) -> int | None:
    """The item nearest in time in the next lane, up or down, that has any; None past the first and last."""
    if at is None:
        return time_neighbour(values, None, step)
    lane = int(values.lane[at]) + step
    first = drawn_bounds(values).first
    while 0 <= lane < len(values.lanes):
        here = np.flatnonzero(values.lane == lane)
        if here.size:
            return _nearest(values, here, int(first[at]))
        lane += step
    return None


def _nearest(values: TimelineValues, items: np.ndarray, day: int) -> int:
    first = drawn_bounds(values).first
    return int(items[np.argmin(np.abs(first[items].astype(np.int64) - day))])
