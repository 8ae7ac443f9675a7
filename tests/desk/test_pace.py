"""By what the rules count days: the desk's thresholds, a body's, a commitment's; every day or the worked ones."""

from datetime import date, timedelta

import pytest

from tests.desks import add, desk_on, edit
from tracker.domain.urgency import WEIGHTS
from tracker.errors import BadInput

FRIDAY = date(2026, 1, 16)


def raised(desk, rule: str, day: str) -> bool:
    return bool(desk_on(desk.workspace, day).flags(f"flag:{rule}"))


def first_day(desk, rule: str, start: str, most: int = 400) -> str | None:
    """The first day from `start` on which the rule raises a flag."""
    days = (date.fromisoformat(start) + timedelta(days=n) for n in range(most))
    return next((day.isoformat() for day in days if raised(desk, rule, day.isoformat())), None)


def begun(desk, **kinds: str):
    add(desk, "actor", "title=Mexico", "type=state")
    add(desk, "actor", "title=SIG", "type=body", *kinds.get("body", "").split())
    return desk


def commitment(desk, *fields: str) -> None:
    add(desk, "commitment", "title=Train", "stage=agreed", "stage_date=2026-01-01", "obligors=A1", *fields)


OWN = [
    ("meeting-unprepared", "unprepared_days=20", ("status=scheduled", "date=2026-03-02"), "2026-02-10"),
    ("meeting-date-vague", "vague_days=5", ("status=scheduled", "date=2026-03"), "2026-02-24"),
    ("outcome-missing", "missing_days=10", ("status=held", "date=2026-02-01"), "2026-02-11"),
]


@pytest.mark.parametrize(("rule", "own", "fields", "first"), OWN, ids=[rule for rule, *_ in OWN])
def test_a_bodys_own_days_go_before_the_desks(desk, rule, own, fields, first):
    begun(desk, body=own)
    add(desk, "meeting", "title=Meeting", "body=SIG", *fields)
    assert first_day(desk, rule, "2026-01-01") == first
    (flag,) = desk_on(desk.workspace, first).flags(f"flag:{rule}")
    assert flag.why.endswith("as is set for this body.")
    assert flag.since == date.fromisoformat(first).toordinal()


@pytest.mark.parametrize(
    ("rule", "body", "own", "first"),
    [
        ("commitment-due", "", "", "2026-05-02"),
        ("commitment-due", "due_days=10", "", "2026-05-22"),
        ("commitment-due", "due_days=10", "due_days=40", "2026-04-22"),
        ("commitment-stale", "", "", "2026-04-01"),
        ("commitment-stale", "stale_days=20", "", "2026-01-21"),
        ("commitment-stale", "stale_days=20", "stale_days=0", "2026-01-01"),
    ],
)
def test_a_commitments_own_days_go_first_then_those_of_the_body_that_carries_it(desk, rule, body, own, first):
    begun(desk, body=body)
    commitment(desk, "mechanism=SIG", "due=2026-06-01", *own.split())
    assert first_day(desk, rule, "2026-01-01") == first


def test_days_that_are_no_number_of_days_are_refused_kindly(desk):
    begun(desk)
    for days in ("-1", "3651"):
        with pytest.raises(BadInput, match=f"field 'missing_days' is a whole number from 0 to 3650, not {days}"):
            edit(desk, "A2", f"missing_days={days}")


def test_what_was_never_assessed_and_is_overdue_is_told_once(desk):
    begun(desk)
    commitment(desk, "due=2026-02-01")
    found = desk_on(desk.workspace, "2026-12-31").flags("ref:C1")
    assert [flag.rule for flag in found] == ["commitment-overdue"]
    assert "never assessed" in found[0].why


def test_what_was_assessed_and_is_overdue_can_be_stale_too(desk):
    begun(desk)
    commitment(desk, "due=2026-02-01")
    add(desk, "source", "title=Note", "published=2026-01-02", "side=joint")
    add(desk, "assessment", "commitment=C1", "implementation=in-progress", "date=2026-01-05", "source=S1")
    rules = {flag.rule for flag in desk_on(desk.workspace, "2026-12-31").flags("ref:C1")}
    assert rules == {"commitment-overdue", "commitment-stale"}


# --- working days ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("working", "first"),
    [(False, "2026-01-19"), (True, "2026-01-21")],
)
def test_what_was_held_on_a_friday_is_asked_about_after_three_days_that_are_worked(desk, working, first):
    desk.set_counting(working)
    add(desk, "meeting", "title=x", "status=held", f"date={FRIDAY}")
    assert first_day(desk, "outcome-missing", "2026-01-16") == first


@pytest.mark.parametrize(
    ("holidays", "first"),
    [((), "2026-01-20"), (("19 January 2026",), "2026-01-21"), (("2026-01-19/2026-01-23",), "2026-01-27")],
)
def test_holidays_are_not_counted(desk, holidays, first):
    desk.set_counting(True)
    desk.set_holidays(holidays)
    desk.set_threshold("missing_days", "2")
    add(desk, "meeting", "title=x", "status=held", f"date={FRIDAY}")
    assert first_day(desk, "outcome-missing", "2026-01-16") == first


