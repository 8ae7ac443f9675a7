"""Pictures of the window, drawn without a screen."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QWidget

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def is_png(path: Path) -> bool:
    """Whether the file at `path` is a PNG picture, by its first bytes; false where there is none to read."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(_SIGNATURE)) == _SIGNATURE
    except OSError:
        return False


def png_of(widget: QWidget, size: QSize, ratio: float = 1.0) -> bytes:
    """`widget` drawn at `size` logical pixels, `ratio` device pixels each, as the bytes of a PNG file."""
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.resize(size)
    widget.show()
    # Wrapped texts get their height only after the layout has passed through the event loop.
    for _pass in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    widget.render(image)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(buffer.data().data())
