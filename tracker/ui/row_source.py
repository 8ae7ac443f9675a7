"""Where a table's rows come from: pages of a query's result, in the database's order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tracker.domain.ids import Ids
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
    """One record: a cell a column, text or chip. A record that is no more has an empty reference and empty cells."""

    ref: str
    cells: tuple[str | Chip, ...]


class RowSource(Protocol):
    """Rows of a query, in its order: the order and the filter are the database's, never the view's."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown, in order."""

    @property
    def available(self) -> tuple[Column, ...]:
        """Every column there is to choose from, those shown at first before the others."""

    def choose_columns(self, keys: Sequence[str]) -> None:
        """Show the columns of these keys, in their order; none gives back those shown at first."""

    @property
    def order(self) -> Ids:
        """A number that stays with each record, for the rows known so far: the first ones, or all."""

    def count(self) -> int:
        """How many rows the query has; those that are not known yet among them."""

    def rows(self, offset: int, limit: int) -> Sequence[TableRow]:
        """Up to `limit` rows from `offset`, as far as they are known."""

    def sort(self, column: str, descending: bool) -> bool:
        """Change the order; False when that takes a while, and another source will come that stands in it."""

    def position(self, ref: str) -> int | None:
        """The row that `ref` stands in now, or None when the query does not have it."""

    def refs(self, first: int, last: int) -> list[str]:
        """The references of these rows, the last one included, without reading the rows; those known and there."""
