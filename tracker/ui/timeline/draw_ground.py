"""The ground that marks stand on: weekends and lines of time."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from tracker.ui.theme.look import Look
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.ticks import Tick

WEEKEND_WIDE = 12.0
# A hair more, so that halves fall to the same side wherever the picture begins.
_HAIR = 1e-6


def draw_ground(painter: QPainter, look: Look, scale: Scale, marks: Sequence[Tick], area: QRectF) -> None:
    """The surface, a ground of their own for Saturdays and Sundays, where days are wide enough to be told apart, and a
    faint line a tick, from the top of the area to its bottom.
    """
    surface, canvas, line = (look.colour(role) for role in ("surface", "canvas", "line"))
    top, height, fill = area.top(), area.height(), painter.fillRect
    # On whole pixels, and each of them once: half of what a picture takes is the filling of its ground.
    at = area.left()
    for left, right in _weekends(scale, area) if scale.per_day >= WEEKEND_WIDE else ():
        fill(QRectF(at, top, left - at, height), surface)
        fill(QRectF(left, top, right - left, height), canvas)
        at = right
    fill(QRectF(at, top, area.right() - at, height), surface)
    for tick in marks:
        x = round(scale.x(tick.day) + _HAIR)
        if scale.left <= x < area.right():
            fill(QRectF(x, top, 1, height), line)


def _weekends(scale: Scale, area: QRectF) -> Iterator[tuple[float, float]]:
    """From where to where they are in the area."""
    first = int(scale.start)
    # Monday is ordinal 1, and so Saturday leaves 6.
    for saturday in range(first + (6 - first) % 7 - 7, int(scale.end) + 1, 7):
        begin, end = (float(round(scale.x(day) + _HAIR)) for day in (saturday, saturday + 2))
        left, right = max(area.left(), begin), min(area.right(), end)
        if right > left:
            yield left, right
