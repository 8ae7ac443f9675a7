"""The list that floats under the search field: it never takes the focus, so that typing goes on."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.finding.row_delegate import RowDelegate
from tracker.ui.finding.rows import FoundModel, Heading, Row, said
from tracker.ui.theme.look import Look

SHADOW = 14
MARGIN = 6
WIDEST = 760
LEAST_BELOW = 24
RADIUS = 8


class _Rows(QListView):
    """Rows on a ground of their own."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colour("raised"))
        painter.end()
        super().paintEvent(event)


class FoundList(QFrame):
    """A layer over its parent. `chosen(row)` tells that a row was clicked."""

    chosen = Signal(object)

    def __init__(self, look: Look, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._layer = parent
        self.setObjectName("found")
        self._look = look
        self._model = FoundModel(self)
        self._delegate = RowDelegate(look, self)
        self.list = _Rows(look)
        self.list.setObjectName("found_rows")
        self.list.setAccessibleName(language.gettext("Found while typing"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self._quieten()
        column = QVBoxLayout(self)
        edge = SHADOW + 1
        column.setContentsMargins(edge, 1 + MARGIN, edge, edge + MARGIN)
        column.addWidget(self.list)
        self.list.clicked.connect(self._on_clicked)
        self.list.entered.connect(self._on_entered)
        look.changed.connect(self._on_look_changed)
        self.hide()

    def _quieten(self) -> None:
        rows = self.list
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setMouseTracking(True)
        rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # It is filled whole; told so, Qt does not paint the page beneath again at every letter.
        rows.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown now."""
        return self._model.rows

    @property
    def current(self) -> Row | None:
        """The row that Enter takes, or None."""
        index = self.list.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows, none of them chosen."""
        self._model.show_rows(rows)
        self.list.scrollToTop()

    def place(self, field: QRect) -> None:
        """Stand under the search field, given in the parent's coordinates, as high as the rows and the parent allow."""
        wanted = sum(self._delegate.height(row) for row in self._model.rows) + 2 * MARGIN + 2
        room = self._layer.height() - field.bottom() - LEAST_BELOW
        height = max(self._look.px(48), min(wanted, room))
        width = min(field.width(), self._look.px(WIDEST))
        self.setGeometry(field.left() - SHADOW, field.bottom() + 4, width + 2 * SHADOW, height + SHADOW)
        self.raise_()

    def go(self, step: int) -> None:
        """Move the choice to the next entry that can be chosen; before the first there is none, before that the last.

        The last is the one that narrows every view: one key away, however much was found.
        """
        at = self.list.currentIndex().row() + step
        if at < -1:
            at = len(self._model.rows) - 1
        while 0 <= at < len(self._model.rows) and isinstance(self._model.rows[at], Heading):
            at += step
        if at >= len(self._model.rows):
            return
        self.list.setCurrentIndex(self._model.index(at, 0) if at >= 0 else QModelIndex())
        if self._is_first(at):
            self.list.scrollToTop()

    def let_go(self) -> None:
        """Choose nothing."""
        if self.list.currentIndex().isValid():
            self.list.setCurrentIndex(QModelIndex())

    def said(self) -> str:
        """The chosen row in words; empty when none is."""
        row = self.current
        return said(row) if row is not None else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, its line and a soft shadow: layers that float have one, and an effect of Qt's costs too much."""
        box = QRectF(self.rect()).adjusted(SHADOW, 0, -SHADOW, -SHADOW)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shadow(painter, box)
        painter.setPen(self._look.colour("line"))
        painter.setBrush(self._look.colour("raised"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _paint_shadow(self, painter: QPainter, box: QRectF) -> None:
        """Layers of next to nothing; filled ones, as Qt takes four times as long to draw their outlines."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 4))
        for spread in range(SHADOW, 0, -2):
            painter.drawRoundedRect(box.adjusted(-spread, 0, spread, spread), RADIUS + spread, RADIUS + spread)

    def _is_first(self, at: int) -> bool:
        """Whether only headings stand above: they are to be seen again on the way back up."""
        return all(isinstance(row, Heading) for row in self._model.rows[: max(at, 0)])

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if not isinstance(row, Heading):
            self.chosen.emit(row)

    def _on_entered(self, index: QModelIndex) -> None:
        if not isinstance(self._model.rows[index.row()], Heading):
            self.list.setCurrentIndex(index)

    def _on_look_changed(self) -> None:
        self.list.scheduleDelayedItemsLayout()
        self.update()
