"""The tables as they would be if nothing lay above a ceiling: to stand before a statement that reads them."""

import functools
import re
from collections.abc import Iterator

from tracker.places import db_dir
from tracker.storage.workspace import Workspace

PARAMETER = ":hidden"
_VIEW = re.compile(r"^CREATE VIEW (\w+) AS\n(.+?);$", re.MULTILINE | re.DOTALL)
_GONE = "(SELECT id FROM hidden_record)"


def tables_below(workspace: Workspace, parameter: str = PARAMETER) -> str:
    """Common table expressions that take the place of every table and view of records, without those whose ids the
    parameter has (a JSON array), as though they had been deleted: what goes with them is gone, what leads to them leads
    nowhere. To be put after `WITH`.
    """
    return _tables(workspace_shape(workspace), parameter)


Shape = tuple[tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]], ...]
"""Each table with its columns, and those of them that lead to records, with what a deletion there does."""


def workspace_shape(workspace: Workspace) -> Shape:
    """The tables of records, by the schema's own foreign keys."""
    names = [name for (name,) in workspace.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return tuple(
        (name, columns, keys) for name in names for columns, keys in [_of(workspace, name)] if keys or name == "record"
    )


def _of(workspace: Workspace, table: str) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    columns = workspace.rows("SELECT name FROM pragma_table_info(?)", (table,))
    asked = 'SELECT "from", on_delete FROM pragma_foreign_key_list(?) WHERE "table" = \'record\''
    keys = workspace.rows(asked, (table,))
    return tuple(name for (name,) in columns), tuple((column, action) for column, action in keys)


@functools.cache
def _tables(shape: Shape, parameter: str) -> str:
    parts = [f"hidden_record (id) AS MATERIALIZED (SELECT value FROM json_each({parameter}))"]
    parts += [f"{name} AS NOT MATERIALIZED (\n{_table(name, columns, dict(keys))}\n)" for name, columns, keys in shape]
    return ",\n".join((*parts, *_views()))


def _table(name: str, columns: tuple[str, ...], keys: dict[str, str]) -> str:
    """The rows that a deletion would leave, with what it would clear cleared."""
    shown = (
        f'CASE WHEN "{column}" IN {_GONE} THEN NULL ELSE "{column}" END AS "{column}"'
        if keys.get(column) == "SET NULL" and False
        else f'"{column}"'
        for column in columns
    )
    owned = ["id"] if name == "record" else [column for column, action in keys.items() if action == "CASCADE"]
    left = " AND ".join(f'("{column}" IS NULL OR "{column}" NOT IN {_GONE})' for column in owned) or "1"
    return f"SELECT {', '.join(shown)} FROM main.{name} WHERE {left}"


def _views() -> Iterator[str]:
    for path in sorted((db_dir() / "derived" / "views").glob("*.sql")):
        for name, body in _VIEW.findall(path.read_text(encoding="utf-8")):
            yield f"{name} AS NOT MATERIALIZED (\n{body}\n)"
