"""The timeline's columns as a desk may see them: what lies above its ceiling is not in them.

Apart from the rest of the desk, as it brings numpy, which the window does not wait for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace

import numpy as np

from tracker.desk.reading import ReadingDesk
from tracker.domain.dates.moving import certain_part
from tracker.domain.implementation import ended_on
from tracker.domain.kinds import OPEN_LATEST, TIMELINE_KINDS, Ref
from tracker.domain.progress import Cancelled, OnProgress, unwatched
from tracker.domain.schema import MEETING_STATUSES
from tracker.domain.tangibility import MeetingVerdict, Tally, meeting_verdict, tally
from tracker.storage.judging import CommitmentStanding, meeting_outcomes
from tracker.storage.packed import NONE, Numbers
from tracker.storage.timeline_columns import STEPS, TimelineColumns, read_columns, read_every_column
from tracker.storage.timeline_details import (
    ListedValues,
    ListKey,
    read_intervals,
    read_listed,
    read_perhaps_ended,
    read_vague_intervals,
)
from tracker.storage.timeline_titles import TimelineTitle, read_ids, read_titled, read_titles

# So many are judged in one go, which takes some fifty milliseconds.
_JUDGED = 1_000


def timeline_columns(desk: ReadingDesk, ids: Sequence[int]) -> TimelineColumns:
    """The columns of those records of the timeline that are among `ids`."""
    perhaps = _perhaps_ended(desk, ids)
    return _ended(desk, _shown(desk, read_columns(desk.workspace, desk.as_of, ids)), desk.standings(perhaps))


@dataclass(frozen=True, slots=True)
class TimelineRead:
    """How far a reading came: without `since` to its end, else to all that begins on that day (an ordinal) or later;
    and how those commitments stand, by id, that had to be judged for it.
    """

    columns: TimelineColumns
    since: int | None = None
    standings: Mapping[int, CommitmentStanding] = field(default_factory=dict)


def timeline_read(desk: ReadingDesk, on_progress: OnProgress = unwatched) -> TimelineRead:
    """The columns of all records of the timeline, the newest first; Cancelled from `on_progress` ends it there."""
    perhaps = _perhaps_ended(desk, None)
    chunks = [perhaps[at : at + _JUDGED] for at in range(0, len(perhaps), _JUDGED)]
    standings: dict[int, CommitmentStanding] = {}
    try:
        for done, chunk in enumerate(chunks, 1):
            standings |= desk.standings(chunk)
            on_progress(done, len(chunks) + STEPS)
    except Cancelled:
        return TimelineRead(read_columns(desk.workspace, desk.as_of, ()), OPEN_LATEST)
    read = read_every_column(
        desk.workspace, desk.as_of, lambda done, total: on_progress(len(chunks) + done, len(chunks) + total)
    )
    return TimelineRead(_ended(desk, _shown(desk, read.columns), standings), read.since, standings)


def _shown(desk: ReadingDesk, columns: TimelineColumns) -> TimelineColumns:
    if not desk.hidden:
        return columns
    kept = ~np.isin(columns.ids, list(desk.hidden))
    shown = TimelineColumns(*(getattr(columns, one.name)[kept] for one in fields(columns)))
    # A body above the ceiling has no lane, and its meetings do not say that they have one.
    return replace(shown, body=np.where(np.isin(shown.body, list(desk.hidden)), NONE, shown.body).astype(np.int32))


def _perhaps_ended(desk: ReadingDesk, ids: Sequence[int] | None) -> list[int]:
    return [id_ for id_ in read_perhaps_ended(desk.workspace, ids).tolist() if id_ not in desk.hidden]


def _ended(desk: ReadingDesk, columns: TimelineColumns, standings: Mapping[int, CommitmentStanding]) -> TimelineColumns:
    """With the days between which commitments without a due date came to their ends."""
    earliest, latest = columns.ended_earliest.copy(), columns.ended_latest.copy()
    places = np.flatnonzero(np.isin(columns.ids, list(standings)))
    for place, id_ in zip(places.tolist(), columns.ids[places].tolist(), strict=True):
        days = ended_on(standings[id_].whole, standings[id_].obligors, desk.as_of)
        if days is not None:
            earliest[place], latest[place] = (day.toordinal() for day in days)
    return replace(columns, ended_earliest=earliest, ended_latest=latest)


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
