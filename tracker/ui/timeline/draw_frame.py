"""The ground of the timeline: axis, lines of time, lanes with their titles, and today."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.layout import LanePlace
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.ticks import Tick

AXIS = 46
HEADER = 176
# A lane this high has room for a title of two lines and its note.
TWO_LINES = 66
FOOT = 24
WEEKEND_WIDE = 12.0


def draw_weekends(painter: QPainter, look: Look, scale: Scale, bottom: float) -> None:
    """A ground of their own for Saturdays and Sundays, where days are wide enough to be told apart."""
    if scale.per_day < WEEKEND_WIDE:
        return
    top = look.px(AXIS)
    first = int(scale.start)
    # Monday is ordinal 1, and so Saturday leaves 6.
    for saturday in range(first + (6 - first) % 7 - 7, int(scale.end) + 1, 7):
        left, right = max(scale.left, scale.x(saturday)), scale.x(saturday + 2)
        if right > left:
            painter.fillRect(QRectF(left, top, right - left, bottom - top), look.colour("canvas"))


def draw_time_lines(painter: QPainter, look: Look, scale: Scale, marks: list[Tick], bottom: float) -> None:
    """A faint line a tick, from the axis down."""
    painter.setPen(QPen(look.colour("line"), 1))
    top = look.px(AXIS)
    for tick in marks:
        x = round(scale.x(tick.day)) + 0.5
        if x >= scale.left:
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def draw_axis(painter: QPainter, look: Look, scale: Scale, marks: list[Tick]) -> None:
    """The names of the ticks: the majors above, the one under way kept at the left edge."""
    painter.fillRect(QRectF(scale.left, 0, scale.width, look.px(AXIS)), look.colour("surface"))
    majors = [tick for tick in marks if tick.major]
    strong = look.font(TypeRole.CAPTION, strong=True)
    metrics = QFontMetricsF(strong)
    painter.setFont(strong)
    painter.setPen(look.colour("text"))
    for at, tick in enumerate(majors):
        x = max(scale.left, scale.x(tick.day)) + 4
        until = scale.x(majors[at + 1].day) if at + 1 < len(majors) else scale.left + scale.width
        if x + metrics.horizontalAdvance(tick.text) <= until:
            painter.drawText(QPointF(x, look.px(20)), tick.text)
    plain = look.font(TypeRole.CAPTION)
    metrics = QFontMetricsF(plain)
    painter.setFont(plain)
    painter.setPen(look.colour("muted"))
    free_from = scale.left
    for tick in marks:
        x = scale.x(tick.day) + 4
        end = x + metrics.horizontalAdvance(tick.text)
        if not tick.major and free_from <= x and end <= scale.left + scale.width:
            painter.drawText(QPointF(x, look.px(38)), tick.text)
            free_from = end + 6


def draw_lane_lines(painter: QPainter, look: Look, places: Iterable[LanePlace], top: float, width: float) -> None:
    """A line under each lane; `top` is the height of the lanes at the top of the picture."""
    painter.setPen(QPen(look.colour("line"), 1))
    for place in places:
        y = round(place.bottom - top) + 0.5
        painter.drawLine(QPointF(0, y), QPointF(width, y))


def draw_today_line(painter: QPainter, look: Look, scale: Scale, day: int, bottom: float) -> None:
    """The line of the as-of day, over the marks and under their names."""
    x = round(scale.x(day + 0.5))
    painter.fillRect(QRectF(x - 1, look.px(AXIS), 2, bottom - look.px(AXIS)), look.colour("danger"))


def draw_today_name(painter: QPainter, look: Look, scale: Scale, day: int, text: str, bottom: float) -> None:
    """The name of that line at its foot; nothing when the day is not in view."""
    x = scale.x(day + 0.5)
    if not scale.left <= x <= scale.left + scale.width:
        return
    font = look.font(TypeRole.CAPTION)
    painter.setFont(font)
    width = QFontMetricsF(font).horizontalAdvance(text) + 14
    left = min(max(scale.left, x - width / 2), scale.left + scale.width - width)
    tag = QRectF(left, bottom - look.px(FOOT) + 3, width, look.px(18))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("danger"))
    painter.drawRoundedRect(tag, 3, 3)
    painter.setPen(look.colour("on_bar"))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
