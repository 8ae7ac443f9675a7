"""The log of what left the desk, as a table: the newest first, narrowed by what is typed."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QTableView, QVBoxLayout, QWidget

from tracker.domain.folding import fold
from tracker.language import Language
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.elements.keys import left_to_the_window
from tracker.ui.elements.labels import label
from tracker.ui.elements.padded_cells import PaddedCells
from tracker.ui.elements.titled_rows import Index, TitledRows
from tracker.ui.papers.values import LeftRow
from tracker.ui.theme.look import Look

_ABOUT, _DIGEST, _BEARS = 3, 5, 6
_FITTED = (0, 2, 4, 5, 6)
"""Columns as wide as what stands in them."""
_WIDTHS = (142, 142, 56, 116, 76, 76, 76, 280, 80, 140)
_AIR = 12
_LETTERS = 8
"""So many of a digest are told apart at a glance; the whole stands under the mouse, and is copied."""


class LeftModel(TitledRows):
    """The rows that match."""

    def __init__(self, columns: tuple[str, ...], parent: QObject) -> None:
        super().__init__(columns, parent)
        self._all: tuple[LeftRow, ...] = ()
        self._folded: tuple[str, ...] = ()
        self._rows: tuple[LeftRow, ...] = ()
        self._wanted = ""

    @property
    def rows(self) -> tuple[LeftRow, ...]:
        """The rows shown."""
        return self._rows

    def show_rows(self, rows: tuple[LeftRow, ...]) -> None:
        """Show the log as it has become."""
        if rows != self._all:
            self._all = rows
            self._folded = tuple(fold(" ".join(row.cells)) for row in rows)
            self._choose()

    @property
    def everything(self) -> tuple[LeftRow, ...]:
        """Every row, also those that do not match."""
        return self._all

    def narrow(self, text: str) -> None:
        """Show only rows that hold every word of the text."""
        self._wanted = text
        self._choose()

    def _choose(self) -> None:
        words = fold(self._wanted).split()
        self.beginResetModel()
        pairs = zip(self._all, self._folded, strict=True)
        self._rows = tuple(row for row, folded in pairs if all(word in folded for word in words))
        self.endResetModel()

    def height(self) -> int:
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        cells = self._rows[index.row()].cells
        if role == Qt.ItemDataRole.DisplayRole and index.column() == _DIGEST:
            return cells[_DIGEST][:_LETTERS]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cells[index.column()]
        return None


class _Entries(QTableView):
    """What it is about has the room that the columns needed most leave it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._least = tuple(look.px(width) for width in _WIDTHS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not left_to_the_window(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Let the last column end where the view does; where that is too narrow, the marking or the digest."""
        for at in _FITTED:
            self.setColumnWidth(at, max(self._least[at], self.sizeHintForColumn(at) + self._look.px(_AIR)))
        wide = self.viewport().width()
        left = (wide - self._taken(end) for end in (len(_WIDTHS), _BEARS + 1, _DIGEST + 1))
        room = next((one for one in left if one >= self._least[_ABOUT]), self._least[_ABOUT])
        self.setColumnWidth(_ABOUT, room)

    def _taken(self, end: int) -> int:
        """The room of the columns before `end`, but for what it is about."""
        return sum(self.columnWidth(at) for at in range(end) if at != _ABOUT)


class LeftLog(QWidget):
    """Emits `verifying_asked()` for a file to be looked up in the log by its bytes."""

    verifying_asked = Signal()

    def __init__(self, columns: tuple[str, ...], look: Look, language: Language) -> None:
        _ = language.gettext
        super().__init__()
        self._look = look
        self._language = language
        self.model = LeftModel(columns, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 0)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.narrowing = LineEditor(_("Narrow the log"))
        self.narrowing.setPlaceholderText(_("Narrow: a name, a paper, a digest"))
        self.narrowing.textChanged.connect(self.model.narrow)
        self.narrowing.abandoned.connect(self.narrowing.clear)
        self.verify = QPushButton(_("Verify a file…"))
        self.verify.clicked.connect(self.verifying_asked)
        line.addWidget(self.narrowing, 1)
        line.addWidget(self.verify)
        column.addLayout(line)
        self._empty = label(_("Nothing has left the desk yet."), "muted", wrap=True)
        column.addWidget(self._empty)
        self.view = self._make_view()
        column.addWidget(self.view, 1)
        self.show_rows(())

    def _make_view(self) -> _Entries:
        view = _Entries(self._look)
        view.setModel(self.model)
        view.setItemDelegate(PaddedCells(view))
        view.setAccessibleName(self._language.gettext("What left the desk"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(self._look.px(32))
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for at, width in enumerate(_WIDTHS):
            view.setColumnWidth(at, self._look.px(width))
        return view

    def chosen(self) -> tuple[LeftRow, ...]:
        """The entries that are chosen, as they stand in the table."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return tuple(self.model.rows[row] for row in rows)

    def show_rows(self, rows: tuple[LeftRow, ...]) -> None:
        """Show the log as it has become."""
        self.model.show_rows(rows)
        self.view.fit()
        self._empty.setVisible(not rows)
        self.view.setVisible(bool(rows))
        self.narrowing.setEnabled(bool(rows))

    def put_in_front(self, rows: tuple[LeftRow, ...]) -> None:
        """Something more has left; the newest first."""
        self.show_rows((*rows, *self.model.everything))

    def choose(self, id_: int) -> None:
        """Mark an entry."""
        row = next((at for at, one in enumerate(self.model.rows) if one.id == id_), None)
        if row is not None:
            self.view.selectRow(row)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
