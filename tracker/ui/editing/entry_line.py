"""One entry of a list, an actor with its part, a record or a word: pressed, it can be changed or taken away."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.domain.choice_words import choice_word
from tracker.domain.schema import SIDES, Field, FieldType
from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.field_frame import Said, open_button
from tracker.ui.editing.line_editors import LineEditor, follow_or_tell
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import EntryValue, Option
from tracker.ui.elements.labels import chip_label, label
from tracker.ui.elements.row_button import RowButton
from tracker.ui.presenting.words import capitalised
from tracker.ui.record.panel_parts import holds_focus
from tracker.ui.record.rows import RING
from tracker.ui.view_values import Chip

Replace = Callable[[EntryValue, EntryValue | None], str]
"""Writes another entry in an entry's place, or none; gives the line of the refusal, else the empty string."""


class ShownEntry(RowButton):
    """The entry to read. Enter, F2 or a click changes it, Delete takes it away."""

    removed = Signal()

    def __init__(self, entry: EntryValue, side: str) -> None:
        note = ", ".join(part for part in (entry.role, side) if part)
        super().__init__(entry.head, ", ".join(part for part in (entry.text, note) if part))
        line = QHBoxLayout(self)
        line.setContentsMargins(RING, 3, RING, 3)
        line.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(label(entry.text, wrap=True))
        if entry.role:
            texts.addWidget(label(entry.role, "caption", wrap=True))
        line.addLayout(texts, 1)
        if side:
            line.addWidget(chip_label(Chip(side)), 0, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.click()
        else:
            super().keyPressEvent(event)


class EntryLine(QWidget):
    """Emits `open_wanted(ref)` for its arrow and `stepped(±1)` for the keys that walk."""

    open_wanted = Signal(str)
    stepped = Signal(int)

    def __init__(self, field: Field, entry: EntryValue, tools: Tools, put: Replace) -> None:
        super().__init__()
        self.entry = entry
        self._field = field
        self._tools = tools
        self._put = put
        self._editor: LineEditor | None = None
        self._side: QPushButton | None = None
        self._sides: ChoiceMenu | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._read = entry
        self.shown = self._made_shown()
        self._line = QHBoxLayout()
        self._line.setSpacing(0)
        self._line.addWidget(self.shown, 1)
        if entry.ref:
            follow = open_button(entry.text, tools.look, tools.language)
            follow.clicked.connect(self._on_followed)
            self._line.addWidget(follow, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._line)
        self._tray = QWidget()
        self._tray.hide()
        column.addWidget(self._tray)
        self._said = Said(tools.look)
        column.addWidget(self._said)

    def show_entry(self, entry: EntryValue) -> None:
        """Show what the entry is now; what is being typed stays."""
        before, self.entry = self.entry, entry
        if entry != self._read:
            self._read = entry
            self._show_again()
        if self._editor is not None:
            was, now = self._text_of(before), self._text_of(entry)
            self._said.say_hint(follow_or_tell(self._editor, was, now, self._tools) if was != now else "")

    def _made_shown(self) -> ShownEntry:
        shown = ShownEntry(self._read, self._side_words(self._read.side))
        shown.opened.connect(self.begin)
        shown.removed.connect(self._on_removed)
        shown.stepped.connect(self.stepped)
        return shown

    def _show_again(self) -> None:
        before, focused = self.shown, self.shown.hasFocus()
        self.shown = self._made_shown()
        self._line.replaceWidget(before, self.shown)
        # Shown by the layout a moment later, it could not take the keys now.
        self.shown.show()
        if focused:
            self.shown.setFocus(Qt.FocusReason.OtherFocusReason)
        before.hide()
        before.deleteLater()
        self._name_side()

    def begin(self) -> None:
        """Open what can be changed of the entry below it."""
        if self._tray.isHidden():
            self._fill_tray()
            self._tray.show()
        self._tray.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_back(self, text: str) -> None:
        """Type a role or a word that was not written before."""
        self.begin()
        if self._editor is not None:
            self._editor.setText(text)

    def _on_text_changed(self) -> None:
        text = self._editor.typed() if self._editor is not None and self._changed() != self.entry else ""
        self._tools.note(f"{self._field.key}/{self.entry.head}", text)

    def leave(self) -> None:
        """Write what was typed, if anything."""
        self._settle()

    def _side_words(self, side: str) -> str:
        return choice_word(side, self._tools.language) if side else ""

    def _fill_tray(self) -> None:
        if self._tray.layout() is not None:
            return
        _ = self._tools.language.gettext
        line = QHBoxLayout(self._tray)
        line.setContentsMargins(RING, 2, 0, 6)
        line.setSpacing(6)
        first: QWidget | None = None
        if self._field.type is not FieldType.REFS:
            first = self._editor = self._make_editor()
            line.addWidget(self._editor, 1)
        if self._field.sided:
            self._side = self._side_button()
            self._name_side()
            line.addWidget(self._side)
        remove = QPushButton(_("Remove"))
        remove.setAccessibleName(_("Remove {title}").format(title=self.entry.text))
        remove.clicked.connect(self._on_removed)
        line.addWidget(remove)
        line.addStretch(0)
        self._tray.setFocusProxy(first or remove)

    def _make_editor(self) -> LineEditor:
        _ = self._tools.language.gettext
        word = self._field.type is FieldType.WORDS
        name = self.entry.text if word else _("Role of {title}").format(title=self.entry.text)
        editor = LineEditor(name, self._text_of(self.entry))
        editor.setPlaceholderText("" if word else _("Role"))
        editor.finished.connect(self._on_finished)
        editor.abandoned.connect(self._on_abandoned)
        editor.left.connect(self._on_left)
        editor.textChanged.connect(self._on_text_changed)
        return editor

    def _side_button(self) -> QPushButton:
        button = QPushButton()
        self._sides = ChoiceMenu(self._tools.language, button)
        self._sides.chosen.connect(self._on_side_chosen)
        self._sides.aboutToShow.connect(self._fill_sides)
        self._fill_sides()
        button.setMenu(self._sides)
        return button

    def _fill_sides(self) -> None:
        if self._sides is not None:
            sides = tuple(Option(side, capitalised(self._side_words(side))) for side in SIDES)
            self._sides.fill(sides, self.entry.side)

    def _name_side(self) -> None:
        if self._side is not None:
            _ = self._tools.language.gettext
            words = capitalised(self._side_words(self.entry.side)) or _("Side")
            self._side.setText(words)
            self._side.setAccessibleName(_("Side of {title}: {side}").format(title=self.entry.text, side=words))

    def _text_of(self, entry: EntryValue) -> str:
        """What of an entry is typed: the word itself, or the role."""
        return entry.text if self._field.type is FieldType.WORDS else entry.role

    def _changed(self) -> EntryValue:
        if self._editor is None:
            return self.entry
        text = self._editor.typed()
        if self._field.type is FieldType.WORDS:
            return replace(self.entry, head=text, text=text)
        return replace(self.entry, role=text)

    def _settle(self) -> bool:
        """Write what was typed, if it is anything new; False when it was refused and stays to be mended."""
        return self._change(self._changed())

    def _change(self, changed: EntryValue) -> bool:
        before = self.entry
        if changed == before:
            return True
        # Being shown again takes the keys away, which would write a second time.
        self.entry = changed
        trouble = self._put(before, changed if changed.head else None)
        if trouble:
            self.entry = before
        else:
            self._tools.note(f"{self._field.key}/{before.head}", "")
        self._said.say_trouble(trouble)
        return not trouble

    def _on_finished(self) -> None:
        if self._settle():
            self._close(keep_focus=True)

    def _on_left(self) -> None:
        wrote = self._changed() != self.entry and self._settle()
        if wrote and not holds_focus(self):
            self._close(keep_focus=False)

    def _on_abandoned(self) -> None:
        if self._editor is not None:
            self._editor.setText(self._text_of(self.entry))
        self._said.say_hint("")
        self._said.say_trouble("")
        self._close(keep_focus=True)

    def _on_side_chosen(self, side: str) -> None:
        self._change(replace(self._changed(), side=side))

    def _on_removed(self) -> None:
        self._said.say_trouble(self._put(self.entry, None))

    def _on_followed(self) -> None:
        self.open_wanted.emit(self.entry.ref)

    def _close(self, *, keep_focus: bool) -> None:
        self._tray.hide()
        if keep_focus:
            self.shown.setFocus(Qt.FocusReason.OtherFocusReason)
