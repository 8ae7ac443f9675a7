"""Where the names of bars stand: inside when a part of the bar holds them, else beside, and never over each other.

Which it is follows from the marks of a row alone, at each zoom, and not from where the edges of the window are.
"""

from dataclasses import dataclass
from enum import IntEnum
from math import inf

import numpy as np
from numpy.typing import NDArray

LEAST_WIDTH = 44.0
"""With less than this no text is worth reading."""
GAP = 7.0
"""From a mark to its name."""
CLEAR = 16.0
"""From a name to the mark that is not its own: more than twice as far, so that nobody takes it for that one's."""
INSIDE = 8.0
# Marks that nearly touch are no longer told apart, and a name beside them could be that of either.
APART = 3.0

Pixels = NDArray[np.float64]
Mask = NDArray[np.bool_]
Places = NDArray[np.intp]
Sides = NDArray[np.int_]


class Side(IntEnum):
    """Where a name stands: nowhere, on the certain part, on a part that is pale enough for a dark text, or beside."""

    NONE = 0
    SOLID = 1
    PALE = 2
    RIGHT = 3
    LEFT = 4


# Plain numbers, which numpy compares without asking what they are.
_NONE, _SOLID, _PALE, _RIGHT, _LEFT = map(int, Side)


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Columns of marks in pixels, row by row and in each from left to right.

    `solid0 … solid1` and `pale0 … pale1` are the parts that a light and a dark text can be read on; `uncertain` ones
    have no certain part. `before` and `after` are where the marks beside it in its row end and begin; `follows` says
    that the place before is such a one. `endless` ones run on for ever and are `known` until today. Texts go beyond
    the two pixels of `reach` only where they have no room elsewhere; at `stop` they are cut.
    """

    x0: Pixels
    x1: Pixels
    solid0: Pixels
    solid1: Pixels
    pale0: Pixels
    pale1: Pixels
    before: Pixels
    after: Pixels
    known: Pixels
    stop: Pixels
    uncertain: Mask
    endless: Mask
    follows: Mask
    reach: tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """How wide they are, and how much of each is worth reading; endless where there is no text."""

    widths: Pixels
    least: Pixels


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """Columns of names: the marks they belong to, by place, the side, and where they stand, `width` at most."""

    at: Places
    side: Sides
    x: Pixels
    width: Pixels


def roomy(row: Row) -> Mask:
    """Those that a text of any width may have room on or beside."""
    inside = np.maximum(row.solid1 - row.solid0, row.pale1 - row.pale0) - 2 * INSIDE
    beside = np.maximum(row.after - row.x1, row.x0 - row.before) - GAP - CLEAR
    room: Mask = np.maximum(inside, beside) >= LEAST_WIDTH
    return room


def sides(row: Row, names: Names) -> Sides:
    """The side of each name: inside, else to the right, else to the left, else cut to the right.

    What the mark before may need on its right side is not free: so each depends on its neighbours alone, and the rest
    of the row is not asked.
    """
    # What runs on for ever has its name inside where the part until today holds it.
    solid1 = np.where(row.endless, np.minimum(row.solid1, row.known), row.solid1)
    after, before = row.after - row.x1, row.x0 - row.before
    wanted = names.widths + GAP + CLEAR
    pale = row.pale1 - row.pale0 >= names.widths + 2 * INSIDE
    solid = solid1 - row.solid0 >= names.widths + 2 * INSIDE
    beside = ~(solid | (pale & row.uncertain))
    last_in_row = ~np.append(row.follows[1:], False)
    cut = beside & ~row.endless & (after >= names.least + GAP + CLEAR) & ~(row.follows & (before < APART))
    right, used = cut & (after >= wanted), np.zeros(after.size)
    used[1:] = np.where(row.follows[1:] & cut[:-1], np.where(right[:-1], wanted[:-1] - CLEAR, inf), 0)
    left = beside & (before - used >= wanted) & (row.endless | last_in_row | (after >= APART))
    # From the last resort to the best place, each over those before it.
    side = np.where(pale, _PALE, _NONE)
    for where, which in (
        (_RIGHT, cut),
        (_SOLID, row.endless & (row.solid1 - row.solid0 >= names.widths + 2 * INSIDE)),
        (_LEFT, left),
        (_RIGHT, right),
        (_LEFT, left & (row.x0 - GAP - names.widths >= row.reach[0])),
        (_RIGHT, right & (row.x1 + GAP + names.widths <= row.reach[1])),
        (_PALE, pale & row.uncertain),
        (_SOLID, solid),
    ):
        side[which] = where
    return side


def placed(row: Row, names: Names, left: float, right: float) -> Labelled:
    """The names of what is seen between `left` and `right`. One inside its bar is moved along so that it stays in view
    with its part of the bar; one that would run out of the view, or of its bar, is cut.
    """
    side = sides(row, names)
    at = np.flatnonzero((row.x1 > left) & (row.x0 < right) & (side != _NONE))
    if not at.size:
        return Labelled(at, side[at], row.x0[at], row.x0[at])
    width, over = names.widths[at], (row.x0[at] < left) | (row.x1[at] >= right)
    if over.any():
        _show_elsewhere(row, side, names.widths, at[over], left, right)
    side = side[at]
    begin, end = _parts(row, at, side)
    start = np.where(side == _RIGHT, begin, np.maximum(begin, left + INSIDE))
    start = np.where(side == _LEFT, np.maximum(end - width, left), start)
    room = np.minimum(width, np.minimum(end, row.stop[at]) - start)
    shown = (room >= np.minimum(width, LEAST_WIDTH) - 0.5) & (start + room > left)
    return Labelled(at[shown], side[shown], start[shown], room[shown])


def _show_elsewhere(row: Row, side: Sides, widths: Pixels, over: Places, left: float, right: float) -> None:
    """A wide bar whose name would leave the view, or has left it with the beginning of the bar, has it on a part that
    is still there; `over` are those that lie over an edge.
    """
    was, x0, x1, width = side[over], row.x0[over], row.x1[over], widths[over]
    solid0, pale0 = row.solid0[over], row.pale0[over]
    solid = np.minimum(row.solid1[over], right) - np.maximum(solid0, left) - 2 * INSIDE
    pale = np.minimum(row.pale1[over], right) - np.maximum(pale0, left) - 2 * INSIDE
    out = ((was == _LEFT) & (x0 <= left)) | ((was == _RIGHT) & (x1 >= right))
    to_pale = out | ((was == _SOLID) & (solid0 < left) & (solid < width))
    to_solid = out | ((was == _PALE) & (pale0 < left) & (pale < width))
    least = np.where(out, np.minimum(width, LEAST_WIDTH), width)
    side[over[to_pale & (pale >= least)]] = _PALE
    side[over[to_solid & (solid >= least)]] = _SOLID


def _parts(row: Row, at: Places, side: Sides) -> tuple[Pixels, Pixels]:
    """From where to where each name may reach on its side."""
    begin, end = row.x1[at] + GAP, row.after[at] - CLEAR
    for which, begins, ends, air in (
        (_SOLID, row.solid0, row.solid1, INSIDE),
        (_PALE, row.pale0, row.pale1, INSIDE),
        (_LEFT, row.before + (CLEAR - GAP), row.x0, GAP),
    ):
        some = np.flatnonzero(side == which)
        if some.size:
            begin[some], end[some] = begins[at[some]] + air, ends[at[some]] - air
    return begin, end
