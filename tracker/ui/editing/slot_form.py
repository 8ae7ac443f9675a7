"""A few fields typed one after another for something new: Enter goes on, and makes it when nothing is missing."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.domain.schema import FieldType
from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.field_frame import Said
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.name_editors import RecordEditor
from tracker.ui.editing.refusals import beside_field
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Plan, Slot

Make = Callable[[Plan, Mapping[str, str], bool], str]
"""Makes what a plan says from what was typed, by key, with new actors or without; gives the line of the refusal."""

ADDED = "add:"
"""How the place begins where something new is typed; the plan's key and the slot's follow."""


class ChoiceButton(QPushButton):
    """A choice still to be made, or made: shows its words and keeps its identifier."""

    made = Signal()

    def __init__(self, slot: Slot, tools: Tools) -> None:
        super().__init__(slot.label)
        self._slot = slot
        self.key = ""
        menu = ChoiceMenu(tools.language, self)
        menu.fill(slot.options, "", clears=not slot.needed)
        menu.chosen.connect(self.choose)
        self.setMenu(menu)
        self.choose("")

    def choose(self, key: str) -> None:
        """Take a choice, or none."""
        self.key = key
        words = next((option.words for option in self._slot.options if option.key == key), "")
        self.setText(words or self._slot.label)
        self.setAccessibleName(f"{self._slot.label}: {words}" if words else self._slot.label)
        if key:
            self.made.emit()


class SlotForm(QWidget):
    """Emits `closed()` for Esc, and `done()` after something was made."""

    closed = Signal()
    done = Signal()

    def __init__(self, plan: Plan, tools: Tools, make: Make, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._tools = tools
        self._make = make
        self.editors: list[LineEditor | ChoiceButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(6)
        self._understood = Said(tools.look)
        self._understood.setParent(self)
        for slot in plan.slots:
            editor = self._editor(slot)
            self.editors.append(editor)
            column.addWidget(editor)
            if slot.field.type is FieldType.DATE:
                column.addWidget(self._understood)
        self._said = Said(tools.look)
        column.addWidget(self._said)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        """What the keys do, as buttons; a lone title needs none."""
        line = QHBoxLayout()
        _ = self._tools.language.gettext
        if len(self._plan.slots) > 1:
            make, close = QPushButton(_("Add")), QPushButton(_("Cancel"))
            make.setProperty("role", "primary")
            make.setAccessibleName(_("Add: {what}").format(what=self._plan.title))
            make.clicked.connect(self._submit)
            close.clicked.connect(self._on_abandoned)
            line.addWidget(make)
            line.addWidget(close)
        line.addStretch(1)
        return line

    def _editor(self, slot: Slot) -> LineEditor | ChoiceButton:
        if slot.options:
            button = ChoiceButton(slot, self._tools)
            button.made.connect(self._note)
            button.made.connect(self._on_finished)
            return button
        if slot.field.type is FieldType.REF:
            editor: LineEditor = RecordEditor(slot.label, slot.typed, slot.field.kinds, self._tools)
        else:
            editor = LineEditor(slot.label, slot.typed)
        editor.setPlaceholderText(slot.label)
        editor.finished.connect(self._on_finished)
        editor.abandoned.connect(self._on_abandoned)
        editor.textChanged.connect(self._on_text_changed)
        return editor

    def begin(self) -> None:
        """Put the keys into the first field."""
        self.editors[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def title(self) -> str:
        """What stands in the first field."""
        first = self.editors[0]
        return first.typed() if isinstance(first, LineEditor) else ""

    @title.setter
    def title(self, text: str) -> None:
        first = self.editors[0]
        if isinstance(first, LineEditor):
            first.setText(text)

    def _typed(self) -> dict[str, str]:
        return {
            slot.field.key: editor.key if isinstance(editor, ChoiceButton) else editor.typed()
            for slot, editor in zip(self._plan.slots, self.editors, strict=True)
        }

    def put_back(self, texts: Mapping[str, str]) -> None:
        """Fill in what was typed before and not made, by the keys of the slots."""
        for slot, editor in zip(self._plan.slots, self.editors, strict=True):
            text = texts.get(slot.field.key, "")
            if text and isinstance(editor, ChoiceButton):
                editor.choose(text)
            elif text and isinstance(editor, LineEditor):
                editor.setText(text)

    def _note(self) -> None:
        typed = self._typed()
        for slot in self._plan.slots:
            text = typed[slot.field.key]
            self._tools.note(self._place(slot), text if text != slot.typed else "")

    def _place(self, slot: Slot) -> str:
        return f"{ADDED}{self._plan.key}:{slot.field.key}"

    def forget(self) -> None:
        """Nothing typed here is to be kept any longer."""
        for slot in self._plan.slots:
            self._tools.note(self._place(slot), "")

    def _on_abandoned(self) -> None:
        self.forget()
        self.closed.emit()

    def _on_text_changed(self) -> None:
        self._note()
        self._said.say_trouble("")
        hints = [
            self._tools.understand(editor.typed(), slot.field.forward).words
            for slot, editor in zip(self._plan.slots, self.editors, strict=False)
            if slot.field.type is FieldType.DATE and isinstance(editor, LineEditor)
        ]
        self._understood.say_hint(hints[0] if hints else "")

    def _on_finished(self) -> None:
        """Go on to what is still empty below; at the last field, make it."""
        at = self.focusWidget()
        places = [place for place, editor in enumerate(self.editors) if editor is at]
        after = self.editors[places[0] + 1 :] if places else []
        empty = [one for one in after if not (one.key if isinstance(one, ChoiceButton) else one.typed())]
        if empty:
            empty[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._submit()

    def _submit(self) -> None:
        typed = self._typed()
        missing = [
            (slot, editor)
            for slot, editor in zip(self._plan.slots, self.editors, strict=True)
            if slot.needed and not typed[slot.field.key]
        ]
        if missing:
            slot, editor = missing[0]
            self._said.say_trouble(
                self._tools.language.gettext("{field} is missing; fill it in").format(field=slot.label)
            )
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        makes = any(isinstance(editor, LineEditor) and editor.makes_actor() for editor in self.editors)
        trouble = self._make(self._plan, {key: text for key, text in typed.items() if text}, makes)
        self._said.say_trouble(beside_field(trouble))
        if not trouble:
            self._clear()
            self.done.emit()

    def _clear(self) -> None:
        for slot, editor in zip(self._plan.slots, self.editors, strict=True):
            if isinstance(editor, ChoiceButton):
                editor.choose("")
            else:
                editor.setText(slot.typed)
        self._note()
