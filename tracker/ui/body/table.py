"""The numbers behind the plot, a row a meeting: read with the arrows, Enter opens the meeting."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from tracker.language import Language
from tracker.ui.body.values import SeriesRow, SeriesValues
from tracker.ui.elements.keys import left_to_the_window, step_of
from tracker.ui.elements.padded_cells import PaddedCells
from tracker.ui.elements.titled_rows import Index, TitledRows
from tracker.ui.theme.look import Look
from tracker.ui.view_values import Tone

_ROW, _MOST_ROWS, _SCROLL = 30, 9, 14
_NOTHING = "–"
_DAY, _TANGIBLE, _VERDICT = 0, 2, 4
_COUNTS = range(_DAY + 1, _VERDICT)
_LEAST = 360
_AIR = 26
"""Between the texts of two columns, the padding of their cells included."""


class SeriesModel(TitledRows[SeriesRow]):
    """The meetings with their counts, the last one first."""

    def __init__(
        self, rows: Sequence[SeriesRow], look: Look, language: Language, parent: QObject | None = None
    ) -> None:
        _ = language.gettext
        titles = _("Meeting"), _("Recorded"), _("Tangible"), _("So far"), _("Verdict")
        super().__init__(titles, tuple(reversed(rows)), _COUNTS, parent)
        self._look = look
        self._single = _("{n} of them single-sided")

    def row(self, place: int) -> SeriesRow:
        """The meeting of a row."""
        return self._rows[place]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(row, index.column())
        return None

    def _text(self, row: SeriesRow, column: int) -> str:
        if column == _VERDICT:
            return row.verdict.shown
        if column == _DAY:
            return row.short_day
        if row.recorded is None:
            return _NOTHING
        single = f" ({row.single_sided})" if row.single_sided else ""
        return (str(row.recorded), f"{row.tangible}{single}", row.share_words or _NOTHING)[column - 1]

    def _said(self, row: SeriesRow, column: int) -> str:
        if column == _DAY:
            return f"{row.title}, {row.day}"
        if column == _VERDICT and row.verdict.note:
            return f"{row.verdict.text}. {row.verdict.note}"
        if column == _TANGIBLE and row.single_sided:
            return f"{row.tangible}, {self._single.format(n=row.single_sided)}"
        return self._text(row, column)

    def _ink(self, row: SeriesRow, column: int) -> object:
        if column == _VERDICT:
            return self._look.colour("muted") if row.verdict.tone is Tone.NEUTRAL else self._look.ink(row.verdict.tone)
        return self._look.colour("muted" if row.recorded is None and column else "text")


class SeriesTable(QTableView):
    """As high as its rows, up to some; then it scrolls. Its width of choice shows all. Emits `record_selected(ref)`."""

    record_selected = Signal(str)

    def __init__(self, values: SeriesValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._whole = 0
        self._model = SeriesModel(values.rows, look, language, self)
        self.setModel(self._model)
        self.setAccessibleName(values.title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.setItemDelegate(PaddedCells(self))
        self.doubleClicked.connect(self._on_chosen)
        self.clicked.connect(self._on_chosen)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def refs(self) -> tuple[str, ...]:
        """The meetings of all rows."""
        return tuple(self._model.row(place).ref for place in range(self._model.rowCount()))

    @property
    def ref_at_keys(self) -> str:
        """The meeting of the row that the keys are on; empty where there is none."""
        index = self.currentIndex()
        return self._model.row(index.row()).ref if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if left_to_the_window(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_chosen(self.currentIndex())
        elif (step := step_of(event)) and event.key() in (Qt.Key.Key_J, Qt.Key.Key_K):
            place = max(0, min(self.currentIndex().row() + step, self._model.rowCount() - 1))
            self.setCurrentIndex(self._model.index(place, max(0, self.currentIndex().column())))
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.record_selected.emit(self._model.row(index.row()).ref)

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW))
        widths = [self._width_of(column) for column in range(self._model.columnCount())]
        for column, width in enumerate(widths):
            self.horizontalHeader().resizeSection(column, width)
        rows = max(1, min(_MOST_ROWS, self._model.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * self._look.px(_ROW) + 4)
        self._whole = sum(widths) + (_SCROLL if self._model.rowCount() > _MOST_ROWS else 0)
        self.setMinimumWidth(min(self._whole, self._look.px(_LEAST)))
        self.updateGeometry()

    def _width_of(self, column: int) -> int:
        """Room for the longest text of a column, its title included: nothing is cut."""
        metrics, header = QFontMetrics(self._look.font()), self.horizontalHeader()
        header.ensurePolished()
        cells = (self._model.index(row, column).data() for row in range(self._model.rowCount()))
        texts = max((metrics.horizontalAdvance(str(text)) for text in cells), default=0)
        return max(texts + self._look.px(_AIR), header.sectionSizeHint(column))

    def sizeHint(self) -> QSize:
        return QSize(self._whole, self.height())
