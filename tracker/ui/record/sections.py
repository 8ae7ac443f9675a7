"""Titled groups of rows, one below the other; the keys walk through the rows that open something."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import heading, rule
from tracker.ui.elements.row_button import RowButton, walk
from tracker.ui.record.rows import RING, row_widget
from tracker.ui.theme.look import Look
from tracker.ui.view_values import ItemRow, RecordSection


class Sections(QWidget):
    """Emits `record_wanted(ref)` for the row that is pressed."""

    record_wanted = Signal(str)

    def __init__(
        self, sections: tuple[RecordSection, ...], look: Look, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._language = language
        self._rows: list[RowButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for section in sections:
            self._add(section)

    def _add(self, section: RecordSection) -> None:
        title = heading(section.title)
        title.setContentsMargins(RING, 20, RING, 6)
        self._column.addWidget(title)
        for number, row in enumerate(section.rows):
            widget = row_widget(row, self._look, self._language)
            if isinstance(row, ItemRow) and row.chip and number:
                self._column.addWidget(rule())
            if not isinstance(row, ItemRow) and not widget.layout():
                widget.setContentsMargins(RING, 2, RING, 2)
            if isinstance(widget, RowButton):
                self._rows.append(widget)
                widget.opened.connect(self.record_wanted)
                widget.stepped.connect(self._on_stepped)
            self._column.addWidget(widget)

    def _on_stepped(self, step: int) -> None:
        sender = self.focusWidget()
        if isinstance(sender, RowButton):
            walk(self._rows, sender, step)
