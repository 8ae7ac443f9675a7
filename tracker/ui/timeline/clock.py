"""Where in its day a meeting with a clock time stands, once hours can be told apart."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from tracker.ui.timeline.kinds import ItemKind
from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.store import TimelineStore

HOURS_WIDE = 92.0
"""A day of so many pixels shows hours; in a narrower one every meeting stands at noon."""
Minutes = Callable[[Places], Sequence[int | None]]
"""The local time of records, by their places in the store, in minutes after midnight; None where none is recorded."""


def at_the_hour(
    middles: NDArray[np.float64], store: TimelineStore, items: Places, scale: Scale, minutes: Minutes | None
) -> NDArray[np.float64]:
    """The middles (in pixels) of these records, those with a clock time at its place in their day."""
    if minutes is None or scale.per_day < HOURS_WIDE:
        return middles
    at = np.flatnonzero((store.kind[items] == ItemKind.MEETING) & (store.earliest[items] == store.latest[items]))
    if not at.size:
        return middles
    known = [(int(place), minute) for place, minute in zip(at, minutes(items[at]), strict=True) if minute is not None]
    moved = middles.copy()
    for place, minute in known:
        moved[place] = scale.x(float(store.earliest[items[place]]) + minute / 1440)
    return moved
