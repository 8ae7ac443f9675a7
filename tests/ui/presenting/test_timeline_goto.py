"""What a person means who types where to go, among records of other kinds with the same words."""

import pytest

from tests.desks import add
from tracker.ui.presenting.timeline_goto import MOST, goal_of


@pytest.fixture
def crowded(desk):
    for number in range(3):
        add(desk, "event", f"title=Harbour visit {number}", "date=2026-01-10")
    for number in range(MOST + 10):
        add(desk, "actor", f"title=Harbour visit board {number}")
    return desk


def test_records_of_other_kinds_crowd_none_out(crowded):
    assert goal_of(crowded, "harbour visit").words == "3 records"


def test_what_is_shown_counts_alone(crowded):
    wanted = crowded.find("Harbour visit 1")
    goal = goal_of(crowded, "harbour visit", lambda ids: {wanted.id} & {*ids})
    assert goal.refs == (str(wanted.ref),)


def test_more_than_are_looked_at_are_said_to_be_more(desk):
    for number in range(MOST + 1):
        add(desk, "event", f"title=Harbour visit {number}", "date=2026-01-10")
    goal = goal_of(desk, "harbour visit")
    assert (goal.words, len(goal.refs)) == (f"{MOST} records or more", MOST)
