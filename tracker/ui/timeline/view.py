"""The timeline's widget: keys and mouse turned into movement and choice."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from tracker.language import Language
from tracker.ui.elements.tips import plain_tip
from tracker.ui.theme.look import Look
from tracker.ui.timeline.canvas import TimelineCanvas
from tracker.ui.timeline.draw_frame import AXIS
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline.walking import lane_neighbour, time_neighbour

ZOOM_STEP = 1.25
DRAG_STARTS = 4
# Half the height of a row: a target of 26 pixels.
REACH = 13


class TimelineView(TimelineCanvas):
    """Emits `record_selected(ref)` when a mark is chosen.

    Wheel and drag pan, Ctrl+wheel and + − zoom, T goes to the as-of day, F fits everything, the arrows walk: left and
    right in time, up and down between lanes.
    """

    record_selected = Signal(str)

    def __init__(self, values: TimelineValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(values, look, language, parent)
        self._pressed: QPointF | None = None
        self._dragged = False
        self.viewport().setMouseTracking(True)

    def _hit(self, point: QPointF) -> int | None:
        if point.x() < self._left() or point.y() < self._look.px(AXIS) or self.is_dense():
            return None
        return self.frame_now().hit(point.x(), point.y(), self._look.px(REACH))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position())
            return
        hovered = self._hit(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            shape = Qt.CursorShape.ArrowCursor if hovered is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _drag(self, to: QPointF) -> None:
        assert self._pressed is not None
        moved = to - self._pressed
        if self._dragged or moved.manhattanLength() >= DRAG_STARTS:
            self._dragged = True
            self._pressed = to
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - round(moved.y()))
            self._go(self._scale.panned(-moved.x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item = None if self._dragged else self._hit(event.position())
        self._pressed = None
        if item is not None:
            self._choose(item)
            self.record_selected.emit(self.selected)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        bar = self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP ** (delta.y() / 120), event.position().x())
        elif bar.maximum() and delta.y() and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar.setValue(bar.value() - delta.y() // 2)
        else:
            self._go(self._scale.panned(-(delta.x() or delta.y())))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        in_time = {Qt.Key.Key_Right: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_K: -1}
        in_lanes = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        moves = {
            Qt.Key.Key_T: self.go_to_today,
            Qt.Key.Key_F: self.fit,
            Qt.Key.Key_Plus: self._zoom_in,
            Qt.Key.Key_Equal: self._zoom_in,
            Qt.Key.Key_Minus: self._zoom_out,
        }
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key in in_time:
            self._walk(time_neighbour(self._values, self._selected, in_time[Qt.Key(key)]))
        elif key in in_lanes:
            self._walk(lane_neighbour(self._values, self._selected, in_lanes[Qt.Key(key)]))
        elif key in moves:
            moves[Qt.Key(key)]()
        else:
            super().keyPressEvent(event)

    def _zoom_in(self) -> None:
        self.zoom(ZOOM_STEP)

    def _zoom_out(self) -> None:
        self.zoom(1 / ZOOM_STEP)

    def _walk(self, item: int | None) -> None:
        if item is not None:
            self._choose(item)
            self.record_selected.emit(self.selected)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def _show_tip(self, at: QPoint, on_screen: QPoint) -> None:
        item = self._hit(QPointF(at))
        if item is None:
            QToolTip.hideText()
            return
        values = self._values
        tip = plain_tip(values.titles[item], values.whens[item], values.notes[item])
        QToolTip.showText(on_screen, tip, self.viewport())
