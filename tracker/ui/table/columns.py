"""The columns of one table as the person wants them: which, in which order, how wide, and what the rows go by."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from tracker.language import Language
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.row_source import Column
from tracker.ui.table.model import RowModel
from tracker.ui.table.view import RowsView

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class TableColumns(QObject):
    """Keeps the header of a table and the preferences in step. Emits `choosing_asked()` for the list of columns."""

    choosing_asked = Signal()

    def __init__(
        self, table: str, view: RowsView, model: RowModel, preferences: PreferenceStore, language: Language
    ) -> None:
        super().__init__(view)
        self._table = table
        self._view = view
        self._rows = model
        self._preferences = preferences
        self._language = language
        self._header = view.horizontalHeader()
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.first = tuple(column.key for column in model.columns)
        """The keys of the columns that the table has from the start."""
        self._sorted: tuple[str, Qt.SortOrder] = ("", ASCENDING)
        self._wear()
        self._header.sectionMoved.connect(self._on_section_moved)
        self._header.sortIndicatorChanged.connect(self._on_sorted)
        self._header.customContextMenuRequested.connect(self._on_menu_wanted)

    def shown(self) -> tuple[str, ...]:
        """The keys of the columns shown, from left to right."""
        columns = self._rows.columns
        return tuple(columns[self._header.logicalIndex(place)].key for place in range(len(columns)))

    def choose(self, keys: Sequence[str]) -> None:
        """Show these columns and remember them; none for those from the start."""
        now = self._preferences.now
        widths = now.with_widths(self._table, self._view.own_widths()) if keys else now.without_widths(self._table)
        self._preferences.change(chosen=now.with_chosen(self._table, keys), columns=widths)
        self._show(keys)

    def sort_by(self, key: str, order: Qt.SortOrder) -> None:
        """Order the rows by a column that is shown; nothing for another."""
        number = self.number(key)
        if number >= 0:
            self._header.setSortIndicator(number, order)

    def keep_widths(self) -> None:
        """Remember the widths that the person gave."""
        now = self._preferences.now
        self._preferences.change(columns=now.with_widths(self._table, self._view.own_widths()))

    # --- wearing what is remembered -----------------------------------------------------------------------------

    def _wear(self) -> None:
        now = self._preferences.now
        if keys := now.chosen_columns(self._table):
            self._show(keys)
        self._view.take_widths(now.widths(self._table))
        order = now.sorted_by(self._table)
        if order is not None:
            # The rows were read in this order.
            self._sorted = (order.column, DESCENDING if order.descending else ASCENDING)
            with QSignalBlocker(self._header):
                self._header.setSortIndicator(self.number(order.column), self._sorted[1])

    def _show(self, keys: Sequence[str]) -> None:
        refs = self._view.chosen_ref()
        self._rows.choose_columns(keys)
        with QSignalBlocker(self._header):
            for number in range(self._header.count()):
                self._header.moveSection(self._header.visualIndex(number), number)
            self._header.setSortIndicator(self.number(self._sorted[0]), self._sorted[1])
        self._view.widths.are_chosen = bool(keys)
        self._view.widths.forget()
        self._view.take_widths(self._preferences.now.widths(self._table))
        if refs:
            with QSignalBlocker(self._view):
                self._view.choose(refs)

    def number(self, key: str) -> int:
        """Where a column stands in the model; −1 when it is not shown."""
        return next((at for at, column in enumerate(self._rows.columns) if column.key == key), -1)

    # --- what the person does at the header ---------------------------------------------------------------------

    def _on_section_moved(self, _number: int, _before: int, _after: int) -> None:
        now = self._preferences.now
        self._preferences.change(chosen=now.with_chosen(self._table, self.shown()))
        self._view.widths.are_chosen = True

    def _on_sorted(self, number: int, order: Qt.SortOrder) -> None:
        if not 0 <= number < len(self._rows.columns):
            return
        column = self._rows.columns[number]
        if not column.sortable:
            # Nothing goes by it; the arrow goes back to where it says the truth.
            with QSignalBlocker(self._header):
                self._header.setSortIndicator(self.number(self._sorted[0]), self._sorted[1])
            return
        self._sorted = (column.key, order)
        now = self._preferences.now
        self._preferences.change(sorts=now.with_sort(self._table, column.key, descending=order is DESCENDING))

    def _on_menu_wanted(self, at: QPoint) -> None:
        number = self._header.logicalIndexAt(at)
        if 0 <= number < len(self._rows.columns):
            menu = HeaderMenu(self._rows.columns[number], self, self._language)
            menu.popup(self._header.mapToGlobal(at))

    def sort_menu(self) -> "SortMenu":
        """The columns that the rows can go by, to choose from by key."""
        return SortMenu([column for column in self._rows.columns if column.sortable], self._sorted, self)


class HeaderMenu(QMenu):
    """What can be done with one column."""

    def __init__(self, column: Column, columns: TableColumns, language: Language) -> None:
        super().__init__(columns.parent())  # type: ignore[arg-type]
        _ = language.gettext
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._column = column
        self._columns = columns
        self.up = self.addAction(_("Sort ascending"))
        self.down = self.addAction(_("Sort descending"))
        for action in (self.up, self.down):
            action.setEnabled(column.sortable)
        self.addSeparator()
        self.hide_it = self.addAction(_("Hide “{column}”").format(column=column.title))
        self.hide_it.setEnabled(not column.stretch)
        self.more = self.addAction(_("Columns…"))
        self.back = self.addAction(_("Reset the columns"))
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self, action: QAction) -> None:
        columns, key = self._columns, self._column.key
        if action in (self.up, self.down):
            columns.sort_by(key, ASCENDING if action is self.up else DESCENDING)
        elif action is self.hide_it:
            columns.choose([one for one in columns.shown() if one != key])
        elif action is self.more:
            columns.choosing_asked.emit()
        else:
            columns.choose(())


class SortMenu(QMenu):
    """The columns to sort by; the one in force is checked, and chosen again it turns round."""

    def __init__(self, columns: Sequence[Column], present: tuple[str, Qt.SortOrder], parent: TableColumns) -> None:
        super().__init__(parent.parent())  # type: ignore[arg-type]
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._columns = parent
        self._present = present
        group = QActionGroup(self)
        for column in columns:
            chosen = column.key == present[0]
            arrow = (" ↓" if present[1] is DESCENDING else " ↑") if chosen else ""
            action = self.addAction(column.title + arrow)
            action.setData(column.key)
            action.setCheckable(True)
            action.setChecked(chosen)
            group.addAction(action)
            if chosen:
                self.setActiveAction(action)
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self, action: QAction) -> None:
        key, order = str(action.data()), ASCENDING
        if key == self._present[0] and self._present[1] is ASCENDING:
            order = DESCENDING
        self._columns.sort_by(key, order)
