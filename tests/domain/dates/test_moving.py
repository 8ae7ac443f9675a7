"""A date moved or stretched by hand is known no better afterwards than before."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.dates.strategies import any_edtf, days, months, periods
from tracker.domain.dates import Precision, parse_edtf, read_typed
from tracker.domain.dates.moving import End, certain_part, moved_by, on_day, stretched
from tracker.domain.dates.vague import coarser
from tracker.errors import BadInput

AWAY = st.integers(-2000, 2000)
NEAR = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def tried(do, *arguments):
    try:
        return do(*arguments)
    except BadInput:
        return None


def width(when):
    return None if when.earliest is None or when.latest is None else (when.latest - when.earliest).days


@given(any_edtf, AWAY)
def test_moving_never_makes_a_date_more_precise(edtf, away):
    when = tried(parse_edtf, edtf)
    after = when and tried(moved_by, when, away)
    if after:
        same_kind = after.precision is when.precision
        # The ten days before a month's middle may happen to be a part of a month: the days are as many as they were.
        assert same_kind or (when.precision is Precision.RANGE and width(after) >= width(when) - 3)
        assert (after.earliest is None, after.latest is None) == (when.earliest is None, when.latest is None)
        assert (after.approximate, after.uncertain) == (when.approximate, when.uncertain)


@given(any_edtf)
def test_not_moving_changes_nothing(edtf):
    when = tried(parse_edtf, edtf)
    after = when and tried(moved_by, when, 0)
    if after:
        assert (after.earliest, after.latest, after.precision) == (when.earliest, when.latest, when.precision)


@given(NEAR, AWAY)
def test_a_day_moves_by_just_so_many_days(day, away):
    assert moved_by(on_day(day), away).earliest == day + timedelta(days=away)


@given(months | periods, AWAY)
def test_a_month_or_season_lands_nearest_to_where_it_was_let_go(edtf, away):
    when = tried(parse_edtf, edtf)
    after = when and tried(moved_by, when, away)
    if after:
        assert abs((after.earliest - when.earliest).days - away) <= (when.latest - when.earliest).days


@given(months | periods | days.map(date.isoformat), st.sampled_from(End), st.dates(date(2, 1, 1), date(9998, 1, 1)))
def test_a_stretched_end_holds_the_day_and_is_as_vague_as_the_date(edtf, end, day):
    when = tried(parse_edtf, edtf)
    after = when and tried(stretched, when, end, day)
    if after:
        assert coarser(after.precision, when.precision) is after.precision
        bound = after.latest if end is End.FINISH else after.earliest
        assert abs((bound - day).days) <= width(when) + 3


@pytest.mark.parametrize(
    ("edtf", "days", "after"),
    [
        ("2026-02", 3, "2026-02"),
        ("2026-02", 20, "2026-03"),
        ("2025-12", 31, "2026-01"),
        ("2025-37", 120, "2025-38"),
        ("2025-24", 91, "2026-21"),
        ("2025-36", 91, "2026-33"),
        ("2026~", 400, "2027~"),
        ("2026-01-23T09:30:00", 3, "2026-01-26T09:30:00"),
        ("[..2026-01-16]", -6, "[..2026-01-10]"),
        ("2025-03-10/2025-05", 31, "2025-04-10/2025-06"),
        ("2026-01-10/..", 5, "2026-01-15/.."),
        ("[2026-02-01..2026-02-10]", 10, "[2026-02-11..2026-02-20]"),
        ("[2026-02-01..2026-02-10]", -10, "[2026-01-21..2026-01-31]"),
        ("[2026-01-12..2026-01-18]", 10, "[2026-01-19..2026-01-25]"),
    ],
)
def test_what_moving_means(edtf, days, after):
    assert moved_by(parse_edtf(edtf), days).edtf == after


@pytest.mark.parametrize(
    ("edtf", "end", "day", "after"),
    [
        ("2026-02", End.FINISH, date(2026, 4, 3), "[2026-02..2026-04]"),
        ("[2026-02..2026-04]", End.FINISH, date(2026, 3, 3), "[2026-02..2026-03]"),
        ("[2026-02..2026-04]", End.START, date(2026, 4, 3), "2026-04"),
        ("[2026-02-01..2026-02-10]", End.FINISH, date(2026, 2, 20), "[2026-02-01..2026-02-20]"),
        ("2026-02", End.FINISH, date(2026, 2, 3), "2026-02"),
        ("2026-02-03", End.FINISH, date(2026, 2, 5), "2026-02-03/2026-02-05"),
        ("2026-02-03/2026-02-05", End.START, date(2026, 2, 5), "2026-02-05"),
        ("2026-02/..", End.FINISH, date(2026, 5, 17), "2026-02/2026-05"),
        ("2025-24", End.START, date(2025, 2, 3), "[2024-24..2025-24]"),
        ("2025~/2026~", End.FINISH, date(2028, 2, 3), "2025~/2028~"),
    ],
)
def test_what_stretching_means(edtf, end, day, after):
    assert stretched(parse_edtf(edtf), end, day).edtf == after


@pytest.mark.parametrize("edtf", ["156X-12-25", "19XX", "XXXX"])
def test_unknown_digits_are_not_moved(edtf):
    with pytest.raises(BadInput, match="unknown digits"):
        moved_by(parse_edtf(edtf), 40)


def test_one_of_several_has_no_length():
    with pytest.raises(BadInput, match="no length to stretch"):
        stretched(parse_edtf("[..2026-01-16]"), End.START, date(2026, 1, 1))


def test_it_does_not_end_before_it_begins():
    with pytest.raises(BadInput):
        stretched(parse_edtf("2026-02"), End.FINISH, date(2025, 1, 1))


def test_the_words_as_written_go_with_what_they_said():
    assert moved_by(read_typed("early 2026", date(2026, 1, 16)), 130).text == ""


def test_asked_for_that_very_day_the_sense_stays():
    after = stretched(parse_edtf("2026-02"), End.FINISH, date(2026, 2, 20), exact=True)
    assert after.edtf == "[2026-02..2026-02-20]"


@pytest.mark.parametrize(
    ("edtf", "certain"),
    [
        ("2026-02/2026-04", (date(2026, 2, 28), date(2026, 4, 1))),
        ("2026-02-03/2026-04", (date(2026, 2, 3), date(2026, 4, 1))),
        ("2026-02/..", (date(2026, 2, 28), None)),
        ("/2026-04", (None, date(2026, 4, 1))),
    ],
)
def test_an_interval_is_certain_from_its_latest_beginning_to_its_earliest_end(edtf, certain):
    assert certain_part(edtf) == certain
