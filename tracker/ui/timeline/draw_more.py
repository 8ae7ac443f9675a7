"""The band under the rows of a crowded lane: how many bars lie there without a row of their own."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from tracker.language import Language
from tracker.ui.presenting.words import number
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_density import Band, draw_bands
from tracker.ui.timeline.scale import Scale


def draw_more(painter: QPainter, look: Look, language: Language, bands: Sequence[Band], scale: Scale) -> None:
    """The bands, each with the number of bars that it stands for in this period."""
    draw_bands(painter, look, bands, scale)
    font = look.font(TypeRole.CAPTION)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for band in bands:
        if not band.total:
            continue
        text = language.gettext("+ {count} more").format(count=number(band.total, language))
        width = metrics.horizontalAdvance(text) + 12
        ground = QRectF(scale.left + 4, band.top + (band.height - look.px(18)) / 2, width, look.px(18))
        painter.setOpacity(band.opacity)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(ground, 3, 3)
        painter.setPen(look.colour("muted"))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)
    painter.setOpacity(1.0)
