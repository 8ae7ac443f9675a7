"""Days counted as a desk works them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.domain.working_days import DEFAULT_WORKED, WEEKDAYS, holiday_days, working_days
from tracker.errors import BadInput

PLAIN = working_days(DEFAULT_WORKED, ())
CALENDARS = st.builds(
    working_days,
    st.sets(st.sampled_from(WEEKDAYS), min_size=1),
    st.lists(st.sampled_from(("2026-01-01", "2026-04-02/2026-04-06", "2028-02-29", "2026-12")), max_size=4),
)
DAYS = st.dates(date(2025, 1, 1), date(2029, 12, 31)).map(date.toordinal)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def iso(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


@pytest.mark.parametrize(
    ("start", "days", "reached", "first"),
    [
        ("2026-01-16", 0, "2026-01-18", "2026-01-16"),
        ("2026-01-16", 1, "2026-01-19", "2026-01-19"),
        ("2026-01-16", 5, "2026-01-25", "2026-01-23"),
        ("2026-01-17", 1, "2026-01-19", "2026-01-19"),
        ("2026-01-18", 0, "2026-01-18", "2026-01-16"),
        ("2026-01-19", -1, "2026-01-18", "2026-01-16"),
        ("2026-01-21", -3, "2026-01-18", "2026-01-16"),
        ("2028-02-28", 1, "2028-02-29", "2028-02-29"),
        ("2027-02-26", 1, "2027-03-01", "2027-03-01"),
    ],
)
def test_a_day_that_is_not_worked_counts_as_the_last_one_before_it(start, days, reached, first):
    assert (iso(PLAIN.reached(day(start), days)), iso(PLAIN.first(day(start), days))) == (reached, first)


def test_a_chain_of_holidays_is_one_long_weekend():
    easter = working_days(DEFAULT_WORKED, ["2026-04-02/2026-04-03", "2026-04-06"])
    assert iso(easter.first(day("2026-04-01"), 1)) == "2026-04-07"
    assert iso(easter.reached(day("2026-04-01"), 0)) == "2026-04-06"


def test_a_holiday_on_a_day_that_is_free_anyway_changes_nothing():
    assert working_days(DEFAULT_WORKED, ["2026-01-17"]) == PLAIN


@given(CALENDARS, DAYS, st.integers(0, 400))
def test_what_is_reached_ahead_is_what_begins_by_then(calendar, today, days):
    horizon = calendar.reached(today, days)
    assert calendar.index(horizon) - calendar.index(today) == days
    assert calendar.index(horizon + 1) - calendar.index(today) == days + 1


@given(CALENDARS, DAYS, DAYS, st.integers(0, 400))
def test_a_threshold_is_reached_from_its_first_day_on(calendar, today, due, days):
    assert (due <= calendar.reached(today, days)) == (today >= calendar.first(due, -days))
    assert (due <= calendar.reached(today, -days)) == (today >= calendar.first(due, days))


@given(DAYS, st.integers(-400, 400))
def test_where_each_day_is_worked_days_are_days(today, days):
    each = working_days(WEEKDAYS, ())
    assert each.reached(today, days) == each.first(today, days) == today + days


def test_it_stays_within_the_days_there_are():
    assert PLAIN.reached(OPEN_EARLIEST, 0) == OPEN_EARLIEST
    assert PLAIN.first(OPEN_LATEST, 400) == OPEN_LATEST


@pytest.mark.parametrize(
    ("worked", "holidays", "line"),
    [
        ((), (), "no weekday is worked"),
        (("monday",), (), "'monday' is no weekday; the weekdays are mon, tue"),
        (("mon",), ("2026/..",), "holiday '2026/..' has no first or no last day"),
        (("mon",), ("2026",), "holiday '2026' has 365 days; write 92 at most"),
        (WEEKDAYS, [f"{year}-01/{year}-03" for year in range(2001, 2013)], "the holidays are 1083 days"),
    ],
)
def test_what_makes_no_calendar_is_refused(worked, holidays, line):
    with pytest.raises(BadInput, match=line.replace("(", r"\(")):
        working_days(worked, holidays)


def test_a_holiday_may_be_a_month():
    assert len(holiday_days("2028-02")) == 29
