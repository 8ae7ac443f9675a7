"""The chain of a series, and under each of its meetings the name and the verdict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from tracker.ui.theme.look import Look
from tracker.ui.timeline.clock import Minutes, at_the_hour
from tracker.ui.timeline.frame import DOT
from tracker.ui.timeline.kinds import ItemState
from tracker.ui.timeline.lanes import Lanes
from tracker.ui.timeline.layout import LanePlace
from tracker.ui.timeline.rows import LaneRows
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.store import Days, TimelineStore
from tracker.ui.timeline.texts import ItemText, Texts
from tracker.ui.timeline.tones import tone_inks
from tracker.ui.timeline.writer import Writer

LEAST_WIDTH = 40.0
# A name cut to less than so much of itself says nothing.
LEAST_SHARE = 0.7
_STANDS = int(ItemState.STANDS)
# Circles closer than this have no room for a name of their own.
LEAST_GAP = 24.0


@dataclass(frozen=True, slots=True)
class Chain:
    """The meetings of one series in view, and the one before and after: places in the store, and their middles."""

    items: list[int]
    xs: list[float]
    y: float


def chains(
    store: TimelineStore,
    lanes: Lanes,
    places: Sequence[LanePlace],
    scale: Scale,
    top: float,
    minutes: Minutes | None = None,
) -> list[Chain]:
    """The chains of these lanes; `top` is the height of the lanes at the top of the picture."""
    return [*_chains(store, lanes, places, scale, top, minutes)]


def _chains(
    store: TimelineStore,
    lanes: Lanes,
    places: Sequence[LanePlace],
    scale: Scale,
    top: float,
    minutes: Minutes | None,
) -> Iterator[Chain]:
    for place in places:
        rows = place.rows
        for row in range(rows.series if rows else 0):
            assert rows is not None
            span = lanes.span(place.lane)
            members = lanes.items[span.start + _linked(rows, row, scale, lanes.last[span])]
            xs = scale.xs((store.earliest[members] + store.latest[members].astype(float) + 1.0) / 2)
            xs = at_the_hour(xs, store, members, scale, minutes)
            yield Chain(members.tolist(), xs.tolist(), place.middle(row) - top)


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
        for at in np.flatnonzero(np.diff(chain.xs) > 2 * gap).tolist():
            stands = store.state[chain.items[at + 1]] == _STANDS
            line = QLineF(chain.xs[at] + gap, chain.y, chain.xs[at + 1] - gap, chain.y)
            (held if stands else planned).append(line)
    for lines, style in ((held, Qt.PenStyle.SolidLine), (planned, Qt.PenStyle.DotLine)):
        if lines:
            painter.setPen(QPen(look.colour("accent"), 1.5, style))
            painter.drawLines(lines)


class ChainNames:
    """Names stand centred under their circles and share the room between neighbours; `placed` takes in where."""

    def __init__(
        self,
        painter: QPainter,
        look: Look,
        writer: Writer,
        store: TimelineStore,
        scale: Scale,
        as_of: int,
        placed: list[QRectF],
    ) -> None:
        self._painter = painter
        self._writer = writer
        self._look = look
        self._store = store
        self._scale = scale
        self._today = scale.x(as_of + 0.5)
        self._placed = placed
        self._inks = tone_inks(look.theme)
        self._drops = (look.px(9), look.px(25))
        self._below, self._tall = look.px(13), look.px(34)
        writer.begin(painter)

    def draw(self, chain: Chain, texts: Texts, most: int | None) -> None:
        """The names of one chain, fetching at most so many texts."""
        scale, right = self._scale, self._scale.left + self._scale.width
        free_from = scale.left
        last = len(chain.items) - 1
        told = _texts(chain, self._store, texts, most)
        widths = {at: max(self._writer.width(text.title), self._writer.width(text.note)) for at, text in told}
        for at, text in told:
            x, wanted = chain.xs[at], widths[at]
            # The last name gives way to its right, so the one before it need not.
            end = right - 4 if at + 1 >= last else min(right - 4, _shared(x, chain.xs[at + 1], widths.get(at + 1, 0.0)))
            left = max(free_from, min(x - wanted / 2, end - wanted))
            room = min(wanted, end - left)
            if not scale.left - wanted <= x <= right:
                continue
            if at and at == last and x - wanted / 2 < free_from and x + 12 + wanted < right:
                self._draw_beside(chain.items[at], text, QPointF(x + 12, chain.y))
            elif room >= min(wanted, max(LEAST_WIDTH, wanted * LEAST_SHARE)):
                self._draw_under(chain.items[at], text, QRectF(left, chain.y + self._below, room, self._tall))
                free_from = left + room + 8

    def _draw_under(self, item: int, text: ItemText, area: QRectF) -> None:
        """Name and verdict in two centred lines; the line of today stops behind them."""
        writer, left, top, width = self._writer, area.left(), area.top(), area.width()
        self._placed.append(area)
        if left < self._today < left + width:
            self._painter.fillRect(area.adjusted(-2, 0, 2, 0), self._look.colour("surface"))
        inks = (self._look.tokens.text, self._note_ink(item))
        for words, ink, drop in zip((text.title, text.note), inks, self._drops, strict=True):
            if words:
                shown = writer.elided(words, width)
                x = left + (width - writer.width(shown)) / 2
                writer.write(self._painter, x, top + drop, shown, ink)

    def _draw_beside(self, item: int, text: ItemText, at: QPointF) -> None:
        """The last name stands to the right of its circle where the one before leaves no room underneath."""
        write, look = self._writer.write, self._look
        write(self._painter, at.x(), at.y() - look.px(9), text.title, look.tokens.text)
        if text.note:
            write(self._painter, at.x(), at.y() + look.px(6), text.note, self._note_ink(item))

    def _note_ink(self, item: int) -> str:
        return self._inks[self._store.tone[item]]


def _shared(x: float, following: float, width: float) -> float:
    """How far a name may reach towards the next circle: to where the name there begins, or half the way at least."""
    return max((x + following) / 2 - 4, min(following - 24, following - width / 2 - 8))


def _texts(chain: Chain, store: TimelineStore, texts: Texts, most: int | None) -> list[tuple[int, ItemText]]:
    """The texts of those that have room for a name, by their places in the chain; the others need not be fetched."""
    wide = np.diff(chain.xs) >= LEAST_GAP
    roomy = np.ones(len(chain.xs), np.bool_)
    roomy[:-1] = wide
    roomy[1:-1] |= wide[:-1]
    at = np.flatnonzero(roomy)
    found = texts.of(store.ids[np.asarray(chain.items, np.intp)[at]].tolist(), most)
    return [(place, text) for place, text in zip(at.tolist(), found, strict=True) if text is not None]
