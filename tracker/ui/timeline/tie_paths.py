"""How a line gets from one mark to another: in the gutters between rows, around what is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

# From a mark's middle line to the gutter between two rows, which no label stands in.
GUTTER = 13.0
HEAD = 7.0
_HALF_BAR = 10.0
_STEP = 12.0
_REACH = 240.0
# How many pixels of a detour it is worth not to cross a text or a flag, and not to cross a mark.
_TEXT, _MARK = 900.0, 90.0

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A mark in the picture: where it may be touched from `left` to `right`, its middle line, and half its height, with
    a pixel of air, at a type scale of 1.
    """

    left: float
    right: float
    middle: float
    half: float = _HALF_BAR


@dataclass(frozen=True, slots=True)
class Arrow:
    """A link from one mark to another, in words."""

    origin: Anchor
    target: Anchor
    words: str


@dataclass(frozen=True, slots=True)
class InTheWay:
    """What a line keeps clear of: `texts` and flags, and if that costs no long detour, `marks`."""

    texts: Sequence[QRectF]
    marks: Sequence[QRectF] = ()


@dataclass(frozen=True, slots=True)
class _Boxes:
    """Rectangles as columns, and what it costs to cross each."""

    left: Numbers
    top: Numbers
    right: Numbers
    bottom: Numbers
    cost: Numbers

    def met(self, x0: Numbers, y0: Numbers, x1: Numbers, y1: Numbers, air: float) -> Numbers:
        """What each of many lines, straight across or straight down, crosses."""
        low_x, high_x = np.minimum(x0, x1) - air, np.maximum(x0, x1) + air
        low_y, high_y = np.minimum(y0, y1), np.maximum(y0, y1)
        across = (low_x[:, None] < self.right) & (high_x[:, None] > self.left)
        crossed = across & (low_y[:, None] < self.bottom) & (high_y[:, None] > self.top)
        found: Numbers = crossed @ self.cost
        return found


def arrow_path(origin: Anchor, target: Anchor, in_the_way: InTheWay, view: QRectF, size: float = 1.0) -> list[QPointF]:
    """Corners of a line that leaves a mark up or down, runs in the gutters between rows, and crosses them where that
    costs least. `size` is the scale of the type.
    """
    boxes = _boxes(in_the_way, _room(origin, target, view, size))
    xs = _crossings(origin, target, view)
    sides = [(above, other) for above, other in product((-1.0, 1.0), repeat=2)]
    if abs(target.middle - origin.middle) < 1:
        sides = [(-1.0, -1.0), (1.0, 1.0)]
    ways = [(_costs(origin, target, xs, *side, boxes, size), side) for side in sides]
    costs, (leaves, comes) = min(ways, key=lambda way: float(np.min(way[0])))
    x = float(xs[int(np.argmin(costs))])
    begin, end = (min(max(x, one.left), one.right) for one in (origin, target))
    first, last = origin.middle + leaves * GUTTER * size, target.middle + comes * GUTTER * size
    corners = [
        QPointF(begin, origin.middle + leaves * origin.half * size),
        QPointF(begin, first),
        QPointF(x, first),
        QPointF(x, last),
        QPointF(end, last),
        QPointF(end, target.middle + comes * target.half * size),
    ]
    return [corners[0], *(after for before, after in pairwise(corners) if before != after)]


def _costs(
    origin: Anchor, target: Anchor, xs: Numbers, leaves: float, comes: float, boxes: _Boxes, size: float
) -> Numbers:
    """Of the line through each of these crossings: its length, and what it crosses."""
    begin, end = xs.clip(origin.left, origin.right), xs.clip(target.left, target.right)
    edges = (origin.middle + leaves * origin.half * size, target.middle + comes * target.half * size)
    gutters = (origin.middle + leaves * GUTTER * size, target.middle + comes * GUTTER * size)
    starts, firsts, lasts, tips = (np.full(xs.size, y) for y in (edges[0], *gutters, edges[1]))
    found = np.abs(xs - begin) + np.abs(xs - end) + abs(gutters[1] - gutters[0])
    # Where it leaves or comes from the far side of a mark it runs through that.
    found += _MARK * ((leaves * (target.middle - origin.middle) < 0) + (comes * (target.middle - origin.middle) > 0))
    found += boxes.met(begin, starts, begin, firsts, 1.0) + boxes.met(begin, firsts, xs, firsts, 0.0)
    found += boxes.met(xs, firsts, xs, lasts, 2.0) + boxes.met(xs, lasts, end, lasts, 0.0)
    return found + boxes.met(end, lasts, end, tips, HEAD / 2)


def _crossings(origin: Anchor, target: Anchor, view: QRectF) -> Numbers:
    low = max(view.left() + 8, min(origin.left, target.left) - _REACH)
    high = max(low, min(view.right() - 8, max(origin.right, target.right) + _REACH))
    own = [one for mark in (origin, target) for one in (mark.left, (mark.left + mark.right) / 2, mark.right)]
    return np.concatenate([np.asarray(own), np.arange(low, high, _STEP)])


def _room(origin: Anchor, target: Anchor, view: QRectF, size: float) -> QRectF:
    """Where a line may go at all."""
    top, bottom = sorted((origin.middle, target.middle))
    left, right = min(origin.left, target.left) - _REACH, max(origin.right, target.right) + _REACH
    high = 2 * GUTTER * size
    return view & QRectF(left, top - high, right - left, bottom - top + 2 * high)


def _boxes(in_the_way: InTheWay, room: QRectF) -> _Boxes:
    """What lies there."""
    found = [(one, _TEXT) for one in in_the_way.texts if one.intersects(room)]
    found += [(one, _MARK) for one in in_the_way.marks if one.intersects(room)]
    table = [(one.left(), one.top(), one.right(), one.bottom(), cost) for one, cost in found]
    return _Boxes(*np.asarray(table, np.float64).reshape(-1, 5).T)
