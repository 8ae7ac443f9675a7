"""A Qt model over a RowSource: it holds the rows last looked at and leaves order and filter to the database."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from tracker.domain.ids import Ids
from tracker.ui.row_source import Column, RowSource, TableRow
from tracker.ui.table.row_cache import RowCache
from tracker.ui.view_values import Chip

Index = QModelIndex | QPersistentModelIndex
CHIP_ROLE = Qt.ItemDataRole.UserRole + 1
REF_ROLE = Qt.ItemDataRole.UserRole + 2
_FEW = 4


class RowModel(QAbstractTableModel):
    """Fetches rows when they are first shown. A row that is not known yet, or no more, is empty.

    Signal: `order_asked(key, descending)` when the source cannot change its order at once; until `take` brings one that
    stands in it, the rows stay as they are.
    """

    order_asked = Signal(str, bool)

    def __init__(self, source: RowSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._columns: tuple[Column, ...] = source.columns
        self._count = source.count()
        self._cache = RowCache()
        self._chosen: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown, in order."""
        return self._columns

    @property
    def available(self) -> tuple[Column, ...]:
        """Every column there is to choose from, those shown at first before the others."""
        return self._source.available

    def choose_columns(self, keys: Sequence[str]) -> None:
        """Show the columns of these keys, in their order, also of sources to come; none gives the first ones back."""
        self._chosen = tuple(keys)
        self.beginResetModel()
        self._source.choose_columns(self._chosen)
        self._put(self._source)
        self.endResetModel()

    def ids(self, first: int, last: int) -> Sequence[int]:
        """The numbers of the records in these rows, the last one included, without reading the rows; those known."""
        return self._source.order[first : last + 1]

    def row(self, number: int) -> TableRow | None:
        """The row at a place in the present order; None when the query has shrunk since it was counted."""
        return self._cache.row(self._source, number)

    def ref_at(self, number: int) -> str:
        """The reference of the record in a row; empty where there is none, or not yet."""
        row = self.row(number)
        return row.ref if row else ""

    def refs(self, first: int, last: int) -> list[str]:
        """The references of these rows, the last one included, without reading the rows."""
        return self._source.refs(first, last)

    def position(self, ref: str) -> int | None:
        """Where `ref` stands in the present order."""
        seen = self._cache.place(ref)
        return self._source.position(ref) if seen is None else seen

    def refresh(self) -> None:
        """Count and fetch again after the workspace or the query has changed."""
        self.take(self._source)

    def take(self, source: RowSource) -> None:
        """Show the rows of another source, or of the same one anew; a chosen record stays chosen if it is there."""
        source.choose_columns(self._chosen)
        if source.columns != self._columns:
            self.beginResetModel()
            self._put(source)
            self.endResetModel()
        elif self._stands_as(source):
            self._renew(source)
        else:
            self._rearrange(self._source.order, source)

    def _put(self, source: RowSource) -> None:
        self._source, self._columns, self._count = source, source.columns, source.count()
        self._cache.clear()

    def _stands_as(self, source: RowSource) -> bool:
        """Whether every row known so far keeps its place."""
        known = self._source.order
        return source.count() == self._count and source.order[: len(known)] == known

    def _renew(self, source: RowSource) -> None:
        """The same records in the same places: what is in view is read again as it is painted, and nothing else."""
        self._source = source
        self._cache.clear()
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self._columns) - 1))

    def _rearrange(self, before: Ids, source: RowSource) -> None:
        """Put other rows, or the same in another order, in the place of these; `before` is how they stood."""
        self.layoutAboutToBeChanged.emit()
        kept = [index for index in self.persistentIndexList() if index.row() < len(before)]
        self._put(source)
        places = _places(source.order, {before[index.row()] for index in kept})
        for index in kept:
            self.changePersistentIndex(index, self.index(places.get(before[index.row()], -1), index.column()))
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self._columns[index.column()])
        row = self.row(index.row())
        if row is None:
            return None
        if role == REF_ROLE:
            return row.ref or None
        cell = row.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text if isinstance(cell, Chip) else cell
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.told if isinstance(cell, Chip) else cell
        return cell if role == CHIP_ROLE and isinstance(cell, Chip) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return _alignment(self._columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Have the database order the rows anew; a column that cannot be sorted, and none (−1), change nothing."""
        if not 0 <= column < len(self._columns) or not self._columns[column].sortable:
            return
        key, descending, before = self._columns[column].key, order is Qt.SortOrder.DescendingOrder, self._source.order
        if self._source.sort(key, descending):
            self._rearrange(before, self._source)
        else:
            self.order_asked.emit(key, descending)


def _places(ids: Ids, wanted: Iterable[int]) -> dict[int, int]:
    """Where each of these ids stands, if it does: looked for one by one while they are few."""
    sought = set(wanted)
    if len(sought) > _FEW:
        return {id_: place for place, id_ in enumerate(ids) if id_ in sought}
    return {id_: ids.index(id_) for id_ in sought if id_ in ids}


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