@pytest.mark.parametrize("due", ["2026-03-01", "2026-02-28", "2026-02-27"])
def test_what_is_due_on_a_weekend_is_near_when_its_friday_is(desk, due):
    begun(desk)
    desk.set_counting(True)
    desk.set_threshold("due_days", "5")
    commitment(desk, f"due={due}")
    assert first_day(desk, "commitment-due", "2026-02-01") == "2026-02-20"
    assert desk_on(desk.workspace, "2026-02-20").flags("flag:commitment-due")[0].urgency == "act"


def test_what_is_due_on_a_weekend_is_overdue_only_after_it(desk):
    begun(desk)
    desk.set_counting(True)
    commitment(desk, "due=2026-03-01")
    assert first_day(desk, "commitment-overdue", "2026-02-20") == "2026-03-02"


def test_a_leap_day_may_be_worked(desk):
    begun(desk)
    desk.set_counting(True)
    desk.set_threshold("due_days", "1")
    commitment(desk, "due=2028-03-01")
    assert first_day(desk, "commitment-due", "2028-02-20") == "2028-02-29"


def test_a_week_may_begin_on_sunday(desk):
    desk.set_counting(True)
    desk.set_worked(["sun", "mon", "tue", "wed", "thu"])
    add(desk, "meeting", "title=x", "status=held", "date=2026-01-15")
    assert first_day(desk, "outcome-missing", "2026-01-15") == "2026-01-20"


def test_weekdays_and_holidays_are_kept_in_order_and_undone(desk):
    desk.set_worked(["wed", "mon"])
    desk.set_holidays(["2026-05-01", "  ", "1 January 2027", "2026-04-02/2026-04-05"])
    assert desk.settings.worked == ("mon", "wed")
    assert desk.settings.holidays == ("2026-04-02/2026-04-05", "2026-05-01", "2027-01-01")
    desk.undo()
    assert desk.settings.holidays == ()


@pytest.mark.parametrize(
    ("do", "line"),
    [
        (lambda desk: desk.set_worked([]), "no weekday is worked"),
        (lambda desk: desk.set_holidays(["2026"]), "holiday '2026' has 365 days"),
        (lambda desk: desk.set_weight("age", "3"), "'age' is no weight; the weights are body-lapsed"),
        (lambda desk: desk.set_weight("week", "much"), "'much' is not a weight; write a whole number"),
        (lambda desk: desk.set_weight("week", "201"), "'201' is not a weight"),
        (lambda desk: desk.set_weight("soon", "100"), "to act now must take more than soon"),
    ],
)
def test_what_cannot_be_counted_by_is_refused(desk, do, line):
    with pytest.raises(BadInput) as refused:
        do(desk)
    assert line in str(refused.value)


# --- thresholds of the desk that were fixed before, and weights ------------------------------------------------------


def test_the_days_a_proposal_may_wait_are_the_desks(desk):
    begun(desk)
    add(desk, "commitment", "title=x", "stage=offered", "stage_date=2026-01-02")
    desk.set_threshold("answer_soon_days", "5")
    desk.set_threshold("answer_act_days", "7")
    days = ("2026-01-06", "2026-01-07", "2026-01-09")
    assert [desk_on(desk.workspace, day).flags()[0].urgency for day in days] == ["watch", "soon", "act"]


@pytest.mark.parametrize(("percent", "first"), [("150", "2026-02-16"), ("100", "2026-02-01"), ("300", "2026-04-03")])
def test_how_long_a_body_may_be_silent_is_the_desks(desk, percent, first):
    begun(desk, body="rhythm=monthly")
    desk.set_threshold("lapsed_percent", percent)
    add(desk, "meeting", "title=x", "status=held", "body=SIG", "date=2026-01-01")
    assert first_day(desk, "body-lapsed", "2026-01-01") == first


def test_a_weight_moves_the_urgency_and_goes_back_to_its_default(desk):
    begun(desk)
    commitment(desk, "due=2026-01-10", "binding=yes")
    desk.set_weight("commitment-overdue", "-20")
    assert desk.flags()[0].urgency == "watch"
    desk.set_weight("binding", "30")
    assert (desk.flags()[0].urgency, desk.flags()[0].weighed.total) == ("soon", 60)
    desk.reset_weights()
    assert (desk.flags()[0].urgency, desk.settings.weights) == ("act", WEIGHTS)


@pytest.mark.parametrize(
    ("looked", "day", "urgency"),
    [("", "2026-01-20", "act"), ("2026-01-18", "2026-01-20", "soon"), ("2026-01-18", "2026-05-01", "soon"),
        ("2026-01-25", "2026-01-20", "act")],
)  # fmt: skip
def test_a_look_that_found_nothing_makes_a_missing_outcome_quieter_for_a_while(desk, looked, day, urgency):
    add(desk, "meeting", "title=x", "status=held", "date=2026-01-10", f"looked_on={looked}", "looked_by=Ana")
    (flag,) = desk_on(desk.workspace, day).flags("flag:outcome-missing")
    assert flag.urgency == urgency
    assert ("Ana looked" in flag.why) == (bool(looked) and looked <= day)
