"""How far an indicator has come from its baseline to its target, and which of its readings can be compared at all."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from tracker.domain.dates import VagueDate
from tracker.domain.folding import fold


class Unfit(Enum):
    """Why a reading is told and not plotted."""

    NO_VALUE = "no value"
    NO_PERIOD = "no period"
    OTHER_UNIT = "another unit"


@dataclass(frozen=True, slots=True)
class Measured:
    """What counts of one reading; `id` is its record's."""

    id: int
    value: float | None
    unit: str
    period: VagueDate | None

    def unfit(self, unit: str) -> Unfit | None:
        """Why it cannot stand beside the readings in `unit`; None where it can. No unit is a unit of its own."""
        if self.value is None:
            return Unfit.NO_VALUE
        if fold(self.unit) != fold(unit):
            return Unfit.OTHER_UNIT
        return Unfit.NO_PERIOD if self.period is None or self.period.latest is None else None


def known_by(readings: Iterable[Measured], as_of: date) -> list[Measured]:
    """Those whose period had begun by the day, the latest last; those without a period first."""
    known = [one for one in readings if one.period is None or (one.period.earliest or date.min) <= as_of]
    return sorted(known, key=lambda one: (*_bounds(one.period), one.id))


def _bounds(period: VagueDate | None) -> tuple[date, date]:
    if period is None:
        return date.min, date.min
    return period.latest or date.max, period.earliest or date.min


def latest_value(readings: Iterable[Measured], unit: str) -> Measured | None:
    """Of readings in order the last that can be compared in `unit`."""
    return next((one for one in reversed(list(readings)) if one.unfit(unit) is None), None)


def progress(baseline: float | None, target: float | None, value: float | None) -> float | None:
    """The part of the way from baseline to target that is done: 0 at the baseline or behind it, 1 at the target or past
    it. Without a baseline it counts from nought; None where it cannot be told.
    """
    start = baseline or 0.0
    if target is None or value is None or target == start:
        return None
    return min(1.0, max(0.0, (value - start) / (target - start)))
