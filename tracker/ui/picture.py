"""Pictures of the window, drawn without a screen."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tracker.errors import BadInput


def grab(widget: QWidget, size: QSize, path: Path, ratio: float = 1.0) -> None:
    """Draw `widget` at `size` logical pixels, `ratio` device pixels each, and write it in the format of its suffix.

    Raises BadInput when the file cannot be written.
    """
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
    if not image.save(str(path)):
        raise BadInput(f"{path}: the picture cannot be written; choose a folder that exists and can be written")
