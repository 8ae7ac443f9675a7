"""A vague date: what is known of when something happened, and no more."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How finely a date is known, from the finest to the coarsest; an interval has that of its coarser end."""

    DAY = "day"
    WEEK = "week"
    """Some day of a week, Monday to Sunday."""
    MONTH_PART = "part-of-month"
    """Early, mid or late in a month: days 1–10, 11–20, 21 to the end."""
    MONTH = "month"
    PERIOD = "period"
    """A season, quarter, third or half of a year."""
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    """One of several, all of several, or some day in a span."""
    UNSPECIFIED = "unspecified"
    """Digits are unknown elsewhere than at the end: 25 December in the 1560s."""
    OPEN = "open"
    """One end, or both, is open or unknown."""


_COARSENESS = {precision: place for place, precision in enumerate(Precision)}
_MONTH_OR_BETTER = frozenset({Precision.DAY, Precision.WEEK, Precision.MONTH_PART, Precision.MONTH})


def coarser(one: Precision, other: Precision) -> Precision:
    """The coarser of the two."""
    return max(one, other, key=_COARSENESS.__getitem__)


@dataclass(frozen=True, slots=True)
class VagueDate:
    """An EDTF date with its bounds. Made by `parse_edtf` and `read_typed`, never by hand.

    `earliest` and `latest` are the first and last day that the date allows, both included; None is an open or unknown
    end. An approximate or uncertain date keeps the bounds of its digits. `text` has the words as written, or nothing.
    """

    edtf: str
    earliest: date | None
    latest: date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    text: str = ""

    @property
    def month_or_better(self) -> bool:
        """Known to the month at least; an interval counts when both of its ends do."""
        return self.precision in _MONTH_OR_BETTER

    @property
    def is_compound(self) -> bool:
        """An interval or a list, rather than one date."""
        return self.edtf[0] in "[{" or "/" in self.edtf

    @property
    def day(self) -> date | None:
        """The one day that it is, where it is a whole day that nobody doubts; None for everything vaguer or finer."""
        return self.earliest if self.earliest is not None and self.edtf == self.earliest.isoformat() else None

    def worded(self, text: str) -> "VagueDate":
        """The same date with the words it was written in."""
        return replace(self, text=text)
