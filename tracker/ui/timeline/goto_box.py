"""Type where to go: a date as people type dates, or words of a record."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.commands.floating import FloatingLayer
from tracker.ui.elements.labels import label
from tracker.ui.presenting.timeline_goto import Goal
from tracker.ui.theme.look import Look

SIZE = QSize(460, 116)


class GoToBox(FloatingLayer):
    """Emits `chosen(Goal)` once it has closed."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, goal_of: Callable[[str], Goal], look: Look, language: Language) -> None:
        _ = language.gettext
        super().__init__(window, _("Go to a date or a record"), look, SIZE)
        self._goal_of = goal_of
        self._goal = Goal("")
        self._hint = _("For example: March 2025, 23 Jan, next week, or words of a title")
        self.field = QLineEdit()
        self.field.setAccessibleName(_("Date or words"))
        self.field.setPlaceholderText(_("Go to a date or a record"))
        self.said = label(self._hint, "muted", wrap=True)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.said)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_return_pressed)

    def begin(self) -> None:
        """Open it."""
        self.open(self.field)
        self.fit()

    def _on_typed(self, text: str) -> None:
        self._goal = self._goal_of(text)
        self.said.setText(self._goal.words or self._hint)
        self.fit()

    def _on_return_pressed(self) -> None:
        if self._goal.is_there:
            self.dismiss()
            self.chosen.emit(self._goal)
