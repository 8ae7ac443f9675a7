"""What one picture of the timeline shows as bars: those in view and where they lie. Plain numbers, no painting."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.ui.timeline.clock import Minutes, hours, tells_hours
from tracker.ui.timeline.kinds import ItemKind, ItemState
from tracker.ui.timeline.lanes import Lanes, Places
from tracker.ui.timeline.layout import LanePlace
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.store import OPEN_SHOWN, Days, TimelineStore, only_begins

BAR = 18.0
DOT = 10.0
AWAY = 112.0
"""How far a bar fades away where no beginning, or no end, was recorded: of pixels, as no day is meant by it."""

# Plain numbers, which numpy compares without asking what they are.
_STANDS = int(ItemState.STANDS)
_MOMENTS = np.isin([*range(len(ItemKind))], [ItemKind.EVENT, ItemKind.MEETING, ItemKind.POSITION])

Pixels = NDArray[np.float64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """Columns for the bars in view, row by row and in each from left to right. `standings` are places in the lanes,
    `items` in the store; `x0 … x1` are the drawn ends and `solid0 … solid1` the certain part, in pixels of the picture.

    `points` are drawn as a shape, not as a bar; `sharp` bars are certain from end to end; a text can be read on the
    certain part of the `readable` ones; `chained` ones belong to a series, which writes their names.
    """

    scale: Scale
    standings: Places
    items: Places
    x0: Pixels
    x1: Pixels
    solid0: Pixels
    solid1: Pixels
    middle: Pixels
    points: Mask
    sharp: Mask
    readable: Mask
    chained: Mask

    def seen(self) -> "Frame":
        """Without what lies beside the picture."""
        shown = np.flatnonzero((self.x1 > self.scale.left) & (self.x0 < self.scale.left + self.scale.width))
        if shown.size == self.items.size:
            return self
        return Frame(self.scale, *(getattr(self, column)[shown] for column in _COLUMNS))

    def standing_of(self, item: int, y: float) -> int | None:
        """The standing of a record nearest a height; None where it is not in view."""
        own = np.flatnonzero(self.items == item)
        return int(self.standings[own[np.argmin(np.abs(self.middle[own] - y))]]) if own.size else None

    def hit(self, x: float, y: float, reach: float) -> int | None:
        """The standing under a point, `reach` pixels up or down; the nearest where marks lie close."""
        across = np.maximum(0.0, np.maximum(self.x0 - x, x - self.x1))
        down = np.abs(self.middle - y)
        near = np.flatnonzero((down <= reach) & (across <= 5.0))
        if not near.size:
            return None
        order = np.lexsort((self.x1[near] - self.x0[near], down[near] + across[near]))
        return int(self.standings[near[order[0]]])


_COLUMNS = [field.name for field in fields(Frame)][1:]


def framed(
    store: TimelineStore,
    lanes: Lanes,
    places: Iterable[LanePlace],
    scale: Scale,
    top: float,
    height: float,
    size: float,
    minutes: Minutes | None = None,
    beside: int = 0,
) -> Frame:
    """The bars that these lanes show in the days of `scale`, from `top` to `top + height` pixels of the lanes.

    `size` is the scale of the type: marks grow with it. So many more as lie `beside` those of a row that is no chain
    come along at either end.
    """
    standings, middle, chained = _in_view(lanes, places, scale, top, height, beside)
    items = lanes.items[standings].astype(np.intp)
    earliest, latest = store.earliest[items], store.latest[items]
    solid_from, solid_to = store.solid_from[items], store.solid_to[items]
    # All four at once: for the few marks of a picture a step takes as long as its call.
    days = np.array((store.first[items], latest, solid_from, solid_to), np.float64)
    days[1::2] += 1
    x0, x1, solid0, solid1 = scale.xs(days)
    _run_off(x0, x1, store, items, scale, size)
    points = _points(store, items)
    centre = (x0 + x1) / 2
    if tells_hours(scale):
        # What is known to the day is no shape at noon there.
        at = hours(store, items, minutes)
        points &= ~np.isnan(at)
        centre = np.where(points, scale.xs(at), centre)
    half = np.where(points, DOT * size / 2 + 1, np.maximum((x1 - x0) / 2, DOT * size / 2))
    whole = (solid_from <= earliest) & (solid_to >= latest)
    stands = store.state[items] == _STANDS
    return Frame(
        scale=scale,
        standings=standings,
        items=items,
        x0=centre - half,
        x1=centre + half,
        solid0=solid0,
        solid1=solid1,
        middle=middle,
        points=points,
        sharp=whole & stands & ~points & (latest < OPEN_LATEST),
        readable=stands & ~points & (solid_from <= solid_to),
        chained=chained,
    )


def ends_of(
    store: TimelineStore, items: Places, latest: Days, solid_from: Days, scale: Scale, size: float
) -> tuple[Pixels, Pixels]:
    """Where bars begin and end, with what fades away at those that have no beginning or no end."""
    x0, x1 = scale.xs(store.first[items]), scale.xs(latest.astype(np.int64) + 1)
    _run_off(x0, x1, store, items, scale, size)
    return x0, x1


def _run_off(x0: Pixels, x1: Pixels, store: TimelineStore, items: Places, scale: Scale, size: float) -> None:
    """Let bars without a beginning or an end fade away there."""
    away, earliest, latest = min(AWAY * size, OPEN_SHOWN * scale.per_day), store.earliest[items], store.latest[items]
    x0[earliest <= OPEN_EARLIEST] -= away
    begins = np.flatnonzero(latest >= OPEN_LATEST)
    begins = begins[only_begins(latest[begins], store.solid_from[items[begins]])] if begins.size else begins
    if begins.size:
        x1[begins] = scale.xs(earliest[begins].astype(np.int64) + 1) + away


def drawn_days(store: TimelineStore, item: int, scale: Scale, size: float) -> tuple[float, float]:
    """The days (ordinals with fractions) at which the mark of one record begins and ends on this scale."""
    items = np.array([item], np.intp)
    x0, x1 = ends_of(store, items, store.latest[items], store.solid_from[items], scale, size)
    return scale.day(float(x0[0])), scale.day(float(x1[0]))


def _in_view(
    lanes: Lanes, places: Iterable[LanePlace], scale: Scale, top: float, height: float, beside: int
) -> tuple[Places, Pixels, Mask]:
    """The standings in view, their middle lines, and whether they belong to a chain."""
    standings = [np.zeros(0, np.intp)]
    middles: list[float] = []
    chained: list[bool] = []
    # A shape is wider than its day, and so may reach into view.
    air = DOT / scale.per_day
    for place in places:
        start, rows = lanes.span(place.lane).start, place.rows
        shown = place.rows_between(top - BAR, top + height + BAR)
        if rows is None or not shown:
            continue
        between = rows.standings_between(shown, scale.start - air, scale.end + air, beside)
        for row, found in zip(shown, between, strict=True):
            if found.size:
                standings.append(found + start)
                middles.append(place.middle(row) - top)
                chained.append(row < rows.series)
    sizes = [found.size for found in standings[1:]]
    known, chains = np.concatenate(standings), np.repeat(np.asarray(chained, np.bool_), sizes)
    # In a chain, a vague date may reach over others that have long ended.
    kept = np.flatnonzero(~chains | (lanes.last[known] >= scale.start - air - 1))
    return known[kept], np.repeat(middles, sizes)[kept], chains[kept]


def _points(store: TimelineStore, items: Places) -> Mask:
    """Events, meetings and positions of a single day are shapes; commitments and proposals always run."""
    short: Mask = store.latest[items] - store.earliest[items] <= 1
    return _MOMENTS[store.kind[items]] & short
