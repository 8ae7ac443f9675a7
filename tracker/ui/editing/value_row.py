"""A field with one value: read until it is pressed, then edited where it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tracker.desk.assignments import Assignment, Entry, Mode
from tracker.domain.schema import FieldType
from tracker.errors import BadInput
from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.field_editor import field_editor
from tracker.ui.editing.field_frame import Said, field_line, open_button
from tracker.ui.editing.line_editors import LineEditor, TextEditor, follow_or_tell, put_text
from tracker.ui.editing.refusals import beside_field
from tracker.ui.editing.tools import Tools, Write
from tracker.ui.editing.values import FieldValue
from tracker.ui.elements.labels import label, paragraph
from tracker.ui.elements.row_button import RowButton
from tracker.ui.theme.look import Look

NOTHING = "–"


class ShownValue(RowButton):
    """The value to read. Enter, F2 or a click edits it; Ctrl+Enter opens the record that it names."""

    followed = Signal()

    def __init__(self, value: FieldValue, look: Look) -> None:
        super().__init__(value.field.key, f"{value.label}: {value.shown or NOTHING}")
        long = value.field.type is FieldType.LONG_TEXT
        line = field_line(value.label, look, stacked=long)
        if long and value.shown:
            text = paragraph(value.shown)
        else:
            text = label(value.shown or NOTHING, "" if value.shown else "muted", wrap=True)
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
        line.addWidget(text, 1)
        self.setLayout(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.followed.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.click()
        else:
            super().keyPressEvent(event)


class ValueRow(QWidget):
    """Emits `open_wanted(ref)` for the record that a reference names, and `stepped(±1)` for the keys that walk."""

    open_wanted = Signal(str)
    stepped = Signal(int)

    def __init__(self, value: FieldValue, tools: Tools, write: Write, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self._tools = tools
        self._write = write
        self._editor: LineEditor | TextEditor | None = None
        self._menu: ChoiceMenu | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._said = Said(tools.look, indented=value.field.type is not FieldType.LONG_TEXT)
        self._shown: ShownValue | None = None
        self._reading: QWidget | None = None
        self._frame: QWidget | None = None
        self._column.addWidget(self._said)
        self._read()

    @property
    def is_editing(self) -> bool:
        """Whether something is being typed, or stands there refused."""
        return self._editor is not None

    @property
    def focus_target(self) -> QWidget:
        """Where the keys go when this row is reached."""
        return self._editor or self._shown or self

    def show_value(self, value: FieldValue) -> None:
        """Show what the field holds now; what is being typed stays."""
        if value != self.value:
            before, self.value = self.value, value
            if self._editor is None:
                self._read()
            elif value.typed != before.typed:
                self._said.say_hint(follow_or_tell(self._editor, before.typed, value.typed, self._tools))

    def begin(self) -> None:
        """Edit the value where it stands; a field with choices opens its menu."""
        if self.is_editing:
            self.focus_target.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.value.options:
            self.choices().show_under(self)
        else:
            self._type()

    def leave(self) -> None:
        """Write what was typed, if anything."""
        self._on_left()

    # --- reading ------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        focused = self._shown is not None and self._shown.hasFocus()
        gone = self._reading
        self._reading = QWidget()
        line = QHBoxLayout(self._reading)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._shown = ShownValue(self.value, self._tools.look)
        self._shown.opened.connect(self.begin)
        self._shown.stepped.connect(self.stepped)
        self._shown.followed.connect(self._on_followed)
        line.addWidget(self._shown, 1)
        if self.value.ref:
            follow = open_button(self.value.shown, self._tools.look, self._tools.language)
            follow.clicked.connect(self._on_followed)
            line.addWidget(follow, 0, Qt.AlignmentFlag.AlignTop)
        self._column.insertWidget(0, self._reading)
        # Shown by the layout a moment later, it could not take the keys now.
        self._reading.show()
        self._take_away(gone)
        if focused:
            self._shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_followed(self) -> None:
        if self.value.ref:
            self.open_wanted.emit(self.value.ref)

    # --- choosing -----------------------------------------------------------------------------------------------

    def choices(self) -> ChoiceMenu:
        """The menu of the choices there are now."""
        if self._menu is None:
            self._menu = ChoiceMenu(self._tools.language, self)
            self._menu.chosen.connect(self._on_chosen)
            self._menu.own_wanted.connect(self._type)
        own = self.value.field.open_choices and self.value.field.key != "category"
        self._menu.fill(self.value.options, self.value.typed, own=own)
        return self._menu

    def _on_chosen(self, key: str) -> None:
        if key != self.value.typed:
            self._said.say_trouble(self._commit(key))

    # --- typing -------------------------------------------------------------------------------------------------

    def _type(self) -> None:
        long = self.value.field.type is FieldType.LONG_TEXT
        self._editor = field_editor(self.value, self._tools)
        self._frame = frame = QWidget()
        line = field_line(self.value.label, self._tools.look, stacked=long)
        line.addWidget(self._editor, 1)
        frame.setLayout(line)
        self._column.insertWidget(1, frame)
        frame.show()
        if self._reading is not None:
            self._reading.hide()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._editor.finished.connect(self._on_finished)
        self._editor.abandoned.connect(self._on_abandoned)
        self._editor.left.connect(self._on_left)
        self._editor.textChanged.connect(self._on_text_changed)
        self._on_text_changed()
        if long:
            self._said.say_hint(self._tools.language.gettext("Ctrl+Enter: done · Esc: leave it as it was"))

    def put_back(self, text: str) -> None:
        """Type a text that was not written before."""
        if not self.is_editing:
            self._type()
        if self._editor is not None:
            put_text(self._editor, text)

    def _on_text_changed(self) -> None:
        self._said.say_trouble("")
        if self._editor is not None:
            text = self._editor.typed()
            self._tools.note(self.value.field.key, text if text != self.value.typed else "")
        if self._editor is not None and self.value.field.type is FieldType.DATE:
            words = self._tools.understand(self._editor.typed(), self.value.forward).words
            self._said.say_hint(words)
            self._editor.setAccessibleDescription(words)

    def _on_finished(self) -> None:
        if self._settle():
            self._end(keep_focus=True)

    def _on_left(self) -> None:
        if self._settle():
            self._end(keep_focus=False)

    def _on_abandoned(self) -> None:
        self._end(keep_focus=True)

    def _settle(self) -> bool:
        """Write what was typed, if it is anything new; False when it was refused and stays to be mended."""
        if self._editor is None:
            return False
        text = self._editor.typed()
        if text == self.value.typed:
            return True
        trouble = self._commit(text, makes=self._editor.makes_actor())
        self._said.say_trouble(trouble)
        return not trouble

    def _commit(self, text: str, *, makes: bool = False) -> str:
        try:
            entries = (Entry(text),) if text else ()
        except BadInput as error:
            return error.told(self._tools.language)
        assignment = Assignment(self.value.field.key, Mode.SET, entries)
        return beside_field(self._write((assignment,), makes))

    def _end(self, *, keep_focus: bool) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        self._tools.note(self.value.field.key, "")
        self._said.say_hint("")
        self._said.say_trouble("")
        self._read()
        if keep_focus and self._shown is not None:
            self._shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self._take_away(self._frame)

    def _take_away(self, part: QWidget | None) -> None:
        if part is not None:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
