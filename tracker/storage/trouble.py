"""Trouble with the file, found before SQLite is asked, and SQLite's own words made into ours."""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

from tracker.errors import WorkspaceUnavailable
from tracker.storage.database_file import HEADER
from tracker.storage.driver import Connection, DatabaseError, IntegrityError, OperationalError
from tracker.storage.migrations import APPLICATION_ID, schema_version

# Words by which SQLite says that a file is not what was written.
_DAMAGE = ("malformed", "not a database", "corrupt", "decode to UTF-8", "vtable constructor failed")


def check_file(path: Path) -> None:
    """Raise WorkspaceUnavailable unless a workspace of ours is at `path`, by its first bytes."""
    try:
        if not path.exists():
            raise WorkspaceUnavailable(f"there is no workspace at {path}; make one with: tracker init {path}")
        if not path.is_file():
            raise WorkspaceUnavailable(f"{path} is not a file; name a workspace file")
        with path.open("rb") as stream:
            header = stream.read(72)
    except OSError as error:
        raise WorkspaceUnavailable(f"{path} cannot be read ({error.strerror}); check its permissions") from error
    if not header.startswith(HEADER) or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise WorkspaceUnavailable(f"{path} is not a tracker workspace; nothing was changed")


def check_version(path: Path, connection: Connection) -> int:
    """The version of an open file. Raises WorkspaceUnavailable when it is newer than this program."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > schema_version():
        raise WorkspaceUnavailable(
            f"{path} was made by a newer version of the program (file {version}, program {schema_version()}); "
            "update the program; nothing was changed"
        )
    return version


@contextlib.contextmanager
def told_kindly(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the environment into our words; what it says of our own statements stays a bug."""
    try:
        yield
    except IntegrityError:
        raise
    except DatabaseError as error:
        text = str(error)
        if any(sign in text for sign in _DAMAGE):
            raise damaged(path, error) from error
        if not isinstance(error, OperationalError):
            raise
        if "full" in text:
            raise WorkspaceUnavailable(f"the disk with {path} is full; free some room; nothing was changed") from error
        if "locked" in text or "busy" in text:
            raise WorkspaceUnavailable(f"{path.name} is being written by another program; try again") from error
        if "readonly" in text or "unable to open" in text or "disk I/O" in text:
            raise WorkspaceUnavailable(f"{path} cannot be opened for writing ({text}); nothing was changed") from error
        raise


@contextlib.contextmanager
def damage_told(path: Path, connection: Connection) -> Iterator[None]:
    """As `told_kindly`; and where reading goes wrong because the rows of a damaged file are nonsense, say that.

    What goes wrong with a whole file is a bug of ours and goes on.
    """
    try:
        with told_kindly(path):
            yield
    except (DatabaseError, LookupError, ValueError, TypeError) as error:
        if isinstance(error, json.JSONDecodeError) or _is_damaged(connection):
            raise damaged(path, error) from error
        raise


def damaged(path: Path, error: Exception) -> WorkspaceUnavailable:
    """The line for a file whose pages or rows are not what was written."""
    return WorkspaceUnavailable(f"{path} is damaged ({error}); restore a backup: tracker restore FILE")


def _is_damaged(connection: Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok")
    except DatabaseError:
        return True
