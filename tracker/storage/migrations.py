"""The file's shape: numbered migrations applied once, and derived objects rebuilt from `db/` after each of them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.domain.kinds import Kind
from tracker.domain.schema import fields_of
from tracker.errors import WorkspaceUnavailable
from tracker.places import db_dir
from tracker.storage.columns import table_of
from tracker.storage.driver import Connection, database

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
                    f"the workspace has {len(broken)} broken references; run `check` on the backup"
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


def run_script(connection: Connection, script: str) -> None:
    """Run the statements of `script` inside the transaction under way, as `executescript` would not."""
    for statement in split_statements(script):
        connection.execute(statement)


def split_statements(script: str) -> list[str]:
    """The statements of a script of ours: each ends with a semicolon at a line's end, triggers with `END;`."""
    statements, lines, in_trigger = [], [], False
    for line in script.splitlines():
        if line.lstrip().startswith("--") or not line.strip():
            continue
        lines.append(line)
        in_trigger = in_trigger or line.startswith("CREATE TRIGGER")
        if line.rstrip().endswith(";") and (not in_trigger or line.strip() == "END;"):
            statements.append("\n".join(lines))
            lines, in_trigger = [], False
    return statements


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
        _make_search(connection)
    for statement in statements:
        if not statement.startswith("CREATE VIEW"):
            connection.execute(statement)


def derived_statements(connection: Connection) -> list[str]:
    """The statements that make every view and trigger of a file with these tables."""
    scripts = [path.read_text(encoding="utf-8") for path in sorted((db_dir() / "derived" / "views").glob("*.sql"))]
    scripts.append(_derived("search"))
    scripts += [_for_kind(_derived("search_of_kind"), kind) for kind in Kind]
    scripts += [_for_table(_derived("history"), connection, table, record) for table, record in TRACKED.items()]
    scripts.append(_derived("append_only"))
    return [statement for script in scripts for statement in split_statements(script)]


def _derived(name: str) -> str:
    return (db_dir() / "derived" / f"{name}.sql").read_text(encoding="utf-8")


def _make_search(connection: Connection) -> None:
    run_script(connection, _derived("search_table"))
    for kind in Kind:
        rows = _search_rows(kind)
        connection.execute(f"INSERT INTO search (rowid, title, names, body) {rows}")


def _search_rows(kind: Kind) -> str:
    """The rows of one kind as the index should hold them."""
    (statement,) = split_statements(_for_kind(_derived("search_rows"), kind))
    return statement.removesuffix(";")


def stale_in_search(kind: Kind) -> str:
    """A statement that counts the records of a kind that the index lacks or holds otherwise than they are."""
    return (
        f"WITH fresh (id, title, names, body) AS ({_search_rows(kind)}) SELECT count(*) FROM fresh "
        "LEFT JOIN search ON search.rowid = fresh.id "
        "WHERE (search.title, search.names, search.body) IS NOT (fresh.title, fresh.names, fresh.body)"
    )


def _for_kind(template: str, kind: Kind) -> str:
    columns = [field.key for field in fields_of(kind) if field.searched]
    return (
        template.replace("{table}", table_of(kind))
        .replace("{columns}", ", ".join(columns) or "NULL")
        .replace("{new}", ", ".join(f"new.{column}" for column in columns) or "NULL")
    )


def _for_table(template: str, connection: Connection, table: str, record: str | None) -> str:
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    return (
        template.replace("{table}", table)
        .replace("{new_record}", f"new.{record}" if record else "NULL")
        .replace("{old_record}", f"old.{record}" if record else "NULL")
        .replace("{old}", ", ".join(f"'{c}', old.\"{c}\"" for c in columns))
        .replace("{new}", ", ".join(f"'{c}', new.\"{c}\"" for c in columns))
    )
