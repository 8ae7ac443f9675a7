"""The history of a record, told step by step; what can still be taken back by itself has a button for that."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import label
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.presenting.record_history import HistoryLine, HistoryValues
from tracker.ui.record.panel_parts import take_away, titled_column
from tracker.ui.record.rows import RING
from tracker.ui.theme.look import Look


class StepLine(QWidget):
    """One step. Emits `taking_back_asked(action)`."""

    taking_back_asked = Signal(int)

    def __init__(self, line: HistoryLine, look: Look, language: Language) -> None:
        super().__init__()
        _ = language.gettext
        self.line = line
        self.button: QPushButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 4, RING, 8)
        column.setSpacing(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(line.moment, "caption", wrap=True), 1)
        if line.action:
            self.button = button = QPushButton(_("Undo this"))
            button.setProperty("role", "add")
            WornIcon(button, look, "undo-2")
            button.setAccessibleName(_("Undo this: {what}").format(what="; ".join(line.lines)))
            button.clicked.connect(self._on_clicked)
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for text in line.lines:
            column.addWidget(label(text, wrap=True))
        if line.why_not:
            column.addWidget(label(line.why_not, "caption", wrap=True))
        self.setAccessibleName(f"{line.moment}: {'; '.join(line.lines)}")

    def _on_clicked(self) -> None:
        self.taking_back_asked.emit(self.line.action)


class HistoryBlock(QWidget):
    """Emits `taking_back_asked(action)` for a step, and `earlier_asked()` for those that are not shown yet."""

    taking_back_asked = Signal(int)
    earlier_asked = Signal()

    def __init__(self, values: HistoryValues, look: Look, language: Language) -> None:
        super().__init__()
        self._look = look
        self._language = language
        self._values: HistoryValues | None = None
        self.steps: list[StepLine] = []
        self._column = titled_column(self, language.gettext("History"))
        self.earlier = QPushButton()
        self.earlier.setProperty("role", "add")
        self.earlier.clicked.connect(self.earlier_asked)
        line = QHBoxLayout()
        line.setContentsMargins(0, 2, RING, 0)
        line.addWidget(self.earlier)
        line.addStretch(1)
        self._column.addLayout(line)
        self.show_values(values)

    def show_values(self, values: HistoryValues) -> None:
        """Show the steps there are now; a step that is told as before keeps its widgets."""
        if values == self._values:
            return
        self._values = values
        focused = any(step.button is not None and step.button.hasFocus() for step in self.steps)
        before, there = self.steps, {step.line: step for step in self.steps}
        self.steps = [there.pop(line) if line in there else self._step(line) for line in values.lines]
        for gone in before:
            if gone not in self.steps:
                take_away(self._column, gone)
        for place, step in enumerate(self.steps, 1):
            if self._column.indexOf(step) != place:
                self._column.insertWidget(place, step)
                step.show()
        ngettext = self._language.ngettext
        self.earlier.setText(ngettext("{n} earlier step", "{n} earlier steps", values.earlier).format(n=values.earlier))
        self.earlier.setVisible(bool(values.earlier))
        first = next((step.button for step in self.steps if step.button is not None), None)
        if focused and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, line: HistoryLine) -> StepLine:
        step = StepLine(line, self._look, self._language)
        step.taking_back_asked.connect(self.taking_back_asked)
        return step
