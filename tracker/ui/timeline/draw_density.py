"""How many items each stretch of time holds, for pictures with too many of them to draw one by one."""

from itertools import repeat

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from tracker.ui.theme.look import Look
from tracker.ui.timeline.frame import Frame
from tracker.ui.timeline.layout import Layout
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.values import TimelineValues

COLUMN = 4.0


def counts_by_column(x0: NDArray[np.float64], x1: NDArray[np.float64], scale: Scale, column: float) -> NDArray[np.intp]:
    """How many spans each column of the picture touches."""
    columns = max(1, int(np.ceil(scale.width / column)))
    first = np.clip(((x0 - scale.left) / column).astype(np.int64), 0, columns - 1)
    last = np.clip(((x1 - scale.left) / column).astype(np.int64), 0, columns - 1)
    change = np.bincount(first, minlength=columns + 1) - np.bincount(last + 1, minlength=columns + 1)
    return np.cumsum(change)[:columns]


def draw_density(
    painter: QPainter, look: Look, values: TimelineValues, layout: Layout, frame: Frame, offset: float
) -> None:
    """A band a lane: the more items a stretch holds, the taller. All lanes are measured by the fullest."""
    lanes = values.lane[frame.items]
    bands = [
        counts_by_column(frame.x0[lanes == lane], frame.x1[lanes == lane], frame.scale, COLUMN)
        for lane in range(len(values.lanes))
    ]
    most = max((int(np.max(band)) for band in bands), default=0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("bar"))
    for band, top, height in zip(bands, layout.lane_tops, layout.lane_heights, strict=True):
        floor = top + height - 8 + offset
        heights = np.sqrt(band / max(1, most)) * (height - 20)
        columns = np.flatnonzero(band)
        talls = np.maximum(2.0, heights[columns])
        lefts = frame.scale.left + columns * COLUMN
        painter.drawRects([*map(QRectF, lefts.tolist(), (floor - talls).tolist(), repeat(COLUMN - 1), talls.tolist())])
