"""Tangibility asked of the file: the gates read the right rows, and SQL's verdict is the domain's."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desks import add, desk_on, edit, filled, listed
from tracker.domain.tangibility import Verdict, verdict
from tracker.errors import BadInput
from tracker.storage.judging import meeting_outcomes, outcome_facts


def fill(desk):
    """A tangible outcome of a held meeting, owed by the United States; the desk's side is Mexico."""
    for state in ("Mexico", "United States"):
        add(desk, "actor", f"title={state}", "type=state")
    add(desk, "actor", "title=Treasury", "parent=United States", "type=organisation")
    desk.set_our_side("Mexico")
    for side in ("joint", "ours", "theirs", "press"):
        add(desk, "source", f"title={side}", f"side={side}", "published=2026-01-06")
    add(desk, "meeting", "title=SIG", "status=held", "date=2026-01-05")
    fields = ("meeting=M1", "level=2", "date=2026-01-05", "responsible=Treasury", "artefact=A boat")
    add(desk, "outcome", "title=Boat", *fields)
    add(desk, "citation", "of=O1", "source=joint", "quote=a boat")


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    return filled(template, tmp_path_factory, fill)


def verdict_of(desk, ref: str = "O1") -> str:
    return desk.tangible(ref).verdict.value


def gate(desk, name: str, ref: str = "O1") -> str:
    return next(one.result.value for one in desk.tangible(ref).outcomes[0].judged.gates if one.gate == name)


def test_all_gates_passed_is_tangible(desk):
    assert verdict_of(desk) == "tangible"


@pytest.mark.parametrize(
    ("change", "failed", "expected"),
    [
        ("level=0", "T1", "declaratory"),
        ("level=1", "T1", "process-only"),
        ("level=", "T1", "not-shown"),
        ("responsible=", "T2", "not-shown"),
        ("date=2026-01-05/..", "T3", "not-shown"),
        ("date=2025/2026-01-10", "T3", "not-shown"),
        ("date=", "T3", "not-shown"),
        ("artefact=", "T4", "not-shown"),
        ("meeting=", "T7", "not-shown"),
        ("date=2025-12", "T7", "not-shown"),
    ],
)
def test_a_gate_reads_its_field(desk, change, failed, expected):
    edit(desk, "O1", change)
    assert (gate(desk, failed) != "pass", verdict_of(desk)) == (True, expected)


@pytest.mark.parametrize(("fields", "result"), [(("value=3", "unit=boats"), "pass"), (("value=3",), "fail")])
def test_a_quantity_needs_its_unit(desk, fields, result):
    edit(desk, "O1", "artefact=", *fields)
    assert gate(desk, "T4") == result


def test_without_a_quote_it_is_claimed(desk):
    edit(desk, "K1", "quote=")
    assert (verdict_of(desk), gate(desk, "T5")) == ("claimed-no-evidence", "fail")


def test_a_source_published_later_does_not_count_yet(desk):
    assert verdict_of(desk_on(desk.workspace, "2026-01-05")) == "claimed-no-evidence"


def test_an_outcome_not_yet_known_is_not_judged(desk):
    before = desk_on(desk.workspace, "2026-01-04")
    assert before.tangible("M1").tally.recorded == 0
    with pytest.raises(BadInput, match="is dated after 2026-01-04; ask with a later --as-of"):
        before.tangible("O1")


SIDES = [
    ("Treasury", "joint", True),
    ("Treasury", "press", True),
    ("Treasury", "ours", True),
    ("Treasury", "theirs", False),
    ("Mexico", "ours", False),
    ("Mexico", "theirs", True),
]


@pytest.mark.parametrize(("obligor", "source", "independent"), SIDES)
@pytest.mark.parametrize("part", ["obligor", "responsible", "commitment"])
def test_a_source_is_independent_when_it_is_not_the_obligor_s(desk, part, obligor, source, independent):
    if part == "commitment":
        add(desk, "commitment", "title=Give boats", f"obligors={obligor}", "stage=agreed")
        edit(desk, "O1", "commitment=C1")
    else:
        edit(desk, "O1", f"{part}={obligor}")
    edit(desk, "K1", f"source={source}")
    assert (gate(desk, "T6") == "pass") == independent
    assert verdict_of(desk) == ("tangible" if independent else "tangible-single-sided")


