"""Which of the timeline's records a filter leaves in, in time order, and what a write changes in that."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tracker.desk.desk import Desk
from tracker.desk.timeline import timeline_matches
from tracker.domain.kinds import TIMELINE_KINDS
from tracker.domain.query import EVERYTHING
from tracker.domain.query_reading import parse_query
from tracker.ui.presenting.timeline_records import TimelineRecords
from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.moving import moved, new_rank, place_in, sorted_after
from tracker.ui.timeline.store import Days, Numbers
from tracker.ui.timeline.values import TimelineValues


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """Places in time order with their first days, last days in order of their own, and ids of the undated."""

    order: Places
    begins: Days
    ends: Days
    undated: Numbers


@dataclass(frozen=True, slots=True)
class OneChanged:
    """The one record that was written to: its place in the store, and whether the filter leaves it in now."""

    item: int
    shows: bool


def shown_of(desk: Desk, records: TimelineRecords, query: str) -> Shown:
    """What matches."""
    return _among(records, None if _is_everything(query) else timeline_matches(desk, query))


def shown_after(
    desk: Desk, values: TimelineValues, query: str, was: TimelineRecords, records: TimelineRecords, ids: Sequence[int]
) -> tuple[Shown, OneChanged | None]:
    """What matches after the records with these ids were written to; only those are asked about."""
    every = _is_everything(query)
    mine = np.asarray(ids if every else desk.ids_among(ids, TIMELINE_KINDS, query), np.int32)
    item = records.place_of_one(was, ids)
    if item is None:
        before = np.concatenate([was.store.ids[values.order], values.undated])
        return _among(records, None if every else np.concatenate([before[~np.isin(before, ids)], mine])), None
    one = OneChanged(item, shows=bool(mine.size))
    return _shown_after_one(values, was, records, one, every=every), one


def _is_everything(query: str) -> bool:
    return parse_query(query) == EVERYTHING


def _among(records: TimelineRecords, matches: Numbers | None) -> Shown:
    order, undated = records.order, records.undated
    if matches is not None:
        order = order[np.isin(records.store.ids[order], matches)]
        undated = undated[np.isin(undated, matches)]
    return Shown(order, records.store.first[order], np.sort(records.store.last[order]), undated)


def _shown_after_one(
    values: TimelineValues, was: TimelineRecords, records: TimelineRecords, one: OneChanged, *, every: bool
) -> Shown:
    item, before, after = one.item, was.store, records.store
    gone = place_in(values.order, before, item)
    come = new_rank(values.order, gone, after, item) if one.shows else None
    left = (None, None) if gone is None else (int(before.first[item]), int(before.last[item]))
    came = (None, None) if come is None else (int(after.first[item]), int(after.last[item]))
    return Shown(
        records.order if every else moved(values.order, gone, come, item),
        sorted_after(values.begins, left[0], came[0]),
        sorted_after(values.ends, left[1], came[1]),
        values.undated[values.undated != after.ids[item]],
    )
