"""How a drawing is cut into pages: across at equal widths with an overlap, down between lanes or rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.ui.timeline.layout import LEAST_LANE, ROW, LanePlace
from tracker.ui.timeline.scale import Scale

OVERLAP = 32.0
"""Pixels of time that two neighbouring pages both show."""
LEAST_ROWS = 2
# A flag stands so much over the row of its record.
_PENNANT = 4.0


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


def row_breaks(places: Sequence[LanePlace], room: float) -> list[tuple[float, float]]:
    """Top and height of each page's part of the lanes. A lane that fits on a page is on one page; one that does not
    is cut between its rows.
    """
    parts: list[tuple[float, float]] = []
    top, bottom = 0.0, places[-1].bottom if places else room
    while top < bottom - 0.5:
        end = _end(places, top, room) if bottom > top + room + 0.5 else bottom
        parts.append((top, end - top))
        top = end
    return parts or [(0.0, room)]


def _end(places: Sequence[LanePlace], top: float, room: float) -> float:
    """Where a page from `top` on ends."""
    most = top + room
    ends = [place.bottom for place in places if top + 0.5 < place.bottom <= most + 0.5]
    if ends and ends[-1] >= most - 0.5:
        return ends[-1]
    cut = next(place for place in places if place.top < most < place.bottom)
    if cut.height <= room and ends:
        return ends[-1]
    row = ROW * cut.scale
    edges = max(cut.middle(cut.rows.series if cut.rows else 0) - row / 2, top)
    # Both its parts have room for its title.
    fitting = min((most - edges) // row, (cut.bottom - edges - LEAST_LANE * cut.scale) // row)
    if fitting < LEAST_ROWS:
        return ends[-1] if ends else most
    return edges + fitting * row - _PENNANT * cut.scale


def tiles(scales: Sequence[Scale], parts: Sequence[tuple[float, float]]) -> list[Tile]:
    """The pages in reading order: along the time first, then down the lanes."""
    return [
        Tile(column, row, scale, top, height)
        for row, (top, height) in enumerate(parts)
        for column, scale in enumerate(scales)
    ]
