"""The timeline's columns as a desk may see them: what lies above its ceiling is not in them.

Apart from the rest of the desk, as it brings numpy, which the window does not wait for.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from tracker.desk.reading import ReadingDesk
from tracker.domain.dates.moving import certain_part
from tracker.domain.implementation import ended_on
from tracker.domain.kinds import TIMELINE_KINDS, Ref
from tracker.domain.progress import OnProgress, unwatched
from tracker.domain.schema import MEETING_STATUSES
from tracker.domain.tangibility import MeetingVerdict, Tally, meeting_verdict, tally
from tracker.storage.judging import meeting_outcomes
from tracker.storage.packed import NONE, Numbers
from tracker.storage.timeline_columns import ColumnsRead, TimelineColumns, read_columns, read_every_column
from tracker.storage.timeline_details import (
    ListedValues,
    ListKey,
    read_intervals,
    read_listed,
    read_perhaps_ended,
    read_vague_intervals,
)
from tracker.storage.timeline_titles import TimelineTitle, read_ids, read_titled, read_titles


def timeline_columns(desk: ReadingDesk, ids: Sequence[int]) -> TimelineColumns:
    """The columns of those records of the timeline that are among `ids`."""
    return _ended(desk, _shown(desk, read_columns(desk.workspace, desk.as_of, ids)), ids)


def timeline_read(desk: ReadingDesk, on_progress: OnProgress = unwatched) -> ColumnsRead:
    """The columns of all records of the timeline, the newest first; Cancelled from `on_progress` ends it there."""
    read = read_every_column(desk.workspace, desk.as_of, on_progress)
    return replace(read, columns=_ended(desk, _shown(desk, read.columns), None))


def _shown(desk: ReadingDesk, columns: TimelineColumns) -> TimelineColumns:
    if not desk.hidden:
        return columns
    kept = ~np.isin(columns.ids, list(desk.hidden))
    shown = TimelineColumns(*(getattr(columns, one.name)[kept] for one in fields(columns)))
    # A body above the ceiling has no lane, and its meetings do not say that they have one.
    return replace(shown, body=np.where(np.isin(shown.body, list(desk.hidden)), NONE, shown.body).astype(np.int32))


def _ended(desk: ReadingDesk, columns: TimelineColumns, ids: Sequence[int] | None) -> TimelineColumns:
    """With the days on which commitments without a due date came to their ends; few enough to be judged at once."""
    perhaps = read_perhaps_ended(desk.workspace, ids)
    places = np.flatnonzero(np.isin(columns.ids, perhaps))
    asked = columns.ids[places].tolist()
    standings = desk.standings(asked) if asked else {}
    ended = columns.ended.copy()
    for place, id_ in zip(places.tolist(), asked, strict=True):
        day = ended_on(standings[id_].whole, standings[id_].obligors)
        ended[place] = NONE if day is None else day.toordinal()
    return replace(columns, ended=ended)


def timeline_lists(desk: ReadingDesk, key: ListKey, ids: Sequence[int] | None = None) -> ListedValues:
    """Which record has which values; what is above the ceiling has none, is none, and names none."""
    return read_listed(desk.workspace, key, ids, desk.hidden)


@dataclass(frozen=True, slots=True, eq=False)
class Intervals:
    """Ids of the records whose date runs from a day to another, and the days (ordinals) by which it has certainly
    begun and until which it certainly lasts; NONE where these are its own bounds, or an end is open.
    """

    ids: Numbers
    begun: Numbers
    lasts: Numbers


def timeline_intervals(desk: ReadingDesk, ids: Sequence[int] | None = None) -> Intervals:
    """Those of all records, or of those with these ids."""
    found = read_intervals(desk.workspace, ids)
    begun, lasts = (np.full(found.size, NONE, np.int32) for _end in range(2))
    place_of = {id_: place for place, id_ in enumerate(found.tolist())}
    for id_, edtf in read_vague_intervals(desk.workspace, found.tolist()).items():
        begins, ends = certain_part(edtf)
        begun[place_of[id_]] = NONE if begins is None else begins.toordinal()
        lasts[place_of[id_]] = NONE if ends is None else ends.toordinal()
    return Intervals(found, begun, lasts)


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
