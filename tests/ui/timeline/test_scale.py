"""Days to pixels and back, and the axis over them."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.ui.timeline.scale import FIRST_DAY, LAST_DAY, MOST_PER_DAY, Scale, fitted
from tracker.ui.timeline.ticks import LEAST_GAP, ticks
from tracker.ui.timeline.weeks import Weeks, weeks_here

DAYS = st.floats(FIRST_DAY, LAST_DAY)
SCALES = st.builds(Scale, DAYS, st.floats(1e-3, MOST_PER_DAY), st.floats(100, 4000), st.floats(0, 300))


@given(SCALES, DAYS)
def test_there_and_back(scale, day):
    assert scale.day(scale.x(day)) == pytest.approx(day, abs=1e-3)


@given(SCALES, st.floats(0.1, 10), st.floats(0, 1))
def test_zoom_keeps_the_day_under_the_pointer(scale, factor, share):
    x = scale.left + scale.width * share
    zoomed = scale.zoomed(factor, x)
    inside = zoomed.start > FIRST_DAY and zoomed.end < LAST_DAY
    assert not inside or zoomed.day(x) == pytest.approx(scale.day(x), abs=0.5 / zoomed.per_day)


@given(SCALES, st.floats(-1e6, 1e6))
def test_a_pan_stays_within_the_years_there_are(scale, pixels):
    assert FIRST_DAY <= scale.panned(pixels).start <= LAST_DAY


@given(DAYS, st.floats(0, 5000), st.floats(100, 4000))
def test_what_is_fitted_is_in_view(first, days, width):
    last = min(LAST_DAY, first + days)
    scale = fitted(first, last, 0, width)
    assert scale.x(first) >= -1e-3
    assert scale.x(last) <= width + 1e-3


@given(SCALES)
@example(Scale(LAST_DAY, 1.0, 100.0, 0.0))
def test_minor_names_have_room_and_the_axis_is_short(scale):
    found = ticks(scale, "en")
    minors = [tick.day for tick in found if not tick.major]
    gaps = [(after - before) * scale.per_day for before, after in pairwise(minors)]
    assert all(gap >= LEAST_GAP / 2 for gap in gaps)
    assert len(found) <= 2 * scale.width / (LEAST_GAP / 2) + 40


@pytest.mark.parametrize(
    ("per_day", "expected"),
    [(40, "16"), (6, "12"), (1.5, "Jan"), (0.5, "Jan"), (0.05, "2025"), (0.002, "2000")],
)
def test_the_axis_names_days_weeks_months_years(per_day, expected):
    start = date(2026, 1, 12 if per_day > 5 else 1).toordinal() - 300 * (per_day < 0.1)
    assert expected in [tick.text for tick in ticks(Scale(start, per_day, 800), "en")]


def test_months_are_named_in_the_language():
    start = date(2026, 1, 1).toordinal()
    assert "Ene" in [tick.text for tick in ticks(Scale(start, 1.5, 800), "es")]
    assert "Enero 2026" in [tick.text for tick in ticks(Scale(start, 10, 800), "es")]


def test_the_ends_of_time_have_an_axis():
    assert ticks(Scale(FIRST_DAY, 30, 800), "en")
    assert ticks(Scale(LAST_DAY - 10, 30, 800), "en")


def texts(per_day, language="en", width=700.0):
    scale = Scale(float(date(2026, 1, 12).toordinal()), per_day, width, 0.0)
    return [tick.text for tick in ticks(scale, language)]


def test_the_axis_names_hours_where_a_day_fills_the_window():
    assert texts(700.0)[:2] == ["Mon 12 Jan 2026 · W3", "Tue 13 Jan 2026 · W3"]
    assert {"00:00", "02:00", "22:00"} <= set(texts(700.0))


def test_the_axis_names_weekdays_in_the_language_of_the_window():
    assert "Mon 12" in texts(60.0)
    assert "Lun 12" in texts(60.0, "es")


@pytest.mark.parametrize(
    ("locale", "language", "first"),
    [
        ("es_MX", "es", 6),
        ("es_ES", "es", 0),
        ("en_US", "en", 6),
        ("es_MX", "en", 0),
        ("C.UTF-8", "en", 0),
        ("en_XX", "en", 0),
    ],
)
def test_a_week_begins_as_the_persons_own_locale_has_it(monkeypatch, locale, language, first):
    monkeypatch.setenv("LC_ALL", locale)
    monkeypatch.delenv("LANGUAGE", raising=False)
    assert weeks_here(language) == Weeks(first)


@pytest.mark.parametrize(("language", "name"), [("en", "12 · W3"), ("es", "12 · S3")])
def test_a_week_has_its_number_where_there_is_room_for_it(language, name):
    scale = Scale(float(date(2026, 1, 1).toordinal()), 11.0, 800)
    assert name in [tick.text for tick in ticks(scale, language)]
    assert name not in [tick.text for tick in ticks(Scale(scale.start, 6.0, 800), language)]


def test_weeks_that_begin_on_sunday_have_no_number():
    scale = Scale(float(date(2026, 1, 1).toordinal()), 11.0, 800)
    assert [tick.text for tick in ticks(scale, "en", weeks=Weeks(6)) if not tick.major][:3] == ["28", "4", "11"]


@given(st.integers(2, 3_652_000))
def test_weeks_begin_on_monday(day):
    found = ticks(Scale(float(day), 6.0, 700.0, 0.0), "en")
    assert {date.fromordinal(int(tick.day)).weekday() for tick in found if not tick.major} <= {0}
