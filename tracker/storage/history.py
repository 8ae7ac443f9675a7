"""What was done, and undoing it: the rows that the database's own triggers wrote, read and turned back."""

import json
from dataclasses import dataclass
from typing import Any

from tracker.domain.kinds import Kind, Ref
from tracker.errors import BadInput
from tracker.storage.driver import Connection, IntegrityError
from tracker.storage.migrations import TRACKED
from tracker.storage.relations import refs_ever
from tracker.storage.rows import marks
from tracker.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One row that changed. `before` and `after` are JSON objects of the whole row, None where there was none."""

    at: str
    by: str
    group: int | None
    """The action it belongs to; None for a change made by another program."""
    table: str
    ref: Ref | None
    record: int | None
    op: str
    before: str | None
    after: str | None
    label: str


@dataclass(frozen=True, slots=True)
class Undone:
    """One action turned back or done again: its label, and the records it touched."""

    label: str
    records: tuple[int, ...]


def read_history(workspace: Workspace, record: int | None = None, limit: int | None = None) -> list[HistoryEntry]:
    """Entries, the newest first: of one record with all that belongs to it, or of the whole workspace."""
    where = "WHERE history.record = :record" if record is not None else ""
    rows = workspace.rows(
        "SELECT history.at, coalesce(action.by, ''), history.action, \"table\", record.kind, record.number, "
        "history.record, op, before, after, coalesce(action.label, '') "
        "FROM history LEFT JOIN action ON action.id = history.action LEFT JOIN record ON record.id = history.record "
        f"{where} ORDER BY history.id DESC LIMIT :limit",
        {"record": record, "limit": -1 if limit is None else limit},
    )
    gone = refs_ever(workspace, list({row[6] for row in rows if row[4] is None and row[6] is not None}))
    return [
        HistoryEntry(at, by, group, table, Ref(Kind(kind), number) if kind else gone.get(id_), id_, *rest)
        for at, by, group, table, kind, number, id_, *rest in rows
    ]


def deleted_record(workspace: Workspace, ref: Ref) -> int | None:
    """The id that a deleted record had, so that its history can still be read."""
    found = workspace.value(
        "SELECT record FROM history WHERE \"table\" = 'record' AND op = 'delete' "
        "AND json_extract(before, '$.kind') = ? AND json_extract(before, '$.number') = ?",
        (ref.kind.value, ref.number),
    )
    return None if found is None else int(found)


def next_undo(connection: Connection) -> tuple[int, str] | None:
    """The action that undo would turn back now, and its label."""
    skip = 0
    done = (
        "SELECT id, mode, target FROM action "
        "WHERE mode <> 'do' OR EXISTS (SELECT 1 FROM history WHERE history.action = action.id) ORDER BY id DESC"
    )
    for id_, mode, target in connection.execute(done):
        if mode == "undo":
            skip += 1
        elif skip:
            skip -= 1
        else:
            return _labelled(connection, target if mode == "redo" else id_)
    return None


def next_redo(connection: Connection) -> tuple[int, str] | None:
    """The action that redo would do again now; None once anything else was done after the undo."""
    skip = 0
    for mode, target in connection.execute("SELECT mode, target FROM action ORDER BY id DESC"):
        if mode == "do":
            return None
        if mode == "redo":
            skip += 1
        elif skip:
            skip -= 1
        else:
            return _labelled(connection, target)
    return None


def _labelled(connection: Connection, action: int) -> tuple[int, str]:
    return action, connection.execute("SELECT label FROM action WHERE id = ?", (action,)).fetchone()[0]


def undo_last(workspace: Workspace) -> Undone | None:
    """Turn the last action back, as an action of its own; None when there is nothing to undo."""
    seen = _last_action(workspace)
    found = next_undo(workspace.connection)
    if found is None:
        return None
    action, label = found
    return _turn(workspace, _Turn(action, label, "undo", _last_done(workspace.connection, action), seen))


def redo_last(workspace: Workspace) -> Undone | None:
    """Do again what was undone last; None when there is nothing to redo."""
    seen = _last_action(workspace)
    found = next_redo(workspace.connection)
    if found is None:
        return None
    action, label = found
    undoing = workspace.value("SELECT max(id) FROM action WHERE mode = 'undo' AND target = ?", (action,))
    return _turn(workspace, _Turn(action, label, "redo", undoing, seen))


@dataclass(frozen=True, slots=True)
class _Turn:
    """What is to be turned: the action and its label, which way, the group of history whose rows are turned back, and
    the last action there was when this was found out.
    """

    action: int
    label: str
    mode: str
    group: int
    seen: int


def _last_action(workspace: Workspace) -> int:
    return int(workspace.value("SELECT coalesce(max(id), 0) FROM action"))


def _last_done(connection: Connection, action: int) -> int:
    """The group whose rows show the action as it was done last: its own, or its latest redo."""
    return int(
        connection.execute(
            "SELECT max(id) FROM action WHERE id = ? OR (mode = 'redo' AND target = ?)", (action, action)
        ).fetchone()[0]
    )


def _turn(workspace: Workspace, turn: _Turn) -> Undone:
    with workspace.step(turn.label, mode=turn.mode, target=turn.action) as step:
        if workspace.value("SELECT max(id) FROM action WHERE id < ?", (step.action,)) != turn.seen:
            raise BadInput(f"somebody else changed the desk meanwhile; look, then {turn.mode} again")
        rows = workspace.rows(
            'SELECT "table", row, record, op, before, after FROM history WHERE action = ? ORDER BY id DESC',
            (turn.group,),
        )
        workspace.connection.execute("PRAGMA defer_foreign_keys = ON")
        try:
            for row in rows:
                _invert(workspace.connection, *row)
        except IntegrityError as error:
            raise BadInput(f"{turn.label!r} cannot be turned back: later changes rest on it ({error})") from error
    return Undone(turn.label, tuple(dict.fromkeys(row[2] for row in rows if row[2] is not None)))


def _invert(
    connection: Connection, table: str, row: int, _record: int, op: str, before: str | None, after: str | None
) -> None:
    if table not in TRACKED:
        raise BadInput(f"history names a table {table!r} that this program does not know")
    present = connection.execute(f'SELECT * FROM "{table}" WHERE id = ?', (row,))
    columns = [column[0] for column in present.description]
    _check_unchanged(dict(zip(columns, present.fetchone() or (), strict=False)), after, table)
    if op == "insert":
        connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row,))
        return
    values: dict[str, Any] = json.loads(before or "{}")
    if op == "delete":
        holders = ", ".join("?" * len(values))
        connection.execute(f'INSERT INTO "{table}" ({marks(list(values))}) VALUES ({holders})', list(values.values()))
    else:
        assignments = ", ".join(f'"{column}" = ?' for column in values)
        connection.execute(f'UPDATE "{table}" SET {assignments} WHERE id = ?', [*values.values(), row])


def _check_unchanged(present: dict[str, Any], after: str | None, table: str) -> None:
    expected: dict[str, Any] = json.loads(after) if after else {}
    if present != expected:
        raise BadInput(f"it cannot be turned back: the {table} was changed since, outside of the history's order")
