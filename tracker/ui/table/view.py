"""The table itself: QTableView with our keys, so that screen readers get its rows for nothing."""

from collections.abc import Mapping

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from tracker.ui.elements.keys import step_of
from tracker.ui.table.delegate import ROW, CellDelegate
from tracker.ui.table.model import REF_ROLE, RowModel
from tracker.ui.theme.look import Look

MOST_GROWTH = 1.6


class RowsView(QTableView):
    """Emits `record_selected(ref)` when a row is chosen, by mouse or by key."""

    record_selected = Signal(str)

    def __init__(self, model: RowModel, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(name)
        lead = next((at for at, column in enumerate(model.columns) if column.stretch), 0)
        self.setItemDelegate(CellDelegate(look, lead, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._given: dict[int, int] = {}
        self._set_up_header()
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        look.changed.connect(self.dress)
        self.dress()

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(48)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(False)
        self.setSortingEnabled(True)

    def dress(self) -> None:
        """Take heights and widths from the look."""
        self.verticalHeader().setDefaultSectionSize(self._look.px(ROW))
        header, own = self.horizontalHeader(), self.own_widths()
        for number, column in enumerate(self._rows.columns):
            stretch = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(number, stretch)
            if not column.stretch:
                self._give(number, self._look.px(column.width))
        self._fit_columns()
        self.take_widths(own)

    def own_widths(self) -> dict[str, int]:
        """The widths in pixels that a person gave to columns, by the columns' keys."""
        header = self.horizontalHeader()
        return {
            self._rows.columns[number].key: header.sectionSize(number)
            for number, given in self._given.items()
            if not header.isSectionHidden(number) and header.sectionSize(number) != given
        }

    def take_widths(self, widths: Mapping[str, int]) -> None:
        """Give columns the widths that a person once gave them."""
        for number, column in enumerate(self._rows.columns):
            if column.key in widths and not column.stretch:
                self.horizontalHeader().resizeSection(number, widths[column.key])

    def _give(self, number: int, width: int) -> None:
        self.horizontalHeader().resizeSection(number, width)
        self._given[number] = width

    def _fit_columns(self) -> None:
        self._hide_what_does_not_fit()
        self._share_room()

    def _hide_what_does_not_fit(self) -> None:
        """Leave out the last columns rather than squeeze the one that stretches below its width."""
        columns = self._rows.columns
        room = self.viewport().width() - sum(self._look.px(column.width) for column in columns if column.stretch)
        for number, column in enumerate(columns):
            if not column.stretch:
                room -= self._look.px(column.width)
                self.setColumnHidden(number, room < 0 and number > 0)

    def _share_room(self) -> None:
        """Where there is more room than the columns want, half of it is theirs, but for the reference and for what a
        person has set to another width.
        """
        wanted = sum(self._look.px(column.width) for column in self._rows.columns)
        growth = min(MOST_GROWTH, max(1.0, (1 + self.viewport().width() / wanted) / 2))
        header = self.horizontalHeader()
        for number, column in enumerate(self._rows.columns):
            if number and not column.stretch and header.sectionSize(number) == self._given[number]:
                self._give(number, round(self._look.px(column.width) * growth))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def choose(self, ref: str) -> bool:
        """Choose the row of `ref` and bring it into view; False when the query does not have it."""
        row = self._rows.position(ref)
        if row is None:
            return False
        self.selectRow(row)
        self.scrollTo(self._rows.index(row, 0))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event)
        if not step:
            super().keyPressEvent(event)
            return
        # Qt makes the first row current when the table gets the focus; it has not been chosen by that.
        at = self.currentIndex().row() if self.selectionModel().hasSelection() else -1
        row = max(0, min(self._rows.rowCount() - 1, at + step))
        if self._rows.rowCount():
            self.selectRow(row)
            self.scrollTo(self._rows.index(row, 0))

    def _on_selection_changed(self, chosen: QItemSelection, _left: QItemSelection) -> None:
        indexes = chosen.indexes()
        ref = indexes[0].data(REF_ROLE) if indexes else None
        if isinstance(ref, str):
            self.record_selected.emit(ref)
