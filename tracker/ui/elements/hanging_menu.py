"""A menu that hangs under its button."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton


class HangingMenu(QMenu):
    """It begins where the button does. Qt would let it end there, under one that has its arrow behind its words."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__(button)
        self._button = button
        button.setMenu(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        corner, room = self._button.mapToGlobal(QPoint(0, 0)), self.screen().availableGeometry()
        left = max(room.left(), min(corner.x(), room.right() + 1 - self.width()))
        self.move(left, self.y())
