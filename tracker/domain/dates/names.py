"""The names that a single date has in a person's language."""

import re
from datetime import date
from functools import cache

from tracker.domain.dates.periods import Period
from tracker.language import N_, Language

_OF_YEAR = {
    Period.SPRING: N_("spring {year}"),
    Period.SUMMER: N_("summer {year}"),
    Period.AUTUMN: N_("autumn {year}"),
    Period.WINTER: N_("winter {year}"),
    Period.QUARTER_1: N_("first quarter of {year}"),
    Period.QUARTER_2: N_("second quarter of {year}"),
    Period.QUARTER_3: N_("third quarter of {year}"),
    Period.QUARTER_4: N_("fourth quarter of {year}"),
    Period.EARLY: N_("early {year}"),
    Period.MID: N_("mid-{year}"),
    Period.LATE: N_("late {year}"),
    Period.HALF_1: N_("first half of {year}"),
    Period.HALF_2: N_("second half of {year}"),
}
_OF_MONTH = {
    Period.EARLY: N_("early {month} {year}"),
    Period.MID: N_("mid-{month} {year}"),
    Period.LATE: N_("late {month} {year}"),
}
_MARKED_BEFORE = 1000
"""Years with fewer than four digits are marked as years, or nobody takes them for one."""
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@cache
def _month_names(code: str) -> dict[int, str]:
    # Imported when a date is first put into words: it is slow, and much of the program never does.
    from babel.dates import get_month_names

    return dict(get_month_names("wide", context="format", locale=code))


@cache
def _weekday_names(code: str) -> dict[int, str]:
    from babel.dates import get_day_names

    return dict(get_day_names("wide", context="format", locale=code))


def weekday_names(language: Language) -> tuple[str, ...]:
    """The days of the week by name, from Monday."""
    names = _weekday_names(language.code)
    return tuple(names[day] for day in range(7))


def year_name(year: int, language: Language) -> str:
    """`2026`, `AD 476`."""
    _ = language.gettext
    return str(year) if year >= _MARKED_BEFORE else _("AD {year}").format(year=year)


def month_name(year: int, month: int, language: Language) -> str:
    """`February 2026`."""
    _ = language.gettext
    return _("{month} {year}").format(month=bare_month(month, language), year=year_name(year, language))


def bare_month(month: int, language: Language) -> str:
    """`February`."""
    return _month_names(language.code)[month]


def day_name(day: date, language: Language, *, weekday: bool = False) -> str:
    """`23 January 2026`, with `weekday` `Friday 23 January 2026`."""
    _ = language.gettext
    month, year = bare_month(day.month, language), year_name(day.year, language)
    named = _("{day} {month} {year}").format(day=day.day, month=month, year=year)
    if not weekday:
        return named
    return _("{weekday} {date}").format(weekday=_weekday_names(language.code)[day.weekday()], date=named)


def day_without_year(day: date, language: Language) -> str:
    """`23 January`."""
    _ = language.gettext
    return _("{day} {month}").format(day=day.day, month=bare_month(day.month, language))


def period_name(year: int, period: Period, language: Language) -> str:
    """`early 2025`, `third quarter of 2025`, `spring 2025 (southern hemisphere)`."""
    _ = language.gettext
    shown = year_name(year, language)
    if Period.NORTHERN_SPRING <= period <= Period.NORTHERN_WINTER:
        season = _(_OF_YEAR[Period(period - 4)]).format(year=shown)
        return _("{season} (northern hemisphere)").format(season=season)
    if Period.SOUTHERN_SPRING <= period <= Period.SOUTHERN_WINTER:
        season = _(_OF_YEAR[Period(period - 8)]).format(year=shown)
        return _("{season} (southern hemisphere)").format(season=season)
    return _(_OF_YEAR[period]).format(year=shown)


def month_part_name(first: date, part: Period, language: Language) -> str:
    """`early February 2026`; `first` is any day of the month."""
    _ = language.gettext
    month, year = bare_month(first.month, language), year_name(first.year, language)
    return _(_OF_MONTH[part]).format(month=month, year=year)


def single_name(edtf: str, language: Language, *, weekday: bool = False) -> str | None:
    """The name of a date without qualifiers, span or list; None where its unknown digits have no name."""
    if "X" in edtf:
        return _name_with_unknown_digits(edtf, language)
    numbers = [int(part) for part in edtf.split("-")]
    if len(numbers) == 3:
        return day_name(date(*numbers), language, weekday=weekday)
    if len(numbers) == 1:
        return year_name(numbers[0], language)
    year, month = numbers
    return month_name(year, month, language) if month <= 12 else period_name(year, Period(month), language)


def _name_with_unknown_digits(edtf: str, language: Language) -> str | None:
    _ = language.gettext
    year, *rest = edtf.split("-")
    unknown_rest = all(part == "XX" for part in rest)
    if not unknown_rest:
        a_day_of_month = len(rest) == 2 and rest[1] == "XX" and "X" not in year + rest[0]
        within = single_name(edtf[:-3], language) if a_day_of_month else None
        return None if within is None else _("a day in {date}").format(date=within)
    within = _years_name(year, language)
    if within is None or not rest:
        return within
    return (_("a month in {date}") if len(rest) == 1 else _("a day in {date}")).format(date=within)


def _years_name(year: str, language: Language) -> str | None:
    """A year, a decade or a century."""
    _ = language.gettext
    if "X" not in year:
        return year_name(int(year), language)
    if re.fullmatch(r"\d{3}X", year):
        first = int(year[:3]) * 10
        # "The 1800s" is a century to many people.
        return (_("the {year}s") if first % 100 else _("the decade from {year}")).format(year=first)
    if re.fullmatch(r"\d\dXX", year):
        number = int(year[:2]) + 1
        return _("the {ordinal} century").format(ordinal=_english_ordinal(number), roman=_roman(number))
    return None


def _english_ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text
