"""Which days a desk works, and how far one day lies from another in them.

A day that is not worked counts as the last worked day before it: what is due on a Sunday is near when its Friday is,
and a meeting held on a Saturday was held on Friday. So every distance is the number of worked days that begin after the
earlier day and not after the later one. Days are proleptic ordinals.
"""

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.domain.dates import parse_edtf
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.errors import BadInput
from tracker.language import N_

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The names of the weekdays in a desk's settings."""
DEFAULT_WORKED = WEEKDAYS[:5]
_WEEK = 7
_MOST_HOLIDAYS = 1_000
_LONGEST = 92
"""A season: whoever writes a longer holiday means something else."""


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A calendar. `worked` says of Monday to Sunday whether it is worked; `holidays` are ordinals, in order."""

    worked: tuple[bool, ...]
    holidays: tuple[int, ...] = ()

    def index(self, day: int) -> int:
        """How many worked days there are from the first day of all up to this one."""
        # 0001-01-01, whose ordinal is 1, was a Monday.
        weeks, rest = divmod(day, _WEEK)
        plain = weeks * sum(self.worked) + sum(self.worked[:rest])
        return plain - bisect_right(self.holidays, day)

    def reached(self, day: int, days: int) -> int:
        """The last day that lies no more than so many worked days after `day`; before it, where `days` is negative."""
        return bisect_right(_ALL_DAYS, self.index(day) + days, key=self.index) + OPEN_EARLIEST

    def first(self, day: int, days: int) -> int:
        """The first day that lies no less than so many worked days after `day`; before it, where `days` is negative."""
        return bisect_left(_ALL_DAYS, self.index(day) + days, key=self.index) + OPEN_EARLIEST + 1


_ALL_DAYS = range(OPEN_EARLIEST + 1, OPEN_LATEST)


def working_days(worked: Iterable[str], holidays: Iterable[str]) -> WorkingDays:
    """A calendar from the names of the weekdays that are worked, and holidays as EDTF days, months or ranges of days.

    Raises BadInput for a week without work, a name that is no weekday's, and a holiday without a beginning or an end.
    """
    names = set(worked)
    if unknown := sorted(names.difference(WEEKDAYS)):
        raise BadInput(
            N_("{name!r} is no weekday; the weekdays are {known}"), name=unknown[0], known=", ".join(WEEKDAYS)
        )
    if not names:
        raise BadInput(N_("no weekday is worked; choose one at least"))
    days = tuple(name in names for name in WEEKDAYS)
    free = {day for one in holidays for day in holiday_days(one)}
    if len(free) > _MOST_HOLIDAYS:
        raise BadInput(N_("the holidays are {count} days; {most} are the most"), count=len(free), most=_MOST_HOLIDAYS)
    # A holiday on a day that is free anyway takes no working day away.
    return WorkingDays(days, tuple(sorted(day for day in free if days[(day - 1) % _WEEK])))


@functools.lru_cache(maxsize=_MOST_HOLIDAYS)
def holiday_days(edtf: str) -> range:
    """The days of one holiday. Raises BadInput where it has no first or last day, or is longer than a season."""
    when = parse_edtf(edtf)
    if when.earliest is None or when.latest is None:
        raise BadInput(N_("holiday {edtf!r} has no first or no last day; write a day, or a range of days"), edtf=edtf)
    first, last = when.earliest.toordinal(), when.latest.toordinal()
    if last - first >= _LONGEST:
        raise BadInput(
            N_("holiday {edtf!r} has {count} days; write {most} at most"),
            edtf=edtf,
            count=last - first + 1,
            most=_LONGEST,
        )
    return range(first, last + 1)
