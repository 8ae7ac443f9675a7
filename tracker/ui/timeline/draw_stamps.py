"""Shapes drawn once and set down as often as they are needed: for a screen, where a crowd has to be quick."""

from collections.abc import Hashable, Iterator
from math import ceil
from typing import Protocol

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from tracker.ui.timeline.frame import Pixels
from tracker.ui.timeline.kept import HAIR, Kept, pixel_ratio


class Stamped(Hashable, Protocol):
    """Something to draw; what is equal looks alike."""

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height in pixels of the window."""

    def paint(self, painter: QPainter) -> None:
        """Draw it, with its upper left corner at the origin."""


class Stamps:
    """In the pixels of the screen that they are set down on, and on whole ones, so that none is blurred."""

    def __init__(self) -> None:
        self.ratio = 1.0
        """Pixels of the screen in one of the window."""
        self._kept: Kept[Stamped] = Kept(self._made)

    def begin(self, painter: QPainter) -> None:
        """Get ready for a picture."""
        ratio = pixel_ratio(painter)
        if ratio != self.ratio:
            self.ratio = ratio
            self._kept.forget()

    def of(self, stamped: Stamped) -> QPixmap:
        """Its picture, to be set down on whole pixels of the screen."""
        return self._kept.of(stamped)

    def corners(self, xs: Pixels, ys: Pixels) -> Iterator[QPointF]:
        """Where upper left corners go for this, as near as whole pixels of the screen allow."""
        columns = (np.rint(xs * self.ratio) / self.ratio + HAIR, np.rint(ys * self.ratio) / self.ratio + HAIR)
        return map(QPointF, *(column.tolist() for column in columns))

    def _made(self, stamped: Stamped) -> QPixmap:
        width, height = stamped.size
        stamp = QPixmap(ceil(width * self.ratio), ceil(height * self.ratio))
        stamp.setDevicePixelRatio(self.ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stamped.paint(painter)
        painter.end()
        return stamp
