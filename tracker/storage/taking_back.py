"""Taking back one step from the midst of the history, where nothing that came later rests on it."""

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.domain.step_words import StepNamed
from tracker.errors import BadInput, Line
from tracker.language import N_
from tracker.storage.driver import Connection, IntegrityError
from tracker.storage.history import Undone
from tracker.storage.migrations import TRACKED
from tracker.storage.moments import local_day
from tracker.storage.relations import refs_ever
from tracker.storage.rows import marks
from tracker.storage.workspace import Workspace

_LOG = logging.getLogger("tracker.history")
LABEL = "take back "
"""How the label of such a step begins; that of the step taken back follows."""
MOST_ROWS = 400
"""A step that wrote more rows was a batch: it is turned back in the history's own order alone."""
_SAME = {
    "involvement": ("record", "part", "actor"),
    "reference": ("record", "field", "target"),
    "word": ("record", "field", "folded"),
    "link": ("origin", "type", "target"),
}
"""The tables of lists that hold an entry once, and the columns that say which entry a row is."""
# When a record was last changed says nothing of what it holds.
_NOT_HELD = frozenset({"changed"})


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a step cannot be taken back alone: the later step in its way, `at` a moment in UTC (ISO 8601).

    All empty where it is no step of that kind: what a workspace began with, a batch, a change by another program.
    """

    at: str = ""
    by: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Change:
    """What a step did to one row in the end."""

    table: str
    row: int
    record: int | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    def written(self) -> list[str]:
        """The columns whose value it changed; of a whole row all that say what it holds."""
        if self.before is None or self.after is None:
            return [column for column in (self.before or self.after or {}) if column not in _NOT_HELD]
        before = self.before
        return [c for c, value in self.after.items() if c not in _NOT_HELD and before.get(c) != value]


def obstacles(workspace: Workspace, actions: Sequence[int]) -> dict[int, Obstacle | None]:
    """For each of these steps what is in the way of taking it back now; None where nothing is."""
    return {action: _obstacle(workspace, action) for action in actions}


def take_back(workspace: Workspace, action: int, check: Callable[[Undone], None]) -> Undone:
    """Turn back what one step wrote, as a new step that undo turns back like any other.

    `check` is told what was turned back before that is kept, and may raise BadInput. Raises BadInput, with nothing
    changed, where a later step is in the way.
    """
    try:
        with workspace.transaction():
            # What leads from one of the rows to another is whole again at the end only.
            workspace.connection.execute("PRAGMA defer_foreign_keys = ON")
            label = _refuse_where_in_the_way(workspace, action)
            changes = _changes(workspace, action)
            step = workspace.begin_action(LABEL + label, target=action)
            written = {(one.table, _turn(workspace.connection, one, step.at)) for one in changes}
            _refuse_more_than(workspace, step.action, written, label)
            touched = tuple(dict.fromkeys(one.record for one in changes if one.record is not None))
            undone = Undone(LABEL + label, touched, _settings(changes))
            check(undone)
    except IntegrityError as error:
        _LOG.info("step %s cannot be taken back: %s", action, error)
        raise BadInput(N_("it cannot be taken back: later changes rest on it; nothing was changed")) from error
    return undone


def _settings(changes: Sequence[_Change]) -> tuple[str, ...]:
    kept = (one.before or one.after or {} for one in changes if one.table == "setting")
    return tuple(dict.fromkeys(str(columns["name"]) for columns in kept))


def _refuse_where_in_the_way(workspace: Workspace, action: int) -> str:
    """The step's label, if nothing is in its way."""
    label = workspace.value("SELECT label FROM action WHERE id = ?", (action,))
    if label is None:
        raise BadInput(N_("there is no such step in the history; look at it again"))
    found = _obstacle(workspace, action)
    if found is None:
        return str(label)
    if found.label:
        raise BadInput(
            N_("{label!r} cannot be taken back: {later!r} of {day} changed the same; take that back first"),
            label=StepNamed(label),
            later=StepNamed(found.label),
            day=local_day(found.at),
        )
    raise BadInput(N_("{label!r} cannot be taken back alone; nothing was changed"), label=StepNamed(label))


def _obstacle(workspace: Workspace, action: int) -> Obstacle | None:
    mode = workspace.value("SELECT mode FROM action WHERE id = ?", (action,))
    changes = [] if mode in (None, "begin") else _changes(workspace, action)
    if not changes or any(one.table not in TRACKED for one in changes):
        return Obstacle()
    for one in changes:
        if not _is_as_left(one, _present(workspace.connection, one)):
            return _latest(workspace, one, action) or Obstacle()
        if again := _entered_again(workspace, one, action):
            return again
    return _more_of_it(workspace, changes, action)


def _changes(workspace: Workspace, action: int) -> list[_Change]:
    """What the step did, row by row, the last first; none where it is too much."""
    rows = workspace.rows(
        'SELECT "table", row, record, before, after FROM history WHERE action = ? ORDER BY id LIMIT ?',
        (action, MOST_ROWS + 1),
    )
    found: dict[tuple[str, int], _Change] = {}
    for table, row, record, before, after in rows if len(rows) <= MOST_ROWS else ():
        first = found.get((table, row))
        start = first.before if first else _columns(before)
        found[table, row] = _Change(table, row, record, start, _columns(after))
    return [one for one in reversed(found.values()) if one.before != one.after]


