"""The bars of all lanes row by row, so that those in view are found without looking at the others."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

import numpy as np
from numpy.typing import NDArray

from tracker.domain.kinds import OPEN_EARLIEST
from tracker.ui.timeline.kinds import NONE
from tracker.ui.timeline.lanes import Lanes, Places, touched
from tracker.ui.timeline.packing import MOST_ROWS, OVERFLOW, pack_in_turn, pack_lane
from tracker.ui.timeline.store import OPEN_SHOWN, Days, Numbers, TimelineStore, distinct, only_begins

Mask = NDArray[np.bool_]
Pixels = NDArray[np.float64]

# With more series than this in a lane, each in a row of its own would fill the window: their meetings stand as others.
MOST_SERIES = 4


@dataclass(frozen=True, slots=True, eq=False)
class LaneRows:
    """One lane: its standings, counted from the lane's first, in order of row and time.

    `standings[offsets[n] : offsets[n + 1]]` are those of row n. The first `series` rows are chains. `first` and
    `reach` are sorted in each row: the first day of each bar, and the last day reached by it or one before it, those
    included on which it fades away.
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

    def standings_between(self, rows: range, start: float, end: float, beside: int = 0) -> list[Places]:
        """For each of these rows the standings that `within` finds, and so many before and after them."""
        low, high = np.int32(max(0, int(start))), np.int32(ceil(end))
        found = []
        for begin, stop in pairwise(self.offsets[rows.start : rows.stop + 1].tolist()):
            at = begin + int(self.reach[begin:stop].searchsorted(low))
            until = begin + int(self.first[begin:stop].searchsorted(high))
            found.append(self.standings[max(begin, at - beside) : min(stop, until + beside)])
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


def rows_of(store: TimelineStore, lanes: Lanes, lane: int, *, opened: bool = False) -> LaneRows:
    """The rows of one lane; all there are when it is `opened`, else about MOST_ROWS."""
    span = lanes.span(lane)
    items, first, last = lanes.items[span], lanes.first[span], lanes.last[span]
    free_from, free_to = rooms_of(store, items, first, last)
    series = chained_series(store, items, first, last)
    in_order = np.array_equal(free_from, first)

    def packed(alone: Mask) -> NDArray[np.int32]:
        most, (begin, end) = None if opened else MOST_ROWS, (free_from[alone], free_to[alone])
        if in_order:
            return pack_lane(begin, end, most)
        order = np.argsort(begin, kind="stable")
        rows = np.empty(order.size, np.int32)
        rows[order] = pack_lane(begin[order], end[order], most)
        return rows

    return _with_series(first, last, series, packed, (free_from, free_to))


def rooms_of(store: TimelineStore, items: NDArray[np.integer], first: Days, last: Days) -> tuple[Days, Days]:
    """The first and the last day that records, drawn from `first` to `last`, need in a row: with those on which they
    fade away.
    """
    fades = only_begins(store.latest[items], store.solid_from[items])
    free_from = first - np.int32(OPEN_SHOWN) * (store.earliest[items] <= OPEN_EARLIEST)
    return free_from, last + np.int32(OPEN_SHOWN) * fades


def rows_apart(lanes: Lanes, lane: int, series: Numbers, starts: Pixels, rooms: tuple[Numbers, Numbers]) -> LaneRows:
    """As many rows as it takes to give each standing that is in no series its own room; what `starts` first stands
    highest.

    All are columns of the lane's standings; rooms are from where to where each reaches with its name, in any unit, and
    none is below 0.
    """
    span = lanes.span(lane)

    def packed(alone: Mask) -> NDArray[np.int32]:
        begin, end = (one[alone] for one in rooms)
        order = np.argsort(starts[alone], kind="stable")
        rows = np.empty(order.size, np.int32)
        rows[order] = pack_in_turn(begin[order], end[order])
        return rows

    return _with_series(lanes.first[span], lanes.last[span], series, packed)


def no_rows() -> LaneRows:
    """Those of a lane that draws nothing one by one."""
    none = np.zeros(0, np.int32)
    return _arranged(none, none, none, 0, (none, none))


def _with_series(
    first: Days,
    last: Days,
    series: Numbers,
    packed: Callable[[Mask], NDArray[np.int32]],
    rooms: tuple[Days, Days] | None = None,
) -> LaneRows:
    """Each series in a row of its own, and under them the others as they are packed; `rooms` as `rooms_of` has them."""
    known = np.asarray(distinct(series), np.int32)
    rows = np.full(first.size, OVERFLOW, np.int32)
    alone = series == NONE
    rows[~alone] = np.searchsorted(known, series[~alone])
    found = packed(alone)
    rows[alone] = np.where(found == OVERFLOW, OVERFLOW, found + known.size)
    return _arranged(first, last, rows, known.size, rooms or (first, last))


def chained_series(store: TimelineStore, items: Numbers, first: Days, last: Days) -> Numbers:
    """The series whose chain each standing belongs to, NONE for those that stand alone.

    A vague date that runs or fades over other meetings of its series would hide them, and so has a row elsewhere.
    """
    free_from, free_to = rooms_of(store, items, first, last)
    series = np.where((free_from < first) | (free_to > last), np.int32(NONE), store.series[items])
    chained = np.full_like(series, NONE)
    known = distinct(series)
    for one in known if len(known) <= MOST_SERIES else []:
        members = np.flatnonzero(series == one)
        firsts, lasts = first[members], last[members]
        together = np.searchsorted(firsts, lasts, "right") - np.searchsorted(np.sort(lasts), firsts, "left")
        kept = members[(lasts - firsts <= 1) | (together == 1)]
        chained[kept] = one
    return chained


def _arranged(first: Days, last: Days, rows: NDArray[np.int32], series: int, rooms: tuple[Days, Days]) -> LaneRows:
    placed = np.flatnonzero(rows != OVERFLOW)
    count = int(np.max(rows, initial=series - 1)) + 1
    of_row = rows[placed]
    key = of_row.astype(np.int16) if count < 2**15 else of_row
    order = placed[np.argsort(key, kind="stable")]
    offsets = np.concatenate([[0], np.cumsum(np.bincount(of_row, minlength=count))]).astype(np.intp)
    reach = rooms[1][order]
    for row in range(series):
        of_series = reach[offsets[row] : offsets[row + 1]]
        np.maximum.accumulate(of_series, out=of_series)
    more = rows == OVERFLOW
    return LaneRows(
        series=series,
        standings=order,
        offsets=offsets,
        first=rooms[0][order],
        reach=reach,
        placed_first=first[placed],
        placed_ends=np.sort(last[placed]),
        more_first=first[more],
        more_ends=np.sort(last[more]),
    )
