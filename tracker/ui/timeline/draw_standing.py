"""How a commitment stands as a sign on its bar, so that colour does not say it alone; and where it was first due."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from tracker.domain.implementation import Implementation
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_vague import ARROW
from tracker.ui.timeline.frame import BAR, Frame
from tracker.ui.timeline.kinds import NONE, STANDINGS
from tracker.ui.timeline.store import TimelineStore

# A bar narrower than this has no room for a sign.
LEAST_BAR = 34.0
SIGN = 8.0
_CORNER = 3.0
_CHECK = ((-1.0, 0.0), (-0.3, 0.7), (1.0, -0.8))
_LINES: dict[Implementation, tuple[tuple[tuple[float, float], ...], ...]] = {
    Implementation.FULFILLED: (_CHECK,),
    Implementation.NOT_FULFILLED: (((-0.8, -0.8), (0.8, 0.8)), ((-0.8, 0.8), (0.8, -0.8))),
    Implementation.STALLED: (((-0.5, -0.9), (-0.5, 0.9)), ((0.5, -0.9), (0.5, 0.9))),
    Implementation.IN_PROGRESS: (((-0.6, -0.9), (0.8, 0.0), (-0.6, 0.9), (-0.6, -0.9)),),
    Implementation.REVERSED: (((0.9, 0.7), (0.9, -0.3), (-0.8, -0.3)), ((-0.1, -1.0), (-0.9, -0.3), (-0.1, 0.4))),
    Implementation.SUPERSEDED: (((-0.9, -0.8), (0.0, 0.0), (-0.9, 0.8)), ((0.0, -0.8), (0.9, 0.0), (0.0, 0.8))),
}
"""Strokes in a square from -1 to 1; the other standings are circles."""


def draw_signs(painter: QPainter, look: Look, store: TimelineStore, frame: Frame) -> None:
    """The sign of each commitment in view at the end of its bar, on the part of it that is seen."""
    right = frame.scale.left + frame.scale.width
    ink = look.colour("on_bar")
    for at in ((store.standing[frame.items] != NONE) & frame.readable).nonzero()[0].tolist():
        # Before the edge of the view there is an arrow where a bar has no end.
        end = min(float(frame.x1[at]), right - ARROW)
        if end - max(float(frame.x0[at]), frame.scale.left) < LEAST_BAR * look.scale:
            continue
        standing = STANDINGS[store.standing[frame.items[at]]]
        # A bar that fades at its end has its sign where it is still certain.
        certain = min(end, max(float(frame.solid1[at]), float(frame.x0[at]) + LEAST_BAR * look.scale))
        centre = QPointF(certain - 11 * look.scale, float(frame.middle[at]))
        draw_sign(painter, standing.implementation, centre, SIGN * look.scale / 2, ink, hollow=standing.claimed)


def draw_sign(
    painter: QPainter, implementation: Implementation, centre: QPointF, half: float, ink: QColor, *, hollow: bool
) -> None:
    """One sign; a fulfilment that is only claimed has a ring around its check."""
    painter.setPen(QPen(ink, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in _LINES.get(implementation, ()):
        painter.drawPolyline([centre + QPointF(x * half, y * half) for x, y in stroke])
    if hollow:
        painter.drawEllipse(centre, half + 2.5, half + 2.5)
    if implementation in (Implementation.NOT_STARTED, Implementation.PARTLY_FULFILLED):
        painter.drawEllipse(centre, half, half)
    if implementation is Implementation.PARTLY_FULFILLED:
        painter.setBrush(ink)
        painter.drawPie(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), 90 * 16, -180 * 16)


def draw_ghosts(painter: QPainter, look: Look, store: TimelineStore, frame: Frame) -> None:
    """Where a deadline first was: a dashed outline up to it where it came forward, a notch where it was put off."""
    half = BAR * look.scale / 2
    for at in (store.was_due[frame.items] != NONE).nonzero()[0].tolist():
        x = frame.scale.x(float(store.was_due[frame.items[at]]) + 1)
        y, end = float(frame.middle[at]), float(frame.x1[at])
        if x > end:
            painter.setPen(QPen(look.colour("control"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(end + 1, y - half + 0.5, x - end - 1, 2 * half - 1), _CORNER, _CORNER)
        else:
            _draw_notch(painter, look, x, y, half)


def _draw_notch(painter: QPainter, look: Look, x: float, y: float, half: float) -> None:
    """A notch in both edges of the bar, which leaves what is written on it alone, and a small hollow diamond above."""
    painter.setPen(QPen(look.colour("surface"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for edge, inside in ((y - half, 4.0), (y + half, -4.0)):
        painter.drawLine(QPointF(x, edge), QPointF(x, edge + inside))
    diamond = QPainterPath(QPointF(x, y - half - 5))
    for dx, dy in ((4.0, 4.0), (0.0, 8.0), (-4.0, 4.0)):
        diamond.lineTo(x + dx, y - half - 5 + dy)
    diamond.closeSubpath()
    painter.setPen(QPen(look.colour("control"), 1.2))
    painter.setBrush(look.colour("surface"))
    painter.drawPath(diamond)
