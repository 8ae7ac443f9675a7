"""Titled groups of rows, one below the other; the keys walk through the rows that open something."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import heading, rule
from tracker.ui.elements.row_button import RowButton, walk
from tracker.ui.record.rows import RING, row_widget
from tracker.ui.theme.look import Look
from tracker.ui.view_values import ItemRow, RecordSection


class SectionBlock(QWidget):
    """One group. Emits `record_wanted(ref)` for the row that is pressed, `stepped(±1)` for the keys that walk."""

    record_wanted = Signal(str)
    stepped = Signal(int)

    def __init__(self, section: RecordSection, look: Look, language: Language) -> None:
        super().__init__()
        self.rows: list[RowButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = heading(section.title)
        title.setContentsMargins(RING, 20, RING, 6)
        column.addWidget(title)
        for number, row in enumerate(section.rows):
            widget = row_widget(row, look, language)
            if isinstance(row, ItemRow) and row.chip and number:
                column.addWidget(rule())
            if not isinstance(row, ItemRow) and not widget.layout():
                widget.setContentsMargins(RING, 2, RING, 2)
            if isinstance(widget, RowButton):
                self.rows.append(widget)
                widget.opened.connect(self.record_wanted)
                widget.stepped.connect(self.stepped)
            column.addWidget(widget)


class Sections(QWidget):
    """Several groups. Emits `record_wanted(ref)` for the row that is pressed."""

    record_wanted = Signal(str)

    def __init__(
        self, sections: tuple[RecordSection, ...], look: Look, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows: list[RowButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in sections:
            block = SectionBlock(section, look, language)
            block.record_wanted.connect(self.record_wanted)
            block.stepped.connect(self._on_stepped)
            self._rows.extend(block.rows)
            column.addWidget(block)

    def _on_stepped(self, step: int) -> None:
        sender = self.focusWidget()
        if isinstance(sender, RowButton):
            walk(self._rows, sender, step)
