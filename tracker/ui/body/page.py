"""A body's page: its name, the answer to the director's question, the plot with its numbers, and what it carries."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.body.plot import SeriesPlot
from tracker.ui.body.table import SeriesTable
from tracker.ui.body.values import BodyValues, SeriesValues
from tracker.ui.elements.beside import Beside
from tracker.ui.elements.labels import heading, label, marking_label, paragraph
from tracker.ui.elements.scrolled import ScrolledPage
from tracker.ui.record.rows import RING
from tracker.ui.record.sections import Sections
from tracker.ui.theme.look import Look

WIDEST = 1560
_SIDE_BY_SIDE = 920
_PLOT = 360
"""What the plot needs to stand beside its table, the gap between them included."""


class BodyPage(ScrolledPage):
    """Emits `record_selected(ref)` for a meeting's bar or row, or for another record that is named."""

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
        self.table: SeriesTable | None = None
        if values.series.rows:
            column.addSpacing(16)
            column.addWidget(self._series(values.series, look, language))
        column.addWidget(self._lists(values, look, language))
        column.addStretch(1)

    def _series(self, values: SeriesValues, look: Look, language: Language) -> QWidget:
        """The plot and the table of its numbers."""
        plot, self.table = SeriesPlot(values, look, language), SeriesTable(values, look, language)
        plot.record_selected.connect(self.record_selected)
        self.table.record_selected.connect(self.record_selected)
        both = Beside(plot, self.table, self.table.sizeHint().width() + look.px(_PLOT), (1, 0))
        both.setContentsMargins(RING, 0, RING, 0)
        both.setMaximumWidth(look.px(WIDEST))
        return both

    def _lists(self, values: BodyValues, look: Look, language: Language) -> QWidget:
        """What it is, and what it carries."""
        about, carried = Sections(values.about, look, language), Sections(values.carried, look, language)
        for part in (about, carried):
            part.record_wanted.connect(self.record_selected)
        both = Beside(about, carried, look.px(_SIDE_BY_SIDE), (4, 5), gap=24)
        both.setMaximumWidth(look.px(WIDEST))
        return both

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
