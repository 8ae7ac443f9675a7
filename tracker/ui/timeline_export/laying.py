"""How a drawing is laid on paper: which way up, how large, how many pages across; the fewest that can be read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from tracker.domain.progress import OnProgress, unwatched
from tracker.ui.presenting.timeline_drawing import Drawing
from tracker.ui.theme.look import Look
from tracker.ui.timeline.density import level_line
from tracker.ui.timeline.draw_frame import AXIS, HEADER
from tracker.ui.timeline.draw_frame import FOOT as AXIS_FOOT
from tracker.ui.timeline.kinds import NONE
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline_export.legend import Entry, band_entry, legend_of
from tracker.ui.timeline_export.legend_table import legend_lines
from tracker.ui.timeline_export.names import Names
from tracker.ui.timeline_export.page_map import MAP_ROWS, map_width
from tracker.ui.timeline_export.plan import Plan
from tracker.ui.timeline_export.sheets import PageName, Sheet, sheet_around, sheet_of
from tracker.ui.timeline_export.spreading import Lines, Paper, Spread, chained, spread
from tracker.ui.timeline_export.surround import counts_in_lines
from tracker.ui.timeline_export.tiles import columns, row_breaks, tiles

FEW_PAGES = 12
"""So many pages a drawing takes at most where nobody asks for more: what has no room on them is counted in bands."""
MOST_PAGES = 240
SIZES = (1.0, 0.9, 0.8)
"""How large the letters may be: from 9 points down to a little over 7."""
SMALL_SIZES = (*SIZES, 0.7, 2 / 3)
"""The same where a person asks for so many pages and no more: 6 points, and never less."""
_ACROSS = (1, 2, 3, 4)
MOST_ACROSS = 12
"""Pages side by side, where a person asks for so many."""
# A page beside another one shows days wider: that is worth so much of all pages.
_WIDE = 0.05
# A page on which less than this share of its part stands is as good as empty.
_EVEN = 0.5
# So many pages a name is worth that is cut, a series whose meetings are not joined, and a name led to from its circle.
_CUT, _BROKEN, _LED = 1 / 4, 2.0, 1 / 20
# All records one by one are worth so many pages.
_COUNTED = 80.0
# Of the height of all pages. Lanes that are not cut leave room under them, so that less may take as many pages.
_SHARES = (1.0, 0.85, 0.7, 0.55, 0.4, 0.25, 0.0)
# With more records letters are small at once, and no other size is tried.
_MANY = 500
# A drawing that is no page: how wide it is, and how high for each page that it might take.
_WIDTHS = (1100.0, 1650.0, 2200.0, 3300.0, 4400.0)
_HIGH = 700.0
_LEAST_HIGH = 120.0
# With less than this share of all records one by one there are only bands.
_WORTH = 0.5
_FLAT = 2.2


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to lay a drawing out: lanes drawn record by record fill such a `share` of the `most` pages."""

    page: PageName
    upright: bool
    size: float
    across: int
    most: int
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class _Trial:
    """What comes of it."""

    sheet: Sheet
    upright: bool
    shrink: float
    scales: list[Scale]
    parts: list[tuple[float, float]]
    found: Spread

    @property
    def pages(self) -> int:
        return len(self.scales) * len(self.parts)

    @property
    def singly(self) -> int:
        return self.found.drawn_singly()

    @property
    def cost(self) -> float:
        """In pages: those it takes, less where days are wider on them, and what cannot be read on them."""
        pages = self.pages * (1 - _WIDE * (len(self.scales) - 1))
        found = self.found
        return pages + found.cut * _CUT + found.broken * _BROKEN + found.crowded * _LED


