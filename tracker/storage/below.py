"""The tables as they would be if nothing lay above a ceiling: to stand before a statement that reads them."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.places import db_dir
from tracker.storage.workspace import Workspace

PARAMETER = ":hidden"
_VIEW = re.compile(r"^CREATE VIEW (\w+) AS\n(.+?);$", re.MULTILINE | re.DOTALL)
_KEYS = 'SELECT "from", on_delete FROM pragma_foreign_key_list(?) WHERE "table" = \'record\''
_LOOKED_UP = (
    "SELECT info.name FROM pragma_index_list(?) AS listed, pragma_index_info(listed.name) AS info WHERE seqno = 0"
)
_GONE = "(SELECT id FROM hidden_record)"


def tables_below(workspace: Workspace, parameter: str = PARAMETER) -> str:
    """Common table expressions that take the place of every table and view of records, without those whose ids the
    parameter has (a JSON array), as though they had been deleted: what goes with them is gone, what leads to them leads
    nowhere. To be put after `WITH`.
    """
    return _expressions(tables_of_records(workspace), parameter)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of records: its columns; those that go with the record they lead to, those that are cleared with it."""

    name: str
    columns: tuple[str, ...]
    owners: tuple[str, ...]
    cleared: tuple[str, ...]


def tables_of_records(workspace: Workspace) -> tuple[Table, ...]:
    """Every table whose rows lead to records, by the schema's own foreign keys.

    What an index leads with is not cleared: an expression in its place could no longer be looked up, which is a hundred
    times slower. Statements join it to the record it leads to, which is not there.
    """
    names = [name for (name,) in workspace.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    tables = (_table_of(workspace, name) for name in names)
    return tuple(table for table in tables if table.owners or table.cleared)


def _table_of(workspace: Workspace, name: str) -> Table:
    columns = tuple(column for (column,) in workspace.rows("SELECT name FROM pragma_table_info(?)", (name,)))
    keys = dict(workspace.rows(_KEYS, (name,)))
    looked_up = {column for (column,) in workspace.rows(_LOOKED_UP, (name,))}
    return Table(
        name,
        columns,
        ("id",) if name == "record" else tuple(column for column, action in keys.items() if action == "CASCADE"),
        tuple(column for column, action in keys.items() if action == "SET NULL" and column not in looked_up),
    )


@functools.cache
def _expressions(tables: tuple[Table, ...], parameter: str) -> str:
    parts = [f"hidden_record (id) AS MATERIALIZED (SELECT value FROM json_each({parameter}))"]
    parts += [f"{table.name} AS NOT MATERIALIZED (\n{_rows(table)}\n)" for table in tables]
    return ",\n".join((*parts, *_views()))


def _rows(table: Table) -> str:
    """The rows that a deletion would leave, with what it would clear cleared."""
    shown = (
        f'CASE WHEN "{column}" IN {_GONE} THEN NULL ELSE "{column}" END AS "{column}"'
        if column in table.cleared
        else f'"{column}"'
        for column in table.columns
    )
    left = (f'("{column}" IS NULL OR "{column}" NOT IN {_GONE})' for column in table.owners)
    return f"SELECT {', '.join(shown)} FROM main.{table.name} WHERE {' AND '.join(left) or '1'}"


def _views() -> Iterator[str]:
    for path in sorted((db_dir() / "derived" / "views").glob("*.sql")):
        for name, body in _VIEW.findall(path.read_text(encoding="utf-8")):
            yield f"{name} AS NOT MATERIALIZED (\n{body}\n)"
