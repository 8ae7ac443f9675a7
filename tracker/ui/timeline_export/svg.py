"""A drawing as SVG: text as text in Inter, with the fonts that stand in for it where that is not installed."""

import re
from html import unescape

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgGenerator

from tracker.domain.characters import showable
from tracker.domain.progress import OnProgress, unwatched
from tracker.ui.theme.fonts import FAMILY
from tracker.ui.timeline_export.paper_look import readable
from tracker.ui.timeline_export.plan import Plan
from tracker.ui.timeline_export.surround import counts_of

_NAMED = 'font-family="Inter"'
_FAMILIES = "font-family=\"Inter, 'Segoe UI', Helvetica, Arial, sans-serif\""
# A screen reader says what it is, and does not spell out its parts.
_READ_AS_ONE = '<svg role="img" '


_TEXT = re.compile(r'(<text [^>]*?font-size="([\d.]+)" font-weight="(\d+)"[^>]*?)\s*>([^<]*)</text>')


def svg_of(plan: Plan, on_progress: OnProgress = unwatched) -> bytes:
    """The first page of the plan. Raising from `on_progress` stops it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Tiny, the default, knows no clipping.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    size = QSizeF(plan.sheet.width, plan.sheet.height)
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(plan.drawing.title)
    generator.setDescription(f"{plan.drawing.subtitle}. {counts_of(plan.drawing)}")
    painter = QPainter(generator)
    try:
        plan.draw(painter, 0)
        on_progress(1, 2)
    finally:
        painter.end()
    written = bytes(buffer.data().data()).decode().replace("<svg ", _READ_AS_ONE, 1)
    content = showable(_TEXT.sub(_measured, written).replace(_NAMED, _FAMILIES)).encode()
    on_progress(2, 2)
    return content


def _measured(found: re.Match[str]) -> str:
    """A text with its width, so that none runs into another where a wider font stands in for ours."""
    begun, size, weight, text = found.groups()
    font = readable(QFont(FAMILY))
    font.setPixelSize(round(float(size)))
    font.setWeight(QFont.Weight(int(weight)))
    width = QFontMetricsF(font).horizontalAdvance(unescape(text))
    return f'{begun} textLength="{width:.1f}" lengthAdjust="spacingAndGlyphs">{text}</text>'