class Laying:
    """Lays one drawing out; what was measured for one way serves the others. Raising from `on_progress` stops it."""

    def __init__(self, drawing: Drawing, look: Look, on_progress: OnProgress = unwatched) -> None:
        self._drawing = drawing
        self._look = look
        self._on_progress = on_progress
        lanes = drawing.values.lanes.within(drawing.first, drawing.last)
        self._values: TimelineValues = replace(drawing.values, lanes=lanes, rows=None)
        self._told_last = 0, 1
        self._names = Names(self._values, look, self._go_on)
        self._measured: dict[tuple[float, int], Lines] = {}

    def paged(self, page: PageName, pages: int | None = None, across: int | None = None) -> Plan:
        """On the fewest pages that can be read, FEW_PAGES at most; only bands where pages would hold but a few of all
        records one by one. With `pages` as many records one by one as so many pages hold, if only in small letters.
        More pages than that are taken where the bands alone need them. With `across` as many lie side by side.
        """
        beside = (across,) if across else tuple(one for one in _ACROSS if self._fills(one))
        if pages is None:
            best = self._few(page, beside)
            others = [one for one in _ACROSS if one not in beside]
            if others and best.found.broken and not across and self._drawing.count <= _MANY:
                # A series is worth pages beside one another that have little on them.
                best = min(best, self._few(page, others), key=self._worth)
        else:
            trials = self._trials(page, SMALL_SIZES, min(pages, MOST_PAGES), _SHARES[:3], beside)
            best = min(trials, key=lambda one: (-one.singly, one.cost, -one.shrink, one.upright))
        return self._plan(best)

    def _few(self, page: PageName, beside: Sequence[int]) -> _Trial:
        """The best of the ways to lay it on few pages, so many of them side by side."""
        sizes = SIZES if self._drawing.count <= _MANY else SIZES[-1:]
        return min(self._trials(page, sizes, FEW_PAGES, _SHARES, beside), key=self._worth)

    def _worth(self, trial: _Trial) -> tuple[float, float, bool]:
        told = _COUNTED / max(1, self._drawing.count)
        return trial.cost - told * trial.singly, -trial.shrink, trial.upright

    def _trials(
        self, page: PageName, sizes: Sequence[float], most: int, shares: Sequence[float], beside: Sequence[int]
    ) -> list[_Trial]:
        ways = [
            _Way(page, upright, size, across, most, share)
            for upright in (False, True)
            for size in sizes
            for across in beside
            if across <= max(most, beside[0])
            for share in shares
        ]
        found = []
        for done, way in enumerate(ways):
            self._tell(done, len(ways))
            found.append(self._trial(way))
        return [one for one in found if one.pages <= most] or found

    def _tell(self, done: int, total: int) -> None:
        self._told_last = done, total
        self._go_on()

    def _go_on(self) -> None:
        """Called between two things that take a while: it may be stopped there."""
        self._on_progress(*self._told_last)

    def whole(self, page: PageName | None = None, pages: int | None = None) -> Plan:
        """In one piece; as wide as a page, or without one as wide as it needs to be read, and as high as `pages`.

        Without `pages` it has only bands where it would hold but a few of all records one by one.
        """
        high = _HIGH * (FEW_PAGES if pages is None else min(pages, MOST_PAGES))
        if page is not None:
            widths: tuple[float, ...] = (sheet_of(page, 0, upright=False, marked=False).body.width() - HEADER,)
        else:
            widths = _WIDTHS
        trials = []
        for done, width in enumerate(widths):
            self._tell(done, len(widths))
            trials.append(self._piece(width, high))
        flat = [one for one in trials if one.sheet.width <= _FLAT * one.sheet.height] or trials[:1]
        best = min(flat, key=lambda one: (-one.singly, one.found.cut + one.found.broken, one.sheet.width))
        few = pages is None and best.singly < _WORTH * self._drawing.count
        return self._plan(self._piece(widths[0], 0.0) if few else best)

    def _trial(self, way: _Way) -> _Trial:
        """What is drawn decides how high the foot is, and that how much can be drawn."""
        trial = self._on_sheet(way, self._sheet(way, 0))
        lines = self._lines(trial.found, trial.sheet.foot.width() - map_width(way.across))
        return trial if lines <= trial.sheet.lines else self._on_sheet(way, self._sheet(way, lines))

    def _on_sheet(self, way: _Way, sheet: Sheet) -> _Trial:
        lines = self._lines_for(sheet.body.width() / way.size - HEADER, way.across)
        room = sheet.body.height() / way.size - AXIS - AXIS_FOOT
        found = spread(self._drawing, lines, max(1, way.most // way.across) * room * way.share)
        parts = row_breaks(found.scene.layout(1.0).lanes, room)
        return _Trial(sheet, way.upright, way.size, lines.paper.scales, parts, found)

    def _lines_for(self, wide: float, across: int) -> Lines:
        """The lanes on so many pages side by side, each `wide`: the same whatever else is tried."""
        if (wide, across) not in self._measured:
            scales = columns(self._drawing.first, self._drawing.last, across, HEADER, wide)
            self._measured[wide, across] = Lines(self._values, Paper(scales), self._names, self._go_on)
        return self._measured[wide, across]

    def _piece(self, wide: float, high: float) -> _Trial:
        of_lanes = self._lines_for(wide, 1)
        found = spread(self._drawing, of_lanes, high)
        height = max(found.scene.layout(1.0).height, _LEAST_HIGH)
        lines = self._lines(found, HEADER + wide)
        marked = self._drawing.marking is not None
        sheet = sheet_around(HEADER + wide, AXIS + height + AXIS_FOOT, lines, marked=marked)
        return _Trial(
            sheet, upright=False, shrink=1.0, scales=of_lanes.paper.scales, parts=[(0.0, height)], found=found
        )

    def _fills(self, count: int) -> bool:
        """Whether something stands on each of so many pages side by side."""
        if count == 1:
            return True
        lanes, drawing = self._values.lanes, self._drawing
        middles = (
            lanes.first.astype(float).clip(drawing.first) + lanes.last.astype(float).clip(None, drawing.last)
        ) / 2
        counts = np.histogram(middles, count, (drawing.first, drawing.last))[0]
        return bool(np.min(counts) >= _EVEN * middles.size / count) and middles.size > 0

    def _sheet(self, way: _Way, lines: int) -> Sheet:
        marked = self._drawing.marking is not None
        return sheet_of(way.page, max(MAP_ROWS, lines), upright=way.upright, marked=marked)

    def _lines(self, found: Spread, width: float) -> int:
        """How many lines legend and counts take."""
        told, entries = self._told(found)
        return legend_lines(entries, self._look, width) + len(counts_in_lines(told, self._look, width))

    def _told(self, found: Spread) -> tuple[Drawing, list[Entry]]:
        """What is said around the drawing: how many records are only counted, and what the signs in it mean."""
        told = replace(self._drawing, counted=self._drawing.count - found.drawn_singly())
        return told, [*self._entries(found), *([band_entry(told.language)] if told.counted else [])]

    def _entries(self, found: Spread) -> list[Entry]:
        values, flags = self._values, found.scene.flags
        store = replace(values.store, series=np.where(chained(found.scene), values.store.series, NONE))
        drawn = values.order[found.single[values.order]]
        return legend_of(store.taken(drawn), None if flags is None else flags[drawn], self._drawing.language)

    def _plan(self, trial: _Trial) -> Plan:
        told, entries = self._told(trial.found)
        cut = tuple(tiles(trial.scales, trial.parts))
        scene, on = trial.found.scene, (trial.sheet, trial.upright, trial.shrink)
        # On all pages the same, so that bands go on from one to the next.
        most = [
            scene.density(lane, scale).most for lane in scene.order if scene.is_dense(lane) for scale in trial.scales
        ]
        names, full = (trial.found.stands, trial.found.short), level_line(max(most, default=0))
        return Plan(told, *on, cut, scene, *names, tuple(entries), self._look, full)
