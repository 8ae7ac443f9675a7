"""How a drawing is cut into pages: across at equal widths with an overlap, down between lanes or rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from tracker.ui.timeline.layout import LEAST_LANE, ROW, LanePlace
from tracker.ui.timeline.scale import Scale

OVERLAP = 32.0
"""Pixels of time that two neighbouring pages both show."""
MOST_ACROSS = 12
FULL = 0.8
"""So much of a page is used at least before it ends under a lane."""
LEAST_ROWS = 2
# Room for a bar with its name beside it.
LABELLED = 130.0


@dataclass(frozen=True, slots=True)
class Tile:
    """One page's part: its place in the grid from 0, the days it shows, and the pixels of the lanes it shows."""

    column: int
    row: int
    scale: Scale
    top: float
    height: float


def columns(first: float, last: float, count: int, left: float, width: float) -> list[Scale]:
    """The days of `count` pages side by side, each `width` pixels wide from `left` on."""
    whole = count * width - (count - 1) * OVERLAP
    per_day = whole / (last - first)
    step = (width - OVERLAP) / per_day
    return [Scale(first + at * step, per_day, width, left) for at in range(count)]


def columns_wanted(fullest: int, width: float) -> int:
    """How many pages side by side give every bar of the fullest row room for its name."""
    return min(MOST_ACROSS, max(1, ceil(fullest * LABELLED / width)))


def row_breaks(places: Sequence[LanePlace], room: float) -> list[tuple[float, float]]:
    """Top and height of each page's part of the lanes; cut under a lane where that is possible, else between rows."""
    parts: list[tuple[float, float]] = []
    top, bottom = 0.0, places[-1].bottom if places else room
    while top < bottom - 0.5:
        end = _end(places, top, top + room) if bottom > top + room else bottom
        parts.append((top, end - top))
        top = end
    return parts or [(0.0, room)]


def _end(places: Sequence[LanePlace], top: float, most: float) -> float:
    """The last border of a lane that fits where that fills the page; else the next lane is cut between its rows, so
    that its title has room on both pages.
    """
    ends = [place.bottom for place in places if top < place.bottom <= most]
    if ends and ends[-1] - top >= (most - top) * FULL:
        return ends[-1]
    cut = next(place for place in places if place.top < most < place.bottom)
    row = ROW * cut.scale
    edges = max(cut.middle(cut.rows.series if cut.rows else 0) - row / 2, top)
    fitting = min((most - edges) // row, (cut.bottom - edges - LEAST_LANE * cut.scale) // row)
    if fitting < LEAST_ROWS:
        return ends[-1] if ends else most
    return edges + fitting * row


def tiles(scales: Sequence[Scale], parts: Sequence[tuple[float, float]]) -> list[Tile]:
    """The pages in reading order: along the time first, then down the lanes."""
    return [
        Tile(column, row, scale, top, height)
        for row, (top, height) in enumerate(parts)
        for column, scale in enumerate(scales)
    ]
