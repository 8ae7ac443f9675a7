"""The control of the saved views' order."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.ui.editing.tools import Tools
from tracker.ui.elements.labels import label
from tracker.ui.settings.control import Put, SettingControl
from tracker.ui.settings.ordered import OrderedLine, moved
from tracker.ui.settings.values import SettingValue


class ViewsControl(SettingControl):
    """Gives the names of the views in their new order."""

    def __init__(self, value: SettingValue, put: Put, tools: Tools) -> None:
        super().__init__(put)
        self._tools = tools
        self._names: tuple[str, ...] = ()
        self._lines: list[OrderedLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._none = label(tools.language.gettext("No view is saved yet."), "muted", wrap=True)
        self._column.addWidget(self._none)
        self.show_value(value)

    @property
    def first(self) -> QWidget:
        return self._lines[0].row if self._lines else self

    def show_value(self, value: SettingValue) -> None:
        if value.views == self._names:
            return
        at = next((number for number, line in enumerate(self._lines) if line.row.hasFocus()), -1)
        self._names = value.views
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(number, name) for number, name in enumerate(self._names)]
        for line in self._lines:
            self._column.addWidget(line)
        self._none.setVisible(not self._lines)
        if at >= 0:
            self._focus_line(at)

    def _line(self, number: int, name: str) -> OrderedLine:
        line = OrderedLine(name, self._tools.look, self._tools.language, fixed=True)
        line.say(label(name))
        line.up.setEnabled(number > 0)
        line.down.setEnabled(number < len(self._names) - 1)
        line.moved.connect(partial(self._on_moved, number))
        line.stepped.connect(partial(self._on_stepped, number))
        return line

    def _focus_line(self, at: int) -> None:
        if self._lines:
            self._lines[max(0, min(at, len(self._lines) - 1))].row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stepped(self, number: int, step: int) -> None:
        self._focus_line(number + step)

    def _on_moved(self, number: int, by: int) -> None:
        order = moved(self._names, number, by)
        if order != self._names and not self.put(order):
            self._focus_line(number + by)
