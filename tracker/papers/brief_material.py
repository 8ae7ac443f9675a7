"""What a pre-brief is made of: the meeting, its agenda, what is owed both ways, the last meeting, the story so far."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.desk.desk import Desk
from tracker.desk.dossier import CitedSource
from tracker.domain.kinds import TIMELINE_KINDS, Kind, LinkType
from tracker.domain.record import Involvement, Pointer, Record
from tracker.domain.stages import Stage
from tracker.papers.agenda import AgendaEntry, agenda_of, records_of
from tracker.papers.chronology import Entries, entries_of
from tracker.papers.citing import assessed_on, known_citations
from tracker.papers.framing import Release, held_back, is_for_everybody
from tracker.papers.meeting_material import MeetingMaterial, gather
from tracker.papers.sides import side_of, state_of
from tracker.papers.todo import ToDo, todo_of
from tracker.papers.undertakings import Undertaking, due_day, is_open, known_of, undertakings_of

_ON_THE_TABLE = (Stage.OFFERED, Stage.COUNTERED)
_ENTRIES = 12
_POSITIONS = 8
"""The latest ones: a brief is read in the car."""
_READ = 200
SHOWN = 12
"""Open commitments of a side; a brief that had hundreds would not be read."""


class Owing(StrEnum):
    """Who has to act."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class BriefMaterial:
    """`last` is the meeting before this one, held by the day; None where none is known."""

    meeting: MeetingMaterial
    agenda: tuple[AgendaEntry, ...]
    owed: Mapping[Owing, tuple[Undertaking, ...]]
    more: Mapping[Owing, int]
    """How many open commitments there are beside those shown."""
    proposals: tuple[Undertaking, ...]
    last: MeetingMaterial | None
    positions: tuple[Record, ...]
    entries: Entries
    todo: ToDo
    cited: Mapping[int, tuple[CitedSource, ...]]
    actors: tuple[Record, ...]

    remarked: Record | None
    """The meeting as its remarks bear, which are not for disclosure, as are some of the agenda's items; None where
    there are none or anybody may read the paper.
    """

    @property
    def record(self) -> Record:
        """The meeting itself."""
        return self.meeting.meeting

    def everything(self) -> tuple[Record, ...]:
        """Every record that the brief shows, each once, but for the sources."""
        records = (
            self.record,
            *records_of(self.agenda),
            *_told((*(one for owed in self.owed.values() for one in owed), *self.proposals)),
            *((self.last.meeting, *self.last.outcomes, *_told(self.last.commitments)) if self.last else ()),
            *self.positions,
            *self.entries.all_records(),
            *self.todo.followups,
            *self.actors,
        )
        return tuple({record.id: record for record in records}.values())


def gather_brief(desk: Desk, meeting: Record, release: Release) -> BriefMaterial:
    """Everything that the pre-brief of `meeting` may say; `desk` is the desk below the ceiling."""
    material, agenda = gather(desk, meeting), agenda_of(desk, meeting, release)
    last = _last(desk, meeting)
    # Where nobody is recorded as taking part yet, those tell who took part last time.
    related = _relationship(desk, material.participants or (last.participants if last else ()))
    query, positions_query = related.query(material), related.positions()
    # Asked for once: whose records these are takes longest to find out.
    theirs = desk.pointers(desk.list_ids(TIMELINE_KINDS, query))
    undertakings = _undertakings(desk, material, agenda, theirs)
    still_open = [one for one in undertakings if one.agreed and is_open(one)]
    offered = [one for one in undertakings if not one.agreed and one.stage and one.stage.stage in _ON_THE_TABLE]
    proposals = tuple(offered[:SHOWN])
    entries = entries_of(desk, _latest(desk, meeting, [one.id for one in theirs], _ENTRIES))
    stated = desk.list_ids((Kind.POSITION,), positions_query) if positions_query else []
    positions = tuple(desk.records(_latest(desk, meeting, stated, _POSITIONS)))
    owed = _by_side(desk, still_open)
    shown_open = [one for found in owed.values() for one in found[:SHOWN]]
    shown = [*shown_open, *proposals, *(last.commitments if last else ())]
    subjects = (meeting, *(entry.item for entry in agenda), *(one.record for one in shown_open))
    citing = [*subjects, *positions, *entries.records, *(one.record for one in shown)]
    citing += (last.meeting, *last.outcomes) if last else ()
    named = {person.actor.id for person in material.participants} | ({material.body.id} if material.body else set())
    named |= {person.actor.id for one in shown for person in one.obligors}
    named |= {pointer.id for one in positions if (pointer := one.pointer_to("actor")) is not None}
    return BriefMaterial(
        material,
        agenda,
        {owing: found[:SHOWN] for owing, found in owed.items()},
        {owing: max(0, len(found) - SHOWN) for owing, found in owed.items()},
        proposals,
        last,
        positions,
        entries,
        todo_of(desk, subjects),
        known_citations(desk, list(dict.fromkeys(record.id for record in citing)))
        | assessed_on(desk, (record for one in shown for record in one.assessments)),
        tuple(desk.records(sorted(named - desk.hidden))),
        held_back(meeting, desk) if meeting.text("remarks") and not is_for_everybody(desk, release) else None,
    )


