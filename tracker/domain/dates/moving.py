"""A vague date moved or stretched by hand: it stays as vague as it was, and nothing is known better for having moved.

A month goes to another month, a season to a season; what was a day of many stays one of as many. Dates whose pieces
differ move by whole pieces of the coarsest of them, so that they do not drift apart.
"""

import re
from datetime import date, timedelta
from enum import Enum

from tracker.domain.dates import refusals
from tracker.domain.dates.edtf import parse_edtf
from tracker.domain.dates.periods import FIRST_YEAR, LAST_YEAR, Period, days_of_month_part, month_part
from tracker.domain.dates.points import moved
from tracker.domain.dates.vague import Precision, VagueDate
from tracker.errors import BadInput
from tracker.language import N_

_PIECE = re.compile(r"(?<![\dX])(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?![\dX])")
_FAMILIES = (
    (Period.SPRING, 4),
    (Period.NORTHERN_SPRING, 4),
    (Period.SOUTHERN_SPRING, 4),
    (Period.QUARTER_1, 4),
    (Period.EARLY, 3),
    (Period.HALF_1, 2),
)
_THIRDS = (Period.EARLY, Period.MID, Period.LATE)
_MONTH_DAYS, _YEAR_DAYS = 30.44, 365.25


class End(Enum):
    """Which end of a span is taken hold of."""

    START = "start"
    FINISH = "finish"


def moved_by(when: VagueDate, days: int) -> VagueDate:
    """The date about so many days later, or earlier; as vague as it is.

    Raises BadInput where it has unknown digits within it, which cannot be counted on, and outside the years 1 to 9999.
    """
    if when.precision is Precision.WEEK:
        return _shifted(when.edtf, timedelta(weeks=round(days / 7)).days, "days")
    if when.precision is Precision.MONTH_PART:
        return _third_later(when, round(days / (_MONTH_DAYS / 3)))
    _check_known(when)
    unit, length = max((_unit(piece) for piece in _PIECE.finditer(when.edtf)), key=lambda one: one[1])
    return _shifted(when.edtf, round(days / length), unit)


def stretched(when: VagueDate, end: End, day: date, *, exact: bool = False) -> VagueDate:
    """The date with one end at that day, known there no better than it was unless `exact` that very day is meant: a
    month reaches into another month.

    What lasts goes on lasting, and a whole day lasts several; any other date stays one day, now of more or fewer.
    Raises BadInput where it is one of several days that do not follow one another, or of which one end alone is known,
    and where it would end before it begins.
    """
    _check_known(when)
    sides, lasts = _sides(when)
    place, other = (0, 1) if end is End.START else (1, 0)
    model = sides[other] if sides[place] in ("", "..") else sides[place]
    sides[place] = day.isoformat() if exact else _containing(model, day)
    if sides[0] == sides[1]:
        return parse_edtf(sides[0])
    return parse_edtf("/".join(sides) if lasts else f"[{sides[0]}..{sides[1]}]")


def _sides(when: VagueDate) -> tuple[list[str], bool]:
    """Its two ends, and whether it lasts from the one to the other."""
    edtf = when.edtf
    start, dots, finish = edtf[1:-1].partition("..")
    if edtf[0] == "[" and start and dots and finish and "," not in edtf:
        return [start, finish], False
    if edtf[0] in "[{":
        raise BadInput(N_("a date that is one of several has no length to stretch; write it in the record"))
    start, slash, finish = edtf.partition("/")
    return ([start, finish], True) if slash else ([edtf, edtf], when.day is not None)


def certain_part(edtf: str) -> tuple[date | None, date | None]:
    """Of an interval the latest day on which it can have begun and the earliest on which it can have ended; None for
    an end that is open or unknown.
    """
    start, _slash, finish = edtf.partition("/")
    begun = None if start in ("", "..") else parse_edtf(start).latest
    return begun, None if finish in ("", "..") else parse_edtf(finish).earliest


