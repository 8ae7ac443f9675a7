"""Single days: a circle in a series, a square for a meeting, a diamond for a position, a dot for an event."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from tracker.ui.timeline.values import ItemKind, ItemState

# Read once: an attribute of a Qt or Python enumeration costs as much as the drawing.
_NO_PEN, _SOLID, _DASHED = Qt.PenStyle.NoPen, Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
_STANDS, _CANCELLED, _POSTPONED = int(ItemState.STANDS), int(ItemState.CANCELLED), int(ItemState.POSTPONED)
_MEETING, _POSITION = int(ItemKind.MEETING), int(ItemKind.POSITION)


def draw_shape(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    kind: int,
    state: int,
    in_series: bool,
    colour: QColor,
    ground: QColor,
) -> None:
    """Filled when it stands, hollow while planned, dashed when postponed, crossed out when cancelled."""
    if state == _STANDS:
        painter.setPen(_NO_PEN)
        painter.setBrush(colour)
        radius += 1
    else:
        painter.setPen(QPen(colour, 2, _DASHED if state == _POSTPONED else _SOLID))
        painter.setBrush(ground)
    x, y = centre.x(), centre.y()
    if in_series:
        painter.drawEllipse(centre, radius, radius)
    elif kind == _MEETING:
        side = 2 * radius - 2
        painter.drawRoundedRect(QRectF(x - side / 2, y - side / 2, side, side), 2, 2)
    elif kind == _POSITION:
        corners = [QPointF(x, y - radius), QPointF(x + radius, y), QPointF(x, y + radius), QPointF(x - radius, y)]
        painter.drawPolygon(QPolygonF(corners))
    else:
        painter.drawEllipse(centre, radius - 2, radius - 2)
    if state == _CANCELLED:
        reach = radius * 0.5
        painter.drawLine(QPointF(x - reach, y - reach), QPointF(x + reach, y + reach))
        painter.drawLine(QPointF(x - reach, y + reach), QPointF(x + reach, y - reach))
