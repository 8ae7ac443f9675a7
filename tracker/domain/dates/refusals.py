"""The lines a person gets for a date that cannot be used."""

from tracker.domain.dates.periods import FIRST_YEAR, LAST_YEAR
from tracker.errors import BadInput, Line
from tracker.language import N_

_LONGEST_SHOWN = 60


def _shown(text: str) -> str:
    """On one line, and not the whole of a paragraph that was pasted by mistake."""
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def not_known(text: str) -> BadInput:
    """Words that say there is no date yet."""
    return BadInput(N_("date {text!r} says that it is not known yet; leave the date empty"), text=_shown(text))


def not_understood(text: str) -> BadInput:
    """Neither EDTF nor words we know."""
    return BadInput(
        N_("date {text!r} is not understood; write for example '23 Jan 2026' or 2026-02"), text=_shown(text)
    )


def padded(text: str) -> BadInput:
    """EDTF takes no blanks around it."""
    return BadInput(
        N_("date {text!r} has a blank before or after it; write {bare}"), text=_shown(text), bare=text.strip()
    )


def rarity(text: str) -> BadInput:
    """EDTF's long years and significant digits."""
    return BadInput(
        N_(
            "date {text!r}: years of more than four digits and significant digits are not "
            "kept; write a year from {first} to {last}, such as 1950 or 195X"
        ),
        text=_shown(text),
        first=FIRST_YEAR,
        last=LAST_YEAR,
    )


def outside(text: str) -> BadInput:
    """A year before 1 or after 9999, or a step that leads there."""
    return BadInput(
        N_("date {text!r} is outside the years {first} to {last}; write a year among these"),
        text=_shown(text),
        first=FIRST_YEAR,
        last=LAST_YEAR,
    )


def no_such_day(text: str) -> BadInput:
    """The 31st of June, the 13th month."""
    return BadInput(N_("date {text!r} is not in the calendar; check its month and its day"), text=_shown(text))


def ends_before_start(text: str) -> BadInput:
    """A reversed interval."""
    return BadInput(N_("date {text!r} ends before it starts; write the earlier end first"), text=_shown(text))


def says_nothing(text: str) -> BadInput:
    """An interval with two empty ends."""
    return BadInput(N_("date {text!r} says nothing; write one of its ends, or leave the date empty"), text=_shown(text))


def open_end_inside(text: str) -> BadInput:
    """`..` in the middle of a list."""
    return BadInput(
        N_("date {text!r} has an open end inside its list; `..` may only open or close it"), text=_shown(text)
    )


def doubly_qualified(text: str) -> BadInput:
    """`?2004?`."""
    return BadInput(
        N_("date {text!r} says twice how sure one of its parts is; keep one of the two signs"), text=_shown(text)
    )


def too_far(day: str) -> BadInput:
    """A count that leaves the years we keep."""
    return BadInput(
        N_("date: counting on from {day} leads out of the years {first} to {last}; count less far"),
        day=day,
        first=FIRST_YEAR,
        last=LAST_YEAR,
    )


def wrong_weekday(day: str, named: str, actual: str) -> BadInput:
    """A weekday that does not go with its day."""
    return BadInput(
        N_("date {day} is a {actual}, not a {named}; correct one of the two"),
        day=day,
        actual=Line(actual),
        named=Line(named),
    )
