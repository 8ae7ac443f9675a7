"""The SQL functions that hand the domain's rules to the database, so that each rule exists once."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from tracker.domain.dates import parse_edtf
from tracker.domain.folding import fold
from tracker.domain.implementation import AssessmentFact, Implementation, is_verifiable, overall, per_obligor
from tracker.domain.rhythm import rhythm_days
from tracker.domain.series import series_number
from tracker.domain.tangibility import OutcomeFacts, verdict


def register_functions(connection: Any) -> None:
    """Make what the rules and facts of `db/` call known to one connection.

    An outcome's facts stand in the order of `OutcomeFacts`, which is that of the columns of `outcome_fact`.
    """
    connection.create_function("fold", 1, _fold, deterministic=True)
    connection.create_function("outcome_verdict", -1, _outcome_verdict, deterministic=True)
    connection.create_function("commitment_implementation", 4, _implementation, deterministic=True)
    connection.create_function("claimed_parts", 3, _claimed_parts, deterministic=True)
    connection.create_function("rhythm_days", 1, _rhythm_days, deterministic=True)
    connection.create_function("series_number", 1, series_number, deterministic=True)


def _fold(text: str | None) -> str | None:
    return None if text is None else fold(text)


def _outcome_verdict(as_of: int, *facts: Any) -> str:
    return verdict(OutcomeFacts(*facts), as_of).value


def _implementation(as_of: int, obligors: str, assessments: str, measurable: int) -> str:
    ids: list[int] = json.loads(obligors)
    rows = json.loads(assessments)
    if not rows:
        return Implementation.NOT_YET_ASSESSED.value
    standings = per_obligor(ids, assessment_facts(rows, ids), date.fromordinal(as_of))
    verifiable = is_verifiable(len(ids), has_indicator=bool(measurable), has_due=False)
    return overall([one.standing for one in standings], verifiable=verifiable).implementation.value


def _claimed_parts(as_of: int, obligors: str, assessments: str) -> str:
    """Obligors whose part is done on their word alone, each with the assessment that says so: pairs, a JSON array."""
    ids: list[int] = json.loads(obligors)
    standings = per_obligor(ids, assessment_facts(json.loads(assessments), ids), date.fromordinal(as_of))
    claimed = [
        (one.obligor, one.assessment.order) for one in standings if one.standing.claimed and one.assessment is not None
    ]
    return json.dumps(claimed)


def _rhythm_days(text: str | None) -> float | None:
    return None if text is None else rhythm_days(text)


def assessment_facts(rows: Sequence[Sequence[Any]], obligors: Sequence[int]) -> list[AssessmentFact]:
    """The facts in rows of `assessment_fact`; an assessment that names no obligor speaks of each of them."""
    facts = []
    for obligor, implementation, when, has_source, independent, order in rows:
        for one in obligors if obligor is None else (obligor,):
            day = parse_edtf(when) if when else None
            status = Implementation(implementation or Implementation.NOT_YET_ASSESSED)
            facts.append(AssessmentFact(one, status, day, bool(has_source), bool(independent), order))
    return facts
