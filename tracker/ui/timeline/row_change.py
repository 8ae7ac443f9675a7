"""The rows of lanes after a write: a lane that holds the same keeps them, and in a crowded one a record that moved in
time finds a place without any other moving.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.packing import OVERFLOW
from tracker.ui.timeline.rows import LaneRows, rooms_of, rows_of
from tracker.ui.timeline.store import Days
from tracker.ui.timeline.values import TimelineValues

CROWDED = 20_000
"""A lane of fewer records has its rows worked out anew, which takes a few milliseconds and leaves no gaps."""


def rows_after(before: TimelineValues, after: TimelineValues, touched: Sequence[int]) -> tuple[LaneRows, ...]:
    """The rows of every lane after the records with these ids were written to; those before have to be known."""
    known = {lane.key: at for at, lane in enumerate(before.lanes.lanes)}
    # Days may stay, and the room on which a record fades away may not.
    otherwise = np.zeros(0, np.intp) if _has_same_room(before, after, touched) else _places(after, touched)
    made = []
    for at, lane in enumerate(after.lanes.lanes):
        rows = _rows_after(before, known[lane.key], after, at, touched, otherwise) if lane.key in known else None
        made.append(rows_of(after.store, after.lanes, at) if rows is None else rows)
    return tuple(made)


def _rows_after(
    before: TimelineValues, one: int, after: TimelineValues, other: int, touched: Sequence[int], otherwise: Places
) -> LaneRows | None:
    """None where the rows have to be worked out anew; those at the places `otherwise` have other rooms now."""
    assert before.rows is not None
    if _is_same(before, one, after, other) and not (
        otherwise.size and np.isin(after.lanes.items[after.lanes.span(other)], otherwise).any()
    ):
        return before.rows[one]
    place = np.flatnonzero(after.store.ids == touched[0]) if len(touched) == 1 else np.zeros(0, np.intp)
    crowded = before.lanes.size(one) >= CROWDED and len(before.store) <= len(after.store)
    if not crowded or not place.size or before.rows[one].series:
        return None
    item = int(place[0])
    ours, theirs = before.lanes.items[before.lanes.span(one)], after.lanes.items[after.lanes.span(other)]
    gone, come = np.flatnonzero(ours == item), np.flatnonzero(theirs == item)
    if gone.size > 1 or come.size > 1 or not np.array_equal(np.delete(ours, gone), np.delete(theirs, come)):
        return None
    rows = before.rows[one]
    for standing in gone.tolist():
        rows = without_standing(rows, standing, int(before.store.first[item]), int(before.store.last[item]))
    for standing in come.tolist():
        drawn = after.store.first[[item]], after.store.last[[item]]
        begin, end = rooms_of(after.store, np.asarray([item], dtype=np.int64), *drawn)
        rows = with_standing(rows, standing, int(drawn[0][0]), int(drawn[1][0]), (int(begin[0]), int(end[0])))
    return rows


def _has_same_room(before: TimelineValues, after: TimelineValues, touched: Sequence[int]) -> bool:
    ours, theirs = (_places(one, touched) for one in (before, after))
    if ours.size != theirs.size:
        return False
    were, now = (
        rooms_of(one.store, items, one.store.first[items], one.store.last[items])
        for one, items in ((before, ours), (after, theirs))
    )
    return np.array_equal(were, now)


def _places(values: TimelineValues, touched: Sequence[int]) -> Places:
    """The places of the records with these ids, in the order of their ids."""
    found = np.flatnonzero(np.isin(values.store.ids, touched))
    return found[np.argsort(values.store.ids[found])]


def _is_same(before: TimelineValues, one: int, after: TimelineValues, other: int) -> bool:
    ours, theirs = before.lanes.span(one), after.lanes.span(other)
    return (
        np.array_equal(before.lanes.first[ours], after.lanes.first[theirs])
        and np.array_equal(before.lanes.last[ours], after.lanes.last[theirs])
        and np.array_equal(before.store.series[before.lanes.items[ours]], after.store.series[after.lanes.items[theirs]])
    )


def without_standing(rows: LaneRows, standing: int, first: int, last: int) -> LaneRows:
    """The rows without a standing of the lane, which lay on these days; those behind it count one less."""
    found = np.flatnonzero(rows.standings == standing)
    standings = rows.standings - (rows.standings > standing)
    if not found.size:
        more = (_taken_out(rows.more_first, first), _taken_out(rows.more_ends, last))
        return replace(rows, standings=standings, more_first=more[0], more_ends=more[1])
    at = int(found[0])
    row = int(np.searchsorted(rows.offsets, at, "right")) - 1
    return replace(
        rows,
        standings=np.delete(standings, at),
        offsets=_shifted(rows.offsets, row, -1),
        first=np.delete(rows.first, at),
        reach=np.delete(rows.reach, at),
        placed_first=_taken_out(rows.placed_first, first),
        placed_ends=_taken_out(rows.placed_ends, last),
    )


def with_standing(
    rows: LaneRows, standing: int, first: int, last: int, room: tuple[int, int] | None = None
) -> LaneRows:
    """The rows with a standing put in among the others, in the first row that is free on the days of its `room`, which
    are those from `first` to `last` unless it fades away on others.
    """
    standings = rows.standings + (rows.standings >= standing)
    begins, reaches = room or (first, last)
    row = _free_row(rows, begins, reaches)
    if row == OVERFLOW:
        more = (_put_in(rows.more_first, first), _put_in(rows.more_ends, last))
        return replace(rows, standings=standings, more_first=more[0], more_ends=more[1])
    begin, end = int(rows.offsets[row]), int(rows.offsets[row + 1])
    at = begin + int(np.searchsorted(rows.first[begin:end], begins))
    return replace(
        rows,
        standings=np.insert(standings, at, standing),
        offsets=_shifted(rows.offsets, row, 1),
        first=np.insert(rows.first, at, np.int32(begins)),
        reach=np.insert(rows.reach, at, np.int32(reaches)),
        placed_first=_put_in(rows.placed_first, first),
        placed_ends=_put_in(rows.placed_ends, last),
    )


def _free_row(rows: LaneRows, first: int, last: int) -> int:
    for row in range(rows.series, rows.count):
        found = rows.within(row, first, last + 1)
        if found.start == found.stop:
            return row
    return OVERFLOW


def _shifted(offsets: Places, row: int, by: int) -> Places:
    moved = offsets.copy()
    moved[row + 1 :] += by
    return moved


def _taken_out(days: Days, day: int) -> Days:
    return np.delete(days, int(np.searchsorted(days, day)))


def _put_in(days: Days, day: int) -> Days:
    return np.insert(days, int(np.searchsorted(days, day)), np.int32(day))
