"""When something comes again: an RFC 5545 rule without its start, which is the due day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tracker.errors import BadInput
from tracker.language import N_

WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_TOO_OFTEN = ("HOURLY", "MINUTELY", "SECONDLY")
_PARTS = ("FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST", "COUNT", "UNTIL")
"""What a rule may say, in the order it is kept in; hours and the like are no matter of days."""
_LONGEST = 200
_MOST = 999
_YEARS_AHEAD = 30
"""A rule that names no day for so long is taken for one that never comes."""
_SHORTEST_MONTH = 28
_MONTHS = 12
_BOUNDS = {"BYMONTH": _MONTHS, "BYMONTHDAY": 31, "BYSETPOS": 366}


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule by its parts, by their names in capitals."""

    parts: Mapping[str, str]

    def __str__(self) -> str:
        return ";".join(f"{name}={self.parts[name]}" for name in _PARTS if name in self.parts)

    def number(self, name: str) -> int:
        """A part that is a whole number; 1 where it is not there, as RFC 5545 has it of INTERVAL."""
        return int(self.parts.get(name, "1"))

    def listed(self, name: str) -> tuple[str, ...]:
        """A part that is a list; empty where it is not there."""
        return tuple(self.parts[name].split(",")) if name in self.parts else ()

    def without(self, *names: str) -> "Recurrence":
        """The same without these parts."""
        return Recurrence({name: value for name, value in self.parts.items() if name not in names})

    def having(self, **parts: str) -> "Recurrence":
        """The same with these parts beside its own, or in their place."""
        return Recurrence({**self.parts, **parts})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """The next day it comes, and the rule that goes on from there."""

    day: date
    rule: Recurrence


def parse_recurrence(text: str) -> Recurrence:
    """The rule that an RRULE says, with or without `RRULE:`.

    Raises BadInput for one that is wrong, never comes, or comes more than once a day.
    """
    bare = "".join(text.upper().split()).removeprefix("RRULE:")
    if len(bare) > _LONGEST:
        raise BadInput(N_("the recurrence is {count} letters long; say it more simply"), count=len(bare))
    named = [part.partition("=") for part in bare.split(";") if part]
    parts = {name: value for name, _sign, value in named}
    if len(parts) < len(named):
        raise BadInput(N_("the recurrence {text!r} says one thing twice; write each part once"), text=text)
    _check_parts(text, parts)
    rule = Recurrence({name: value for name, value in parts.items() if (name, value) != ("INTERVAL", "1")})
    _check_readable(text, rule)
    return rule


def first_day(rule: Recurrence, from_: date) -> date | None:
    """The first day it comes, from this day on, as if it began there; None for one that never comes."""
    return next(_days(rule, from_, from_), None)


def next_occurrence(rule: Recurrence, due: date, done: date) -> Occurrence | None:
    """When it comes again after it was due and `done`; None where it has come to its end.

    What was missed meanwhile does not pile up: it is due next after both days, and counts once of its COUNT.
    """
    if rule.parts.get("COUNT") == "1":
        return None
    rule = _keeping_its_day(rule, due)
    if "COUNT" in rule.parts:
        rule = rule.having(COUNT=str(rule.number("COUNT") - 1))
    after = max(due, done)
    if after == date.max:
        return None
    day = next(_days(rule, due, after + timedelta(days=1)), None)
    return Occurrence(day, rule) if day else None


def _check_parts(text: str, parts: Mapping[str, str]) -> None:
    frequency = parts.get("FREQ", "")
    if frequency in _TOO_OFTEN:
        raise BadInput(N_("the recurrence {text!r} comes more than once a day; a follow-up is due on a day"), text=text)
    # Of days or weeks, a day of the month or the third of something may never come, and be looked for without end.
    too_rare = {"BYMONTHDAY", "BYSETPOS"} & set(parts) and frequency in ("DAILY", "WEEKLY")
    if frequency not in FREQUENCIES or not set(parts) <= set(_PARTS) or too_rare:
        raise BadInput(
            N_("the recurrence {text!r} is not understood; write it like “every Monday”, “every 2 weeks”, “monthly”"),
            text=text,
        )
    for name, most in _BOUNDS.items():
        if not all(_is_within(value, most) for value in parts.get(name, "1").split(",")):
            raise BadInput(N_("the recurrence {text!r} names no day that ever comes; write it otherwise"), text=text)
    for name in ("INTERVAL", "COUNT"):
        value = parts.get(name, "1")
        if not (
            value.isascii() and value.isdecimal() and 0 < int(value[:4]) <= _MOST and len(value) <= len(str(_MOST))
        ):
            raise BadInput(
                N_("the recurrence {text!r}: {name} is a whole number from 1 to {most}"),
                text=text,
                name=name,
                most=_MOST,
            )


