"""What stands around the drawing on every page: marking, title, legend, and what is left out."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from tracker.domain.markings import Marking
from tracker.language import Language
from tracker.ui.presenting.timeline_drawing import Drawing
from tracker.ui.presenting.words import number
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline_export.legend import Entry
from tracker.ui.timeline_export.legend_table import draw_legend
from tracker.ui.timeline_export.page_map import Grid
from tracker.ui.timeline_export.sheets import AIR, LINE, Sheet
from tracker.ui.timeline_export.tiles import OVERLAP, Tile

# TLP wants 12 points or more: 16 pixels of 1/96 inch.
_BANNER_TYPE = 16
# Beside the names of the axis.
_AXIS_MIDDLE = 15.0


def draw_banners(painter: QPainter, look: Look, sheet: Sheet, marking: Marking) -> None:
    """The marking at the right of head and foot, in its own colours."""
    font = _banner_font(look)
    painter.setFont(font)
    width = _banner_width(look, marking)
    for room in sheet.banners:
        ground = QRectF(room.right() - width, room.top(), width, room.height())
        painter.fillRect(ground, QColor(marking.background))
        painter.setPen(QColor(marking.foreground))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, marking.name)


def _banner_font(look: Look) -> QFont:
    font = QFont(look.font(strong=True))
    font.setPixelSize(_BANNER_TYPE)
    return font


def _banner_width(look: Look, marking: Marking) -> float:
    return QFontMetricsF(_banner_font(look)).horizontalAdvance(marking.name) + 20


def banner_room(look: Look, marking: Marking | None) -> float:
    """The room that a marking takes at the right of head and foot, with the air beside it; 0 without one."""
    return 0.0 if marking is None else _banner_width(look, marking) + 16


def draw_head(painter: QPainter, look: Look, sheet: Sheet, drawing: Drawing) -> None:
    """The title, and under it the period, what lanes are made of, and the as-of day."""
    beside = banner_room(look, drawing.marking)
    lines = (
        (drawing.title, TypeRole.SECTION, True, "text", 17.0, beside),
        (drawing.subtitle, TypeRole.CAPTION, False, "muted", 39.0, 0.0),
    )
    for text, role, strong, colour, down, less in lines:
        font = look.font(role, strong=strong)
        painter.setFont(font)
        painter.setPen(look.colour(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, sheet.head.width() - less)
        painter.drawText(QPointF(sheet.head.left(), sheet.head.top() + down), shown)


def draw_foot(
    painter: QPainter, look: Look, sheet: Sheet, drawing: Drawing, entries: Sequence[Entry], beside: float
) -> None:
    """Legend and counts; so much room `beside` them is left to the map."""
    foot = sheet.foot
    painter.setPen(QPen(look.colour("line"), 1))
    painter.drawLine(foot.topLeft(), foot.topRight())
    room = foot.adjusted(0, AIR, -beside, 0)
    room.setTop(room.top() + draw_legend(painter, look, entries, room) * LINE)
    font = look.font(TypeRole.CAPTION, strong=True)
    painter.setFont(font)
    painter.setPen(look.colour("text"))
    drop = LINE / 2 + QFontMetricsF(font).capHeight() / 2
    for at, line in enumerate(counts_in_lines(drawing, look, room.width())):
        painter.drawText(QPointF(room.left(), room.top() + at * LINE + drop), line)


def counts_in_lines(drawing: Drawing, look: Look, width: float) -> list[str]:
    """How many records are drawn, and how many are not, in as many lines as the words need."""
    metrics = QFontMetricsF(look.font(TypeRole.CAPTION, strong=True))
    lines: list[str] = []
    for part in _counts(drawing):
        longer = f"{lines[-1]} · {part}" if lines else part
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def counts_of(drawing: Drawing) -> str:
    """The same in one line."""
    return " · ".join(_counts(drawing))


def _counts(drawing: Drawing) -> tuple[str, ...]:
    language = drawing.language
    text = language.ngettext("{count} record drawn", "{count} records drawn", drawing.count)
    parts = [text.format(count=number(drawing.count, language))]
    if drawing.counted:
        of_them = language.gettext("{count} of them only as counts")
        parts.append(of_them.format(count=number(drawing.counted, language)))
    return *parts, *drawing.left_out


def draw_empty(painter: QPainter, look: Look, body: QRectF, why: str) -> None:
    """Why a drawing has nothing in it."""
    font = look.font(TypeRole.READING)
    painter.setFont(font)
    painter.setPen(look.colour("muted"))
    size = QFontMetricsF(font).size(0, why) + QSizeF(32, 16)
    ground = QRectF(body.center() - QPointF(size.width() / 2, size.height() / 2), size)
    painter.fillRect(ground, look.colour("surface"))
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, why)


def draw_overlaps(painter: QPainter, look: Look, body: QRectF, tile: Tile, grid: Grid, language: Language) -> None:
    """Where the pages beside this one go on: lines between which both show the same days."""
    _ = language.gettext
    if tile.column > 0:
        before = grid.number(tile.column - 1, tile.row)
        x = tile.scale.left + OVERLAP
        _draw_overlap(painter, look, body, x, _("← page {number}").format(number=before), ends=False)
    if tile.column + 1 < grid.columns:
        after = grid.number(tile.column + 1, tile.row)
        x = tile.scale.left + tile.scale.width - OVERLAP
        _draw_overlap(painter, look, body, x, _("page {number} →").format(number=after), ends=True)


def _draw_overlap(painter: QPainter, look: Look, body: QRectF, x: float, text: str, *, ends: bool) -> None:
    painter.setPen(QPen(look.colour("control"), 0.75, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x, body.top()), QPointF(x, body.bottom()))
    width = QFontMetricsF(look.font(TypeRole.CAPTION)).horizontalAdvance(text)
    _draw_sign(painter, look, QPointF(x - width - 6 if ends else x + 6, body.bottom() + 11), text)


def draw_cuts(
    painter: QPainter, look: Look, body: QRectF, tile: Tile, grid: Grid, cut: tuple[bool, bool], language: Language
) -> None:
    """In the column of titles, on which page a lane began that goes on here, and on which it goes on."""
    _ = language.gettext
    if cut[0]:
        text = _("↑ page {number}").format(number=grid.number(tile.column, tile.row - 1))
        _draw_sign(painter, look, QPointF(16, _AXIS_MIDDLE), text)
    if cut[1]:
        text = _("↓ page {number}").format(number=grid.number(tile.column, tile.row + 1))
        _draw_sign(painter, look, QPointF(16, body.bottom() + 11), text)


def _draw_sign(painter: QPainter, look: Look, at: QPointF, text: str) -> None:
    """Words from a point on, around its middle line."""
    font = look.font(TypeRole.CAPTION)
    painter.setFont(font)
    painter.setPen(look.colour("muted"))
    painter.drawText(QPointF(at.x(), at.y() + QFontMetricsF(font).capHeight() / 2), text)
