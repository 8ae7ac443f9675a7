"""What changed rows bear on at once: read from the history, so as they were before and as they are after."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from tracker.domain.folding import fold
from tracker.domain.pace import OWN_DAYS
from tracker.domain.series import series_number
from tracker.storage.workspace import Workspace

Row: TypeAlias = dict[str, Any]

_WHOLE_SETTINGS = ("our_side", "thresholds", "counts_working_days", "worked", "holidays", "weights")
_LINKS = ("overlaps", "follows-up", "contradicts")
_SPEAKS_OF = "tangible"
"""What a commitment speaks of that asks a body for tangible outcomes; as `outcome-not-tangible` reads it."""


@dataclass(slots=True)
class Touched:
    """Ids by what about them changed; the lists that `db/affected/affected.sql` asks for."""

    records: set[int] = field(default_factory=set)
    sources: set[int] = field(default_factory=set)
    actors: set[int] = field(default_factory=set)
    titled: set[int] = field(default_factory=set)
    dated: set[int] = field(default_factory=set)
    carriers: set[int] = field(default_factory=set)
    paced: set[int] = field(default_factory=set)
    """Bodies whose own thresholds changed: those of their meetings, and of what they carry."""
    meetings: set[int] = field(default_factory=set)
    """Whose day, name, status or series changed, or what was made at them or stood on their agenda."""
    agendas: set[int] = field(default_factory=set)
    """Agenda items that came to name other commitments."""
    numbers: set[str] = field(default_factory=set)
    """The places in a series that changed titles claimed, before or after."""
    artefacts: set[str] = field(default_factory=set)
    commitments: set[int] = field(default_factory=set)
    """Whose stage, words or obligors changed: what they ask of a body may have changed with it."""
    spoke: set[int] = field(default_factory=set)
    """Those that spoke of what is tangible, before or after."""
    owed: set[tuple[int, int]] = field(default_factory=set)
    """Commitments with actors that came to owe them, or ceased to."""
    everything: bool = False
    """What changed bears on every record: our side, or a threshold."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A row of history: the row before and after, None where there was none."""

    before: Row | None
    after: Row | None

    def states(self) -> Iterator[Row]:
        yield from (row for row in (self.before, self.after) if row is not None)

    def ids(self, column: str) -> set[int]:
        """What the column led to, before and after."""
        return {row[column] for row in self.states() if row[column] is not None}

    def differs(self, *columns: str) -> bool:
        """Whether one of them changed in a row that stayed.

        What refers to a row that came or went has changed itself, and is in the history for that.
        """
        if self.before is None or self.after is None:
            return False
        return any(self.before[column] != self.after[column] for column in columns)


def last_change(workspace: Workspace) -> int:
    """The place in the history of the last change there was; 0 where there was none."""
    return int(workspace.value("SELECT coalesce(max(id), 0) FROM history"))


def marked_since(workspace: Workspace, place: int) -> bool:
    """Whether a marking, or the desk's settings, changed after this place in the history."""
    found = workspace.value(
        "SELECT 1 FROM history WHERE id > ? AND (\"table\" = 'setting' OR \"table\" = 'record' "
        "AND json_extract(before, '$.marking') IS NOT json_extract(after, '$.marking')) LIMIT 1",
        (place,),
    )
    return found is not None


def touched_since(workspace: Workspace, place: int, most: int) -> Touched:
    """What the changes after this place in the history bear on; of more than `most` of them, everything."""
    rows = workspace.rows(
        'SELECT "table", before, after FROM history WHERE id > ? ORDER BY id LIMIT ?', (place, most + 1)
    )
    touched = Touched(everything=len(rows) > most)
    if not touched.everything:
        for table, before, after in rows:
            if table in _BEARINGS:
                _BEARINGS[table](touched, _Change(_row(before), _row(after)))
    return touched


def _row(kept: str | None) -> Row | None:
    return None if kept is None else json.loads(kept)


