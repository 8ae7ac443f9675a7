"""One date as typed, perhaps without its year, and the year it is given then."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.domain.dates import refusals
from tracker.domain.dates.edtf import parse_edtf
from tracker.domain.dates.periods import FIRST_YEAR, LAST_YEAR, Period, days_of_month_part, month_length
from tracker.domain.dates.vague import VagueDate
from tracker.domain.dates.vocabulary import WEEKDAY_NAMES

_LEAP_CYCLE = 8
"""Leap years are at most this far apart."""


class Leaning(StrEnum):
    """Where a date without a year lies: meetings and dues forward, everything else back, the as-of day included."""

    BACK = "back"
    FORWARD = "forward"


@dataclass(frozen=True, slots=True)
class Point:
    """A date as its words give it; `known` holds one that is complete. Numbers are those of the calendar.

    `part` alone is a part of a year, with `month` a third of that month. `weekday` (Monday is 0) is to be checked.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: Period | None = None
    weekday: int | None = None
    known: VagueDate | None = None

    @property
    def lacks_year(self) -> bool:
        """Whether a year has to be found for it."""
        return self.known is None and self.year is None

    def at(self, year: int) -> VagueDate:
        """The date in that year. Raises BadInput when the year has no such day."""
        if self.known is not None:
            return self.known
        if self.part is not None and self.month is not None:
            return some_day(*days_of_month_part(year, self.month, self.part))
        parts = [f"{year:04}"]
        if self.part is not None or self.month is not None:
            parts.append(f"{self.part or self.month:02}")
        if self.day is not None:
            parts.append(f"{self.day:02}")
        return parse_edtf("-".join(parts))

    def resolve(self, as_of: date, leaning: Leaning) -> VagueDate:
        """The date meant, its year found by `leaning` if it has none.

        A weekday that does not go with the nearest such date may name the one on the other side of the as-of day.
        Raises BadInput when it goes with neither.
        """
        if not self.lacks_year:
            return self._with_weekday([self.at(self.year or 0)])
        other = Leaning.BACK if leaning is Leaning.FORWARD else Leaning.FORWARD
        choices = [self._leaning(as_of, leaning)]
        if self.weekday is not None:
            choices.append(self._leaning(as_of, other))
        return self._with_weekday(choices)

    def next_after(self, day: date) -> VagueDate:
        """The first one that starts after that day."""
        later = (found for found in self._around(day, 1) if found.earliest is not None and found.earliest > day)
        return self._first(later)

    def last_before(self, day: date) -> VagueDate:
        """The last one that has ended before that day."""
        sooner = (found for found in self._around(day, -1) if found.latest is not None and found.latest < day)
        return self._first(sooner)

    def _leaning(self, as_of: date, leaning: Leaning) -> VagueDate:
        if leaning is Leaning.FORWARD:
            return self.next_after_or_on(as_of)
        past = (found for found in self._around(as_of, -1) if found.earliest is not None and found.earliest <= as_of)
        return self._first(past)

    def next_after_or_on(self, day: date) -> VagueDate:
        """The first one that has not ended before that day."""
        coming = (found for found in self._around(day, 1) if found.latest is not None and found.latest >= day)
        return self._first(coming)

    def _around(self, day: date, step: int) -> Iterator[VagueDate]:
        """Those of the years around, walking away from the day; the one begun the year before may still last."""
        for away in range(-1, _LEAP_CYCLE + 1):
            year = day.year + step * away
            exists = self.day is None or self.month is None or self._has_day(year)
            if FIRST_YEAR <= year <= LAST_YEAR and exists:
                yield self.at(year)

    def _has_day(self, year: int) -> bool:
        return self.day is not None and 1 <= self.day <= month_length(year, self.month or 1)

    def _first(self, found: Iterator[VagueDate]) -> VagueDate:
        nearest = next(found, None)
        if nearest is None:
            raise refusals.no_such_day(f"{self.day}/{self.month}" if self.day else f"{self.month}")
        return nearest

    def _with_weekday(self, choices: list[VagueDate]) -> VagueDate:
        days = [choice.earliest for choice in choices]
        for choice, day in zip(choices, days, strict=True):
            if self.weekday is None or (day is not None and day.weekday() == self.weekday):
                return choice
        actual = "" if days[0] is None else WEEKDAY_NAMES[days[0].weekday()]
        raise refusals.wrong_weekday(choices[0].edtf, WEEKDAY_NAMES[self.weekday or 0], actual)


def some_day(first: date, last: date) -> VagueDate:
    """One day, not known which, from `first` to `last`: an interval would say that it lasted all that time."""
    return parse_edtf(f"[{first.isoformat()}..{last.isoformat()}]")


def moved(day: date, *, days: int = 0, weeks: int = 0, months: int = 0, years: int = 0) -> date:
    """The day that lies that far away; a month too short gives its last day. Raises BadInput outside our years."""
    # Imported here: its eleven milliseconds are felt at the start of a command that reads no date.
    from dateutil.relativedelta import relativedelta

    try:
        return day + relativedelta(days=days, weeks=weeks, months=months, years=years)
    except (OverflowError, ValueError):
        raise refusals.too_far(day.isoformat()) from None
