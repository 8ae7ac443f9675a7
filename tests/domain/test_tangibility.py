from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.domain.tangibility import (
    MeetingVerdict,
    OutcomeFacts,
    Tally,
    Verdict,
    gates,
    meeting_verdict,
    tally,
    verdict,
)
from tracker.domain.tangibility_reasons import Gate, Reason, Result

AS_OF = date(2026, 1, 16).toordinal()
HELD = date(2025, 9, 26).toordinal()

SHOWN = OutcomeFacts(
    level=2,
    responsible=2,
    earliest=HELD,
    latest=HELD,
    month_or_better=True,
    artefact=True,
    sources=2,
    quoted_sources=1,
    independent=True,
    belongs=True,
    parent_earliest=HELD,
)
MEASURED = replace(SHOWN, level=3, has_quantity=True, baseline=True, value=True, unit=True, period=True, same_unit=True)

DAYS = st.none() | st.sampled_from([OPEN_EARLIEST, OPEN_LATEST]) | st.integers(AS_OF - 3, AS_OF + 3)
FACTS = st.builds(
    OutcomeFacts,
    level=st.none() | st.integers(0, 4),
    responsible=st.integers(0, 2),
    earliest=DAYS,
    latest=DAYS,
    sources=st.integers(0, 2),
    quoted_sources=st.integers(0, 2),
    parent_earliest=DAYS,
)


def reason(facts: OutcomeFacts, gate: Gate) -> Reason:
    return next(result.reason for result in gates(facts, AS_OF) if result.gate is gate)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"level": 0}, Verdict.DECLARATORY),
        ({"level": 0, "sources": 0, "quoted_sources": 0}, Verdict.DECLARATORY),
        ({"level": 1}, Verdict.PROCESS_ONLY),
        ({"quoted_sources": 0}, Verdict.CLAIMED_NO_EVIDENCE),
        ({"quoted_sources": 0, "responsible": 0}, Verdict.CLAIMED_NO_EVIDENCE),
        ({"level": None}, Verdict.NOT_SHOWN),
        ({"responsible": 0}, Verdict.NOT_SHOWN),
        ({"latest": AS_OF + 1}, Verdict.NOT_SHOWN),
        ({"latest": OPEN_LATEST}, Verdict.NOT_SHOWN),
        ({"month_or_better": False}, Verdict.NOT_SHOWN),
        ({"artefact": False}, Verdict.NOT_SHOWN),
        ({"belongs": False}, Verdict.NOT_SHOWN),
        ({"parent_earliest": None}, Verdict.NOT_SHOWN),
        ({"parent_earliest": HELD + 1}, Verdict.NOT_SHOWN),
        ({"earlier_same_artefact": True}, Verdict.NOT_SHOWN),
        ({"reversed": True}, Verdict.NOT_SHOWN),
        ({"reversed": True, "independent": False}, Verdict.NOT_SHOWN),
        ({"independent": False}, Verdict.TANGIBLE_SINGLE_SIDED),
        ({}, Verdict.TANGIBLE),
        ({"latest": AS_OF}, Verdict.TANGIBLE),
        ({"parent_earliest": OPEN_EARLIEST}, Verdict.TANGIBLE),
        ({"artefact": False, "has_quantity": True}, Verdict.TANGIBLE),
    ],
)
def test_the_first_match_decides(changed: dict[str, object], expected: Verdict) -> None:
    assert verdict(replace(SHOWN, **changed), AS_OF) is expected


@pytest.mark.parametrize("missing", ["baseline", "value", "unit", "period", "same_unit"])
def test_a_level_3_outcome_without_its_measure_is_only_tangible(missing: str) -> None:
    assert verdict(replace(MEASURED, **{missing: False}), AS_OF) is Verdict.TANGIBLE


def test_a_measured_change_is_measured() -> None:
    assert verdict(MEASURED, AS_OF) is Verdict.MEASURED


def test_a_measured_change_on_the_obligors_word_is_single_sided() -> None:
    assert verdict(replace(MEASURED, independent=False), AS_OF) is Verdict.TANGIBLE_SINGLE_SIDED


def test_a_level_2_outcome_is_never_measured() -> None:
    assert verdict(replace(MEASURED, level=2), AS_OF) is Verdict.TANGIBLE


@pytest.mark.parametrize(("level", "last"), [(None, "T9"), (2, "T9"), (3, "T10"), (4, "T10")])
def test_the_measure_is_asked_from_level_3_on(level: int | None, last: str) -> None:
    results = gates(replace(SHOWN, level=level), AS_OF)
    assert [str(result.gate) for result in results] == [f"T{n}" for n in range(1, int(last[1:]) + 1)]


