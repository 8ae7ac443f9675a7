"""The timeline's columns as a desk may see them: what lies above its ceiling is not in them.

Apart from the rest of the desk, as it brings numpy, which the window does not wait for.
"""

from collections.abc import Sequence
from dataclasses import fields, replace

import numpy as np

from tracker.desk.reading import ReadingDesk
from tracker.domain.kinds import TIMELINE_KINDS, Ref
from tracker.domain.progress import OnProgress, unwatched
from tracker.domain.schema import MEETING_STATUSES
from tracker.domain.tangibility import MeetingVerdict, Tally, meeting_verdict, tally
from tracker.storage.judging import meeting_outcomes
from tracker.storage.packed import NONE, Numbers
from tracker.storage.timeline_columns import ColumnsRead, TimelineColumns, read_columns, read_every_column
from tracker.storage.timeline_details import ListedValues, ListKey, read_intervals, read_listed
from tracker.storage.timeline_titles import TimelineTitle, read_ids, read_titled, read_titles


def timeline_columns(desk: ReadingDesk, ids: Sequence[int]) -> TimelineColumns:
    """The columns of those records of the timeline that are among `ids`."""
    return _shown(desk, read_columns(desk.workspace, desk.as_of, ids))


def timeline_read(desk: ReadingDesk, on_progress: OnProgress = unwatched) -> ColumnsRead:
    """The columns of all records of the timeline, the newest first; Cancelled from `on_progress` ends it there."""
    read = read_every_column(desk.workspace, desk.as_of, on_progress)
    return replace(read, columns=_shown(desk, read.columns))


def _shown(desk: ReadingDesk, columns: TimelineColumns) -> TimelineColumns:
    if not desk.hidden:
        return columns
    kept = ~np.isin(columns.ids, list(desk.hidden))
    shown = TimelineColumns(*(getattr(columns, one.name)[kept] for one in fields(columns)))
    # A body above the ceiling has no lane, and its meetings do not say that they have one.
    return replace(shown, body=np.where(np.isin(shown.body, list(desk.hidden)), NONE, shown.body).astype(np.int32))


def timeline_lists(desk: ReadingDesk, key: ListKey, ids: Sequence[int] | None = None) -> ListedValues:
    """Which record has which values; what is above the ceiling has none, is none, and names none."""
    return read_listed(desk.workspace, key, ids, desk.hidden)


def timeline_intervals(desk: ReadingDesk, ids: Sequence[int] | None = None) -> Numbers:
    """Ids of the records whose date runs from a day to another."""
    return read_intervals(desk.workspace, ids)


def timeline_matches(desk: ReadingDesk, query: str) -> Numbers:
    """Ids of the records of the timeline that match."""
    return np.asarray(desk.all_ids(TIMELINE_KINDS, query), np.int32)


def timeline_titles(desk: ReadingDesk, ids: Sequence[int]) -> dict[int, TimelineTitle]:
    """The words of these records; those that are no more are left out."""
    return read_titles(desk.workspace, [id_ for id_ in ids if id_ not in desk.hidden])


def timeline_titled(desk: ReadingDesk, words: str) -> Numbers:
    """Ids of the records with these words in their titles."""
    found = read_titled(desk.workspace, words)
    return found[~np.isin(found, list(desk.hidden))] if desk.hidden else found


def timeline_ids(desk: ReadingDesk, refs: Sequence[Ref]) -> dict[Ref, list[int]]:
    """The ids of the timeline's records that each of these records is or bears upon; see `read_ids`."""
    return read_ids(desk.workspace, refs)


def timeline_tallies(desk: ReadingDesk, columns: TimelineColumns, places: Numbers) -> dict[int, Tally]:
    """How many outcomes each of the meetings at these places has, and how many are tangible; those that are judged by
    no outcome are left out.
    """
    found = meeting_outcomes(desk.workspace, desk.as_of, columns.ids[places].tolist(), desk.hidden)
    tallies = {}
    for place in places.tolist():
        outcomes = found.get(int(columns.ids[place]), [])
        status = MEETING_STATUSES[columns.status[place]] if columns.status[place] != NONE else ""
        earliest, latest = (_day(int(one[place])) for one in (columns.earliest, columns.latest))
        whole = meeting_verdict(status, latest, outcomes, desk.as_of.toordinal(), earliest=earliest)
        if not isinstance(whole, MeetingVerdict):
            tallies[int(columns.ids[place])] = tally(outcomes)
    return tallies


def _day(kept: int) -> int | None:
    return None if kept == NONE else kept
