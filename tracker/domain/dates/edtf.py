"""EDTF, ISO 8601-2 levels 0 to 2, as far as a desk needs it: reading a date and its bounds.

The bounds of an interval are those of its ends; a set reaches from its first day to its last. `..` and an empty end
are kept apart in the text, and both leave the bound open.
"""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from tracker.domain.dates import refusals
from tracker.domain.dates.periods import is_week, month_part
from tracker.domain.dates.single import single, whole_day, whole_month, whole_year
from tracker.domain.dates.vague import Precision, VagueDate, coarser

_WITH_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-](0\d|1[0-4])(:[0-5]\d)?)?", re.ASCII
)
_OPEN = ("", "..")


@lru_cache(maxsize=16_384)
def parse_edtf(text: str) -> VagueDate:
    """The date that an EDTF string spells, with its bounds.

    Years run from 1 to 9999; an unknown digit never reaches outside them. Of a time of day the date is kept in the
    bounds, the rest in `edtf`. Raises BadInput for anything else, for a day that is in no calendar, and for an
    interval that ends before it starts.
    """
    plain = _plain(text)
    if plain is not None:
        return plain
    if text.count("/") == 1:
        return _interval(text)
    if text[:1] + text[-1:] in ("[]", "{}"):
        return _set(text)
    timed = _WITH_TIME.fullmatch(text)
    return replace(single(timed[1]), edtf=text) if timed is not None else single(text)


def _plain(text: str) -> VagueDate | None:
    """The three commonest forms, read without looking at the grammar: an import has a hundred thousand of them."""
    size = len(text)
    try:
        if size == 10 and text[4] == "-" == text[7]:
            return whole_day(text, date.fromisoformat(text))
        if size == 7 and text[4] == "-" and text.isascii() and text[:4].isdigit() and text[5:].isdigit():
            return whole_month(text, int(text[:4]), int(text[5:]))
        if size == 4 and text.isascii() and text.isdigit():
            return whole_year(text, int(text))
    except (ValueError, IndexError):
        return None
    return None


def _interval(text: str) -> VagueDate:
    left, right = text.split("/")
    if left == right == "":
        raise refusals.says_nothing(text)
    start = None if left in _OPEN else single(left)
    end = None if right in _OPEN else single(right)
    return _span(text, start, end)


def _span(text: str, start: VagueDate | None, end: VagueDate | None) -> VagueDate:
    if start is not None and end is not None:
        _refuse_reversed(text, start, end)
        precision = coarser(start.precision, end.precision)
    else:
        precision = Precision.OPEN
    ends = [end_ for end_ in (start, end) if end_ is not None]
    return VagueDate(
        text,
        start.earliest if start else None,
        end.latest if end else None,
        precision,
        any(one.approximate for one in ends),
        any(one.uncertain for one in ends),
    )


def _refuse_reversed(text: str, start: VagueDate, end: VagueDate) -> None:
    """An end may start with its start, not before it; where the end has unknown digits, they may come to fit."""
    limit = end.latest if "X" in end.edtf else end.earliest
    if start.earliest is not None and limit is not None and start.earliest > limit:
        raise refusals.ends_before_start(text)


def _set(text: str) -> VagueDate:
    parts = _split(text)
    for place, part in enumerate(parts):
        misplaced = (part.startswith("..") and place > 0) or (part.endswith("..") and place < len(parts) - 1)
        if misplaced or part in _OPEN:
            raise refusals.open_end_inside(text)
    spans = [_member(part) for part in parts]
    firsts = [span.earliest for span in spans if span.earliest is not None]
    lasts = [span.latest for span in spans if span.latest is not None]
    earliest = min(firsts) if len(firsts) == len(spans) else None
    latest = max(lasts) if len(lasts) == len(spans) else None
    return VagueDate(
        text[0] + ",".join(parts) + text[-1],
        earliest,
        latest,
        _precision_of_set(text, spans, earliest, latest),
        any(span.approximate for span in spans),
        any(span.uncertain for span in spans),
    )


def _split(text: str) -> list[str]:
    """The members of a set; one space after every comma is allowed, in a one-of set only if after all of them.

    The collections of examples that others test with disagree about these spaces: this is what satisfies them all.
    """
    inside = text[1:-1]
    if text[0] == "{" or inside.count(",") == inside.count(", "):
        inside = inside.replace(", ", ",")
    return inside.split(",")


def _member(text: str) -> VagueDate:
    left, dots, right = text.partition("..")
    if not dots:
        return single(text)
    return _span(text, single(left) if left else None, single(right) if right else None)


def _precision_of_set(text: str, spans: list[VagueDate], earliest: date | None, latest: date | None) -> Precision:
    if earliest is None or latest is None:
        return Precision.OPEN
    some_day_in_one_span = text[0] == "[" and len(spans) == 1 and spans[0].precision is Precision.DAY
    if some_day_in_one_span and is_week(earliest, latest):
        return Precision.WEEK
    if some_day_in_one_span and month_part(earliest, latest) is not None:
        return Precision.MONTH_PART
    return Precision.RANGE
