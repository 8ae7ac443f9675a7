"""The timeline's records as they are read, judged, and kept up to date when a few of them change."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from tracker.desk.desk import Desk
from tracker.desk.timeline import timeline_columns, timeline_intervals, timeline_read, timeline_tallies
from tracker.domain.implementation import Standing
from tracker.domain.progress import OnProgress, unwatched
from tracker.domain.stages import is_commitment
from tracker.domain.tangibility import Tally
from tracker.storage.timeline_columns import STAGES, TimelineColumns
from tracker.ui.presenting.timeline_store import graded, is_dated, store_of, tallied
from tracker.ui.timeline.kinds import NONE, ItemState
from tracker.ui.timeline.lanes import Places, time_order
from tracker.ui.timeline.moving import time_order_after
from tracker.ui.timeline.store import Numbers, TimelineStore

# So many are judged in one go, which takes some fifty milliseconds.
_MEETINGS, _COMMITMENTS = 500, 2_000
_Table = TypeVar("_Table", TimelineColumns, TimelineStore)
Tallies = Mapping[int, Tally]


@dataclass(frozen=True, slots=True, eq=False)
class TimelineRecords:
    """Dated records as they are kept and as they are drawn, at the same places; their time order, and ids of the
    undated. Without `since` these are all, else those that begin on that day or later. `tallies` count the outcomes of
    meetings by id; without them and the standings of commitments the records are not `judged`.
    """

    columns: TimelineColumns
    store: TimelineStore
    order: Places
    undated: Numbers
    since: int | None = None
    judged: bool = False
    tallies: Tallies = field(default_factory=dict)
    known: Mapping[int, Standing] = field(default_factory=dict)
    """How those commitments stand that had to be judged to know when they ended, by id, until all are judged."""

    def place_of_one(self, before: "TimelineRecords", ids: Sequence[int]) -> int | None:
        """The place of the one record with these ids, where every other has the place that it had before."""
        found = np.flatnonzero(self.store.ids == ids[0]) if len(ids) == 1 else np.zeros(0, np.intp)
        if not found.size:
            return None
        item, size = int(found[0]), len(before.store)
        stays = size == len(self.store) and int(before.store.ids[item]) == ids[0]
        return item if stays or (item == size and len(self.store) == size + 1) else None


def read_records(desk: Desk, on_progress: OnProgress) -> TimelineRecords:
    """All records, not judged yet; Cancelled from `on_progress` leaves it at the newest of them."""
    read = timeline_read(desk, on_progress)
    dated = is_dated(read.columns)
    kept = _taken(read.columns, dated)
    store = store_of(kept, timeline_intervals(desk))
    known = {id_: one.whole for id_, one in read.standings.items()}
    return TimelineRecords(kept, store, time_order(store), read.columns.ids[~dated], read.since, known=known)


def judged_records(desk: Desk, records: TimelineRecords, on_progress: OnProgress = unwatched) -> TimelineRecords:
    """The same with verdicts: colours and signs, while every mark keeps its shape and its place."""
    store, tallies = _judged(desk, records.columns, None, on_progress, records.known)
    return replace(records, store=store, judged=True, tallies=tallies, known={})


def with_changed(desk: Desk, records: TimelineRecords, ids: Sequence[int]) -> TimelineRecords:
    """The same after these records were written to, which may be new, or be no more."""
    touched = np.asarray(ids, np.int32)
    columns = timeline_columns(desk, ids)
    dated = is_dated(columns)
    fresh = _taken(columns, dated)
    store, tallies = _judged(desk, fresh, ids, unwatched, {})
    undated = np.concatenate([records.undated[~np.isin(records.undated, touched)], columns.ids[~dated]])
    columns, all_of = _spliced(records.columns, fresh, touched), _spliced(records.store, store, touched)
    kept = {**records.tallies}
    for id_ in ids:
        kept.pop(id_, None)
    known = {id_: one for id_, one in records.known.items() if id_ not in ids}
    made = replace(records, columns=columns, store=all_of, undated=undated, tallies={**kept, **tallies}, known=known)
    return replace(made, order=_order_after(records, made, ids))


def _order_after(before: TimelineRecords, after: TimelineRecords, ids: Sequence[int]) -> Places:
    # Columns that did not change are shared.
    if before.store.first is after.store.first and before.store.last is after.store.last:
        return before.order
    item = after.place_of_one(before, ids)
    return time_order(after.store) if item is None else time_order_after(before.order, before.store, after.store, item)


def _judged(
    desk: Desk,
    columns: TimelineColumns,
    ids: Sequence[int] | None,
    on_progress: OnProgress,
    known: Mapping[int, Standing],
) -> tuple[TimelineStore, Tallies]:
    store = store_of(columns, timeline_intervals(desk, ids))
    committing = np.asarray([*(is_commitment(stage) for stage in STAGES), False])
    promises = _chunks(np.sort(columns.ids[committing[columns.stage]]), _COMMITMENTS)
    met = np.flatnonzero((store.series != NONE) & (store.state == ItemState.STANDS))
    # By id, as they lie in the file.
    meetings = _chunks(met[np.argsort(store.ids[met])], _MEETINGS)
    tallies: dict[int, Tally] = {}
    found: list[Standing] = []
    done, total = itertools.count(1), len(meetings) + len(promises)
    for places in meetings:
        tallies |= timeline_tallies(desk, columns, places)
        on_progress(next(done), total)
    for chunk in promises:
        standings = desk.standings([id_ for id_ in chunk.tolist() if id_ not in known])
        found += (known[id_] if id_ in known else standings[id_].whole for id_ in chunk.tolist())
        on_progress(next(done), total)
    none = np.zeros(0, np.int32)
    return graded(tallied(store, tallies), np.concatenate([none, *promises]), found), tallies


def _chunks(numbers: NDArray[np.integer], size: int) -> list[Numbers]:
    return [numbers[at : at + size].astype(np.int32) for at in range(0, numbers.size, size)]


def _taken(table: _Table, places: NDArray[np.bool_]) -> _Table:
    return type(table)(*(getattr(table, one.name)[places] for one in fields(table)))


def _spliced(table: _Table, fresh: _Table, touched: Numbers) -> _Table:
    """The table with the fresh rows at the places they had, new ones at its end, and without those that are no more."""
    places = np.flatnonzero(np.isin(table.ids, touched))
    gone = places[~np.isin(table.ids[places], fresh.ids)]
    at = places[np.isin(table.ids[places], fresh.ids)]
    order = np.argsort(fresh.ids)
    source = order[np.searchsorted(fresh.ids, table.ids[at], sorter=order)]
    new = np.flatnonzero(~np.isin(fresh.ids, table.ids[at]))
    columns = []
    for one in fields(table):
        column, values = getattr(table, one.name), getattr(fresh, one.name)
        if not np.array_equal(column[at], values[source]):
            column = column.copy()
            column[at] = values[source]
        if new.size:
            column = np.concatenate([column, values[new]])
        columns.append(np.delete(column, gone) if gone.size else column)
    return type(table)(*columns)
