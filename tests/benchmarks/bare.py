"""What a window costs that does nothing of ours: the floors that the window's own times are held against."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QLineEdit, QStackedWidget, QTableView, QVBoxLayout, QWidget

SIZE = QSize(1280, 800)
Index = QModelIndex | QPersistentModelIndex


class BareRows(QAbstractTableModel):
    """So many rows, of a few that are kept in memory."""

    def __init__(self, rows: int, cells: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._rows = rows
        self._cells = cells

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._cells[0])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._cells[index.row() % len(self._cells)][index.column()]


def bare_table(rows: int, cells: Sequence[Sequence[str]]) -> QTableView:
    """A QTableView as Qt makes it, on rows of the same length as ours."""
    view = QTableView()
    view.setModel(BareRows(rows, cells))
    view.model().setParent(view)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(32)
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.resize(SIZE)
    return view


class BareWindow(QWidget):
    """A field above two bare tables, one of which is shown."""

    def __init__(self, cells: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.pages = QStackedWidget()
        for _page in range(2):
            self.pages.addWidget(bare_table(len(cells), cells))
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.pages)
        self.resize(SIZE)

    def turn(self) -> None:
        """Show the other table."""
        self.pages.setCurrentIndex(1 - self.pages.currentIndex())
