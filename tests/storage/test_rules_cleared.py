"""What would clear a flag clears it."""

import pytest

from tests.desks import add, desk_on, edit, flags
from tests.storage.rule_cases import AGREED, HELD, MEETING, begin


def test_an_agenda_clears_unprepared(desk):
    add(desk, *MEETING, "date=2026-01-20")
    assert flags(desk, "M1") == {"meeting-unprepared": "act"}
    add(desk, "agenda-item", "meeting=M1", "title=Boats")
    assert flags(desk, "M1") == {}


def test_an_outcome_clears_missing_once_it_is_known(desk):
    add(desk, *HELD, "date=2026-01-10")
    add(desk, "outcome", "title=Later", "meeting=M1", "level=0", "date=2026-02")
    assert flags(desk, "M1") == {"outcome-missing": "act"}
    add(desk, "outcome", "title=Talk", "meeting=M1", "level=0", "date=2026-01-10")
    assert flags(desk, "M1") == {"outcome-not-tangible": "soon"}


@pytest.mark.parametrize(("status", "cleared"), [("fulfilled", True), ("superseded", True), ("in-progress", False)])
def test_an_assessment_clears_overdue(desk, status, cleared):
    begin(desk)
    add(desk, *AGREED, "due=2026-01-10")
    add(desk, "assessment", "commitment=C1", f"implementation={status}", "source=S1", "date=2026-01-12")
    assert ("commitment-overdue" not in flags(desk, "C1")) == cleared
    assert "commitment-overdue" in flags(desk_on(desk.workspace, "2026-01-11"), "C1")


def test_a_withdrawn_commitment_is_not_overdue(desk):
    begin(desk)
    add(desk, *AGREED, "due=2026-01-10")
    edit(desk, "C1", "stage=withdrawn", "stage_date=2026-01-12")
    assert (flags(desk, "C1"), "commitment-overdue" in flags(desk_on(desk.workspace, "2026-01-11"), "C1")) == ({}, True)


def tangible_outcome(desk, ref: str) -> None:
    edit(desk, ref, "level=2", "artefact=a boat", "responsible=A1")
    add(desk, "citation", f"of={ref}", "source=S1", "quote=handed over")


def test_not_tangible_is_cleared_by_one_that_is(desk):
    begin(desk)
    add(desk, *HELD, "date=2026-01-10")
    add(desk, "outcome", "title=Talk", "meeting=M1", "level=0", "date=2026-01-10")
    assert flags(desk, "M1") == {"outcome-not-tangible": "soon"}
    add(desk, "outcome", "title=Boat", "meeting=M1", "level=1", "date=2026-01-10")
    tangible_outcome(desk, "O2")
    assert flags(desk, "M1") == {}


def test_not_tangible_is_louder_where_tangible_outcomes_were_asked_of_the_body(desk):
    begin(desk)
    add(desk, "actor", "title=SIG", "type=body")
    add(desk, *HELD, "date=2025-01-10", "body=SIG")
    add(desk, "outcome", "title=Talk", "meeting=M1", "level=0", "date=2025-01-10")
    assert flags(desk, "M1") == {"outcome-not-tangible": "watch"}
    add(
        desk,
        "commitment",
        "title=Produce tangible outcomes",
        "stage=agreed",
        "stage_date=2026-01-02",
        "obligors=A2",
        "due=2027",
    )
    assert flags(desk, "M1") == {"outcome-not-tangible": "act"}
    assert flags(desk_on(desk.workspace, "2026-01-01"), "M1") == {"outcome-not-tangible": "watch"}


def test_what_a_body_owes_besides_makes_it_no_louder(desk):
    begin(desk)
    add(desk, "actor", "title=SIG", "type=body")
    add(desk, *HELD, "date=2025-01-10", "body=SIG")
    add(desk, "outcome", "title=Talk", "meeting=M1", "level=0", "date=2025-01-10")
    add(desk, "commitment", "title=Exchange phone numbers", "stage=agreed", "stage_date=2026-01-02", "obligors=A2")
    assert flags(desk, "M1") == {"outcome-not-tangible": "watch"}


