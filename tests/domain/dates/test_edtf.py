import re
from datetime import date

import pytest
from hypothesis import given

from tests.domain.dates import strategies
from tracker.domain.dates import parse_edtf
from tracker.errors import BadInput

OUT_OF_OUR_YEARS = re.compile(r"(?:^|[\[{/,]|\.\.)[?~%]?-|Y|S|0000")
EXCUSED_BOUNDS = {"2010-24"}


def bounds(text: str) -> tuple[str, str]:
    known = parse_edtf(text)
    return str(known.earliest or "-inf"), str(known.latest or "inf")


def accepted(text: str) -> bool:
    try:
        parse_edtf(text)
    except BadInput:
        return False
    return True


def within_our_years(texts):
    return [text for text in texts if not OUT_OF_OUR_YEARS.search(text)]


@pytest.mark.parametrize("group", ["valid", "loc"])
@pytest.mark.parametrize("level", ["0", "1", "2"])
def test_accepts_what_is_valid_within_our_years(vectors, group, level):
    texts = within_our_years(vectors[group][level])
    assert texts
    assert [text for text in texts if not accepted(text)] == []


@pytest.mark.parametrize("group", ["invalid", "bad"])
def test_refuses_what_is_invalid(vectors, group):
    assert [text for text in vectors[group] if accepted(text)] == []


def test_refuses_what_is_outside_our_years(vectors):
    texts = {text for level in vectors["valid"].values() for text in level}
    outside = texts - set(within_our_years(texts))
    assert len(outside) > 50
    assert [text for text in outside if accepted(text)] == []


def test_bounds_are_those_of_others(vectors):
    two_valued = [(text, tuple(found)) for text, found in vectors["bounds"] if len(found) == 2]
    ours = [row for row in two_valued if not OUT_OF_OUR_YEARS.search(row[0])]
    fair = [row for row in ours if not re.match(r"/|.*/$", row[0]) and row[0] not in EXCUSED_BOUNDS]
    different = [text for text, found in fair if bounds(text) != found]
    # There the other side starts with a year 0, which we do not have.
    assert different == ["XXXX-XX-23"]


def test_qualifiers_are_those_of_others(vectors):
    for text, (uncertain, approximate, both) in vectors["qualifiers"]:
        if not OUT_OF_OUR_YEARS.search(text):
            known = parse_edtf(text)
            assert (known.uncertain, known.approximate) == (uncertain or both, approximate or both), text


@given(strategies.any_edtf)
def test_reads_back_what_it_writes(text):
    assert parse_edtf(parse_edtf(text).edtf) == parse_edtf(text)


@given(strategies.any_edtf)
def test_earliest_is_not_after_latest(text):
    known = parse_edtf(text)
    assert known.earliest is None or known.latest is None or known.earliest <= known.latest


@given(strategies.days, strategies.days)
def test_an_interval_holds_both_its_ends_and_is_refused_reversed(one, other):
    first, last = sorted((one, other))
    known = parse_edtf(f"{first}/{last}")
    assert (known.earliest, known.latest) == (first, last)
    assert first == last or not accepted(f"{last}/{first}")


@given(strategies.days)
def test_what_is_vaguer_holds_the_day(day):
    iso = day.isoformat()
    for vaguer in (iso, iso[:7], iso[:4], f"{iso[:8]}XX", f"{iso[:3]}X", f"{iso[:4]}-XX-{iso[8:]}", f"{iso}?"):
        known = parse_edtf(vaguer)
        assert known.earliest <= day <= known.latest, vaguer


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("9999-24", "9999-12-01", "9999-12-31"),
        ("2025-24", "2025-12-01", "2026-02-28"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2025-31", "2025-03-01", "2025-05-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2000-02-29", "2000-02-29", "2000-02-29"),
        ("XXXX-02-29", "0004-02-29", "9996-02-29"),
        ("00XX", "0001-01-01", "0099-12-31"),
        ("2025-37", "2025-01-01", "2025-04-30"),
        ("2025-38", "2025-05-01", "2025-08-31"),
        ("2025-39", "2025-09-01", "2025-12-31"),
        ("2025-40", "2025-01-01", "2025-06-30"),
        ("2025-36", "2025-10-01", "2025-12-31"),
        ("/2006", "-inf", "2006-12-31"),
        ("2004-06-01/", "2004-06-01", "inf"),
        ("../..", "-inf", "inf"),
        ("[..2026-05-31]", "-inf", "2026-05-31"),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
    ],
)
def test_bounds_of(text, first, last):
    assert bounds(text) == (first, last)


@pytest.mark.parametrize("text", ["2023-02-29", "1900-02-29", "19X1-02-29", "XXXX-02-30", "2025-04-31", "2025-13"])
def test_refuses_days_that_are_in_no_calendar(text):
    with pytest.raises(BadInput, match="not in the calendar"):
        parse_edtf(text)


@pytest.mark.parametrize("text", ["0000", "-0044-03-15", "0000-01-01", "-0044/0014", "[-0044,0014]", "?-0044"])
def test_refuses_years_before_the_first(text):
    with pytest.raises(BadInput, match="outside the years 1 to 9999"):
        parse_edtf(text)


@pytest.mark.parametrize("text", ["Y17E7", "Y-17E7", "Y170000002", "1950S2", "Y171010000S3"])
def test_refuses_the_rarities_kindly(text):
    with pytest.raises(BadInput, match="write a year from 1 to 9999"):
        parse_edtf(text)


@pytest.mark.parametrize("text", ["[2025..2024]", "2025-39/2025-37", "2025-03/2025", "{2026-02-02..2026-02-01}"])
def test_refuses_what_ends_before_it_starts(text):
    with pytest.raises(BadInput, match="ends before it starts"):
        parse_edtf(text)


@pytest.mark.parametrize("text", ["/", "[]", "[..]", "[1984,..1990]", "[1984..,1990]", "?2004?", "2004-06-", "199X-21"])
def test_refuses_what_says_nothing_or_too_much(text):
    assert not accepted(text)


def test_a_refusal_is_one_short_line():
    with pytest.raises(BadInput) as refused:
        parse_edtf("2026\n" * 1000)
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 200


def test_a_time_of_day_stays_in_the_text_and_the_bounds_are_its_day():
    known = parse_edtf("2026-01-23T10:30:00-06:00")
    assert known.edtf == "2026-01-23T10:30:00-06:00"
    assert known.earliest == known.latest == date(2026, 1, 23)


def test_blanks_after_the_commas_of_a_list_go():
    assert parse_edtf("[1667, 1668, 1670..1672]").edtf == "[1667,1668,1670..1672]"
