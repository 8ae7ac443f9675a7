"""The file's shape: numbered migrations applied once, and derived objects rebuilt from `db/` after each of them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.domain.kinds import Kind
from tracker.errors import WorkspaceUnavailable
from tracker.language import N_
from tracker.places import db_dir
from tracker.storage.driver import Connection, database
from tracker.storage.scripts import derived, run_script, split_statements
from tracker.storage.search_index import make_search, of_kind

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x54424B31
"""Marks a SQLite file as a workspace of ours (`PRAGMA application_id`)."""

TRACKED: dict[str, str | None] = {
    "setting": None,
    "record": "id",
    "actor": "id",
    "source": "id",
    "citation": "id",
    "event": "id",
    "meeting": "id",
    "agenda_item": "id",
    "outcome": "id",
    "commitment": "id",
    "position": "id",
    "reading": "id",
    "assessment": "id",
    "followup": "id",
    "stage_move": "commitment",
    "involvement": "record",
    "reference": "record",
    "word": "record",
    "link": "origin",
    "flag_decision": "record",
}
"""The tables whose every change is kept, and the column that says which record a row belongs to, if any."""


def migration_files() -> list[Path]:
    """The migrations there are, oldest first."""
    return sorted((db_dir() / "migrations").glob("[0-9]*.sql"))


def schema_version() -> int:
    """How many migrations this program knows; a file that says more was made by a newer one."""
    return len(migration_files())


def apply_migrations(connection: Connection) -> None:
    """Bring a file to this program's version and rebuild its derived objects, in one transaction.

    Foreign keys are off meanwhile, as tables are rebuilt, and checked before the end; the caller has made a backup.
    """
    db = database(connection)
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with db.atomic():
            drop_derived(connection)
            _migrations().apply(db)
            create_derived(connection)
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise WorkspaceUnavailable(
                    N_("the workspace has {count} broken references; run `check` on the backup"), count=len(broken)
                )
            connection.execute(f"PRAGMA user_version = {schema_version()}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _migrations() -> "Migrations":
    from sqlite_utils import Migrations

    migrations = Migrations("tracker")
    for path in migration_files():
        migrations(name=path.stem)(_runner(path))
    return migrations


def _runner(path: Path) -> "Callable[[Database], None]":
    def run(db: "Database") -> None:
        run_script(db.conn, path.read_text(encoding="utf-8"))

    return run


def drop_derived(connection: Connection) -> None:
    """Remove every trigger and view; what they hold is made again from `db/derived`."""
    rows = connection.execute("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchall()
    for kind, name in rows:
        connection.execute(f'DROP {kind} "{name}"')


def create_derived(connection: Connection) -> None:
    """Make the triggers of history and search, and the views, as `db/derived` describes them.

    The search index itself is made and filled when it is not there.
    """
    statements = derived_statements(connection)
    for statement in statements:
        if statement.startswith("CREATE VIEW"):
            connection.execute(statement)
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'search'").fetchone():
        make_search(connection)
    for statement in statements:
        if not statement.startswith("CREATE VIEW"):
            connection.execute(statement)


def derived_statements(connection: Connection) -> list[str]:
    """The statements that make every view and trigger of a file with these tables."""
    scripts = [path.read_text(encoding="utf-8") for path in sorted((db_dir() / "derived" / "views").glob("*.sql"))]
    scripts.append(derived("search"))
    scripts += [of_kind("search_of_kind", kind) for kind in Kind]
    scripts += [_for_table(derived("history"), connection, table, record) for table, record in TRACKED.items()]
    scripts.append(derived("append_only"))
    return [statement for script in scripts for statement in split_statements(script)]


def _for_table(template: str, connection: Connection, table: str, record: str | None) -> str:
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    return (
        template.replace("{table}", table)
        .replace("{new_record}", f"new.{record}" if record else "NULL")
        .replace("{old_record}", f"old.{record}" if record else "NULL")
        .replace("{old}", ", ".join(f"'{c}', old.\"{c}\"" for c in columns))
        .replace("{new}", ", ".join(f"'{c}', new.\"{c}\"" for c in columns))
    )
