"""The tables as they would be if nothing lay above a ceiling: to stand before a statement that reads them."""

import functools
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.places import db_dir
from tracker.storage.workspace import Workspace

PARAMETER = ":hidden"
_VIEW = re.compile(r"^CREATE VIEW (\w+) AS\n(.+?);$", re.MULTILINE | re.DOTALL)
# Each column of each table, in order, with what the deletion of the record that it leads to does; a column that an
# index leads with is not said to be cleared.
_SHAPE = """
SELECT json_group_array(json_array(of.name, info.name,
    CASE WHEN key.on_delete = 'CASCADE' OR info.name = 'parent' OR NOT EXISTS (
        SELECT 1 FROM pragma_index_list(of.name) AS listed CROSS JOIN pragma_index_info(listed.name) AS part
        WHERE part.seqno = 0 AND part.name = info.name
    ) THEN key.on_delete END))
FROM sqlite_master AS of
CROSS JOIN pragma_table_info(of.name) AS info
LEFT JOIN pragma_foreign_key_list(of.name) AS key ON key."from" = info.name AND key."table" = 'record'
WHERE of.type = 'table' AND of.name NOT LIKE 'search%'
"""
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

    What an index leads with is not cleared: an expression in its place could no longer be looked up, which is fifty
    times slower. Statements join it to the record it leads to, which is not there. Only the way from an actor to its
    parent is cleared: it is walked without looking at what stands there, and actors are few.
    """
    (shape,) = workspace.rows(_SHAPE)[0]
    return _read_shape(shape)


@functools.cache
def _read_shape(shape: str) -> tuple[Table, ...]:
    found: dict[str, list[tuple[str, str | None]]] = {}
    for table, column, action in json.loads(shape):
        found.setdefault(table, []).append((column, action))
    tables = (_table_of(name, columns) for name, columns in found.items())
    return tuple(table for table in tables if table.owners or table.cleared)


def _table_of(name: str, columns: Sequence[tuple[str, str | None]]) -> Table:
    return Table(
        name,
        tuple(column for column, _action in columns),
        ("id",) if name == "record" else tuple(column for column, action in columns if action == "CASCADE"),
        tuple(column for column, action in columns if action == "SET NULL"),
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
