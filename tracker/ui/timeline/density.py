"""How many records each stretch of time holds: for lanes with too many of them to draw one by one."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tracker.ui.timeline.lanes import touching
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.store import Days

COLUMN = 4.0
"""Pixels that one count stands for, at least."""


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """Exact counts: `counts[n]` records touch the days from `edges[n]` to `edges[n + 1]`."""

    edges: NDArray[np.float64]
    counts: NDArray[np.intp]

    def at(self, day: float) -> tuple[float, float, int] | None:
        """The stretch around a day and its count; None outside."""
        place = int(np.searchsorted(self.edges, day, "right")) - 1
        if not 0 <= place < self.counts.size:
            return None
        return float(self.edges[place]), float(self.edges[place + 1]), int(self.counts[place])

    @property
    def most(self) -> int:
        """The highest count."""
        return int(np.max(self.counts, initial=0))


def edges_of(scale: Scale, column: float = COLUMN) -> NDArray[np.float64]:
    """The borders of the columns in view: whole days where they are wide enough, and standing still while panning."""
    days = column / scale.per_day
    days = float(np.ceil(days)) if days > 0.5 else 1.0
    first = np.floor(scale.start / days)
    last = np.ceil(scale.end / days)
    return np.arange(first, last + 1) * days


def density_of(first: Days, ends: Days, edges: NDArray[np.float64]) -> Density:
    """How many spans touch each stretch; both columns are sorted."""
    return Density(edges, touching(first, ends, edges))


def level_line(most: int) -> int:
    """The count that fills a lane: a round one, so that it can be said, a little above the highest there is, and the
    same for many neighbouring ones, so that bands do not breathe while a person pans.
    """
    ten = 10 ** max(0, len(str(max(1, most))) - 1)
    return next(step * ten for step in (1, 2, 5, 10) if step * ten >= most)
