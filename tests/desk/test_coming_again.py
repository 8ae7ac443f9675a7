"""A follow-up that comes again: doing it makes the next one due, and only that."""

import pytest

from tests.desks import add, desk_on, edit, listed, plain
from tracker.desk.assignments import read_assignments
from tracker.domain.kinds import Kind
from tracker.errors import BadInput


@pytest.fixture
def weekly(desk):
    add(desk, "meeting", "title=Group", "date=2026-02-20")
    add(desk, "followup", "title=Call them", "about=M1", "owner=Ana", "due=2026-01-12", "recurrence=every Monday",
        "marking=TLP:GREEN", "tags=calls")  # fmt: skip
    return desk


def test_it_is_kept_as_a_rule_whatever_the_language(weekly):
    edit(weekly, "F1", "recurrence=cada dos semanas")
    assert plain(weekly, "F1")["recurrence"] == "FREQ=WEEKLY;INTERVAL=2"


def test_done_the_next_one_is_due_and_takes_the_rule(weekly):
    assert edit(weekly, "F1", "state=done") == ["F1", "F2"]
    done, following = plain(weekly, "F1"), plain(weekly, "F2")
    assert (done["state"], done["due"], done["recurrence"]) == ("done", "2026-01-12", None)
    assert (following["state"], following["due"]) == ("open", "2026-01-19")
    assert following["recurrence"] == "FREQ=WEEKLY;BYDAY=MO"
    same = ("title", "about", "owner", "marking", "tags")
    assert [following[key] for key in same] == [done[key] for key in same]


def test_what_was_missed_does_not_pile_up(weekly):
    later = desk_on(weekly.workspace, "2026-03-04")
    edit(later, "F1", "state=done")
    assert listed(later, "followups", "state:open") == ["F2"]
    assert plain(later, "F2")["due"] == "2026-03-09"


def test_it_is_one_step_turned_back_as_one(weekly):
    edit(weekly, "F1", "state=done")
    weekly.undo()
    assert listed(weekly, "followups") == ["F1"]
    assert (plain(weekly, "F1")["state"], plain(weekly, "F1")["recurrence"]) == ("open", "FREQ=WEEKLY;BYDAY=MO")
    weekly.redo()
    assert listed(weekly, "followups", "state:open") == ["F2"]


def test_done_twice_or_dropped_it_makes_no_more(weekly):
    edit(weekly, "F1", "state=done")
    edit(weekly, "F1", "state=open")
    edit(weekly, "F1", "state=done")
    edit(weekly, "F2", "state=dropped")
    assert listed(weekly, "followups") == ["F1", "F2"]


def test_with_its_end_nothing_comes_after_it(desk):
    add(desk, "followup", "title=Ask", "due=2026-01-12", "recurrence=every week until 15 January 2026")
    assert edit(desk, "F1", "state=done") == ["F1"]


def test_many_done_at_once_each_have_their_next(weekly):
    add(weekly, "followup", "title=Write", "due=2026-01-15", "recurrence=monthly")
    add(weekly, "followup", "title=Once", "due=2026-01-15")
    ids = weekly.list_ids((Kind.FOLLOWUP,))
    weekly.edit_many(ids, read_assignments(["state=done"]))
    assert [plain(weekly, ref)["due"] for ref in listed(weekly, "followups", "state:open")] == [
        "2026-01-19",
        "2026-02-15",
    ]


def test_without_a_due_date_it_begins_on_its_first_day(desk):
    add(desk, "followup", "title=Ask", "recurrence=every Monday")
    assert plain(desk, "F1")["due"] == "2026-01-19"
    add(desk, "followup", "title=Once")
    edit(desk, "F2", "recurrence=every Friday")
    assert plain(desk, "F2")["due"] == "2026-01-16"


def test_a_vague_due_date_is_refused(weekly):
    with pytest.raises(BadInput, match="due on a day, not 2026-02"):
        edit(weekly, "F1", "due=Feb 2026")
    with pytest.raises(BadInput, match="due on a day"):
        add(weekly, "followup", "title=Ask", "due=2026-02", "recurrence=weekly")


@pytest.mark.parametrize("text", ["hourly", "FREQ=HOURLY", "sometimes"])
def test_what_is_no_recurrence_is_refused_and_nothing_written(desk, text):
    with pytest.raises(BadInput, match="field 'recurrence'"):
        add(desk, "followup", "title=Ask", f"recurrence={text}")
    assert listed(desk, "followups") == []


def test_the_rule_can_be_taken_away(weekly):
    edit(weekly, "F1", "recurrence=")
    assert edit(weekly, "F1", "state=done") == ["F1"]


@pytest.mark.parametrize(
    "fields",
    [
        ("recurrence=FREQ=WEEKLY;UNTIL=20250101",),
        ("recurrence=FREQ=WEEKLY;UNTIL=20260101", "due=2026-01-19"),
        ("recurrence=FREQ=DAILY;INTERVAL=7;BYDAY=SA", "due=2026-01-05"),
    ],
)
def test_a_rule_without_a_day_from_the_due_day_on_is_refused(desk, fields):
    with pytest.raises(BadInput, match="names no day from"):
        add(desk, "followup", "title=Ring them", *fields)
    assert listed(desk, "followups") == []


def test_a_rule_is_held_against_the_day_it_begins(desk):
    add(desk, "followup", "title=Ring", "recurrence=FREQ=DAILY;INTERVAL=7;BYDAY=TU", "due=2026-01-06")
    edit(desk, "F1", "state=done")
    assert plain(desk, "F2")["due"] == "2026-01-20"


def test_what_has_come_to_its_end_can_still_be_edited(desk):
    add(desk, "followup", "title=Ring", "recurrence=FREQ=WEEKLY;UNTIL=20260120", "due=2026-01-19")
    edit(desk_on(desk.workspace, "2026-03-01"), "F1", "title=Ring them")
    assert plain(desk, "F1")["title"] == "Ring them"
