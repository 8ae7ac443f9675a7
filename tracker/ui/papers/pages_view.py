"""The pages of a paper, one under the other, as they will be printed."""

import struct
from enum import Enum
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QFrame, QWidget

from tracker.language import Language
from tracker.ui.elements.access import let_widgets_tell
from tracker.ui.theme.look import Look

MARGIN, GAP = 24, 16
_INCH = 96
_SHEETS = {"A4": 210 / 25.4, "Letter": 8.5}
"""How wide a sheet is, in inches."""
_STEP = 160
"""Pages are asked for in widths of so many device pixels, so that a window that is drawn wider asks seldom."""
_LEAST, _MOST = 480, 2400
_KEPT = 12


class Zoom(Enum):
    """How large a page is shown."""

    WIDTH = "width"
    PAGE = "page"
    ACTUAL = "actual"


def _size_of(png: bytes) -> QSizeF:
    """Of a PNG, from its head."""
    width, height = struct.unpack(">II", png[16:24])
    return QSizeF(width, height)


class PagesView(QAbstractScrollArea):
    """Emits `page_changed(words)` when another page fills most of the view, and `width_wanted()` when pages of another
    width would be sharper.
    """

    page_changed = Signal(str)
    width_wanted = Signal()

    access: QAccessibleInterface | None = None

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_widgets_tell()
        self._look = look
        self._language = language
        self._pages: tuple[bytes, ...] = ()
        self._sizes: tuple[QSizeF, ...] = ()
        self._sheet = "A4"
        self._drawn = 0
        self._is_stale = False
        self._zoom = Zoom.WIDTH
        self._shown = (0, 0)
        self._picture = lru_cache(maxsize=_KEPT)(QImage.fromData)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(language.gettext("Pages of the paper"))
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(40)
            bar.valueChanged.connect(self._on_scrolled)
        look.changed.connect(self.viewport().update)

    def make_access(self) -> QAccessibleInterface:
        """A document, as screen readers call what is read and not written."""
        return QAccessibleWidget(self, QAccessible.Role.Document)

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
        self.width_wanted.emit()

    def show_pages(self, pages: tuple[bytes, ...], width: int, sheet: str) -> None:
        """Show these pages, `width` pixels wide, of a sheet of that name; the place in the paper stays."""
        self._pages, self._drawn, self._sheet, self._is_stale = pages, width, sheet, False
        self._sizes = tuple(_size_of(page) for page in pages)
        self._picture.cache_clear()
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
        if 1 <= number <= len(self._pages):
            self.verticalScrollBar().setValue(round(self._rects()[number - 1].top() - GAP))

    def _page_width(self) -> float:
        room = self.viewport().size()
        actual = _SHEETS[self._sheet] * _INCH
        if self._zoom is Zoom.ACTUAL:
            return actual
        width = max(120.0, room.width() - 2.0 * MARGIN)
        if self._zoom is Zoom.PAGE and self._pages:
            size = self._sizes[0]
            width = min(width, max(120.0, room.height() - 2.0 * GAP) * size.width() / size.height())
        return min(width, 2 * actual)

    def _rects(self) -> list[QRectF]:
        """Where each page lies in the whole."""
        width = self._page_width()
        left = max(MARGIN, (self.viewport().width() - width) / 2)
        rects, top = [], float(GAP)
        for size in self._sizes:
            height = width * size.height() / size.width()
            rects.append(QRectF(left, top, width, height))
            top += height + GAP
        return rects

    def _lay_out(self) -> None:
        rects, room = self._rects(), self.viewport().size()
        height = round(rects[-1].bottom() + GAP) if rects else 0
        width = round(rects[0].right() + MARGIN) if rects else 0
        for bar, whole, part in (
            (self.verticalScrollBar(), height, room.height()),
            (self.horizontalScrollBar(), width if self._zoom is Zoom.ACTUAL else 0, room.width()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
        self._on_scrolled()

    def _on_scrolled(self) -> None:
        self.viewport().update()
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        rects = self._rects()
        number = next((at for at, rect in enumerate(rects, 1) if middle < rect.bottom() + GAP), len(rects))
        if self._shown != (number, len(rects)):
            self._shown = number, len(rects)
            words = self._language.gettext("Page {number} of {count}").format(number=number, count=len(rects))
            self.setAccessibleDescription(words if rects else "")
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
        if self._pages and self.wanted_width() != self._drawn:
            self.width_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colour("sunken"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        view = QRectF(self.viewport().rect()).translated(
            self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        )
        for page, rect in zip(self._pages, self._rects(), strict=True):
            if rect.intersects(view):
                painter.drawImage(rect, self._picture(page))
                if self._is_stale:
                    painter.fillRect(rect, QColor(255, 255, 255, 150))
                painter.setPen(self._look.colour("line"))
                painter.drawRect(rect)
