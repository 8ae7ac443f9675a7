"""Bars that are not certain from end to end: they fade where a date is vague and run off as arrows where it is open."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.ui.timeline.frame import Frame
from tracker.ui.timeline.values import ItemState, TimelineValues

ARROW = 8.0
FAINT = 0.12
STRONGEST = 0.85
RADIUS = 3.0

_NO_PEN, _DASHED, _NO_BRUSH = Qt.PenStyle.NoPen, Qt.PenStyle.DashLine, Qt.BrushStyle.NoBrush
_STANDS, _PLANNED = int(ItemState.STANDS), int(ItemState.PLANNED)


def draw_vague(painter: QPainter, values: TimelineValues, frame: Frame, at: int, rect: QRectF, colour: QColor) -> None:
    """One such bar in `rect`: a dashed frame while it is planned, only the frame when it was dropped."""
    item = int(frame.items[at])
    state = values.state[item]
    open_end = values.latest[item] >= OPEN_LATEST
    if open_end:
        rect = QRectF(rect)
        rect.setRight(max(rect.left() + 1, frame.scale.left + frame.scale.width - ARROW))
    painter.setPen(_NO_PEN if state == _STANDS else QPen(colour, 1, _DASHED))
    painter.setBrush(_brush(values, frame, at, rect, colour) if state in (_STANDS, _PLANNED) else QBrush(_NO_BRUSH))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    if open_end:
        _draw_arrow(painter, rect, colour)


def _brush(values: TimelineValues, frame: Frame, at: int, rect: QRectF, colour: QColor) -> QBrush:
    """The fill across the certain part, fading to nearly nothing at a vague end."""
    item = int(frame.items[at])
    if frame.solid0[at] >= frame.solid1[at]:
        return _momentary(rect, colour, open_start=bool(values.earliest[item] <= OPEN_EARLIEST))
    faint = QColor(colour)
    faint.setAlphaF(FAINT)
    vague_start = values.solid_from[item] > values.earliest[item]
    vague_end = values.solid_to[item] < values.latest[item]
    if not (vague_start or vague_end):
        return QBrush(colour)
    width = max(1.0, rect.width())
    gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
    gradient.setColorAt(0.0, faint if vague_start else colour)
    gradient.setColorAt(min(1.0, max(0.0, (frame.solid0[at] - rect.left()) / width)), colour)
    gradient.setColorAt(min(1.0, max(0.0, (frame.solid1[at] - rect.left()) / width)), colour)
    gradient.setColorAt(1.0, faint if vague_end else colour)
    return QBrush(gradient)


def _momentary(rect: QRectF, colour: QColor, *, open_start: bool) -> QBrush:
    """One day somewhere in the span: strongest in the middle, or at the end when only the end is known."""
    strong, faint = QColor(colour), QColor(colour)
    strong.setAlphaF(STRONGEST)
    faint.setAlphaF(0.0 if open_start else FAINT)
    gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
    gradient.setColorAt(0.0, faint)
    gradient.setColorAt(1.0 if open_start else 0.5, strong)
    if not open_start:
        gradient.setColorAt(1.0, faint)
    return QBrush(gradient)


def _draw_arrow(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    middle, half = rect.center().y(), rect.height() / 2
    painter.setPen(_NO_PEN)
    painter.setBrush(colour)
    head = [QPointF(rect.right(), middle - half), QPointF(rect.right() + ARROW, middle)]
    painter.drawPolygon(QPolygonF([*head, QPointF(rect.right(), middle + half)]))
