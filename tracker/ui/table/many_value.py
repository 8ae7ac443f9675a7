"""What is to be written into many records: a field, what becomes of what it holds, and the value."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.desk.assignments import Assignment, Entry, Mode
from tracker.domain.kinds import Kind
from tracker.domain.schema import FieldType
from tracker.errors import BadInput
from tracker.language import N_
from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.field_editor import field_editor
from tracker.ui.editing.line_editors import LineEditor, TextEditor
from tracker.ui.editing.name_editors import RecordEditor
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import FieldValue, Option
from tracker.ui.elements.labels import label
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.table.many_preview import LISTS

_MODES = {"add": N_("Add"), "remove": N_("Take away"), "set": N_("Set to")}
_MODE = {"add": Mode.ADD, "remove": Mode.REMOVE, "set": Mode.SET}


class PickButton(QPushButton):
    """A choice by a menu under a button. Emits `picked(key)`."""

    picked = Signal(str)

    def __init__(self, name: str, options: tuple[Option, ...], tools: Tools) -> None:
        super().__init__(name)
        self._name = name
        self._options = options
        self.key = ""
        self.setAccessibleName(name)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        WornIcon(self, tools.look, "chevron-down")
        self.list = ChoiceMenu(tools.language, self)
        self.list.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.list.fill(options, "", clears=False)
        self.list.chosen.connect(self.pick)
        self.setMenu(self.list)

    def pick(self, key: str) -> None:
        """Take a choice."""
        self.key = key
        words = next((option.words for option in self._options if option.key == key), self._name)
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words}" if words != self._name else words)
        self.picked.emit(key)


class ManyValue(QWidget):
    """Signals: `changed()` with everything typed or chosen; `finished()` for Enter, `abandoned()` for Esc."""

    changed = Signal()
    finished = Signal()
    abandoned = Signal()

    def __init__(self, fields: tuple[FieldValue, ...], tools: Tools) -> None:
        super().__init__()
        _ = tools.language.gettext
        self._fields = {value.field.key: value for value in fields}
        self._tools = tools
        self._value: FieldValue | None = None
        self._empties = False
        self.editor: LineEditor | TextEditor | PickButton | None = None
        self.mode: PickButton | None = None
        options = tuple(Option(value.field.key, value.label) for value in fields)
        self.field = PickButton(_("Choose a field"), options, tools)
        self.field.picked.connect(self._on_field_picked)
        self.empty = QPushButton(_("Empty it"))
        self.empty.setAccessibleName(_("Empty the field"))
        self.empty.setCheckable(True)
        self.empty.toggled.connect(self._on_empty_toggled)
        self.empty.hide()
        self.hint: QLabel = label("", "caption", wrap=True)
        self._line = QHBoxLayout()
        self._line.setSpacing(8)
        self._line.addWidget(self.field)
        self._line.addWidget(self.empty)
        self._line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._line)
        column.addWidget(self.hint)

    @property
    def makes_actor(self) -> bool:
        """Whether a new actor of the name typed is to be made."""
        return isinstance(self.editor, LineEditor) and self.editor.makes_actor()

    def assignment(self) -> Assignment | None:
        """What is to be written; None while something is missing. Raises BadInput for what is no text."""
        if self._value is None:
            return None
        key = self._value.field.key
        if self._empties:
            return Assignment(key, Mode.SET, ())
        text = self.editor.key if isinstance(self.editor, PickButton) else self.editor.typed() if self.editor else ""
        mode = _MODE[self.mode.key] if self.mode else Mode.SET
        return Assignment(key, mode, (Entry(text),)) if text else None

    def trouble(self) -> str:
        """Why what is typed can be no value at all."""
        try:
            self.assignment()
        except BadInput as error:
            return error.told(self._tools.language)
        return ""

    # --- the parts ----------------------------------------------------------------------------------------------

    def _on_field_picked(self, key: str) -> None:
        self._value = self._fields[key]
        for part in (self.mode, self.editor):
            if part is not None:
                self._line.removeWidget(part)
                part.hide()
                part.deleteLater()
        self.mode = self._make_mode() if self._value.field.type in LISTS else None
        self.editor = self._make_editor(self._value)
        for part in (self.mode, self.editor):
            if part is not None:
                wide = not isinstance(part, PickButton)
                self._line.insertWidget(self._line.indexOf(self.empty), part, 8 if wide else 0)
                part.show()
        self.empty.setChecked(False)
        self.empty.show()
        self.editor.setFocus()
        self._on_changed()

    def _make_mode(self) -> PickButton:
        _ = self._tools.language.gettext
        mode = PickButton(_("How"), tuple(Option(key, _(words)) for key, words in _MODES.items()), self._tools)
        mode.pick("add")
        mode.picked.connect(self._on_changed)
        return mode

    def _make_editor(self, value: FieldValue) -> LineEditor | TextEditor | PickButton:
        if value.options:
            pick = PickButton(self._tools.language.gettext("Choose a value"), value.options, self._tools)
            pick.picked.connect(self._on_changed)
            return pick
        if value.field.type in (FieldType.PEOPLE, FieldType.REFS):
            kinds = (Kind.ACTOR,) if value.field.type is FieldType.PEOPLE else value.field.kinds
            editor: LineEditor | TextEditor = RecordEditor(value.label, "", kinds, self._tools)
        else:
            editor = field_editor(value, self._tools)
        editor.textChanged.connect(self._on_changed)
        editor.finished.connect(self.finished)
        editor.abandoned.connect(self.abandoned)
        return editor

    def _on_empty_toggled(self, checked: bool) -> None:
        self._empties = checked
        for part in (self.mode, self.editor):
            if part is not None:
                part.setEnabled(not checked)
        self._on_changed()

    def _on_changed(self) -> None:
        value, editor = self._value, self.editor
        said = self.trouble()
        if not said and value and value.field.type is FieldType.DATE and isinstance(editor, LineEditor):
            said = self._tools.understand(editor.typed(), value.forward).words
        self.hint.setText(said)
        self.changed.emit()
