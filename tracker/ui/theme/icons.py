"""Lucide's icons, tinted and drawn for each device ratio in use: Qt by itself draws `currentColor` black."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from tracker.places import resources_dir

# A Python QIconEngine would draw any size, but who owns it is unclear to PySide; three pixmaps are as crisp.
RATIOS = (1.0, 1.5, 2.0)


@cache
def _source(name: str) -> str:
    return (resources_dir() / "icons" / f"{name}.svg").read_text("utf-8")


def icon_pixmap(name: str, size: int, colour: str, ratio: float = 1.0, air: int = 0) -> QPixmap:
    """The icon at `size` logical pixels for a screen of that device ratio, with `air` pixels to its right.

    Raises FileNotFoundError when there is no such icon.
    """
    drawing = _source(name).replace("currentColor", colour)
    pixmap = QPixmap(QSize(size + air, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def tinted_icon(name: str, size: int, colour: str, chosen: str | None = None, air: int = 0) -> QIcon:
    """The icon in a colour, and in `chosen` while its button is checked."""
    icon = QIcon()
    for ratio in RATIOS:
        icon.addPixmap(icon_pixmap(name, size, colour, ratio, air))
        if chosen:
            icon.addPixmap(icon_pixmap(name, size, chosen, ratio, air), QIcon.Mode.Normal, QIcon.State.On)
    return icon
