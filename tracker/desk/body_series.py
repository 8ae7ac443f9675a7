"""The series of a body: what its meetings came to, what it announced, what it carries from one meeting to the next, and
where its sources disagree. Read once, for the body's page and for its track record alike.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from tracker.desk.ahead import next_of_series
from tracker.desk.reading import ReadingDesk
from tracker.desk.tangible import JudgedMeeting, Tangible
from tracker.domain.flag_words import flag_words
from tracker.domain.implementation import Implementation
from tracker.domain.kinds import Kind, LinkType
from tracker.domain.record import Pointer, Record
from tracker.domain.stages import has_been_agreed
from tracker.domain.tangibility import MeetingVerdict
from tracker.storage.body_items import CameUp, came_up
from tracker.storage.judging import implementations
from tracker.storage.rules import FlagFact, raise_flags

_DONE = frozenset({Implementation.FULFILLED.value, Implementation.SUPERSEDED.value})
_MEETING = "meeting"
"""The category of a promise to meet: the next meeting answers it, so that it is no item of an agenda."""
_UNJUDGED = (MeetingVerdict.NOT_DUE, MeetingVerdict.NOT_HELD)


@dataclass(frozen=True, slots=True)
class SeriesMeeting:
    """A meeting of the series; `share` is the tangible part of all outcomes recorded up to it, None before any."""

    judged: JudgedMeeting
    share: float | None

    @property
    def record(self) -> Record:
        """The meeting itself."""
        return self.judged.record

    @property
    def could_produce(self) -> bool:
        """Whether it could have come to something by the day."""
        return self.judged.verdict not in _UNJUDGED


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A commitment still open that came up in the series, first at `since`.

    `passed` are the meetings held after that one, at each of which it was carried over; `called` says at how many of
    them it stood on the agenda. `on_next`: whether it is on that of the meeting ahead; None where none is planned.
    """

    record: Record
    since: Record
    passed: tuple[Record, ...]
    called: int
    on_next: bool | None


@dataclass(frozen=True, slots=True)
class Announcement:
    """A promise to meet that the body carries, and the meeting recorded since that answers it, if any does."""

    commitment: Record
    meeting: Record | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Sources that cannot both be right; `why` says it in a sentence, in the desk's language.

    `named` are the ids of the other records that the sentence may name.
    """

    record: Pointer
    why: str
    named: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class BodySeries:
    """Everything about the meetings of one body, as of the desk's day; `gap` is the median of days between them."""

    body: Record
    answer: Tangible
    meetings: tuple[SeriesMeeting, ...]
    gap: int | None
    following: Record | None
    """The next meeting that is planned."""
    announced: tuple[Announcement, ...]
    """The last one first."""
    carried: tuple[Record, ...]
    items: tuple[OpenItem, ...]
    """What was carried over most often first."""
    conflicts: tuple[Conflict, ...]

    @property
    def held(self) -> tuple[Record, ...]:
        """The meetings that have taken place, in order."""
        return tuple(one.record for one in self.meetings if one.record.text("status") == "held" and one.could_produce)


def body_series(desk: ReadingDesk, body: Record) -> BodySeries:
    """The series of a body. Raises BadInput for what is none."""
    answer = desk.tangible(str(body.ref))
    meetings = _with_shares(answer.meetings)
    held = [one.record for one in meetings if one.record.text("status") == "held" and one.could_produce]
    following = next_of_series(desk, (one.record for one in meetings))
    carried = tuple(desk.related(Kind.COMMITMENT, "mechanism", body.id))
    came = came_up(desk.workspace, [one.record.id for one in meetings], desk.hidden)
    standing = _in_force(desk, [*(one.id for one in carried), *(one.commitment for one in came)])
    shown = [id_ for id_, implementation in standing.items() if implementation not in _DONE]
    told = [body.id, *(one.record.id for one in meetings), *(one.record.id for one in answer.outcomes), *standing]
    return BodySeries(
        body,
        answer,
        meetings,
        _median_gap(held),
        following,
        tuple(_announcements(desk, carried, meetings, standing)),
        carried,
        tuple(_open_items(desk, held, following, came, shown)),
        tuple(_conflicts(desk, told)),
    )


