"""What the palette lists, and in which order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.ui.commands.fuzzy import Match, beginnings, match

_RECENT = 5.0
"""What having been chosen lately is worth, beside the score of a match."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette: a command or a record."""

    id: str
    title: str
    note: str
    """What it is: the command's group, the record's kind and reference."""
    icon: str = ""
    keys: str = ""
    is_chosen: bool = False
    places: tuple[int, ...] = ()
    """The letters of the title that were meant by what was typed."""


def ranked(commands: Sequence[Entry], records: Sequence[Entry], typed: str, recent: Sequence[str]) -> list[Entry]:
    """The entries that answer what was typed, the best first: commands whose words begin so, records as they were
    found, then commands that hold the letters somewhere. With nothing typed the recent ones come before all others.
    """
    found = [(entry, fit) for entry in commands if (fit := _fit(typed, entry))]
    found.sort(key=lambda one: -(one[1].score + (_RECENT if one[0].id in recent else 0.0)))
    if not typed.strip():
        return _recent_first([*commands, *records], recent)
    sure = [replace(entry, places=fit.places) for entry, fit in found if fit.whole]
    named = [replace(entry, places=beginnings(typed, entry.title) or ()) for entry in records]
    return [*sure, *named, *(replace(entry, places=fit.places) for entry, fit in found if not fit.whole)]


def still_matching(records: Sequence[Entry], typed: str) -> list[Entry]:
    """Those of the records found before that may be shown until the new search is done."""
    return [entry for entry in records if typed.strip() and beginnings(typed, entry.title)]


def _recent_first(entries: Sequence[Entry], recent: Sequence[str]) -> list[Entry]:
    by_id = {entry.id: entry for entry in entries}
    first = [by_id[id_] for id_ in dict.fromkeys(recent) if id_ in by_id]
    return [*first, *(entry for entry in entries if entry.id not in recent)]


def _fit(typed: str, entry: Entry) -> Match | None:
    """The match with the title, else with the group and the title together, where no letters are marked."""
    fit = match(typed, entry.title)
    if fit is None and (fit := match(typed, f"{entry.title} {entry.note}")):
        fit = replace(fit, places=tuple(place for place in fit.places if place < len(entry.title)))
    return fit
