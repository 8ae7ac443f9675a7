"""Shapes drawn once and set down as often as they are needed: for a screen, where a crowd has to be quick."""

from collections.abc import Hashable, Iterator, Sequence
from math import ceil
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from tracker.ui.timeline.frame import Pixels
from tracker.ui.timeline.in_bulk import draw_cells
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
        self._strips: Kept[tuple[Stamped, ...]] = Kept(self._side_by_side)

    def begin(self, painter: QPainter) -> None:
        """Get ready for a picture."""
        ratio = pixel_ratio(painter)
        if ratio != self.ratio:
            self.ratio = ratio
            self._kept.forget()
            self._strips.forget()

    def of(self, stamped: Stamped) -> QPixmap:
        """Its picture, to be set down on whole pixels of the screen."""
        return self._kept.of(stamped)

    def corners(self, xs: Pixels, ys: Pixels) -> Iterator[QPointF]:
        """Where upper left corners go for this, as near as whole pixels of the screen allow."""
        columns = (np.rint(xs * self.ratio) / self.ratio + HAIR, np.rint(ys * self.ratio) / self.ratio + HAIR)
        return map(QPointF, *(column.tolist() for column in columns))

    def set_down(
        self, painter: QPainter, looks: Sequence[Stamped], which: NDArray[np.integer], xs: Pixels, ys: Pixels
    ) -> None:
        """Many that are alike in size, as wide as high, each by its place among the `looks`; their upper left corners
        go as near as whole pixels of the screen allow. Those that come later lie over those before them.
        """
        ratio = self.ratio
        corners = (np.rint(place * ratio) for place in (xs, ys))
        draw_cells(painter, self._strips.of(tuple(looks)), which, *corners)

    def _side_by_side(self, looks: tuple[Stamped, ...]) -> QPixmap:
        stamps = [self.of(look) for look in looks]
        side = stamps[0].height()
        strip = QPixmap(side * len(stamps), side)
        strip.fill(Qt.GlobalColor.transparent)
        painter = QPainter(strip)
        for place, stamp in enumerate(stamps):
            painter.drawPixmap(QRect(place * side, 0, side, side), stamp)
        painter.end()
        strip.setDevicePixelRatio(self.ratio)
        return strip

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