@pytest.mark.parametrize(
    ("gate", "result", "field"),
    [
        (Gate.LEVEL, "unknown", "level"),
        (Gate.RESPONSIBLE, "unknown", "responsible"),
        (Gate.HAPPENED, "unknown", "date"),
        (Gate.OBSERVABLE, "unknown", "artefact"),
        (Gate.SOURCED, "unknown", "source"),
        (Gate.INDEPENDENT, "unknown", "source"),
        (Gate.BELONGS, "unknown", "meeting"),
        (Gate.NEW, "pass", "artefact"),
        (Gate.LASTING, "pass", "reversed_by"),
    ],
)
def test_an_empty_outcome_is_unknown_but_for_newness_and_reversal(gate: Gate, result: str, field: str) -> None:
    found = reason(OutcomeFacts(), gate)
    assert (str(found.result), found.field) == (result, field)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"level": 0}, Reason.LEVEL_TALK),
        ({"level": 1}, Reason.LEVEL_PROCESS),
        ({"latest": AS_OF + 1}, Reason.HAPPENED_LATER),
        ({"month_or_better": False}, Reason.HAPPENED_VAGUE),
        ({"artefact": False, "value": True}, Reason.OBSERVABLE_NO_UNIT),
        ({"quoted_sources": 0}, Reason.SOURCED_NO_QUOTE),
        ({"independent": False}, Reason.INDEPENDENT_NOT),
        ({"parent_earliest": HELD + 1}, Reason.BELONGS_BEFORE),
        ({"latest": None}, Reason.BELONGS_UNDATED),
        ({"earlier_same_artefact": True}, Reason.NEW_REPEATED),
        ({"reversed": True}, Reason.LASTING_REVERSED),
    ],
)
def test_a_failed_gate_says_which_way(changed: dict[str, object], expected: Reason) -> None:
    assert reason(replace(SHOWN, **changed), expected.gate) is expected


@pytest.mark.parametrize(
    ("missing", "field", "result"),
    [
        ("baseline", "baseline", Result.UNKNOWN),
        ("value", "value", Result.UNKNOWN),
        ("unit", "unit", Result.UNKNOWN),
        ("period", "period", Result.UNKNOWN),
        ("same_unit", "unit", Result.FAIL),
    ],
)
def test_the_measure_names_what_it_lacks(missing: str, field: str, result: Result) -> None:
    found = reason(replace(MEASURED, **{missing: False}), Gate.MEASURED)
    assert (found.field, found.result) == (field, result)


def test_a_result_names_its_gate_and_the_field_it_read() -> None:
    results = gates(MEASURED, AS_OF)
    assert [(result.gate.value, result.field) for result in results] == [
        ("T1", "level"),
        ("T2", "responsible"),
        ("T3", "date"),
        ("T4", "artefact"),
        ("T5", "source"),
        ("T6", "source"),
        ("T7", "meeting"),
        ("T8", "artefact"),
        ("T9", "reversed_by"),
        ("T10", "value"),
    ]


@given(FACTS)
def test_the_verdict_agrees_with_the_gates(facts: OutcomeFacts) -> None:
    passed = {result.gate for result in gates(facts, AS_OF) if result.result is Result.PASS}
    shown = passed >= {gate for gate in Gate if gate not in (Gate.INDEPENDENT, Gate.MEASURED)}
    tangible = (Verdict.TANGIBLE_SINGLE_SIDED, Verdict.TANGIBLE, Verdict.MEASURED)
    assert (verdict(facts, AS_OF) in tangible) == shown


@given(FACTS, st.sampled_from(["responsible", "quoted_sources", "independent", "artefact", "belongs"]))
def test_more_evidence_never_makes_it_worse(facts: OutcomeFacts, field: str) -> None:
    order = list(Verdict)
    richer = replace(facts, **{field: True if isinstance(getattr(facts, field), bool) else 3})
    assert order.index(verdict(richer, AS_OF)) >= order.index(verdict(facts, AS_OF))


FEBRUARY = date(2026, 2, 28).toordinal()


@pytest.mark.parametrize(
    ("status", "latest", "outcomes", "expected"),
    [
        ("scheduled", AS_OF + 7, [], MeetingVerdict.NOT_DUE),
        ("scheduled", AS_OF, [], MeetingVerdict.NOT_DUE),
        ("proposed", None, [], MeetingVerdict.NOT_DUE),
        ("scheduled", FEBRUARY, [], MeetingVerdict.NOT_DUE),
        ("scheduled", AS_OF - 1, [], MeetingVerdict.NOT_ASSESSABLE),
        ("cancelled", AS_OF + 7, [], MeetingVerdict.NOT_HELD),
        ("postponed", AS_OF - 7, [Verdict.TANGIBLE], MeetingVerdict.NOT_HELD),
        ("held", AS_OF - 7, [], MeetingVerdict.NOT_ASSESSABLE),
        ("held", AS_OF, [Verdict.PROCESS_ONLY], Verdict.PROCESS_ONLY),
        ("held", AS_OF - 7, [Verdict.DECLARATORY, Verdict.TANGIBLE, Verdict.NOT_SHOWN], Verdict.TANGIBLE),
    ],
)
def test_a_meetings_verdict(status: str, latest: int | None, outcomes: list[Verdict], expected: str) -> None:
    assert meeting_verdict(status, latest, outcomes, AS_OF) is expected


def test_a_meeting_held_since_was_not_due_then() -> None:
    before = HELD - timedelta(days=30).days
    assert meeting_verdict("held", HELD, [], before, earliest=HELD) is MeetingVerdict.NOT_DUE


def test_a_meeting_can_be_assessed_from_its_day_on() -> None:
    assert meeting_verdict("held", HELD, [], HELD, earliest=HELD) is MeetingVerdict.NOT_ASSESSABLE


def test_the_tally_counts_single_sided_among_the_tangible() -> None:
    verdicts = [Verdict.TANGIBLE, Verdict.TANGIBLE_SINGLE_SIDED, Verdict.DECLARATORY, Verdict.MEASURED]
    assert tally(verdicts) == Tally(recorded=4, tangible=3, single_sided=1)


@given(st.lists(st.sampled_from(Verdict)))
def test_a_tally_never_counts_more_than_it_holds(verdicts: list[Verdict]) -> None:
    counted = tally(verdicts)
    assert 0 <= counted.single_sided <= counted.tangible <= counted.recorded == len(verdicts)
