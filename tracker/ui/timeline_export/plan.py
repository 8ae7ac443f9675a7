"""The pages of a drawing: which lanes are drawn how, how large the pages are, and what each of them shows."""

from dataclasses import dataclass, replace
from math import ceil

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from tracker.ui.presenting.timeline_drawing import Drawing
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_frame import AXIS, HEADER
from tracker.ui.timeline.draw_frame import FOOT as AXIS_FOOT
from tracker.ui.timeline.kinds import NONE
from tracker.ui.timeline.layout import ROW, LanePlace
from tracker.ui.timeline.picture import Picture, PicturePainter
from tracker.ui.timeline.scene import Scene, Sight
from tracker.ui.timeline.texts import Texts
from tracker.ui.timeline.values import all_rows
from tracker.ui.timeline_export.legend import Entry, band_entry, legend_of
from tracker.ui.timeline_export.sheets import PageName, Sheet, sheet_around, sheet_of
from tracker.ui.timeline_export.spreading import Paper, chained, drawn_singly, spread
from tracker.ui.timeline_export.surround import Grid, draw_banners, draw_empty, draw_foot, draw_head, draw_overlaps
from tracker.ui.timeline_export.tiles import FULL, Tile, columns, columns_wanted, row_breaks, tiles

# A drawing that is no page is at least so wide, and grows by this much for each page it would take.
_WIDE = 1400.0
MOST_PAGES = 240
"""The drawing is made no wider, and crowded lanes grow no further, than this many pages in all."""
MOST_HEIGHT = 30_000.0
"""The same of a drawing that is no page, in pixels."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A drawing cut into pages; drawn page by page on any painter whose unit is 1/96 inch."""

    drawing: Drawing
    sheet: Sheet
    tiles: tuple[Tile, ...]
    scene: Scene
    entries: tuple[Entry, ...]
    look: Look

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw the page of that number, from 0."""
        drawing, look, sheet, tile = self.drawing, self.look, self.sheet, self.tiles[page]
        grid = Grid(self.tiles)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, sheet.width, sheet.height), look.colour("surface"))
        self._draw_body(painter, tile)
        body = QRectF(sheet.body.topLeft(), sheet.body.size())
        body.setHeight(AXIS + tile.height)
        draw_overlaps(painter, look, body, tile, grid, drawing.language)
        if drawing.empty:
            draw_empty(painter, look, body, drawing.empty)
        draw_head(painter, look, sheet, drawing)
        draw_foot(painter, look, sheet, drawing, self.entries, tile, grid)
        if drawing.marking is not None:
            draw_banners(painter, look, sheet, drawing.marking)

    def _draw_body(self, painter: QPainter, tile: Tile) -> None:
        drawing, body = self.drawing, self.sheet.body
        values = drawing.values
        sight = Sight(tile.scale, tile.top - AXIS, tile.height + AXIS, 1.0)
        picture = self.scene.picture(sight)
        shown = [_within(place, tile) for place in picture.places if place.bottom > tile.top + 0.5]
        picture = Picture(
            scale=picture.scale,
            places=shown,
            top=picture.top,
            bands=picture.bands,
            more=picture.more,
            beyond=[one for one in picture.beyond if AXIS <= one.top < AXIS + tile.height],
            marks=picture.marks,
        )
        area = QRectF(0, 0, body.width(), AXIS + tile.height + AXIS_FOOT)
        painter.save()
        painter.translate(body.topLeft())
        writer = PicturePainter(self.look, drawing.language)
        writer.draw(painter, picture, values, Texts(values.source), area)
        # The last lane of a page ends where the foot begins.
        painter.setPen(QPen(self.look.colour("line"), 1))
        painter.drawLine(QPointF(0, AXIS + tile.height), QPointF(body.width(), AXIS + tile.height))
        painter.restore()


def _within(place: LanePlace, tile: Tile) -> LanePlace:
    """A lane that began on the page before has its title again at the top of this one."""
    top = max(place.top, tile.top)
    return replace(place, top=top, height=place.bottom - top)


def paged(drawing: Drawing, look: Look, page: PageName) -> Plan:
    """The drawing on as many pages as it needs to be read: side by side in time, and down the lanes."""
    sheet = sheet_of(page, marked=drawing.marking is not None)
    wide = sheet.body.width() - HEADER
    scene = _scene(drawing)
    room = sheet.body.height() - AXIS - AXIS_FOOT
    down = max(1, ceil(scene.layout(1.0).height / (room * FULL)))
    across = min(columns_wanted(_fullest(scene, drawing), wide), max(1, MOST_PAGES // down))
    scales = columns(drawing.first, drawing.last, across, HEADER, wide)
    # Rows break between pages, so that a page is never quite full.
    spread(scene, Paper(scales, (MOST_PAGES // len(scales)) * (room - ROW)))
    parts = row_breaks(scene.layout(1.0).lanes, room)
    return _plan(drawing, sheet, tiles(scales, parts), scene, look)


def whole(drawing: Drawing, look: Look, page: PageName | None = None) -> Plan:
    """The drawing in one piece; as wide as a page, or without one as wide as it needs to be read."""
    marked = drawing.marking is not None
    scene = _scene(drawing)
    if page is None:
        wide = columns_wanted(_fullest(scene, drawing), _WIDE - HEADER) * (_WIDE - HEADER)
    else:
        wide = sheet_of(page, marked=marked).body.width() - HEADER
    scales = columns(drawing.first, drawing.last, 1, HEADER, wide)
    spread(scene, Paper(scales, MOST_HEIGHT))
    height = max(scene.layout(1.0).height, 120.0)
    sheet = sheet_around(HEADER + wide, AXIS + height + AXIS_FOOT, marked=marked)
    return _plan(drawing, sheet, tiles(scales, [(0.0, height)]), scene, look)


def _plan(drawing: Drawing, sheet: Sheet, pages: list[Tile], scene: Scene, look: Look) -> Plan:
    values = drawing.values
    first, last = values.store.first[values.order], values.store.last[values.order]
    store = replace(values.store, series=np.where(chained(scene), values.store.series, NONE))
    drawn = store.taken(values.order[(first < drawing.last) & (last >= np.floor(drawing.first))])
    told = replace(drawing, counted=drawing.count - drawn_singly(scene, drawing.first, drawing.last))
    entries = [*legend_of(drawn, drawing.language), *([band_entry(drawing.language)] if told.counted else [])]
    return Plan(told, sheet, tuple(pages), scene, tuple(entries), look)


def _scene(drawing: Drawing) -> Scene:
    """The lanes, with only what touches the period where they would else be crowded by what does not."""
    scene = Scene(drawing.values)
    if any(rows.more for rows in drawing.values.rows or ()):
        within = drawing.values.lanes.within(drawing.first, drawing.last)
        scene = Scene(replace(drawing.values, lanes=within, rows=all_rows(drawing.values.store, within)))
    scene.arrange(drawing.lanes)
    # Lanes are as high as with all their rows until some turn out to be bands.
    scene.keep_levels(())
    texts, ids = Texts(drawing.values.source), drawing.values.store.ids
    scene.minutes = lambda items: texts.minutes(ids[items].tolist())
    return scene


def _fullest(scene: Scene, drawing: Drawing) -> int:
    """How many bars stand in the fullest row of a lane that is not too crowded for names anyway."""
    found = [0]
    for place in scene.layout(1.0).lanes:
        rows = place.rows
        if rows is not None and not rows.more:
            inside = (rows.within(row, drawing.first, drawing.last) for row in range(rows.count))
            found.append(max((one.stop - one.start for one in inside), default=0))
    return max(found)
