"""What is computed from the record for a day: outcomes' facts and verdicts, commitments' standing."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.implementation import (
    AssessmentFact,
    Implementation,
    ObligorStanding,
    Standing,
    is_verifiable,
    overall,
    per_obligor,
)
from tracker.domain.tangibility import OutcomeFacts, Verdict
from tracker.storage.below import tables_below
from tracker.storage.facts import day_parameters, with_facts
from tracker.storage.functions import assessment_facts
from tracker.storage.workspace import Workspace

_ASSESSMENTS = (
    "SELECT commitment, obligor, implementation, date, has_source, independent, assessment FROM assessment_fact"
)


@dataclass(frozen=True, slots=True)
class CommitmentStanding:
    """How a commitment stands, whole and by obligor (actors' ids)."""

    whole: Standing
    obligors: tuple[ObligorStanding, ...]
    assessments: tuple[AssessmentFact, ...] = ()
    """All there are, those that do not count too; one that names no obligor stands here once for each."""


def outcome_facts(
    workspace: Workspace, as_of: date, ids: Sequence[int] | None = None, hidden: Collection[int] = ()
) -> dict[int, OutcomeFacts]:
    """The facts that the gates read, of these outcomes or of all; outcomes not yet known on the day are left out."""
    rows = workspace.rows(
        _facts(workspace, hidden, "SELECT * FROM outcome_fact", ("outcome_fact",), limited=ids is not None),
        day_parameters(workspace, as_of, hidden) | {"ids": json.dumps(list(ids or ()))},
    )
    return {row[0]: OutcomeFacts(*row[1:-2]) for row in rows}


def outcomes_with_verdict(workspace: Workspace, as_of: date, verdict: str, hidden: Collection[int] = ()) -> list[int]:
    """Ids of the outcomes that have this verdict on the day; what is hidden does not count."""
    rows = workspace.rows(
        _facts(workspace, hidden, "SELECT outcome FROM outcome_judged WHERE verdict = :verdict", ("outcome_judged",)),
        day_parameters(workspace, as_of, hidden) | {"verdict": Verdict(verdict).value},
    )
    return [id_ for (id_,) in rows]


def implementations(
    workspace: Workspace, as_of: date, hidden: Collection[int] = (), ids: Sequence[int] | None = None
) -> dict[int, str]:
    """How each commitment that is in force on the day stands, of these or of all, by its id."""
    needs = ("open_commitment",)
    asked = _facts(
        workspace, hidden, "SELECT commitment, implementation FROM open_commitment", needs, limited=ids is not None
    )
    return dict(workspace.rows(asked, day_parameters(workspace, as_of, hidden) | {"ids": json.dumps(list(ids or ()))}))


def verdicts(workspace: Workspace, as_of: date, hidden: Collection[int] = ()) -> dict[int, str]:
    """The verdict of each outcome that is known on the day, by its id."""
    asked = _facts(workspace, hidden, "SELECT outcome, verdict FROM outcome_judged", ("outcome_judged",))
    return dict(workspace.rows(asked, day_parameters(workspace, as_of, hidden)))


def meeting_outcomes(
    workspace: Workspace, as_of: date, meetings: Sequence[int], hidden: Collection[int] = ()
) -> dict[int, list[Verdict]]:
    """The verdicts of the outcomes of these meetings that are known on the day; meetings without any are left out."""
    within = "SELECT id FROM outcome WHERE meeting IN (SELECT value FROM json_each(?))"
    outcomes = [id_ for (id_,) in workspace.rows(within, (json.dumps(list(meetings)),)) if id_ not in hidden]
    asked = _facts(workspace, hidden, "SELECT meeting, verdict FROM outcome_judged", ("outcome_judged",), limited=True)
    parameters = day_parameters(workspace, as_of, hidden) | {"ids": json.dumps(outcomes)}
    found: dict[int, list[Verdict]] = {}
    for meeting, verdict in workspace.rows(asked, parameters):
        found.setdefault(meeting, []).append(Verdict(verdict))
    return found


def with_implementation(
    workspace: Workspace, as_of: date, implementation: str, hidden: Collection[int] = ()
) -> list[int]:
    """Ids of the commitments in force that stand so on the day, and of the assessments that say so; what is hidden does
    not count.
    """
    asked = (
        "SELECT commitment FROM open_commitment WHERE implementation = :status "
        "UNION ALL SELECT id FROM assessment WHERE implementation = :status"
    )
    rows = workspace.rows(
        _facts(workspace, hidden, asked, ("open_commitment",)),
        day_parameters(workspace, as_of, hidden) | {"status": Implementation(implementation).value},
    )
    return [id_ for (id_,) in rows]


def commitment_standings(
    workspace: Workspace, as_of: date, ids: Sequence[int], hidden: Collection[int] = ()
) -> dict[int, CommitmentStanding]:
    """How each of these commitments stands on the day."""
    parameters = day_parameters(workspace, as_of, hidden) | {"ids": json.dumps(list(ids))}
    within = "IN (SELECT value FROM json_each(:ids))"
    obligors: dict[int, list[int]] = {id_: [] for id_ in ids}
    for commitment, actor in workspace.rows(
        f"SELECT record, actor FROM involvement WHERE part = 'obligors' AND record {within} ORDER BY id", parameters
    ):
        if actor not in hidden:
            obligors[commitment].append(actor)
    assessments: dict[int, list[tuple[object, ...]]] = {id_: [] for id_ in ids}
    for commitment, *row in workspace.rows(
        _facts(workspace, hidden, _ASSESSMENTS, ("assessment_fact",), limited=True), parameters
    ):
        assessments[commitment].append(tuple(row))
    measurable = dict(
        workspace.rows(
            f"SELECT id, indicator IS NOT NULL OR due IS NOT NULL FROM commitment WHERE id {within}", parameters
        )
    )
    return {id_: _standing(obligors[id_], assessments[id_], bool(measurable.get(id_)), as_of) for id_ in ids}


def _standing(
    obligors: list[int], assessments: list[tuple[object, ...]], measurable: bool, as_of: date
) -> CommitmentStanding:
    facts = assessment_facts(assessments, obligors)
    each = per_obligor(obligors, facts, as_of)
    verifiable = is_verifiable(len(obligors), has_indicator=measurable, has_due=False)
    return CommitmentStanding(overall([one.standing for one in each], verifiable=verifiable), each, tuple(facts))


def _facts(
    workspace: Workspace, hidden: Collection[int], statement: str, needs: tuple[str, ...], *, limited: bool = False
) -> str:
    """The statement with its facts, which read nothing that is hidden."""
    return with_facts(statement, needs, limited=limited, below=tables_below(workspace) if hidden else "")
