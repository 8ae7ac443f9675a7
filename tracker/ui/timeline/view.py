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
from tracker.ui.timeline.walking import across_lanes, along_lane, in_time, lane_end

ZOOM_STEP = 1.25
DRAG_STARTS = 4
# Half the height of a row: a target of 26 pixels.
REACH = 13


class TimelineView(TimelineCanvas):
    """Emits `record_selected(ref)` when a mark is chosen.

    Wheel and drag pan, Ctrl+wheel and + − zoom, T goes to the as-of day, F fits everything, the arrows walk: left and
    right along a lane, up and down between lanes, Home and End to its ends; J and K walk in time over all lanes.
    """

    record_selected = Signal(str)

    def __init__(self, values: TimelineValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(values, look, language, parent)
        self._pressed: QPointF | None = None
        self._dragged = False
        self.viewport().setMouseTracking(True)

    def _hit(self, point: QPointF) -> int | None:
        if point.x() < self._left() or point.y() < self._look.px(AXIS):
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
        standing = None if self._dragged else self._hit(event.position())
        self._pressed = None
        if standing is not None:
            self._choose(standing)
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
        walks = {
            Qt.Key.Key_Right: (along_lane, 1),
            Qt.Key.Key_Left: (along_lane, -1),
            Qt.Key.Key_Down: (across_lanes, 1),
            Qt.Key.Key_Up: (across_lanes, -1),
            Qt.Key.Key_J: (in_time, 1),
            Qt.Key.Key_K: (in_time, -1),
            Qt.Key.Key_Home: (lane_end, -1),
            Qt.Key.Key_End: (lane_end, 1),
        }
        moves = {
            Qt.Key.Key_T: self.go_to_today,
            Qt.Key.Key_F: self.fit,
            Qt.Key.Key_Plus: self._zoom_in,
            Qt.Key.Key_Equal: self._zoom_in,
            Qt.Key.Key_Minus: self._zoom_out,
        }
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key in walks:
            walk, step = walks[Qt.Key(key)]
            self._walk(walk(self.scene, self._selected, step))
        elif key in moves:
            moves[Qt.Key(key)]()
        else:
            super().keyPressEvent(event)

    def _zoom_in(self) -> None:
        self.zoom(ZOOM_STEP)

    def _zoom_out(self) -> None:
        self.zoom(1 / ZOOM_STEP)

    def _walk(self, standing: int | None) -> None:
        if standing is not None:
            self._choose(standing)
            self.record_selected.emit(self.selected)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def _show_tip(self, at: QPoint, on_screen: QPoint) -> None:
        standing = self._hit(QPointF(at))
        if standing is None:
            QToolTip.hideText()
            return
        id_ = int(self._values.store.ids[self._values.lanes.items[standing]])
        text = self.texts.one(id_)
        QToolTip.showText(on_screen, plain_tip(text.title, self.texts.when(id_), text.note), self.viewport())