def _columns(kept: str | None) -> dict[str, Any] | None:
    return None if kept is None else json.loads(kept)


def _present(connection: Connection, change: _Change) -> dict[str, Any] | None:
    found = connection.execute(f'SELECT * FROM "{change.table}" WHERE id = ?', (change.row,))
    row = found.fetchone()
    return None if row is None else dict(zip((column[0] for column in found.description), row, strict=True))


def _is_as_left(change: _Change, present: dict[str, Any] | None) -> bool:
    """Whether the columns the step changed hold what it left in them."""
    after = change.after
    if after is None:
        # A list's row may have left its number to another; it comes back under a new one.
        return present is None or TRACKED[change.table] not in (None, "id")
    return present is not None and all(present[c] == after[c] for c in change.written() if c in present)


def _entered_again(workspace: Workspace, change: _Change, action: int) -> Obstacle | None:
    """The last step after `action` that put the entry of a list into it again which would come back twice."""
    before, same = change.before, _SAME.get(change.table, ())
    if before is None or not same or not set(change.written()) & set(same):
        return None
    present = " AND ".join(f'entry."{column}" = ?' for column in same)
    rows = workspace.rows(
        "SELECT history.at, coalesce(action.by, ''), coalesce(action.label, '') "
        f'FROM "{change.table}" AS entry JOIN history ON history.record IS ? AND history."table" = ? '
        "AND history.row = entry.id LEFT JOIN action ON action.id = history.action "
        f"WHERE {present} AND (history.action > ? OR history.action IS NULL) AND after IS NOT NULL "
        "ORDER BY history.id DESC LIMIT 1",
        (change.record, change.table, *(before[column] for column in same), action),
    )
    return Obstacle(*rows[0]) if rows else None


def _latest(workspace: Workspace, change: _Change, action: int) -> Obstacle | None:
    """The last step after `action` that wrote one of the same columns of the same row."""
    # Row by row: a long history is not read to the end for what mostly stands at its head.
    rows = workspace.connection.execute(
        "SELECT history.at, coalesce(action.by, ''), coalesce(action.label, ''), before, after "
        "FROM history LEFT JOIN action ON action.id = history.action "
        'WHERE history.record IS ? AND "table" = ? AND row = ? AND (history.action > ? OR history.action IS NULL) '
        "ORDER BY history.id DESC",
        (change.record, change.table, change.row, action),
    )
    written = set(change.written())
    for at, by, label, before, after in rows:
        later = _Change(change.table, change.row, change.record, _columns(before), _columns(after))
        if written & set(later.written()):
            return Obstacle(at, by, label)
    return None


def _more_of_it(workspace: Workspace, changes: Sequence[_Change], action: int) -> Obstacle | None:
    """The last step that wrote anything more of a record that this one made, which would go with it."""
    for made in changes:
        if made.table == "record" and made.before is None:
            rows = workspace.rows(
                "SELECT history.at, coalesce(action.by, ''), coalesce(action.label, '') "
                "FROM history LEFT JOIN action ON action.id = history.action "
                "WHERE history.record = ? AND coalesce(history.action, 0) <> ? ORDER BY history.id DESC LIMIT 1",
                (made.row, action),
            )
            if rows:
                return Obstacle(*rows[0])
    return None


def _turn(connection: Connection, change: _Change, at: str) -> int:
    """Write one row back; the number it has then."""
    if change.before is None:
        connection.execute(f'DELETE FROM "{change.table}" WHERE id = ?', (change.row,))
        return change.row
    present = _present(connection, change)
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{change.table}")')]
    if change.after is None:
        # A migration may have taken columns away since, or added some.
        values = {c: value for c, value in change.before.items() if c in columns}
        if present is not None:
            del values["id"]
        holders = ", ".join("?" * len(values))
        cursor = connection.execute(
            f'INSERT INTO "{change.table}" ({marks(list(values))}) VALUES ({holders})', list(values.values())
        )
        return int(cursor.lastrowid)
    values = {c: change.before[c] for c in change.written() if c in columns and c in change.before}
    if "changed" in columns:
        values["changed"] = at
    if values:
        assignments = ", ".join(f'"{column}" = ?' for column in values)
        connection.execute(f'UPDATE "{change.table}" SET {assignments} WHERE id = ?', [*values.values(), change.row])
    return change.row


def _refuse_more_than(workspace: Workspace, action: int, written: set[tuple[str, int]], label: str) -> None:
    """Refuse where the database took more with it, such as a link made since to a record that goes again."""
    rows = workspace.rows('SELECT "table", row, record FROM history WHERE action = ?', (action,))
    for table, row, record in rows:
        if (table, row) not in written:
            ref = refs_ever(workspace, [record]).get(record) if record is not None else None
            what = ref or Line(N_("the {table}"), table=table)
            raise BadInput(
                N_("{label!r} cannot be taken back: {what} rests on it; nothing was changed"),
                label=StepNamed(label),
                what=what,
            )
