"""Which meeting of its series a title says that it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.series import series_number


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Security Implementation Group, 1st meeting", "1"),
        ("First meeting of the group", "1"),
        ("Inaugural session", "1"),
        ("Tercera reunión del GIS", "3"),
        ("3.ª reunión del GIS", "3"),
        ("Third high-level meeting", "3"),
        ("Group, meeting 12", "12"),
        ("Reunión número 4", "4"),
        ("1st meeting of 2025", "1/2025"),
    ],
)
def test_a_place_in_a_series_is_read_in_both_languages(title, number):
    assert series_number(title) == number


@pytest.mark.parametrize(
    "title", ["Security ministerial", "Meeting of the group", "First lady, call", "Call of 12 May"]
)
def test_other_titles_give_no_number(title):
    assert series_number(title) is None


@given(st.integers(1, 9999))
def test_a_number_is_kept(number):
    assert series_number(f"Group, meeting {number}") == str(number)
