"""The lines of outcomes, one below the other: Enter goes to the next, and makes it where there is none."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.desk.held_result import OutcomeLine
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.labels import label
from tracker.ui.result.outcome_row import OutcomeRow, captions, level_legend
from tracker.ui.result.values import LineSaid


class OutcomeLines(QWidget):
    """There is always one line. Signals: `changed()` at every key; `abandoned()` for Esc."""

    changed = Signal()
    abandoned = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.rows: list[OutcomeRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(captions(tools))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column.addLayout(self._lines)
        column.addWidget(label(level_legend(tools.language), "caption", wrap=True))
        self._add()

    def begin(self) -> None:
        """Put the keys into the first line that is blank, else into the last."""
        blank = next((row for row in self.rows if row.typed().is_blank), self.rows[-1])
        blank.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> tuple[OutcomeLine, ...]:
        """What stands in the lines."""
        return tuple(row.typed() for row in self.rows)

    def kept(self) -> tuple[OutcomeLine, ...]:
        """The same as it is put back one day, without blank lines."""
        return tuple(one for row in self.rows if not (one := row.kept()).is_blank)

    def put(self, lines: Sequence[OutcomeLine]) -> None:
        """Fill lines in, as many as there are."""
        while len(self.rows) < len(lines):
            self._add()
        for row, line in zip(self.rows, lines, strict=False):
            row.put(line)

    def say(self, said: Sequence[LineSaid]) -> None:
        """What is said of each line in which anything is typed, in order."""
        left = iter(said)
        for row in self.rows:
            row.say(LineSaid() if row.typed().is_blank else next(left, LineSaid()))

    def _add(self) -> OutcomeRow:
        row = OutcomeRow(len(self.rows) + 1, self._tools)
        row.changed.connect(self.changed)
        row.abandoned.connect(self.abandoned)
        row.ended.connect(self._on_ended)
        row.stepped.connect(self._on_stepped)
        self.rows.append(row)
        self._lines.addWidget(row)
        row.show()
        return row

    def _at_keys(self) -> int:
        at = self.window().focusWidget()
        return next((place for place, row in enumerate(self.rows) if at is not None and row.isAncestorOf(at)), 0)

    def _on_ended(self) -> None:
        place = self._at_keys()
        if self.rows[place].typed().is_blank:
            return
        following = self.rows[place + 1] if place + 1 < len(self.rows) else self._add()
        following.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stepped(self, step: int) -> None:
        """The same field of the line above or below."""
        place = self._at_keys()
        there = place + step
        if 0 <= there < len(self.rows):
            fields, at = self.rows[place].fields, self.window().focusWidget()
            column = next((number for number, field in enumerate(fields) if field is at), 0)
            target = self.rows[there].fields[column]
            (target if target.isVisible() else self.rows[there].text).setFocus(Qt.FocusReason.OtherFocusReason)
