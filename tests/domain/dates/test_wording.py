from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.dates import strategies
from tracker.domain.dates import in_words, parse_edtf, read_typed, understood
from tracker.language import Language

AS_OF = date(2026, 1, 16)
ENGLISH, SPANISH = Language("en"), Language("es")
languages = st.sampled_from([ENGLISH, SPANISH])


@pytest.mark.parametrize(
    ("text", "english", "spanish"),
    [
        ("2026-01-23", "23 January 2026", "23 de enero de 2026"),
        ("2026-02", "February 2026", "febrero de 2026"),
        ("2026", "2026", "2026"),
        ("0476", "AD 476", "476 d. C."),
        ("2025-37", "early 2025", "principios de 2025"),
        ("2025-38", "mid-2025", "mediados de 2025"),
        ("2025-35", "third quarter of 2025", "tercer trimestre de 2025"),
        ("2026-40", "first half of 2026", "primer semestre de 2026"),
        ("2025-23", "autumn 2025", "otoño de 2025"),
        ("2025-30", "summer 2025 (southern hemisphere)", "verano de 2025 (hemisferio sur)"),
        ("[2026-02-01..2026-02-10]", "early February 2026", "principios de febrero de 2026"),
        ("[2026-02-01~..2026-02-10~]", "about early February 2026", "hacia principios de febrero de 2026"),
        ("[2026-01-19..2026-01-25]", "week of 19 January 2026", "semana del 19 de enero de 2026"),
        ("[2026-03-02..2026-03-05]", "some day of 2–5 March 2026", "algún día (2–5 de marzo de 2026)"),
        ("[..2026-01-16]", "on or before 16 January 2026", "a más tardar el 16 de enero de 2026"),
        ("[..2026-06]", "no later than June 2026", "a más tardar en junio de 2026"),
        ("[2026-05-03..]", "on or after 3 May 2026", "no antes del 3 de mayo de 2026"),
        ("2026-05-03/..", "from 3 May 2026", "desde el 3 de mayo de 2026"),
        ("../2026-06", "until June 2026", "hasta junio de 2026"),
        ("2026-06/", "from June 2026, end unknown", "desde junio de 2026, fin desconocido"),
        ("/2026-06", "until June 2026, start unknown", "hasta junio de 2026, inicio desconocido"),
        ("../..", "at any time", "en cualquier momento"),
        ("2024-10/2025-37", "October 2024 to early 2025", "octubre de 2024 a principios de 2025"),
        ("2024-01/2024-10", "January to October 2024", "enero a octubre de 2024"),
        ("2024-02-06/2024-02-07", "6–7 February 2024", "6–7 de febrero de 2024"),
        ("2026-01-28/2026-02-03", "28 January to 3 February 2026", "del 28 de enero al 3 de febrero de 2026"),
        ("2025-04-03~", "about 3 April 2025", "hacia el 3 de abril de 2025"),
        ("2025%", "possibly about 2025", "posiblemente hacia 2025"),
        ("199X", "the 1990s", "la década de 1990"),
        ("18XX", "the 19th century", "el siglo XIX"),
        ("1985-04-XX", "a day in April 1985", "un día de abril de 1985"),
        ("[1667,1668]", "1667 or 1668", "1667 o 1668"),
        ("{1667,1668,1670..1672}", "1667, 1668, and 1670 to 1672", "1667, 1668 y 1670 a 1672"),
        ("2026-01-23T10:30:00", "23 January 2026, 10:30:00", "23 de enero de 2026, 10:30:00"),
        (
            "1560-XX-25",
            "between 25 January 1560 and 25 December 1560 (1560-XX-25)",
            "entre el 25 de enero de 1560 y el 25 de diciembre de 1560 (1560-XX-25)",
        ),
    ],
)
def test_says_in_both_languages(text, english, spanish):
    known = parse_edtf(text)
    assert (in_words(known, ENGLISH), in_words(known, SPANISH)) == (english, spanish)


def test_says_the_weekday_of_a_sure_day_when_asked():
    assert in_words(parse_edtf("2026-01-23"), ENGLISH, weekday=True) == "Friday 23 January 2026"
    assert in_words(parse_edtf("2026-01-23"), SPANISH, weekday=True) == "viernes 23 de enero de 2026"
    assert in_words(parse_edtf("2026-01-23~"), ENGLISH, weekday=True) == "about 23 January 2026"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("23 Jan 2026", "Friday 23 January 2026"),
        ("febrero de 2026", "February 2026, the month"),
        ("2025", "2025, the year"),
        ("early 2025", "early 2025: 1 January to 30 April 2025"),
        ("before June", "on or before 31 May 2026"),
        ("6-7 Feb 2024", "6–7 February 2024"),
        ("1560-XX-25", "between 25 January 1560 and 25 December 1560 (1560-XX-25)"),
        ("a day in 1985", "a day in 1985"),
    ],
)
def test_shows_what_was_understood(typed, shown):
    assert understood(read_typed(typed, AS_OF), ENGLISH) == shown


@given(strategies.any_edtf, languages)
def test_has_words_for_every_date(text, language):
    known = parse_edtf(text)
    assert in_words(known, language).strip()
    assert "{" not in in_words(known, language) + understood(known, language)


ROUND_TRIPS = st.one_of(
    strategies.days.map(str),
    strategies.months,
    strategies.years.map("{:04}".format),
    strategies.named_parts,
    strategies.days.map("[..{}]".format),
    strategies.days.map("[{}..]".format),
    strategies.months.map("[{0}-11..{0}-20]".format),
    strategies.months.map("[..{}]".format),
    strategies.days.map("{}/..".format),
    strategies.months.map("../{}".format),
    strategies.days.map("{}~".format),
    strategies.months.map("{}?".format),
    st.tuples(strategies.days, strategies.days).filter(lambda ends: ends[0] < ends[1]).map("{0[0]}/{0[1]}".format),
    st.tuples(strategies.months, strategies.months).filter(lambda ends: ends[0] < ends[1]).map("/".join),
)


@example("2024-02-29", SPANISH)
@example("0001-01-01", ENGLISH)
@example("9999-12-31", SPANISH)
@given(ROUND_TRIPS, languages)
def test_reads_its_own_words(text, language):
    assert read_typed(in_words(parse_edtf(text), language), AS_OF).edtf == text


@given(strategies.days, languages)
def test_reads_its_own_weekdays(day, language):
    known = parse_edtf(day.isoformat())
    assert read_typed(in_words(known, language, weekday=True), AS_OF).edtf == known.edtf
