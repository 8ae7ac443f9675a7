"""What was done, and undoing it: the rows that the database's own triggers wrote, read and turned back."""

import json
import logging
from dataclasses import dataclass
from typing import Any

from tracker.domain.kinds import Kind, Ref
from tracker.domain.step_words import StepNamed
from tracker.errors import BadInput, Line
from tracker.language import N_
from tracker.storage.driver import Connection, IntegrityError
from tracker.storage.migrations import TRACKED
from tracker.storage.relations import refs_ever
from tracker.storage.rows import marks
from tracker.storage.workspace import Workspace

_LOG = logging.getLogger("tracker.history")


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
    mode: str = "do"
    """That of the action: do, undo, redo, or begin for what the workspace was made with."""


@dataclass(frozen=True, slots=True)
class Undone:
    """One action turned back or done again: its label, the records it touched, and the names of settings."""

    label: str
    records: tuple[int, ...]
    settings: tuple[str, ...] = ()


def read_history(
    workspace: Workspace, record: int | None = None, limit: int | None = None, *, after: int = 0
) -> list[HistoryEntry]:
    """Entries, the newest first: of one record with all that belongs to it, or of the whole workspace.

    Those `after` a place in the history alone.
    """
    where = "history.id > :after" if record is None else "history.record = :record AND history.id > :after"
    return _entries(workspace, f"WHERE {where}", record, limit, after=after)


def history_of(workspace: Workspace, record: int, most: int) -> tuple[list[HistoryEntry], int]:
    """As `read_history` of one record, and of the citations that support it now: the entries of its newest `most`
    steps, and how many steps there are.
    """
    own = "history.record IN (SELECT :record UNION SELECT id FROM citation WHERE of = :record)"
    # What other programs changed belongs to no action; the moment stands for one.
    steps = workspace.rows(
        f"SELECT coalesce(action, at) AS step FROM history WHERE {own} GROUP BY step ORDER BY max(id) DESC",
        {"record": record},
    )
    shown = json.dumps([step for (step,) in steps[:most]])
    where = f"WHERE {own} AND coalesce(history.action, history.at) IN (SELECT value FROM json_each(:steps))"
    return _entries(workspace, where, record, None, shown), len(steps)


