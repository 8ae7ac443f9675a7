"""Titled groups of rows, one below the other; the keys walk through the rows that open something."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import heading, rule
from tracker.ui.elements.row_button import RowButton, walk
from tracker.ui.record.gate_line import GateLine
from tracker.ui.record.gate_strip import GateStrip
from tracker.ui.record.measure_plot import MeasurePlot
from tracker.ui.record.rows import RING, row_widget
from tracker.ui.theme.look import Look
from tracker.ui.view_values import ItemRow, RecordRow, RecordSection

_AT_FIRST = 24
_FURTHER = 48


class SectionBlock(QWidget):
    """One group, of which so many rows are shown at first as can be looked through, and further ones when asked for.

    Emits `record_wanted(ref)` for the row that is pressed, `place_wanted(places)` for a field to be filled, and
    `stepped(±1)` for the keys that walk.
    """

    record_wanted = Signal(str)
    place_wanted = Signal(object)
    stepped = Signal(int)

    def __init__(self, section: RecordSection, look: Look, language: Language) -> None:
        super().__init__()
        self.rows: list[RowButton] = []
        self._section = section
        self._look = look
        self._language = language
        self._shown = 0
        self._before: RecordRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        title = heading(section.title)
        title.setContentsMargins(RING, 20, RING, 6)
        self._column.addWidget(title)
        self._more: QPushButton | None = None
        self._show_further(_AT_FIRST)

    def _show_further(self, rows: int) -> None:
        for row in self._section.rows[self._shown : self._shown + rows]:
            self._add(row)
            self._shown += 1
        left = len(self._section.rows) - self._shown
        if left:
            self._more = QPushButton(self._language.gettext("Show {n} more").format(n=left))
            self._more.setProperty("role", "quiet")
            self._more.setAccessibleName(f"{self._more.text()}: {self._section.title}")
            self._more.clicked.connect(self._on_more)
            self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, row: RecordRow) -> None:
        widget = row_widget(row, self._look, self._language)
        if isinstance(row, ItemRow) and row.chip and self._shown and isinstance(self._before, ItemRow):
            self._column.addWidget(rule())
        self._before = row
        if not isinstance(row, ItemRow) and not widget.layout():
            widget.setContentsMargins(RING, 2, RING, 2)
        if isinstance(widget, RowButton):
            self.rows.append(widget)
            widget.opened.connect(self.record_wanted)
            widget.stepped.connect(self.stepped)
        elif isinstance(widget, GateLine | GateStrip):
            widget.place_wanted.connect(self.place_wanted)
        if isinstance(widget, GateLine):
            widget.opened.connect(self.record_wanted)
        if isinstance(widget, MeasurePlot):
            widget.record_selected.connect(self.record_wanted)
        self._column.addWidget(widget)

    def _on_more(self) -> None:
        button, self._more, before = self._more, None, len(self.rows)
        self._show_further(_FURTHER)
        if len(self.rows) > before:
            self.rows[before].show()  # a layout shows what it is given only later, when the focus has gone elsewhere
            self.rows[before].setFocus(Qt.FocusReason.OtherFocusReason)
        if button is not None:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()


class Sections(QWidget):
    """Several groups. Emits `record_wanted(ref)` for the row that is pressed."""

    record_wanted = Signal(str)

    def __init__(
        self, sections: tuple[RecordSection, ...], look: Look, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._blocks: list[SectionBlock] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in sections:
            block = SectionBlock(section, look, language)
            block.record_wanted.connect(self.record_wanted)
            block.stepped.connect(self._on_stepped)
            self._blocks.append(block)
            column.addWidget(block)

    def _on_stepped(self, step: int) -> None:
        sender = self.focusWidget()
        if isinstance(sender, RowButton):
            walk([row for block in self._blocks for row in block.rows], sender, step)
