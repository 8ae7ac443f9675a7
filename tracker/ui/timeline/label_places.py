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
    """How wide they are, and how much of each is worth reading; endless where there is no text. `firm` is the part that
    decides where a name stands: on a screen its title, as the verdict behind that comes later and moves nothing.
    """

    widths: Pixels
    firm: Pixels
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
    wanted = names.firm + GAP + CLEAR
    pale = row.pale1 - row.pale0 >= names.firm + 2 * INSIDE
    solid = solid1 - row.solid0 >= names.firm + 2 * INSIDE
    beside = ~(solid | (pale & row.uncertain))
    last_in_row = ~np.append(row.follows[1:], False)
    touches = row.follows & (before < APART)
    room = beside & ~row.endless & (after >= names.least + GAP + CLEAR)
    cut = room & ~touches
    right, used = cut & (after >= wanted), np.zeros(after.size)
    used[1:] = np.where(row.follows[1:] & room[:-1], np.where(right[:-1], wanted[:-1] - CLEAR, inf), 0)
    left = beside & (before - used >= wanted) & (row.endless | last_in_row | (after >= APART))
    # From the last resort to the best place, each over those before it.
    side = np.where(row.pale1 - row.pale0 >= names.least + 2 * INSIDE, _PALE, _NONE)
    for where, which in (
        (_SOLID, row.solid1 - row.solid0 >= names.least + 2 * INSIDE),
        (_LEFT, beside & (before - used >= names.least + GAP + CLEAR) & (row.endless | last_in_row)),
        (_PALE, pale),
        (_RIGHT, cut),
        (_SOLID, row.endless & (row.solid1 - row.solid0 >= names.firm + 2 * INSIDE)),
        (_LEFT, left),
        (_RIGHT, right),
        (_LEFT, left & (row.x0 - GAP - names.firm >= row.reach[0])),
        (_RIGHT, right & (row.x1 + GAP + names.firm <= row.reach[1])),
        (_SOLID, solid),
        (_PALE, pale & (row.uncertain | (row.pale0 <= row.x0))),
    ):
        side[which] = where
    if touches.any():
        _name_pairs(side, touches, beside & (before - used >= wanted), beside & ~row.endless & (after >= wanted))
    return side


def _name_pairs(side: Sides, touches: Mask, left: Mask, right: Mask) -> None:
    """Two marks that nearly touch have their names on either side, where there is room for both."""
    touched = np.append(touches[1:], False)
    first = left & touched & ~touches
    pairs = np.flatnonzero(first[:-1] & (right & touches & ~touched)[1:])
    side[pairs], side[pairs + 1] = _LEFT, _RIGHT


def placed(row: Row, names: Names, left: float, right: float) -> Labelled:
    """The names of what is seen between `left` and `right`. One inside its bar is moved along so that it stays in view
    with its part of the bar; one that would run out of the view, or of its bar, stands elsewhere or is cut.
    """
    side = sides(row, names)
    at = np.flatnonzero((row.x1 > left) & (row.x0 < right) & (side != _NONE))
    if not at.size:
        return Labelled(at, side[at], row.x0[at], row.x0[at])
    width, firm, x0, x1, was = names.widths[at], names.firm[at], row.x0[at], row.x1[at], side[at]
    out = ((was == _LEFT) & (x0 - GAP - firm < left)) | ((was == _RIGHT) & (x1 + GAP + firm > right))
    over = np.flatnonzero(out | (x0 < left) | (x1 >= right))
    between = _show_elsewhere(row, side, names, at[over], left, right) if over.size else over
    begin, end = _parts(row, names, at, side)
    side = side[at]
    if between.size:
        # On what lies between the two parts, if nothing else of the bar is in view.
        some = over[between]
        begin[some], end[some] = x0[some] + INSIDE, x1[some] - INSIDE
    start = np.where(side == _RIGHT, begin, np.maximum(begin, left + INSIDE))
    start = np.where(side == _LEFT, np.maximum(end - width, np.maximum(begin, left)), start)
    # What lies before its bar ends at the bar, wherever texts on it have to end.
    room = np.minimum(width, np.where(side == _LEFT, end, np.minimum(end, row.stop[at])) - start)
    shown = (room >= np.minimum(width, LEAST_WIDTH) - 0.5) & (start + room > left)
    return Labelled(at[shown], side[shown], start[shown], room[shown])


