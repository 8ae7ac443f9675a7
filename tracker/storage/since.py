"""What changed between two places in the history, told by record; what belongs to a record counts as its own."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tracker.domain.kinds import Kind, Ref
from tracker.storage.workspace import Workspace

_MOST = 5_000
"""Records that are looked at one by one; of more it is only told how many there are."""
# A citation is told with what it supports, an outcome with its meeting, and so on: that is what a person opens.
_OWNER = (
    "coalesce((SELECT of FROM citation WHERE id = changed.record), "
    "(SELECT meeting FROM agenda_item WHERE id = changed.record), "
    "(SELECT coalesce(meeting, commitment) FROM outcome WHERE id = changed.record), "
    "(SELECT commitment FROM assessment WHERE id = changed.record), "
    "(SELECT measures FROM reading WHERE id = changed.record))"
)
_LAST_OWNER = ", ".join(f"json_extract(before, '$.{key}')" for key in ("of", "meeting", "commitment", "measures"))


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record of which something changed. `owner` is the id of the record it belongs to, None for one of its own.

    `title` is the last it had. `made` and `gone`: it was added, or deleted, in that time.
    """

    id: int
    ref: Ref
    title: str
    owner: int | None
    by: tuple[str, ...]
    made: bool
    gone: bool


@dataclass(frozen=True, slots=True)
class ChangesBetween:
    """The newest first. `records` counts them all; those that came and went again are left out of `changed`."""

    records: int
    by: tuple[str, ...]
    changed: tuple[RecordChange, ...]


_Row: TypeAlias = tuple[int, str | None, int, str, int | None, int, str | None]


@dataclass(frozen=True, slots=True)
class _Gone:
    """A record that is no more, as it was last."""

    ref: Ref
    title: str
    owner: int | None


def file_mark(workspace: Workspace) -> str:
    """What tells a desk's file from every other, wherever it lies; empty before anything was written to it.

    It hangs on the first thing ever written, whose identifier nothing else has.
    """
    first = workspace.rows('SELECT at, "table", after FROM history ORDER BY id LIMIT 1')
    return hashlib.sha256(repr(first[0]).encode()).hexdigest()[:20] if first else ""


def changes_between(workspace: Workspace, after: int, upto: int) -> ChangesBetween:
    """What history tells after the place `after`, up to and with `upto`."""
    bounds = {"after": after, "upto": upto}
    span = "history.id > :after AND history.id <= :upto AND history.record IS NOT NULL"
    records = workspace.value(f"SELECT count(DISTINCT record) FROM history WHERE {span}", bounds)
    by = workspace.rows(
        "SELECT DISTINCT action.by FROM action "
        f"WHERE id IN (SELECT DISTINCT action FROM history WHERE {span}) ORDER BY action.by",
        bounds,
    )
    rows = workspace.rows(
        "WITH changed AS (SELECT record, max(id) AS last, "
        "max(\"table\" = 'record' AND op = 'insert') AS made FROM history "
        f"WHERE {span} GROUP BY record ORDER BY last DESC LIMIT {_MOST}) "
        f"SELECT changed.record, record.kind, record.number, record.title, {_OWNER}, made, "
        "(SELECT json_group_array(DISTINCT action.by) FROM history JOIN action ON action.id = history.action "
        f"WHERE history.record = changed.record AND {span}) "
        "FROM changed LEFT JOIN record ON record.id = changed.record ORDER BY last DESC",
        bounds,
    )
    gone = _gone(workspace, [row[0] for row in rows if row[1] is None])
    changed = (_change(row, gone) for row in rows)
    return ChangesBetween(records, tuple(name for (name,) in by if name), tuple(one for one in changed if one))


def _change(row: _Row, gone: dict[int, _Gone]) -> RecordChange | None:
    id_, kind, number, title, owner, made, by = row
    names = tuple(sorted(filter(None, json.loads(by or "[]"))))
    if kind is not None:
        return RecordChange(id_, Ref(Kind(kind), number), title, owner, names, bool(made), gone=False)
    last = gone.get(id_)
    # What went with its owner is told with that, and what was not there before is not told at all.
    if made or last is None or last.owner in gone:
        return None
    return RecordChange(id_, last.ref, last.title, last.owner, names, made=False, gone=True)


def _gone(workspace: Workspace, ids: Sequence[int]) -> dict[int, _Gone]:
    """What records that are no more were called, and what they belonged to."""
    listed = {"ids": json.dumps(ids)}
    rows = workspace.rows(
        "SELECT record, json_extract(before, '$.kind'), json_extract(before, '$.number'), "
        "json_extract(before, '$.title') FROM history "
        "WHERE \"table\" = 'record' AND op = 'delete' AND record IN (SELECT value FROM json_each(:ids)) ORDER BY id",
        listed,
    )
    owners = dict(
        workspace.rows(
            f"SELECT record, coalesce({_LAST_OWNER}) FROM history "
            "WHERE \"table\" IN ('citation', 'agenda_item', 'outcome', 'assessment', 'reading') AND op = 'delete' "
            "AND record IN (SELECT value FROM json_each(:ids)) ORDER BY id",
            listed,
        )
    )
    return {id_: _Gone(Ref(Kind(kind), number), title, owners.get(id_)) for id_, kind, number, title in rows}
