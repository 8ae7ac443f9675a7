"""Dates named by the calendar: `23 de enero de 2026`, `01/23/2026`, `mid-July`, `tercer trimestre`, `the 1990s`."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from tracker.domain.dates.edtf import parse_edtf
from tracker.domain.dates.periods import Period
from tracker.domain.dates.points import Point
from tracker.domain.dates.vocabulary import FRACTIONS, MONTHS, ORDINALS, PARTS, SEASONS, UNITS, WEEKDAYS, one_of

_Make = Callable[[re.Match[str], date], Point | None]

_GAP = r"[\s/-]*(?:\b(?:of|in|de|del|the|el|la|los)\s+)*"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|ro|er|do|o)?"
_MONTH = f"(?P<month>{one_of(MONTHS)})"
_YEAR = r"(?P<year>\d{4})"
_WEEKDAY = rf"(?:(?P<weekday>{one_of(WEEKDAYS)})\s+(?:the\s+|el\s+)?)?"
_PART = rf"(?:the\s+)?(?P<part>{one_of(PARTS)})l?"
_DECADE = r"'?(?P<decade>\d{1,3}0)\s?'?s"
_FRACTION = one_of(name for name in FRACTIONS if len(name) > 1)

_FILLER = re.compile(
    r"(?:(?:some ?time|dated|in|on|during|the|of|year|month|"
    r"en|el|la|los|las|del|de|durante|dia|ano|mes|a)\s+)+"
)


def calendar_point(text: str, as_of: date) -> Point | None:
    """The date in folded words, or None; a year of two digits is the one nearest to the as-of day.

    A date in figures is read day first, and month first only where nothing else can be meant.
    """
    filler = _FILLER.match(text)
    bare = text[filler.end() :] if filler else text
    for pattern, make in _patterns():
        for candidate in (text, bare):
            match = pattern.fullmatch(candidate)
            if match is not None:
                return make(match, as_of)
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], _Make], ...]:
    """Compiled when the first date is typed: most runs of the program never read one."""
    table: tuple[tuple[str, _Make], ...] = (
        (r"\d{4}(?:-\d{2}){1,2}", _iso),
        (rf"(?:a|some|un|algun) (?P<unit>day|dia|month|mes){_GAP}(?:{_MONTH}{_GAP})?{_YEAR}", _unspecified),
        (_YEAR, _named),
        (f"{_WEEKDAY}{_DAY}{_GAP}{_MONTH}(?:{_GAP}{_YEAR})?", _named),
        (rf"{_WEEKDAY}{_MONTH}\s+(?:the\s+)?{_DAY}(?:{_GAP}{_YEAR})?", _named),
        (f"{_MONTH}(?:{_GAP}{_YEAR})?", _named),
        (rf"{_YEAR}\s+{_MONTH}", _named),
        (f"{_PART}{_GAP}{_MONTH}(?:{_GAP}{_YEAR})?", _named),
        (f"{_PART}{_GAP}{_YEAR}", _named),
        (rf"{_WEEKDAY}(?P<a>\d{{1,2}})([/.-])(?P<b>\d{{1,2}})\3(?P<year>\d{{4}}|\d\d)", _figures),
        (rf"{_WEEKDAY}(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})", _figures),
        (rf"{_YEAR}/(?P<b>\d{{1,2}})/(?P<a>\d{{1,2}})", _figures),
        (rf"(?P<figure>\d{{1,2}})/{_YEAR}", _month_in_figures),
        (rf"(?P<nth>{one_of(ORDINALS)})\s+(?P<unit>{_FRACTION})(?:{_GAP}{_YEAR})?", _fraction),
        (rf"(?P<unit>{_FRACTION}|[qths])\s*(?P<nth>[1-4])(?:{_GAP}{_YEAR})?", _fraction),
        (rf"(?P<nth>[1-4])(?P<unit>[qts])(?:{_GAP}{_YEAR})?", _fraction),
        (rf"{_YEAR}[\s/-]*(?P<unit>[qth])(?P<nth>[1-4])", _fraction),
        (rf"(?P<last>last|ultimo|ultima)\s+(?P<unit>{_FRACTION}){_GAP}{_YEAR}", _fraction),
        (f"(?P<season>{one_of(SEASONS)})(?:{_GAP}{_YEAR})?", _season),
        (_DECADE, _decade),
        (f"{_PART}{_GAP}{_DECADE}", _part_of_decade),
        (r"(?:decada de\s+(?:los\s+)?(?:anos\s+)?|anos\s+)(?P<decade>\d{2,3}0)", _decade),
        (r"(?:decade from|decada desde)\s+(?P<decade>\d{3})0", _ten_years),
        (r"(?P<century>\d{1,3})(?:st|nd|rd|th)\s+century|siglo\s+(?P<roman>[ivxlc]+)", _century),
    )
    return tuple((re.compile(pattern), make) for pattern, make in table)


def _number(match: re.Match[str], name: str) -> int | None:
    found = match.groupdict().get(name)
    return None if found is None else int(found)


def _iso(match: re.Match[str], as_of: date) -> Point:
    return Point(known=parse_edtf(match[0]))


def _named(match: re.Match[str], as_of: date) -> Point:
    words = match.groupdict()
    return Point(
        year=_number(match, "year"),
        month=MONTHS[words["month"]] if words.get("month") else None,
        day=_number(match, "day"),
        part=PARTS[words["part"]] if words.get("part") else None,
        weekday=WEEKDAYS[words["weekday"]] if words.get("weekday") else None,
    )


def _unspecified(match: re.Match[str], as_of: date) -> Point | None:
    """A day of a year, a day of a month, a month of a year."""
    month = f"{MONTHS[match['month']]:02}" if match["month"] else "XX"
    if UNITS[match["unit"]] == "day":
        return Point(known=parse_edtf(f"{match['year']}-{month}-XX"))
    return None if match["month"] else Point(known=parse_edtf(f"{match['year']}-XX"))


def _figures(match: re.Match[str], as_of: date) -> Point | None:
    day, month = int(match["a"]), int(match["b"])
    if month > 12 >= day:
        day, month = month, day
    if not 1 <= month <= 12:
        return None
    words = match.groupdict()
    weekday = WEEKDAYS[words["weekday"]] if words.get("weekday") else None
    return Point(_full_year(words.get("year"), as_of), month, day, weekday=weekday)


def _full_year(written: str | None, as_of: date) -> int | None:
    if written is None or len(written) == 4:
        return None if written is None else int(written)
    century = as_of.year - as_of.year % 100
    return min((century + step + int(written) for step in (-100, 0, 100)), key=lambda year: abs(year - as_of.year))


def _month_in_figures(match: re.Match[str], as_of: date) -> Point | None:
    month = int(match["figure"])
    return Point(int(match["year"]), month) if 1 <= month <= 12 else None


def _fraction(match: re.Match[str], as_of: date) -> Point | None:
    first, count = FRACTIONS[match["unit"]]
    words = match.groupdict()
    spelt = words.get("nth")
    nth = count if spelt is None else ORDINALS.get(spelt) or int(spelt)
    return Point(_number(match, "year"), part=Period(first + nth - 1)) if nth <= count else None


def _season(match: re.Match[str], as_of: date) -> Point:
    return Point(_number(match, "year"), part=SEASONS[match["season"]])


def _decade(match: re.Match[str], as_of: date) -> Point:
    """`1800s` is the century, as most people mean it; a decade of that kind is written 180X. `90s` is the last one."""
    year = match["decade"].zfill(4)
    if len(match["decade"]) == 2:
        century = as_of.year - as_of.year % 100
        year = f"{century + int(year) - (100 if century + int(year) > as_of.year else 0):04}"
        return Point(known=parse_edtf(year[:3] + "X"))
    return Point(known=parse_edtf(year[:2] + "XX" if year.endswith("00") else year[:3] + "X"))


def _ten_years(match: re.Match[str], as_of: date) -> Point:
    return Point(known=parse_edtf(f"{match['decade']}X"))


def _part_of_decade(match: re.Match[str], as_of: date) -> Point | None:
    """Early is its first four years, mid the next three, late the last three; so do collections of such phrases."""
    decade = _decade(match, as_of).known
    if decade is None or decade.edtf.endswith("XX"):
        return None
    years = {Period.EARLY: (0, 3), Period.MID: (4, 6), Period.LATE: (7, 9)}[PARTS[match["part"]]]
    return Point(known=parse_edtf("/".join(f"{decade.edtf[:3]}{year}" for year in years)))


def _century(match: re.Match[str], as_of: date) -> Point | None:
    number = int(match["century"]) if match["century"] else _from_roman(match["roman"])
    return Point(known=parse_edtf(f"{number - 1:02}XX")) if 1 <= number <= 100 else None


def _from_roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[sign] for sign in text]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
