"""A record beside its list: what it is, the verdict first, then why, then its sources and its history."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import label, marking_label, paragraph
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.record.rows import RING
from tracker.ui.record.sections import Sections
from tracker.ui.theme.look import Look
from tracker.ui.view_values import Callout, RecordValues


class RecordPanel(ScrolledPage):
    """Emits `record_wanted(ref)` for a link inside the record and `closed()` for its close button."""

    record_wanted = Signal(str)
    closed = Signal()

    def __init__(self, values: RecordValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
        _ = language.gettext
        super().__init__(_("Record {ref}: {title}").format(ref=values.ref, title=values.title), parent)
        self.values = values
        column = QVBoxLayout(self.body)
        column.setContentsMargins(24 - RING, 16, 24 - RING, 24)
        column.setSpacing(0)
        column.addLayout(self._head(values, look, language))
        sections = Sections(values.sections, look, language)
        sections.record_wanted.connect(self.record_wanted)
        column.addWidget(sections)
        column.addStretch(1)

    def _head(self, values: RecordValues, look: Look, language: Language) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(RING, 0, RING, 0)
        column.setSpacing(4)
        column.addLayout(self._kind_line(values, look, language))
        column.addWidget(label(values.title, "title", wrap=True))
        if values.when:
            column.addWidget(label(values.when, "muted", wrap=True))
        if values.callout:
            column.addSpacing(10)
            column.addWidget(callout_frame(values.callout))
        return column

    def _kind_line(self, values: RecordValues, look: Look, language: Language) -> QHBoxLayout:
        _ = language.gettext
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label(values.kind_line, "caption", wrap=True), 1)
        if values.marking:
            line.addWidget(marking_label(values.marking))
        close = QToolButton()
        close.setIcon(look.icon("x"))
        close.setIconSize(QSize(look.px(16), look.px(16)))
        close.setFixedSize(QSize(look.px(28), look.px(28)))
        close.setAccessibleName(_("Close the record"))
        close.setToolTip(_("Close the record (Esc)"))
        close.clicked.connect(self.closed)
        line.addWidget(close)
        return line


def callout_frame(callout: Callout) -> QFrame:
    """The verdict on the soft ground of its tone."""
    frame = QFrame()
    frame.setProperty("role", "callout")
    frame.setProperty("tone", callout.tone.value)
    column = QVBoxLayout(frame)
    # The air between the lines of a text also stands below the last.
    column.setContentsMargins(12, 11, 12, 8 if callout.text else 11)
    column.setSpacing(4)
    column.addWidget(label(callout.title, "strong", tone=callout.tone, wrap=True))
    if callout.text:
        column.addWidget(paragraph(callout.text))
    return frame
