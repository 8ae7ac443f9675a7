"""Which row of its lane each item has: from the data alone, so that nothing jumps while a person pans or zooms."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.ui.timeline.values import NO_SERIES, TimelineValues

# How far before its latest day a date with an open beginning is drawn, fading out.
OPEN_SHOWN = 75
# A lane keeps air for labels between its bars as long as that costs no more rows than this.
COMFORTABLE_ROWS = 8
# Days between bars of one row: the first is about the length of a label when a year fills the window.
AIR = (300, 150, 75, 30, 10, 3)

Rows = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """The first and last day drawn of each item."""

    first: NDArray[np.int32]
    last: NDArray[np.int32]


def drawn_bounds(values: TimelineValues) -> Bounds:
    """The days drawn: a date with an open beginning is drawn for its last months only."""
    latest = values.latest
    closed = np.where(latest >= OPEN_LATEST, values.solid_from, latest)
    first = np.where(values.earliest <= OPEN_EARLIEST, closed - OPEN_SHOWN, values.earliest)
    return Bounds(first.astype(np.int32), latest)


def pack(first: Sequence[int], last: Sequence[int], gap: int, most: int | None = None) -> list[int] | None:
    """The lowest free row for each bar, in the order given, with `gap` free days between bars of one row.

    None as soon as more than `most` rows are needed.
    """
    ends: list[int] = []
    rows: list[int] = []
    for start, end in zip(first, last, strict=True):
        for row, taken in enumerate(ends):
            if start > taken:
                ends[row] = max(start, end) + gap
                break
        else:
            row = len(ends)
            if row == most:
                return None
            ends.append(max(start, end) + gap)
        rows.append(row)
    return rows


def pack_with_air(first: Sequence[int], last: Sequence[int]) -> list[int]:
    """Rows with as much air between bars as keeps the lane comfortable; without air when it is crowded anyway."""
    for gap in AIR:
        rows = pack(first, last, gap, COMFORTABLE_ROWS)
        if rows is not None:
            return rows
    return pack(first, last, 0) or []


def rows_of(values: TimelineValues) -> tuple[Rows, list[int]]:
    """The row of every item within its lane, and how many of a lane's first rows belong to series."""
    bounds = drawn_bounds(values)
    first, last = bounds.first, bounds.last
    rows = np.zeros(len(values), dtype=np.int32)
    series_rows: list[int] = []
    for lane in range(len(values.lanes)):
        here = values.lane == lane
        series = np.unique(values.series[here & (values.series != NO_SERIES)])
        for row, number in enumerate(series):
            rows[here & (values.series == number)] = row
        alone = np.flatnonzero(here & (values.series == NO_SERIES))
        order = alone[np.lexsort((last[alone], first[alone]))]
        rows[order] = np.asarray(pack_with_air(first[order].tolist(), last[order].tolist()), np.int32) + len(series)
        series_rows.append(len(series))
    return rows, series_rows
