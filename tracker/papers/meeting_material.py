"""What a meeting's papers are made of: everything recorded of it, known on the day, and below the ceiling."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.desk.dossier import CitedSource
from tracker.desk.tangible import Tangible
from tracker.domain.kinds import Kind, LinkType
from tracker.domain.record import Involvement, Pointer, Record
from tracker.papers.citing import assessed_on, known_citations
from tracker.papers.todo import NOTHING_TO_DO, ToDo, todo_of
from tracker.papers.undertakings import Undertaking, known_of, shown_of, undertakings_of


@dataclass(frozen=True, slots=True)
class MeetingMaterial:
    """One meeting with all that its papers may say. `actors` are those named, whole, by id."""

    meeting: Record
    body: Pointer | None
    participants: tuple[Involvement, ...]
    answer: Tangible
    commitments: tuple[Undertaking, ...]
    raised: tuple[Undertaking, ...]
    """Commitments made elsewhere and raised at this meeting."""
    proposals: tuple[Undertaking, ...]
    positions: tuple[Record, ...]
    next_meetings: tuple[Record, ...]
    todo: ToDo
    cited: Mapping[int, tuple[CitedSource, ...]]
    actors: Mapping[int, Record]

    @property
    def undertakings(self) -> tuple[Undertaking, ...]:
        """Commitments and proposals together."""
        return (*self.commitments, *self.raised, *self.proposals)

    @property
    def outcomes(self) -> tuple[Record, ...]:
        """The known outcomes."""
        return tuple(one.record for one in self.answer.outcomes)

    def everything(self) -> tuple[Record, ...]:
        """Every record that a paper made of this may show, each once: what its marking is rolled up from."""
        cited = [one for found in self.cited.values() for one in found]
        records = (
            self.meeting,
            *self.outcomes,
            *(one.record for one in self.undertakings),
            *(assessment for one in self.undertakings for assessment in one.assessments),
            *self.positions,
            *self.next_meetings,
            *self.todo.followups,
            *(record for one in cited for record in (one.citation, one.source)),
            *self.actors.values(),
        )
        return tuple({record.id: record for record in records}.values())


def gather(desk: Desk, meeting: Record, *, with_todo: bool = False) -> MeetingMaterial:
    """Everything that a paper about `meeting` may say, if asked also what is to be done; `desk` is below a ceiling."""
    linked = _linked(desk, meeting)
    answer = desk.tangible(str(meeting.ref))
    outcomes = [one.record for one in answer.outcomes]
    undertakings = _undertakings(desk, meeting, linked)
    made = [one for one in undertakings if _is_made_at(one.record, meeting)]
    positions = known_of(linked.get(Kind.POSITION, ()), desk.as_of)
    subjects = [meeting, *outcomes, *(one.record for one in undertakings)]
    following = _next_meetings(desk, meeting, linked.get(Kind.MEETING, ()))
    cited = known_citations(desk, [record.id for record in (*subjects, *positions, *following)])
    cited |= assessed_on(desk, (record for one in undertakings for record in one.assessments))
    people = shown_of(desk, meeting.people("participants"))
    body = meeting.pointer_to("body")
    named = [*people, *(person for one in undertakings for person in one.obligors)]
    speakers = {pointer.id for one in positions if (pointer := one.pointer_to("actor")) is not None}
    actors = ({person.actor.id for person in named} | speakers | ({body.id} if body else set())) - desk.hidden
    return MeetingMaterial(
        meeting,
        body if body and body.id in actors else None,
        people,
        answer,
        tuple(one for one in made if one.agreed),
        tuple(one for one in undertakings if one.agreed and one not in made),
        tuple(one for one in undertakings if not one.agreed),
        tuple(positions),
        tuple(following),
        todo_of(desk, subjects) if with_todo else NOTHING_TO_DO,
        cited,
        {actor.id: actor for actor in desk.records(sorted(actors))},
    )


def _linked(desk: Desk, meeting: Record) -> dict[Kind, list[Record]]:
    """What bears on the meeting: positions by any link, commitments raised at it, meetings that follow it up."""
    found: dict[Kind, list[int]] = {Kind.POSITION: [], Kind.COMMITMENT: [], Kind.MEETING: []}
    wanted = {Kind.COMMITMENT: LinkType.RAISED_AT, Kind.MEETING: LinkType.FOLLOWS_UP}
    for link in desk.dossier(meeting.id).links:
        kind, id_ = link.other.ref.kind, link.other.id
        inward = not link.outward and link.type is wanted.get(kind)
        if id_ not in desk.hidden and (kind is Kind.POSITION or inward):
            found[kind].append(id_)
    return {kind: desk.records(list(dict.fromkeys(ids))) for kind, ids in found.items()}


def _is_made_at(commitment: Record, meeting: Record) -> bool:
    made_at = commitment.pointer_to("made_at")
    return made_at is not None and made_at.id == meeting.id


def _undertakings(desk: Desk, meeting: Record, linked: Mapping[Kind, Sequence[Record]]) -> list[Undertaking]:
    records = [*desk.related(Kind.COMMITMENT, "made_at", meeting.id), *linked.get(Kind.COMMITMENT, ())]
    return undertakings_of(desk, records)


def _next_meetings(desk: Desk, meeting: Record, following: Iterable[Record]) -> list[Record]:
    """The body's next meeting and those that follow this one up, where a source had told of them by the day."""
    body = meeting.pointer_to("body")
    series = desk.related(Kind.MEETING, "body", body.id) if body and body.id not in desk.hidden else []
    later = [one for one in series if _is_later(one, meeting)][:1]
    found = {one.id: one for one in (*later, *following)}
    told = desk.cited(list(found))
    known = known_citations(desk, list(found))
    return [one for id_, one in found.items() if known.get(id_) or not told.get(id_)]


def _is_later(other: Record, meeting: Record) -> bool:
    start, own = (one.date.earliest if one.date else None for one in (other, meeting))
    return start is not None and own is not None and start > own and other.text("status") != "cancelled"