def _with_shares(meetings: Sequence[JudgedMeeting]) -> tuple[SeriesMeeting, ...]:
    recorded = tangible = 0
    found = []
    for meeting in meetings:
        recorded += meeting.tally.recorded
        tangible += meeting.tally.tangible
        found.append(SeriesMeeting(meeting, tangible / recorded if recorded else None))
    return tuple(found)


def _in_force(desk: ReadingDesk, ids: Collection[int]) -> dict[int, str]:
    asked = list(dict.fromkeys(id_ for id_ in ids if id_ not in desk.hidden))
    return implementations(desk.workspace, desk.as_of, desk.hidden, asked)


def _median_gap(held: Sequence[Record]) -> int | None:
    days = sorted(one.date.earliest for one in held if one.date and one.date.earliest)
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    return round(median(gaps)) if gaps else None


def _announcements(
    desk: ReadingDesk, carried: Sequence[Record], meetings: Sequence[SeriesMeeting], standing: Collection[int]
) -> list[Announcement]:
    found = [
        Announcement(one, _answer_to(desk, one, meetings))
        for one in carried
        if one.text("category") == _MEETING and one.when("due") and one.id in standing
    ]
    return found[::-1]


def _answer_to(desk: ReadingDesk, commitment: Record, meetings: Sequence[SeriesMeeting]) -> Record | None:
    """The first meeting after it was said that was not called off."""
    said_at = commitment.pointer_to("made_at")
    agreed = [one.date.earliest for one in commitment.moves_known(desk.as_of) if one.date and has_been_agreed([one])]
    said = agreed[-1] if agreed else (commitment.date.earliest if commitment.date else None)
    for one in meetings:
        meeting, latest = one.record, one.record.date.latest if one.record.date else None
        is_later = said is None or latest is None or latest > said
        if is_later and meeting.text("status") != "cancelled" and (said_at is None or meeting.id != said_at.id):
            return meeting
    return None


def _open_items(
    desk: ReadingDesk, held: Sequence[Record], following: Record | None, came: Sequence[CameUp], shown: Collection[int]
) -> list[OpenItem]:
    places = {meeting.id: place for place, meeting in enumerate(held)}
    found = []
    for record in desk.records(sorted({one.commitment for one in came} & set(shown))):
        own = [one for one in came if one.commitment == record.id]
        first = min((places[one.meeting] for one in own if one.meeting in places), default=None)
        if first is None or record.text("category") == _MEETING:
            continue
        agendas = {one.meeting for one in own if one.on_agenda}
        passed = tuple(held[first + 1 :])
        called = sum(meeting.id in agendas for meeting in passed)
        on_next = following.id in agendas if following else None
        found.append(OpenItem(record, held[first], passed, called, on_next))
    return sorted(found, key=lambda item: (-len(item.passed), item.record.ref))


def _conflicts(desk: ReadingDesk, told: Collection[int]) -> list[Conflict]:
    found = raise_flags(
        desk.workspace, desk.as_of, desk.settings.pace, "evidence-conflict", desk.hidden, frozenset(told)
    )
    return [_conflict(desk, fact) for fact in found if fact.record not in desk.hidden]


def _conflict(desk: ReadingDesk, fact: FlagFact) -> Conflict:
    """Of a commitment it names assessments, their sources and obligors; of a meeting the others of its body."""
    why = flag_words(fact.rule, fact.title, fact.facts, desk.language).why
    named = [link.other.id for link in desk.dossier(fact.record).links if link.type is LinkType.CONTRADICTS]
    for one in desk.related(Kind.ASSESSMENT, "commitment", fact.record):
        named += [one.id, *(pointer.id for key in ("source", "obligor") if (pointer := one.pointer_to(key)))]
    body = desk.by_id(fact.record).pointer_to("body")
    if body is not None:
        named += [one.id for one in desk.related(Kind.MEETING, "body", body.id)]
    shown = (id_ for id_ in dict.fromkeys(named) if id_ not in desk.hidden)
    return Conflict(Pointer(fact.record, fact.ref, fact.title), why, tuple(shown))
