"""The period in view in words, as exact as the zoom is."""

from datetime import date
from functools import lru_cache
from math import ceil

from babel.dates import format_date

from tracker.language import Language

# Above so many days the days themselves are not told, and above so many the months.
_DAYS, _MONTHS = 75, 15 * 365


def period_words(start: float, end: float, language: Language) -> str:
    """The days from `start` up to `end` (ordinals with fractions), as "Jan 2025 – Mar 2026" or "11 – 18 Jan 2026"."""
    # What is a rounding error past the line at which a day begins shows nothing of it.
    first, last = _day(start + 1e-6), _day(ceil(end - 1e-6) - 1)
    return _words(first, max(first, last), language.code)


def longest_periods(language: Language) -> tuple[str, ...]:
    """Some that are as long in writing as any, to keep room for."""
    months = [date(2000, month, 28) for month in range(1, 13)]
    widest = max(months, key=lambda one: len(_said(one, "MMM", language.code)))
    days = widest.replace(year=2888), widest.replace(year=2889)
    return tuple(_said(days[0], how, language.code) + " – " + _said(days[1], how, language.code) for how in _HOW)


_HOW = ("d MMM y", "MMM y")


def _day(ordinal: float) -> date:
    return date.fromordinal(min(max(1, int(ordinal)), date.max.toordinal()))


# A person who pans by pixels stays on the same days for a while.
@lru_cache(maxsize=64)
def _words(first: date, last: date, code: str) -> str:
    days = (last - first).days
    if not days:
        return _said(first, "EEE d MMM y", code)
    if days > _MONTHS:
        return f"{first.year} – {last.year}"
    is_day = days <= _DAYS
    whole = _HOW[0] if is_day else _HOW[1]
    if first.year != last.year:
        begins = whole
    elif is_day:
        begins = "d" if first.month == last.month else "d MMM"
    else:
        begins = "MMM"
    return f"{_said(first, begins, code)} – {_said(last, whole, code)}"


def _said(day: date, pattern: str, code: str) -> str:
    return str(format_date(day, pattern, locale=code)).replace(".", "")
