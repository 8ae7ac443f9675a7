"""The signs of a legend: each is drawn as the drawing itself has it, around a point."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_flags import pennant_of
from tracker.ui.timeline.draw_shapes import Shape
from tracker.ui.timeline.draw_standing import draw_sign
from tracker.ui.timeline.draw_vague import Fade
from tracker.ui.timeline.kinds import STANDINGS, ItemKind, ItemState
from tracker.ui.view_values import Tone, Urgency

SIGN = 26.0
"""How wide a sign is, in pixels."""
SMALL = 13.0
"""The same of a single day's."""
_BAR = 11.0
_RADIUS = 4.5

Draw = Callable[[QPainter, Look, QPointF], None]


def _bar(centre: QPointF) -> QRectF:
    return QRectF(centre.x() - SIGN / 2, centre.y() - _BAR / 2, SIGN, _BAR)


def draw_shape(
    painter: QPainter,
    look: Look,
    centre: QPointF,
    *,
    kind: ItemKind,
    state: ItemState = ItemState.STANDS,
    chained: bool = False,
    tone: Tone = Tone.NEUTRAL,
) -> None:
    """A single day."""
    if tone is Tone.NEUTRAL and kind is ItemKind.MEETING:
        tone = Tone.ACCENT
    Shape(int(kind), int(state), chained, look.tokens.fill(tone), look.tokens.surface, _RADIUS).draw(painter, centre)


def draw_chain(painter: QPainter, look: Look, centre: QPointF, *, held: bool) -> None:
    """The line from a meeting of a series to the next one."""
    painter.setPen(QPen(look.colour("accent"), 1.5, Qt.PenStyle.SolidLine if held else Qt.PenStyle.DotLine))
    painter.drawLine(centre - QPointF(SIGN / 2, 0), centre + QPointF(SIGN / 2, 0))


def draw_bar(painter: QPainter, look: Look, centre: QPointF, *, tone: Tone = Tone.NEUTRAL) -> None:
    """A bar that is certain from end to end."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tokens.fill(tone)))
    painter.drawRoundedRect(_bar(centre), 2, 2)


def draw_standing(painter: QPainter, look: Look, centre: QPointF, *, code: int, tone: Tone) -> None:
    """The bar of a commitment that stands so."""
    draw_bar(painter, look, centre, tone=tone)
    standing = STANDINGS[code]
    draw_sign(painter, standing.implementation, centre, 3.2, look.colour("on_bar"), hollow=standing.claimed)


def draw_vague(
    painter: QPainter,
    look: Look,
    centre: QPointF,
    *,
    tone: Tone = Tone.NEUTRAL,
    state: ItemState = ItemState.STANDS,
    only_end: bool = False,
) -> None:
    """A bar that has no certain part; only its outline where it was dropped."""
    bar = _bar(centre)
    colour, ground = look.tokens.fill(tone), look.tokens.surface
    fade = Fade(
        colour, ground, bar.width(), bar.height(), 0.0, 0.0, int(state), only_end, vague_start=True, vague_end=True
    )
    fade.draw(painter, bar, bar.left())


def draw_open(painter: QPainter, look: Look, centre: QPointF) -> None:
    """A bar that has no end."""
    bar = _bar(centre).adjusted(0, 0, -6, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tokens.fill(Tone.NEUTRAL)))
    painter.drawRect(bar)
    tip = QPointF(bar.right() + 6, centre.y())
    painter.drawPolygon(QPolygonF([bar.topRight(), tip, bar.bottomRight()]))


def draw_band(painter: QPainter, look: Look, centre: QPointF) -> None:
    """How many records there are at a time."""
    bar = _bar(centre)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("bar"))
    for at, share in enumerate((0.4, 0.7, 1.0, 0.6, 0.3)):
        painter.drawRect(QRectF(bar.left() + 5 * at, bar.bottom() - _BAR * share, 4, _BAR * share))


def draw_ghost(painter: QPainter, look: Look, centre: QPointF) -> None:
    """A deadline that was moved."""
    painter.setPen(QPen(look.colour("control"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_bar(centre), 2, 2)


def draw_flag(painter: QPainter, look: Look, centre: QPointF, *, urgency: Urgency) -> None:
    """A pennant, as it stands on a record."""
    pennant_of(urgency, look).draw(painter, centre + QPointF(-3, _BAR / 2))
