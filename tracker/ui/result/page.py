"""The form of a held meeting's result: outcomes first, then who was there, what comes next, and remarks."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.desk.held_result import HeldResult
from tracker.ui.editing.field_frame import Said
from tracker.ui.editing.line_editors import TextEditor
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.labels import heading, label
from tracker.ui.elements.reading_order import REACHED_LAST
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.result.attendees import AttendeeList
from tracker.ui.result.line_fields import LineField, is_keep_all
from tracker.ui.result.look_block import LookBlock
from tracker.ui.result.marking_line import MarkingLine
from tracker.ui.result.outcome_lines import OutcomeLines
from tracker.ui.result.values import Judge, Keep, ResultValues, spelled

WIDEST = 1120
PLACE = "result"
"""Where what is unfinished is kept, in the meeting's record."""
_PAUSE = 150
"""Milliseconds without a key before the verdicts are worked out again."""
_REMARKS_HEIGHT = 72


class ResultPage(ScrolledPage):
    """Ctrl+Enter keeps it all; Esc leaves, and what was typed is there the next time. Signal: `left()`."""

    left = Signal()

    def __init__(self, values: ResultValues, judge: Judge, keep: Keep, tools: Tools) -> None:
        _ = tools.language.gettext
        super().__init__(_("Result of {title}").format(title=values.title))
        self.values = values
        self._judge = judge
        self._keep = keep
        self._tools = tools
        self.lines = OutcomeLines(tools)
        self.look = LookBlock(tools)
        self.attendees = AttendeeList(tools)
        self.marking = MarkingLine(values.marking, values.markings, tools)
        self.date = LineField(_("Held on"), values.date)
        self.held = QCheckBox(_("It was held: set its status, now “{status}”, to held").format(status=values.status))
        self.next_date = LineField(_("Date of the next meeting"))
        self.next_title = LineField(_("Title of the next meeting"))
        self.remarks = TextEditor(_("Remarks"), "", tools)
        self._understood, self._next_understood = Said(tools.look), Said(tools.look)
        self._said = Said(tools.look)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.judge)
        self._build()
        self._connect()
        self.put(values.at_first)

    # --- what stands in it --------------------------------------------------------------------------------------

    def typed(self) -> HeldResult:
        """All that is typed now."""
        return self._around(HeldResult(self.lines.typed(), attendees=self.attendees.typed()))

    def _around(self, inner: HeldResult) -> HeldResult:
        return replace(
            inner,
            held=self.held.isChecked() and bool(self.values.status),
            date=self.date.typed() if self.date.typed() != self.values.date else "",
            found_nothing=self.look.box.isChecked(),
            looked_in=self.look.looked_in.typed(),
            looked_by=self.look.looked_by.typed(),
            looked_on=self.look.looked_on.typed(),
            next_title=self.next_title.typed(),
            next_date=self.next_date.typed(),
            remarks=self.remarks.typed(),
            marking=self.marking.marking,
        )

    def put(self, result: HeldResult) -> None:
        """Fill it all in."""
        self.lines.put(result.lines)
        self.look.put(
            chosen=result.found_nothing,
            looked_in=result.looked_in,
            looked_by=result.looked_by,
            looked_on=result.looked_on,
        )
        self.attendees.put(result.attendees)
        self.date.setText(result.date or self.values.date)
        self.held.setChecked(result.held)
        self.next_title.setText(result.next_title)
        self.next_date.setText(result.next_date)
        self.remarks.setPlainText(result.remarks or "")
        self.marking.choose(result.marking)

    def begin(self) -> None:
        """Put the keys into the first outcome that is still to be typed."""
        self.lines.begin()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.begin()

    def judge(self) -> None:
        """Say of each line what it would be."""
        self._pause.stop()
        self.lines.say(self._judge(self.typed()))

    def forget(self) -> None:
        """Nothing typed here is to be kept any longer."""
        self._pause.stop()
        self._tools.note(PLACE, "")

    def stop(self) -> None:
        """It goes, or the window does."""
        self._pause.stop()

    # --- how it lies --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        _ = self._tools.language.gettext
        around = QHBoxLayout(self.body)
        around.setContentsMargins(26, 22, 26, 24)
        page = QWidget()
        page.setMaximumWidth(self._tools.look.px(WIDEST))
        around.addWidget(page, 1)
        around.addStretch(0)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._add_head()
        self._column.addWidget(self._said)
        self._add_heading(_("Outcomes"))
        self._column.addWidget(self.lines)
        keys = _("Enter: next line. Ctrl+Enter: keep all, as one step. Esc: leave; what you typed is here next time.")
        for line in (keys, self.values.dated):
            self._column.addWidget(label(line, "caption", wrap=True))
        self._column.addSpacing(4)
        self._column.addWidget(self.look)
        self._add_heading(_("Participants"))
        if self.values.present:
            self._column.addWidget(label(self.values.present, "muted", wrap=True))
        self._column.addWidget(self.attendees)
        self._add_next()
        self._add_heading(_("Remarks"))
        self.remarks.setFixedHeight(self._tools.look.px(_REMARKS_HEIGHT))
        self._column.addWidget(self.remarks)
        self._column.addStretch(1)

    def _add_head(self) -> None:
        _ = self._tools.language.gettext
        values = self.values
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.accessibleName(), "title", wrap=True), 1)
        for button in self._buttons():
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._column.addWidget(label(values.when, "muted", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(label(self.date.accessibleName(), "muted"))
        self.date.setMaximumWidth(self._tools.look.px(220))
        line.addWidget(self.date)
        line.addWidget(self.held)
        line.addStretch(1)
        self.held.setVisible(bool(values.status))
        self._column.addLayout(line)
        self._column.addWidget(self._understood)
        self._column.addWidget(self.marking)
        if values.agenda:
            agenda = _("On the agenda: {items}").format(items=" · ".join(values.agenda))
            self._column.addWidget(label(agenda, "caption", wrap=True))
        for told in (values.recorded, values.looked):
            if told:
                self._column.addWidget(label(told, "caption", wrap=True))

    def _add_next(self) -> None:
        _ = self._tools.language.gettext
        self._add_heading(_("Next meeting"))
        line = QHBoxLayout()
        line.setSpacing(12)
        self.next_date.setPlaceholderText(_("23 Feb, March, in two weeks"))
        self.next_date.setMaximumWidth(self._tools.look.px(220))
        self.next_title.setPlaceholderText(_("Title; left empty, that of the body"))
        line.addWidget(self.next_date)
        line.addWidget(self.next_title, 1)
        self._column.addLayout(line)
        self._column.addWidget(self._next_understood)

    def _buttons(self) -> tuple[QPushButton, QPushButton]:
        _ = self._tools.language.gettext
        leave, keep = QPushButton(_("Leave")), QPushButton(_("Keep all"))
        keep.setProperty("role", "primary")
        keep.setToolTip(_("Keep all (Ctrl Enter)"))
        leave.setToolTip(_("Leave; what you typed is here next time (Esc)"))
        for button, what in ((leave, self.left), (keep, self.submit)):
            button.setAccessibleName(button.text())
            # Tab leads from the last field to them, not from the title.
            button.setProperty(REACHED_LAST, True)
            button.clicked.connect(what)
        return leave, keep

    def _add_heading(self, text: str) -> None:
        title = heading(text)
        title.setContentsMargins(0, 12, 0, 0)
        self._column.addWidget(title)

    # --- what is done in it -------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.marking.changed.connect(self._on_changed)
        for part in (self.lines, self.look, self.attendees):
            part.changed.connect(self._on_changed)
            part.abandoned.connect(self.left)
        for field in (self.date, self.next_date, self.next_title, self.remarks):
            field.textChanged.connect(self._on_changed)
            field.abandoned.connect(self.left)
        for field in (self.date, self.next_date, self.next_title):
            field.finished.connect(self.focusNextChild)
        self.held.toggled.connect(self._on_changed)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_keep_all(event):
            # The window has another use for it, which no field here may lose its words to.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_keep_all(event):
            self.submit()
        else:
            super().keyPressEvent(event)

    def submit(self) -> None:
        """Keep it all, or say why that is refused."""
        self._said.say_trouble(self._keep(self.typed()))

    def _on_changed(self) -> None:
        kept = self._around(HeldResult(self.lines.kept(), attendees=self.attendees.kept()))
        self._tools.note(PLACE, "" if kept == self.values.at_first else spelled(kept))
        self._said.say_trouble("")
        self._understood.say_hint(self._hint(self.date, forward=False) if self.date.typed() != self.values.date else "")
        self._next_understood.say_hint(self._hint(self.next_date, forward=True))
        self._pause.start()

    def _hint(self, field: LineField, *, forward: bool) -> str:
        return self._tools.understand(field.typed(), forward).words if field.typed() else ""
