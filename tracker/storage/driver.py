"""sqlcipher3, the one SQLite driver, for plain files as for encrypted ones.

Two SQLite libraries in one process on one file corrupt it, so the standard library's `sqlite3` never touches a
workspace; and sqlite-utils, which picks its driver by the name `pysqlite3`, is given ours before it is first imported.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3
from sqlcipher3 import dbapi2

from tracker.storage.functions import register_functions

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

if TYPE_CHECKING:
    from sqlite_utils import Database

Connection = Any
"""A sqlcipher3 connection; its package carries no type hints."""

DatabaseError = dbapi2.DatabaseError
OperationalError = dbapi2.OperationalError
IntegrityError = dbapi2.IntegrityError

BUSY_SECONDS = 5.0
"""How long a statement waits for another process before it fails."""


def connect(path: Path, *, read_only: bool = False, immutable: bool = False) -> Connection:
    """Open an existing database file; one connection belongs to one thread.

    `immutable` promises that nobody changes the file meanwhile and needs no writable folder.
    """
    mode = "?mode=ro" if read_only or immutable else "?mode=rw"
    if immutable:
        mode += "&immutable=1"
    connection = dbapi2.connect(
        path.resolve().as_uri() + mode, uri=True, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=256
    )
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute("PRAGMA cache_size = -64000")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA foreign_keys = ON")
    register_functions(connection)
    return connection


def in_memory() -> Connection:
    """A database of its own that is gone with the connection."""
    return dbapi2.connect(":memory:", isolation_level=None)


def database(connection: Connection) -> "Database":
    """sqlite-utils over an open connection; imported here because it costs a third of a second."""
    from sqlite_utils import Database

    return Database(connection, execute_plugins=False)
