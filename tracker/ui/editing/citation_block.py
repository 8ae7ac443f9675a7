"""What a record rests on: each citation with its source, its words and how credible they are, all edited in place."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.ui.editing.attached_values import CitationValue
from tracker.ui.editing.link_block import remove_button
from tracker.ui.editing.tools import Note, Tools, Write
from tracker.ui.editing.value_row import ValueRow
from tracker.ui.elements.labels import chip_label, label
from tracker.ui.elements.row_button import RowButton
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.record.panel_parts import holds_focus, show_if, take_away, titled_column
from tracker.ui.record.rows import RING
from tracker.ui.view_values import Chip

WriteOf = Callable[[str], Write]
"""What writes the fields of the citation with a reference."""


class ShownSource(RowButton):
    """The source of a citation. Enter or a click opens it, Delete takes the citation away."""

    removed = Signal()

    def __init__(self, value: CitationValue) -> None:
        super().__init__(value.source, ", ".join(part for part in (value.rating, value.title, value.note) if part))
        line = QHBoxLayout(self)
        line.setContentsMargins(RING, 6, RING, 4)
        line.setSpacing(8)
        if value.rating:
            line.addWidget(chip_label(Chip(value.rating)), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(value.title, wrap=True))
        if value.note:
            texts.addWidget(label(value.note, "caption", wrap=True))
        line.addLayout(texts, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


def _note_of(note: Note, ref: str, key: str, text: str) -> None:
    note(f"{ref}:{key}", text)


class CitationLine(QWidget):
    """Emits `open_wanted(ref)`, `removed(ref)` and `reading_wanted(ref)` with the citation whose text is to be read."""

    open_wanted = Signal(str)
    removed = Signal(str)
    reading_wanted = Signal(str)

    def __init__(self, value: CitationValue, tools: Tools, write: Write) -> None:
        super().__init__()
        self.value = value
        self._tools = tools = replace(tools, note=partial(_note_of, tools.note, value.ref))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 6)
        self._column.setSpacing(0)
        self._head = QWidget()
        self._column.addWidget(self._head)
        self._fill_head(value)
        self.quote = ValueRow(value.quote, tools, write)
        self._hint = label("", "caption", wrap=True)
        self._hint.setContentsMargins(RING, 0, RING, 2)
        self.read = QPushButton(tools.language.gettext("Read it in the text"))
        self.read.setProperty("role", "add")
        self.read.setAccessibleName(tools.language.gettext("Read it in the text of {title}").format(title=value.title))
        WornIcon(self.read, tools.look, "file-text")
        self.read.clicked.connect(self._on_read)
        self.credibility = ValueRow(value.credibility, tools, write)
        foot = QHBoxLayout()
        foot.addWidget(self.read)
        foot.addStretch(1)
        self._column.addWidget(self.quote)
        self._column.addWidget(self._hint)
        self._column.addLayout(foot)
        self._column.addWidget(self.credibility)
        self._show_rest(value)

    def show_value(self, value: CitationValue) -> None:
        """Show the citation as it is now; what is being typed stays."""
        before, self.value = self.value, value
        if (before.title, before.note, before.rating) != (value.title, value.note, value.rating):
            self._fill_head(value)
        self.quote.show_value(value.quote)
        self.credibility.show_value(value.credibility)
        self._show_rest(value)

    def leave(self) -> None:
        """Write what was typed, if anything."""
        self.quote.leave()
        self.credibility.leave()

    def _fill_head(self, value: CitationValue) -> None:
        before, self._head = self._head, QWidget()
        line = QHBoxLayout(self._head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self.shown = ShownSource(value)
        self.shown.opened.connect(self.open_wanted)
        self.shown.removed.connect(self._on_removed)
        line.addWidget(self.shown, 1)
        name = self._tools.language.gettext("Remove the citation of {title}").format(title=value.title)
        self.cross = remove_button(name, self._tools.look)
        self.cross.clicked.connect(self._on_removed)
        line.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        self._column.insertWidget(0, self._head)
        self._head.show()
        take_away(self._column, before)

    def _show_rest(self, value: CitationValue) -> None:
        self._hint.setText(value.hint)
        self._hint.setVisible(bool(value.hint))
        self.read.setVisible(value.readable)

    def _on_removed(self) -> None:
        self.removed.emit(self.value.ref)

    def _on_read(self) -> None:
        self.reading_wanted.emit(self.value.ref)


class CitationBlock(QWidget):
    """Hides without citations. Emits what its lines do."""

    open_wanted = Signal(str)
    removed = Signal(str)
    reading_wanted = Signal(str)

    def __init__(self, values: tuple[CitationValue, ...], tools: Tools, write_of: WriteOf) -> None:
        super().__init__()
        self._tools = tools
        self._write_of = write_of
        self.lines: dict[str, CitationLine] = {}
        self._column = titled_column(self, tools.language.gettext("Sources"))
        self.show_values(values)

    def show_values(self, values: tuple[CitationValue, ...]) -> None:
        """Show the citations there are now; a line stays as long as its citation does."""
        show_if(self, wanted=bool(values))
        present = {value.ref: value for value in values}
        gone = [line for ref, line in self.lines.items() if ref not in present]
        focused = any(holds_focus(line) for line in gone)
        lines: dict[str, CitationLine] = {}
        for value in values:
            line = self.lines.get(value.ref)
            if line is None:
                line = lines[value.ref] = self._line(value)
            else:
                lines[value.ref] = line
                line.show_value(value)
        self.lines = lines
        for line in gone:
            take_away(self._column, line)
        if focused and lines:
            next(iter(lines.values())).shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, value: CitationValue) -> CitationLine:
        line = CitationLine(value, self._tools, self._write_of(value.ref))
        line.open_wanted.connect(self.open_wanted)
        line.removed.connect(self.removed)
        line.reading_wanted.connect(self.reading_wanted)
        self._column.addWidget(line)
        line.show()
        return line

    def begin_quote(self) -> bool:
        """Edit the first quote that is still empty; False where there is none."""
        for line in self.lines.values():
            if line.value.quote.is_empty:
                line.quote.show()
                line.quote.begin()
                return True
        return False

    def leave(self) -> None:
        """Write what was typed, if anything."""
        for line in self.lines.values():
            line.leave()
