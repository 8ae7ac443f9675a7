"""Days on the strip of everything: what lies far before or after nearly all records is pressed into its ends."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tracker.domain.kinds import OPEN_LATEST
from tracker.ui.timeline.period import AHEAD, desk_period
from tracker.ui.timeline.scale import Scale, fitted
from tracker.ui.timeline.store import Days
from tracker.ui.timeline.values import TimelineValues

# At most so many records are pressed into an end, or so much of all.
_FEW, _SHARE = 2, 0.005
# And only what lies further off than so much of the time of all others.
_FAR = 0.5
# Fewer records than this have no ends.
_LEAST = 8


@dataclass(frozen=True, slots=True)
class Reach:
    """Days (ordinals): from `first` to `last` is everything, from `begin` to `end` nearly everything."""

    first: float
    begin: float
    end: float
    last: float


def reach_of(values: TimelineValues) -> Reach:
    """How far all records of the desk reach, also those that the filter leaves out."""
    first, last = desk_period(values)
    store, few = values.store, _FEW + int(len(values.store) * _SHARE)
    if len(store) < _LEAST:
        return Reach(first, first, last, last)
    if len(values) == len(store):
        closed = int(np.searchsorted(values.ends, OPEN_LATEST))
        begins, ends = values.begins[: few + 1], values.ends[max(0, closed - few - 1) : closed]
    else:
        begins, ends = _lowest(store.first, few), -_lowest(-store.last[store.last < OPEN_LATEST], few)[::-1]
    begin = min(float(values.as_of), _past_gap(begins))
    end = max(float(values.as_of + AHEAD), -_past_gap(-ends[::-1])) if ends.size else last
    far = _FAR * max(1.0, end - begin)
    return Reach(first, begin if begin - first > far else first, end if last - end > far else last, last)


def _lowest(days: Days, few: int) -> Days:
    """The lowest of some days and one more, in order."""
    lowest = np.partition(days, few)[: few + 1] if days.size > few else days
    return np.sort(lowest)


def _past_gap(days: Days) -> float:
    """The day behind the widest gap between days in order."""
    return float(days[int(np.argmax(np.diff(days))) + 1]) if days.size > 1 else float(days[0])


@dataclass(frozen=True, slots=True)
class StripScale:
    """Days to pixels of a strip: nearly everything evenly from `left` to `right`, the rest pressed in beside that.

    A line through `days` (ordinals) and `pixels`, both in order.
    """

    width: float
    left: float
    right: float
    days: tuple[float, ...]
    pixels: tuple[float, ...]

    def x(self, day: float) -> float:
        """The pixel at which a day begins."""
        return _along(day, self.days, self.pixels)

    def xs(self, days: NDArray[np.float64]) -> NDArray[np.float64]:
        """The pixels at which many days begin."""
        return np.interp(days, self.days, self.pixels)

    def day(self, x: float) -> float:
        """The ordinal, with its fraction, at a pixel."""
        return _along(x, self.pixels, self.days)

    def even(self) -> Scale:
        """The part of it on which all days are equally wide."""
        start, stop = self.day(self.left), self.day(self.right)
        return Scale(start, (self.right - self.left) / max(1.0, stop - start), self.right - self.left, self.left)


def _along(at: float, of: Sequence[float], to: Sequence[float]) -> float:
    """Where a line through these points is at a place; it ends with them."""
    place = min(max(1, bisect_right(of, at)), len(of) - 1)
    low, high = of[place - 1], of[place]
    share = min(1.0, max(0.0, (at - low) / (high - low)))
    return to[place - 1] + share * (to[place] - to[place - 1])


def strip_scale(reach: Reach, width: float, pressed: float) -> StripScale:
    """A strip of this width, with `pressed` pixels for each end that lies far off."""
    width = max(3 * pressed, width)
    left = pressed if reach.begin > reach.first else 0.0
    right = width - pressed if reach.end < reach.last else width
    inner = fitted(reach.begin, reach.end, left, right - left)
    days, pixels = [inner.start, inner.end], [left, right]
    if left > 0:
        days, pixels = [min(reach.first, inner.start - 1), *days], [0.0, *pixels]
    if right < width:
        days, pixels = [*days, max(reach.last, inner.end + 1)], [*pixels, width]
    return StripScale(width, left, right, tuple(days), tuple(pixels))
