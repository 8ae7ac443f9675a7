"""Trouble with the file, found before SQLite is asked, and SQLite's own words made into ours."""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

from tracker.errors import WorkspaceUnavailable
from tracker.language import N_
from tracker.storage.database_file import HEADER
from tracker.storage.driver import Connection, DatabaseError, IntegrityError, OperationalError
from tracker.storage.migrations import APPLICATION_ID, schema_version

# Words by which SQLite says that a file is not what was written.
_DAMAGE = ("malformed", "not a database", "corrupt", "decode to UTF-8", "vtable constructor failed")


def check_file(path: Path) -> None:
    """Raise WorkspaceUnavailable unless a workspace of ours is at `path`, by its first bytes."""
    try:
        if not path.exists():
            raise WorkspaceUnavailable(
                N_("there is no workspace at {path}; make one with: tracker init {path}"), path=path
            )
        if not path.is_file():
            raise WorkspaceUnavailable(N_("{path} is not a file; name a workspace file"), path=path)
        with path.open("rb") as stream:
            header = stream.read(72)
    except OSError as error:
        raise WorkspaceUnavailable(
            N_("{path} cannot be read ({why}); check its permissions"), path=path, why=error.strerror
        ) from error
    if not header.startswith(HEADER) or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise WorkspaceUnavailable(N_("{path} is not a tracker workspace; nothing was changed"), path=path)


def check_version(path: Path, connection: Connection) -> int:
    """The version of an open file. Raises WorkspaceUnavailable when it is newer than this program."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > schema_version():
        raise WorkspaceUnavailable(
            N_(
                "{path} was made by a newer version of the program (file {version}, program "
                "{program}); update the program; nothing was changed"
            ),
            path=path,
            version=version,
            program=schema_version(),
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
            raise WorkspaceUnavailable(
                N_("the disk with {path} is full; free some room; nothing was changed"), path=path
            ) from error
        if "locked" in text or "busy" in text:
            raise WorkspaceUnavailable(
                N_("{name} is being written by another program; try again"), name=path.name
            ) from error
        if "readonly" in text or "unable to open" in text or "disk I/O" in text:
            raise WorkspaceUnavailable(
                N_("{path} cannot be opened for writing ({text}); nothing was changed"), path=path, text=text
            ) from error
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
    return WorkspaceUnavailable(
        N_("{path} is damaged ({error}); restore a backup: tracker restore FILE"), path=path, error=error
    )


def _is_damaged(connection: Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok")
    except DatabaseError:
        return True
