"""The chain of a series, and under each of its meetings the name and the verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from math import ceil, inf

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from tracker.ui.theme.look import Look
from tracker.ui.timeline.chain_places import GAP, LEAST_SHARE, NamePlace, Names, name_places
from tracker.ui.timeline.clock import Minutes, at_the_hour
from tracker.ui.timeline.draw_frame import draw_today_behind
from tracker.ui.timeline.frame import DOT
from tracker.ui.timeline.kinds import ItemState
from tracker.ui.timeline.lanes import Lanes
from tracker.ui.timeline.layout import LanePlace
from tracker.ui.timeline.placed_names import PlacedNames
from tracker.ui.timeline.rows import LaneRows
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.store import Days, TimelineStore
from tracker.ui.timeline.texts import ItemText, Texts
from tracker.ui.timeline.tones import tone_inks
from tracker.ui.timeline.writer import Writer

# Of the whole period, so much air is beyond it when everything is shown.
AIR = 0.04
_STANDS = int(ItemState.STANDS)
# Circles closer than this have no room for a name of their own.
LEAST_GAP = 24.0
_ANYWHERE = (-inf, inf)


@dataclass(frozen=True, slots=True)
class Chain:
    """The meetings of one series in view, and the one before and after: places in the store, and their middles.

    `begins` and `ends` say whether the first and the last of these are those of the series; `lane` is its lane.
    """

    items: list[int]
    xs: list[float]
    y: float
    begins: bool = True
    ends: bool = True
    lane: int = 0


def chains(
    store: TimelineStore,
    lanes: Lanes,
    places: Sequence[LanePlace],
    scale: Scale,
    top: float,
    minutes: Minutes | None = None,
) -> list[Chain]:
    """The chains of these lanes; `top` is the height of the lanes at the top of the picture."""
    rows = [(place, row, place.rows) for place in places if place.rows for row in range(place.rows.series)]
    if not rows:
        return []
    found = [_linked(of, row, scale, lanes.last[lanes.span(place.lane)]) for place, row, of in rows]
    starts = [lanes.span(place.lane).start for place, _, _ in rows]
    # All at once: each of these steps takes as long for a few meetings as for the hundreds of all chains.
    members = lanes.items[np.concatenate([start + one for start, one in zip(starts, found, strict=True)])]
    xs = scale.xs((store.earliest[members] + store.latest[members].astype(float) + 1.0) / 2)
    drawn = iter(zip(members.tolist(), at_the_hour(xs, store, members, scale, minutes).tolist(), strict=True))
    made = []
    for (place, row, of), linked in zip(rows, found, strict=True):
        own = [*islice(drawn, linked.size)]
        begins, ends = _outermost(of, row, linked)
        y = place.middle(row) - top
        made.append(Chain([item for item, _ in own], [x for _, x in own], y, begins, ends, place.lane))
    return made


def _outermost(rows: LaneRows, row: int, linked: NDArray[np.intp]) -> tuple[bool, bool]:
    """Whether the first and the last of these are those of their series."""
    if not linked.size:
        return False, False
    own, first, last = rows.standings, int(rows.offsets[row]), int(rows.offsets[row + 1]) - 1
    return bool(own[first] == linked[0]), bool(own[last] == linked[-1])


def _linked(rows: LaneRows, row: int, scale: Scale, last: Days) -> NDArray[np.intp]:
    """The meetings of a series that are in view, and the one before and after them."""
    own = slice(int(rows.offsets[row]), int(rows.offsets[row + 1]))
    standings, first, reach = rows.standings[own], rows.first[own], rows.reach[own]
    start = np.int32(scale.start)
    before = max(0, int(first.searchsorted(np.int32(ceil(scale.start)))) - 1)
    found = standings[before : int(first.searchsorted(np.int32(ceil(scale.end)))) + 1]
    # A vague date that reaches into view may have begun long before.
    earlier = standings[int(reach.searchsorted(start)) : before]
    return np.concatenate([earlier[last[earlier] >= start], found]) if earlier.size else found


def draw_chains(painter: QPainter, look: Look, store: TimelineStore, chains: Sequence[Chain]) -> None:
    """The lines from each meeting to the next, dotted to those that were not held."""
    gap = DOT * look.scale / 2 + 4
    held: list[QLineF] = []
    planned: list[QLineF] = []
    for chain in chains:
        for (x, until), item in zip(pairwise(chain.xs), chain.items[1:], strict=True):
            if until - x > 2 * gap:
                stands = store.state[item] == _STANDS
                (held if stands else planned).append(QLineF(x + gap, chain.y, until - gap, chain.y))
    for lines, style in ((held, Qt.PenStyle.SolidLine), (planned, Qt.PenStyle.DotLine)):
        if lines:
            painter.setPen(QPen(look.colour("accent"), 1.5, style))
            painter.drawLines(lines)


class ChainNames:
    """Names stand centred under their circles as far as their neighbours let them; `placed` takes in where.

    `reach` are two pixels between which all names stand when everything is shown: what has room there has it wherever
    the view ends.
    """

    def __init__(
        self,
        painter: QPainter,
        look: Look,
        writer: Writer,
        store: TimelineStore,
        scale: Scale,
        as_of: int,
        reach: tuple[float, float],
        placed: PlacedNames,
    ) -> None:
        self._painter = painter
        self._writer = writer
        self._look = look
        self._store = store
        self._scale = scale
        self._as_of = as_of
        self._today = scale.x(as_of + 0.5)
        air = max(0.0, reach[1] - reach[0]) * AIR
        self._reach = (reach[0] - air, reach[1] + air)
        self._placed = placed
        self._inks = tone_inks(look.theme)
        self._drops = (look.px(9), look.px(25))
        self._below, self._tall = look.px(13), look.px(34)
        writer.begin(painter)

    def draw(self, chain: Chain, texts: Texts, most: int | None) -> None:
        """The names of one chain, fetching at most so many texts."""
        told = dict(_texts(chain, self._store, texts, most))
        widths = {at: max(self._writer.width(text.title), self._writer.width(text.note)) for at, text in told.items()}
        first, last = self._reach
        names = Names(
            chain.xs,
            widths,
            self._wanted(chain),
            min(first, chain.xs[0] - widths.get(0, 0.0) / 2) if chain.xs else first,
            last,
            chain.begins,
            chain.ends,
        )
        places = name_places(names)
        rooms = _rooms(places)
        for at, place in places.items():
            if self._scale.left <= chain.xs[at] <= self._scale.left + self._scale.width:
                left = self._slid(place, chain.xs[at], *rooms.get(at, _ANYWHERE))
                area = self._in_view(QRectF(left, chain.y, place.width, self._tall))
                # Of a name that the edge of the view cuts most has to be seen.
                if area.width() >= LEAST_SHARE * min(place.width, self._writer.width(told[at].title)):
                    self._draw(chain.items[at], told[at], area, under=place.under)

    def _wanted(self, chain: Chain) -> list[int]:
        """The next meeting before all others, then the outermost, then the later before the earlier ones."""
        ahead = [at for at, item in enumerate(chain.items) if self._store.last[item] >= self._as_of]
        return list(dict.fromkeys([*ahead[:1], len(chain.items) - 1, *reversed(range(len(chain.items)))]))

    def _slid(self, place: NamePlace, x: float, free0: float, free1: float) -> float:
        """Where a name begins; under its circle it stays in view with that as far as the names beside it let it."""
        left, right = self._scale.left + 4, self._scale.left + self._scale.width - 4
        if not place.under:
            return place.left
        wanted = min(max(place.left, min(left, x)), max(right, x) - place.width)
        return max(min(wanted, max(place.left, free1 - place.width)), min(place.left, free0))

    def _in_view(self, area: QRectF) -> QRectF:
        left, right = self._scale.left, self._scale.left + self._scale.width
        begin = max(area.left(), left)
        return QRectF(begin, area.top(), min(area.right(), right) - begin, area.height())

    def _draw(self, item: int, text: ItemText, area: QRectF, *, under: bool) -> None:
        """Name and verdict in two lines; the line of today is faint behind them."""
        writer, look = self._writer, self._look
        drops = (self._below + self._drops[0], self._below + self._drops[1]) if under else (-look.px(9), look.px(6))
        box = area.translated(0, self._below if under else -self._tall / 2)
        self._placed.add(box, item)
        draw_today_behind(self._painter, look, self._today, box)
        for words, ink, drop in zip((text.title, text.note), (look.tokens.text, self._ink(item)), drops, strict=True):
            if words:
                shown = writer.elided(words, area.width())
                x = area.left() + (area.width() - writer.width(shown)) / 2 if under else area.left()
                writer.write(self._painter, x, area.top() + drop, shown, ink)

    def _ink(self, item: int) -> str:
        return self._inks[self._store.tone[item]]


def _rooms(places: Mapping[int, NamePlace]) -> dict[int, tuple[float, float]]:
    """How far each name under its circle may be moved, between those of its neighbours."""
    under = [at for at in sorted(places) if places[at].under]
    ends = [-inf, *(places[at].left + places[at].width + GAP for at in under)]
    begins = [*(places[at].left - GAP for at in under[1:]), inf]
    # Where none is, the two edges have no name between them.
    return dict(zip(under, zip(ends, begins, strict=False), strict=bool(under)))


def _texts(chain: Chain, store: TimelineStore, texts: Texts, most: int | None) -> list[tuple[int, ItemText]]:
    """The texts of those that have room for a name, by their places in the chain; the others need not be fetched."""
    wide = [until - x >= LEAST_GAP for x, until in pairwise(chain.xs)]
    # The last one has room behind it.
    sides = zip([False, *wide], [*wide, True], chain.items, strict=bool(chain.items))
    at = [place for place, (before, behind, _) in enumerate(sides) if before or behind]
    found = texts.of(store.ids[[chain.items[place] for place in at]].tolist(), most)
    return [(place, text) for place, text in zip(at, found, strict=True) if text is not None]
