"""Days to pixels and back."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

# A day at most fills a window, so that its hours can be read.
MOST_PER_DAY = 1000.0
FIRST_DAY = 1.0
LAST_DAY = 3_652_060.0


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear scale: the ordinal `start` stands at pixel `left`, a day is `per_day` pixels wide, `width` are drawn."""

    start: float
    per_day: float
    width: float
    left: float = 0.0

    @property
    def end(self) -> float:
        """The ordinal at the right edge."""
        return self.start + self.width / self.per_day

    def x(self, day: float) -> float:
        """The pixel at which a day begins."""
        return self.left + (day - self.start) * self.per_day

    def xs(self, days: NDArray[np.integer] | NDArray[np.floating]) -> NDArray[np.float64]:
        """The pixels at which many days begin."""
        return self.left + (days.astype(np.float64) - self.start) * self.per_day

    def day(self, x: float) -> float:
        """The ordinal, with its fraction, at a pixel."""
        return self.start + (x - self.left) / self.per_day

    def panned(self, pixels: float) -> "Scale":
        """Moved so that what stood `pixels` to the right stands at the same place; kept within the years 1–9999."""
        last = max(FIRST_DAY, LAST_DAY - self.width / self.per_day)
        return replace(self, start=min(last, max(FIRST_DAY, self.start + pixels / self.per_day)))

    def zoomed(self, factor: float, at_x: float) -> "Scale":
        """Enlarged by `factor`, with the day under `at_x` staying there."""
        day = self.day(at_x)
        per_day = _within(self.per_day * factor, self.width)
        return replace(self, start=day - (at_x - self.left) / per_day, per_day=per_day).panned(0)

    def widened(self, left: float, width: float) -> "Scale":
        """As many days as fill another width, from the same one on, each as wide as it is."""
        width = max(1.0, width)
        return replace(self, left=left, width=width, per_day=_within(self.per_day, width)).panned(0)

    def resized(self, left: float, width: float) -> "Scale":
        """The same days from `left` on, in another width."""
        width = max(1.0, width)
        per_day = _within(self.per_day * width / self.width, width)
        return replace(self, left=left, width=width, per_day=per_day).panned(0)


def fitted(first: float, last: float, left: float, width: float, *, airy: bool = True) -> Scale:
    """The scale on which the days from `first` to `last` fill `width` pixels, `airy` with a little air at both ends."""
    width = max(1.0, width)
    air = max(1.0, (last - first) * 0.04) if airy else 0.0
    per_day = _within(width / (last - first + 2 * air), width)
    middle = (first + last) / 2
    return Scale(middle - width / per_day / 2, per_day, width, left).panned(0)


def _within(per_day: float, width: float) -> float:
    """As wide a day as the hours need at most, and at least as the years 1 to 9999 need to fill the width."""
    return min(MOST_PER_DAY, max(width / (LAST_DAY - FIRST_DAY), per_day))
