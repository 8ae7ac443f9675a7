"""Columns of numbers handed to Qt as they lie in memory: a Python object for each would cost more than its drawing."""

from typing import TypeVar, cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap
from shiboken6 import Shiboken

from tracker.ui.timeline.kept import HAIR

Columns = NDArray[np.float64]
_Kind = TypeVar("_Kind")


def draw_rects(painter: QPainter, left: Columns, top: Columns, width: Columns, height: Columns) -> None:
    """A rectangle for each place of the columns, in pixels."""
    table = np.column_stack((left, top, width, height))
    if table.size:
        painter.drawRects(_first(QRectF, table), len(table))


def draw_cells(painter: QPainter, strip: QPixmap, cells: NDArray[np.integer], left: Columns, top: Columns) -> None:
    """Pictures that stand side by side in a strip and are as wide as high, each by its number there; `left` and `top`
    are corners in pixels of the screen.
    """
    side, ratio = strip.height(), strip.devicePixelRatio()
    table = np.zeros((left.size, 10))
    # As Qt has a fragment: its middle, its place in the strip, its size, scale, rotation and opacity.
    table[:, 0], table[:, 1] = (left + side / 2 + HAIR) / ratio, (top + side / 2 + HAIR) / ratio
    table[:, 2] = cells * side
    table[:, 4:6], table[:, 6:8], table[:, 9] = side, 1 / ratio, 1
    if table.size:
        painter.drawPixmapFragments(_first(QPainter.PixmapFragment, table), len(table), strip)


def _first(kind: type[_Kind], table: Columns) -> _Kind:
    """The first row of a table whose rows are laid out as these are, which has to be there as long as this is."""
    return cast(_Kind, Shiboken.wrapInstance(table.ctypes.data, kind))
