"""Where what was just done is said: over the foot of the view, one notice at a time, and nothing moves for it."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

_BELOW = 56
"""Pixels left free under a notice: there stands what is done with the rows that are chosen."""
_BESIDE = 16


class Notices(QObject):
    """Keeps the widgets it is given over the foot of a `view`, hidden until they show themselves."""

    def __init__(self, view: QWidget, layer: QWidget) -> None:
        super().__init__(layer)
        self._view = view
        self._layer = layer
        self._notices: list[QWidget] = []
        view.installEventFilter(self)

    def add(self, notice: QWidget) -> None:
        """Take a notice in; it lies over the view whenever it shows."""
        notice.hide()
        notice.setParent(self._layer)
        notice.installEventFilter(self)
        self._notices.append(notice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._view:
            if kind == QEvent.Type.Resize:
                self._place_all()
        elif kind in (QEvent.Type.Show, QEvent.Type.LayoutRequest) and isinstance(watched, QWidget):
            if kind == QEvent.Type.Show:
                self._hide_others(watched)
            self._place(watched)
        return super().eventFilter(watched, event)

    def _hide_others(self, shown: QWidget) -> None:
        for other in self._notices:
            if other is not shown:
                other.hide()

    def _place_all(self) -> None:
        for notice in self._notices:
            if notice.isVisible():
                self._place(notice)

    def _place(self, notice: QWidget) -> None:
        corner, room = self._view.mapTo(self._layer, QPoint(0, 0)), self._view.size()
        wanted, most = notice.sizeHint(), room.width() - 2 * _BESIDE
        width = min(wanted.width(), most)
        # What has no room in one line goes on in the next: the end of a refusal says what can be done.
        height = max(wanted.height(), notice.heightForWidth(width))
        top = corner.y() + room.height() - height - _BELOW
        notice.setGeometry(corner.x() + (room.width() - width) // 2, top, width, height)
        notice.raise_()
