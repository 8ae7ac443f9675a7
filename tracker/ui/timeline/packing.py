"""Which row of its lane each bar has: from the data alone, so that nothing jumps while a person pans or zooms."""

import numpy as np
from numpy.typing import NDArray

from tracker.domain.kinds import OPEN_LATEST
from tracker.ui.timeline.store import Days

OVERFLOW = -1
"""The row of what has none: more bars lie at once than the lane shows rows."""
# A lane keeps air for labels between its bars as long as that costs no more rows than this.
COMFORTABLE_ROWS = 8
# Days between bars of one row: the first is about the length of a label when a year fills the window.
AIR = (300, 150, 75, 30, 10, 3)
# A crowded lane shows so many rows; the others come when it is opened, and a few more are not worth that.
MOST_ROWS = 12
FEW_MORE = 3
# A lane of no more records than this shows all of them, however many lie at once.
A_FEW_DOZEN = 60
# Bars of more days than this are long, and the rows of short, long and endless ones in a crowded lane.
LONG = 92
_SHARES = (6, 4, 2)

Rows = NDArray[np.int32]


def pack(first: Days, last: Days, gap: int, most: int | None = None) -> Rows:
    """The lowest free row for each bar, with `gap` free days between bars of one row; bars come in order of `first`.

    OVERFLOW where all of `most` rows are taken. Goes from day to day, so that its time follows the days, not the bars.
    """
    rows = np.full(first.size, OVERFLOW, np.int32)
    days, begins = np.unique(first, return_index=True)
    edges = [*begins.tolist(), first.size]
    free_from = np.zeros(0 if most is None else most, np.int64)
    ends = np.maximum(first, last).astype(np.int64) + gap + 1
    for place, day in enumerate(days.tolist()):
        begin, end = edges[place], edges[place + 1]
        (free,) = (free_from <= day).nonzero()
        wanted = end - begin
        if most is None and free.size < wanted:
            had = free_from.size
            free_from = np.concatenate([free_from, np.zeros(max(wanted - free.size, had), np.int64)])
            free = np.concatenate([free, np.arange(had, had + wanted - free.size)])
        chosen = free[:wanted]
        rows[begin : begin + chosen.size] = chosen
        free_from[chosen] = ends[begin : begin + chosen.size]
    return rows


def pack_in_turn(begin: Days, end: Days) -> Rows:
    """For each room, in the order in which they come, the highest row that is free from where it begins on: so those
    that come first stand highest, wherever their rooms reach to.
    """
    rows, count = np.empty(begin.size, np.int32), 0
    free_from = np.zeros(begin.size, np.int64)
    for at, (left, right) in enumerate(zip(begin.tolist(), end.tolist(), strict=True)):
        free = free_from[:count] <= left
        row = int(free.argmax()) if count else 0
        if not count or not free[row]:
            row, count = count, count + 1
        rows[at], free_from[row] = row, right + 1
    return rows


def rows_needed(first: Days, ends: Days) -> int:
    """How many bars lie at once at most; both columns are sorted."""
    if not first.size:
        return 0
    return int(np.max(np.arange(1, first.size + 1) - np.searchsorted(ends, first, "left")))


def pack_lane(first: Days, last: Days, most: int | None) -> Rows:
    """The rows of a lane: with air between bars where that keeps it comfortable, else in about `most` rows.

    A crowded lane keeps its short bars, its long ones and those without an end in rows of their own, in this order:
    what runs for years would otherwise hold all the rows, and nothing of a month would be seen in that month.
    """
    ends = np.sort(last)
    needed = rows_needed(first, ends)
    if needed <= COMFORTABLE_ROWS:
        for gap in AIR:
            rows = pack(first, last, gap, COMFORTABLE_ROWS)
            if not np.any(rows == OVERFLOW):
                return rows
    if most is None or needed <= most + FEW_MORE or first.size <= A_FEW_DOZEN:
        return pack(first, last, 0)
    return _pack_by_length(first, last, most)


def _pack_by_length(first: Days, last: Days, most: int) -> Rows:
    rows = np.full(first.size, OVERFLOW, np.int32)
    length = last - first
    groups = [
        np.flatnonzero(one) for one in (length <= LONG, (length > LONG) & (last < OPEN_LATEST), last >= OPEN_LATEST)
    ]
    begin = 0
    for group, room in zip(groups, _shares([_needed(first[one], last[one]) for one in groups], most), strict=True):
        packed = pack(first[group], last[group], 0, room)
        rows[group] = np.where(packed == OVERFLOW, OVERFLOW, packed + begin)
        begin += room
    return rows


def _needed(first: Days, last: Days) -> int:
    return rows_needed(first, np.sort(last))


def _shares(needed: list[int], most: int) -> list[int]:
    """How many rows each group gets: its share, and what the others leave."""
    shares = [min(wanted, share) for wanted, share in zip(needed, _SHARES, strict=True)]
    for place, wanted in enumerate(needed):
        shares[place] += min(wanted - shares[place], most - sum(shares))
    return shares
