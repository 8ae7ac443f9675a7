"""What a lane says of what it does not show: how many bars have no row, and how many lie outside of the period."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from tracker.language import Language
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_density import Band, draw_bands
from tracker.ui.timeline.emptiness import Emptiness
from tracker.ui.timeline.figures import figure
from tracker.ui.timeline.scale import Scale


@dataclass(frozen=True, slots=True)
class EmptyLane:
    """A lane with nothing in the period: its middle in the picture, and why."""

    middle: float
    why: Emptiness


def draw_empty(painter: QPainter, look: Look, language: Language, lanes: Sequence[EmptyLane], scale: Scale) -> None:
    """Why there is nothing to see in these lanes, and on which side there is."""
    font = look.font(TypeRole.CAPTION)
    painter.setFont(font)
    painter.setPen(look.colour("muted"))
    metrics = QFontMetricsF(font)
    for lane in lanes:
        text = metrics.elidedText(lane.why.words(language), Qt.TextElideMode.ElideRight, scale.width - 16)
        width, tall = metrics.horizontalAdvance(text) + 16, metrics.height()
        # Lines of time do not run through it.
        ground = QRectF(scale.left + (scale.width - width) / 2, lane.middle - tall / 2, width, tall)
        painter.fillRect(ground, look.colour("surface"))
        painter.drawText(QPointF(ground.left() + 8, lane.middle + metrics.capHeight() / 2), text)


def draw_more(painter: QPainter, look: Look, language: Language, bands: Sequence[Band], scale: Scale) -> None:
    """The bands, each with the number of bars that it stands for in this period."""
    draw_bands(painter, look, bands, scale)
    font = look.font(TypeRole.CAPTION)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for band in bands:
        if not band.total:
            continue
        text = language.gettext("+ {count} more").format(count=figure(band.total, language))
        width = metrics.horizontalAdvance(text) + 12
        ground = QRectF(scale.left + 4, band.top + (band.height - look.px(18)) / 2, width, look.px(18))
        painter.setOpacity(band.opacity)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(ground, 3, 3)
        painter.setPen(look.colour("muted"))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)
    painter.setOpacity(1.0)
