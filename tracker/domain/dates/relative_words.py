"""Dates named from the as-of day: `tomorrow`, `next Friday`, `hace 3 semanas`, `el mes que viene`."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from tracker.domain.dates.calendar_words import calendar_point
from tracker.domain.dates.edtf import parse_edtf
from tracker.domain.dates.periods import Period
from tracker.domain.dates.points import Leaning, Point, moved, some_day
from tracker.domain.dates.vague import VagueDate
from tracker.domain.dates.vocabulary import (
    DAYS_AWAY,
    MONTHS,
    NUMBERS,
    PARTS,
    SEASONS,
    STEPS,
    UNITS,
    WEEKDAYS,
    one_of,
)

_Make = Callable[[re.Match[str], date, Leaning], Point | None]

_COUNT = rf"(?P<count>\d{{1,4}}|{one_of(NUMBERS)})\s+(?P<unit>{one_of(UNITS)})"
_NOUN = f"(?P<noun>{one_of([*UNITS, *MONTHS, *WEEKDAYS, *SEASONS])})"
_STEP = f"(?P<step>{one_of(STEPS)})"
_STEP_AFTER = f"(?P<step_after>{one_of(STEPS)})"
_SPAN = "(?P<span>year|ano|month|mes)"
_ARTICLE = r"(?:(?:the|on|in|el|la|en|a)\s+)*"


def relative_point(text: str, as_of: date, leaning: Leaning) -> Point | None:
    """The date in folded words, or None.

    Counted days and weeks lead to a day, counted months to a month, counted years to a year. A week is some day of it.
    """
    for pattern, make in _patterns():
        match = pattern.fullmatch(text)
        if match is not None:
            return make(match, as_of, leaning)
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], _Make], ...]:
    table: tuple[tuple[str, _Make], ...] = (
        (f"{_ARTICLE}(?P<away>{one_of(DAYS_AWAY)})", _away),
        (rf"(?:in|en|dentro de)\s+{_COUNT}", _ahead),
        (rf"{_COUNT}\s+(?:from now|from today|hence)", _ahead),
        (rf"{_COUNT}\s+(?:ago|atras)", _ago),
        (rf"hace\s+{_COUNT}", _ago),
        (rf"{_ARTICLE}{_STEP}\s+{_NOUN}", _stepped),
        (rf"{_ARTICLE}{_NOUN}\s+{_STEP}", _stepped),
        (
            rf"{_ARTICLE}(?P<part>{one_of(PARTS)})l?\s+(?:the\s+|el\s+)?(?:{_STEP}\s+)?{_SPAN}(?:\s+{_STEP_AFTER})?",
            _part,
        ),
        (r"(?:the\s+)?(?:week of|semana del?)\s+(?:the\s+)?(?P<day>.+)", _week_of),
        (rf"{_ARTICLE}(?P<weekday>{one_of(WEEKDAYS)})", _weekday),
    )
    return tuple((re.compile(pattern), make) for pattern, make in table)


def _day(day: date) -> Point:
    return Point(known=parse_edtf(day.isoformat()))


def _away(match: re.Match[str], as_of: date, leaning: Leaning) -> Point:
    return _day(moved(as_of, days=DAYS_AWAY[match["away"]]))


def _ahead(match: re.Match[str], as_of: date, leaning: Leaning) -> Point:
    return _counted(match, as_of, 1)


def _ago(match: re.Match[str], as_of: date, leaning: Leaning) -> Point:
    return _counted(match, as_of, -1)


def _counted(match: re.Match[str], as_of: date, sign: int) -> Point:
    count = sign * (NUMBERS.get(match["count"]) or int(match["count"]))
    match UNITS[match["unit"]]:
        case "day":
            return _day(moved(as_of, days=count))
        case "week":
            return _day(moved(as_of, weeks=count))
        case unit:
            return Point(known=_unit_away(unit, as_of, count))


def _stepped(match: re.Match[str], as_of: date, leaning: Leaning) -> Point:
    noun, step = match["noun"], STEPS[match["step"]]
    if noun in UNITS:
        return Point(known=_unit_away(UNITS[noun], as_of, step))
    if noun in WEEKDAYS:
        return _day(_weekday_stepped(WEEKDAYS[noun], as_of, step))
    point = Point(month=MONTHS[noun]) if noun in MONTHS else Point(part=SEASONS[noun])
    if step == 0:
        return Point(known=point.at(as_of.year))
    return Point(known=point.next_after(as_of) if step > 0 else point.last_before(as_of))


def _unit_away(unit: str, as_of: date, count: int) -> VagueDate:
    match unit:
        case "day":
            return parse_edtf(moved(as_of, days=count).isoformat())
        case "week":
            return week_of(moved(as_of, weeks=count))
        case "month":
            return parse_edtf(moved(as_of, months=count).isoformat()[:7])
        case "quarter":
            day = moved(as_of, months=3 * count)
            return parse_edtf(f"{day.year:04}-{Period.QUARTER_1 + (day.month - 1) // 3}")
        case _:
            return parse_edtf(f"{moved(as_of, years=count).year:04}")


def week_of(day: date) -> VagueDate:
    """Some day of the week, Monday to Sunday, that holds `day`."""
    monday = moved(day, days=-day.weekday())
    return some_day(monday, moved(monday, days=6))


def _weekday_stepped(weekday: int, as_of: date, step: int) -> date:
    """`next` and `last` never name the as-of day itself; `this` is of the week that holds it."""
    if step == 0:
        return moved(as_of, days=weekday - as_of.weekday())
    to_next = (weekday - as_of.weekday() - 1) % 7 + 1
    to_last = (as_of.weekday() - weekday - 1) % 7 + 1
    return moved(as_of, days=to_next if step > 0 else -to_last)


def _part(match: re.Match[str], as_of: date, leaning: Leaning) -> Point:
    """Early, mid or late in this year or month, or in the next or the last."""
    step = STEPS.get(match["step"] or match["step_after"] or "", 0)
    part = PARTS[match["part"]]
    if UNITS[match["span"]] == "year":
        return Point(moved(as_of, years=step).year, part=part)
    month = moved(as_of, months=step)
    return Point(month.year, month.month, part=part)


def _week_of(match: re.Match[str], as_of: date, leaning: Leaning) -> Point | None:
    day = calendar_point(match["day"], as_of)
    if day is None or day.day is None:
        return None
    known = day.resolve(as_of, leaning).earliest
    return None if known is None else Point(known=week_of(known))


def _weekday(match: re.Match[str], as_of: date, leaning: Leaning) -> Point:
    ahead = (WEEKDAYS[match["weekday"]] - as_of.weekday()) % 7
    behind = (as_of.weekday() - WEEKDAYS[match["weekday"]]) % 7
    return _day(moved(as_of, days=ahead if leaning is Leaning.FORWARD else -behind))
