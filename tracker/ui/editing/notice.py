"""A quiet bar at the bottom that says what was just done, and offers to turn it back for a while."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

SHOWN_FOR = 8_000
"""Milliseconds."""


class _Said(QLabel):
    """Wants the width of its whole text; with less it goes on in the next line, and nothing of it is cut."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())


class Notice(QFrame):
    """Emits `action_asked()` for its button."""

    action_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 12, 8)
        line.setSpacing(12)
        self.text = _Said()
        self.button = QPushButton()
        self.button.clicked.connect(self._on_clicked)
        line.addWidget(self.text, 1)
        line.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, action: str = "") -> None:
        """Say something for eight seconds, with a button or without."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.button.setText(action)
        self.button.setAccessibleName(f"{action}: {text}" if action else "")
        self.button.setVisible(bool(action))
        self.show()
        self._timer.start()

    def stop(self) -> None:
        """Be silent, as when the window closes."""
        self._timer.stop()
        self.hide()

    def _on_clicked(self) -> None:
        self.stop()
        self.action_asked.emit()
