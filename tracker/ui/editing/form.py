"""Every field of a record, each edited where it stands; those that hold nothing wait behind one line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.domain.schema import FieldType
from tracker.ui.editing.field_rows import FieldRow, FieldRows
from tracker.ui.editing.list_row import ListRow
from tracker.ui.editing.tools import Tools, Write
from tracker.ui.editing.value_row import ValueRow
from tracker.ui.editing.values import FieldValue, RecordForm
from tracker.ui.elements.labels import heading
from tracker.ui.elements.row_button import RowButton
from tracker.ui.record.rows import RING

_LISTS = (FieldType.PEOPLE, FieldType.REFS, FieldType.WORDS)


class FieldForm(QWidget):
    """Emits `open_wanted(ref)` for the records that fields name. The rows stay as long as the form does."""

    open_wanted = Signal(str)

    def __init__(self, form: RecordForm, tools: Tools, write: Write, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._unfolded = False
        self._write = write
        self.rows = FieldRows(self._make_row)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = heading(tools.language.gettext("Details"))
        title.setContentsMargins(RING, 20, RING, 6)
        column.addWidget(title)
        self.more = QPushButton()
        self.more.setProperty("role", "add")
        self.more.clicked.connect(self._on_more_clicked)
        line = QHBoxLayout()
        line.setContentsMargins(0, 2, RING, 0)
        line.addWidget(self.more)
        line.addStretch(1)
        column.addLayout(line)
        self.show_form(form)

    def _make_row(self, value: FieldValue) -> FieldRow:
        """A row in its place, out of sight while it holds nothing."""
        make = ListRow if value.field.type in _LISTS else ValueRow
        row = make(value, self._tools, self._write)
        row.open_wanted.connect(self.open_wanted)
        row.stepped.connect(self._on_stepped)
        self._column.insertWidget(1 + self.rows.place_of(value.field.key), row)
        row.setVisible(self._unfolded or not value.is_empty)
        return row

    def show_form(self, form: RecordForm) -> None:
        """Show what the fields hold now. The record stays the same one."""
        self.rows.show(form.fields)
        self._fold()

    def unfold(self) -> None:
        """Show the fields that hold nothing as well."""
        self._unfolded = True
        for key in self.rows:
            self.rows[key].show()
        self._fold()

    def begin(self, key: str = "") -> None:
        """Edit a field, the one that has the keys when none is named, else the first."""
        focused = self.window().focusWidget()
        at = next((row for row in self.rows.made.values() if focused is not None and row.isAncestorOf(focused)), None)
        row = self.rows.get(key) or at or next(iter(self.rows.values()))
        row.show()
        row.begin()

    def _fold(self) -> None:
        empty = len(self.rows) - len(self.rows.made)
        for row in self.rows.made.values():
            is_empty = row.value.is_empty and not row.is_editing
            empty += is_empty
            row.setVisible(self._unfolded or not is_empty)
        _, count = self._tools.language, empty
        words = _.ngettext("{n} field without an entry", "{n} fields without an entry", count).format(n=count)
        self.more.setText(words)
        self.more.setAccessibleName(words)
        self.more.setVisible(bool(empty) and not self._unfolded)

    def _on_more_clicked(self) -> None:
        made = self.rows.made
        hidden = next((key for key in self.rows if key not in made or made[key].isHidden()), None)
        self.unfold()
        if hidden is not None:
            self.rows[hidden].focus_target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stepped(self, step: int) -> None:
        at = self.window().focusWidget()
        buttons = [one for one in self.findChildren(RowButton) if one.isVisible()]
        buttons.sort(key=lambda one: one.mapTo(self, one.rect().topLeft()).y())
        if isinstance(at, RowButton) and at in buttons:
            place = buttons.index(at) + step
            if 0 <= place < len(buttons):
                buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
