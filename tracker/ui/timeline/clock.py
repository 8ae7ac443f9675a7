"""Where in its day a meeting with a clock time stands, once hours can be told apart."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from tracker.ui.timeline.kinds import ItemKind
from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.store import TimelineStore

HOURS_WIDE = 92.0
"""A day of so many pixels shows hours: there what is known to the day spans it; in a narrower one it stands at noon."""
Minutes = Callable[[Places], Sequence[int | None]]
"""The local time of records, by their places in the store, in minutes after midnight; None where none is recorded."""


def tells_hours(scale: Scale) -> bool:
    """Whether hours can be told apart."""
    return scale.per_day >= HOURS_WIDE


def hours(store: TimelineStore, items: Places, minutes: Minutes | None) -> NDArray[np.float64]:
    """The days (ordinals with their fractions) at which these records stand by the clock; NaN without a clock time."""
    at = np.flatnonzero((store.kind[items] == ItemKind.MEETING) & (store.earliest[items] == store.latest[items]))
    found = np.full(items.size, np.nan)
    if minutes is not None and at.size:
        told = np.asarray([np.nan if minute is None else minute for minute in minutes(items[at])], np.float64)
        found[at] = store.earliest[items[at]] + told / 1440
    return found


def at_the_hour(
    middles: NDArray[np.float64], store: TimelineStore, items: Places, scale: Scale, minutes: Minutes | None
) -> NDArray[np.float64]:
    """The middles (in pixels) of these records, those with a clock time at its place in their day."""
    if minutes is None or not tells_hours(scale):
        return middles
    found = hours(store, items, minutes)
    return np.where(np.isnan(found), middles, scale.xs(found))