def _show_elsewhere(row: Row, side: Sides, names: Names, over: Places, left: float, right: float) -> Places:
    """A name that the view would cut stands where it is whole, else where most of it is seen; `over` are those that may
    be cut. Returns which of them have room neither on a part of their bar nor beside it, but have it in between.
    """
    was, width = side[over], names.firm[over]
    solid, pale = (_seen_of(row, ends, over, left) for ends in ((row.solid0, row.solid1), (row.pale0, row.pale1)))
    # Nearly always the part of the bar that is in view holds the whole name.
    cut = np.flatnonzero(~(((was == _SOLID) & (solid >= width)) | ((was == _PALE) & (pale >= width))))
    if not cut.size:
        return cut
    at, was, width, solid, pale = over[cut], was[cut], width[cut], solid[cut], pale[cut]
    x0, x1 = row.x0[at], row.x1[at]
    before, after = _free_beside(row, side, names, at)
    before = x0 - GAP - np.maximum(left, before + CLEAR)
    after = np.minimum(row.stop[at], after - CLEAR) - x1 - GAP
    least, elsewhere = np.minimum(width, LEAST_WIDTH), np.maximum(np.maximum(solid, pale), before)
    # It leaves its bar for the right when next to nothing of it is seen elsewhere, and not before.
    after = np.where((was != _RIGHT) & (row.endless[at] | (elsewhere >= least)), 0.0, after)
    rooms = np.minimum((np.zeros_like(width), solid, pale, after, before), width)
    seen = np.choose(was, rooms)
    # Of those that show as much the first: on the bar before beside it.
    where, best = rooms.argmax(0), rooms.max(0)
    moved = (best > seen) & (best >= least)
    side[at[moved]] = where[moved]
    bar = _seen_of(row, (row.x0, row.x1), at, left)
    between = np.flatnonzero((np.maximum(seen, best) < least) & (bar >= least))
    side[at[between]] = np.where(solid[between] > pale[between], _SOLID, _PALE)
    return cut[between]


def _seen_of(row: Row, ends: tuple[Pixels, Pixels], at: Places, left: float) -> Pixels:
    """How much room a name has in view between these ends of bars."""
    return np.minimum(ends[1][at] - INSIDE, row.stop[at]) - np.maximum(ends[0][at], left) - INSIDE


def _free_beside(row: Row, side: Sides, names: Names, at: Places) -> tuple[Pixels, Pixels]:
    """Where what stands beside these marks ends and begins, with its name. Of two names between the same marks the
    first one leaves room for what is firm of the second.
    """
    before, after, behind = row.before[at], row.after[at], (at + 1) % side.size
    ahead = np.where(row.follows[at] & (side[at - 1] == _RIGHT), GAP + _ends(row, names, at - 1, at), 0)
    shared = row.follows[behind] & (side[behind] == _LEFT)
    return before + ahead, np.where(shared, row.x1[at] + GAP + _ends(row, names, at, behind) + CLEAR, after)


def _ends(row: Row, names: Names, first: Places, second: Places) -> Pixels:
    """How wide the names to the right of the first are, where those of the second, to their left, follow."""
    left_over = row.x0[second] - row.x1[first] - 2 * GAP - CLEAR - names.firm[second]
    return np.minimum(names.widths[first], np.maximum(names.firm[first], left_over))


def _parts(row: Row, names: Names, at: Places, side: Sides) -> tuple[Pixels, Pixels]:
    """From where to where each name may reach on its side; `side` is that of all marks of the row."""
    begin, end, own = row.x1[at] + GAP, row.after[at] - CLEAR, side[at]
    for which, begins, ends, air in (
        (_SOLID, row.solid0, row.solid1, INSIDE),
        (_PALE, row.pale0, row.pale1, INSIDE),
        (_LEFT, row.before, row.x0, GAP),
    ):
        some = np.flatnonzero(own == which)
        if some.size:
            begin[some], end[some] = begins[at[some]] + air, ends[at[some]] - air
    beside = np.flatnonzero((own == _LEFT) | (own == _RIGHT))
    if beside.size:
        before, after = _free_beside(row, side, names, at[beside])
        to_left = own[beside] == _LEFT
        begin[beside] = np.where(to_left, before + CLEAR, begin[beside])
        end[beside] = np.where(to_left, end[beside], after - CLEAR)
    return begin, end
