"""Commitments and proposals as a paper may tell of them: as they stand on the day, below the ceiling."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tracker.desk.desk import Desk
from tracker.domain.implementation import Implementation
from tracker.domain.record import Involvement, Record
from tracker.domain.stages import ShownStage, Stage, has_been_agreed, shown_stage
from tracker.storage.judging import CommitmentStanding

_SETTLED = (Implementation.FULFILLED, Implementation.SUPERSEDED)
_IN_FORCE = (Stage.AGREED, Stage.PLEDGED)


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


def undertakings_of(desk: Desk, records: Iterable[Record]) -> list[Undertaking]:
    """These commitments and proposals, each once, as far as they were said to the other side by the day."""
    found = {record.id: record for record in records if _is_known_undertaking(record, desk.as_of)}
    standings = desk.compute(list(found.values())).standings
    agreed = {id_ for id_, record in found.items() if _was_agreed(record, desk.as_of)}
    deciding = {id_: _deciding(standings[id_]) for id_ in agreed}
    assessments = {one.id: one for one in desk.records([order for orders in deciding.values() for order in orders])}
    return [
        Undertaking(
            record,
            shown_stage(record.moves_known(desk.as_of)),
            id_ in agreed,
            shown_of(desk, record.people("obligors")),
            standings[id_],
            tuple(assessments[order] for order in deciding.get(id_, ()) if order in assessments),
        )
        for id_, record in found.items()
    ]


def _was_agreed(record: Record, as_of: date) -> bool:
    """What nobody recorded a stage of is in force."""
    return not record.stages() or has_been_agreed(record.moves_known(as_of))


def _deciding(standing: CommitmentStanding) -> list[int]:
    """The ids of the assessments that a standing rests on."""
    return [one.assessment.order for one in standing.obligors if one.assessment]


def _is_known_undertaking(record: Record, as_of: date) -> bool:
    """What is under consideration was never said to the other side, so that no meeting heard it (DOMAIN §3)."""
    moves = record.moves_known(as_of)
    if record.stages():
        return bool(moves) and moves[-1].stage is not Stage.UNDER_CONSIDERATION
    return bool(known_of([record], as_of))


def is_open(one: Undertaking) -> bool:
    """Whether it is in force and not settled; what is only claimed to be settled is not."""
    in_force = one.stage is None or one.stage.stage in _IN_FORCE
    return in_force and (one.standing.whole.implementation not in _SETTLED or one.standing.whole.claimed)


def due_day(one: Undertaking) -> date:
    """The last day it may be done on, for an order; what has none stands last."""
    due = one.record.when("due")
    return due.latest if due and due.latest else date.max


def shown_of(desk: Desk, people: Iterable[Involvement]) -> tuple[Involvement, ...]:
    """Those below the ceiling."""
    return tuple(person for person in people if person.actor.id not in desk.hidden)


def known_of(records: Iterable[Record], as_of: date) -> list[Record]:
    """Those that are not dated after the day."""
    return [one for one in records if one.date is None or one.date.earliest is None or one.date.earliest <= as_of]
