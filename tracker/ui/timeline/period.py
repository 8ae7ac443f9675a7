"""How far the data reach in time."""

import numpy as np

from tracker.domain.kinds import OPEN_LATEST
from tracker.ui.timeline.values import TimelineValues

# What is open to the end, and today, want some future to run into.
AHEAD = 60


def whole_period(values: TimelineValues) -> tuple[float, float]:
    """From the first day drawn to the last closed bound, the as-of day and some days ahead included."""
    closed = int(np.searchsorted(values.ends, OPEN_LATEST))
    ends = [values.as_of + AHEAD, *([int(values.ends[closed - 1])] if closed else [])]
    starts = [values.as_of, *([int(values.begins[0])] if len(values) else [])]
    return float(min(starts)), float(max(ends))


def desk_period(values: TimelineValues) -> tuple[float, float]:
    """The same of all records, also of those that the filter leaves out."""
    if len(values) == len(values.store):
        return whole_period(values)
    closed = values.store.last[values.store.last < OPEN_LATEST]
    first = min(float(values.as_of), float(np.min(values.store.first, initial=values.as_of)))
    return first, max(float(values.as_of + AHEAD), float(np.max(closed, initial=0)))


def recent_period(values: TimelineValues) -> tuple[float, float]:
    """The year before the as-of day and a sixth of a year after it, within the whole period."""
    first, last = whole_period(values)
    return max(first, values.as_of - 380.0), min(last, values.as_of + AHEAD + 0.0)
