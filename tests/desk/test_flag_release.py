"""Reasons of flags may leave only where they name and count nothing above the marking."""

import pytest

from tests.desks import add
from tracker.desk.desk import Desk
from tracker.desk.flag_release import with_reason_to_release

GREEN, RED = "marking=TLP:GREEN", "marking=TLP:RED"


def released(desk: Desk, marking: str | None = "TLP:GREEN") -> set[str]:
    """The rules whose reason may leave in a file of that marking."""
    flags = desk.flags()
    kept = with_reason_to_release(desk, flags, marking)
    return {flag.rule for flag in flags if flag.id in kept}


@pytest.fixture
def group(desk: Desk) -> Desk:
    add(desk, "actor", "title=Group", "type=body", GREEN)
    add(desk, "meeting", "title=Past", "date=2026-01-10", "status=held", "body=Group", GREEN)
    add(desk, "meeting", "title=Coming", "date=2026-01-20", "status=scheduled", "body=Group", GREEN)
    add(desk, "source", "title=Note", GREEN)
    add(desk, "outcome", "title=Talk", "meeting=Past", "level=0", "date=2026-01-10", GREEN)
    add(desk, "citation", "of=Talk", "source=Note", GREEN)
    return desk


def test_reasons_leave_where_nothing_lies_above(group):
    assert released(group) == {"outcome-not-tangible", "meeting-unprepared"}


def test_a_count_of_outcomes_stays_in_where_one_lies_above(group):
    add(group, "outcome", "title=More talk", "meeting=Past", "level=0", "date=2026-01-10", RED)
    assert released(group) == {"meeting-unprepared"}
    assert {"outcome-not-tangible", "meeting-unprepared"} <= released(group, "TLP:RED")


def test_a_count_of_what_a_body_carries_stays_in_where_one_lies_above(group):
    add(group, "commitment", "title=Promise", "mechanism=Group", "stage=agreed", "obligors=Group", RED)
    assert "meeting-unprepared" not in released(group)


def test_what_is_carried_over_stays_in_where_some_of_it_lies_above(group):
    for number in range(4):
        add(group, "commitment", f"title=Boat {number}", "stage=agreed", "obligors=Group", "made_at=Past", GREEN)
    assert "carried-over" in released(group)
    add(group, "commitment", "title=Plane", "stage=agreed", "obligors=Group", "made_at=Past", RED)
    assert "carried-over" not in released(group)


def test_silence_stays_in_where_a_meeting_lies_above(desk):
    add(desk, "actor", "title=Group", "type=body", "rhythm=weekly", GREEN)
    add(desk, "meeting", "title=Past", "date=2025-01-10", "status=held", "body=Group", GREEN)
    assert released(desk) == {"body-lapsed", "outcome-missing"}
    add(desk, "meeting", "title=Secret", "date=2025-02-10", "status=held", "body=Group", RED)
    assert "body-lapsed" not in released(desk)


def test_a_reason_that_names_a_record_above_stays_in(desk):
    add(desk, "actor", "title=Shadow", "type=person", RED)
    add(desk, "commitment", "title=Promise", "stage=agreed", "obligors=Shadow", GREEN)
    assert released(desk) == set()
    assert released(desk, "TLP:RED") == {"commitment-unverifiable"}


def test_for_an_unmarked_file_everything_marked_lies_above(desk):
    add(desk, "actor", "title=Someone", "type=person", "marking=TLP:CLEAR")
    add(desk, "commitment", "title=Promise", "stage=agreed", "obligors=Someone")
    assert released(desk, None) == set()


def test_what_the_desk_hides_no_rule_has_read(group):
    add(group, "outcome", "title=More talk", "meeting=Past", "level=0", "date=2026-01-10", RED)
    below = group.below("TLP:GREEN")
    assert "outcome-not-tangible" in released(below)
    assert ["1 outcome recorded" in flag.why for flag in below.flags("flag:outcome-not-tangible")] == [True]
