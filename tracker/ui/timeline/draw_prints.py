"""Lines of text drawn once and set down as often as they are needed: on a screen, letters cost more than all bars."""

from collections.abc import Mapping
from functools import lru_cache
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPixmap

from tracker.ui.timeline.kept import HAIR, Kept, pixel_ratio

# Letters may reach a little beyond their own widths.
_AIR = 2.0


class Prints:
    """The lines written in one font, in the pixels of the screen that they are set down on.

    `ground` is what they stand on, by its colour (`#RRGGBB`), `grounds` what those in some inks stand on.
    """

    def __init__(self, font: QFont, ground: str, grounds: Mapping[str, str]) -> None:
        self._font = QFont(font)
        # One coverage for the three colours of a pixel, as the same print stands on several grounds.
        self._font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
        self._ground = ground
        self._grounds = grounds
        self._metrics = QFontMetricsF(font)
        self._kept = Kept(self._made)
        self._fit(1.0)

    def _fit(self, ratio: float) -> None:
        """Everything is a whole number of the screen's pixels, so that no print is blurred where it is set down."""
        self._ratio = ratio
        self._air = ceil(_AIR * ratio) / ratio
        self._base = ceil(self._metrics.ascent() * ratio) / ratio
        self._inset, self._rise = self._air - HAIR, self._base - HAIR
        # From the middle of a line down to the foot of its letters.
        self._drop = self._metrics.ascent() - self._metrics.height() / 2

    def begin(self, painter: QPainter) -> None:
        """Get ready for a picture."""
        ratio = pixel_ratio(painter)
        if ratio != self._ratio:
            self._fit(ratio)
            self._kept.forget()

    def put(self, painter: QPainter, x: float, middle: float, text: str, ink: str) -> None:
        """A line of text in a colour (`#RRGGBB`) from `x` on, as near to its middle line as whole pixels allow."""
        ratio = self._ratio
        left, foot = round(x * ratio) / ratio, round((middle + self._drop) * ratio) / ratio
        painter.drawPixmap(QPointF(left - self._inset, foot - self._rise), self._kept.of((text, ink)))

    def _made(self, line: tuple[str, str]) -> QPixmap:
        text, ink = line
        ground = self._grounds.get(ink, self._ground)
        width = self._metrics.horizontalAdvance(text) + 2 * self._air
        height = self._base + self._metrics.descent()
        image = QImage(ceil(width * self._ratio), ceil(height * self._ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self._ratio)
        image.fill(QColor(ground))
        painter = QPainter(image)
        painter.setFont(self._font)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(self._air + HAIR, self._base + HAIR), text)
        painter.end()
        print_ = QPixmap.fromImage(_without_ground(image, ink, ground))
        print_.setDevicePixelRatio(self._ratio)
        return print_


def _without_ground(image: QImage, ink: str, ground: str) -> QImage:
    """What has to be laid over the ground to look like this image.

    Qt draws letters otherwise on a ground than where there is none: it mixes them with its colour as the eye does.
    """
    shade, pixels = _pixels(ink, ground)
    shades = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    over = pixels[shades[:, shade : 4 * image.width() : 4]]
    return QImage(over.data, image.width(), image.height(), 4 * image.width(), _PREMULTIPLIED).copy()


_PREMULTIPLIED = QImage.Format.Format_ARGB32_Premultiplied


@lru_cache(maxsize=64)
def _pixels(ink: str, ground: str) -> tuple[int, NDArray[np.uint32]]:
    """The byte of a pixel that tells ink and ground apart best, and the premultiplied pixel for each of its values."""
    inks, grounds = (_bytes(QColor(name)) for name in (ink, ground))
    shade = int(np.argmax(np.abs(inks - grounds)))
    share = ((np.arange(256.0) - grounds[shade]) / (inks[shade] - grounds[shade])).clip(0, 1)
    blue, green, red = (np.rint(colour * share).astype(np.uint32) for colour in inks)
    return shade, (np.rint(255 * share).astype(np.uint32) << 24) | (red << 16) | (green << 8) | blue


def _bytes(colour: QColor) -> NDArray[np.float64]:
    """A colour in the order that a pixel has them in memory."""
    return np.array([colour.blue(), colour.green(), colour.red()], np.float64)
