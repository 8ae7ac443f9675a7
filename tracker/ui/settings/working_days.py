"""Controls of the days that a desk works: the weekdays, and the holidays a line each."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tracker.ui.editing.line_editors import TextEditor
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.settings.control import Put, SettingControl
from tracker.ui.settings.values import SettingValue

_GAP = 12


class WeekdaysControl(SettingControl):
    """Seven boxes; each is taken as it is checked."""

    def __init__(self, value: SettingValue, put: Put) -> None:
        super().__init__(put)
        self._boxes: dict[str, QCheckBox] = {}
        line = FlowLayout(_GAP)
        line.setContentsMargins(0, 4, 0, 0)
        for offered in value.offered:
            box = QCheckBox(offered.words)
            box.setAccessibleName(f"{value.title}: {offered.words}")
            box.clicked.connect(self._on_clicked)
            self._boxes[offered.key] = box
            line.addWidget(box)
        self.setLayout(line)
        self._typed = ""
        self.show_value(value)

    @property
    def first(self) -> QWidget:
        return next(iter(self._boxes.values()))

    def show_value(self, value: SettingValue) -> None:
        self._typed = value.typed
        for key, box in self._boxes.items():
            box.setChecked(key in value.typed.split())

    def _on_clicked(self) -> None:
        if self.put(tuple(key for key, box in self._boxes.items() if box.isChecked())):
            # A week without work was refused: what is kept stands there again, and below it why.
            for key, box in self._boxes.items():
                box.setChecked(key in self._typed.split())


class HolidaysControl(SettingControl):
    """A line each; Ctrl+Enter takes them, Esc gives up what was typed, leaving takes them too."""

    def __init__(self, value: SettingValue, put: Put, tools: Tools) -> None:
        super().__init__(put)
        self._typed = value.typed
        self.editor = TextEditor(value.title, value.typed, tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        self.editor.finished.connect(self._on_finished)
        self.editor.left.connect(self._on_finished)
        self.editor.abandoned.connect(self._on_abandoned)

    @property
    def first(self) -> QWidget:
        return self.editor

    def show_value(self, value: SettingValue) -> None:
        if self.editor.typed() == self._typed:
            self._rest(value.typed)
        self._typed = value.typed

    def _rest(self, text: str) -> None:
        self._typed = text
        if self.editor.toPlainText() != text:
            self.editor.setPlainText(text)

    def _on_finished(self) -> None:
        text, before = self.editor.typed(), self._typed
        if text == before:
            return
        # What is put is read again at once, and stands there as the desk keeps it.
        self._typed = text
        if self.put(tuple(text.splitlines())):
            self._typed = before

    def _on_abandoned(self) -> None:
        self._rest(self._typed)
        self.withdrawn.emit()
