"""The axis: what gets a line and what a name, from hours to centuries."""

from collections.abc import Iterator
from datetime import MAXYEAR, date
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from babel.dates import format_date, get_month_names

from tracker.language import Language
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.weeks import Weeks

LEAST_GAP = 34.0
_HOUR_STEPS = (1, 2, 3, 6, 12)
# A day this wide has room for its weekday, an hour for its name.
_WEEKDAY_WIDE = 52.0
_HOUR_WIDE = 46.0
# A week this wide has room for its number beside its first day, a day for that of its week beside its own name.
_NUMBER_WIDE = 60.0
_DAY_AND_NUMBER_WIDE = 170.0
# A day this wide has room for its name with the year in every language; a narrower one goes without.
_DAY_AND_YEAR_WIDE = 135.0
MONDAYS = Weeks()
_YEAR_STEPS = (1, 2, 5, 10, 25, 50, 100, 250, 500, 1000)


# A named tuple, as each picture makes some dozens.
class Tick(NamedTuple):
    """A line at an ordinal, with its fraction, and its name; `major` ones head the minor ones that follow."""

    day: float
    text: str
    major: bool


@cache
def _months(code: str, width: Literal["wide", "abbreviated"]) -> tuple[str, ...]:
    names = get_month_names(width, locale=code)
    return tuple(names[month].strip(".").capitalize() for month in range(1, 13))


# A picture asks twice.
@lru_cache(maxsize=4)
def ticks(scale: Scale, language: str, size: float = 1.0, weeks: Weeks = MONDAYS) -> tuple[Tick, ...]:
    """The ticks in view, majors first; `language` is a code such as `es`, `size` the scale of the type."""
    gap = LEAST_GAP * size
    latest = date.max.toordinal()
    first = date.fromordinal(min(max(1, int(scale.start)), latest))
    last = min(int(scale.end) + 1, latest)
    if scale.per_day / 2 >= _HOUR_WIDE * size:
        found = _hours(first, last, language, scale.per_day / size, weeks)
    elif scale.per_day >= _WEEKDAY_WIDE * size:
        found = _days(first, last, language, "EEE d")
    elif scale.per_day >= gap / 1.5:
        found = _days(first, last, language, "d")
    elif scale.per_day * 7 >= gap:
        found = _weeks(first, last, language, weeks, named=scale.per_day * 7 >= _NUMBER_WIDE * size)
    elif scale.per_day * 30 >= gap:
        found = _month_steps(first, last, language, 1)
    elif scale.per_day * 91 >= gap:
        found = _month_steps(first, last, language, 3)
    else:
        found = _years(first, last, scale.per_day / size)
    return tuple(found)


def _month_starts(first: date, last: int, step: int) -> Iterator[date]:
    year, month = first.year, (first.month - 1) // step * step + 1
    while year <= MAXYEAR and date(year, month, 1).toordinal() <= last:
        yield date(year, month, 1)
        month += step
        if month > 12:
            year, month = year + 1, month - 12


def _month_majors(first: date, last: int, language: str) -> Iterator[Tick]:
    for start in _month_starts(first, last, 1):
        yield Tick(start.toordinal(), f"{_months(language, 'wide')[start.month - 1]} {start.year}", major=True)


def _hours(first: date, last: int, language: str, per_day: float, weeks: Weeks) -> Iterator[Tick]:
    """Each day by its whole name, and as many of its hours as there is room for."""
    step = next(hours for hours in _HOUR_STEPS if hours * per_day / 24 >= _HOUR_WIDE)
    pattern = "EEE d MMM y" if per_day >= _DAY_AND_YEAR_WIDE else "EEE d MMM"
    for day in range(first.toordinal(), last + 1):
        number = _week_number(day, language) if weeks.numbered and per_day >= _DAY_AND_NUMBER_WIDE else ""
        yield Tick(day, f"{_day(day, language, pattern)}{number}", major=True)
    for day in range(first.toordinal(), last + 1):
        yield from (Tick(day + hour / 24, f"{hour:02}:00", major=False) for hour in range(0, 24, step))


def _days(first: date, last: int, language: str, pattern: str) -> Iterator[Tick]:
    yield from _month_majors(first, last, language)
    for day in range(first.toordinal(), last + 1):
        yield Tick(day, _day(day, language, pattern), major=False)


@lru_cache(maxsize=2048)
def _day(day: int, language: str, pattern: str) -> str:
    if pattern == "d":
        return str(date.fromordinal(day).day)
    words = str(format_date(date.fromordinal(day), pattern, locale=language)).replace(".", "")
    return words[:1].upper() + words[1:]


def _weeks(first: date, last: int, language: str, weeks: Weeks, *, named: bool) -> Iterator[Tick]:
    """The first day of each week, with its number where there is room for it."""
    yield from _month_majors(first, last, language)
    # Monday is ordinal 1.
    begin = first.toordinal() - (first.toordinal() - 1 - weeks.first) % 7
    for day in range(begin if begin >= 1 else begin + 7, last + 1, 7):
        number = _week_number(day, language) if named and weeks.numbered else ""
        yield Tick(day, f"{date.fromordinal(day).day}{number}", major=False)


@lru_cache(maxsize=2048)
def _week_number(day: int, language: str) -> str:
    number = date.fromordinal(day).isocalendar().week
    return " · " + Language(language).gettext("W{number}").format(number=number)


def _month_steps(first: date, last: int, language: str, step: int) -> Iterator[Tick]:
    for start in _month_starts(first, last, 12):
        yield Tick(start.toordinal(), str(start.year), major=True)
    for start in _month_starts(first, last, step):
        yield Tick(start.toordinal(), _months(language, "abbreviated")[start.month - 1], major=False)


def _years(first: date, last: int, per_day: float) -> Iterator[Tick]:
    step = next((years for years in _YEAR_STEPS if years * 365 * per_day >= LEAST_GAP * 1.4), _YEAR_STEPS[-1])
    for year in range(first.year // step * step, MAXYEAR + 1, step):
        day = date(max(1, year), 1, 1).toordinal()
        if day > last:
            return
        yield Tick(day, str(max(1, year)), major=True)
