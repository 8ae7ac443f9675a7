"""What a lane says of what it does not show: how many bars have no row, and how many lie outside of the period."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from tracker.language import Language
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.emptiness import Emptiness
from tracker.ui.timeline.figures import figure
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.writer import Writer


@dataclass(frozen=True, slots=True)
class EmptyLane:
    """A lane with nothing in the period: its middle in the picture, and why."""

    middle: float
    why: Emptiness


@dataclass(frozen=True, slots=True)
class Beyond:
    """How many bars of a lane have no row, and from where on their band stands in the picture."""

    top: float
    height: float
    count: int


def draw_empty(
    painter: QPainter, look: Look, language: Language, writer: Writer, lanes: Sequence[EmptyLane], scale: Scale
) -> None:
    """Why there is nothing to see in these lanes, and on which side there is."""
    writer.begin(painter)
    for lane in lanes:
        text = writer.elided(lane.why.words(language), scale.width - 16)
        width = writer.width(text) + 16
        # Lines of time do not run through it.
        ground = QRectF(scale.left + (scale.width - width) / 2, lane.middle - writer.height / 2, width, writer.height)
        painter.fillRect(ground, look.colour("surface"))
        writer.write(painter, ground.left() + 8, lane.middle, text, look.tokens.muted)


def draw_beyond(painter: QPainter, look: Look, language: Language, beyond: Sequence[Beyond], scale: Scale) -> None:
    """How many bars have no row, at the beginning of the band that stands for them."""
    font = look.font(TypeRole.CAPTION)
    # Another number with every step: to draw it once and keep it would be no gain.
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for one in beyond:
        if not one.count:
            continue
        text = language.gettext("+ {count} more").format(count=figure(one.count, language))
        width, middle, half = metrics.horizontalAdvance(text), one.top + one.height / 2, look.px(18) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(QRectF(scale.left + 4, middle - half, width + 12, 2 * half), 3, 3)
        painter.setPen(look.colour("muted"))
        painter.drawText(QPointF(scale.left + 10, middle + metrics.capHeight() / 2), text)
