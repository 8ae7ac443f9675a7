"""A section that is a table: its title, how many, and the rows; or why there are none."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.elided_label import ElidedLabel
from tracker.ui.elements.empty import EmptyView
from tracker.ui.elements.labels import label
from tracker.ui.elements.scrolled import keep_place
from tracker.ui.row_source import RowSource
from tracker.ui.table.delegate import PADDING
from tracker.ui.table.model import RowModel
from tracker.ui.table.selection_bar import SelectionBar
from tracker.ui.table.view import RowsView
from tracker.ui.theme.look import Look
from tracker.ui.view_values import EmptyState

_MOST_FOLLOWED = 10_000
"""Chosen rows that are looked for in another order; Qt holds on to each of their cells."""


class TablePage(QWidget):
    """`counts` is the line beside the title ("11 · 2 overdue"). `empty` stands in when the source has no rows."""

    record_selected = Signal(str)
    empty_action_asked = Signal(object)

    def __init__(
        self,
        title: str,
        counts: str,
        source: RowSource,
        look: Look,
        language: Language,
        empty: EmptyState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _ = language.gettext
        self.setObjectName("page")
        self._counts = ElidedLabel(counts, "muted")
        column = self._headed(title)
        self.model = RowModel(source, self)
        self.view = RowsView(self.model, look, _("Table of {title}").format(title=title))
        self.view.record_selected.connect(self.record_selected)
        self.bar = SelectionBar(look, language)
        self.view.rows_chosen.connect(self.bar.tell)
        self.bar.clear_asked.connect(self.view.choose_one)
        self._first: QWidget = self.view
        if empty is not None and self.model.rowCount() == 0:
            stand_in = EmptyView(empty, look)
            stand_in.action_asked.connect(self.empty_action_asked)
            column.addWidget(stand_in, 1)
            self._first = stand_in
            for part in (self.view, self.bar):
                part.setParent(self)
                part.hide()
        else:
            column.addWidget(self.view, 1)
            column.addWidget(self.bar)

    def _headed(self, title: str) -> QVBoxLayout:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(PADDING, 0, PADDING, 0)
        head.setSpacing(12)
        head.addWidget(label(title, "title"))
        head.addWidget(self._counts, 1)
        column.addLayout(head)
        return column

    def say_counts(self, counts: str) -> None:
        """Change the line beside the title."""
        self._counts.say(counts)

    def take(self, source: RowSource, counts: str) -> None:
        """Show other rows in the place of these; chosen ones stay chosen while they are not too many to follow."""
        if _MOST_FOLLOWED < self.view.chosen_count() < self.model.rowCount():
            self.view.clearSelection()
        self.model.take(source)
        self.say_counts(counts)

    def look_at_chosen(self) -> None:
        """Bring the chosen row into view, where it stands now; the first rows when none is."""
        if self.view.selectionModel().hasSelection():
            self.view.scrollTo(self.view.currentIndex())
        else:
            self.view.scrollToTop()

    def follow(self, before: "TablePage") -> None:
        """Be scrolled as far."""
        keep_place(before.view, self.view)

    def point_at(self, ref: str) -> None:
        """Mark a record's row without telling anybody, and no row when the table does not have it; nothing while
        several rows are chosen.
        """
        if not self.view.has_several():
            with QSignalBlocker(self.view):
                if not self.view.choose(ref):
                    self.view.clearSelection()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._first.setFocus(event.reason())
