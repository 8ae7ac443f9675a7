"""The log of what left the desk, as a table: the newest first, narrowed by what is typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QTableView, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.elements.keys import left_to_the_window
from tracker.ui.elements.labels import label
from tracker.ui.elements.padded_cells import PaddedCells
from tracker.ui.papers.left_columns import ABOUT, LEFT_COLUMNS
from tracker.ui.papers.left_model import LeftModel
from tracker.ui.papers.values import LeftRead, LeftRow
from tracker.ui.theme.look import Look

_AIR = 18


class _Entries(QTableView):
    """What it is about has the room that the columns needed most leave it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._longest = dict.fromkeys((at for at, one in enumerate(LEFT_COLUMNS) if one.is_fitted), "")
        self._about = LEFT_COLUMNS.index(ABOUT)
        self._ends = [at for at, one in enumerate(LEFT_COLUMNS) if one.may_be_last][::-1]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not left_to_the_window(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share()

    def take(self, rows: Sequence[LeftRow]) -> None:
        """Be wide enough for these rows, too."""
        for at, longest in self._longest.items():
            texts = {longest, *map(LEFT_COLUMNS[at].shown, rows)}
            self._longest[at] = max(texts, key=self.fontMetrics().horizontalAdvance)
        self.fit()

    def fit(self) -> None:
        """Let each column be as wide as it has to be."""
        metrics, look = self.fontMetrics(), self._look
        for at, column in enumerate(LEFT_COLUMNS):
            width = look.px(column.least)
            if column.is_fitted:
                texts = metrics.horizontalAdvance(self._longest[at]) + look.px(_AIR)
                width = max(width, texts, self.horizontalHeader().sectionSizeHint(at))
            self.setColumnWidth(at, width)
        self.share()

    def share(self) -> None:
        """Let the last column end where the view does; where that is too narrow, the marking or the digest."""
        wide, least = self.viewport().width(), self._look.px(ABOUT.least)
        rooms = (wide - self._taken(end + 1) for end in self._ends)
        self.setColumnWidth(self._about, next((one for one in rooms if one >= least), least))

    def _taken(self, end: int) -> int:
        """The room of the columns before `end`, but for what it is about."""
        return sum(self.columnWidth(at) for at in range(end) if at != self._about)


class LeftLog(QWidget):
    """Emits `verifying_asked()` for a file to be looked up in the log by its bytes."""

    verifying_asked = Signal()

    def __init__(self, look: Look, language: Language) -> None:
        _ = language.gettext
        super().__init__()
        self._look = look
        self._language = language
        self.model = LeftModel(language, self)
        self.count = 0
        """How many entries the log has, read or not."""
        self._sought = 0
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
        self._empty.hide()  # until it is known
        column.addWidget(self._empty)
        self.view = self._make_view()
        column.addWidget(self.view, 1)
        look.changed.connect(self.view.fit)

    def _make_view(self) -> _Entries:
        view = _Entries(self._look)
        view.setModel(self.model)
        view.setItemDelegate(PaddedCells(view))
        view.setAccessibleName(self._language.gettext("What left the desk"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setShowGrid(False)
        view.setWordWrap(False)
        # Meetings of a series differ at the end of their names.
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(self._look.px(32))
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        view.fit()
        return view

    def chosen(self) -> tuple[LeftRow, ...]:
        """The entries that are chosen, as they stand in the table."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return tuple(self.model.rows[row] for row in rows)

    def take(self, read: LeftRead) -> None:
        """Put in entries that were read, in the place of those that are known."""
        self.count = read.count
        if read.rows:
            self.model.take(read.rows)
            self.view.take(read.rows)
        self._empty.setVisible(not self.count)
        self.view.setVisible(bool(self.count))
        self.narrowing.setEnabled(bool(self.count))
        if self._sought:
            self.choose(self._sought)

    def choose(self, id_: int) -> None:
        """Mark an entry, as soon as it has been read."""
        row = next((at for at, one in enumerate(self.model.rows) if one.id == id_), None)
        self._sought = id_ if row is None else 0
        if row is not None:
            self.view.selectRow(row)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
