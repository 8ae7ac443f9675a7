"""What a person has to confirm before unmarked records go out."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.desk.release import UnmarkedRecords
from tracker.domain.record import Record
from tracker.errors import BadInput
from tracker.language import Language
from tracker.ui.presenting.words import kind_name, number

MOST = 100
"""So many of them are read at a time, to be looked at."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The references of the records that would go out, and the marking they would go out with."""

    refs: tuple[str, ...]
    marking: str


@dataclass(frozen=True, slots=True)
class WaitingRecord:
    """One of them: its title, and what it is with its reference."""

    id: int
    ref: str
    title: str
    what: str


def waiting_of(error: UnmarkedRecords) -> Waiting:
    """What an export has stopped for."""
    refs = tuple(map(str, error.records))
    return Waiting(refs, str(error.line.values["marking"]))


def waiting_line(waiting: Waiting, language: Language) -> str:
    """How many they are, and what would become of them."""
    count, ngettext = len(waiting.refs), language.ngettext
    words = ngettext(
        "{count} record is unmarked and would go out marked {marking}",
        "{count} records are unmarked and would go out marked {marking}",
        count,
    )
    return words.format(count=number(count, language), marking=waiting.marking)


def waiting_records(desk: Desk, refs: Sequence[str]) -> tuple[WaitingRecord, ...]:
    """The first of them as they are now; those that are no more are left out."""
    found = (_found(desk, ref) for ref in refs[:MOST])
    return tuple(
        WaitingRecord(one.id, str(one.ref), one.title, f"{kind_name(one, desk)} {one.ref}") for one in found if one
    )


def _found(desk: Desk, ref: str) -> Record | None:
    try:
        return desk.record(ref)
    except BadInput:
        return None
