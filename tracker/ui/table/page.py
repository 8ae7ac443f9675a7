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
from tracker.ui.table.view import RowsView
from tracker.ui.theme.look import Look
from tracker.ui.view_values import EmptyState


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
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(PADDING, 0, PADDING, 0)
        head.setSpacing(12)
        head.addWidget(label(title, "title"))
        head.addWidget(ElidedLabel(counts, "muted"), 1)
        column.addLayout(head)
        self.model = RowModel(source, self)
        self.view = RowsView(self.model, look, _("Table of {title}").format(title=title))
        self.view.record_selected.connect(self.record_selected)
        self._first: QWidget = self.view
        if empty is not None and self.model.rowCount() == 0:
            stand_in = EmptyView(empty, look)
            stand_in.action_asked.connect(self.empty_action_asked)
            column.addWidget(stand_in, 1)
            self._first = stand_in
            self.view.setParent(self)
            self.view.hide()
        else:
            column.addWidget(self.view, 1)

    def follow(self, before: "TablePage") -> None:
        """Take over the order of the rows and how far they are scrolled."""
        header = before.view.horizontalHeader()
        if header.sortIndicatorSection() >= 0:
            self.view.horizontalHeader().setSortIndicator(header.sortIndicatorSection(), header.sortIndicatorOrder())
        keep_place(before.view, self.view)

    def point_at(self, ref: str) -> None:
        """Mark a record's row without telling anybody; nothing when the table does not have it."""
        with QSignalBlocker(self.view):
            self.view.choose(ref)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._first.setFocus(event.reason())
