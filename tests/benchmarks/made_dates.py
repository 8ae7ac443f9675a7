"""Dates as vague as those of a real desk: two in three are days, the rest months, limits, intervals and guesses."""

from datetime import date, timedelta
from random import Random

_KINDS = ("day", "month", "before", "interval", "about", "part", "quarter", "year", "none")
_WEIGHTS = (68, 9, 9, 4, 4, 2, 1, 2, 1)


def vague(rng: Random, day: date, key: str = "date") -> dict[str, str]:
    """A record's date in or around `day`, as the fields of a batch line; nothing at all for an undated one."""
    kind = rng.choices(_KINDS, _WEIGHTS)[0]
    if kind == "part":
        third = (day.month - 1) // 4
        return {key: f"{day.year:04}-{37 + third}", f"{key}_text": f"{('early', 'mid', 'late')[third]} {day.year}"}
    written = _edtf(kind, day, timedelta(days=rng.randint(1, 60)))
    return {key: written} if written else {}


def _edtf(kind: str, day: date, length: timedelta) -> str:
    return {
        "day": day.isoformat(),
        "month": f"{day:%Y-%m}",
        "before": f"[..{day}]",
        "interval": f"{day}/{day + length}",
        "about": f"{day}~",
        "quarter": f"{day.year:04}-{33 + (day.month - 1) // 3}",
        "year": f"{day.year:04}",
        "none": "",
    }[kind]
