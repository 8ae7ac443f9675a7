"""One workspace, one file: making it, opening it, writing to it in steps, closing it whole."""

import contextlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from tracker.errors import BadInput, WorkspaceUnavailable
from tracker.storage import lock
from tracker.storage.backup import backup_before_migration
from tracker.storage.driver import Connection, OperationalError, connect
from tracker.storage.migrations import apply_migrations, schema_version
from tracker.storage.trouble import check_file, check_version, told_kindly


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
        self, path: Path, connection: Connection, held: lock.WorkspaceLock | None, *, immutable: bool, notice: str = ""
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
    def transaction(self) -> Iterator[None]:
        """Everything written inside is kept together or not at all; each part of it begins with `begin_action`.

        Raises WorkspaceUnavailable when somebody else holds the file, or the disk is full; nothing is changed then.
        """
        if self.immutable:
            raise WorkspaceUnavailable(f"{self.path} cannot be written to; copy it to a folder of yours first")
        with self._lock_for_writing(), told_kindly(self.path):
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
    def _lock_for_writing(self) -> Iterator[None]:
        if self._held:
            yield
            return
        held = lock.acquire(self.path, "a command")
        try:
            yield
        finally:
            held.release()

    def take_hold(self) -> None:
        """Hold a workspace that was opened to read while somebody else held it: from now on it may be written to.

        Raises WorkspaceUnavailable, naming the holder, while there is one, or when the place cannot be written to.
        """
        if self.immutable:
            raise WorkspaceUnavailable(f"{self.path} cannot be written to; copy it to a folder of yours first")
        held = lock.acquire(self.path, "the window", wait=0)
        try:
            _log_ahead(self.path, self.connection)
        except BaseException:
            held.release()
            raise
        self._held, self.notice = held, ""

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
        if self._held:
            self._held.release()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def create_workspace(path: Path, *, force: bool = False, fill: Callable[[Workspace], None] | None = None) -> Workspace:
    """Make a new workspace, let `fill` write the first records into it, and open it.

    What `fill` writes is how the workspace begins: history has it, and undo stops there. With `force` an existing
    workspace is replaced. It is made beside the place and moved there whole. Raises BadInput when the file is there
    already, or its folder is not, or cannot be written to.
    """
    path = lock.real_place(path)
    if path.is_dir():
        raise BadInput(f"{path} is a folder; name a file in it")
    if path.exists() and not force:
        raise BadInput(f"{path} is there already; choose another name, or give --force to replace it")
    if not path.parent.is_dir():
        raise BadInput(f"the folder {path.parent} does not exist; make it first")
    if not os.access(path.parent, os.W_OK):
        raise BadInput(f"{path.parent} cannot be written to; choose another folder")
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    held = lock.acquire(path, "a new workspace")
    try:
        with _called(fresh, path):
            _make_file(fresh)
            if fill:
                with open_workspace(fresh) as workspace:
                    fill(workspace)
                    workspace.connection.execute("UPDATE action SET mode = 'begin'")
        discard_journal(path)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
        held.release()
    return open_workspace(path)


@contextlib.contextmanager
def _called(fresh: Path, path: Path) -> Iterator[None]:
    """Trouble with a file under way, told of the place that it is for."""
    try:
        yield
    except WorkspaceUnavailable as error:
        raise WorkspaceUnavailable(str(error).replace(fresh.name, path.name)) from error


def discard_journal(path: Path) -> None:
    """Remove what a crashed holder left beside a file that is about to be replaced: a new file must not meet it."""
    for suffix in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _make_file(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
        path.touch()
    except OSError as error:
        raise BadInput(f"{path.parent} cannot be written to ({error.strerror}); choose another folder") from error
    connection = connect(path)
    try:
        with told_kindly(path):
            apply_migrations(connection)
    finally:
        connection.close()


def open_workspace(path: Path, access: Access = Access.READ) -> Workspace:
    """Open an existing workspace, bringing an older one up to date after a backup.

    Where the place cannot be written to, or with `HOLD` somebody else holds it, it is opened to read and `notice` says
    so. Raises WorkspaceUnavailable when there is none, it is no workspace, is damaged, or was made by a newer program.
    """
    check_file(path)
    path = lock.real_place(path)
    immutable = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    if immutable:
        notice = f"{path} cannot be written to; it is open to read{_unread(path)}"
        return Workspace(path, _open_checked(path, immutable=True), None, immutable=True, notice=notice)
    held, notice = _hold(path) if access is Access.HOLD else (None, "")
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


def _unread(path: Path) -> str:
    """What a reader that may not write cannot see: what a window wrote that did not come to close the file."""
    journal = path.with_name(path.name + "-wal")
    left = journal.exists() and journal.stat().st_size
    return ", without the last changes: copy it and its -wal file to a folder of yours to see them" if left else ""


def _hold(path: Path) -> tuple[lock.WorkspaceLock | None, str]:
    try:
        return lock.acquire(path, "the window", wait=0), ""
    except WorkspaceUnavailable as error:
        return None, f"{error}. Until then it is open to read"


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
        raise WorkspaceUnavailable(f"{path} is of an older version and cannot be written to; copy it to a folder first")
    own = None if held else lock.acquire(path, "an update of the file")
    try:
        if check_version(path, connection) < schema_version():  # asked again: another may have held the lock before us
            backup_before_migration(path, connection)
            apply_migrations(connection)
    finally:
        if own:
            own.release()
