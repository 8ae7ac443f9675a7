"""When something comes again: read, read back, and the next day it comes."""

import time
from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.recurrence import WEEKDAY_CODES, first_day, next_occurrence, parse_recurrence
from tracker.domain.recurrence_words import read_recurrence, recurrence_words
from tracker.errors import BadInput
from tracker.language import LANGUAGES, Language

DAY = date(2026, 1, 16)

TYPED = {
    "every Monday": "FREQ=WEEKLY;BYDAY=MO",
    "Mondays": "FREQ=WEEKLY;BYDAY=MO",
    "every Monday and Thursday": "FREQ=WEEKLY;BYDAY=MO,TH",
    "every 2 weeks": "FREQ=WEEKLY;INTERVAL=2",
    "every other week on Friday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    "fortnightly": "FREQ=WEEKLY;INTERVAL=2",
    "daily": "FREQ=DAILY",
    "every three days": "FREQ=DAILY;INTERVAL=3",
    "every weekday": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "monthly": "FREQ=MONTHLY",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "every month on the 15th": "FREQ=MONTHLY;BYMONTHDAY=15",
    "last day of the month": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "the first Monday of every month": "FREQ=MONTHLY;BYDAY=1MO",
    "every year": "FREQ=YEARLY",
    "every week until 1 March 2026": "FREQ=WEEKLY;UNTIL=20260301",
    "every week, 5 times": "FREQ=WEEKLY;COUNT=5",
    "cada lunes": "FREQ=WEEKLY;BYDAY=MO",
    "todos los lunes y jueves": "FREQ=WEEKLY;BYDAY=MO,TH",
    "cada dos semanas": "FREQ=WEEKLY;INTERVAL=2",
    "todas las semanas": "FREQ=WEEKLY",
    "mensual": "FREQ=MONTHLY",
    "cada mes el día 15": "FREQ=MONTHLY;BYMONTHDAY=15",
    "último viernes de cada mes": "FREQ=MONTHLY;BYDAY=-1FR",
    "cada día hábil": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "cada sábado": "FREQ=WEEKLY;BYDAY=SA",
    "anual": "FREQ=YEARLY",
    "rrule:freq=weekly; byday=we": "FREQ=WEEKLY;BYDAY=WE",
}


@pytest.mark.parametrize(("typed", "rule"), TYPED.items())
def test_what_a_person_types_is_understood(typed, rule):
    assert str(read_recurrence(typed, DAY)) == rule


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("rule", sorted({*TYPED.values(), "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"}))
def test_its_words_are_read_as_the_same_rule(rule, code):
    words = recurrence_words(parse_recurrence(rule), Language(code))
    assert "FREQ" not in words
    assert str(read_recurrence(words, DAY)) == rule


def test_in_words():
    words = [recurrence_words(parse_recurrence(rule), Language()) for rule in (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=DAILY;COUNT=1")]  # fmt: skip
    assert words == ["every 2 weeks on Monday and Thursday", "every month on the last Friday", "every day, 1 time"]


@pytest.mark.parametrize("rule", ["FREQ=YEARLY;BYMONTH=3;BYDAY=2TU", "FREQ=MONTHLY;BYMONTHDAY=1,15"])
def test_a_rule_without_words_stands_as_it_is(rule):
    assert recurrence_words(parse_recurrence(rule), Language()) == rule
    assert str(read_recurrence(rule, DAY)) == rule


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "not understood"),
        ("now and then", "not understood"),
        ("every 0 days", "from 1 to 999"),
        ("FREQ=HOURLY", "more than once a day"),
        ("FREQ=MINUTELY;INTERVAL=5", "more than once a day"),
        ("FREQ=SECONDLY", "more than once a day"),
        ("FREQ=WEEKLY;BYHOUR=9", "not understood"),
        ("FREQ=WEEKLY;FREQ=DAILY", "twice"),
        ("FREQ=WEEKLY;INTERVAL=0", "from 1 to 999"),
        ("FREQ=WEEKLY;COUNT=99999", "from 1 to 999"),
        ("FREQ=WEEKLY;BYDAY=XX", "no day that ever comes"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "no day that ever comes"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "not understood"),
        ("FREQ=WEEKLY;UNTIL=soon", "no day that ever comes"),
        ("FREQ=DAILY;BYMONTHDAY=" + ",".join(["1"] * 99), "letters long"),
        ("every month on the 32nd", "no day that ever comes"),
    ],
)
def test_what_cannot_be_is_refused_kindly(typed, why):
    with pytest.raises(BadInput, match=why):
        read_recurrence(typed, DAY)


@pytest.mark.parametrize(
    ("rule", "due", "done", "next_"),
    [
        ("FREQ=WEEKLY;BYDAY=MO", "2026-01-12", "2026-01-12", "2026-01-19"),
        ("FREQ=WEEKLY;BYDAY=MO", "2026-01-12", "2026-01-09", "2026-01-19"),
        ("FREQ=WEEKLY;BYDAY=MO", "2025-12-01", "2026-01-16", "2026-01-19"),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-01-05", "2026-01-16", "2026-01-19"),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-01-05", "2026-01-19", "2026-02-02"),
        ("FREQ=MONTHLY", "2026-01-31", "2026-01-31", "2026-02-28"),
        ("FREQ=YEARLY", "2024-02-29", "2024-03-01", "2025-02-28"),
        ("FREQ=DAILY", "0001-01-01", "2026-01-16", "2026-01-17"),
    ],
)
def test_the_next_day_it_comes(rule, due, done, next_):
    found = next_occurrence(parse_recurrence(rule), date.fromisoformat(due), date.fromisoformat(done))
    assert found.day == date.fromisoformat(next_)


