"""A mark in the hand: dragged as a whole or by an end, with the new date in words until it is let go."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from tracker.domain.kinds import OPEN_LATEST
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.companion import Change, Grip, HeldDates
from tracker.ui.timeline.frame import BAR, Frame
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.store import TimelineStore

DRAG_STARTS = 4.0
EDGE = 7.0
"""Pixels from an end of a bar within which that end is taken hold of."""
_LEAST_BAR = 3 * EDGE
_WIDEST = 420
_WRAPPED = Qt.TextFlag.TextWordWrap
_LEAST_STEPS = (1, 7, 31, 366)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on the screen: its record, its ends and its middle line in pixels; a `point` has no ends to hold."""

    ref: str
    left: float
    right: float
    middle: float
    point: bool

    def grip(self, x: float) -> Grip:
        """What of it is taken hold of at `x`."""
        beside = not self.left - EDGE <= x <= self.right + EDGE  # by its name
        if self.point or beside or self.right - self.left < _LEAST_BAR:
            return Grip.WHOLE
        if x <= self.left + EDGE:
            return Grip.START
        return Grip.FINISH if x >= self.right - EDGE else Grip.WHOLE


class DateHand:
    """Holds one mark from press to release. Nothing is written here."""

    def __init__(self) -> None:
        self._held: HeldDates | None = None
        self._mark: Mark | None = None
        self._others: tuple[Mark, ...] = ()
        self._grip = Grip.WHOLE
        self._pressed = QPointF()
        self._at = QPointF()
        self._dragging = False
        self.change: Change | None = None
        """What letting go would do; None before anything was dragged."""

    @property
    def holds(self) -> bool:
        """Whether a mark is in the hand."""
        return self._held is not None

    def take(self, mark: Mark, held: HeldDates, at: QPointF, others: Sequence[Mark] = ()) -> None:
        """Take hold of a mark at a point; `others` in view go with it."""
        self._others = tuple(others)
        self._held, self._mark, self._grip = held, mark, Grip.WHOLE if others else mark.grip(at.x())
        self._pressed, self._at, self._dragging, self.change = at, at, False, None

    def move(self, to: QPointF, scale: Scale, *, exact: bool) -> bool:
        """Carry it there; False as long as that is too near to be meant."""
        if self._held is None or self._mark is None:
            return False
        self._dragging = self._dragging or abs(to.x() - self._pressed.x()) >= DRAG_STARTS
        if self._dragging:
            self._at = to
            days = round((to.x() - self._pressed.x()) / scale.per_day)
            day = min(max(1, int(scale.day(to.x()))), 3_652_059)
            self.change = self._held.moved(self._grip, days, day, exact=exact)
        return self._dragging

    def let_go(self) -> tuple[str, Change | None]:
        """The record that was held and what is to become of it; None when it was only clicked."""
        ref = self._mark.ref if self._mark else ""
        change = self.change
        self.drop()
        return ref, change

    def drop(self) -> None:
        """Forget it."""
        self._held = self._mark = self.change = None
        self._others = ()
        self._dragging = False

    def draw(self, painter: QPainter, look: Look, scale: Scale, room: QRectF) -> None:
        """Where it would lie, and by the pointer its new date in words, or why it cannot be."""
        if self.change is None or self._mark is None:
            return
        role = "danger" if self.change.refused else "accent"
        painter.setClipRect(room)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour(role), 2, Qt.PenStyle.DashLine))
        half = BAR * look.scale / 2 + 2
        for middle, first, last in [] if self.change.refused else self._places(self._mark):
            left, right = max(scale.x(first), room.left() - 20), min(scale.x(last + 1), room.right() + 20)
            painter.drawRoundedRect(QRectF(left, middle - half, max(10.0, right - left), 2 * half), 4, 4)
        self._draw_words(painter, look, role, room)
        painter.setClipping(False)

    def _places(self, mark: Mark) -> list[tuple[float, int, int]]:
        """The middle line and the days of every mark that goes along."""
        assert self.change is not None
        days = {other.ref: (other.first, other.last) for other in self.change.others}
        along = [(other.middle, *days[other.ref]) for other in self._others if other.ref in days]
        return [(mark.middle, self.change.first, self.change.last), *along]

    def words_card(self, look: Look, room: QRectF) -> QRectF:
        """Where in `room` its words stand, all of them: the end of a refusal says what can be done."""
        most = QRectF(0, 0, min(look.px(_WIDEST), room.width() - 40), room.height())
        text = QFontMetricsF(_font(look)).boundingRect(most, _WRAPPED, self._words())
        card = QRectF(0, 0, ceil(text.width()) + 20, ceil(text.height()) + look.px(12))
        left = min(max(room.left() + 4, self._at.x() + 14), room.right() - card.width() - 4)
        top = self._at.y() - card.height() - 12
        card.moveTo(left, top if top > room.top() else min(self._at.y() + 22, room.bottom() - card.height() - 4))
        return card

    def _words(self) -> str:
        assert self.change is not None
        return "\n".join((self.change.words, *self.change.along))

    def _draw_words(self, painter: QPainter, look: Look, role: str, room: QRectF) -> None:
        assert self.change is not None
        card = self.words_card(look, room)
        painter.setPen(QPen(look.colour(role), 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(card, 6, 6)
        painter.setFont(_font(look))
        painter.setPen(look.colour("danger" if self.change.refused else "text"))
        painter.drawText(card.adjusted(10, 0, -9, 0), _WRAPPED | Qt.AlignmentFlag.AlignVCenter, self._words())


def _font(look: Look) -> QFont:
    return look.font(TypeRole.INTERFACE, strong=True)


def least_move(held: HeldDates, later: int) -> Change | None:
    """The change that moves a date by the least it can go, later (1) or earlier (-1): by a day, or by the week, the
    month or the year that it is known to; None where nothing moves it.
    """
    for days in _LEAST_STEPS:
        change = held.moved(Grip.WHOLE, later * days, 1, exact=False)
        if change.refused or change.changes:
            return change
    return None


def marks_in(frame: Frame, store: TimelineStore, standings: Sequence[int], items: Sequence[int]) -> list[Mark]:
    """The marks of a frame for these standings, and then for these places of the store."""
    found = [np.flatnonzero(np.isin(frame.standings, standings)), np.flatnonzero(np.isin(frame.items, items))]
    marks = []
    for place in np.concatenate(found).tolist():
        left, right = float(frame.x0[place]), float(frame.x1[place])
        if store.latest[frame.items[place]] >= OPEN_LATEST:
            # It has no end but the edge of the view, where its arrow is.
            right = min(right, frame.scale.left + frame.scale.width)
        ref = store.ref(int(frame.items[place]))
        marks.append(Mark(ref, left, right, float(frame.middle[place]), point=bool(frame.points[place])))
    return marks
