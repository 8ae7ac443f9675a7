"""What the palette lists, and in which order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.domain.folding import fold
from tracker.ui.commands.fuzzy import Match, beginnings, match

_ARTICLE = 3
"""So many letters an article has at most."""
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
    called: str = ""
    """What it is found by, where the title says more: what would be undone is no name of Undo."""
    changes: bool = False
    """Whether it changes the desk as soon as it is taken."""
    is_meant: bool = False
    """Whether what was typed is its whole name: a record's reference or title, the verb of a command that changes."""


def ranked(commands: Sequence[Entry], records: Sequence[Entry], typed: str, recent: Sequence[str]) -> list[Entry]:
    """The entries that answer what was typed, the best first: the record that it names, commands whose words begin so,
    records as they were found, then commands that hold the letters somewhere. With nothing typed the recent ones come
    before all others. What changes the desk comes last, and by its own words alone, unless its verb is typed in full.
    """
    if not typed.strip():
        return _recent_first([*commands, *records], recent)
    found = [(entry, fit) for entry in commands if (fit := _fit(typed, entry))]
    found.sort(key=lambda one: -(one[1].score + (_RECENT if one[0].id in recent else 0.0)))
    shown = [replace(entry, places=beginnings(typed, entry.title) or ()) for entry in records]
    sure: list[Entry] = []
    unsure: list[Entry] = []
    changes: list[Entry] = []
    for entry, fit in found:
        marked = replace(entry, places=fit.places, is_meant=entry.changes and _names(typed, entry))
        if not entry.changes or marked.is_meant:
            (sure if fit.whole else unsure).append(marked)
        elif fit.whole:
            changes.append(marked)
    meant, others = [one for one in shown if one.is_meant], [one for one in shown if not one.is_meant]
    return [*meant, *sure, *others, *unsure, *changes]


def first_to_take(entries: Sequence[Entry]) -> int:
    """The row that Enter takes unless another is chosen: never of a change that was not named; -1 where none is."""
    return next((row for row, entry in enumerate(entries) if not entry.changes or entry.is_meant), -1)


def still_matching(records: Sequence[Entry], typed: str) -> list[Entry]:
    """Those of the records found before that may be shown until the new search is done."""
    return [entry for entry in records if typed.strip() and beginnings(typed, entry.title)]


def _recent_first(entries: Sequence[Entry], recent: Sequence[str]) -> list[Entry]:
    by_id = {entry.id: entry for entry in entries}
    first = [by_id[id_] for id_ in dict.fromkeys(recent) if id_ in by_id]
    return [*first, *(entry for entry in entries if entry.id not in recent)]


def _names(typed: str, entry: Entry) -> bool:
    """Whether the word was typed in full that says what it does, the first that is no article."""
    words = fold(entry.called or entry.title).split()
    return next((word for word in words if len(word) > _ARTICLE), "") in fold(typed).split()


def _fit(typed: str, entry: Entry) -> Match | None:
    """The match with the title, else with the group and the title together, where no letters are marked."""
    called = entry.called or entry.title
    fit = match(typed, called)
    if fit is None and not entry.changes and (fit := match(typed, f"{called} {entry.note}")):
        fit = replace(fit, places=tuple(place for place in fit.places if place < len(called)))
    return fit
