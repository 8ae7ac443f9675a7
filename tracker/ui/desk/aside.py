"""Beside the desk: the next meetings, the deadlines ahead, tangible outcomes, and what changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.desk.deadline_strip import DeadlineStripView
from tracker.ui.desk.meeting_rows import MeetingRow
from tracker.ui.desk.tally_bars import TallyBars
from tracker.ui.desk.values import DeskValues, VisitValues
from tracker.ui.desk.visit_block import VisitBlock
from tracker.ui.elements.labels import heading, label, rule
from tracker.ui.elements.row_button import RowButton, walk
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.theme.look import Look

RING = 6


class DeskAside(ScrolledPage):
    """Signals: `record_selected(ref)` for a meeting, a deadline, a bar or what changed; `mending_asked(ref, places)`
    for what a meeting lacks; `seen(place)` for what changed up to a place in the history.
    """

    record_selected = Signal(str)
    mending_asked = Signal(str, object)
    seen = Signal(int)

    def __init__(
        self,
        values: DeskValues,
        look: Look,
        language: Language,
        visit: VisitValues | None = None,
        parent: QWidget | None = None,
    ) -> None:
        _ = language.gettext
        super().__init__(_("What is coming"), parent)
        self._look = look
        self._language = language
        self._rows: list[RowButton] = []
        self._shown: tuple[object, ...] = ()
        self._line = QVBoxLayout(self.body)
        self._line.setContentsMargins(24 - RING, 20, 24 - RING, 24)
        self._content = QWidget()
        self._line.addWidget(self._content)
        self.take(values, visit)

    def take(self, values: DeskValues, visit: VisitValues | None = None) -> None:
        """Show what is coming now; nothing moves where it is the same."""
        shown = (values.meetings, values.strip, values.tallies, visit)
        if shown == self._shown:
            return
        at = self.window().focusWidget()
        focused = at.ref if isinstance(at, RowButton) and at in self._rows else ""
        self._shown = shown
        self._rows = []
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add_meetings(values)
        self._add_strip(values)
        self._add_tallies(values)
        self._add_visit(visit)
        self._column.addStretch(1)
        self._line.replaceWidget(self._content, content)
        self._content.deleteLater()
        self._content = content
        content.show()
        for row in self._rows:
            if row.ref == focused:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_heading(self, text: str) -> None:
        title = heading(text)
        title.setContentsMargins(RING, 0 if self._column.isEmpty() else 20, RING, 8)
        self._column.addWidget(title)

    def _add_meetings(self, values: DeskValues) -> None:
        _ = self._language.gettext
        if not values.meetings:
            return
        self._add_heading(_("Next meetings"))
        for number, meeting in enumerate(values.meetings):
            if number:
                self._column.addSpacing(4)
                self._column.addWidget(rule())
                self._column.addSpacing(4)
            row = MeetingRow(meeting, self._language)
            row.mending_asked.connect(self.mending_asked)
            self._add_row(row)
            self._column.addWidget(row)

    def _add_row(self, row: RowButton) -> None:
        row.opened.connect(self.record_selected)
        row.stepped.connect(self._on_stepped)
        self._rows.append(row)

    def _add_strip(self, values: DeskValues) -> None:
        _ = self._language.gettext
        if values.strip is None or not values.strip.deadlines:
            return
        self._add_heading(_("Deadlines, next eight weeks"))
        strip = DeadlineStripView(values.strip, self._look, self._language)
        strip.record_selected.connect(self.record_selected)
        self._column.addWidget(strip)
        told = label("", "caption", wrap=True)
        told.setContentsMargins(RING, 4, RING, 0)
        # Two lines have room from the start, so that nothing below moves when something is told.
        told.setMinimumHeight(2 * told.fontMetrics().lineSpacing() + 2)
        told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._told, self._untold = told, values.strip.more
        self._on_told("")
        strip.told.connect(self._on_told)
        self._column.addWidget(told)

    def _add_tallies(self, values: DeskValues) -> None:
        for tally in values.tallies:
            self._add_heading(tally.title)
            bars = TallyBars(tally, self._look, self._language)
            bars.record_selected.connect(self.record_selected)
            self._column.addWidget(bars)

    def _add_visit(self, visit: VisitValues | None) -> None:
        if visit is None:
            return
        block = VisitBlock(visit, self._language)
        block.seen.connect(self.seen)
        for row in block.rows:
            self._add_row(row)
        self._column.addWidget(block)

    def _on_told(self, text: str) -> None:
        """What the mouse or the keys are on; else how many deadlines are not drawn."""
        self._told.setText(text or self._untold)

    def _on_stepped(self, step: int) -> None:
        at = self.focusWidget()
        if isinstance(at, RowButton):
            walk(self._rows, at, step)
