"""Verdicts as a desk meets them: launches and intentions, one side's word, counts without a unit, what was undone."""

import pytest

from tests.desks import add, desk_on, edit, filled

DONE = ("level=2", "date=2026-01-05", "responsible=Mexico", "obligor=Mexico", "artefact=A scanner")


def fill(desk):
    """Mexico's desk; a meeting that was held, and texts of every side."""
    for state in ("Mexico", "United States"):
        add(desk, "actor", f"title={state}", "type=state")
    desk.set_our_side("Mexico")
    add(desk, "actor", "title=Group", "type=body")
    for side in ("joint", "ours", "theirs", "press"):
        add(desk, "source", f"title={side}", f"side={side}", "published=2026-01-06")
    add(desk, "meeting", "title=Group, 1st meeting", "body=Group", "status=held", "date=2026-01-05")


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    return filled(template, tmp_path_factory, fill)


def outcome(desk, *fields: str, source: str = "joint", quote: str = "it stands") -> str:
    ref = add(desk, "outcome", "title=Something", "meeting=M1", *fields)
    if source:
        add(desk, "citation", f"of={ref}", f"source={source}", *([f"quote={quote}"] if quote else []))
    return ref


def verdict(desk, ref: str) -> str:
    return desk.tangible(ref).verdict.value


@pytest.mark.parametrize(
    ("fields", "source", "quote", "expected"),
    [
        (("level=0", "date=2026-01-05"), "joint", "it stands", "declaratory"),
        (("level=1", "date=2026-01-05"), "", "", "process-only"),
        (DONE, "", "", "claimed-no-evidence"),
        (DONE, "press", "", "claimed-no-evidence"),
        (DONE, "joint", "it stands", "tangible"),
        (DONE, "press", "it stands", "tangible"),
        (DONE, "theirs", "it stands", "tangible"),
        (DONE, "ours", "it stands", "tangible-single-sided"),
        ((*DONE, "responsible="), "joint", "it stands", "not-shown"),
        ((*DONE, "date=2026"), "joint", "it stands", "not-shown"),
        ((*DONE, "date=2026-01"), "joint", "it stands", "not-shown"),
        ((*DONE, "artefact=", "value=12"), "joint", "it stands", "not-shown"),
        ((*DONE, "artefact=", "value=12", "unit=boats"), "joint", "it stands", "tangible"),
        ((*DONE, "level=3"), "joint", "it stands", "tangible"),
        (
            (*DONE, "level=3", "baseline=4", "value=12", "unit=boats", "period=2025"),
            "joint",
            "it stands",
            "measured",
        ),
    ],
)
def test_an_outcome(desk, fields, source, quote, expected):
    last = {one.partition("=")[0]: one for one in fields}
    assert verdict(desk, outcome(desk, *last.values(), source=source, quote=quote)) == expected


def test_a_month_that_is_over_is_exact_enough(desk):
    ref = outcome(desk, *DONE)
    edit(desk, "M1", "date=2025-12-01")
    edit(desk, ref, "date=2025-12")
    assert verdict(desk, ref) == "tangible"


def test_what_was_there_before_the_meeting_did_not_come_of_it(desk):
    ref = outcome(desk, *DONE)
    edit(desk, ref, "date=2025-12-20")
    assert verdict(desk, ref) == "not-shown"


def test_the_same_thing_announced_again_is_not_new(desk):
    outcome(desk, *DONE)
    again = outcome(desk, *(one for one in DONE if not one.startswith(("date", "artefact"))), "date=2026-01-06")
    edit(desk, again, "artefact=a SCANNER")
    assert verdict(desk, again) == "not-shown"


def test_what_was_reversed_since_does_not_stand_from_that_day_on(desk):
    ref = outcome(desk, *DONE)
    add(desk, "event", "title=Taken down", "date=2026-01-12")
    edit(desk, ref, "reversed_by=Taken down")
    assert verdict(desk_on(desk.workspace, "2026-01-11"), ref) == "tangible"
    assert verdict(desk, ref) == "not-shown"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (("status=scheduled", "date=2026-01-23"), "not-due"),
        (("status=scheduled", "date=2026-01-16"), "not-due"),
        (("status=scheduled", "date=2026-01-15"), "not-assessable"),
        (("status=scheduled", "date=2026-01"), "not-due"),
        (("status=postponed", "date=2026-01-05"), "not-held"),
        (("status=cancelled", "date=2026-01-05"), "not-held"),
        (("status=held", "date=2026-01-05"), "not-assessable"),
    ],
)
def test_a_meeting_of_which_nothing_is_recorded(desk, fields, expected):
    ref = add(desk, "meeting", "title=Another", *fields)
    assert verdict(desk, ref) == expected


def test_one_tangible_outcome_makes_a_meeting_so_and_the_line_counts_all(desk):
    outcome(desk, *DONE)
    outcome(desk, "level=1", "date=2026-01-05")
    answer = desk.tangible("M1")
    assert (answer.verdict.value, answer.tally.recorded, answer.tally.tangible) == ("tangible", 2, 1)


def test_a_body_counts_over_its_series_with_single_sided_ones_apart(desk):
    outcome(desk, *DONE)
    add(desk, "meeting", "title=Group, 2nd meeting", "body=Group", "status=held", "date=2026-01-10")
    ref = outcome(desk, *(one for one in DONE if "artefact" not in one), "artefact=A boat", source="ours")
    edit(desk, ref, "meeting=M2", "date=2026-01-10")
    tally = desk.tangible("Group").tally
    assert (tally.recorded, tally.tangible, tally.single_sided) == (2, 2, 1)
