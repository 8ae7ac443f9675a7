"""Two parts side by side where there is room for both, else one below the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class Beside(QWidget):
    """`least` is the width from which the parts stand side by side, in the proportion of `stretches`; a part of none
    takes what it needs.
    """

    def __init__(self, first: QWidget, second: QWidget, least: int, stretches: tuple[int, int], gap: int = 32) -> None:
        super().__init__()
        self._least = least
        self._stretches = stretches
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        for part in (first, second):
            self._box.addWidget(part)
            self._box.setAlignment(part, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self._least
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if direction is not self._box.direction():
            self._box.setDirection(direction)
            for place, stretch in enumerate(self._stretches):
                self._box.setStretch(place, stretch if wide else 0)
