"""One workspace, one file: making it, opening it, writing to it in steps, closing it whole."""

import contextlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from tracker.errors import Line, WorkspaceUnavailable
from tracker.language import N_
from tracker.storage import lock
from tracker.storage.backup import backup_before_migration
from tracker.storage.driver import Connection, OperationalError, connect
from tracker.storage.migrations import apply_migrations, schema_version
from tracker.storage.trouble import check_file, check_version, told_kindly

_UNWRITABLE = N_("{path} cannot be written to; it is open to read")
_UNREAD = N_(
    "{path} cannot be written to; it is open to read, without the last changes: copy it and its -wal file to a folder "
    "of yours to see them"
)


class Access(Enum):
    """How a workspace is opened."""

    READ = "read"
    """Reads work while somebody else holds it; a write takes the lock for as long as it lasts."""
    HOLD = "hold"
    """The lock is kept until it is closed, as a window does."""


@dataclass(frozen=True, slots=True)
class Step:
    """A write under way: the action its history is grouped under, and the moment all its rows share."""

    action: int
    at: str


def now() -> str:
    """This moment as timestamps are kept: UTC, ISO 8601, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Workspace:
    """An open workspace. Belongs to the thread that opened it; `twin` opens the same file for another one."""

    def __init__(
        self,
        path: Path,
        connection: Connection,
        held: lock.WorkspaceLock | None,
        *,
        immutable: bool,
        notice: Line | None = None,
    ) -> None:
        self.path = path
        self.connection = connection
        self.immutable = immutable
        self.notice = notice
        """A sentence for the person when the file could only be opened to read; empty otherwise."""
        self._held = held

    @property
    def writable(self) -> bool:
        """Whether this opening may write at all (a lock may still be in the way)."""
        return not self.immutable and not self.notice

    def rows(self, sql: str, parameters: Mapping[str, Any] | tuple[Any, ...] | list[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        return self.connection.execute(sql, parameters).fetchall()  # type: ignore[no-any-return]

    def value(self, sql: str, parameters: Mapping[str, Any] | tuple[Any, ...] = ()) -> Any:
        """The first column of the first row, or None."""
        row = self.connection.execute(sql, parameters).fetchone()
        return row[0] if row else None

    def settings(self) -> dict[str, Any]:
        """Everything that belongs to the desk and travels in the file, by name."""
        return {name: json.loads(value) for name, value in self.rows("SELECT name, value FROM setting")}

    def set_setting(self, name: str, value: Any) -> None:
        """Keep one setting; to be called inside a step, so that history has it."""
        self.connection.execute(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, json.dumps(value, ensure_ascii=False)),
        )

    @contextlib.contextmanager
    def step(self, label: str) -> Iterator[Step]:
        """One action: everything written inside is one transaction, one group of history, one undo.

        Raises as `transaction`.
        """
        with self.transaction():
            yield self.begin_action(label)

    @contextlib.contextmanager
    def transaction(self, wait: float | None = None) -> Iterator[None]:
        """Everything written inside is kept together or not at all; each part of it begins with `begin_action`.

        `wait` is how many seconds at most are waited for whoever holds the file; by default those of the lock.
        Raises WorkspaceUnavailable when somebody else holds the file, another step is under way here, or the disk is
        full; nothing is changed then.
        """
        if self.immutable:
            raise WorkspaceUnavailable(
                N_("{path} cannot be written to; copy it to a folder of yours first"), path=self.path
            )
        if self.connection.in_transaction:
            raise WorkspaceUnavailable(N_("{file} is being written to; try again in a moment"), file=self.path.name)
        with self._lock_for_writing(wait), told_kindly(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("UPDATE open_action SET action = NULL")
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def begin_action(self, label: str, *, mode: str = "do", target: int | None = None) -> Step:
        """Group what is written from here on, inside the transaction under way, under an action of its own.

        `mode` is `do`, or `undo` or `redo` of the action `target`.
        """
        at = now()
        author = self.settings().get("author") or lock.person()
        cursor = self.connection.execute(
            "INSERT INTO action (at, by, label, mode, target) VALUES (?, ?, ?, ?, ?)", (at, author, label, mode, target)
        )
        self.connection.execute("UPDATE open_action SET action = ?", (cursor.lastrowid,))
        return Step(cursor.lastrowid, at)

    @contextlib.contextmanager
    def _lock_for_writing(self, wait: float | None) -> Iterator[None]:
        if self._held:
            yield
            return
        held = lock.acquire(self.path, N_("a command"), wait)
        try:
            yield
        finally:
            held.release()

    def take_hold(self) -> None:
        """Hold a workspace that was opened to read while somebody else held it: from now on it may be written to.

        Raises WorkspaceUnavailable, naming the holder, while there is one, or when the place cannot be written to.
        """
        if self.immutable:
            raise WorkspaceUnavailable(
                N_("{path} cannot be written to; copy it to a folder of yours first"), path=self.path
            )
        held = lock.acquire(self.path, N_("the window"), wait=lock.MOMENT_SECONDS)
        try:
            _log_ahead(self.path, self.connection)
        except BaseException:
            held.release()
            raise
        self._held, self.notice = held, None

    def twin(self) -> "Workspace":
        """The same file opened again to read, for another thread."""
        connection = connect(self.path, read_only=not self.immutable, immutable=self.immutable)
        return Workspace(self.path, connection, None, immutable=True)

    def close(self) -> None:
        """Close; the last holder leaves one plain file behind, so that a copy of it is whole."""
        if self._held and not self.immutable:
            with contextlib.suppress(OperationalError):  # somebody still reads: they leave a file that is whole too
                self.connection.execute("PRAGMA journal_mode = DELETE")
            self.connection.close()
            self._held.release()
        elif not self.immutable and lock.is_held(self.path):
            self._close_beside_a_holder()
        else:
            self.connection.close()

    def _close_beside_a_holder(self) -> None:
        """Leave the log of whoever writes where it is.

        SQLite takes the last to close for the one that clears up, and knows others by locks that a holder loses when
        any part of its process opens and closes the file (https://sqlite.org/howtocorrupt.html, 2.2). A connection that
        can only read, open a moment longer, never clears up.
        """
        with contextlib.suppress(OperationalError):
            guard = connect(self.path, read_only=True)
            guard.execute("SELECT action FROM open_action").fetchone()
            self.connection.close()
            guard.close()
        self.connection.close()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_workspace(path: Path, access: Access = Access.READ) -> Workspace:
    """Open an existing workspace, bringing an older one up to date after a backup.

    Where the place cannot be written to, or with `HOLD` somebody else holds it, it is opened to read and `notice` says
    so. Raises WorkspaceUnavailable when there is none, it is no workspace, is damaged, or was made by a newer program.
    """
    check_file(path)
    path = lock.real_place(path)
    immutable = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    if immutable:
        told = Line(_UNREAD if _has_unread(path) else _UNWRITABLE, path=path)
        return Workspace(path, _open_checked(path, immutable=True), None, immutable=True, notice=told)
    held, notice = _hold(path) if access is Access.HOLD else (None, None)
    try:
        connection = _open_checked(path, held=held)
        if held:
            _log_ahead(path, connection)
    except BaseException:
        if held:
            held.release()
        raise
    return Workspace(path, connection, held, immutable=False, notice=notice)


def _log_ahead(path: Path, connection: Connection) -> None:
    """What a holder writes goes to a log first, so that others read meanwhile; closing ends that."""
    with told_kindly(path):
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")


def _has_unread(path: Path) -> bool:
    """Whether there is what a reader that may not write cannot see: what a window wrote that did not close the file."""
    journal = path.with_name(path.name + "-wal")
    return journal.exists() and journal.stat().st_size > 0


def _hold(path: Path) -> tuple[lock.WorkspaceLock | None, Line | None]:
    try:
        return lock.acquire(path, N_("the window"), wait=lock.MOMENT_SECONDS), None
    except WorkspaceUnavailable as error:
        return None, Line(N_("{error}. Until then it is open to read"), error=error)


def _open_checked(path: Path, *, immutable: bool = False, held: lock.WorkspaceLock | None = None) -> Connection:
    with told_kindly(path):
        connection = connect(path, immutable=immutable)
        try:
            if check_version(path, connection) < schema_version():
                _upgrade(path, connection, immutable=immutable, held=held)
            connection.execute("SELECT action FROM open_action").fetchone()
        except BaseException:
            connection.close()
            raise
    return connection


def _upgrade(path: Path, connection: Connection, *, immutable: bool, held: lock.WorkspaceLock | None) -> None:
    if immutable:
        raise WorkspaceUnavailable(
            N_("{path} is of an older version and cannot be written to; copy it to a folder first"), path=path
        )
    own = None if held else lock.acquire(path, N_("an update of the file"))
    try:
        if check_version(path, connection) < schema_version():  # asked again: another may have held the lock before us
            backup_before_migration(path, connection)
            apply_migrations(connection)
    finally:
        if own:
            own.release()
