"""The pages of a paper, one under the other, as they will be printed."""

from enum import Enum
from math import ceil

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QFrame, QWidget

from tracker.language import Language
from tracker.ui.elements.access import let_widgets_tell
from tracker.ui.papers.page_drawing import Drawn, PageDrawing, PageSource
from tracker.ui.theme.look import Look

MARGIN, GAP = 24, 16
_INCH = 96
_SHEETS = {"A4": (210 / 25.4, 297 / 25.4), "Letter": (8.5, 11.0)}
"""How wide and how high a sheet is, in inches."""
_STEP = 160
"""Pages are drawn in widths of so many device pixels, so that a window that is drawn wider asks seldom."""
_LEAST, _MOST = 480, 2400


class Zoom(Enum):
    """How large a page is shown."""

    WIDTH = "width"
    PAGE = "page"
    ACTUAL = "actual"


class PagesView(QAbstractScrollArea):
    """Emits `page_changed(words)` when another page fills most of the view. Only pages in view are drawn, and the ones
    beside them, so that a paper may have any number.
    """

    page_changed = Signal(str)

    access: QAccessibleInterface | None = None

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_widgets_tell()
        self._look = look
        self._language = language
        self.drawing = PageDrawing(self)
        self._count = 0
        self._sheet = "A4"
        self._is_stale = False
        self._zoom = Zoom.WIDTH
        self._shown = (0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(language.gettext("Pages of the paper"))
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(40)
            bar.valueChanged.connect(self._on_scrolled)
        look.changed.connect(self.viewport().update)
        self.drawing.drawn.connect(self.viewport().update)

    def make_access(self) -> QAccessibleInterface:
        """A document, as screen readers call what is read and not written."""
        return QAccessibleWidget(self, QAccessible.Role.Document)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._count

    @property
    def zoom(self) -> Zoom:
        """How large a page is shown."""
        return self._zoom

    def set_zoom(self, zoom: Zoom) -> None:
        """Show pages in another size; the page in view stays."""
        number = self._shown[0]
        self._zoom = zoom
        self._lay_out()
        self.go_to(number)

    def show_pages(self, pages: PageSource | None, sheet: str, first: Drawn | None = None, png: bytes = b"") -> None:
        """Show these pages, on a sheet of that name; one may have been drawn already. The place in the paper stays."""
        self._count, self._sheet, self._is_stale = pages.count if pages else 0, sheet, False
        self.drawing.begin(pages, first, png)
        self._lay_out()

    def say_stale(self) -> None:
        """The pages are no longer those of the paper that is wanted; new ones are being made."""
        self._is_stale = True
        self.viewport().update()

    def wanted_width(self) -> int:
        """How many pixels wide pages should be made for the view as it is."""
        device = self._page_width() * self.devicePixelRatioF()
        return min(_MOST, max(_LEAST, ceil(device / _STEP) * _STEP))

    def go_to(self, number: int) -> None:
        """Bring the top of a page, counted from 1, to the top of the view."""
        if 1 <= number <= self._count:
            self.verticalScrollBar().setValue(round(self._rect(number).top() - GAP))

    def _page_width(self) -> float:
        room, (wide, high) = self.viewport().size(), _SHEETS[self._sheet]
        if self._zoom is Zoom.ACTUAL:
            return wide * _INCH
        width = max(120.0, room.width() - 2.0 * MARGIN)
        if self._zoom is Zoom.PAGE:
            width = min(width, max(120.0, room.height() - 2.0 * GAP) * wide / high)
        return min(width, 2 * wide * _INCH)

    def _rect(self, number: int) -> QRectF:
        """Where a page lies in the whole."""
        width = self._page_width()
        left = max(MARGIN, (self.viewport().width() - width) / 2)
        height = self._page_height()
        return QRectF(left, GAP + (number - 1) * (height + GAP), width, height)

    def _page_height(self) -> float:
        wide, high = _SHEETS[self._sheet]
        return self._page_width() * high / wide

    def _number_at(self, top: float) -> int:
        """The page at that height of the whole, or the gap under it."""
        return max(1, min(self._count, ceil((top - GAP) / (self._page_height() + GAP))))

    def _lay_out(self) -> None:
        room, last = self.viewport().size(), self._rect(max(1, self._count))
        height = ceil(last.bottom() + GAP) if self._count else 0
        width = round(last.right() + MARGIN) if self._count else 0
        for bar, whole, part in (
            (self.verticalScrollBar(), height, room.height()),
            (self.horizontalScrollBar(), width if self._zoom is Zoom.ACTUAL else 0, room.width()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
        self._on_scrolled()

    def _on_scrolled(self) -> None:
        self.viewport().update()
        number = self._number_at(self.verticalScrollBar().value() + self.viewport().height() / 2) if self._count else 0
        if self._shown != (number, self._count):
            self._shown = number, self._count
            words = self._language.gettext("Page {number} of {count}").format(number=number, count=self._count)
            self.setAccessibleDescription(words if self._count else "")
            self.page_changed.emit(self.accessibleDescription())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if step is not None and self._zoom is Zoom.PAGE:
            self.go_to(self._shown[0] + step)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar = self.verticalScrollBar()
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        number = self._shown[0]
        self._lay_out()
        if self._zoom is Zoom.PAGE:
            self.go_to(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colour("sunken"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        top = self.verticalScrollBar().value()
        first, last = self._number_at(top), self._number_at(top + self.viewport().height())
        if self._count:
            self._ask(first, last)
            for number in range(first, last + 1):
                self._paint_page(painter, number)

    def _ask(self, first: int, last: int) -> None:
        """The pages in view, then those that come into it next."""
        width = self.wanted_width()
        beside = [number for number in (last + 1, first - 1) if 1 <= number <= self._count]
        self.drawing.ask([(number, width) for number in (*range(first, last + 1), *beside)])

    def _say_failed(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QColor("black"))
        words = self._language.gettext("This page could not be drawn. Exported, it is whole.")
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)

    def _paint_page(self, painter: QPainter, number: int) -> None:
        rect = self._rect(number)
        picture = self.drawing.picture((number, self.wanted_width()))
        if picture is None:
            painter.fillRect(rect, QColor("white"))
            if self.drawing.has_failed((number, self.wanted_width())):
                self._say_failed(painter, rect)
        else:
            painter.drawImage(rect, picture)
        if self._is_stale:
            painter.fillRect(rect, QColor(255, 255, 255, 150))
        painter.setPen(self._look.colour("line"))
        painter.drawRect(rect)
