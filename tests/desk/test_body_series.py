"""The series of a body: shares, what is announced, what is carried over, and where sources disagree."""

import pytest

from tests.desks import add, desk_on, edit, filled
from tracker.desk.agenda import next_meeting
from tracker.desk.body_series import body_series
from tracker.domain.kinds import Kind


def fill(desk):
    """Three meetings held, one ahead; a promise made at the first."""
    add(desk, "actor", "title=Group", "type=body")
    for place, (day, status) in enumerate(
        [("2025-03-01", "held"), ("2025-06-01", "held"), ("2025-11-01", "held"), ("2026-02", "scheduled")], 1
    ):
        add(desk, "meeting", f"title=Group, meeting {place}", "body=Group", f"date={day}", f"status={status}")
    for meeting, level in (("M1", 2), ("M1", 0), ("M2", 1)):
        add(desk, "outcome", f"title={meeting} {level}", f"meeting={meeting}", f"level={level}", "date=2025-06-01")
    add(desk, "commitment", "title=Scanners", "made_at=M1", "stage=agreed", "stage_date=2025-03-01", "due=2026-12")


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    return filled(template, tmp_path_factory, fill)


def series(desk, day: str = "2026-01-16"):
    on = desk_on(desk.workspace, day)
    return body_series(on, on.record("Group"))


def item(desk, day: str = "2026-01-16"):
    (found,) = series(desk, day).items
    return found.record.title, str(found.since.ref), len(found.passed), found.called, found.on_next


def announce(desk, *fields: str) -> str:
    said = ("category=meeting", "mechanism=Group", "stage=agreed", "stage_date=2025-11-01", "made_at=M3")
    return add(desk, "commitment", "title=Meet again", *said, *fields)


def test_the_share_is_of_all_outcomes_up_to_each_meeting(desk):
    assert [one.share for one in series(desk).meetings] == [0, 0, 0, 0]
    assert [one.judged.tally.recorded for one in series(desk).meetings] == [2, 1, 0, 0]


def test_before_any_outcome_there_is_no_share(desk):
    desk.delete(desk.list_ids((Kind.OUTCOME,)))
    assert {one.share for one in series(desk).meetings} == {None}


def test_the_gap_is_the_median_of_days_between_meetings_held(desk):
    assert series(desk).gap == 122


def test_the_next_meeting_is_the_first_that_lies_ahead(desk):
    assert str(series(desk).following.ref) == "M4"
    assert series(desk, "2026-03-01").following is None


def test_a_meeting_that_came_later_is_not_known_yet(desk):
    assert [str(one.ref) for one in series(desk, "2025-06-15").held] == ["M1", "M2"]


def test_what_is_open_is_carried_over_by_every_meeting_since(desk):
    assert item(desk) == ("Scanners", "M1", 2, 0, False)
    assert item(desk, "2025-06-15") == ("Scanners", "M1", 1, 0, False)


def test_it_is_told_where_it_was_called_up(desk):
    add(desk, "agenda-item", "title=Scanners", "meeting=M2", "commitments=C1")
    add(desk, "agenda-item", "title=Scanners", "meeting=M4", "commitments=C1")
    assert item(desk) == ("Scanners", "M1", 2, 1, True)


def test_without_a_meeting_ahead_there_is_no_next_agenda(desk):
    edit(desk, "M4", "status=cancelled")
    assert item(desk)[-1] is None


@pytest.mark.parametrize("change", ["stage=withdrawn", "category=meeting"])
def test_what_is_withdrawn_or_a_promise_to_meet_is_no_item(desk, change):
    edit(desk, "C1", change)
    assert series(desk).items == ()


def test_what_is_fulfilled_is_no_item(desk):
    add(desk, "source", "title=Note", "side=joint", "published=2025-12-01")
    edit(desk, "C1", "obligors=Group")
    add(desk, "assessment", "commitment=C1", "implementation=fulfilled", "source=Note", "date=2025-12-02")
    assert series(desk).items == ()


def test_what_is_often_carried_over_comes_first(desk):
    add(desk, "commitment", "title=Boats", "made_at=M2", "stage=agreed", "stage_date=2025-06-01")
    assert [(one.record.title, len(one.passed)) for one in series(desk).items] == [("Scanners", 2), ("Boats", 1)]


def test_an_announced_meeting_is_answered_by_the_next_one_recorded(desk):
    announce(desk, "due=2026-02")
    (announced,) = series(desk).announced
    assert (announced.commitment.title, str(announced.meeting.ref)) == ("Meet again", "M4")


def test_an_announced_meeting_that_is_called_off_is_not_recorded(desk):
    announce(desk, "due=2026-02")
    edit(desk, "M4", "status=cancelled")
    assert series(desk).announced[0].meeting is None


def test_two_meetings_that_claim_one_place_are_a_conflict(desk):
    add(desk, "meeting", "title=Group, meeting 2", "body=Group", "date=2025-08-01", "status=held")
    (conflict,) = series(desk).conflicts
    assert "Group, meeting 2" in conflict.why


def test_assessments_that_disagree_about_what_it_carries_are_a_conflict(desk):
    edit(desk, "C1", "mechanism=Group", "obligors=Group")
    for number, status in enumerate(("fulfilled", "not-fulfilled"), 1):
        add(desk, "source", f"title=Note {number}", "side=press", "published=2025-12-01")
        fields = ("commitment=C1", f"implementation={status}", f"source=Note {number}", "date=2025-12-02")
        add(desk, "assessment", *fields)
    assert [str(one.record.ref) for one in series(desk).conflicts] == ["C1"]


def test_a_body_without_meetings_has_nothing(desk):
    add(desk, "actor", "title=New", "type=body")
    found = body_series(desk, desk.record("New"))
    assert (found.meetings, found.items, found.conflicts, found.gap, found.following) == ((), (), (), None, None)


def test_what_lies_above_the_ceiling_is_not_carried(desk):
    edit(desk, "C1", "marking=TLP:RED")
    below = desk.below("TLP:GREEN")
    assert body_series(below, below.record("Group")).items == ()


def test_the_next_meeting_is_the_nearest_and_one_without_a_date_comes_last(desk):
    add(desk, "actor", "title=Cell", "type=body")
    add(desk, "commitment", "title=Boats again", "mechanism=Cell", "stage=agreed")
    add(desk, "meeting", "title=Some day", "status=proposed", "body=Cell")
    assert body_series(desk, desk.record("Cell")).following.title == "Some day"
    add(desk, "meeting", "title=In February", "status=scheduled", "body=Cell", "date=2026-02")
    add(desk, "meeting", "title=On the 23rd", "status=scheduled", "body=Cell", "date=2026-01-23")
    assert body_series(desk, desk.record("Cell")).following.title == "On the 23rd"
    assert next_meeting(desk, desk.record("Boats again")).title == "On the 23rd"
