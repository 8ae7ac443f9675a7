"""The frame of the timeline: its axis, the lines between lanes, and today."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_vague import mixed
from tracker.ui.timeline.layout import LanePlace
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.ticks import Tick
from tracker.ui.timeline.writer import Writer

AXIS = 46
HEADER = 176
FOOT = 24
# Of a narrow view the titles of the lanes leave so much to what happened.
_LEFT_TO_MARKS = 0.7
# Of the colour of today's line, so much is left behind a name.
_BEHIND = 0.4


def lane_column(look: Look, wide: float) -> int:
    """How wide the titles of the lanes stand in a view that is so wide."""
    return min(look.px(HEADER), round(wide * (1 - _LEFT_TO_MARKS)))


def draw_axis(
    painter: QPainter, look: Look, scale: Scale, marks: Sequence[Tick], strong: Writer, plain: Writer
) -> None:
    """The names of the ticks: the majors above, the one under way kept at the left edge."""
    right, tokens = scale.left + scale.width, look.tokens
    majors = [tick for tick in marks if tick.major]
    strong.begin(painter)
    for at, tick in enumerate(majors):
        x = max(scale.left, scale.x(tick.day)) + 4
        until = scale.x(majors[at + 1].day) if at + 1 < len(majors) else right
        if x + strong.width(tick.text) <= until:
            strong.write(painter, x, look.px(16), tick.text, tokens.text)
    plain.begin(painter)
    free_from, foot = scale.left, look.px(34)
    for tick in marks:
        if tick.major:
            continue
        x = scale.x(tick.day) + 4
        end = x + plain.width(tick.text)
        if x >= free_from and end <= right:
            plain.write(painter, x, foot, tick.text, tokens.muted)
            free_from = end + 6


def draw_lane_lines(
    painter: QPainter, look: Look, places: Iterable[LanePlace], top: float, left: float, right: float
) -> None:
    """A line under each lane; `top` is the height of the lanes at the top of the picture."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("line"))
    painter.drawRects([QRectF(left, round(place.bottom - top), right - left, 1) for place in places])


def draw_today_line(painter: QPainter, look: Look, scale: Scale, day: int, bottom: float) -> None:
    """The line of the as-of day, over the marks and under their names."""
    x = round(scale.x(day + 0.5))
    # Programs that show a file make a thin rectangle wider than a line.
    painter.setPen(QPen(look.colour("danger"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(x, look.px(AXIS), x, bottom))


def draw_today_behind(painter: QPainter, look: Look, x: float, name: QRectF) -> None:
    """Where a name stands over that line, which is at `x`, the line is faint: it goes on behind the letters."""
    if name.left() < x < name.right():
        faint = mixed(look.colour("danger"), look.colour("surface"), _BEHIND)
        painter.setPen(QPen(faint, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(round(x), name.top(), round(x), name.bottom()))


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
