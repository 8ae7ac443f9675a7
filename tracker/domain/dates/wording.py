"""A vague date in words, and what a typed one was understood to be.

Placeholders tell a day (`{day}`, `{first_day}`, `{last_day}`) from any other date (`{date}`, `{start}`, `{end}`), since
languages join them differently: `hasta el 3 de mayo de 2026`, `hasta mayo de 2026`.
"""

import re
from datetime import date
from functools import lru_cache

from tracker.domain.dates import names
from tracker.domain.dates.edtf import parse_edtf
from tracker.domain.dates.periods import is_week, month_part
from tracker.domain.dates.vague import Precision, VagueDate
from tracker.language import Language

_SURE = re.compile("[?~%]")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-(?:0\d|1[0-2])")


@lru_cache(maxsize=4096)
def in_words(known: VagueDate, language: Language, *, weekday: bool = False) -> str:
    """The date as a person says it; `weekday` adds the weekday to a single day that is sure."""
    edtf = known.edtf
    if edtf[0] in "[{":
        return _set(known, language)
    if "/" in edtf:
        start, end = edtf.split("/")
        return _interval(start, end, language)
    return _single(edtf, language, weekday=weekday)


def understood(known: VagueDate, language: Language) -> str:
    """What to show beside a date while it is typed: its words, and what they cover where that may surprise."""
    _ = language.gettext
    words = in_words(known, language, weekday=True)
    if known.earliest is None or known.latest is None or known.earliest == known.latest:
        return words
    if "/" in known.edtf or known.edtf.endswith("-XX") or known.precision in (Precision.RANGE, Precision.UNSPECIFIED):
        return words
    if known.precision is Precision.MONTH:
        return _("{date}, the month").format(date=words)
    if known.precision is Precision.YEAR:
        return _("{date}, the year").format(date=words)
    return _("{date}: {days}").format(date=words, days=_days(known.earliest, known.latest, language))


def _single(edtf: str, language: Language, *, weekday: bool = False) -> str:
    _ = language.gettext
    bare, at, time = _SURE.sub("", edtf).partition("T")
    approximate, uncertain = _has(edtf, "~%"), _has(edtf, "?%")
    named = names.single_name(bare, language, weekday=weekday and not approximate and not uncertain)
    if named is None:
        return _between(parse_edtf(bare), language)
    if at:
        named = _("{day}, {time}").format(day=named, time=time)
    if approximate:
        named = (_("about {day}") if _DAY.fullmatch(bare) else _("about {date}")).format(day=named, date=named)
    return _("possibly {date}").format(date=named) if uncertain else named


def _has(edtf: str, signs: str) -> bool:
    return any(sign in edtf for sign in signs)


def _between(known: VagueDate, language: Language) -> str:
    _ = language.gettext
    first, last = ("…" if day is None else names.day_name(day, language) for day in (known.earliest, known.latest))
    return _("between {first_day} and {last_day} ({edtf})").format(first_day=first, last_day=last, edtf=known.edtf)


def _days(first: date, last: date, language: Language) -> str:
    """From one day to a later one, saying month and year once."""
    _ = language.gettext
    if (first.year, first.month) == (last.year, last.month):
        month, year = names.bare_month(last.month, language), names.year_name(last.year, language)
        return _("{first}–{last} {month} {year}").format(first=first.day, last=last.day, month=month, year=year)
    same_year = first.year == last.year
    start = names.day_without_year(first, language) if same_year else names.day_name(first, language)
    return _("{first_day} to {last_day}").format(first_day=start, last_day=names.day_name(last, language))


def _interval(start: str, end: str, language: Language) -> str:
    _ = language.gettext
    if start in ("", "..") and end in ("", ".."):
        return _("at any time")
    if end in ("", ".."):
        open_end = _from(start, language)
        return open_end if end else _("{date}, end unknown").format(date=open_end)
    if start in ("", ".."):
        open_start = _until(end, language)
        return open_start if start else _("{date}, start unknown").format(date=open_start)
    return _closed(start, end, language)


def _from(edtf: str, language: Language) -> str:
    _ = language.gettext
    words = _single(edtf, language)
    return (_("from {day}") if _DAY.fullmatch(edtf) else _("from {date}")).format(day=words, date=words)


def _until(edtf: str, language: Language) -> str:
    _ = language.gettext
    words = _single(edtf, language)
    return (_("until {day}") if _DAY.fullmatch(edtf) else _("until {date}")).format(day=words, date=words)


def _closed(start: str, end: str, language: Language) -> str:
    _ = language.gettext
    if start == end:
        return _single(start, language)
    starts_with_day, ends_with_day = _DAY.fullmatch(start) is not None, _DAY.fullmatch(end) is not None
    if starts_with_day and ends_with_day:
        first, last = date.fromisoformat(start), date.fromisoformat(end)
        return _days(first, last, language)
    if _MONTH.fullmatch(start) and _MONTH.fullmatch(end) and start[:4] == end[:4] and start != end:
        first_words = names.bare_month(int(start[5:]), language)
    else:
        first_words = _single(start, language)
    last_words = _single(end, language)
    if starts_with_day:
        return _("{first_day} to {end}").format(first_day=first_words, end=last_words)
    if ends_with_day:
        return _("{start} to {last_day}").format(start=first_words, last_day=last_words)
    return _("{start} to {end}").format(start=first_words, end=last_words)


def _set(known: VagueDate, language: Language) -> str:
    # Imported when a list is first put into words: it is slow.
    from babel.lists import format_list

    members = known.edtf[1:-1].split(",")
    if known.edtf[0] == "[" and len(members) == 1 and ".." in members[0]:
        return _one_of_span(members[0], known, language)
    spoken = [_member(member, language) for member in members]
    if len(spoken) == 1:
        return spoken[0]
    return format_list(spoken, style="or" if known.edtf[0] == "[" else "standard", locale=language.code)


def _member(edtf: str, language: Language) -> str:
    if ".." not in edtf:
        return _single(edtf, language)
    start, _dots, end = edtf.partition("..")
    return _interval(start or "..", end or "..", language)


def _one_of_span(edtf: str, known: VagueDate, language: Language) -> str:
    _ = language.gettext
    start, _dots, end = edtf.partition("..")
    words = _single(end or start, language)
    is_day = _DAY.fullmatch(end or start) is not None
    if not start:
        text = _("on or before {day}") if is_day else _("no later than {date}")
    elif not end:
        text = _("on or after {day}") if is_day else _("no earlier than {date}")
    else:
        return _some_day(start, end, known, language)
    return text.format(day=words, date=words)


def _some_day(start: str, end: str, known: VagueDate, language: Language) -> str:
    """One day of a span, which may have a name."""
    _ = language.gettext
    first, last = known.earliest, known.latest
    if first is not None and last is not None and is_week(first, last):
        words = _("week of {day}").format(day=names.day_name(first, language))
    elif first is not None and last is not None and (part := month_part(first, last)) is not None:
        words = names.month_part_name(first, part, language)
    else:
        return _("some day of {span}").format(span=_closed(start, end, language))
    if known.approximate:
        words = _("about {date}").format(date=words)
    return _("possibly {date}").format(date=words) if known.uncertain else words
