"""The control of what makes a flag urgent: every weight, and what they make of the flags there are."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.ui.editing.tools import Tools
from tracker.ui.elements.labels import label
from tracker.ui.settings.control import Put, SettingControl, SettingLine
from tracker.ui.settings.values import SettingValue, WeightValue
from tracker.ui.view_values import Tone

_WIDTH = 64


class WeightsControl(SettingControl):
    """Folded until it is asked for, as most desks never need it. Each weight is taken when its line is left."""

    def __init__(self, value: SettingValue, put: Put, tools: Tools) -> None:
        super().__init__(put)
        self._tools = tools
        _ = tools.language.gettext
        self._fold = QPushButton(_("Show the weights"))
        self._reset = QPushButton(_("Back to those a desk begins with"))
        for button, do in ((self._fold, self._on_fold_clicked), (self._reset, self._on_reset_clicked)):
            button.setProperty("role", "add")
            button.setAccessibleName(f"{value.title}: {button.text()}")
            button.clicked.connect(do)
        self.effect = label("", "muted", wrap=True)
        self.lines: dict[str, SettingLine] = {}
        self._typed: dict[str, str] = {}
        self._notes: dict[str, QLabel] = {}
        self.troubles: dict[str, QLabel] = {}
        self.table = self._made_table(value)
        self.table.hide()
        self._lay_out()
        self.show_value(value)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._fold)
        buttons.addWidget(self._reset)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.effect)
        column.addLayout(buttons)
        column.addWidget(self.table)

    def _made_table(self, value: SettingValue) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        group = ""
        for one in value.weights:
            if one.group != group:
                group = one.group
                heading = label(group, "strong")
                heading.setContentsMargins(0, 8, 0, 2)
                grid.addWidget(heading, grid.rowCount(), 0, 1, 3)
            self._add_line(grid, one)
        return table

    def _add_line(self, grid: QGridLayout, one: WeightValue) -> None:
        row = grid.rowCount()
        line = SettingLine(one.words, one.typed)
        line.deselect()
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.finished.connect(partial(self._on_finished, one.key))
        line.left.connect(partial(self._on_finished, one.key))
        line.abandoned.connect(partial(self._on_abandoned, one.key))
        self.lines[one.key], self._typed[one.key] = line, one.typed
        self._notes[one.key] = label("", "caption")
        self.troubles[one.key] = label("", "trouble", tone=Tone.BAD, wrap=True)
        self.troubles[one.key].hide()
        grid.addWidget(label(one.words, wrap=True), row, 0)
        grid.addWidget(line, row, 1)
        grid.addWidget(self._notes[one.key], row, 2)
        grid.addWidget(self.troubles[one.key], row + 1, 0, 1, 3)

    @property
    def first(self) -> QWidget:
        return self._fold

    def dress(self) -> None:
        for line in self.lines.values():
            line.setFixedWidth(self._tools.look.px(_WIDTH))

    def show_value(self, value: SettingValue) -> None:
        begins = self._tools.language.gettext("begins with {weight}")
        for one in value.weights:
            line = self.lines[one.key]
            if line.text() == self._typed[one.key]:
                line.setText(one.typed)
            elif line.text() == one.typed:
                self._say(one.key, "")
            self._typed[one.key] = one.typed
            own = one.typed != one.default
            self._notes[one.key].setText(begins.format(weight=one.default) if own else "")
        self._reset.setVisible(any(one.typed != one.default for one in value.weights))
        if value.shown:
            self.effect.setText(value.shown)
        self.effect.setVisible(bool(self.effect.text()))

    def _on_finished(self, key: str) -> None:
        text, before = self.lines[key].text(), self._typed[key]
        if text == before:
            self._say(key, "")
            return
        # What is put is read again at once, and stands there as the desk keeps it.
        self._typed[key] = text
        trouble = self.put((key, text))
        if trouble:
            self._typed[key] = before
        self._say(key, trouble)

    def _on_abandoned(self, key: str) -> None:
        self.lines[key].setText(self._typed[key])
        self._say(key, "")

    def _say(self, key: str, trouble: str) -> None:
        """Say under a weight why it was not taken, as the table is longer than what is seen of it at once."""
        self.withdrawn.emit()
        self.troubles[key].setText(trouble)
        self.troubles[key].setVisible(bool(trouble))
        self.lines[key].setAccessibleDescription(trouble)

    def _on_fold_clicked(self) -> None:
        _ = self._tools.language.gettext
        self.table.setVisible(self.table.isHidden())
        words = _("Show the weights") if self.table.isHidden() else _("Hide the weights")
        self._fold.setText(words)
        self._fold.setAccessibleName(words)

    def _on_reset_clicked(self) -> None:
        self.put(())
