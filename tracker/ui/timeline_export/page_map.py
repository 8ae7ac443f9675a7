"""Which page it is, what stands on it, and where it lies among the others."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from tracker.language import Language
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline_export.sheets import AIR, Sheet
from tracker.ui.timeline_export.tiles import Tile

_CELL = (28.0, 17.0)
_MOST = (5, 3)
"""Columns and rows of the map; of more pages it shows those around the one it is on."""
MAP_ROWS = _MOST[1]


def map_width(columns: int) -> float:
    """The room of the map, with the air to its left, of so many pages across."""
    return _CELL[0] * min(columns, _MOST[0]) + 16


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


def place_words(tile: Tile, grid: Grid, language: Language) -> str:
    """The number of a page, of how many, and where it lies."""
    numbers = {"number": grid.number(tile.column, tile.row), "count": grid.pages}
    if grid.columns == 1 or grid.rows == 1:
        return language.gettext("Page {number} of {count}").format(**numbers)
    text = language.gettext("Page {number} of {count} · column {column}, row {row}")
    return text.format(**numbers, column=tile.column + 1, row=tile.row + 1)


def draw_place(
    painter: QPainter, look: Look, sheet: Sheet, tile: Tile, grid: Grid, shown: str, language: Language, beside: float
) -> None:
    """In the last row the number of the page and what is `shown` on it, with so much room `beside` them left to the
    marking; to the right above, the map where there are several.
    """
    row, strong, plain = sheet.last_row, look.font(TypeRole.CAPTION, strong=True), look.font(TypeRole.CAPTION)
    middle = row.center().y() + QFontMetricsF(strong).capHeight() / 2
    text = place_words(tile, grid, language)
    painter.setFont(strong)
    painter.setPen(look.colour("text"))
    painter.drawText(QPointF(row.left(), middle), text)
    if grid.pages > 1:
        x = QFontMetricsF(strong).horizontalAdvance(text) + 12
        room = row.width() - x - beside
        cut = QFontMetricsF(plain).elidedText(shown, Qt.TextElideMode.ElideRight, room)
        painter.setFont(plain)
        painter.setPen(look.colour("muted"))
        painter.drawText(QPointF(row.left() + x, middle), cut)
        _draw_map(painter, look, sheet, tile, grid)


def _draw_map(painter: QPainter, look: Look, sheet: Sheet, tile: Tile, grid: Grid) -> None:
    columns, rows = _around(tile.column, grid.columns, _MOST[0]), _around(tile.row, grid.rows, _MOST[1])
    width, height = _CELL
    left, top = sheet.foot.right() - width * len(columns), sheet.foot.top() + AIR
    painter.setFont(look.font(TypeRole.CAPTION))
    for down, row in enumerate(rows):
        for across, column in enumerate(columns):
            cell = QRectF(left + across * width, top + down * height, width, height)
            is_here = (row, column) == (tile.row, tile.column)
            painter.setPen(QPen(look.colour("control"), 0.75))
            painter.setBrush(look.colour("accent" if is_here else "surface"))
            painter.drawRect(cell)
            painter.setPen(look.colour("on_accent" if is_here else "muted"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(grid.number(column, row)))


def _around(at: int, count: int, most: int) -> range:
    """As many as fit of `count`, with `at` in their middle."""
    begin = max(0, min(at - most // 2, count - most))
    return range(begin, min(count, begin + most))
