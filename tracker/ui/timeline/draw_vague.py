"""Bars that are not certain from end to end: they fade where a date is vague and run off as arrows where it is open."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.ui.timeline.frame import Frame
from tracker.ui.timeline.kinds import ItemState
from tracker.ui.timeline.store import TimelineStore

ARROW = 8.0
FAINT = 0.12
STRONGEST = 0.85
RADIUS = 3.0

_NO_PEN, _DASHED, _NO_BRUSH = Qt.PenStyle.NoPen, Qt.PenStyle.DashLine, Qt.BrushStyle.NoBrush
_STANDS, _PLANNED = int(ItemState.STANDS), int(ItemState.PLANNED)


class VagueBars:
    """Draws such bars of one frame one by one, fading into `ground`.

    Colours are mixed, not made transparent: many programs that show a PDF leave the transparency of a fade out.
    """

    def __init__(self, painter: QPainter, store: TimelineStore, frame: Frame, ground: QColor) -> None:
        self._painter = painter
        self._ground = ground
        items = frame.items
        earliest, latest = store.earliest[items], store.latest[items]
        self._right = frame.scale.left + frame.scale.width
        self._x0, self._x1 = frame.x0.tolist(), frame.x1.tolist()
        self._solid0, self._solid1 = frame.solid0.tolist(), frame.solid1.tolist()
        self._state = store.state[items].tolist()
        self._open_start = (earliest <= OPEN_EARLIEST).tolist()
        self._open_end = (latest >= OPEN_LATEST).tolist()
        self._vague_start = (store.solid_from[items] > earliest).tolist()
        self._vague_end = (store.solid_to[items] < latest).tolist()

    def draw(self, at: int, rect: QRectF, colour: QColor) -> None:
        """The mark at a place of the frame: a dashed outline while it is planned, only the outline when dropped."""
        painter, state = self._painter, self._state[at]
        if self._open_end[at]:
            rect.setRight(max(rect.left() + 1, self._right - ARROW))
        painter.setPen(_NO_PEN if state == _STANDS else QPen(colour, 1, _DASHED))
        painter.setBrush(self._brush(at, rect, colour) if state in (_STANDS, _PLANNED) else QBrush(_NO_BRUSH))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if self._open_end[at]:
            self._draw_arrow(rect, colour)

    def _brush(self, at: int, rect: QRectF, colour: QColor) -> QBrush:
        """The fill across the certain part, fading to nearly nothing at a vague end, wherever the picture is cut."""
        right = rect.right() if self._open_end[at] else self._x1[at]
        gradient = QLinearGradient(self._x0[at], 0, right, 0)
        if self._solid0[at] >= self._solid1[at]:
            return _momentary(gradient, colour, self._ground, open_start=self._open_start[at])
        if not (self._vague_start[at] or self._vague_end[at]):
            return QBrush(colour)
        faint = mixed(colour, self._ground, FAINT)
        width = max(1.0, right - self._x0[at])
        gradient.setColorAt(0.0, faint if self._vague_start[at] else colour)
        for solid in (self._solid0[at], self._solid1[at]):
            gradient.setColorAt(min(1.0, max(0.0, (solid - self._x0[at]) / width)), colour)
        # Written last, as a certain part that reaches to the end has a stop there too.
        gradient.setColorAt(1.0, faint if self._vague_end[at] else colour)
        return QBrush(gradient)

    def _draw_arrow(self, rect: QRectF, colour: QColor) -> None:
        middle, half = rect.center().y(), rect.height() / 2
        self._painter.setPen(_NO_PEN)
        self._painter.setBrush(colour)
        head = [QPointF(rect.right(), middle - half), QPointF(rect.right() + ARROW, middle)]
        self._painter.drawPolygon(QPolygonF([*head, QPointF(rect.right(), middle + half)]))


def _momentary(gradient: QLinearGradient, colour: QColor, ground: QColor, *, open_start: bool) -> QBrush:
    """One day somewhere in the span: strongest in the middle, or at the end when only the end is known."""
    strong, faint = mixed(colour, ground, STRONGEST), mixed(colour, ground, 0.0 if open_start else FAINT)
    gradient.setColorAt(0.0, faint)
    gradient.setColorAt(1.0 if open_start else 0.5, strong)
    if not open_start:
        gradient.setColorAt(1.0, faint)
    return QBrush(gradient)


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """`share` of a colour on its ground."""
    rest = 1 - share
    return QColor.fromRgbF(
        colour.redF() * share + ground.redF() * rest,
        colour.greenF() * share + ground.greenF() * rest,
        colour.blueF() * share + ground.blueF() * rest,
    )