def on_day(day: date) -> VagueDate:
    """That very day."""
    return parse_edtf(day.isoformat())


def _check_known(when: VagueDate) -> None:
    if "X" in when.edtf or not _PIECE.search(when.edtf):
        raise BadInput(N_("a date with unknown digits cannot be moved by hand; write it in the record"))


def _unit(piece: re.Match[str]) -> tuple[str, float]:
    """What a piece moves by, and about how many days that is."""
    if piece[3] is not None:
        return "days", 1.0
    if piece[2] is None:
        return "years", _YEAR_DAYS
    if int(piece[2]) <= 12:
        return "months", _MONTH_DAYS
    return "months", _YEAR_DAYS / _family(int(piece[2]))[1]


def _shifted(edtf: str, count: int, unit: str) -> VagueDate:
    """Every piece later by so many units; for pieces of a part of a year, by so many parts."""
    return parse_edtf(_PIECE.sub(lambda piece: _later(piece, count, unit, _parts(edtf)), edtf))


def _parts(edtf: str) -> int:
    """How many months a step has: those of the longest part of a year in the date, else one."""
    found = [int(piece[2]) for piece in _PIECE.finditer(edtf) if piece[2] and int(piece[2]) > 12]
    return max((12 // _family(number)[1] for number in found), default=1)


def _later(piece: re.Match[str], count: int, unit: str, months: int) -> str:
    year, month, day = piece.groups()
    if unit == "years":
        return _joined(_year(int(year) + count), month, day)
    if day is not None:
        at = date(int(year), int(month), int(day))
        return moved(at, days=count).isoformat() if unit == "days" else moved(at, months=count * months).isoformat()
    if month is None:
        return _joined(_year(int(year) + round(count * months / 12)), None, None)
    first, parts = _family(int(month))
    # The southern year has autumn before spring.
    turned = 2 if first == Period.SOUTHERN_SPRING else 0
    place = (int(month) - first + turned) % parts + count * months * parts // 12
    carried, place = divmod(place, parts)
    return _joined(_year(int(year) + carried), f"{first + (place + turned) % parts:02}", None)


def _family(number: int) -> tuple[int, int]:
    """The first of the months or parts of a year that a number stands among, and how many they are."""
    if number <= 12:
        return 1, 12
    return next((int(first), count) for first, count in _FAMILIES if first <= number < first + count)


def _containing(model: str, day: date) -> str:
    """The piece of the kind of `model` that the day is in."""
    piece = _PIECE.search(model)
    if piece is None:
        raise refusals.says_nothing(model)
    if piece[3] is not None:
        return model.replace(piece[0], day.isoformat())
    if piece[2] is None:
        return model.replace(piece[0], f"{day.year:04}")
    first, parts = _family(int(piece[2]))
    # Winter's last months belong to the year before.
    named = (f"{year:04}-{first + at:02}" for year in (day.year, max(1, day.year - 1)) for at in range(parts))
    return model.replace(piece[0], next(one for one in named if _holds(one, day)))


def _holds(edtf: str, day: date) -> bool:
    found = parse_edtf(edtf)
    return found.earliest is not None and found.latest is not None and found.earliest <= day <= found.latest


def _third_later(when: VagueDate, count: int) -> VagueDate:
    """Early, mid or late in a month, so many thirds of a month later."""
    assert when.earliest is not None and when.latest is not None
    part = month_part(when.earliest, when.latest)
    assert part is not None
    months, third = divmod((when.earliest.year * 12 + when.earliest.month - 1) * 3 + _THIRDS.index(part) + count, 3)
    year, month = divmod(months, 12)
    first, last = days_of_month_part(int(_year(year)), month + 1, _THIRDS[third])
    return parse_edtf(f"[{first.isoformat()}..{last.isoformat()}]")


def _year(year: int) -> str:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise refusals.too_far(str(year))
    return f"{year:04}"


def _joined(*parts: str | None) -> str:
    return "-".join(part for part in parts if part is not None)
