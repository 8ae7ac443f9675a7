"""A field that holds a list: its entries one below the other, and a line to add the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.desk.assignments import Assignment, Entry, Mode
from tracker.domain.kinds import Kind
from tracker.domain.schema import FieldType
from tracker.errors import BadInput
from tracker.ui.editing.entry_line import EntryLine
from tracker.ui.editing.field_frame import Said
from tracker.ui.editing.line_editors import LineEditor, put_text
from tracker.ui.editing.name_editors import RecordEditor
from tracker.ui.editing.refusals import beside_field
from tracker.ui.editing.tools import Tools, Write
from tracker.ui.editing.values import EntryValue, FieldValue
from tracker.ui.elements.labels import label
from tracker.ui.elements.stack import put_in_order
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.record.panel_parts import holds_focus, show_if
from tracker.ui.record.rows import RING


class ListRow(QWidget):
    """Each entry added, changed or taken away is one step.

    Emits `open_wanted(ref)` for an entry's record, `stepped(±1)` for the keys that walk.
    """

    open_wanted = Signal(str)
    stepped = Signal(int)

    def __init__(self, value: FieldValue, tools: Tools, write: Write, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self._tools = tools
        self._write = write
        self._editor: LineEditor | None = None
        self.lines: list[EntryLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._add = QPushButton(tools.language.gettext("Add"))
        self._add.setProperty("role", "add")
        WornIcon(self._add, tools.look, "plus")
        self._add.setAccessibleName(tools.language.gettext("Add to {field}").format(field=value.label))
        self._add.clicked.connect(self.begin)
        self._said = Said(tools.look)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch(1)
        self._column.addLayout(foot)
        self._column.addWidget(self._said)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 5, 0, 5)
        frame.setSpacing(0)
        title = label(value.label, "muted", wrap=True)
        title.setContentsMargins(RING, 0, RING, 0)
        frame.addWidget(title)
        # Tab takes the widgets in the order in which they come in here.
        self._show_entries()
        frame.addLayout(self._column)

    @property
    def is_editing(self) -> bool:
        """Whether the next entry is being typed."""
        return self._editor is not None

    @property
    def focus_target(self) -> QWidget:
        """Where the keys go when this row is reached."""
        return self.lines[0].shown if self.lines else self._editor or self._add

    def show_value(self, value: FieldValue) -> None:
        """Show the entries there are now; the line being typed stays."""
        if value != self.value:
            self.value = value
            self._show_entries()

    def begin(self) -> None:
        """Type the next entry."""
        if self._editor is None:
            self._editor = self._make_editor()
            self._editor.finished.connect(self._on_finished)
            self._editor.abandoned.connect(self._on_abandoned)
            self._editor.left.connect(self._on_left)
            self._editor.textChanged.connect(self._on_text_changed)
            self._column.insertWidget(len(self.lines), self._editor)
            # Shown by the layout a moment later, it could not take the keys now.
            self._editor.show()
            self._add.hide()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_back(self, text: str) -> None:
        """Type an entry that was not written before."""
        self.begin()
        if self._editor is not None:
            put_text(self._editor, text)

    def put_back_entry(self, head: str, text: str) -> None:
        """Type the role of an entry, or the word, that was not written before; one that is no more stays away."""
        for line in self.lines:
            if line.entry.head == head:
                line.put_back(text)

    def _on_text_changed(self, text: str) -> None:
        self._tools.note(self.value.field.key, text.strip())

    def leave(self) -> None:
        """Write what was typed, if anything."""
        for line in self.lines:
            line.leave()
        self._on_left()

    def _make_editor(self) -> LineEditor:
        field, name = self.value.field, self._add.accessibleName()
        if field.type is FieldType.WORDS:
            return LineEditor(name)
        kinds = (Kind.ACTOR,) if field.type is FieldType.PEOPLE else field.kinds
        return RecordEditor(name, "", kinds, self._tools)

    def _show_entries(self) -> None:
        """A line stays as long as its entry does, with what is being typed in it."""
        at = next((place for place, line in enumerate(self.lines) if holds_focus(line)), None)
        present = {line.entry.head: line for line in self.lines}
        lines = [self._line_of(entry, present) for entry in self.value.entries]
        focused = self.lines[at] if at is not None else None
        put_in_order(self._column, self.lines, lines)
        self.lines = lines
        for line in lines:
            # Shown by the layout a moment later, it could not take the keys now.
            show_if(line, wanted=True)
        if at is not None and focused not in lines:
            target = lines[min(at, len(lines) - 1)].shown if lines else self._add
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line_of(self, entry: EntryValue, present: dict[str, EntryLine]) -> EntryLine:
        line = present.pop(entry.head, None)
        if line is not None:
            line.show_entry(entry)
            return line
        line = EntryLine(self.value.field, entry, self._tools, self._put)
        line.open_wanted.connect(self.open_wanted)
        line.stepped.connect(self.stepped)
        return line

    def _on_finished(self) -> None:
        if self._settle() and self._editor is not None:
            self._editor.clear()

    def _on_left(self) -> None:
        if self._settle():
            self._close()

    def _on_abandoned(self) -> None:
        self._close()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> bool:
        """Add what was typed, if anything; False when it was refused and stays to be mended."""
        editor = self._editor
        if editor is None:
            return False
        head = editor.typed()
        if not head:
            return True
        entries = (*self.value.entries, EntryValue(head, head))
        trouble = self._put_all(entries, makes=editor.makes_actor())
        self._said.say_trouble(trouble)
        return not trouble

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            self._tools.note(self.value.field.key, "")
            self._said.say_trouble("")
            self._add.show()
            self._column.removeWidget(editor)
            editor.hide()
            editor.deleteLater()

    def _put(self, old: EntryValue, new: EntryValue | None) -> str:
        entries = list(self.value.entries)
        at = next((place for place, one in enumerate(entries) if one.head == old.head), None)
        if at is None:
            words = self._tools.language.gettext("{entry} is no longer in the list; it was removed meanwhile")
            return words.format(entry=old.text) if new is not None else ""
        entries[at : at + 1] = [] if new is None else [new]
        return self._put_all(tuple(entries))

    def _put_all(self, entries: tuple[EntryValue, ...], *, makes: bool = False) -> str:
        try:
            written = tuple(Entry(one.head, _parts(one)) for one in entries)
        except BadInput as error:
            return beside_field(error.told(self._tools.language))
        return beside_field(self._write((Assignment(self.value.field.key, Mode.SET, written),), makes))


def _parts(entry: EntryValue) -> dict[str, str]:
    return {key: part for key, part in (("role", entry.role), ("side", entry.side)) if part}
