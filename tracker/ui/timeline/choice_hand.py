"""Several records chosen on the timeline, one by one or with a band drawn around them."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from tracker.ui.theme.look import Look
from tracker.ui.timeline.frame import BAR, DOT, Frame

_STARTS = 4.0


class ChoiceHand:
    """`items` are places in the store, in the order in which they were chosen."""

    def __init__(self) -> None:
        self.items: list[int] = []
        self._from: QPointF | None = None
        self._to = QPointF()
        self._before: list[int] = []

    @property
    def band(self) -> QRectF | None:
        """The band being drawn; None while there is none."""
        if self._from is None or (self._to - self._from).manhattanLength() < _STARTS:
            return None
        return QRectF(self._from, self._to).normalized()

    @property
    def draws(self) -> bool:
        """Whether a band was begun."""
        return self._from is not None

    def turn(self, item: int) -> None:
        """Choose it too, or no longer."""
        if item in self.items:
            self.items.remove(item)
        else:
            self.items.append(item)

    def add(self, items: Iterable[int]) -> None:
        """Choose these too."""
        self.items = [*dict.fromkeys([*self.items, *items])]

    def clear(self) -> None:
        """Choose none."""
        self.items.clear()
        self._from = None

    def begin_band(self, at: QPointF) -> None:
        """Begin a band; what was chosen stays."""
        self._from = self._to = at
        self._before = [*self.items]

    def draw_band_to(self, to: QPointF, frame: Frame) -> None:
        """Choose what the band touches now, with what was chosen before."""
        self._to = to
        self.items = [*self._before]
        if (band := self.band) is not None:
            half = BAR / 2
            inside = (frame.x1 >= band.left()) & (frame.x0 <= band.right())
            inside &= (frame.middle + half >= band.top()) & (frame.middle - half <= band.bottom())
            self.add(frame.items[inside].tolist())

    def end_band(self) -> bool:
        """Let go; False when nothing was drawn."""
        drawn = self.band is not None
        self._from = None
        return drawn

    def give_up_band(self) -> None:
        """Choose again what was chosen before."""
        self._from = None
        self.items = [*self._before]

    def draw(self, painter: QPainter, look: Look, frame: Frame, room: QRectF) -> None:
        """A ring around each that is in view, and the band."""
        painter.setClipRect(room)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("accent"), 2))
        half = BAR * look.scale / 2
        for at in np.flatnonzero(np.isin(frame.items, self.items)).tolist():
            if frame.points[at]:
                radius = DOT * look.scale / 2 + 5
                painter.drawEllipse(QPointF((frame.x0[at] + frame.x1[at]) / 2, frame.middle[at]), radius, radius)
            else:
                left, right = max(frame.x0[at], room.left() - 20), min(frame.x1[at], room.right() + 20)
                box = QRectF(left, frame.middle[at] - half, right - left, 2 * half)
                painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 5, 5)
        if (band := self.band) is not None:
            ground = QColor(look.colour("accent"))
            ground.setAlphaF(0.12)
            painter.setBrush(ground)
            painter.setPen(QPen(look.colour("accent"), 1))
            painter.drawRect(band)
        painter.setClipping(False)
