"""The pages of a drawing: what each of them shows, drawn on any painter."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from tracker.ui.presenting.timeline_drawing import Drawing
from tracker.ui.theme.look import Look
from tracker.ui.timeline.density_words import days_in_words
from tracker.ui.timeline.draw_frame import AXIS
from tracker.ui.timeline.draw_frame import FOOT as AXIS_FOOT
from tracker.ui.timeline.draw_stands import Stands
from tracker.ui.timeline.layout import LanePlace
from tracker.ui.timeline.picture import Picture, PicturePainter
from tracker.ui.timeline.scene import Scene, Sight
from tracker.ui.timeline.texts import ItemText, Texts
from tracker.ui.timeline_export.band_numbers import draw_numbers, under_numbers
from tracker.ui.timeline_export.legend import Entry
from tracker.ui.timeline_export.page_map import Grid, draw_place, map_width, place_words
from tracker.ui.timeline_export.pdf_outline import Bookmark
from tracker.ui.timeline_export.sheets import Sheet
from tracker.ui.timeline_export.short_texts import ShortTexts
from tracker.ui.timeline_export.surround import (
    banner_room,
    draw_banners,
    draw_cuts,
    draw_empty,
    draw_foot,
    draw_head,
    draw_overlaps,
)
from tracker.ui.timeline_export.tiles import Tile


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A drawing cut into pages; drawn page by page on any painter whose unit is 1/96 inch.

    `shrink` is the size of everything in the body, 1 where letters are as large as in a window; `stands` are the names
    of series, `short` the names that are cut; `full` is how many records fill a band, on all pages.
    """

    drawing: Drawing
    sheet: Sheet
    upright: bool
    shrink: float
    tiles: tuple[Tile, ...]
    scene: Scene
    stands: Stands
    short: Mapping[int, ItemText]
    entries: tuple[Entry, ...]
    look: Look
    full: int

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw the page of that number, from 0."""
        drawing, look, sheet, tile = self.drawing, self.look, self.sheet, self.tiles[page]
        grid = Grid(self.tiles)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, sheet.width, sheet.height), look.colour("surface"))
        painter.save()
        painter.translate(sheet.body.topLeft())
        painter.scale(self.shrink, self.shrink)
        self._draw_body(painter, tile)
        painter.restore()
        draw_head(painter, look, sheet, drawing)
        draw_foot(painter, look, sheet, drawing, self.entries, map_width(grid.columns) if grid.pages > 1 else 0.0)
        if sheet.numbered:
            words, beside = self._part_words(tile), banner_room(look, drawing.marking)
            draw_place(painter, look, sheet, tile, grid, words, drawing.language, beside)
        if drawing.marking is not None:
            draw_banners(painter, look, sheet, drawing.marking)

    def bookmarks(self) -> list[Bookmark]:
        """A title for each page, and under it those of the lanes that begin on it."""
        grid, found = Grid(self.tiles), []
        for page, tile in enumerate(self.tiles):
            begin = tuple(self._title(one) for one in self._lanes(tile) if one.top >= tile.top - 0.5)
            words, lanes = place_words(tile, grid, self.drawing.language), self._lane_words(tile)
            found.append(Bookmark(f"{words} · {lanes}" if lanes else words, page, begin))
        return found

    def _lane_words(self, tile: Tile) -> str:
        """The names of the first and the last lane that a page shows; empty when there is none."""
        shown = [self._title(place) for place in self._lanes(tile)]
        return "" if not shown else shown[0] if len(shown) == 1 else f"{shown[0]} – {shown[-1]}"

    def _part_words(self, tile: Tile) -> str:
        """Its days, and its lanes."""
        first, last = max(tile.scale.start, self.drawing.first), min(tile.scale.end, self.drawing.last)
        return " · ".join(filter(None, (days_in_words(first, last, self.drawing.language), self._lane_words(tile))))

    def _title(self, place: LanePlace) -> str:
        return self.scene.values.lanes.lanes[place.lane].title

    def _lanes(self, tile: Tile) -> list[LanePlace]:
        return self.scene.layout(1.0).between(tile.top + 0.5, tile.top + tile.height - 0.5)

    def _places(self, tile: Tile) -> list[LanePlace]:
        return [_within(place, tile) for place in self._lanes(tile)]

    def _draw_body(self, painter: QPainter, tile: Tile) -> None:
        drawing, look, width = self.drawing, self.look, self.sheet.body.width() / self.shrink
        values = self.scene.values
        picture = self._picture(tile)
        writer = PicturePainter(look, drawing.language)
        area = QRectF(0, 0, width, AXIS + tile.height + AXIS_FOOT)
        writer.draw(painter, picture, values, Texts(ShortTexts(values.source, self.short)), area)
        draw_numbers(painter, look, self.scene, picture, drawing.language)
        # The last lane of a page ends where the foot begins.
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(QPointF(0, AXIS + tile.height), QPointF(width, AXIS + tile.height))
        body = QRectF(0, 0, width, AXIS + tile.height)
        grid = Grid(self.tiles)
        draw_overlaps(painter, look, body, tile, grid, drawing.language)
        draw_cuts(painter, look, body, tile, grid, self._cut(tile), drawing.language)
        if drawing.empty:
            draw_empty(painter, look, body, drawing.empty)

    def _cut(self, tile: Tile) -> tuple[bool, bool]:
        """Whether the first lane of a page began on the one above it, and the last one goes on below."""
        lanes = self._lanes(tile)
        if not lanes:
            return False, False
        return lanes[0].top < tile.top - 0.5, lanes[-1].bottom > tile.top + tile.height + 0.5

    def _picture(self, tile: Tile) -> Picture:
        sight = Sight(tile.scale, tile.top - AXIS, tile.height + AXIS, 1.0)
        picture = self.scene.picture(sight)
        bottom = AXIS + tile.height
        return replace(
            picture,
            places=self._places(tile),
            full=self.full if picture.full is not None else None,
            stands=self.stands,
            bands=[under_numbers(band, self.full) for band in picture.bands if AXIS - 1 <= band.top < bottom - 1],
            empty=[one for one in picture.empty if AXIS <= one.middle < bottom],
        )


def _within(place: LanePlace, tile: Tile) -> LanePlace:
    """The part of a lane that a page shows: one that began on the page before has its title again at the top."""
    top, bottom = max(place.top, tile.top), min(place.bottom, tile.top + tile.height)
    return replace(place, top=top, height=bottom - top)
