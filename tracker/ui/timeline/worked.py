"""The timeline as it is worked on: several records chosen, dates dragged, links drawn, a card under the pointer."""

from dataclasses import replace
from html import escape

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from tracker.domain.kinds import OPEN_LATEST
from tracker.language import Language
from tracker.ui.theme.look import Look
from tracker.ui.timeline.choice_hand import ChoiceHand
from tracker.ui.timeline.companion import Companion, Grip, Tie
from tracker.ui.timeline.date_hand import DateHand, Mark
from tracker.ui.timeline.draw_frame import AXIS
from tracker.ui.timeline.draw_ties import Arrow, draw_arrows
from tracker.ui.timeline.scale import Scale, fitted
from tracker.ui.timeline.store import TimelineStore
from tracker.ui.timeline.tie_places import arrows_in, boxes_of
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline.view import TimelineView

_MANY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_EXACT = Qt.KeyboardModifier.AltModifier


class WorkedTimeline(TimelineView):
    """Ctrl+click and Shift+click choose several, Shift and a drag over the ground draw a band around them. The record
    that is chosen is dragged by its middle or by an end; with Alt the very day is meant, Esc lets go of it unchanged.

    Signals: `date_moved(ref, Change)`; `several_chosen(count)`; `goal_asked()` when `/` was typed. Without a
    `companion` there are no cards, links or drags.
    """

    date_moved = Signal(str, object)
    several_chosen = Signal(int)
    goal_asked = Signal()

    def __init__(self, values: TimelineValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(values, look, language, parent)
        self.companion: Companion | None = None
        self._dates = DateHand()
        self._several = ChoiceHand()
        self._ties: tuple[str, list[Tie]] = ("", [])

    # Several

    @property
    def several(self) -> int:
        """How many are chosen together."""
        return len(self._several.items)

    @property
    def chosen_refs(self) -> list[str]:
        """Every record that is chosen; the one alone, where there are not several."""
        several = [self._values.store.ref(item) for item in self._several.items]
        return several or [ref for ref in (self.selected,) if ref]

    @property
    def chosen_ids(self) -> list[int]:
        """Their ids."""
        store = self._values.store
        places = [store.index(ref) for ref in self.chosen_refs]
        return [int(store.ids[place]) for place in places if place is not None]

    def choose_none(self) -> None:
        """Let go of several; the one that is open stays."""
        self._several.clear()
        self._tell_several()

    def fit_chosen(self) -> None:
        """Show the days of what is chosen."""
        store = self._values.store
        places = [place for ref in self.chosen_refs if (place := store.index(ref)) is not None]
        if places:
            first, last = _closed_days(store, places, self._values.as_of)
            self._go(fitted(first, last, self._left(), self._wide()))

    # Going

    def show_days(self, first: float, last: float, *, least: float) -> None:
        """Show the days from `first` to `last` (ordinals); short ones in the middle, a day not below `least` pixels.

        What is in view already is only brought to the middle.
        """
        middle = (first + last) / 2
        if last - first > 1.5:
            self._go(fitted(first, last, self._left(), self._wide()))
        else:
            if self._scale.per_day < least:
                self._scale = self._scale.zoomed(least / self._scale.per_day, self._scale.left)
            self.show_middle(middle)

    def keep_days(self, first: int, last: int) -> None:
        """Show the days from `first` to `last` (ordinals) from the first picture on, however wide that will be."""
        wide = max(100.0, self._wide())
        self.take_period(Scale(float(first), wide / (last + 1 - first), wide, self._left()))

    def show_at(self, start: float, per_day: float) -> None:
        """Show the days from `start` on, a day so many pixels wide."""
        self._go(replace(self._scale, start=start, per_day=per_day).panned(0))

    def has(self, ref: str) -> bool:
        """Whether a record stands in a lane."""
        item = self._values.store.index(ref)
        return item is not None and bool(self._values.lanes.standings_of(item).size)

    def pick(self, ref: str) -> None:
        """Choose a record, as a click does."""
        if self.select(ref):
            self.record_selected.emit(ref)

    def take_values(self, values: TimelineValues) -> None:
        refs = [self._values.store.ref(item) for item in self._several.items]
        super().take_values(values)
        self._several.items = [place for ref in refs if (place := values.store.index(ref)) is not None]
        self._ties = ("", [])

    def _tell_several(self) -> None:
        self.viewport().update()
        self.several_chosen.emit(len(self._several.items))

    def _turn(self, standing: int, *, between: bool) -> None:
        if not self._several.items and self._selected is not None:
            self._several.add([int(self._values.lanes.items[self._selected])])
        if between and self._selected is not None:
            self._several.add_between(self._values.lanes, self._selected, standing)
        else:
            self._several.turn(int(self._values.lanes.items[standing]))
        self._tell_several()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() >= self._left():
            standing = self._hit(event.position())
            if event.modifiers() & _MANY:
                self._begin_several(event, standing)
                return
            if self._several.items and standing is None:
                self.choose_none()
            if standing is not None and self._take(standing, event.position()):
                return
        super().mousePressEvent(event)

    def _begin_several(self, event: QMouseEvent, standing: int | None) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if standing is not None:
            self._turn(standing, between=shift)
        elif shift:
            self._several.begin_band(event.position())

    def _take(self, standing: int, at: QPointF) -> bool:
        """Take hold of the record that is chosen already; a first click only chooses, so that none moves unawares."""
        ref = self._values.store.ref(int(self._values.lanes.items[standing]))
        if ref != self.selected or self.companion is None or not self.companion.writable:
            return False
        held, mark = self.companion.hold(ref), self._mark_at(standing)
        if held is None or mark is None:
            return False
        self._dates.take(mark, held, at)
        return True

    def _mark_at(self, standing: int) -> Mark | None:
        frame = self.frame_now()
        at = np.flatnonzero(frame.standings == standing)
        if not at.size:
            return None
        place = int(at[0])
        ref = self._values.store.ref(int(frame.items[place]))
        left, right = float(frame.x0[place]), float(frame.x1[place])
        if self._values.store.latest[frame.items[place]] >= OPEN_LATEST:
            # It has no end but the edge of the view, where its arrow is.
            right = min(right, float(self.viewport().width()))
        return Mark(ref, left, right, float(frame.middle[place]), point=bool(frame.points[place]))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dates.holds:
            self._dates.move(event.position(), self._scale, exact=bool(event.modifiers() & _EXACT))
            self.viewport().update()
        elif self._several.draws:
            self._several.draw_band_to(event.position(), self.frame_now())
            self._tell_several()
        else:
            super().mouseMoveEvent(event)
            self._show_grip(event.position())

    def _show_grip(self, at: QPointF) -> None:
        """Over the record that is chosen, the pointer says what would be taken hold of."""
        if self._hovered is None or self._item(self._hovered) != self._item(self._selected):
            return
        mark = self._mark_at(self._hovered)
        if mark is not None and self.companion is not None and self.companion.writable:
            whole = mark.grip(at.x()) is Grip.WHOLE
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if whole else Qt.CursorShape.SizeHorCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dates.holds:
            self._let_go()
        elif self._several.draws:
            self._several.end_band()
            self._tell_several()
        elif not event.modifiers() & _MANY or self._pressed is not None:
            super().mouseReleaseEvent(event)

    def _let_go(self) -> None:
        ref, change = self._dates.let_go()
        self.viewport().update()
        if change is None:
            self.record_selected.emit(ref)
        elif change.values or change.refused:
            self.date_moved.emit(ref, change)

    # Keys

    def event(self, event: QEvent) -> bool:
        # Esc closes the record, unless something is in the hand.
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self._busy():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._busy():
            self._give_up()
        elif event.text() == "/":
            self.goal_asked.emit()
        else:
            super().keyPressEvent(event)

    def _busy(self) -> bool:
        return self._dates.holds or self._several.draws or bool(self._several.items)

    def _give_up(self) -> None:
        if self._dates.holds:
            self._dates.drop()
        elif self._several.draws:
            self._several.give_up_band()
        else:
            self._several.clear()
        self._tell_several()

    def hideEvent(self, event: QHideEvent) -> None:
        self._dates.drop()
        super().hideEvent(event)

    # Pictures

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.selected or self._busy():
            self._paint_over()

    def _paint_over(self) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self._room()
        arrows = self._arrows(room)
        if arrows:
            painter.setClipRect(room)
            draw_arrows(painter, self._look, arrows, self._painter.placed, boxes_of(self.frame_now()), room)
            painter.setClipping(False)
        if self._several.items or self._several.draws:
            self._several.draw(painter, self._look, self.frame_now(), room)
        self._dates.draw(painter, self._look, self._scale, room)

    def _room(self) -> QRectF:
        """Where marks are drawn."""
        return QRectF(self.viewport().rect()).adjusted(self._left(), self._look.px(AXIS), 0, 0)

    def _arrows(self, room: QRectF) -> list[Arrow]:
        ref = self.selected
        if not ref or self.companion is None:
            return []
        if self._ties[0] != ref:
            self._ties = (ref, [*self.companion.ties(ref)])
        return arrows_in(self.frame_now(), self._values.store, *self._ties, room) if self._ties[1] else []

    # Card

    def _show_tip(self, at: QPoint, on_screen: QPoint) -> None:
        standing = self._hit(QPointF(at))
        if standing is None or self.companion is None:
            super()._show_tip(at, on_screen)
            return
        card = self.companion.card(self._values.store.ref(int(self._values.lanes.items[standing])))
        if card is not None and not self._dates.holds:
            lines = "".join(f"<br>{escape(line)}" for line in card.lines)
            # As rich text, in which every letter of a record is only itself.
            QToolTip.showText(on_screen, f"<qt><b>{escape(card.title)}</b>{lines}</qt>", self.viewport())
        else:
            QToolTip.hideText()


def _closed_days(store: TimelineStore, places: list[int], as_of: int) -> tuple[float, float]:
    """The days that some records are drawn on; one without an end counts up to the as-of day."""
    first = float(np.min(store.first[places]))
    last = np.where(store.last[places] >= OPEN_LATEST, np.maximum(as_of, store.first[places]), store.last[places])
    return first, float(last.max())
