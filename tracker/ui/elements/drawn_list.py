"""A widget that paints a short list of records itself: the keys walk it, Enter or a click opens one."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from tracker.ui.elements.drawn_access import PaintedList
from tracker.ui.elements.tips import plain_tip
from tracker.ui.theme.look import Look


class DrawnList(PaintedList):
    """Subclasses say where each entry lies and what is said about it; this class does the keys and the mouse.

    Signals: `record_selected(ref)`; `told(text)` with what is said of the entry that the mouse or the keys come to,
    and with nothing when they go.
    """

    record_selected = Signal(str)
    told = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._name = name
        self._at = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        look.changed.connect(self.update)

    def entries(self) -> list[tuple[str, str, QRectF]]:
        """Each entry's ref, what is said about it, and where it lies."""
        return []

    def entry_at_keys(self) -> int:
        """The entry that Enter opens; 0 also where there is none."""
        return max(0, min(self._at, len(self.entries()) - 1))

    def draw_focus(self, painter: QPainter) -> None:
        """The ring around the entry that Enter opens, while the widget has the focus."""
        entries = self.entries()
        if self.hasFocus() and entries:
            rect = entries[self.entry_at_keys()][2].adjusted(-3, -3, 3, 3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawRoundedRect(rect, 4, 4)

    def _hit(self, point: QPointF) -> int | None:
        for number, (_ref, _text, rect) in enumerate(self.entries()):
            if rect.adjusted(-6, -6, 6, 6).contains(point):
                return number
        return None

    def _go(self, step: int) -> None:
        entries = self.entries()
        if entries:
            self._at = max(0, min(len(entries) - 1, self._at + step))
            self.setAccessibleDescription(entries[self._at][1])
            self.told.emit(entries[self._at][1])
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}
        steps |= {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1}
        entries = self.entries()
        if event.key() in steps:
            self._go(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and entries:
            self.record_selected.emit(entries[self.entry_at_keys()][0])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._hit(event.position())
        if number is not None:
            self._at = number
            self.update()
            self.record_selected.emit(self.entries()[number][0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._hit(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if over is None else Qt.CursorShape.PointingHandCursor)
        if over is not None:
            self.told.emit(self.entries()[over][1])

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self.told.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.told.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._go(0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._hit(QPointF(event.pos()))
            if number is not None:
                QToolTip.showText(event.globalPos(), plain_tip(self.entries()[number][1]), self)
                return True
        return super().event(event)