def _record(touched: Touched, change: _Change) -> None:
    ids = change.ids("id")
    stayed = change.before is not None and change.after is not None
    titled, dated = change.differs("title"), change.differs("date", "earliest", "latest", "month_or_better")
    if stayed and not (titled or dated):
        return
    touched.records |= ids
    touched.titled |= ids if titled else set()
    touched.dated |= ids if dated else set()
    kind = next(change.states())["kind"]
    if kind == "source" and stayed:
        touched.sources |= ids
    if kind == "commitment":
        _words(touched, change, "title")
    if kind == "meeting":
        touched.meetings |= ids
        touched.numbers |= {number for row in change.states() if (number := series_number(row["title"])) is not None}


def _words(touched: Touched, change: _Change, *columns: str) -> None:
    touched.commitments |= change.ids("id")
    texts = [row[column] for row in change.states() for column in columns if row[column] is not None]
    if any(_SPEAKS_OF in fold(text) for text in texts):
        touched.spoke |= change.ids("id")


def _commitment(touched: Touched, change: _Change) -> None:
    touched.records |= change.ids("id")
    touched.carriers |= change.ids("mechanism")
    touched.meetings |= change.ids("made_at")
    _words(touched, change, "text", "indicator")


def _meeting(touched: Touched, change: _Change) -> None:
    touched.records |= change.ids("id")
    stayed = change.before is not None and change.after is not None
    if not stayed or change.differs("body", "status"):
        touched.meetings |= change.ids("id")
        touched.carriers |= change.ids("body")


def _agenda_item(touched: Touched, change: _Change) -> None:
    touched.records |= change.ids("meeting")
    touched.meetings |= change.ids("meeting")


def _outcome(touched: Touched, change: _Change) -> None:
    touched.records |= change.ids("id") | change.ids("meeting")
    touched.artefacts |= {row["artefact_folded"] for row in change.states() if row["artefact_folded"] is not None}


def _stage_move(touched: Touched, change: _Change) -> None:
    touched.records |= change.ids("commitment")
    touched.commitments |= change.ids("commitment")


def _involvement(touched: Touched, change: _Change) -> None:
    parts = {row["part"] for row in change.states()}
    if parts & {"obligor", "obligors", "responsible"}:
        touched.records |= change.ids("record")
    if "obligors" in parts:
        touched.commitments |= change.ids("record")
        touched.owed |= {(row["record"], row["actor"]) for row in change.states() if row["part"] == "obligors"}


def _reference(touched: Touched, change: _Change) -> None:
    fields = {row["field"] for row in change.states()}
    if "derives_from" in fields:
        touched.sources |= change.ids("record")
    if "members" in fields:
        touched.actors |= change.ids("record")
    if "commitments" in fields:
        touched.agendas |= change.ids("record")


def _source(touched: Touched, change: _Change) -> None:
    if change.differs("side", "publisher"):
        touched.sources |= change.ids("id")


def _actor(touched: Touched, change: _Change) -> None:
    if change.differs("type", "parent"):
        touched.actors |= change.ids("id")
    if change.differs("rhythm"):
        touched.records |= change.ids("id")
    if change.differs(*OWN_DAYS):
        touched.paced |= change.ids("id")


def _link(touched: Touched, change: _Change) -> None:
    if any(row["type"] in _LINKS for row in change.states()):
        touched.records |= change.ids("origin") | change.ids("target")


def _setting(touched: Touched, change: _Change) -> None:
    touched.everything |= any(row["name"] in _WHOLE_SETTINGS for row in change.states())


def _of(column: str) -> Callable[[Touched, _Change], None]:
    def bear(touched: Touched, change: _Change) -> None:
        touched.records |= change.ids(column)

    return bear


# Tables that are not here bear on no flag, verdict or standing.
_BEARINGS: dict[str, Callable[[Touched, _Change], None]] = {
    "setting": _setting,
    "record": _record,
    "actor": _actor,
    "source": _source,
    "citation": _of("of"),
    "meeting": _meeting,
    "agenda_item": _agenda_item,
    "outcome": _outcome,
    "commitment": _commitment,
    "assessment": _of("commitment"),
    "reading": _of("id"),
    "stage_move": _stage_move,
    "involvement": _involvement,
    "reference": _reference,
    "link": _link,
    "flag_decision": _of("record"),
}
