from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.dates import VagueDate, parse_edtf, read_typed, vocabulary
from tracker.errors import BadInput

VOCABULARIES = (
    vocabulary.MONTHS,
    vocabulary.WEEKDAYS,
    vocabulary.SEASONS,
    vocabulary.PARTS,
    vocabulary.ORDINALS,
    vocabulary.FRACTIONS,
    vocabulary.NUMBERS,
    vocabulary.UNITS,
    vocabulary.DAYS_AWAY,
    vocabulary.STEPS,
)
LINKS = ["to", "from", "between", "and", "or", "before", "by", "until", "since", "after", "about", "maybe", "of", "the"]
SPANISH_LINKS = ["a", "en", "de", "del", "el", "y", "o", "hasta", "desde", "antes de", "hacia", "dentro de", "hace"]
SIGNS = ["-", "–", "/", "?", "~", ",", "."]
FIGURES = ["1", "6", "29", "31", "0", "99", "2025", "2026", "9999", "0001", "0000", "1/2", "29/02/2023", "2026-02"]
words = st.sampled_from([*LINKS, *SPANISH_LINKS, *SIGNS, *FIGURES, *(word for known in VOCABULARIES for word in known)])
sentences = st.lists(words, min_size=1, max_size=7).map(" ".join)


def read(text: str, as_of: date) -> VagueDate | BadInput:
    try:
        return read_typed(text, as_of)
    except BadInput as refusal:
        return refusal


@given(sentences | st.text(max_size=30), st.dates())
def test_any_text_is_a_date_or_is_refused_in_one_line(text, as_of):
    found = read(text, as_of)
    if isinstance(found, BadInput):
        assert len(str(found).splitlines()) == 1
    else:
        assert parse_edtf(found.edtf).worded(found.text) == found


@given(st.dates(date(2, 1, 1), date(9998, 1, 1)), st.sampled_from(["next", "last"]), st.integers(0, 6))
def test_next_and_last_weekdays_lie_within_a_week_and_never_today(as_of, step, weekday):
    name = vocabulary.WEEKDAY_NAMES[weekday]
    found = read_typed(f"{step} {name}", as_of).earliest
    away = (found - as_of).days * (1 if step == "next" else -1)
    assert found.weekday() == weekday
    assert 1 <= away <= 7
