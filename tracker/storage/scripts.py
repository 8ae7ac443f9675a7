"""The SQL files of `db/`, as statements that run inside the transaction under way."""

from tracker.places import db_dir
from tracker.storage.driver import Connection


def derived(name: str) -> str:
    """The text of a file of `db/derived`."""
    return (db_dir() / "derived" / f"{name}.sql").read_text(encoding="utf-8")


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
