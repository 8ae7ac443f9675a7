"""What a meeting's papers are made of: everything recorded of it, known on the day, and below the ceiling."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.desk.desk import Desk
from tracker.desk.dossier import CitedSource
from tracker.desk.tangible import Tangible
from tracker.domain.flags import Flag
from tracker.domain.kinds import Kind, LinkType
from tracker.domain.record import Involvement, Pointer, Record
from tracker.domain.stages import ShownStage, Stage, has_been_agreed, shown_stage
from tracker.papers.citing import known_citations
from tracker.storage.judging import CommitmentStanding

_ENDED = ("done", "dropped")


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A commitment or a proposal as it stands on the day; `stage` is None where nobody recorded one.

    `obligors` leaves out those above the ceiling, `assessments` are those that its standing rests on.
    """

    record: Record
    stage: ShownStage | None
    agreed: bool
    obligors: tuple[Involvement, ...]
    standing: CommitmentStanding
    assessments: tuple[Record, ...]


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
    flags: tuple[Flag, ...]
    followups: tuple[Record, ...]
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
            *self.followups,
            *(record for one in cited for record in (one.citation, one.source)),
            *self.actors.values(),
        )
        return tuple({record.id: record for record in records}.values())


def gather(desk: Desk, meeting: Record) -> MeetingMaterial:
    """Everything that a paper about `meeting` may say; `desk` is the desk below the ceiling."""
    linked = _linked(desk, meeting)
    answer = desk.tangible(str(meeting.ref))
    outcomes = [one.record for one in answer.outcomes]
    undertakings = _undertakings(desk, meeting, linked)
    made = [one for one in undertakings if _is_made_at(one.record, meeting)]
    positions = _known(linked.get(Kind.POSITION, ()), desk.as_of)
    subjects = [meeting, *outcomes, *(one.record for one in undertakings)]
    following = _next_meetings(desk, meeting, linked.get(Kind.MEETING, ()))
    cited = known_citations(desk, [record.id for record in (*subjects, *positions, *following)])
    people = _shown(desk, meeting.people("participants"))
    body = meeting.pointer_to("body")
    named = [*people, *(person for one in undertakings for person in one.obligors)]
    actors = {person.actor.id for person in named} | ({body.id} if body else set()) - desk.hidden
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
        tuple(_flags(desk, subjects)),
        tuple(_followups(desk, subjects)),
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
    found = {record.id: record for record in records if _is_known_undertaking(record, desk.as_of)}
    standings = desk.compute(list(found.values())).standings
    return [_undertaking(desk, record, standings[id_]) for id_, record in found.items()]


def _is_known_undertaking(record: Record, as_of: date) -> bool:
    """What is under consideration was never said to the other side, so that no meeting heard it (DOMAIN §3)."""
    moves = record.moves_known(as_of)
    if record.stages():
        return bool(moves) and moves[-1].stage is not Stage.UNDER_CONSIDERATION
    return bool(_known([record], as_of))


def _undertaking(desk: Desk, record: Record, standing: CommitmentStanding) -> Undertaking:
    moves = record.moves_known(desk.as_of)
    agreed = has_been_agreed(moves) or not record.stages()
    deciding = [one.assessment.order for one in standing.obligors if one.assessment] if agreed else []
    return Undertaking(
        record,
        shown_stage(moves),
        agreed,
        _shown(desk, record.people("obligors")),
        standing,
        tuple(desk.records(deciding)),
    )


def _shown(desk: Desk, people: Iterable[Involvement]) -> tuple[Involvement, ...]:
    return tuple(person for person in people if person.actor.id not in desk.hidden)


def _known(records: Iterable[Record], as_of: date) -> list[Record]:
    return [one for one in records if one.date is None or one.date.earliest is None or one.date.earliest <= as_of]


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


def _flags(desk: Desk, subjects: Iterable[Record]) -> list[Flag]:
    ids = {record.id for record in subjects}
    return [flag for flag in desk.flags() if flag.record in ids and flag.state == "open"]


def _followups(desk: Desk, subjects: Iterable[Record]) -> list[Record]:
    found = [one for record in subjects for one in desk.related(Kind.FOLLOWUP, "about", record.id)]
    return [one for one in found if one.text("state") not in _ENDED]
