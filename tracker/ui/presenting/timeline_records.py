"""The timeline's records as they are read, judged, and kept up to date when a few of them change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from tracker.desk.desk import Desk
from tracker.desk.timeline import timeline_columns, timeline_intervals
from tracker.domain.implementation import Standing
from tracker.domain.progress import OnProgress
from tracker.domain.stages import is_commitment
from tracker.storage.timeline_columns import STAGES, TimelineColumns
from tracker.ui.presenting.timeline_store import graded, is_dated, store_of, toned
from tracker.ui.presenting.timeline_texts import tallies_of
from tracker.ui.timeline.kinds import NONE, ItemState
from tracker.ui.timeline.lanes import Places, time_order
from tracker.ui.timeline.store import Numbers, TimelineStore
from tracker.ui.view_values import Tone

_CHUNK = 5_000
# Up to so many meetings are judged for their notes; more would hold up everything else.
_MOST_JUDGED = 2_000
_Table = TypeVar("_Table", TimelineColumns, TimelineStore)
Tallies = Mapping[int, tuple[str, Tone]]


@dataclass(frozen=True, slots=True, eq=False)
class TimelineRecords:
    """Dated records as they are kept and as they are drawn, at the same places; their time order, and ids of the
    undated. `tallies` are the verdicts of meetings by id; without them and the standings of commitments the records
    are not `judged`.
    """

    columns: TimelineColumns
    store: TimelineStore
    order: Places
    undated: Numbers
    judged: bool = False
    tallies: Tallies = field(default_factory=dict)


def read_records(desk: Desk, on_progress: OnProgress) -> TimelineRecords:
    """All records, not judged yet."""
    columns = timeline_columns(desk, on_progress=on_progress)
    dated = is_dated(columns)
    kept = _taken(columns, dated)
    store = store_of(kept)
    return TimelineRecords(kept, store, time_order(store), columns.ids[~dated])


def judged_records(desk: Desk, records: TimelineRecords) -> TimelineRecords:
    """The same with verdicts, and the vague dates that run told from those that mean one day."""
    store, tallies = _judged(desk, records.columns, None)
    return TimelineRecords(records.columns, store, records.order, records.undated, judged=True, tallies=tallies)


def with_changed(desk: Desk, records: TimelineRecords, ids: Sequence[int]) -> TimelineRecords:
    """The same after these records were written to, which may be new, or be no more."""
    touched = np.asarray(ids, np.int32)
    columns = timeline_columns(desk, ids)
    dated = is_dated(columns)
    fresh = _taken(columns, dated)
    store, tallies = _judged(desk, fresh, ids)
    undated = np.concatenate([records.undated[~np.isin(records.undated, touched)], columns.ids[~dated]])
    columns, all_of = _spliced(records.columns, fresh, touched), _spliced(records.store, store, touched)
    order = records.order if _same_days(records.store, all_of) else time_order(all_of)
    kept = {id_: tally for id_, tally in records.tallies.items() if id_ not in set(ids)}
    return TimelineRecords(columns, all_of, order, undated, judged=records.judged, tallies={**kept, **tallies})


def _judged(desk: Desk, columns: TimelineColumns, ids: Sequence[int] | None) -> tuple[TimelineStore, Tallies]:
    store = store_of(columns, timeline_intervals(desk, ids))
    held = store.ids[(store.series != NONE) & (store.state == ItemState.STANDS)]
    tallies = tallies_of(desk, held.tolist()) if held.size <= _MOST_JUDGED else {}
    return toned(_graded(desk, columns, store), {id_: tone for id_, (_note, tone) in tallies.items()}), tallies


def _graded(desk: Desk, columns: TimelineColumns, store: TimelineStore) -> TimelineStore:
    """The store with how each commitment stands that was agreed or pledged."""
    committing = np.asarray([*(is_commitment(stage) for stage in STAGES), False])
    ids = columns.ids[committing[columns.stage]]
    found: list[Standing] = []
    for chunk in _chunks(ids.tolist()):
        standings = desk.standings(chunk)
        found += (standings[id_].whole for id_ in chunk)
    return graded(store, ids, found)


def _chunks(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[at : at + _CHUNK] for at in range(0, len(ids), _CHUNK))


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


def _same_days(before: TimelineStore, after: TimelineStore) -> bool:
    """Whether no record was added, taken away or moved: columns that did not change are shared."""
    return before.first is after.first and before.last is after.last