def test_begun_on_the_last_of_a_month_it_stays_there():
    days, rule, due = [], parse_recurrence("FREQ=MONTHLY"), date(2026, 1, 31)
    for _ in range(4):
        found = next_occurrence(rule, due, due)
        rule, due = found.rule, found.day
        days.append(due.day)
    assert days == [28, 31, 30, 31]


def test_it_ends_with_its_last_day_and_with_its_count():
    assert next_occurrence(parse_recurrence("FREQ=WEEKLY;UNTIL=20260120"), date(2026, 1, 16), DAY) is None
    rule = parse_recurrence("FREQ=WEEKLY;COUNT=2")
    second = next_occurrence(rule, DAY, DAY)
    assert str(second.rule) == "FREQ=WEEKLY;COUNT=1"
    assert next_occurrence(second.rule, second.day, second.day) is None


def test_the_last_day_there_is_has_no_next():
    assert next_occurrence(parse_recurrence("FREQ=DAILY"), date.max, DAY) is None
    assert next_occurrence(parse_recurrence("FREQ=WEEKLY"), date.max - timedelta(days=2), DAY) is None


def test_the_first_day():
    assert first_day(parse_recurrence("FREQ=WEEKLY;BYDAY=MO"), DAY) == date(2026, 1, 19)
    assert first_day(parse_recurrence("FREQ=WEEKLY"), DAY) == DAY


def test_no_rule_costs_much():
    begun = time.process_time()
    for rule in ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2"):
        with pytest.raises(BadInput):
            parse_recurrence(rule)
    next_occurrence(parse_recurrence("FREQ=DAILY"), date(1, 1, 1), date(9000, 1, 1))
    assert time.process_time() - begun < 2


_rules = st.builds(
    lambda frequency, interval, days: (
        f"FREQ={frequency};INTERVAL={interval}"
        + (f";BYDAY={','.join(sorted(days, key=WEEKDAY_CODES.index))}" if days and frequency == "WEEKLY" else "")
    ),
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 5),
    st.sets(st.sampled_from(WEEKDAY_CODES)),
)
_days = st.dates(date(1990, 1, 1), date(2060, 1, 1))


@given(_rules, st.sampled_from(LANGUAGES))
def test_read_back_it_is_the_same(text, code):
    rule = parse_recurrence(text)
    assert str(read_recurrence(recurrence_words(rule, Language(code)), DAY)) == str(rule)


@given(_rules, _days, _days)
def test_it_comes_after_both_days_and_one_at_a_time(text, due, done):
    found = next_occurrence(parse_recurrence(text), due, done)
    assert found is not None and found.day > max(due, done)
    assert str(parse_recurrence(str(found.rule))) == str(found.rule)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=13",
        "FREQ=DAILY;BYMONTH=2;BYDAY=MO;BYSETPOS=2",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=DAILY;BYDAY=2MO",
        "FREQ=YEARLY;BYMONTH=-1",
    ],
)
def test_what_never_comes_is_refused_at_once(rule):
    began = time.process_time()
    with pytest.raises(BadInput):
        parse_recurrence(rule)
    assert time.process_time() - began < 0.2


@pytest.mark.parametrize("weekday", range(7))
def test_whether_a_rule_comes_hangs_on_the_day_it_begins(weekday):
    rule = parse_recurrence("FREQ=DAILY;INTERVAL=7;BYDAY=TU")
    began = time.process_time()
    day = date(2026, 1, 5) + timedelta(days=weekday)
    assert first_day(rule, day) == (day if weekday == 1 else None)
    assert time.process_time() - began < 0.2


@given(
    st.sampled_from(["DAILY", "WEEKLY"]),
    st.integers(1, 5),
    st.lists(st.sampled_from(WEEKDAY_CODES), max_size=3, unique=True),
    st.lists(st.integers(1, 12), max_size=3, unique=True),
    st.integers(0, 400),
)
def test_days_and_weeks_come_as_another_reader_has_them(frequency, interval, weekdays, months, later):
    parts = [f"FREQ={frequency}", f"INTERVAL={interval}"]
    parts += [f"BYDAY={','.join(weekdays)}"] if weekdays else []
    parts += [f"BYMONTH={','.join(map(str, months))}"] if months else []
    other = rrulestr(";".join(parts), dtstart=datetime(2026, 1, 16), cache=False).replace(until=datetime(2040, 1, 1))
    after = DAY + timedelta(days=later)
    expected = other.after(datetime(after.year, after.month, after.day))
    found = next_occurrence(parse_recurrence(";".join(parts)), DAY, after)
    if expected is not None:
        assert found is not None and found.day == expected.date()
    else:
        assert found is None or found.day >= date(2040, 1, 1)
