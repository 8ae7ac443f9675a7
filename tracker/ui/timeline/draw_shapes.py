"""Single days: a circle in a series, a square for a meeting, a diamond for a position, a dot for an event."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from tracker.ui.timeline.kinds import ItemKind, ItemState

# Read once: an attribute of a Qt or Python enumeration costs as much as the drawing.
_NO_PEN, _SOLID, _DASHED = Qt.PenStyle.NoPen, Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
_STANDS, _CANCELLED, _POSTPONED = int(ItemState.STANDS), int(ItemState.CANCELLED), int(ItemState.POSTPONED)
_MEETING, _POSITION = int(ItemKind.MEETING), int(ItemKind.POSITION)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a single day looks like; shapes that are equal look alike. `radius` is in pixels."""

    kind: int
    state: int
    chained: bool
    colour: str
    ground: str
    radius: float

    @property
    def size(self) -> tuple[float, float]:
        """A square around it."""
        return 2.0 * ceil(self.radius + 3), 2.0 * ceil(self.radius + 3)

    def paint(self, painter: QPainter) -> None:
        """Draw it in the middle of that square."""
        side, _ = self.size
        self.draw(painter, QPointF(side / 2, side / 2))

    def draw(self, painter: QPainter, centre: QPointF) -> None:
        """Filled when it stands, hollow while planned, dashed when postponed, crossed out when cancelled."""
        radius, colour = self.radius, QColor(self.colour)
        if self.state == _STANDS:
            painter.setPen(_NO_PEN)
            painter.setBrush(colour)
            radius += 1
        else:
            painter.setPen(QPen(colour, 2, _DASHED if self.state == _POSTPONED else _SOLID))
            painter.setBrush(QColor(self.ground))
        self._outline(painter, centre, radius)
        if self.state == _CANCELLED:
            reach = QPointF(radius * 0.5, radius * 0.5)
            painter.drawLine(centre - reach, centre + reach)
            reach.setY(-reach.y())
            painter.drawLine(centre - reach, centre + reach)

    def _outline(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        x, y = centre.x(), centre.y()
        if self.chained:
            painter.drawEllipse(centre, radius, radius)
        elif self.kind == _MEETING:
            side = 2 * radius - 2
            painter.drawRoundedRect(QRectF(x - side / 2, y - side / 2, side, side), 2, 2)
        elif self.kind == _POSITION:
            corners = [QPointF(x, y - radius), QPointF(x + radius, y), QPointF(x, y + radius), QPointF(x - radius, y)]
            painter.drawPolygon(QPolygonF(corners))
        else:
            painter.drawEllipse(centre, radius - 2, radius - 2)
