"""How often a body means to meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.rhythm import rhythm_days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("weekly", 7),
        ("Every two weeks", 14),
        ("every other month", 61),
        ("Cada tres meses", 91),
        ("Quarterly, in turn", 91),
        ("trimestral", 91),
        ("twice a year", 183),
        ("Dos veces al año", 183),
        ("once a month", 30),
        ("una vez al mes", 30),
        ("3 times per year", 122),
        ("every 45 days", 45),
        ("cada semestre", 183),
        ("reuniones semanales cada semana", 7),
        ("Anualmente", 365),
        ("at least annually", 365),
    ],
)
def test_a_rhythm_is_read_in_both_languages(words, days):
    assert round(rhythm_days(words)) == days


@pytest.mark.parametrize("words", ["", "as needed", "biweekly", "bi-monthly", "biannual", "every now and then"])
def test_what_says_nothing_or_two_things_is_no_rhythm(words):
    assert rhythm_days(words) is None


@given(st.text())
def test_any_text_is_read(words):
    assert (rhythm_days(words) or 1) > 0
