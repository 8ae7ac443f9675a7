"""A Qt model over a RowSource: it holds the rows last looked at and leaves order and filter to the database."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tracker.ui.row_source import Column, RowSource, TableRow
from tracker.ui.view_values import Chip

PAGE = 128
PAGES_KEPT = 16

Index = QModelIndex | QPersistentModelIndex
CHIP_ROLE = Qt.ItemDataRole.UserRole + 1
REF_ROLE = Qt.ItemDataRole.UserRole + 2


class RowModel(QAbstractTableModel):
    """Fetches rows a page at a time when they are first shown, and forgets the pages longest unused."""

    def __init__(self, source: RowSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._columns: tuple[Column, ...] = source.columns
        self._count = source.count()
        self._pages: dict[int, list[TableRow]] = {}

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown, in order."""
        return self._columns

    def row(self, number: int) -> TableRow | None:
        """The row at a place in the present order; None when the query has shrunk since it was counted."""
        page, at = divmod(number, PAGE)
        rows = self._pages.pop(page, None)
        if rows is None:
            rows = list(self._source.rows(page * PAGE, PAGE))
        self._pages[page] = rows
        if len(self._pages) > PAGES_KEPT:
            del self._pages[next(iter(self._pages))]
        return rows[at] if at < len(rows) else None

    def position(self, ref: str) -> int | None:
        """Where `ref` stands in the present order."""
        return self._source.position(ref)

    def refresh(self) -> None:
        """Count and fetch again after the workspace or the query has changed."""
        self.beginResetModel()
        self._pages.clear()
        self._count = self._source.count()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        row = self.row(index.row())
        if row is None:
            return None
        if role == REF_ROLE:
            return row.ref
        cell = row.cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.text if isinstance(cell, Chip) else cell
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
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self.row(index.row())) for index in self.persistentIndexList()]
        self._source.sort(self._columns[column].key, order is Qt.SortOrder.DescendingOrder)
        self._pages.clear()
        for index, row in kept:
            place = self._source.position(row.ref) if row else None
            self.changePersistentIndex(index, self.index(-1 if place is None else place, index.column()))
        self.layoutChanged.emit()


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
