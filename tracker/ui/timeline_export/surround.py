"""What stands around the drawing on every page: marking, title, legend, what is left out, and which page it is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from tracker.domain.markings import Marking
from tracker.language import Language
from tracker.ui.presenting.timeline_drawing import Drawing
from tracker.ui.presenting.words import number
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline_export.legend import LINE, Entry, draw_legend
from tracker.ui.timeline_export.sheets import Sheet
from tracker.ui.timeline_export.tiles import OVERLAP, Tile

# TLP wants 12 points or more: 16 pixels of 1/96 inch.
_BANNER_TYPE = 16
_CELL = (24.0, 16.0)
# A cell this large has the number of its page in it.
_NUMBERED = (16.0, 11.0)
_NUMBER_TYPE = 9
_MAP_ROOM = 150.0
_PLACE_ROOM = 250.0
# Of smaller pages the map shows the one alone.
_LEAST_CELL = 3.0


def draw_banners(painter: QPainter, look: Look, sheet: Sheet, marking: Marking) -> None:
    """The marking at the right of head and foot, in its own colours."""
    font = QFont(look.font(strong=True))
    font.setPixelSize(_BANNER_TYPE)
    painter.setFont(font)
    width = QFontMetricsF(font).horizontalAdvance(marking.name) + 20
    for room in sheet.banners:
        ground = QRectF(room.right() - width, room.top(), width, room.height())
        painter.fillRect(ground, QColor(marking.background))
        painter.setPen(QColor(marking.foreground))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, marking.name)


def draw_head(painter: QPainter, look: Look, sheet: Sheet, drawing: Drawing) -> None:
    """The title, and under it the period, what lanes are made of, and the as-of day."""
    lines = (
        (drawing.title, TypeRole.SECTION, True, "text", 17.0),
        (drawing.subtitle, TypeRole.CAPTION, False, "muted", 37.0),
    )
    for text, role, strong, colour, down in lines:
        font = look.font(role, strong=strong)
        painter.setFont(font)
        painter.setPen(look.colour(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, sheet.head.width())
        painter.drawText(QPointF(sheet.head.left(), sheet.head.top() + down), shown)


def draw_foot(
    painter: QPainter, look: Look, sheet: Sheet, drawing: Drawing, entries: Sequence[Entry], tile: Tile, grid: "Grid"
) -> None:
    """Legend and counts to the left; to the right the number of the page and its place among the others."""
    foot = sheet.foot
    painter.setPen(QPen(look.colour("line"), 1))
    painter.drawLine(foot.topLeft(), foot.topRight())
    room = foot.adjusted(0, 4, -_MAP_ROOM if grid.pages > 1 else 0, -LINE)
    draw_legend(painter, look, entries, room)
    font = look.font(TypeRole.CAPTION, strong=True)
    painter.setFont(font)
    painter.setPen(look.colour("text"))
    wide = foot.width() - (_PLACE_ROOM if grid.pages > 1 else 0)
    counts = QRectF(foot.left(), foot.bottom() - LINE, wide, LINE)
    text = QFontMetricsF(font).elidedText(counts_of(drawing), Qt.TextElideMode.ElideRight, counts.width())
    painter.drawText(counts, Qt.AlignmentFlag.AlignVCenter, text)
    if grid.pages > 1:
        _draw_place(painter, look, foot, tile, grid, drawing.language)


def counts_of(drawing: Drawing) -> str:
    """How many records are drawn, and how many are not, in words."""
    language = drawing.language
    text = language.ngettext("{count} record drawn", "{count} records drawn", drawing.count)
    parts = [text.format(count=number(drawing.count, language))]
    if drawing.counted:
        of_them = language.gettext("{count} of them only as counts")
        parts.append(of_them.format(count=number(drawing.counted, language)))
    return " · ".join((*parts, *drawing.left_out))


class Grid:
    """How the pages lie beside and below one another."""

    def __init__(self, tiles: Sequence[Tile]) -> None:
        self.columns = max(tile.column for tile in tiles) + 1
        self.rows = max(tile.row for tile in tiles) + 1

    @property
    def pages(self) -> int:
        """How many there are."""
        return self.columns * self.rows

    def number(self, column: int, row: int) -> int:
        """The number of the page there, from 1."""
        return row * self.columns + column + 1


def _draw_place(painter: QPainter, look: Look, foot: QRectF, tile: Tile, grid: Grid, language: Language) -> None:
    painter.setFont(look.font(TypeRole.CAPTION, strong=True))
    painter.setPen(look.colour("text"))
    line = QRectF(foot.right() - _PLACE_ROOM, foot.bottom() - LINE, _PLACE_ROOM, LINE)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _place(tile, grid, language))
    room = foot.height() - LINE - 8
    width, height = min(_CELL[0], _MAP_ROOM / grid.columns), min(_CELL[1], room / grid.rows)
    left, top = foot.right() - width * grid.columns, foot.bottom() - LINE - 2 - height * grid.rows
    painter.setPen(QPen(look.colour("control"), 0.75))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    cells = {
        (row, column): QRectF(left + column * width, top + row * height, width, height)
        for row in range(grid.rows)
        for column in range(grid.columns)
    }
    for cell in cells.values() if min(width, height) >= _LEAST_CELL else ():
        painter.drawRect(cell)
    painter.drawRect(QRectF(left, top, width * grid.columns, height * grid.rows))
    here = cells[tile.row, tile.column]
    painter.fillRect(here.united(QRectF(here.topLeft(), QSizeF(_LEAST_CELL, _LEAST_CELL))), look.colour("accent"))
    if width >= _NUMBERED[0] and height >= _NUMBERED[1]:
        _number_cells(painter, look, cells, tile, grid)


def _place(tile: Tile, grid: Grid, language: Language) -> str:
    numbers = {"number": grid.number(tile.column, tile.row), "count": grid.pages}
    if grid.columns == 1 or grid.rows == 1:
        return language.gettext("Page {number} of {count}").format(**numbers)
    text = language.gettext("Page {number} of {count} · column {column}, row {row}")
    return text.format(**numbers, column=tile.column + 1, row=tile.row + 1)


def _number_cells(
    painter: QPainter, look: Look, cells: Mapping[tuple[int, int], QRectF], tile: Tile, grid: Grid
) -> None:
    font = QFont(look.font(TypeRole.CAPTION))
    font.setPixelSize(_NUMBER_TYPE)
    painter.setFont(font)
    for (row, column), cell in cells.items():
        is_here = (row, column) == (tile.row, tile.column)
        painter.setPen(look.colour("on_accent" if is_here else "muted"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(grid.number(column, row)))


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
    left = body.left() + tile.scale.left
    if tile.column > 0:
        before = grid.number(tile.column - 1, tile.row)
        _draw_overlap(painter, look, body, left + OVERLAP, _("← page {number}").format(number=before), ends=False)
    if tile.column + 1 < grid.columns:
        after = grid.number(tile.column + 1, tile.row)
        _draw_overlap(painter, look, body, body.right() - OVERLAP, _("page {number} →").format(number=after), ends=True)


def _draw_overlap(painter: QPainter, look: Look, body: QRectF, x: float, text: str, *, ends: bool) -> None:
    painter.setPen(QPen(look.colour("control"), 0.75, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x, body.top()), QPointF(x, body.bottom()))
    font = look.font(TypeRole.CAPTION)
    painter.setFont(font)
    painter.setPen(look.colour("muted"))
    width = QFontMetricsF(font).horizontalAdvance(text)
    at = x - width - 4 if ends else x + 4
    ground = QRectF(at - 2, body.bottom() - 16, width + 4, 16)
    painter.fillRect(ground, look.colour("surface"))
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)
