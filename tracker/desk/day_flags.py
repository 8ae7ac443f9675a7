"""The flags of a day kept up with the record: after a change only what it touches is worked out again."""

from bisect import insort
from dataclasses import dataclass
from datetime import date

from tracker.desk.flag_states import decisions
from tracker.desk.flags import place_of, worded
from tracker.desk.reading import ReadingDesk
from tracker.domain.flags import Flag
from tracker.storage.affected import affected_since
from tracker.storage.rules import raise_flags
from tracker.storage.touched import last_change


@dataclass(frozen=True, slots=True)
class DayFlags:
    """The flags of one day in one language, in order, and how far in the history what they say goes."""

    as_of: date
    language: str
    flags: tuple[Flag, ...]
    place: int


def day_flags(desk: ReadingDesk) -> DayFlags:
    """Every flag of the desk's day."""
    # Asked first: what is written meanwhile is then worked out once more, and never missed.
    place = last_change(desk.workspace)
    return DayFlags(desk.as_of, desk.language.code, tuple(desk.flags()), place)


def flags_after(desk: ReadingDesk, before: DayFlags) -> DayFlags | None:
    """The flags `before` brought up to all that was written since: the same list as `day_flags` gives.

    None where that has to be asked anew: on another day, below a ceiling, or after a change that bears on too much.
    """
    if desk.hidden or (desk.as_of, desk.language.code) != (before.as_of, before.language):
        return None
    affected = affected_since(desk.workspace, before.place, desk.as_of)
    if affected.everything:
        return None
    flags = before.flags
    if affected.records:
        settings = desk.settings
        facts = raise_flags(desk.workspace, desk.as_of, settings.pace, among=affected.records)
        decided = decisions(desk.workspace, desk.as_of, settings, among=affected.records)
        flags = _renewed(flags, affected.records, worded(facts, desk.language, decided, settings.weights))
    return DayFlags(before.as_of, before.language, flags, affected.place)


def _renewed(before: tuple[Flag, ...], records: frozenset[int], found: list[Flag]) -> tuple[Flag, ...]:
    flags = [flag for flag in before if flag.record not in records]
    for flag in found:
        insort(flags, flag, key=place_of)
    return tuple(flags)
