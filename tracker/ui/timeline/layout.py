"""Where lanes and rows stand: heights in pixels from the rows of the packing, the same at every zoom."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tracker.ui.timeline.packing import rows_of
from tracker.ui.timeline.values import TimelineValues

ROW = 26
SERIES_ROW = 68
LANE_PADDING = 12
LEAST_LANE = 56
DENSITY_LANE = 64

Pixels = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Tops and heights of the lanes, and the middle line of every item, in pixels from the top of the first lane."""

    lane_tops: Pixels
    lane_heights: Pixels
    middles: Pixels
    rows: NDArray[np.int32]

    @property
    def height(self) -> float:
        """The height of all lanes together."""
        return float(self.lane_heights.sum())


def laid_out(values: TimelineValues, scale: float) -> Layout:
    """Lanes with a row a bar; `scale` is that of the type."""
    rows, series_rows = rows_of(values)
    lanes = len(values.lanes)
    counts = np.zeros(lanes, np.int64)
    np.maximum.at(counts, values.lane, rows + 1)
    series = np.asarray(series_rows, np.float64)
    rows_high: Pixels = 2 * LANE_PADDING + (counts - series) * ROW + series * SERIES_ROW
    heights: Pixels = np.maximum(LEAST_LANE, rows_high) * scale
    tops = (np.cumsum(heights) - heights).astype(np.float64)
    in_series = np.minimum(rows, series[values.lane])
    alone = np.maximum(0, rows - series[values.lane])
    is_series = rows < series[values.lane]
    within = in_series * SERIES_ROW + alone * ROW + np.where(is_series, ROW / 2 + 2, ROW / 2)
    middles = tops[values.lane] + (LANE_PADDING + within) * scale
    return Layout(tops, heights, middles.astype(np.float64), rows)


def laid_out_dense(values: TimelineValues, scale: float) -> Layout:
    """Lanes of equal height for density bands; items stand in the middle of theirs."""
    heights = np.full(len(values.lanes), DENSITY_LANE * scale)
    tops = (np.arange(len(values.lanes)) * DENSITY_LANE * scale).astype(np.float64)
    middles = tops[values.lane] + DENSITY_LANE * scale / 2
    return Layout(tops, heights, middles, np.zeros(len(values), np.int32))
