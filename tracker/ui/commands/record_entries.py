"""Records as the palette lists them."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.errors import BadInput
from tracker.ui.commands.entries import Entry
from tracker.ui.presenting.words import kind_name

MOST = 20
"""So many records are listed."""
_LOOKED_AT = 3 * MOST
# They repeat the words of what they belong to, which is what is looked for.
_BELONGING = frozenset({Kind.CITATION, Kind.READING, Kind.ASSESSMENT})
_PREFIX = "record:"
_ICONS = {
    Kind.ACTOR: "user",
    Kind.EVENT: "calendar-days",
    Kind.MEETING: "users",
    Kind.COMMITMENT: "list-checks",
    Kind.OUTCOME: "circle-check",
    Kind.POSITION: "message-square-quote",
    Kind.FOLLOWUP: "flag",
}


class DeskRecords:
    """The records of one desk; `show` is called with the reference of the one that is taken."""

    def __init__(self, desk: Desk, show: Callable[[str], None]) -> None:
        self._desk = desk
        self._show = show

    def found(self, typed: str) -> list[Entry]:
        """The record that `typed` refers to or names, then those that hold its words, the best first."""
        if not typed.strip():
            return []
        hits = sorted(self._desk.search(typed, _LOOKED_AT), key=lambda hit: hit.ref.kind in _BELONGING)
        named = self._named([typed.strip()])
        entries = self._entries(list(dict.fromkeys([*named, *(hit.id for hit in hits)]))[:MOST])
        return [replace(one, is_meant=at < len(named)) for at, one in enumerate(entries)]

    def recent(self, ids: Iterable[str]) -> list[Entry]:
        """Those of the entries taken before that are records of this desk."""
        return self._entries(self._named(one.removeprefix(_PREFIX) for one in ids if one.startswith(_PREFIX)))

    def show(self, id_: str) -> bool:
        """Show the record that an entry stands for; False when it stands for none of this desk."""
        found = self._named([id_.removeprefix(_PREFIX)]) if id_.startswith(_PREFIX) else []
        for pointer in self._desk.pointers(found):
            self._show(str(pointer.ref))
        return bool(found)

    def _named(self, names: Iterable[str]) -> list[int]:
        found = []
        for name in names:
            try:
                found.append(self._desk.find(name).id)
            except BadInput:  # chosen on another desk, or deleted since
                continue
        return found

    def _entries(self, ids: Iterable[int]) -> list[Entry]:
        return [_entry(record, self._desk) for record in self._desk.records(list(ids))]


def _entry(record: Record, desk: Desk) -> Entry:
    # The uid: a reference would mean another record on another desk, and a title is not for a settings file.
    note = f"{kind_name(record, desk)} {record.ref}"
    return Entry(f"{_PREFIX}{record.uid}", record.title, note, _ICONS.get(record.kind, "file-text"))
