"""The line that says how far long work has come, with the way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from tracker.language import Language
from tracker.ui.elements.elided_label import ElidedLabel


class ProgressLine(QFrame):
    """Hidden while nothing goes on; emits `cancelled()`."""

    cancelled = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setObjectName("timeline_bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        self._words = ElidedLabel("", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(language.gettext("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        row.addWidget(self._words, 1)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.hide()

    def say(self, words: str, done: int, total: int) -> None:
        """Say what is done, and how much of it; without a total, that it goes on."""
        self._words.say(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.show()

    def rest(self) -> None:
        """Nothing goes on any more."""
        self.hide()
