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
    add(desk, "outcome", "title=Talk", "meeting=Past", "level=0", "date=2026-01-10", GREEN)
    return desk


def test_reasons_leave_where_nothing_lies_above(group):
    assert released(group) == {"outcome-not-tangible", "meeting-unprepared"}


def test_a_count_of_outcomes_stays_in_where_one_lies_above(group):
    add(group, "outcome", "title=More talk", "meeting=Past", "level=0", "date=2026-01-10", RED)
    assert released(group) == {"meeting-unprepared"}
    assert released(group, "TLP:RED") == {"outcome-not-tangible", "meeting-unprepared"}


def test_a_count_of_what_a_body_carries_stays_in_where_one_lies_above(group):
    add(group, "commitment", "title=Promise", "mechanism=Group", "stage=agreed", "obligors=Group", RED)
    assert "meeting-unprepared" not in released(group)


def test_a_reason_that_names_a_record_above_stays_in(desk):
    add(desk, "actor", "title=Shadow", "type=person", RED)
    add(desk, "commitment", "title=Promise", "stage=agreed", "obligors=Shadow", GREEN)
    assert released(desk) == set()
    assert released(desk, "TLP:RED") == {"commitment-unverifiable"}


def test_for_an_unmarked_file_everything_marked_lies_above(desk):
    add(desk, "actor", "title=Someone", "type=person", "marking=TLP:CLEAR")
    add(desk, "commitment", "title=Promise", "stage=agreed", "obligors=Someone")
    assert released(desk, None) == set()


def test_what_the_desk_hides_counts_as_above(group):
    add(group, "outcome", "title=More talk", "meeting=Past", "level=0", "date=2026-01-10", RED)
    assert "outcome-not-tangible" not in released(group.below("TLP:GREEN"), "TLP:RED")
