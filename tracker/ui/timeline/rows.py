"""The bars of all lanes row by row, so that those in view are found without looking at the others."""

from dataclasses import dataclass
from itertools import pairwise
from math import ceil

import numpy as np
from numpy.typing import NDArray

from tracker.ui.timeline.kinds import NONE
from tracker.ui.timeline.lanes import Lanes, Places, touched
from tracker.ui.timeline.packing import MOST_ROWS, OVERFLOW, pack, pack_lane
from tracker.ui.timeline.store import Days, Numbers, TimelineStore, distinct

# With more series than this in a lane, each in a row of its own would fill the window: their meetings stand as others.
MOST_SERIES = 4


@dataclass(frozen=True, slots=True, eq=False)
class LaneRows:
    """One lane: its standings, counted from the lane's first, in order of row and time.

    `standings[offsets[n] : offsets[n + 1]]` are those of row n. The first `series` rows are chains. `first` and
    `reach` are sorted in each row: the first day of each bar, and the last day reached by it or one before it.
    `placed_first` and `placed_ends` are the days of all that have a row, `more_first` and `more_ends` of those without
    one, each sorted by itself.
    """

    series: int
    standings: Places
    offsets: Places
    first: Days
    reach: Days
    placed_first: Days
    placed_ends: Days
    more_first: Days
    more_ends: Days

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self.offsets.size - 1

    @property
    def more(self) -> int:
        """How many bars have no row."""
        return self.more_first.size

    def within(self, row: int, start: float, end: float) -> slice:
        """The bars of a row that the days from `start` to `end` touch, and perhaps a few around them."""
        begin, stop = int(self.offsets[row]), int(self.offsets[row + 1])
        low = begin + int(self.reach[begin:stop].searchsorted(np.int32(max(0, int(start)))))
        high = begin + int(self.first[begin:stop].searchsorted(np.int32(ceil(end))))
        return slice(low, max(low, high))

    def standings_between(self, rows: range, start: float, end: float) -> list[Places]:
        """For each of these rows the standings that `within` finds."""
        low, high = np.int32(max(0, int(start))), np.int32(ceil(end))
        found = []
        for begin, stop in pairwise(self.offsets[rows.start : rows.stop + 1].tolist()):
            at = begin + int(self.reach[begin:stop].searchsorted(low))
            found.append(self.standings[at : begin + int(self.first[begin:stop].searchsorted(high))])
        return found

    def counted(self, start: float, end: float) -> int:
        """How many bars that have a row the days from `start` to `end` touch."""
        return touched(self.placed_first, self.placed_ends, start, end)

    def more_within(self, start: float, end: float) -> int:
        """How many of those without a row the days from `start` to `end` touch."""
        return touched(self.more_first, self.more_ends, start, end)

    def row_of(self, standing: int) -> int:
        """The row of a standing of the lane, OVERFLOW when it has none."""
        found = np.flatnonzero(self.standings == standing)
        return int(np.searchsorted(self.offsets, found[0], "right")) - 1 if found.size else OVERFLOW


def rows_of(store: TimelineStore, lanes: Lanes, lane: int, *, opened: bool = False, air: int | None = None) -> LaneRows:
    """The rows of one lane; all there are when it is `opened`, else about MOST_ROWS.

    With `air` there are at least so many free days between the bars of a row, in as many rows as that takes.
    """
    span = lanes.span(lane)
    first, last = lanes.first[span], lanes.last[span]
    series = _chained(store.series[lanes.items[span]], first, last)
    known = np.asarray(distinct(series), np.int32)
    rows = np.full(first.size, OVERFLOW, np.int32)
    alone = series == NONE
    rows[~alone] = np.searchsorted(known, series[~alone])
    chained = known.size
    days = first[alone], last[alone]
    packed = pack_lane(*days, None if opened else MOST_ROWS) if air is None else pack(*days, air)
    rows[alone] = np.where(packed == OVERFLOW, OVERFLOW, packed + chained)
    return _arranged(first, last, rows, chained)


def _chained(series: Numbers, first: Days, last: Days) -> Numbers:
    """The series whose chain each standing belongs to, NONE for those that stand alone.

    A vague date that runs over other meetings of its series would hide them, and so has a row elsewhere.
    """
    chained = np.full_like(series, NONE)
    known = distinct(series)
    for one in known if len(known) <= MOST_SERIES else []:
        members = np.flatnonzero(series == one)
        firsts, lasts = first[members], last[members]
        together = np.searchsorted(firsts, lasts, "right") - np.searchsorted(np.sort(lasts), firsts, "left")
        kept = members[(lasts - firsts <= 1) | (together == 1)]
        chained[kept] = one
    return chained


def _arranged(first: Days, last: Days, rows: NDArray[np.int32], series: int) -> LaneRows:
    placed = np.flatnonzero(rows != OVERFLOW)
    count = int(np.max(rows, initial=series - 1)) + 1
    of_row = rows[placed]
    key = of_row.astype(np.int16) if count < 2**15 else of_row
    order = placed[np.argsort(key, kind="stable")]
    offsets = np.concatenate([[0], np.cumsum(np.bincount(of_row, minlength=count))]).astype(np.intp)
    reach = last[order]
    for row in range(series):
        of_series = reach[offsets[row] : offsets[row + 1]]
        np.maximum.accumulate(of_series, out=of_series)
    more = rows == OVERFLOW
    return LaneRows(
        series=series,
        standings=order,
        offsets=offsets,
        first=first[order],
        reach=reach,
        placed_first=first[placed],
        placed_ends=np.sort(last[placed]),
        more_first=first[more],
        more_ends=np.sort(last[more]),
    )
