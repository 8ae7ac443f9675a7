"""Did it produce tangible outcomes? Asked of an outcome, a meeting, or a body over its series."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from tracker.desk.computed import Judgement, judge
from tracker.desk.dissenting import dissents_of
from tracker.domain.choice_words import kinds_named
from tracker.domain.dissent import Dissent
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.tangibility import MeetingVerdict, Tally, Verdict, meeting_verdict, tally
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage.reading import read_records
from tracker.storage.relations import ids_where, outcome_ids
from tracker.storage.rows import bounds_of
from tracker.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class JudgedOutcome:
    """An outcome with its verdict, and the other one that somebody holds, if anybody does."""

    record: Record
    judged: Judgement
    dissent: Dissent | None = None


@dataclass(frozen=True, slots=True)
class JudgedMeeting:
    """A meeting with its verdict and its known outcomes."""

    record: Record
    verdict: Verdict | MeetingVerdict
    outcomes: tuple[JudgedOutcome, ...]
    dissent: Dissent | None = None

    @property
    def tally(self) -> Tally:
        """How many outcomes it has, and how many of them are tangible."""
        return tally(outcome.judged.verdict for outcome in self.outcomes)


@dataclass(frozen=True, slots=True)
class Tangible:
    """The answer for one subject; a body has `meetings`, and no verdict where no meeting of it is due."""

    subject: Record
    as_of: date
    verdict: Verdict | MeetingVerdict
    tally: Tally
    outcomes: tuple[JudgedOutcome, ...]
    meetings: tuple[JudgedMeeting, ...] = ()
    dissent: Dissent | None = None
    """Of an outcome or a meeting: the verdict that somebody holds instead."""


def tangible(workspace: Workspace, as_of: date, subject: Record, hidden: Collection[int] = ()) -> Tangible:
    """The answer for an outcome, a meeting or a body. BadInput for anything else, or an outcome not yet known."""
    if subject.kind is Kind.OUTCOME:
        return _of_outcome(workspace, as_of, subject, hidden)
    if subject.kind is Kind.MEETING:
        meeting = judged_meetings(workspace, as_of, [subject], hidden)[0]
        return Tangible(subject, as_of, meeting.verdict, meeting.tally, meeting.outcomes, dissent=meeting.dissent)
    if is_body(workspace, subject):
        return _of_body(workspace, as_of, subject, hidden)
    raise BadInput(
        N_("{ref} is of the kind {kind}; ask for an outcome, a meeting or a body"),
        ref=subject.ref,
        kind=kinds_named([subject.kind]),
    )


def is_body(workspace: Workspace, subject: Record) -> bool:
    """Whether it is a standing group that meets: said to be one, or the body of a meeting."""
    if subject.kind is not Kind.ACTOR:
        return False
    return subject.text("type") == "body" or bool(ids_where(workspace, Kind.MEETING, "body", subject.id))


def _of_outcome(workspace: Workspace, as_of: date, subject: Record, hidden: Collection[int]) -> Tangible:
    judged = judge(workspace, as_of, [subject.id], hidden).get(subject.id)
    if judged is None:
        raise BadInput(N_("{ref} is dated after {as_of}; ask with a later --as-of"), ref=subject.ref, as_of=as_of)
    dissent = dissents_of(workspace, [subject]).get(subject.id)
    outcome = JudgedOutcome(subject, judged, dissent)
    return Tangible(subject, as_of, judged.verdict, tally([judged.verdict]), (outcome,), dissent=dissent)


def _of_body(workspace: Workspace, as_of: date, subject: Record, hidden: Collection[int]) -> Tangible:
    ids = ids_where(workspace, Kind.MEETING, "body", subject.id)
    series = read_records(workspace, [id_ for id_ in ids if id_ not in hidden])
    meetings = tuple(judged_meetings(workspace, as_of, series, hidden))
    outcomes = tuple(outcome for meeting in meetings for outcome in meeting.outcomes)
    verdicts = [outcome.judged.verdict for outcome in outcomes]
    if verdicts or not meetings:
        whole = meeting_verdict("held", None, verdicts, as_of.toordinal())
    else:
        whole = _without_outcomes(meetings)
    return Tangible(subject, as_of, whole, tally(verdicts), outcomes, meetings)


def _without_outcomes(meetings: tuple[JudgedMeeting, ...]) -> Verdict | MeetingVerdict:
    """A series of which nothing is recorded: not assessable once a meeting should have brought something."""
    found = {meeting.verdict for meeting in meetings}
    for verdict in (MeetingVerdict.NOT_ASSESSABLE, MeetingVerdict.NOT_DUE):
        if verdict in found:
            return verdict
    return MeetingVerdict.NOT_HELD


def judged_meetings(
    workspace: Workspace, as_of: date, meetings: list[Record], hidden: Collection[int] = ()
) -> list[JudgedMeeting]:
    """Meetings with their verdicts, in the order given."""
    by_meeting = outcome_ids(workspace, [meeting.id for meeting in meetings])
    ids = [id_ for ids in by_meeting.values() for id_ in ids if id_ not in hidden]
    judged = judge(workspace, as_of, ids, hidden)
    records = {record.id: record for record in read_records(workspace, ids)}
    dissents = dissents_of(workspace, [*meetings, *records.values()])

    def outcomes_of(meeting: Record) -> tuple[JudgedOutcome, ...]:
        known = [id_ for id_ in by_meeting.get(meeting.id, ()) if id_ in judged]
        return tuple(JudgedOutcome(records[id_], judged[id_], dissents.get(id_)) for id_ in known)

    return [_judged_meeting(one, outcomes_of(one), as_of, dissents.get(one.id)) for one in meetings]


def _judged_meeting(
    meeting: Record, outcomes: tuple[JudgedOutcome, ...], as_of: date, dissent: Dissent | None
) -> JudgedMeeting:
    earliest, latest = bounds_of(meeting.date) if meeting.date else (None, None)
    verdicts = [outcome.judged.verdict for outcome in outcomes]
    verdict = meeting_verdict(meeting.text("status"), latest, verdicts, as_of.toordinal(), earliest=earliest)
    return JudgedMeeting(meeting, verdict, outcomes, dissent)
