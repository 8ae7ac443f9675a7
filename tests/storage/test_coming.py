"""What lies ahead: the next meetings, what falls due, the body that meets next."""

from datetime import timedelta

import pytest

from tests.desks import TODAY, add, edit
from tracker.storage.coming import all_ahead, coming_meetings, dues_between, last_meetings, last_to_meet

WEEKS = TODAY + timedelta(weeks=8)
AGREED = ("commitment", "title=Boats", "stage=agreed", "stage_date=2025-10-01", "obligors=A1")


@pytest.fixture
def group(desk):
    add(desk, "actor", "title=Mexico", "type=state")
    return add(desk, "actor", "title=The group", "type=body")


def ids(desk, *refs: str) -> list[int]:
    return [desk.find(ref).id for ref in refs]


def test_meetings_come_in_order_and_only_those_that_are_to_be(desk):
    for status, day in (("scheduled", "2026-03"), ("proposed", "2026-02"), ("", "2026-01-16"), ("cancelled", "2026-02"),
        ("scheduled", "2026-01-15")):  # fmt: skip
        add(desk, "meeting", "title=x", f"status={status}", f"date={day}")
    assert coming_meetings(desk.workspace, TODAY, 9) == ids(desk, "M3", "M2", "M1")
    assert coming_meetings(desk.workspace, TODAY, 1) == ids(desk, "M3")
    assert coming_meetings(desk.workspace, TODAY, 9, ids(desk, "M1", "M4")) == ids(desk, "M1")


@pytest.mark.parametrize(
    ("due", "is_shown"), [("2026-01-15", False), ("2026-01-16", True), ("2026-02", True), ("2026-06", False)]
)
def test_what_may_fall_due_in_time(desk, group, due, is_shown):
    ref = add(desk, *AGREED, f"due={due}")
    assert [str(one.ref) for one in dues_between(desk.workspace, TODAY, WEEKS)] == ([ref] if is_shown else [])


def test_what_falls_due_stands_in_that_order(desk, group):
    for due in ("2026-03-01", "2026-02", "2026-02-28"):
        add(desk, *AGREED, f"due={due}")
    assert [str(one.ref) for one in dues_between(desk.workspace, TODAY, WEEKS)] == ["C2", "C3", "C1"]


@pytest.mark.parametrize("stage", ["offered", "withdrawn", "rejected"])
def test_what_is_not_in_force_falls_due_for_nobody(desk, group, stage):
    add(desk, "commitment", "title=x", f"stage={stage}", "stage_date=2025-10-01", "due=2026-02-01")
    assert dues_between(desk.workspace, TODAY, WEEKS) == []


def test_what_is_fulfilled_is_due_no_more(desk, group):
    ref = add(desk, *AGREED, "due=2026-02-01")
    add(desk, "source", "title=x", "published=2026-01-05", "side=joint")
    add(desk, "assessment", f"commitment={ref}", "implementation=fulfilled", "source=S1", "date=2026-01-05")
    assert dues_between(desk.workspace, TODAY, WEEKS) == []


def test_the_body_that_meets_next_is_the_one_with_the_latest_meeting(desk, group):
    assert last_to_meet(desk.workspace) is None
    other = add(desk, "actor", "title=Another", "type=body")
    add(desk, "meeting", "title=x", f"body={group}", "date=2026-01-10")
    add(desk, "meeting", "title=x", f"body={other}", "date=2026-01-09")
    assert last_to_meet(desk.workspace) == desk.find(group).id
    edit(desk, "M2", "date=2026-02")
    assert last_to_meet(desk.workspace) == desk.find(other).id
    assert last_to_meet(desk.workspace, ids(desk, "M1")) == desk.find(group).id


def test_the_last_meetings_of_a_body_come_in_order_of_time(desk, group):
    for day in ("2026-01-10", "2025-10", "2026-02"):
        add(desk, "meeting", "title=x", f"body={group}", f"date={day}")
    body = desk.find(group).id
    assert last_meetings(desk.workspace, body, 2) == ids(desk, "M1", "M3")
    assert last_meetings(desk.workspace, body, 2, ids(desk, "M1", "M2")) == ids(desk, "M2", "M1")


def test_all_that_these_choose_from(desk, group):
    add(desk, "meeting", "title=x")
    add(desk, *AGREED, "due=2026-02-01")
    add(desk, *AGREED, "due=2025-02-01")
    assert sorted(all_ahead(desk.workspace, TODAY)) == sorted(ids(desk, "M1", "C1"))
