"""A record beside its list: what it is, the verdict first, then why, then its sources and its history."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import label, marking_label, paragraph
from tracker.ui.elements.reading_order import REACHED_LAST, reading_order
from tracker.ui.elements.row_button import RowButton, walk
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.elements.stack import put_in_order
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.record.rows import RING
from tracker.ui.record.sections import SectionBlock
from tracker.ui.record.written import Written
from tracker.ui.theme.look import Look
from tracker.ui.view_values import Callout, RecordSection, RecordValues

NOTHING_WRITTEN = Written()


class RecordPanel(ScrolledPage):
    """Emits `record_wanted(ref)` for a link inside the record, `place_wanted(places)` for a part of it to be filled,
    `closed()` for its close button and `delete_asked()`.

    With parts that are `written` in, these stand among what is read.
    """

    record_wanted = Signal(str)
    place_wanted = Signal(object)
    closed = Signal()
    delete_asked = Signal()

    def __init__(
        self,
        values: RecordValues,
        look: Look,
        language: Language,
        written: Written = NOTHING_WRITTEN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._look = look
        self._language = language
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(24 - RING, 16, 24 - RING, 24)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._parts: list[QWidget] = []
        self._heads: list[QWidget] = []
        self._said: tuple[object, ...] = ()
        self._blocks: dict[RecordSection, SectionBlock] = {}
        self.show_values(values, written)

    def show_values(self, values: RecordValues, written: Written = NOTHING_WRITTEN) -> None:
        """Show the record as it is now; sections that say the same as before stay as they are."""
        self.values = values
        self._written = written
        name = self._language.gettext("Record {ref}: {title}").format(ref=values.ref, title=values.title)
        self.setAccessibleName(name)
        blocks = {one: self._blocks.get(one) or self._block(one) for one in values.sections if one.rows}
        self._blocks = blocks
        parts = self._head(values, written)
        for section in values.sections:
            if section in blocks:
                parts.append(blocks[section])
            if section.key:
                parts.extend(written.under.get(section.key, ()))
        self._parts = put_in_order(self._column, self._parts, parts)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys go to the title, or to what is read first."""
        stops = reading_order(self.body)
        if stops:
            stops[0].setFocus(event.reason())

    def _head(self, values: RecordValues, written: Written) -> list[QWidget]:
        """What stands above the sections; where it says the same as before, the same widgets."""
        title_said = "" if written.title is not None else values.title
        said = (
            values.kind_line,
            title_said,
            values.when,
            values.marking,
            values.callout,
            values.dissent,
            written.title,
        )
        if said != self._said:
            self._said = said
            title = written.title or self._title(values)
            self._heads = [self._kind_line(values), title, self._under_title(values)]
        return list(self._heads)

    def _block(self, section: RecordSection) -> SectionBlock:
        block = SectionBlock(section, self._look, self._language)
        block.record_wanted.connect(self.record_wanted)
        block.place_wanted.connect(self.place_wanted)
        block.stepped.connect(self._on_stepped)
        return block

    def _on_stepped(self, step: int) -> None:
        at = self.focusWidget()
        rows = [row for part in self._parts if isinstance(part, SectionBlock) for row in part.rows]
        if isinstance(at, RowButton):
            walk(rows, at, step)

    def _title(self, values: RecordValues) -> QWidget:
        title = label(values.title, "title", wrap=True)
        title.setContentsMargins(RING, 4, RING, 0)
        return title

    def _under_title(self, values: RecordValues) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(RING, 4, RING, 0)
        column.setSpacing(4)
        if values.when:
            column.addWidget(label(values.when, "muted", wrap=True))
        if values.callout:
            column.addSpacing(10)
            column.addWidget(callout_frame(values.callout))
        if values.dissent:
            column.addSpacing(2)
            column.addWidget(callout_frame(values.dissent))
        return part

    def _kind_line(self, values: RecordValues) -> QWidget:
        _ = self._language.gettext
        part = QWidget()
        # Tab means to read on, not to delete.
        part.setProperty(REACHED_LAST, True)
        line = QHBoxLayout(part)
        line.setContentsMargins(RING, 0, RING, 0)
        line.setSpacing(8)
        line.addWidget(label(values.kind_line, "caption", wrap=True), 1)
        if values.marking:
            line.addWidget(marking_label(values.marking))
        if self._written.title is not None:
            delete = self._button("trash-2", _("Delete the record"), _("Delete the record (it can be undone)"))
            delete.clicked.connect(self.delete_asked)
            line.addWidget(delete)
        close = self._button("x", _("Close the record"), _("Close the record (Esc)"))
        close.clicked.connect(self.closed)
        line.addWidget(close)
        return part

    def _button(self, icon: str, name: str, tip: str) -> QToolButton:
        button = QToolButton()
        WornIcon(button, self._look, icon)
        button.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        button.setFixedSize(QSize(self._look.px(28), self._look.px(28)))
        button.setAccessibleName(name)
        button.setToolTip(tip)
        return button


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
