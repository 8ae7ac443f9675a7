"""The strip at the foot of the timeline while it is read: how far that has come, and what has not been read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.elided_label import ElidedLabel
from tracker.ui.elements.empty import EmptyView
from tracker.ui.theme.look import Look
from tracker.ui.view_values import EmptyState

OVERVIEW = 48
"""How high the strip of the whole period is that stands under this one once there is a timeline."""
_WIDE = 160


class ReadingStrip(QFrame):
    """Signals: `cancel_asked()` while something is read; `more_asked()` once that was cancelled.

    It stands at the foot, where nothing that is being looked at moves when it comes and goes.
    """

    cancel_asked = Signal()
    more_asked = Signal()

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = self._ = language.gettext
        self.setObjectName("timeline_reading")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(look.px(_WIDE))
        self.bar.setAccessibleName(_("How far the reading has come"))
        self.said = ElidedLabel("", "muted")
        self.cancel = self._button(_("Cancel"), _("Stop reading and show what has been read"))
        self.more = self._button(_("Read on"), _("Read what is missing"))
        self.cancel.clicked.connect(self._on_cancel_clicked)
        self.more.clicked.connect(self.more_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self.bar)
        row.addWidget(self.said)
        row.addWidget(self.cancel)
        row.addWidget(self.more)
        row.addStretch(1)
        self.hide()

    def show_progress(self, words: str, done: int, total: int) -> None:
        """What is being read, and how much of it has been."""
        self._say(words, reads=True)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.cancel.setEnabled(True)

    def show_missing(self, words: str) -> None:
        """What has not been read."""
        self._say(words, reads=False)

    def _say(self, words: str, *, reads: bool) -> None:
        had_keys = self.cancel.hasFocus() or self.more.hasFocus()
        self.said.say(words)
        self.setAccessibleName(words)
        for widget, seen in ((self.bar, reads), (self.cancel, reads), (self.more, not reads)):
            widget.setVisible(seen)
        self.show()
        if had_keys:
            (self.cancel if reads else self.more).setFocus()

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "count")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _on_cancel_clicked(self) -> None:
        self.said.say(self._("Stopping…"))
        self.cancel.setEnabled(False)
        self.cancel_asked.emit()


class WaitingPage(QWidget):
    """Stands where the timeline will, until the first of it has been read."""

    def __init__(self, state: EmptyState, look: Look, language: Language) -> None:
        super().__init__()
        self.setObjectName("page")
        self.strip = ReadingStrip(look, language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(EmptyView(state, look), 1)
        column.addWidget(self.strip)
        # Where the button is that is reached for, the first picture puts nothing else.
        column.addSpacing(look.px(OVERVIEW))
