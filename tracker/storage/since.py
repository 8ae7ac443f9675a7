"""What changed between two places in the history, told by record; what belongs to a record counts as its own."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

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
        "(SELECT group_concat(DISTINCT action.by) FROM history JOIN action ON action.id = history.action "
        f"WHERE history.record = changed.record AND {span}) "
        "FROM changed LEFT JOIN record ON record.id = changed.record ORDER BY last DESC",
        bounds,
    )
    gone = _gone(workspace, [row[0] for row in rows if row[1] is None])
    changed = (_change(row, gone) for row in rows)
    return ChangesBetween(records, tuple(name for (name,) in by if name), tuple(one for one in changed if one))


def _change(
    row: tuple[int, str | None, int, str, int | None, int, str | None], gone: dict[int, tuple[Ref, str]]
) -> RecordChange | None:
    id_, kind, number, title, owner, made, by = row
    names = tuple(sorted(filter(None, (by or "").split(","))))
    if kind is not None:
        return RecordChange(id_, Ref(Kind(kind), number), title, owner, names, bool(made), gone=False)
    if made or id_ not in gone:
        return None
    ref, last = gone[id_]
    return RecordChange(id_, ref, last, None, names, made=False, gone=True)


def _gone(workspace: Workspace, ids: Sequence[int]) -> dict[int, tuple[Ref, str]]:
    """What records that are no more were called."""
    rows = workspace.rows(
        "SELECT record, json_extract(before, '$.kind'), json_extract(before, '$.number'), "
        "json_extract(before, '$.title') FROM history "
        f"WHERE \"table\" = 'record' AND op = 'delete' AND record IN ({', '.join('?' * len(ids))}) ORDER BY id",
        tuple(ids),
    )
    return {id_: (Ref(Kind(kind), number), title) for id_, kind, number, title in rows}
