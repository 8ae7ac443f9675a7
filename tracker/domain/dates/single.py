"""One EDTF date that is no interval and no set: year, month, day, part of a year, unknown digits, qualifiers."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

from tracker.domain.dates import refusals
from tracker.domain.dates.periods import FIRST_YEAR, Period, days_of_period, end_of_month, month_length
from tracker.domain.dates.vague import Precision, VagueDate
from tracker.errors import BadInput

_PART = r"([?~%]?)({digits})([?~%]?)"
_SINGLE = re.compile(
    _PART.format(digits="[0-9X]{4}")
    + f"(?:-{_PART.format(digits='[0-9X]{2}')}(?:-{_PART.format(digits='[0-9X]{2}')})?)?"
)
_RARE = re.compile(r"[?~%]?(?:Y-?\d+(?:E\d+)?(?:S\d+)?|-?\d{4}S\d+)[?~%]?")
_NEGATIVE = re.compile(r"[?~%]?-\d")
_DIGITS = "0123456789"


def single(text: str) -> VagueDate:
    """The date that `text` spells. Raises BadInput with a line for people when it spells none."""
    match = _SINGLE.fullmatch(text)
    if match is None:
        raise _refusal(text)
    for before, after in ((1, 3), (4, 6), (7, 9)):
        if match[before] and match[after]:
            raise refusals.doubly_qualified(text)
    year, month, day = match[2], match[5], match[8]
    if month is not None and month.isdigit() and int(month) > 12:
        earliest, latest = _period(text, year, int(month), day)
        precision = Precision.PERIOD
    else:
        earliest, latest = _bounds(text, year, month or "XX", day or "XX")
        precision = _precision(year, month, day)
    approximate = "~" in text or "%" in text
    uncertain = "?" in text or "%" in text
    return VagueDate(text, earliest, latest, precision, approximate, uncertain)


def whole_year(text: str, year: int) -> VagueDate:
    """A year, 1 to 9999, spelt `text`."""
    return VagueDate(text, date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def whole_month(text: str, year: int, month: int) -> VagueDate:
    """A month of the calendar, spelt `text`."""
    return VagueDate(text, date(year, month, 1), end_of_month(year, month), Precision.MONTH)


def whole_day(text: str, day: date) -> VagueDate:
    """A day, spelt `text`."""
    return VagueDate(text, day, day, Precision.DAY)


def _period(text: str, year: str, number: int, day: str | None) -> tuple[date, date]:
    if day is not None or "X" in year or number not in {period.value for period in Period}:
        raise refusals.no_such_day(text)
    if int(year) < FIRST_YEAR:
        raise refusals.outside(text)
    return days_of_period(int(year), Period(number))


def _precision(year: str, month: str | None, day: str | None) -> Precision:
    if month in (None, "XX") and day in (None, "XX"):
        return _precision_of_year(year)
    if "X" in year or month is None or "X" in month:
        return Precision.UNSPECIFIED
    return Precision.MONTH if day is None or "X" in day else Precision.DAY


def _precision_of_year(year: str) -> Precision:
    known = year.rstrip("X")
    if "X" in known:
        return Precision.UNSPECIFIED
    return {4: Precision.YEAR, 3: Precision.DECADE, 2: Precision.CENTURY}.get(len(known), Precision.UNSPECIFIED)


def _bounds(text: str, year: str, month: str, day: str) -> tuple[date, date]:
    if year == "0000":
        raise refusals.outside(text)
    # 2000 is a leap year: what does not fit it fits no year, and need not be looked for in ten thousand of them.
    if next(_days("2000", month, day, _DIGITS), None) is None:
        raise refusals.no_such_day(text)
    earliest = next(_days(year, month, day, _DIGITS), None)
    latest = next(_days(year, month, day, _DIGITS[::-1]), None)
    if earliest is None or latest is None:
        raise refusals.no_such_day(text)
    return earliest, latest


def _days(year: str, month: str, day: str, digits: str) -> Iterator[date]:
    """The days that fit, in the order in which `digits` are tried for an unknown one."""
    for y in _numbers(year, digits):
        if y < FIRST_YEAR:
            continue
        for m in _numbers(month, digits):
            if not 1 <= m <= 12:
                continue
            length = month_length(y, m)
            yield from (date(y, m, d) for d in _numbers(day, digits) if 1 <= d <= length)


def _numbers(mask: str, digits: str) -> Iterator[int]:
    if "X" not in mask:
        return iter((int(mask),))
    return (int("".join(chosen)) for chosen in product(*(digits if sign == "X" else sign for sign in mask)))


def _refusal(text: str) -> BadInput:
    if _RARE.fullmatch(text):
        return refusals.rarity(text)
    return refusals.outside(text) if _NEGATIVE.match(text) else refusals.not_understood(text)
