"""By what a desk counts days: its thresholds, and whether it counts every day or the worked ones alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.domain.working_days import WorkingDays

THRESHOLDS: Mapping[str, int] = {
    "unprepared_days": 10,
    "vague_days": 60,
    "missing_days": 3,
    "due_days": 30,
    "stale_days": 90,
    "answer_soon_days": 14,
    "answer_act_days": 30,
    "lapsed_percent": 150,
}
"""The rules' thresholds (DOMAIN §6) by the names their SQL uses: in days, and of a body's rhythm in hundredths."""
OWN_DAYS = ("unprepared_days", "vague_days", "missing_days", "due_days", "stale_days")
"""Those that a body may have of its own, and of which a commitment may have some."""
MOST_DAYS = 3650
"""Ten years: whoever types more means something else."""
AHEAD = ("unprepared_days", "vague_days", "due_days")
"""Those that count from today to a day to come."""
BACK = ("missing_days", "stale_days", "answer_soon_days", "answer_act_days")
"""Those that count from a day that is past to today."""


@dataclass(frozen=True, slots=True)
class Pace:
    """`calendar` is None where every day counts."""

    thresholds: Mapping[str, int]
    calendar: WorkingDays | None = None

    def reached(self, day: int, days: int) -> int:
        """The last day that lies no more than so many days after `day` (an ordinal), or before it when negative."""
        return day + days if self.calendar is None else self.calendar.reached(day, days)

    def until(self, as_of: int) -> dict[str, int]:
        """Of each threshold in days the last day that is within it, as of a day; both are ordinals.

        What is to come is within it up to that day; what is past has waited long enough when it lies on it or before.
        """
        ahead = {name: self.reached(as_of, self.thresholds[name]) for name in AHEAD}
        return ahead | {name: self.reached(as_of, -self.thresholds[name]) for name in BACK}