def test_when_both_sides_owe_it_one_side_s_word_is_not_enough(desk):
    edit(desk, "O1", "obligor=Mexico", "obligor=United States")
    edit(desk, "K1", "source=ours")
    assert gate(desk, "T6") == "fail"
    add(desk, "citation", "of=O1", "source=theirs", "quote=a boat")
    assert gate(desk, "T6") == "pass"


def test_a_source_that_derives_from_another_has_its_side(desk):
    edit(desk, "S4", "derives_from=theirs")
    edit(desk, "K1", "source=press")
    assert verdict_of(desk) == "tangible-single-sided"


def test_a_source_of_no_known_side_proves_nothing(desk):
    edit(desk, "S4", "side=")
    edit(desk, "K1", "source=press")
    assert gate(desk, "T6") == "unknown"


@pytest.mark.parametrize(
    ("date", "artefact", "new"),
    [
        ("2026-01-04", "a BOAT", False),
        ("2026-01-05", "a boat", True),
        ("2026-01-06", "a boat", True),
        ("2026-01-04", "another boat", True),
    ],
)
def test_what_an_earlier_outcome_names_already_is_not_new(desk, date, artefact, new):
    add(desk, "outcome", "title=Other", f"date={date}", f"artefact={artefact}")
    assert (gate(desk, "T8") == "pass") == new


def test_a_reversal_counts_from_its_day(desk):
    add(desk, "event", "title=Taken back", "date=2026-01-12")
    edit(desk, "O1", "reversed_by=E1")
    assert (verdict_of(desk), gate(desk, "T9")) == ("not-shown", "fail")
    assert verdict_of(desk_on(desk.workspace, "2026-01-11")) == "tangible"


MEASURED = ("level=3", "value=20", "unit=boats", "baseline=10", "period=2025")


@pytest.mark.parametrize(
    ("without", "expected"),
    [(None, "measured"), ("baseline", "tangible"), ("period", "tangible"), ("unit", "tangible"), ("value", "tangible")],
)
def test_a_measured_change_needs_all_its_parts(desk, without, expected):
    edit(desk, "O1", *(field for field in MEASURED if not field.startswith(f"{without}=")))
    assert verdict_of(desk) == expected


@pytest.mark.parametrize(("unit", "expected"), [("BOATS", "measured"), ("ships", "tangible")])
def test_a_baseline_in_another_unit_measures_nothing(desk, unit, expected):
    edit(desk, "O1", *MEASURED, f"baseline_unit={unit}")
    assert verdict_of(desk) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (("status=scheduled", "date=2026-02"), "not-due"),
        (("status=scheduled", "date=2026-01"), "not-due"),
        (("status=held", "date=2026-01-10"), "not-assessable"),
        (("status=cancelled",), "not-held"),
        (("status=postponed", "date=2026-01-10"), "not-held"),
        (("status=proposed",), "not-due"),
        (("status=held",), "not-assessable"),
    ],
)
def test_a_meeting_without_outcomes(desk, fields, expected):
    assert verdict_of(desk, add(desk, "meeting", "title=x", *fields)) == expected


def test_a_meeting_is_its_best_outcome(desk):
    add(desk, "outcome", "title=Talk", "meeting=M1", "level=0", "date=2026-01-05")
    answer = desk.tangible("M1")
    assert (answer.verdict, answer.tally.recorded, answer.tally.tangible) == (Verdict.TANGIBLE, 2, 1)


