"""The ground that marks stand on: weekends and lines of time."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from tracker.ui.theme.look import Look
from tracker.ui.timeline.kept import pixel_ratio
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.ticks import Tick

WEEKEND_WIDE = 12.0
_STRIP = 16


def draw_ground(painter: QPainter, look: Look, scale: Scale, marks: Sequence[Tick], area: QRectF) -> None:
    """A ground of their own for Saturdays and Sundays, where days are wide enough to be told apart, and a faint line a
    tick, from the top of the area to its bottom.
    """
    weekends = _weekends(scale, area) if scale.per_day >= WEEKEND_WIDE else []
    # A hair more, so that halves fall to the same side wherever the picture begins.
    xs = (round(scale.x(tick.day) + 1e-6) for tick in marks)
    # Rectangles of a pixel look the same as lines and are twice as quick.
    lines = [QRectF(x, area.top(), 1, area.height()) for x in xs if scale.left <= x < area.right()]
    painter.setPen(Qt.PenStyle.NoPen)
    for role, rects in (("canvas", weekends), ("line", lines)):
        painter.setBrush(look.colour(role))
        painter.drawRects(rects)


def _weekends(scale: Scale, area: QRectF) -> list[QRectF]:
    first = int(scale.start)
    rects = []
    # Monday is ordinal 1, and so Saturday leaves 6.
    for saturday in range(first + (6 - first) % 7 - 7, int(scale.end) + 1, 7):
        left, right = max(scale.left, scale.x(saturday)), scale.x(saturday + 2)
        if right > left:
            rects.append(QRectF(left, area.top(), right - left, area.height()))
    return rects


def lay_ground(painter: QPainter, look: Look, scale: Scale, marks: Sequence[Tick], area: QRectF) -> None:
    """The same on a screen, on the surface's colour: all lines of pixels are alike, and so a strip is drawn and laid
    again and again.
    """
    ratio = pixel_ratio(painter)
    strip = QPixmap(ceil(area.width() * ratio), ceil(_STRIP * ratio))
    strip.setDevicePixelRatio(ratio)
    strip.fill(look.colour("surface"))
    own = QPainter(strip)
    own.setRenderHint(QPainter.RenderHint.Antialiasing)
    own.translate(-area.left(), 0)
    draw_ground(own, look, scale, marks, QRectF(area.left(), 0, area.width(), _STRIP))
    own.end()
    painter.drawTiledPixmap(area, strip)
