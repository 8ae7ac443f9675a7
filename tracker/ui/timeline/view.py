"""The timeline's widget: keys and mouse turned into movement and choice."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from tracker.language import Language
from tracker.ui.elements.access import let_widgets_tell
from tracker.ui.elements.tips import plain_tip
from tracker.ui.theme.look import Look
from tracker.ui.timeline.access import TimelineAccess
from tracker.ui.timeline.arranged import ArrangedTimeline
from tracker.ui.timeline.density_words import density_words
from tracker.ui.timeline.draw_frame import AXIS
from tracker.ui.timeline.lane_hand import LaneHand
from tracker.ui.timeline.lane_menu import lane_menu
from tracker.ui.timeline.layout import Fold
from tracker.ui.timeline.scene import Scene
from tracker.ui.timeline.spoken import SpokenTimeline
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline.walking import across_lanes, along_lane, end_of_first, in_time, lane_end, nearest

ZOOM_STEP = 1.25
# From twenty years to a day in some twenty presses.
KEY_STEP = 1.5
DRAG_STARTS = 4
# Half the height of a row: a target of 26 pixels.
REACH = 13

_WALKS = {
    Qt.Key.Key_Right: (along_lane, 1),
    Qt.Key.Key_Left: (along_lane, -1),
    Qt.Key.Key_Down: (across_lanes, 1),
    Qt.Key.Key_Up: (across_lanes, -1),
    Qt.Key.Key_J: (in_time, 1),
    Qt.Key.Key_K: (in_time, -1),
    Qt.Key.Key_Home: (lane_end, -1),
    Qt.Key.Key_End: (lane_end, 1),
}


class TimelineView(ArrangedTimeline):
    """Emits `record_selected(ref)` when a mark is chosen.

    Wheel and drag pan, Ctrl+wheel and + − zoom, T goes to the as-of day, F fits everything, the arrows walk: left and
    right along a lane, up and down between lanes, Home and End to its ends; J and K walk in time over all lanes. Space
    folds the lane of what is chosen, O shows all its rows, Alt with an arrow moves it.
    """

    record_selected = Signal(str)
    access: QAccessibleInterface | None = None

    def __init__(self, values: TimelineValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(values, look, language, parent)
        let_widgets_tell()
        self._pressed: QPointF | None = None
        self._dragged = False
        self._lanes = LaneHand(self, look)
        self.viewport().setMouseTracking(True)

    def make_access(self) -> QAccessibleInterface:
        """A list of lanes, as `TellsOfItself` wants it."""
        return TimelineAccess(self)

    def spoken(self) -> SpokenTimeline:
        """What is in view, in words."""
        return SpokenTimeline(self.scene, self.sight(), self.texts, self._language, self._selected)

    def _hit(self, point: QPointF) -> int | None:
        if point.x() < self._left() or point.y() < self._look.px(AXIS):
            return None
        frame, named = self.frame_now(), self._painter.placed.at(point)
        found = None if named is None else frame.standing_of(*named)
        return frame.hit(point.x(), point.y(), self._look.px(REACH)) if found is None else found

    def _pick(self, standing: int) -> None:
        self._choose(standing)
        self.record_selected.emit(self.selected)
        self._tell_focus()

    def _tell_focus(self) -> None:
        if QAccessible.isActive() and isinstance(self.access, TimelineAccess):
            self.access.tell_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell_focus()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._lanes.press(event.position()):
            self._pressed = event.position()
            self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = event.buttons() & Qt.MouseButton.LeftButton
        if held and self._lanes.move(event.position()):
            return
        if self._pressed is not None and held:
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
        if event.button() != Qt.MouseButton.LeftButton or self._lanes.release():
            return
        dragged, self._pressed = self._dragged, None
        if dragged:
            return
        standing = self._hit(event.position())
        if standing is not None:
            self._pick(standing)
        elif event.position().x() >= self._left() and not self._lanes.open_more(event.position()):
            self._lanes.go_where_records_are(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self._left() and self._hit(event.position()) is None:
            self.zoom(ZOOM_STEP**3, event.position().x())

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = None if by_key else self._lanes.place_at(QPointF(event.pos()))
        lane = self._lane_in_hand() if by_key else None if place is None else place.lane
        if lane is not None:
            menu = lane_menu(self, lane, self._language, self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return None
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
            return None if step is None else partial(self._move_lane_in_hand, step)
        if key in _WALKS:
            return partial(self._step, *_WALKS[key])
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_T: self.go_to_today,
            Qt.Key.Key_F: self.fit,
            Qt.Key.Key_Plus: partial(self.zoom, KEY_STEP),
            Qt.Key.Key_Equal: partial(self.zoom, KEY_STEP),
            Qt.Key.Key_Minus: partial(self.zoom, 1 / KEY_STEP),
            Qt.Key.Key_Space: partial(self._turn_lane_in_hand, Fold.FOLDED),
            Qt.Key.Key_O: partial(self._turn_lane_in_hand, Fold.OPENED),
            Qt.Key.Key_Return: self._open,
            Qt.Key.Key_Enter: self._open,
        }
        return acts.get(key)

    def _step(self, walk: Callable[[Scene, int | None, int], int | None], step: int) -> None:
        """From nowhere to a record in one of the lanes in view, where there is any."""
        found = None
        if self._selected is None:
            among = self._lanes_in_view()
            found = end_of_first(self.scene, among, step) if walk is lane_end else nearest(self.scene, among)
        standing = walk(self.scene, self._selected, step) if found is None else found
        if standing is not None:
            self._pick(standing)

    def _lanes_in_view(self) -> list[int]:
        top = self.verticalScrollBar().value()
        bottom = top + self.sight().height - self._look.px(AXIS)
        places = self.scene.layout(self._look.scale).lanes
        return [place.lane for place in places if place.top < bottom and place.bottom > top]

    def _open(self) -> None:
        if self.selected:
            self.record_selected.emit(self.selected)

    def _lane_in_hand(self) -> int | None:
        """The lane of what is chosen, else the one at the top of the view."""
        if self._selected is not None:
            return self._values.lanes.lane_of(self._selected)
        place = self._lanes.place_at(QPointF(0, self._look.px(AXIS)))
        return None if place is None else place.lane

    def _turn_lane_in_hand(self, fold: Fold) -> None:
        lane = self._lane_in_hand()
        if lane is not None:
            self.fold_lane(lane, Fold.PLAIN if self.scene.folds[lane] is fold else fold)

    def _move_lane_in_hand(self, step: int) -> None:
        lane = self._lane_in_hand()
        if lane is not None and lane in self.scene.order:
            self.move_lane(lane, step)

    # Tips

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def _show_tip(self, at: QPoint, on_screen: QPoint) -> None:
        lines = self._tip_at(QPointF(at))
        if lines:
            QToolTip.showText(on_screen, plain_tip(*lines), self.viewport())
        else:
            QToolTip.hideText()

    def _tip_at(self, point: QPointF) -> tuple[str, ...]:
        """A record in words, a lane with what it holds, or how many a column of a band stands for."""
        standing = self._hit(point)
        if standing is not None:
            id_ = int(self._values.store.ids[self._values.lanes.items[standing]])
            text = self.texts.one(id_)
            return text.title, self.texts.when(id_), text.note
        place = self._lanes.place_at(point)
        if place is not None and point.x() < self._left():
            return self._values.lanes.lanes[place.lane].title, self.spoken().held(place.lane)
        if place is None or place.vacant or not self.scene.is_dense(place.lane):
            return ()
        found = self.scene.density(place.lane, self._scale).at(self._scale.day(point.x()))
        return () if found is None else density_words(*found, self._language)
