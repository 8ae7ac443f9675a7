"""Where lanes and rows stand: a lane keeps its rows at every zoom, and is lower while it is drawn as a band."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from tracker.ui.timeline.rows import LaneRows

ROW = 26
SERIES_ROW = 68
LANE_PADDING = 12
LEAST_LANE = 56
DENSITY_LANE = 64
FOLDED_LANE = 30
"""Also the height of a lane that holds nothing."""
# The band under the rows of a crowded lane, for the bars that have none.
MORE_BAND = 28


class Fold(Enum):
    """How much of a lane is shown: its title and a band, the rows it has room for, or every row."""

    FOLDED = "folded"
    PLAIN = "plain"
    OPENED = "opened"


@dataclass(frozen=True, slots=True)
class LanePlace:
    """One lane: its number, top and height in pixels from the top of the first lane, and what is in it.

    `whole` is its height with all rows. `rows` is None while they are not known; `scale` is that of the type. A
    `vacant` one holds nothing at any time.
    """

    lane: int
    top: float
    height: float
    whole: float
    fold: Fold
    rows: LaneRows | None
    scale: float
    vacant: bool = False

    @property
    def slim(self) -> bool:
        """Whether it has room for one line alone."""
        return self.vacant or self.fold is Fold.FOLDED

    @property
    def bottom(self) -> float:
        """Where the next lane begins."""
        return self.top + self.height

    def middle(self, row: int) -> float:
        """The middle line of a row, from the top of the first lane."""
        series = self.rows.series if self.rows else 0
        if row < series:
            return self.top + (LANE_PADDING + row * SERIES_ROW + ROW / 2 + 2) * self.scale
        return self.top + (LANE_PADDING + series * SERIES_ROW + (row - series) * ROW + ROW / 2) * self.scale

    def rows_between(self, top: float, bottom: float) -> range:
        """The rows that the pixels from `top` to `bottom` show something of; none in a folded lane."""
        if self.rows is None or self.fold is Fold.FOLDED:
            return range(0)
        series = self.rows.series
        first = int((top - self.top) / self.scale - LANE_PADDING - series * SERIES_ROW) // ROW + series - 1
        last = int((bottom - self.top) / self.scale - LANE_PADDING - series * SERIES_ROW) // ROW + series + 2
        return range(0 if first < series else first, min(self.rows.count, max(last, series)))


@dataclass(frozen=True, slots=True)
class Layout:
    """The lanes from the top down, in the order in which they are shown."""

    lanes: tuple[LanePlace, ...]

    @property
    def height(self) -> float:
        """The height of all lanes together."""
        return self.lanes[-1].bottom if self.lanes else 0.0

    def place(self, lane: int) -> LanePlace | None:
        """Where a lane stands; None while it is hidden."""
        return next((one for one in self.lanes if one.lane == lane), None)

    def at(self, y: float) -> LanePlace | None:
        """The lane at a height."""
        return next((one for one in self.lanes if one.top <= y < one.bottom), None)

    def between(self, top: float, bottom: float) -> list[LanePlace]:
        """The lanes of which something is between two heights."""
        return [one for one in self.lanes if one.bottom > top and one.top < bottom]


def laid_out(
    lanes: Sequence[int],
    rows: Sequence[LaneRows] | None,
    scale: float,
    folds: Sequence[Fold] | None = None,
    openness: Sequence[float] | None = None,
    vacant: Collection[int] = (),
) -> Layout:
    """Where these lanes stand; plain and with all their rows when nothing else is asked.

    `openness` says of each of `lanes` how far it shows its rows: 1 with all of them, 0 as a band, between while it
    goes from one to the other. The `vacant` ones hold nothing.
    """
    top, places = 0.0, []
    for at, lane in enumerate(lanes):
        fold = folds[lane] if folds else Fold.PLAIN
        known = rows[lane] if rows is not None else None
        empty = lane in vacant
        whole = FOLDED_LANE if empty else _whole(known, fold)
        share = openness[at] if openness else 1.0
        height = whole if empty or fold is Fold.FOLDED else DENSITY_LANE + (whole - DENSITY_LANE) * share
        places.append(LanePlace(lane, top, height * scale, whole * scale, fold, known, scale, empty))
        top += height * scale
    return Layout(tuple(places))


def _whole(rows: LaneRows | None, fold: Fold) -> float:
    if fold is Fold.FOLDED:
        return FOLDED_LANE
    if rows is None:
        return DENSITY_LANE
    needed = 2 * LANE_PADDING + rows.series * SERIES_ROW + (rows.count - rows.series) * ROW
    return max(LEAST_LANE, needed) + (MORE_BAND if rows.more else 0)
