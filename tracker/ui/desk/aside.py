"""Beside the desk: the next meetings, the deadlines ahead, tangible outcomes, and what changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.desk.deadline_strip import DeadlineStripView
from tracker.ui.desk.tally_bars import TallyBars
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.elements.labels import chip_label, heading, label, rule
from tracker.ui.elements.row_button import RowButton, walk
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.theme.look import Look
from tracker.ui.view_values import DeskValues, NextMeeting

RING = 6


class DeskAside(ScrolledPage):
    """Emits `record_selected(ref)` for a meeting, a deadline or a bar."""

    record_selected = Signal(str)

    def __init__(self, values: DeskValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
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
        self.take(values)

    def take(self, values: DeskValues) -> None:
        """Show what is coming now; nothing moves where it is the same."""
        shown = (values.meetings, values.strip, values.tallies, values.since_last_visit)
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
        self._add_changes(values)
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
        title.setContentsMargins(RING, 0 if self._column.isEmpty() else 24, RING, 8)
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
            row = _meeting_row(meeting)
            row.opened.connect(self.record_selected)
            row.stepped.connect(self._on_stepped)
            self._rows.append(row)
            self._column.addWidget(row)

    def _add_strip(self, values: DeskValues) -> None:
        _ = self._language.gettext
        if values.strip is None or not values.strip.deadlines:
            return
        self._add_heading(_("Deadlines, next eight weeks"))
        strip = DeadlineStripView(values.strip, self._look, self._language)
        strip.record_selected.connect(self.record_selected)
        self._column.addWidget(strip)
        if values.strip.more:
            more = label(values.strip.more, "caption", wrap=True)
            more.setContentsMargins(RING, 4, RING, 0)
            self._column.addWidget(more)

    def _add_tallies(self, values: DeskValues) -> None:
        for tally in values.tallies:
            self._add_heading(tally.title)
            bars = TallyBars(tally, self._look, self._language)
            bars.record_selected.connect(self.record_selected)
            self._column.addWidget(bars)

    def _add_changes(self, values: DeskValues) -> None:
        _ = self._language.gettext
        if not values.since_last_visit:
            return
        self._add_heading(_("Since your last visit"))
        for text in values.since_last_visit:
            line = label(text, "muted", wrap=True)
            line.setContentsMargins(RING, 2, RING, 3)
            self._column.addWidget(line)

    def _on_stepped(self, step: int) -> None:
        at = self.focusWidget()
        if isinstance(at, RowButton):
            walk(self._rows, at, step)


def _meeting_row(meeting: NextMeeting) -> RowButton:
    chips = [meeting.countdown] if meeting.countdown else []
    spoken = [meeting.title, meeting.when, *(chip.text for chip in (*chips, *meeting.missing))]
    row = RowButton(meeting.ref, ", ".join(spoken))
    column = QVBoxLayout(row)
    column.setContentsMargins(RING, 4, RING, 4)
    column.setSpacing(4)
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(label(meeting.title, "strong", wrap=True), 1)
    for chip in chips:
        head.addWidget(chip_label(chip), 0, Qt.AlignmentFlag.AlignTop)
    column.addLayout(head)
    column.addWidget(label(meeting.when, "muted", wrap=True))
    if meeting.missing:
        flow = FlowLayout(6)
        for chip in meeting.missing:
            flow.addWidget(chip_label(chip))
        column.addLayout(flow)
    return row