@dataclass(frozen=True, slots=True)
class _Relationship:
    """Our side's state and those on the other, as others refer to them; none where they cannot be told."""

    ours: Pointer | None
    theirs: tuple[Pointer, ...]

    def query(self, material: MeetingMaterial) -> str:
        """What finds its records; without a relationship those of the meeting's body."""
        if self.ours and self.theirs:
            return " or ".join(f"relationship:{self.ours.ref}-{one.ref}" for one in self.theirs)
        return f"body:{material.body.ref}" if material.body else f"made_at:{material.meeting.ref}"

    def positions(self) -> str:
        """What finds where they and we stand: a position is one actor's, and so of no relationship."""
        return " or ".join(f"actor:{one.ref}" for one in (*self.theirs, *((self.ours,) if self.ours else ())))


def _relationship(desk: Desk, people: Iterable[Involvement]) -> _Relationship:
    ours = desk.settings.our_side
    states = {state for person in people if (state := state_of(person.actor.id, desk)) is not None}
    us = desk.pointers([ours]) if ours is not None else []
    return _Relationship(us[0] if us else None, tuple(desk.pointers(sorted(states - {ours}))))


def _undertakings(
    desk: Desk, material: MeetingMaterial, agenda: Iterable[AgendaEntry], theirs: Iterable[Pointer]
) -> list[Undertaking]:
    """Those linked to the agenda or the meeting first, then those of the relationship or the body by their due date."""
    linked = [one for entry in agenda for one in entry.undertakings]
    known = {one.record.id for one in (*linked, *material.undertakings)}
    others = [one.id for one in theirs if one.ref.kind is Kind.COMMITMENT and one.id not in known]
    by_due = sorted(undertakings_of(desk, desk.records(others)), key=due_day)
    found = (*linked, *material.undertakings, *by_due)
    return list({one.record.id: one for one in found}.values())


def _by_side(desk: Desk, undertakings: Sequence[Undertaking]) -> dict[Owing, tuple[Undertaking, ...]]:
    """By whose obligors they are; those of neither side stand with those of both."""
    found: dict[Owing, list[Undertaking]] = {owing: [] for owing in Owing}
    obligors = {person.actor.id for one in undertakings for person in one.obligors}
    side = {actor: side_of(actor, desk) for actor in obligors}
    for one in undertakings:
        sides = {side[person.actor.id] for person in one.obligors}
        owing = Owing(*sides) if sides in ({"ours"}, {"theirs"}) else Owing.BOTH
        found[owing].append(one)
    return {owing: tuple(owed) for owing, owed in found.items()}


def _last(desk: Desk, meeting: Record) -> MeetingMaterial | None:
    """The last meeting of the same body before this one, or else the last that this one follows up."""
    body = meeting.pointer_to("body")
    series = desk.related(Kind.MEETING, "body", body.id) if body and body.id not in desk.hidden else []
    followed = [
        link.other.id
        for link in desk.dossier(meeting.id).links
        if link.outward and link.type is LinkType.FOLLOWS_UP and link.other.ref.kind is Kind.MEETING
    ]
    for candidates in (series, desk.records(followed)):
        before = [one for one in known_of(candidates, desk.as_of) if _is_before(one, meeting)]
        if before:
            return gather(desk, max(before, key=_begins))
    return None


def _is_before(other: Record, meeting: Record) -> bool:
    happened = other.text("status") not in ("cancelled", "postponed", "proposed")
    return happened and other.id != meeting.id and _begins(other) < _begins(meeting)


def _latest(desk: Desk, meeting: Record, found: Iterable[int], count: int) -> list[int]:
    """The last ones known by the day; of many only the ends of the list are read, where the latest stand.

    The list goes by the earliest day: what has no earliest one ("on or before …") stands first, the newest last.
    """
    ids = [id_ for id_ in found if id_ != meeting.id]
    read = dict.fromkeys((*ids[:_READ], *ids[-_READ:]))
    known = sorted(known_of(desk.records(list(read)), desk.as_of), key=_begins)
    return [one.id for one in known[-count:]]


def _begins(record: Record) -> date:
    """What has no date is the oldest."""
    return (record.date.earliest or record.date.latest or date.min) if record.date else date.min


def _told(undertakings: Iterable[Undertaking]) -> tuple[Record, ...]:
    return tuple(record for one in undertakings for record in (one.record, *one.assessments))
