"""The parts of a year and of a month that have a name, and the days they cover."""

from datetime import date
from enum import IntEnum

FIRST_YEAR, LAST_YEAR = 1, 9999
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Period(IntEnum):
    """A part of a year, by the number that EDTF writes in the month's place (`2025-37`).

    21–24 name no hemisphere and are read as northern. The thirds are what DOMAIN calls early, mid and late.
    """

    SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
    NORTHERN_SPRING, NORTHERN_SUMMER, NORTHERN_AUTUMN, NORTHERN_WINTER = 25, 26, 27, 28
    SOUTHERN_SPRING, SOUTHERN_SUMMER, SOUTHERN_AUTUMN, SOUTHERN_WINTER = 29, 30, 31, 32
    QUARTER_1, QUARTER_2, QUARTER_3, QUARTER_4 = 33, 34, 35, 36
    EARLY, MID, LATE = 37, 38, 39
    HALF_1, HALF_2 = 40, 41


def _months(period: Period) -> tuple[int, int]:
    """The first month, and how many there are."""
    if period >= Period.HALF_1:
        return 1 + 6 * (period - Period.HALF_1), 6
    if period >= Period.EARLY:
        return 1 + 4 * (period - Period.EARLY), 4
    if period >= Period.QUARTER_1:
        return 1 + 3 * (period - Period.QUARTER_1), 3
    half_a_year_on = 2 if period >= Period.SOUTHERN_SPRING else 0
    return 3 + 3 * ((period - Period.SPRING + half_a_year_on) % 4), 3


def days_of_period(year: int, period: Period) -> tuple[date, date]:
    """The first and last day.

    A season that starts in December belongs to the year it starts in and ends with February of the next; sources
    disagree here, and this keeps a season's three months together. In 9999 it stops at the last day there is.
    """
    first, count = _months(period)
    last = first + count - 1
    if last <= 12:
        return date(year, first, 1), end_of_month(year, last)
    if year == LAST_YEAR:
        return date(year, first, 1), date.max
    return date(year, first, 1), end_of_month(year + 1, last - 12)


def month_length(year: int, month: int) -> int:
    """How many days the month has."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month - 1]


def end_of_month(year: int, month: int) -> date:
    """Its last day."""
    return date(year, month, month_length(year, month))


def days_of_month_part(year: int, month: int, part: Period) -> tuple[date, date]:
    """Early, mid or late in a month: days 1–10, 11–20, 21 to the end (DOMAIN §4)."""
    start = 1 + 10 * (part - Period.EARLY)
    end = end_of_month(year, month) if part is Period.LATE else date(year, month, start + 9)
    return date(year, month, start), end


def is_week(first: date, last: date) -> bool:
    """Whether these are a Monday and the Sunday after it."""
    return first.weekday() == 0 and (last - first).days == 6


def month_part(first: date, last: date) -> Period | None:
    """The part of a month that reaches from `first` to `last`, if there is one."""
    for part in (Period.EARLY, Period.MID, Period.LATE):
        if (first, last) == days_of_month_part(first.year, first.month, part):
            return part
    return None
