"""The lines a person gets for a date that cannot be used."""

from tracker.domain.dates.periods import FIRST_YEAR, LAST_YEAR
from tracker.errors import BadInput

_LONGEST_SHOWN = 60


def _shown(text: str) -> str:
    """On one line, and not the whole of a paragraph that was pasted by mistake."""
    return repr(text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…")


def not_known(text: str) -> BadInput:
    """Words that say there is no date yet."""
    return BadInput(f"date {_shown(text)} says that it is not known yet; leave the date empty")


def not_understood(text: str) -> BadInput:
    """Neither EDTF nor words we know."""
    return BadInput(f"date {_shown(text)} is not understood; write for example '23 Jan 2026' or 2026-02")


def padded(text: str) -> BadInput:
    """EDTF takes no blanks around it."""
    return BadInput(f"date {_shown(text)} has a blank before or after it; write {text.strip()}")


def rarity(text: str) -> BadInput:
    """EDTF's long years and significant digits."""
    return BadInput(
        f"date {_shown(text)}: years of more than four digits and significant digits are not kept; "
        f"write a year from {FIRST_YEAR} to {LAST_YEAR}, such as 1950 or 195X"
    )


def outside(text: str) -> BadInput:
    """A year before 1 or after 9999, or a step that leads there."""
    return BadInput(f"date {_shown(text)} is outside the years {FIRST_YEAR} to {LAST_YEAR}; write a year among these")


def no_such_day(text: str) -> BadInput:
    """The 31st of June, the 13th month."""
    return BadInput(f"date {_shown(text)} is not in the calendar; check its month and its day")


def ends_before_start(text: str) -> BadInput:
    """A reversed interval."""
    return BadInput(f"date {_shown(text)} ends before it starts; write the earlier end first")


def says_nothing(text: str) -> BadInput:
    """An interval with two empty ends."""
    return BadInput(f"date {_shown(text)} says nothing; write one of its ends, or leave the date empty")


def open_end_inside(text: str) -> BadInput:
    """`..` in the middle of a list."""
    return BadInput(f"date {_shown(text)} has an open end inside its list; `..` may only open or close it")


def doubly_qualified(text: str) -> BadInput:
    """`?2004?`."""
    return BadInput(f"date {_shown(text)} says twice how sure one of its parts is; keep one of the two signs")


def too_far(day: str) -> BadInput:
    """A count that leaves the years we keep."""
    return BadInput(f"date: counting on from {day} leads out of the years {FIRST_YEAR} to {LAST_YEAR}; count less far")


def wrong_weekday(day: str, named: str, actual: str) -> BadInput:
    """A weekday that does not go with its day."""
    return BadInput(f"date {day} is a {actual}, not a {named}; correct one of the two")
