"""The table itself: QTableView with our keys, so that screen readers get its rows for nothing."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from tracker.ui.elements.keys import opens, step_of
from tracker.ui.table.column_widths import ColumnWidths
from tracker.ui.table.delegate import ROW, CellDelegate
from tracker.ui.table.header import TableHeader
from tracker.ui.table.model import REF_ROLE, RowModel
from tracker.ui.table.selection import Run, count_of, runs_of
from tracker.ui.theme.look import Look

_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RowsView(QTableView):
    """Signals: `record_selected(ref)` when one row alone is chosen, by mouse or by key; `rows_chosen(count)` whenever
    other rows are; `copy_asked()`; `delete_asked()`; `edit_asked(index)` for the cell that has the keys.
    """

    record_selected = Signal(str)
    rows_chosen = Signal(int)
    copy_asked = Signal()
    delete_asked = Signal()
    edit_asked = Signal(QModelIndex)

    def __init__(self, model: RowModel, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(CellDelegate(look, model, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setDragEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalHeader(TableHeader(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.widths = ColumnWidths(self.horizontalHeader(), model, look)
        self._set_up_header()
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        look.changed.connect(self.dress)
        self.dress()

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(48)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(False)
        self.setSortingEnabled(True)

    def dress(self) -> None:
        """Take heights and widths from the look."""
        self.verticalHeader().setDefaultSectionSize(self._look.px(ROW))
        self.widths.dress()

    def own_widths(self) -> dict[str, int]:
        """The widths in pixels that a person gave to columns, by the columns' keys."""
        return self.widths.own()

    def take_widths(self, widths: Mapping[str, int]) -> None:
        """Give columns the widths that a person once gave them."""
        self.widths.take(widths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.widths.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # --- choosing -----------------------------------------------------------------------------------------------

    def choose(self, ref: str) -> bool:
        """Choose the row of `ref` alone and bring it into view; False when the query does not have it."""
        row = self._rows.position(ref)
        if row is None:
            return False
        self._choose_row(row)
        return True

    def choose_one(self) -> None:
        """Choose the row alone that has the keys."""
        if self.currentIndex().isValid():
            self._choose_row(self.currentIndex().row())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen_runs(self) -> list[Run]:
        """The rows that are chosen, as runs."""
        return runs_of(self.selectionModel().selection())

    def chosen_count(self) -> int:
        """How many rows are chosen."""
        return count_of(self.chosen_runs())

    def chosen_ref(self) -> str:
        """The record of the row that alone is chosen, or the empty string."""
        runs = self.chosen_runs()
        ref = self._rows.index(runs[0][0], 0).data(REF_ROLE) if count_of(runs) == 1 else None
        return ref if isinstance(ref, str) else ""

    def has_several(self) -> bool:
        """Whether more than one row is chosen."""
        return self.chosen_count() > 1

    def _choose_row(self, row: int) -> None:
        # The column that has the keys stays the same, so that one can go down a column and edit.
        column = max(0, self.currentIndex().column())
        index = self._rows.index(row, column)
        self.selectionModel().setCurrentIndex(index, _ROWS)
        self.scrollTo(index)

    def _on_selection_changed(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        self.rows_chosen.emit(self.chosen_count())
        if ref := self.chosen_ref():
            self.record_selected.emit(ref)

    # --- keys ---------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # These keys mean the open record elsewhere in the window; here they mean the rows.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return self.has_several()
        means_rows = event.key() == Qt.Key.Key_F2 or event.matches(QKeySequence.StandardKey.Copy) or _deletes(event)
        return means_rows and self.selectionModel().hasSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif _deletes(event):
            self.delete_asked.emit()
        elif event.key() == Qt.Key.Key_Escape and self.has_several():
            self.choose_one()
        elif event.key() == Qt.Key.Key_F2:
            self.edit_asked.emit(self.currentIndex())
        elif opens(event):
            self._open()
        elif step := step_of(event):
            self._step(step)
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        """The record of the row that has the keys, alone; also when it was chosen before and is shown no more."""
        if not self.currentIndex().isValid():
            return
        if self.chosen_ref() and self.selectionModel().isRowSelected(self.currentIndex().row()):
            self.record_selected.emit(self.chosen_ref())
        else:
            self.choose_one()

    def _step(self, step: int) -> None:
        # Qt makes the first row current when the table gets the focus; it has not been chosen by that.
        at = self.currentIndex().row() if self.selectionModel().hasSelection() else -1
        if self._rows.rowCount():
            self._choose_row(max(0, min(self._rows.rowCount() - 1, at + step)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.edit_asked.emit(index)
        else:
            super().mouseDoubleClickEvent(event)


def _deletes(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() == Qt.Key.Key_Delete and held in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ControlModifier,
    )
