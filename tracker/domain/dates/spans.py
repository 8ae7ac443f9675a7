"""Two ends of an interval: where typed words part into them, and how they are joined again."""

import re
from collections.abc import Iterator
from functools import cache

from tracker.domain.dates.edtf import parse_edtf
from tracker.domain.dates.vague import VagueDate
from tracker.domain.dates.vocabulary import MONTHS, one_of

_LEAD = re.compile(r"(?:from|del?|desde)\s+(?:(?:el|la|the)\s+)?")
_BETWEEN = re.compile(r"(?:between|entre)\s+(?:(?:el|la|the)\s+)?(.+)")
_AND = re.compile(r"\s+(?:and|y|e)\s+(?:(?:el|la|the)\s+)?")
_TO = re.compile(
    r"\s*–\s*|\s+-\s+|(?<=[a-z])-(?=[a-z])|(?<=\d{4})-(?=\d{4}$)"
    r"|\s+(?:to|through|thru|until|till|al?|hasta)\s+(?:(?:el|la|the)\s+)?"
)
_BARE_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|o)?")


def sides(text: str) -> Iterator[tuple[str, str]]:
    """Every way to part folded words into two ends; what only one of them says, a month or a century, both get."""
    spelt_out = _days_apart(text)
    between = _BETWEEN.fullmatch(spelt_out)
    if between is not None:
        inside, parting = between[1], _AND
    else:
        lead = _LEAD.match(spelt_out)
        inside, parting = spelt_out[lead.end() :] if lead else spelt_out, _TO
    for found in parting.finditer(inside):
        left, right = inside[: found.start()], inside[found.end() :]
        yield _shared_month(left, right), _full_year(left, right)


def choices(text: str) -> Iterator[tuple[str, list[str]]]:
    """Folded words parted into one of several, or all of several, with the brackets that EDTF has for these."""
    for words, signs in ((r"\s+(?:or|o|u)\s+", "[]"), (r"\s+(?:and|y|e)\s+", "{}")):
        parts = re.split(words, re.sub(r"^(?:either|both|o)\s+", "", text))
        if len(parts) > 1:
            yield signs, [_shared_month(part, parts[-1]) for part in parts]


@cache
def _days_then_month() -> tuple[re.Pattern[str], re.Pattern[str]]:
    month = one_of(MONTHS)
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    return (
        re.compile(rf"({month})\s+({day})\s*(?:-|–|to|and)\s*({day})(?:\s+(\d{{4}}))?"),
        re.compile(rf"({day})\s*-\s*({day}\s+(?:of\s+|de\s+)?{month}.*)"),
    )


def _days_apart(text: str) -> str:
    """`february 6-7 2024` and `6-7 february 2024`, each with a parting that cannot be mistaken."""
    month_first, day_first = _days_then_month()
    found = month_first.fullmatch(text)
    if found is not None:
        return f"{found[2]} – {found[3]} {found[1]} {found[4] or ''}".strip()
    return day_first.sub(r"\1 – \2", text)


def _shared_month(left: str, right: str) -> str:
    if _BARE_DAY.fullmatch(left):
        rest = _BARE_DAY.match(right)
        return left + right[rest.end() :] if rest else left
    return left


def _full_year(left: str, right: str) -> str:
    """`1869–70`."""
    return left[:2] + right if re.fullmatch(r"\d{4}", left) and re.fullmatch(r"\d\d", right) else right


def join(start: VagueDate | str, end: VagueDate | str) -> VagueDate:
    """The interval from one to the other; a text stands for an end that is missing, `..` or nothing.

    An end that is itself a span, as the first ten days of a month, gives its own outer day. Raises BadInput when the
    interval is reversed.
    """
    return parse_edtf(f"{_outer(start, 0)}/{_outer(end, -1)}")


def _outer(end: VagueDate | str, side: int) -> str:
    return end if isinstance(end, str) else re.split(r"\.\.|[/,]", end.edtf.strip("[]{}"))[side]