def test_many_meetings_are_judged_by_the_verdicts_of_their_known_outcomes(desk):
    add(desk, "outcome", "title=Talk", "meeting=M1", "level=0", "date=2026-01-05")
    add(desk, "outcome", "title=Later", "meeting=M1", "level=0", "date=2026-02")
    empty = desk.find(add(desk, "meeting", "title=Empty", "status=held")).id
    meeting, hidden = desk.find("M1").id, desk.find("O2").id
    found = meeting_outcomes(desk.workspace, desk.as_of, [meeting, empty])
    assert {id_: sorted(verdicts) for id_, verdicts in found.items()} == {meeting: ["declaratory", "tangible"]}
    assert meeting_outcomes(desk.workspace, desk.as_of, [meeting], {hidden}) == {meeting: [Verdict.TANGIBLE]}


def test_a_body_is_asked_over_its_whole_series(desk):
    add(desk, "actor", "title=Group", "type=body")
    edit(desk, "M1", "body=Group")
    add(desk, "meeting", "title=Next", "body=Group", "status=scheduled", "date=2026-02")
    answer = desk.tangible("Group")
    assert [(str(one.record.ref), one.verdict.value) for one in answer.meetings] == [
        ("M1", "tangible"),
        ("M2", "not-due"),
    ]
    assert (answer.verdict, answer.tally.recorded) == (Verdict.TANGIBLE, 1)


FIELDS = {
    "level": st.sampled_from(["", "0", "1", "2", "3", "4"]),
    "date": st.sampled_from(
        ["", "2025-12", "2026-01-05", "early 2025", "2026-01/..", "2026-02", "2026", "[..2026-01-10]"]
    ),
    "responsible": st.sampled_from(["", "Treasury", "Mexico"]),
    "obligor": st.sampled_from(["", "Treasury", "Mexico"]),
    "meeting": st.sampled_from(["", "M1"]),
    "artefact": st.sampled_from(["", "A boat", "a BOAT", "x"]),
    "value": st.sampled_from(["", "3"]),
    "unit": st.sampled_from(["", "boats"]),
    "baseline": st.sampled_from(["", "1"]),
    "baseline_unit": st.sampled_from(["", "Boats", "ships"]),
    "period": st.sampled_from(["", "2025"]),
    "reversed_by": st.sampled_from(["", "M1"]),
}
OUTCOMES = st.tuples(st.fixed_dictionaries(FIELDS), st.sampled_from(["", "joint", "ours", "theirs"]), st.booleans())


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    outcomes=st.lists(OUTCOMES, max_size=3),
    day=st.sampled_from(["2025-12-15", "2026-01-05", "2026-01-16", "2027-01-01"]),
)
def test_the_verdict_in_sql_is_the_domain_s(desk, outcomes, day):
    for fields, source, quoted in outcomes:
        ref = add(desk, "outcome", "title=x", *(f"{key}={value}" for key, value in fields.items()))
        if source:
            add(desk, "citation", f"of={ref}", f"source={source}", f"quote={'x' if quoted else ''}")
    then = desk_on(desk.workspace, day)
    facts = outcome_facts(desk.workspace, then.as_of)
    python = {id_: verdict(one, then.as_of.toordinal()) for id_, one in facts.items()}
    for wanted in Verdict:
        found = {then.find(ref).id for ref in listed(then, "outcomes", f"verdict:{wanted.value}")}
        assert found == {id_ for id_, one in python.items() if one is wanted}


# --- below a ceiling ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("secret", "failed"),
    [("S1", "T5"), ("M1", "T7"), ("A3", "T2")],
)
def test_what_lies_above_a_ceiling_proves_nothing(desk, secret, failed):
    edit(desk, secret, "marking=red")
    below = desk.below("TLP:GREEN")
    assert (gate(desk, failed), gate(below, failed) != "pass") == ("pass", True)


def test_what_lies_above_a_ceiling_disproves_nothing(desk):
    add(desk, "event", "title=Taken back", "date=2026-01-12", "marking=red")
    add(desk, "outcome", "title=Other", "date=2026-01-04", "artefact=a boat", "marking=red")
    edit(desk, "O1", "reversed_by=E1")
    assert (verdict_of(desk), verdict_of(desk.below("TLP:GREEN"))) == ("not-shown", "tangible")
