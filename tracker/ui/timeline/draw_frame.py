"""The ground of the timeline: axis, lines of time, lanes with their titles, and today."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.layout import Layout
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.ticks import Tick
from tracker.ui.timeline.values import Lane

AXIS = 46
HEADER = 176
# A lane this high has room for a title of two lines and its note.
TWO_LINES = 66
FOOT = 24


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
        if not tick.major and x >= free_from:
            painter.drawText(QPointF(x, look.px(38)), tick.text)
            free_from = x + metrics.horizontalAdvance(tick.text) + 6


def draw_lane_lines(painter: QPainter, look: Look, layout: Layout, top: float, width: float) -> None:
    """A line under each lane; `top` is how far the lanes are scrolled."""
    painter.setPen(QPen(look.colour("line"), 1))
    for lane_top, height in zip(layout.lane_tops, layout.lane_heights, strict=True):
        y = round(look.px(AXIS) + lane_top + height - top) + 0.5
        painter.drawLine(QPointF(0, y), QPointF(width, y))


def draw_lane_titles(painter: QPainter, look: Look, lanes: tuple[Lane, ...], layout: Layout, top: float) -> None:
    """The column of titles, over the marks that run under it."""
    width = look.px(HEADER)
    strong, plain = look.font(strong=True), look.font(TypeRole.CAPTION)
    strong_metrics, plain_metrics = QFontMetricsF(strong), QFontMetricsF(plain)
    room = width - 24
    for lane, lane_top, height in zip(lanes, layout.lane_tops, layout.lane_heights, strict=True):
        y = look.px(AXIS) + lane_top - top
        painter.setFont(strong)
        painter.setPen(look.colour("text"))
        lines = _title_lines(strong_metrics, lane.title, room, 2 if height >= look.px(TWO_LINES) else 1)
        for place, line in enumerate(lines):
            painter.drawText(QPointF(16, y + look.px(23 + 17 * place)), line)
        painter.setFont(plain)
        painter.setPen(look.colour("muted"))
        note_at = look.px(41 + 17 * (len(lines) - 1))
        painter.drawText(QPointF(16, y + note_at), _elided(plain_metrics, lane.note, room))


def _title_lines(metrics: QFontMetricsF, title: str, room: float, most: int) -> list[str]:
    """A title in as many lines as it needs and may have, broken at a space; the last one is cut."""
    if most == 1 or metrics.horizontalAdvance(title) <= room:
        return [_elided(metrics, title, room)]
    words = title.split()
    taken = 1
    while taken < len(words) and metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= room:
        taken += 1
    first, rest = " ".join(words[:taken]), " ".join(words[taken:])
    return [_elided(metrics, first, room), _elided(metrics, rest, room)] if rest else [_elided(metrics, first, room)]


def _elided(metrics: QFontMetricsF, text: str, room: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def draw_today_line(painter: QPainter, look: Look, scale: Scale, day: int, bottom: float) -> None:
    """The line of the as-of day, over the marks and under their names."""
    x = round(scale.x(day + 0.5))
    painter.fillRect(QRectF(x - 1, look.px(AXIS), 2, bottom), look.colour("danger"))


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