def test_nothing_that_lies_in_the_future_rests_on_one_account(desk):
    begin(desk)
    add(desk, "source", "title=Root", "published=2026-01-02", "side=press")
    add(desk, "source", "title=Copy", "published=2026-01-03", "side=press", "derives_from=Root")
    add(desk, "event", "title=Later", "date=2026-05-20")
    add(desk, "citation", "of=E1", "source=Copy")
    assert "source-secondary" not in flags(desk, "E1")
    assert "source-secondary" in flags(desk_on(desk.workspace, "2026-05-21"), "E1")


def test_a_planned_meeting_without_any_date_is_vague(desk):
    begin(desk)
    add(desk, "meeting", "title=Some day")
    assert flags(desk, "M1")["meeting-date-vague"] == "soon"


def test_a_move_without_a_date_is_known_from_the_day_of_the_commitment(desk):
    begin(desk)
    add(desk, "commitment", "title=Later", "stage=agreed", "date=2026-05-01")
    assert flags(desk, "C1") == {}
    assert "commitment-unverifiable" in flags(desk_on(desk.workspace, "2026-05-01"), "C1")


def test_evidence_that_is_published_later_clears_nothing_yet(desk):
    begin(desk)
    add(desk, *AGREED, "due=2026-01-10")
    add(desk, "source", "title=Late proof", "published=2026-05-01", "side=press")
    add(desk, "assessment", "commitment=C1", "implementation=fulfilled", "date=2026-01-12", "source=Late proof")
    assert "commitment-overdue" in flags(desk, "C1")
    assert "commitment-overdue" not in flags(desk_on(desk.workspace, "2026-05-01"), "C1")


def cited(desk, *sources: tuple[str, ...]) -> dict[str, str]:
    add(desk, "source", "title=Root", "published=2026-01-02", "side=press")
    add(desk, "event", "title=Call")
    for number, fields in enumerate(sources):
        add(desk, "source", f"title=note {number}", *fields)
        add(desk, "citation", "of=E1", f"source=note {number}")
    return flags(desk, "E1")


SECOND = ("published=2026-01-03", "derives_from=Root")


@pytest.mark.parametrize(
    ("sources", "raised"),
    [
        ((SECOND,), True),
        ((SECOND, SECOND), True),
        ((SECOND, ("published=2026-01-04",)), False),
        ((("published=2026-01-03",),), False),
        ((), False),
        ((("published=2026-02", "derives_from=Root"),), False),
        ((("derives_from=Root",),), True),
    ],
)
def test_what_derives_from_one_account_is_secondary(desk, sources, raised):
    assert cited(desk, *sources) == ({"source-secondary": "soon"} if raised else {})


@pytest.mark.parametrize(("side", "raised"), [("press", True), ("other", True), ("joint", False), ("ours", False)])
def test_a_joint_text_known_from_the_press_is_secondary(desk, side, raised):
    add(desk, "source", "title=s", "published=2026-01-02", f"side={side}")
    add(desk, "commitment", "title=x", "stage=offered", "instrument=joint-text")
    add(desk, "citation", "of=C1", "source=s")
    assert ("source-secondary" in flags(desk, "C1")) == raised


def test_a_deadline_moved_twice_is_counted_and_acted_on_until_this_move_has_its_reason(desk):
    begin(desk)
    add(desk, *AGREED, "due=2026-03-01")
    edit(desk, "C1", "due=2026-04-01", "due_reason=budget")
    assert "commitment-deadline-moved" not in flags(desk, "C1")
    edit(desk, "C1", "due=2026-05-01")
    (flag,) = desk.flags("flag:commitment-deadline-moved")
    assert (flag.urgency, "it moved 2 times" in flag.why) == ("act", True)
    edit(desk, "C1", "due_reason=weather")
    assert "commitment-deadline-moved" not in flags(desk, "C1")
