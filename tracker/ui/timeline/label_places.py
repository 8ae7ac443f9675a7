"""Where the names of bars stand: inside when the certain part holds them, else beside, and never over each other."""

from collections.abc import Iterable
from typing import NamedTuple

LEAST_WIDTH = 44.0
GAP = 7.0
INSIDE = 8.0


# Named tuples: a picture makes a thousand, and a frozen dataclass takes three times as long to make.
class Box(NamedTuple):
    """A mark in its row, in pixels. `solid0`, `solid1` bound the part of it that a text can be read on, `free0` and
    `free1` the room between the marks before and after it.
    """

    x0: float
    x1: float
    solid0: float
    solid1: float
    free0: float
    free1: float


class Place(NamedTuple):
    """A text from `x` on, at most `width` wide; `inside` its bar, or beside it."""

    x: float
    width: float
    inside: bool


def place_row(
    boxes: Iterable[Box], widths: Iterable[float], left: float, right: float, *, may_shorten: bool = True
) -> list[Place | None]:
    """The places of the labels of one row between `left` and `right`, for boxes in the order of `x0`; those of the
    row that want no label need not be among them.
    """
    places: list[Place | None] = []
    taken = left
    for box, width in zip(boxes, widths, strict=True):
        free = (max(taken, box.free0), min(right, box.free1))
        place = _place(box, width, free, (left, right), may_shorten=may_shorten)
        places.append(place)
        if place is not None and not place.inside:
            taken = max(taken, place.x + place.width + GAP)
    return places


def _place(
    box: Box, width: float, free: tuple[float, float], view: tuple[float, float], *, may_shorten: bool
) -> Place | None:
    """Inside, else to the right, else to the left; where it fits nowhere, shortened in the widest of the three."""
    inner = max(box.solid0, view[0]) + INSIDE
    inside = min(box.solid1, view[1]) - INSIDE - inner
    if inside >= width:
        return Place(inner, width, inside=True)
    behind = max(box.x1 + GAP, free[0])
    after = free[1] - behind
    if after >= width:
        return Place(behind, width, inside=False)
    ahead = min(box.x0 - GAP, view[1])
    before = ahead - free[0]
    if before >= width:
        return Place(ahead - width, width, inside=False)
    room = max(inside, after, before)
    if not may_shorten or room < LEAST_WIDTH:
        return None
    if room == inside:
        return Place(inner, room, inside=True)
    return Place(behind if room == after else free[0], room, inside=False)
