import pytest

from tracker.domain.dates import Precision, parse_edtf


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2026-01-16", Precision.DAY),
        ("2026-01-16~", Precision.DAY),
        ("[2026-01-19..2026-01-25]", Precision.WEEK),
        ("[2026-02-01..2026-02-10]", Precision.MONTH_PART),
        ("[2024-02-21..2024-02-29]", Precision.MONTH_PART),
        ("2026-02", Precision.MONTH),
        ("2026-02-XX", Precision.MONTH),
        ("2026-02-1X", Precision.MONTH),
        ("2024-02-06/2024-02-07", Precision.DAY),
        ("2024-01/2024-10", Precision.MONTH),
        ("2025-37", Precision.PERIOD),
        ("2025-35", Precision.PERIOD),
        ("2024-10/2025-37", Precision.PERIOD),
        ("2025", Precision.YEAR),
        ("2025-XX", Precision.YEAR),
        ("199X", Precision.DECADE),
        ("19XX", Precision.CENTURY),
        ("1XXX", Precision.UNSPECIFIED),
        ("156X-12-25", Precision.UNSPECIFIED),
        ("[2026-02-03,2026-02-05]", Precision.RANGE),
        ("{2026-02-03,2026-02-05}", Precision.RANGE),
        ("{2026-02-01..2026-02-10}", Precision.RANGE),
        ("[..2026-01-16]", Precision.OPEN),
        ("2025-02/..", Precision.OPEN),
        ("/2025-02", Precision.OPEN),
    ],
)
def test_precision_of(text, precision):
    assert parse_edtf(text).precision is precision


def test_month_or_better_ends_with_the_month():
    finer = {Precision.DAY, Precision.WEEK, Precision.MONTH_PART, Precision.MONTH}
    texts = ["2026-01-16", "[2026-01-19..2026-01-25]", "[2026-02-01..2026-02-10]", "2026-02", "2024-01/2024-10", "2025"]
    for known in map(parse_edtf, [*texts, "2025-37", "199X", "[..2026-01-16]", "[2026-02-03,2026-02-05]"]):
        assert known.month_or_better == (known.precision in finer)
    assert parse_edtf("2024-01/2024-10").month_or_better
    assert not parse_edtf("2024-10/2025-37").month_or_better


def test_words_are_kept_beside_the_date():
    known = parse_edtf("2026-02").worded("coming February")
    assert known.text == "coming February"
    assert known.worded("") == parse_edtf("2026-02")
