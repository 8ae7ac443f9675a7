"""Where a table's rows come from: pages of a query's result, in the database's order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tracker.ui.view_values import Chip


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `width` in pixels at 100 % type; `stretch` takes what is left; `numeric` aligns right."""

    key: str
    title: str
    width: int
    stretch: bool = False
    numeric: bool = False
    sortable: bool = True


@dataclass(frozen=True, slots=True)
class TableRow:
    """One record: a cell a column, text or chip."""

    ref: str
    cells: tuple[str | Chip, ...]


class RowSource(Protocol):
    """Rows of a query, in its order: the order and the filter are the database's, never the view's."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown, in order."""

    def count(self) -> int:
        """How many rows the query has."""

    def rows(self, offset: int, limit: int) -> Sequence[TableRow]:
        """Up to `limit` rows from `offset`."""

    def sort(self, column: str, descending: bool) -> None:
        """Change the order; rows fetched before no longer hold."""

    def position(self, ref: str) -> int | None:
        """The row that `ref` stands in now, or None when the query does not have it."""
