"""The ground that marks stand on: weekends and lines of time."""

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QImage, QPainter

from tracker.ui.theme.look import Look
from tracker.ui.timeline.kept import pixel_ratio
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.ticks import Tick

WEEKEND_WIDE = 12.0
# A hair more, so that halves fall to the same side wherever the picture begins.
_HAIR = 1e-6
# Fewer are drawn sooner one by one.
_MANY = 20

_Stripe = tuple[int, int, str]


def draw_ground(
    painter: QPainter, look: Look, scale: Scale, marks: Sequence[Tick], area: QRectF, *, on_screen: bool = False
) -> None:
    """The surface, a ground of their own for Saturdays and Sundays, where days are wide enough to be told apart, and a
    faint line a tick, from the top of the area to its bottom.

    `on_screen` many of them are painted as one row of pixels that is repeated.
    """
    ratio, stripes = pixel_ratio(painter), [*_stripes(scale, marks, area)]
    if on_screen and len(stripes) >= _MANY and ratio == int(ratio):
        _repeat_row(painter, look, stripes, area, int(ratio))
        return
    painter.fillRect(area, look.colour("surface"))
    for left, right, role in stripes:
        painter.fillRect(QRectF(left, area.top(), right - left, area.height()), look.colour(role))


def _repeat_row(painter: QPainter, look: Look, stripes: Sequence[_Stripe], area: QRectF, ratio: int) -> None:
    colours = {role: look.colour(role).rgb() for role in ("surface", "canvas", "line")}
    begin, wide = round(area.left()), round(area.width() * ratio)
    row = np.full(wide, colours["surface"], np.uint32)
    for left, right, role in stripes:
        row[(left - begin) * ratio : (right - begin) * ratio] = colours[role]
    image = QImage(row.data, wide, 1, 4 * wide, QImage.Format.Format_RGB32).copy()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    # In pixels of the screen.
    painter.scale(1 / ratio, 1 / ratio)
    painter.setBrushOrigin(begin * ratio, 0)
    painter.fillRect(QRectF(begin * ratio, area.top() * ratio, wide, area.height() * ratio), QBrush(image))
    painter.restore()


def _stripes(scale: Scale, marks: Sequence[Tick], area: QRectF) -> Iterator[_Stripe]:
    """From where to where each differs from the surface, on whole pixels, and its colour; the later lie over others."""
    begin, end = round(area.left()), round(area.right())
    if scale.per_day >= WEEKEND_WIDE:
        first = int(scale.start)
        # Monday is ordinal 1, and so Saturday leaves 6.
        for saturday in range(first + (6 - first) % 7 - 7, int(scale.end) + 1, 7):
            left, right = (round(scale.x(day) + _HAIR) for day in (saturday, saturday + 2))
            if right > begin and left < end:
                yield max(begin, left), min(end, right), "canvas"
    for tick in marks:
        x = round(scale.x(tick.day) + _HAIR)
        if max(begin, scale.left) <= x < end:
            yield x, x + 1, "line"
