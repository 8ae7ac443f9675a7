"""What one picture of the timeline shows: the items in view and where their marks lie. Plain numbers, no painting."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.ui.timeline.layout import Layout
from tracker.ui.timeline.packing import Bounds
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.values import ItemKind, ItemState, TimelineValues

BAR = 18.0
DOT = 10.0
MOST_BARS = 1200

Pixels = NDArray[np.float64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """Columns for the items in view, in time order. `items` are rows of the values; `x0 … x1` the drawn ends and
    `solid0 … solid1` the certain part, in pixels of the viewport.

    `points` are drawn as a shape, not as a bar; `sharp` bars are certain from end to end; a text can be read on the
    certain part of the `readable` ones.
    """

    scale: Scale
    items: NDArray[np.intp]
    x0: Pixels
    x1: Pixels
    solid0: Pixels
    solid1: Pixels
    middle: Pixels
    points: Mask
    sharp: Mask
    readable: Mask

    def hit(self, x: float, y: float, reach: float) -> int | None:
        """The item of the values under a point, `reach` pixels up or down; the nearest where marks lie close."""
        across = np.maximum(0.0, np.maximum(self.x0 - x, x - self.x1))
        down = np.abs(self.middle - y)
        near = np.flatnonzero((down <= reach) & (across <= 5.0))
        if not near.size:
            return None
        order = np.lexsort((self.x1[near] - self.x0[near], down[near] + across[near]))
        return int(self.items[near[order[0]]])


def touched(bounds: Bounds, scale: Scale) -> Mask:
    """The items that the days of the scale touch."""
    mask: Mask = (bounds.last + 1 > scale.start) & (bounds.first < scale.end)
    return mask


def framed(
    values: TimelineValues, bounds: Bounds, layout: Layout, scale: Scale, top: float, height: float, size: float
) -> Frame:
    """The frame of the days of `scale` and of the pixels from `top` to `top + height` of the lanes.

    `size` is the scale of the type: marks grow with it.
    """
    seen = (
        touched(bounds, scale)
        & (layout.middles > top - 2 * BAR * size)
        & (layout.middles < top + height + 2 * BAR * size)
    )
    items = np.flatnonzero(seen)
    x0 = scale.xs(bounds.first[items])
    x1 = scale.xs(bounds.last[items] + 1)
    points = _points(values, items)
    centre = (x0 + x1) / 2
    half = np.where(points, DOT * size / 2 + 1, np.maximum((x1 - x0) / 2, DOT * size / 2))
    solid_from, solid_to = values.solid_from[items], values.solid_to[items]
    whole = (solid_from <= values.earliest[items]) & (solid_to >= values.latest[items])
    stands = values.state[items] == ItemState.STANDS
    return Frame(
        scale=scale,
        items=items,
        x0=centre - half,
        x1=centre + half,
        solid0=scale.xs(solid_from),
        solid1=scale.xs(solid_to + 1),
        middle=layout.middles[items] - top,
        points=points,
        sharp=whole & stands & ~points & (values.latest[items] < OPEN_LATEST),
        readable=stands & ~points & (values.earliest[items] > OPEN_EARLIEST),
    )


def _points(values: TimelineValues, items: NDArray[np.intp]) -> Mask:
    """Events, meetings and positions of a single day are shapes; commitments and proposals always run."""
    kinds = values.kind[items]
    moments = (kinds == ItemKind.EVENT) | (kinds == ItemKind.MEETING) | (kinds == ItemKind.POSITION)
    short: Mask = values.latest[items] - values.earliest[items] <= 1
    return moments & short
