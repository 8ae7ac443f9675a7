"""What every control of a setting can do, and those that are a line of text."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tracker.domain.kinds import Kind
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.name_editors import RecordEditor
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.labels import label
from tracker.ui.settings.plan import Control
from tracker.ui.settings.values import SettingValue
from tracker.ui.view_values import MarkingChip

Given = str | tuple[str, ...] | tuple[MarkingChip, ...]
"""Another value for a setting: as typed, or by its key; names of views in their order, weekdays, or lines; levels of
the ladder."""
Put = Callable[[Given], str]
"""Gives a setting another value; answers with the line of the refusal, else with nothing."""

_DAYS_WIDTH = 72


class SettingControl(QWidget):
    """Signal: `withdrawn()` when what was refused is given up."""

    withdrawn = Signal()

    def __init__(self, put: Put) -> None:
        super().__init__()
        self.put = put

    def show_value(self, value: SettingValue) -> None:
        """Show what the setting is now; what is being typed stays."""
        raise NotImplementedError

    def dress(self) -> None:
        """Take the widths that the size of type asks for."""

    @property
    def first(self) -> QWidget:
        """Where the keys go when the setting is reached by its name."""
        return self


class SettingLine(LineEditor):
    """A line of a setting; undo and redo are the desk's where the line has nothing of its own to take back."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            keys = QKeySequence.StandardKey
            undo = event.matches(keys.Undo) and not self.isUndoAvailable()
            if undo or (event.matches(keys.Redo) and not self.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)


class LineControl(SettingControl):
    """One line: Enter takes it, Esc gives it up, leaving takes it too."""

    def __init__(self, editor: LineEditor, put: Put) -> None:
        super().__init__(put)
        self.editor = editor
        self.editor.deselect()  # it stands open beside others: only the one with the keys is about to be typed over
        self._typed = editor.text()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addWidget(editor, 1)
        editor.finished.connect(self._on_finished)
        editor.left.connect(self._on_finished)
        editor.abandoned.connect(self._on_abandoned)
        editor.textEdited.connect(self._on_text_edited)

    @property
    def first(self) -> QWidget:
        return self.editor

    @property
    def is_typing(self) -> bool:
        """Whether something stands there that was not taken yet, or was refused."""
        return self.editor.text() != self._typed

    def show_value(self, value: SettingValue) -> None:
        if not self.is_typing:
            self._rest(value.typed)
        self._typed = value.typed

    def _rest(self, text: str) -> None:
        self._typed = text
        if self.editor.text() != text:
            self.editor.setText(text)
            if self.editor.hasFocus():
                self.editor.selectAll()

    def _on_finished(self) -> None:
        text = self.editor.text()
        if self.is_typing and not self.put(self.editor.typed()):
            # Until the desk was read again: leaving the field must not write it once more.
            self._typed = text

    def _on_abandoned(self) -> None:
        self._rest(self._typed)
        self.withdrawn.emit()

    def _on_text_edited(self) -> None:
        self.withdrawn.emit()


def text_control(value: SettingValue, put: Put) -> LineControl:
    """A setting that is any text."""
    return LineControl(SettingLine(value.title, value.typed), put)


def actor_control(value: SettingValue, put: Put, tools: Tools) -> LineControl:
    """A setting that is an actor, by its name."""
    return LineControl(RecordEditor(value.title, value.typed, (Kind.ACTOR,), tools), put)


class DaysControl(LineControl):
    """A number of days, with the way back to its default while it is another one."""

    def __init__(self, value: SettingValue, put: Put, tools: Tools) -> None:
        super().__init__(SettingLine(value.title, value.typed), put)
        self._tools = tools
        self.editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.row.setStretch(0, 0)
        unit = "%" if value.plan.control is Control.PERCENT else tools.language.gettext("days")
        self.row.addWidget(label(unit, "muted"))
        self._back = QPushButton()
        self._back.setProperty("role", "add")
        self._back.clicked.connect(self._on_back_clicked)
        self.row.addWidget(self._back)
        self.row.addStretch(1)
        self._default = ""
        self.show_value(value)

    def dress(self) -> None:
        self.editor.setFixedWidth(self._tools.look.px(_DAYS_WIDTH))

    def show_value(self, value: SettingValue) -> None:
        super().show_value(value)
        self._default = value.default
        words = self._tools.language.gettext("Back to {days}").format(days=value.default)
        self._back.setText(words)
        self._back.setAccessibleName(f"{value.title}: {words}")
        if not value.default and self._back.hasFocus():
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._back.setVisible(bool(value.default))

    def _on_back_clicked(self) -> None:
        self.editor.setText(self._default)
        self._on_finished()
