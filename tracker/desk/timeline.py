"""The timeline's columns as a desk may see them: what lies above its ceiling is not in them.

Apart from the rest of the desk, as it brings numpy, which the window does not wait for.
"""

from collections.abc import Sequence
from dataclasses import fields, replace

import numpy as np

from tracker.desk.reading import ReadingDesk
from tracker.domain.kinds import TIMELINE_KINDS, Ref
from tracker.domain.progress import OnProgress, unwatched
from tracker.storage.packed import NONE, Numbers
from tracker.storage.timeline_columns import TimelineColumns, read_columns
from tracker.storage.timeline_details import ListedValues, ListKey, read_intervals, read_listed
from tracker.storage.timeline_titles import TimelineTitle, read_ids, read_titles


def timeline_columns(
    desk: ReadingDesk, ids: Sequence[int] | None = None, on_progress: OnProgress = unwatched
) -> TimelineColumns:
    """The columns of all records of the timeline, or of those among `ids`."""
    columns = read_columns(desk.workspace, desk.as_of, ids, on_progress)
    if not desk.hidden:
        return columns
    kept = ~np.isin(columns.ids, list(desk.hidden))
    shown = TimelineColumns(*(getattr(columns, one.name)[kept] for one in fields(columns)))
    # A body above the ceiling has no lane, and its meetings do not say that they have one.
    return replace(shown, body=np.where(np.isin(shown.body, list(desk.hidden)), NONE, shown.body).astype(np.int32))


def timeline_lists(desk: ReadingDesk, key: ListKey, ids: Sequence[int] | None = None) -> ListedValues:
    """Which record has which values; actors above the ceiling are none."""
    listed = read_listed(desk.workspace, key, ids)
    if not desk.hidden or listed.names:
        return listed
    kept = ~np.isin(listed.values, list(desk.hidden))
    return replace(listed, records=listed.records[kept], values=listed.values[kept])


def timeline_intervals(desk: ReadingDesk, ids: Sequence[int] | None = None) -> Numbers:
    """Ids of the records whose date runs from a day to another."""
    return read_intervals(desk.workspace, ids)


def timeline_matches(desk: ReadingDesk, query: str) -> Numbers:
    """Ids of the records of the timeline that match."""
    return np.asarray(desk.all_ids(TIMELINE_KINDS, query), np.int32)


def timeline_titles(desk: ReadingDesk, ids: Sequence[int]) -> dict[int, TimelineTitle]:
    """The words of these records; those that are no more are left out."""
    return read_titles(desk.workspace, [id_ for id_ in ids if id_ not in desk.hidden])


def timeline_ids(desk: ReadingDesk, refs: Sequence[Ref]) -> dict[Ref, list[int]]:
    """The ids of the timeline's records that each of these records is or bears upon; see `read_ids`."""
    return read_ids(desk.workspace, refs)
