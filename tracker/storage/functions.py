"""The SQL functions that hand the domain's rules to the database, so that each rule exists once."""

import functools
import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from tracker.domain.dates import parse_edtf
from tracker.domain.folding import fold
from tracker.domain.implementation import AssessmentFact, Implementation, is_verifiable, overall, per_obligor
from tracker.domain.rhythm import rhythm_days
from tracker.domain.series import series_number
from tracker.domain.working_days import WorkingDays
from tracker.storage.due_moves import silent_moves
from tracker.storage.packed_gates import failed_gate, packed_verdict

_ANY_DAY = parse_edtf("2000-01-01")
_KEPT = 20_000
"""What differs of assessments in how they speak: a handful of patterns for each who owes something."""


def register_functions(connection: Any) -> None:
    """Make what the rules and facts of `db/` call known to one connection."""
    connection.create_function("fold", 1, _fold, deterministic=True)
    connection.create_function("outcome_verdict", 1, packed_verdict, deterministic=True)
    connection.create_function("failed_gate", 1, failed_gate, deterministic=True)
    connection.create_function("commitment_implementation", 3, implementation_of, deterministic=True)
    connection.create_function("claimed_parts", 3, _claimed_parts, deterministic=True)
    connection.create_function("silent_moves", 1, silent_moves, deterministic=True)
    connection.create_function("rhythm_days", 1, _rhythm_days, deterministic=True)
    connection.create_function("series_number", 1, series_number, deterministic=True)
    connection.create_function("day_reached", 3, _day_reached, deterministic=True)
    connection.create_function("day_first", 3, _day_first, deterministic=True)


def _fold(text: str | None) -> str | None:
    return None if text is None else fold(text)


@functools.lru_cache(maxsize=_KEPT)
def implementation_of(obligors: str | None, looks: str | None, measurable: int) -> str:
    """How a commitment stands; `obligors` and `looks` are written as `db/facts/open_commitment.sql` says.

    Whole desks are asked, whose assessments differ in little but their days: only their order is handed on.
    """
    ids = [int(one) for one in (obligors or "").split()]
    facts = []
    for order, look in enumerate(looks.split(";") if looks else ()):
        has_source, implementation, *obligor = look.split(" ")
        for one in [int(id_) for id_ in obligor] or ids:
            facts.append(AssessmentFact(one, Implementation(implementation), _ANY_DAY, has_source == "1", False, order))
    standings = per_obligor(ids, facts, _ANY_DAY.latest or date.max)
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


def kept_calendar(calendar: WorkingDays | None) -> str | None:
    """A calendar as `day_reached` and `day_first` take it; None where every day counts."""
    return None if calendar is None else json.dumps([calendar.worked, calendar.holidays])


@functools.lru_cache(maxsize=4)
def _calendar(kept: str) -> WorkingDays:
    worked, holidays = json.loads(kept)
    return WorkingDays(tuple(worked), tuple(holidays))


def _day_reached(calendar: str | None, day: int | None, days: int) -> int | None:
    if day is None or calendar is None:
        return None if day is None else day + days
    return _calendar(calendar).reached(day, days)


def _day_first(calendar: str | None, day: int | None, days: int) -> int | None:
    if day is None or calendar is None:
        return None if day is None else day + days
    return _calendar(calendar).first(day, days)


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
