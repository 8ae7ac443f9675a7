"""The timeline as it is worked on: several records chosen, dates dragged, links drawn, a card under the pointer."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from tracker.language import Language
from tracker.ui.theme.look import Look
from tracker.ui.timeline.choice_hand import ChoiceHand
from tracker.ui.timeline.companion import Companion, Grip, Tie
from tracker.ui.timeline.date_hand import DateHand, Mark, least_move, marks_in
from tracker.ui.timeline.draw_frame import AXIS
from tracker.ui.timeline.draw_ties import KeptRoutes, Route, draw_routes, routes_of
from tracker.ui.timeline.find_field import FindField
from tracker.ui.timeline.going import SentTimeline
from tracker.ui.timeline.spoken import SpokenTimeline
from tracker.ui.timeline.tie_places import arrows_in, in_the_way
from tracker.ui.timeline.values import TimelineValues

_MANY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_EXACT = Qt.KeyboardModifier.AltModifier
_STEPS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_LATER = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_NOT_TYPED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class WorkedTimeline(SentTimeline):
    """Ctrl+click, Shift+click and Shift+arrows choose several, Shift and a drag draw a band around them; choosing one
    without these keys lets go of the others. What is chosen is dragged by its middle or by an end; with Alt the very
    day is meant, Esc lets go of it unchanged. Where several are chosen they go together.

    Signals: `date_moved(ref, Change)`; `several_chosen(count)`; `goal_asked()` when `/` was typed, `find_typed(text)`
    with a letter that is no key of the timeline, or any capital. Without a `companion` there are no cards, links or
    drags.
    """

    date_moved = Signal(str, object)
    several_chosen = Signal(int)
    goal_asked = Signal()
    find_typed = Signal(str)

    def __init__(self, values: TimelineValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(values, look, language, parent)
        self.companion: Companion | None = None
        self.finder = FindField(self, look, language)
        self._dates = DateHand()
        self._several = ChoiceHand()
        self._ties: tuple[str, list[Tie]] = ("", [])
        self._routes = KeptRoutes()

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

    def spoken(self) -> SpokenTimeline:
        return SpokenTimeline(self.scene, self.sight(), self.texts, self._language, self._selected, self._several.items)

    def fit_chosen(self) -> None:
        """Show the days of what is chosen."""
        self.fit_records(self.chosen_refs)

    def take_values(self, values: TimelineValues) -> None:
        refs = [self._values.store.ref(item) for item in self._several.items]
        super().take_values(values)
        self._several.items = [place for ref in refs if (place := values.store.index(ref)) is not None]
        self._ties = ("", [])

    def _tell_several(self) -> None:
        self.viewport().update()
        self.several_chosen.emit(len(self._several.items))

    def _choose(self, standing: int) -> None:
        """It alone."""
        if self._several.items:
            self.choose_none()
        super()._choose(standing)

    def _turn(self, standing: int) -> None:
        if not self._several.items and self._selected is not None:
            self._several.add([int(self._values.lanes.items[self._selected])])
        self._several.turn(int(self._values.lanes.items[standing]))
        self._tell_several()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() >= self._left():
            standing = self._hit(event.position())
            if event.modifiers() & _MANY:
                self._begin_several(event, standing)
                return
            if standing is not None and self._take(standing, event.position()):
                return
        super().mousePressEvent(event)

    def _begin_several(self, event: QMouseEvent, standing: int | None) -> None:
        if standing is not None:
            self._turn(standing)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._several.begin_band(event.position())

    def _take(self, standing: int, at: QPointF) -> bool:
        """Take hold of what is chosen already; a first click only chooses, so that none moves unawares."""
        store, item = self._values.store, int(self._values.lanes.items[standing])
        several = self._several.items if item in self._several.items else []
        chosen = bool(several) or item == self._item(self._selected)
        if self.companion is None or not self.companion.writable or not chosen:
            return False
        others = [one for one in several if one != item]
        marks = self._marks([standing], others)
        held = self.companion.hold(store.ref(item), [store.ref(one) for one in others])
        if held is None or not marks or marks[0].ref != store.ref(item):
            return False
        self._dates.take(marks[0], held, at, marks[1:])
        return True

    def _marks(self, standings: Sequence[int], items: Sequence[int] = ()) -> list[Mark]:
        """The marks in view of these standings, and then of these places of the store."""
        return marks_in(self.frame_now(), self._values.store, standings, items)

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
        """Over a record that is chosen, the pointer says what would be taken hold of."""
        item = self._item(self._hovered)
        if self._hovered is None or (item != self._item(self._selected) and item not in self._several.items):
            return
        if self.companion is not None and self.companion.writable:
            for mark in self._marks([self._hovered]):
                whole = bool(self._several.items) or mark.grip(at.x()) is Grip.WHOLE
                self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if whole else Qt.CursorShape.SizeHorCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dates.holds:
            self._let_go()
        elif self._several.draws:
            self._several.end_band()
            self._tell_several()
        elif not event.modifiers() & _MANY or self._pressed is not None:
            panned = self._dragged
            super().mouseReleaseEvent(event)
            beside = event.position().x() >= self._left() and self._hit(event.position()) is None
            if self._several.items and beside and not panned:
                self.choose_none()

    def _let_go(self) -> None:
        ref, change = self._dates.let_go()
        self.viewport().update()
        if change is None:
            self.pick(ref)
        elif change.changes or change.refused:
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
        elif event.modifiers() == _MANY and event.key() in _LATER:
            self._move_by_key(_LATER[Qt.Key(event.key())])
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() in _STEPS:
            self._walk_choosing(event)
        elif event.text() == "s":
            self.fit_chosen()
        elif event.text() == "/":
            self.goal_asked.emit()
        elif self._begins_a_title(event):
            self.find_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _walk_choosing(self, event: QKeyEvent) -> None:
        """Where the walk began is chosen, and where it leads too."""
        chosen = [*self._several.items, self._item(self._selected)]
        super().keyPressEvent(event)
        self._several.add(one for one in (*chosen, self._item(self._selected)) if one is not None)
        self._tell_several()

    def _move_by_key(self, later: int) -> None:
        ref, others = self.selected, [one for one in self.chosen_refs if one != self.selected]
        held = self.companion.hold(ref, others) if ref and self.companion and self.companion.writable else None
        change = least_move(held, later) if held is not None else None
        if change is not None:
            self.date_moved.emit(ref, change)

    def _begins_a_title(self, event: QKeyEvent) -> bool:
        """Small letters that are keys stay so; as titles begin with capitals, these always begin one."""
        text = event.text()
        typed = bool(text.strip()) and text.isprintable() and not event.modifiers() & _NOT_TYPED
        return typed and (text.isupper() or self._act_of(event) is None)

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
        if self._has_ties():
            painter.setClipRect(room)
            draw_routes(painter, self._look, self._routes.of(self._routed(), partial(self._find_routes, room)))
            painter.setClipping(False)
        if self._several.items or self._several.draws:
            self._several.draw(painter, self._look, self.frame_now(), room)
        self._dates.draw(painter, self._look, self._scale, room)

    def _room(self) -> QRectF:
        return QRectF(self.viewport().rect()).adjusted(self._left(), self._look.px(AXIS), 0, 0)

    def _has_ties(self) -> bool:
        if self.companion is not None and self._ties[0] != self.selected:
            self._ties = (self.selected, [*self.companion.ties(self.selected)] if self.selected else [])
        return bool(self._ties[1])

    def _routed(self) -> tuple[object, ...]:
        """What the ways of its arrows depend on."""
        names, step = (*self._painter.placed.items,), object() if self.scene.is_moving else id(self.scene.flags)
        return self.scene.standing_still(self.sight()), self._scale.start, self._ties[0], names, step

    def _find_routes(self, room: QRectF) -> list[Route]:
        frame = self.frame_now()
        clear_of = in_the_way(self.scene, self.sight(), frame, self._painter.placed.boxes)
        return routes_of(self._look, arrows_in(frame, self._values.store, *self._ties, room), clear_of, room)

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
