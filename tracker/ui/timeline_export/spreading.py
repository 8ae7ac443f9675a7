"""Rows on paper: each record with room for its whole name, in as many rows as that takes and the paper has.

A window shows some rows of a crowded lane and opens it at a click. Nobody can click on paper: a lane is drawn record
by record, or it is a band that is counted.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tracker.ui.presenting.timeline_drawing import Drawing
from tracker.ui.timeline.clock import at_the_hour
from tracker.ui.timeline.draw_flags import flags_of
from tracker.ui.timeline.draw_stands import Stand, Stands, Way
from tracker.ui.timeline.frame import DOT, Mask, Pixels, ends_of
from tracker.ui.timeline.kinds import NONE, ItemState
from tracker.ui.timeline.label_places import CLEAR, GAP
from tracker.ui.timeline.lanes import Lanes
from tracker.ui.timeline.layout import DENSITY_LANE, FOLDED_LANE, ROW, Fold, laid_out
from tracker.ui.timeline.rows import LaneRows, chained_series, no_rows, rows_apart
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.scene import Scene
from tracker.ui.timeline.store import Numbers, TimelineStore
from tracker.ui.timeline.texts import ItemText
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline_export.chain_names import Circle, stands_of
from tracker.ui.timeline_export.names import Names
from tracker.ui.timeline_export.tiles import OVERLAP

# Around a mark and its name, and around a name on a bar with its sign.
_AIR, _SIGNED = GAP + CLEAR + 6, 48.0
# The names of more meetings than this have no room on one paper.
_MOST_NAMED = 400
# Of the width of a page, so much is the most that a name beside its circle takes.
_NAME = 0.45
# A record takes up as much of a row at least.
_LEAST = 50.0
_HALF = DOT / 2 + 1


@dataclass(frozen=True, slots=True)
class Paper:
    """The days of each page across."""

    scales: list[Scale]

    @property
    def width(self) -> float:
        """Of all pages side by side, what two of them show counted once."""
        return sum(scale.width - OVERLAP for scale in self.scales) + OVERLAP

    def xs(self, days: NDArray[np.integer] | NDArray[np.floating]) -> Pixels:
        """Where days begin, from the left edge of the first page on."""
        return self.scales[0].xs(days) - self.scales[0].left

    def edges(self, xs: Pixels) -> tuple[Pixels, Pixels]:
        """The edges of the page that each of these is on."""
        step = self.scales[0].width - OVERLAP
        begins = np.floor(xs / step).clip(0, len(self.scales) - 1) * step
        return begins, begins + self.scales[0].width


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """Lanes as they are on some paper. `cut` names have no room for all of their letters, the circles of `broken`
    series none for their names: they stand as other meetings do. The names of the others have their `stands`, and
    `crowded` of them are led to from their circles. `short` are the texts of those that are cut, by their ids. `single`
    are the records drawn one by one.
    """

    scene: Scene
    cut: int
    broken: int
    crowded: int
    stands: Stands
    short: Mapping[int, ItemText]
    single: Mask

    def drawn_singly(self) -> int:
        """How many records have a mark of their own; the others are counts in bands."""
        return int(np.count_nonzero(self.single))


class Lines:
    """The lanes of one timeline on one paper, each with room for every name; worked out when they are asked for.

    `values` have only what the period touches in their lanes; `go_on` is called before each lane, and may raise.
    """

    def __init__(self, values: TimelineValues, paper: Paper, names: Names, go_on: Callable[[], None]) -> None:
        self._go_on = go_on
        self.values = values
        self.paper = paper
        self.names = names
        self._found: dict[int, _Roomy] = {}

    def of(self, lane: int) -> "_Roomy":
        """One lane."""
        if lane not in self._found:
            self._go_on()
            self._found[lane] = _roomy(self.values.store, self.values.lanes, lane, self.paper, self.names)
        return self._found[lane]


def spread(drawing: Drawing, lines: Lines, most: float) -> Spread:
    """Rows for every record of as many lanes as `most` pixels hold down the paper, the least crowded first; the others
    are bands.
    """
    values, lanes = lines.values, lines.values.lanes
    folded, given = set(drawing.folded), dict[int, _Roomy]()
    height: float = sum(FOLDED_LANE if lane in folded else DENSITY_LANE for lane in drawing.lanes)
    for lane in sorted((one for one in drawing.lanes if one not in folded), key=lanes.size):
        if lanes.size(lane) > most / ROW * lines.paper.width / _LEAST:
            break
        found = lines.of(lane)
        if height + found.height - DENSITY_LANE <= most:
            height, given[lane] = height + found.height - DENSITY_LANE, found
    scene = Scene(replace(values, rows=tuple(given[at].rows if at in given else no_rows() for at in range(len(lanes)))))
    scene.arrange(drawing.lanes)
    for lane in folded:
        scene.fold(lane, Fold.FOLDED)
    scene.keep_levels([lane for lane in drawing.lanes if lane not in given])
    scene.minutes = lines.names.minutes
    scene.flags = flags_of(values.store.ids, dict(drawing.raised)) if drawing.raised else None
    stands = {
        (lane, int(lanes.items[lanes.span(lane).start + at])): stand
        for lane, one in given.items()
        for at, stand in one.stands.items()
    }
    cut, broken = sum(one.cut for one in given.values()), sum(one.broken for one in given.values())
    crowded = sum(stand.line > 0 for stand in stands.values())
    short = {id_: text for one in given.values() for id_, text in one.short.items()}
    return Spread(scene, cut, broken, crowded, stands, short, _single(values, given))


@dataclass(frozen=True, slots=True)
class _Roomy:
    """A lane; `stands` are those of its standings that are on a chain."""

    rows: LaneRows
    cut: int
    broken: int
    stands: Mapping[int, Stand]
    short: Mapping[int, ItemText]

    @property
    def height(self) -> float:
        return laid_out((0,), (self.rows,), 1.0).height


def _roomy(store: TimelineStore, lanes: Lanes, lane: int, paper: Paper, names: Names) -> _Roomy:
    """The rows of a lane in which each record has room for its name."""
    span = lanes.span(lane)
    items = lanes.items[span]
    series = chained_series(store, items, lanes.first[span], lanes.last[span])
    stands = _stands(store, items, series, paper, names)
    kept = np.full_like(series, NONE)
    kept[[*stands]] = series[[*stands]]
    marks = _marks(store, items, paper)
    widths = names.beside(items).copy()
    cut = marks.without_room(widths) & (kept == NONE)
    short = names.shortened(items[cut], marks.most[cut])
    widths[cut] = [names.width(text) for text in short.values()]
    rows = rows_apart(lanes, lane, kept, marks.x0, marks.rooms(widths))
    broken = int(np.count_nonzero(np.bincount(series[series != kept]) > 1))
    led = [at for at, stand in stands.items() if stand.way is not Way.UNDER]
    cut_on_chains = np.count_nonzero([stands[at].width < wide for at, wide in zip(led, widths[led], strict=True)])
    return _Roomy(rows, int(np.count_nonzero(cut) + cut_on_chains), broken, stands, short)


def _stands(store: TimelineStore, items: Numbers, series: Numbers, paper: Paper, names: Names) -> dict[int, Stand]:
    """The names of the series whose circles all have room for theirs; one circle alone is no series."""
    scale, found = paper.scales[0], dict[int, Stand]()
    for one in np.unique(series[series != NONE]).tolist():
        members = np.flatnonzero(series == one)
        if not 1 < members.size <= _MOST_NAMED:
            continue
        of = items[members]
        middles = scale.xs((store.earliest[of] + store.latest[of].astype(float) + 1.0) / 2)
        xs = at_the_hour(middles, store, of.astype(np.intp), scale, names.minutes) - scale.left
        order, edges = np.argsort(xs, kind="stable"), paper.edges(xs)
        # Where even that does not give them room, long ones are cut.
        for most in (np.inf, _NAME * scale.width):
            columns = (xs, np.minimum(names.beside(of), most), names.under(of), *edges)
            stands = stands_of([Circle(*row) for row in zip(*(one[order].tolist() for one in columns), strict=True)])
            if stands:
                found |= zip(members[order].tolist(), stands, strict=True)
                break
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Marks:
    """Columns of what is drawn for each record: from where to where, the part of that which holds a name, empty where
    none does, and the edges of its page.
    """

    x0: Pixels
    x1: Pixels
    held: Pixels
    left: Pixels
    right: Pixels

    @property
    def most(self) -> Pixels:
        """The width of the longest name that has room beside each."""
        room: Pixels = np.maximum(self.right - self.x1, self.x0 - self.left) - _AIR
        return room

    def without_room(self, widths: Pixels) -> Mask:
        """Names that are wider than that, and than the part that holds one."""
        return (widths > self.most) & (widths > self.held)

    def rooms(self, widths: Pixels) -> tuple[Numbers, Numbers]:
        """From where to where each reaches with its name: it stands as in a window on the bar, else to its right, else
        to its left.
        """
        inside = widths <= self.held
        after = self.x1 + _AIR + widths <= self.right
        ahead = ~inside & ~after
        begin = np.where(ahead, self.x0 - widths - _AIR, self.x0)
        end = np.where(ahead | inside, self.x1, np.minimum(self.x1 + widths, self.right)) + _AIR
        return np.floor(begin.clip(0)).astype(np.int32), np.ceil(end).astype(np.int32)


def _marks(store: TimelineStore, items: Numbers, paper: Paper) -> _Marks:
    whole, scale = paper.width, paper.scales[0]
    ends = ends_of(store, items.astype(np.intp), store.latest[items], store.solid_from[items], scale, 1.0)
    x0, x1 = (one - scale.left for one in ends)
    x1 = np.maximum(x1, paper.xs(store.last[items].astype(np.int64) + 1))
    middle = (x0 + x1) / 2
    x0, x1 = np.minimum(x0, middle - _HALF).clip(0, whole), np.maximum(x1, middle + _HALF).clip(0, whole)
    left, right = paper.edges(x0)
    solid0 = np.maximum(paper.xs(store.solid_from[items]), left)
    solid1 = np.minimum(paper.xs(store.solid_to[items].astype(np.int64) + 1), right)
    stands = store.state[items] == ItemState.STANDS
    return _Marks(x0, x1, np.where(stands, solid1 - solid0 - _SIGNED, 0.0), left, right)


def _single(values: TimelineValues, given: Iterable[int]) -> Mask:
    lanes, found = values.lanes, np.zeros(len(values.store), np.bool_)
    for lane in given:
        found[lanes.items[lanes.span(lane)]] = True
    return found


def chained(scene: Scene) -> Mask:
    """Which records stand on the chain of their series: the others are drawn as meetings without one."""
    lanes = scene.values.lanes
    found = np.zeros(len(scene.values.store), np.bool_)
    for place in scene.layout(1.0).lanes:
        if place.rows is not None:
            standings = place.rows.standings[: int(place.rows.offsets[place.rows.series])]
            found[lanes.items[standings + lanes.span(place.lane).start]] = True
    return found