def _is_within(value: str, most: int) -> bool:
    """Whether it is a whole number up to `most`, as from an end (-1) where there may be many of them."""
    digits = value.removeprefix("+").removeprefix("-") if most > _MONTHS else value
    return digits.isascii() and digits.isdecimal() and len(digits) <= len(str(_MOST)) and 0 < int(digits) <= most


def _check_readable(text: str, rule: Recurrence) -> None:
    """Refuse what comes from no day whatever; how far apart its days lie, and until when, is a matter of the day."""
    start = date(2000, 1, 1)
    try:
        _end(rule, start)
        comes = first_day(rule.without("INTERVAL", "UNTIL"), start)
    except (ValueError, TypeError, IndexError, KeyError, AttributeError):  # what dateutil says of broken parts
        comes = None
    if not comes:
        raise BadInput(N_("the recurrence {text!r} names no day that ever comes; write it otherwise"), text=text)


def _keeping_its_day(rule: Recurrence, due: date) -> Recurrence:
    """Begun on the 31st it comes on the last day of shorter months, instead of leaving them out; so of 29 February."""
    bound = {"BYDAY", "BYMONTHDAY", "BYMONTH"} & set(rule.parts)
    if bound or due.day <= _SHORTEST_MONTH:
        return rule
    days = ",".join(str(day) for day in range(_SHORTEST_MONTH, due.day + 1))
    if rule.parts["FREQ"] == "MONTHLY":
        return rule.having(BYMONTHDAY=days, BYSETPOS="-1")
    if rule.parts["FREQ"] == "YEARLY" and due.month == 2:
        return rule.having(BYMONTH="2", BYMONTHDAY=days, BYSETPOS="-1")
    return rule


def _days(rule: Recurrence, due: date, from_: date) -> Iterator[date]:
    """The days from `from_` on, counted from the due day."""
    start, end = _moved_on(rule, due, from_), _end(rule, from_)
    is_daily = rule.parts["FREQ"] == "DAILY"
    found = _by_day(rule, start, end) if is_daily else _by_week_or_more(rule, start, end)
    months, weekdays = set(map(int, rule.listed("BYMONTH"))), _weekdays(rule)
    for day in found:
        if day >= from_ and (not months or day.month in months) and (not weekdays or day.weekday() in weekdays):
            yield day


def _weekdays(rule: Recurrence) -> set[int]:
    """Those that a rule day by day keeps to; a longer one says more than the weekday by them."""
    return {WEEKDAY_CODES.index(code) for code in rule.listed("BYDAY")} if rule.parts["FREQ"] == "DAILY" else set()


def _by_day(rule: Recurrence, start: date, end: date) -> Iterator[date]:
    return map(date.fromordinal, range(start.toordinal(), end.toordinal() + 1, rule.number("INTERVAL")))


def _by_week_or_more(rule: Recurrence, start: date, end: date) -> Iterator[date]:
    # Imported when something comes again: it takes its time, and every window reads follow-ups.
    from dateutil.rrule import rrule, rrulestr

    # What comes in no week of a month is looked for there until the year 9999: weeks are asked whole, and sorted out.
    asked = rule.without("COUNT", "UNTIL", *(("BYMONTH",) if rule.parts["FREQ"] == "WEEKLY" else ()))
    found = rrulestr(str(asked), dtstart=_midnight(start))
    if isinstance(found, rrule) and end >= start:
        yield from (moment.date() for moment in found.replace(until=_midnight(end)))


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


def _moved_on(rule: Recurrence, due: date, from_: date) -> date:
    """A later day that the rule counts from just as well, so that years of days are not gone through one by one."""
    steps = {"DAILY": 1, "WEEKLY": 7}
    step = steps.get(rule.parts["FREQ"], 0) * rule.number("INTERVAL")
    return due + timedelta(days=(from_ - due).days // step * step) if step and from_ > due else due


def _end(rule: Recurrence, from_: date) -> date:
    last = date(min(from_.year + _YEARS_AHEAD, date.max.year), 12, 31)
    until = rule.parts.get("UNTIL")
    return min(last, datetime.strptime(until[:8], "%Y%m%d").date()) if until else last