def _entries(
    workspace: Workspace, where: str, record: int | None, limit: int | None, steps: str = "", *, after: int = 0
) -> list[HistoryEntry]:
    rows = workspace.rows(
        "SELECT history.at, coalesce(action.by, ''), history.action, \"table\", record.kind, record.number, "
        "history.record, op, before, after, coalesce(action.label, ''), coalesce(action.mode, 'do') "
        "FROM history LEFT JOIN action ON action.id = history.action LEFT JOIN record ON record.id = history.record "
        f"{where} ORDER BY history.id DESC LIMIT :limit",
        {"record": record, "limit": -1 if limit is None else limit, "steps": steps, "after": after},
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


def touched_by(workspace: Workspace, action: int) -> list[int]:
    """Ids of the records of which an action changed a row, those that are no more among them."""
    rows = workspace.rows("SELECT DISTINCT record FROM history WHERE action = ? AND record IS NOT NULL", (action,))
    return [id_ for (id_,) in rows]


def next_undo(connection: Connection) -> tuple[int, str] | None:
    """The action that undo would turn back now, and its label; what a workspace began with stays."""
    skip = 0
    done = (
        "SELECT id, mode, target FROM action "
        "WHERE mode <> 'do' OR EXISTS (SELECT 1 FROM history WHERE history.action = action.id) ORDER BY id DESC"
    )
    for id_, mode, target in connection.execute(done):
        if mode == "begin":
            return None
        if mode == "undo":
            skip += 1
        elif skip:
            skip -= 1
        else:
            return _labelled(connection, target if mode == "redo" else id_)
    return None


def next_redo(connection: Connection) -> tuple[int, str] | None:
    """The action that redo would do again now; None once anything else was changed after the undo."""
    skip = 0
    done = (
        "SELECT mode, target FROM action "
        "WHERE mode <> 'do' OR EXISTS (SELECT 1 FROM history WHERE history.action = action.id) ORDER BY id DESC"
    )
    for mode, target in connection.execute(done):
        if mode in ("begin", "do"):
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


def undo_last(workspace: Workspace, times: int = 1) -> list[Undone]:
    """Turn the last actions back, the newest first, each as an action of its own; fewer where there are not so many.

    All of them or none: raises BadInput, naming the record in the way, when one of them cannot be turned back.
    """
    return _turn_all(workspace, "undo", times)


def redo_last(workspace: Workspace, times: int = 1) -> list[Undone]:
    """Do again what was undone last; as `undo_last` otherwise."""
    return _turn_all(workspace, "redo", times)


_TURNED = {"undo": N_("turned back"), "redo": N_("done again")}
_CALLED = {"undo": N_("undo"), "redo": N_("redo")}


def _turn_all(workspace: Workspace, mode: str, times: int) -> list[Undone]:
    if _next(workspace.connection, mode) is None:
        return []
    seen = _last_action(workspace)
    turned: list[Undone] = []
    try:
        with workspace.transaction():
            if _last_action(workspace) != seen:
                raise BadInput(
                    N_("somebody else changed the desk meanwhile; look, then {mode} again"), mode=Line(_CALLED[mode])
                )
            workspace.connection.execute("PRAGMA defer_foreign_keys = ON")
            while len(turned) < times and (found := _next(workspace.connection, mode)):
                turned.append(_turn(workspace, mode, *found))
    except IntegrityError as error:  # what is still missing at the end is told at the end
        _LOG.info("%s: %s", mode, error)
        raise BadInput(
            N_("it cannot be {turned}: later changes rest on it; nothing was changed"), turned=Line(_TURNED[mode])
        ) from error
    return turned


def _next(connection: Connection, mode: str) -> tuple[int, str] | None:
    return next_undo(connection) if mode == "undo" else next_redo(connection)


def _last_action(workspace: Workspace) -> int:
    return int(workspace.value("SELECT coalesce(max(id), 0) FROM action"))


def _turn(workspace: Workspace, mode: str, action: int, label: str) -> Undone:
    """Turn one action, inside the transaction under way."""
    group = _group_to_turn(workspace, mode, action)
    workspace.begin_action(label, mode=mode, target=action)
    rows = workspace.rows(
        'SELECT "table", row, record, op, before, after FROM history WHERE action = ? ORDER BY id DESC', (group,)
    )
    for table, row, record, op, before, after in rows:
        try:
            _invert(workspace.connection, table, row, op, _columns(before), _columns(after))
        except _InTheWay as error:
            what = _named(workspace, table, record)
            raise BadInput(
                N_("{label!r} cannot be {turned}: {what} {error}; nothing was changed"),
                label=StepNamed(label),
                turned=Line(_TURNED[mode]),
                what=what,
                error=error.why,
            ) from error
    settings = (json.loads(row[4] or row[5])["name"] for row in rows if row[0] == "setting")
    records = (row[2] for row in rows if row[2] is not None)
    return Undone(label, tuple(dict.fromkeys(records)), tuple(dict.fromkeys(settings)))


def _group_to_turn(workspace: Workspace, mode: str, action: int) -> int:
    """The group of history whose rows are turned: what the action did last, or what its last undo did."""
    done = "id = :action OR (mode = 'redo' AND target = :action)"
    undone = "mode = 'undo' AND target = :action"
    where = done if mode == "undo" else undone
    return int(workspace.value(f"SELECT max(id) FROM action WHERE {where}", {"action": action}))


def _columns(kept: str | None) -> dict[str, Any] | None:
    """A row as history keeps it; None where there was none."""
    return None if kept is None else json.loads(kept)


class _InTheWay(Exception):
    """A row is not as the action left it, or other rows rest on it."""

    def __init__(self, why: Line) -> None:
        super().__init__(str(why))
        self.why = why


def _named(workspace: Workspace, table: str, record: int | None) -> str | Line:
    ref = refs_ever(workspace, [record]).get(record) if record is not None else None
    return f"{ref} ({table})" if ref else Line(N_("the {table}"), table=table)


def _invert(
    connection: Connection,
    table: str,
    row: int,
    op: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> None:
    if table not in TRACKED:
        raise _InTheWay(Line(N_("is of a table that this program does not know")))
    found = connection.execute(f'SELECT * FROM "{table}" WHERE id = ?', (row,))
    columns = [column[0] for column in found.description]
    present = found.fetchone()
    _check_unchanged(None if present is None else dict(zip(columns, present, strict=True)), after)
    # A migration may have added columns since, which keep what they hold, or taken some away.
    values = {column: value for column, value in (before or {}).items() if column in columns}
    if after is not None:
        # Only what differs: a column that is written, though it stays the same, has its text indexed again.
        values = {column: value for column, value in values.items() if column not in after or after[column] != value}
    try:
        if values or op != "update":
            _write_back(connection, table, row, op, values)
    except IntegrityError as error:
        _LOG.info("%s of %s: %s", table, row, error)
        raise _InTheWay(Line(N_("is what later changes rest on"))) from error


def _write_back(connection: Connection, table: str, row: int, op: str, values: dict[str, Any]) -> None:
    if op == "insert":
        connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row,))
    elif op == "delete":
        holders = ", ".join("?" * len(values))
        connection.execute(f'INSERT INTO "{table}" ({marks(list(values))}) VALUES ({holders})', list(values.values()))
    else:
        assignments = ", ".join(f'"{column}" = ?' for column in values)
        connection.execute(f'UPDATE "{table}" SET {assignments} WHERE id = ?', [*values.values(), row])


def _check_unchanged(present: dict[str, Any] | None, expected: dict[str, Any] | None) -> None:
    """Compare the columns that history knew and the table still has."""
    if present is None or expected is None:
        unchanged = present is expected
    else:
        unchanged = all(present[column] == value for column, value in expected.items() if column in present)
    if not unchanged:
        raise _InTheWay(Line(N_("was changed since, outside of the history's order")))
