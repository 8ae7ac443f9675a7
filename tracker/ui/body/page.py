"""A body's page: its name and rhythm, the answer to the director's question, the chart, what it carries."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.body.chart import TallyChart
from tracker.ui.elements.labels import heading, label, marking_label, paragraph
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.record.rows import RING
from tracker.ui.record.sections import Sections
from tracker.ui.theme.look import Look
from tracker.ui.view_values import BodyValues

READING_WIDTH = 760


class BodyPage(ScrolledPage):
    """Emits `record_selected(ref)` for a meeting's column or a row."""

    record_selected = Signal(str)

    def __init__(self, values: BodyValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
        _ = language.gettext
        super().__init__(_("Body {title}").format(title=values.title), parent)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(32 - RING, 22, 32 - RING, 24)
        column.setSpacing(0)
        column.addLayout(self._head(values))
        question = heading(_("Did it produce tangible outcomes?"))
        question.setContentsMargins(RING, 20, RING, 4)
        column.addWidget(question)
        column.addLayout(self._answer(values))
        chart = TallyChart(values.tally, look)
        chart.setMaximumWidth(look.px(READING_WIDTH))
        chart.record_selected.connect(self.record_selected)
        column.addSpacing(16)
        column.addWidget(chart)
        sections = Sections(values.sections, look, language)
        sections.setMaximumWidth(look.px(READING_WIDTH))
        sections.record_wanted.connect(self.record_selected)
        column.addWidget(sections)
        column.addStretch(1)

    @staticmethod
    def _head(values: BodyValues) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(RING, 0, RING, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(label(values.title, "title", wrap=True), 1)
        if values.marking:
            line.addWidget(marking_label(values.marking), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        column.addWidget(label(values.subtitle, "muted", wrap=True))
        return column

    @staticmethod
    def _answer(values: BodyValues) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(RING, 0, RING, 0)
        line.setSpacing(20)
        line.addWidget(label(values.answer, "figure"))
        line.addWidget(paragraph(values.answer_text, "muted"), 1)
        return line
