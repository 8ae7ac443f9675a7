"""What a person does with the tables of a window: choose columns, edit in place or many at once, copy, delete."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEventLoop, QObject, QPoint
from PySide6.QtWidgets import QApplication

from tracker.desk.assignments import Assignment
from tracker.desk.desk import Desk
from tracker.errors import BadInput
from tracker.exchange.clipboard import MOST_ROWS
from tracker.language import N_
from tracker.ui.commands.command import Command, Group
from tracker.ui.editing.deleted_words import deleted_words
from tracker.ui.editing.desk_tools import desk_tools
from tracker.ui.editing.editing import Editing
from tracker.ui.editing.form_values import record_form
from tracker.ui.editing.tools import Note
from tracker.ui.editing.values import RecordForm
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.presenting.tables import Listing
from tracker.ui.presenting.words import number
from tracker.ui.releasing.confirming import Confirming
from tracker.ui.shell.background import Background
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.asking_notice import AskingNotice
from tracker.ui.table.cell_editing import CellEditing
from tracker.ui.table.column_chooser import ColumnChooser
from tracker.ui.table.columns import TableColumns
from tracker.ui.table.copy_work import CopyWork
from tracker.ui.table.many_work import ManyWork
from tracker.ui.table.page import TablePage
from tracker.ui.table.selection import Run, cut_at
from tracker.ui.theme.look import Look

MOST_CHANGED = 10_000
"""So many records are changed or deleted in one step; more are likelier a slip than a wish."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table in the window, with what works on it."""

    page: TablePage
    listing: Listing
    columns: TableColumns
    cells: CellEditing | None

    def chosen(self) -> list[Run]:
        """The rows that are chosen, of those there are."""
        return cut_at(self.listing.total, self.page.view.chosen_runs())


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Work asked for on rows of which not all are known yet."""

    key: str
    chosen: list[Run]
    do: Callable[[], None]


class TableWork(QObject):
    """Lives as long as its window; every table of it is handed to `serve` when it is made."""

    def __init__(
        self, desk: Desk, look: Look, window: MainWindow, editing: Editing, preferences: PreferenceStore
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._look = look
        self._window = window
        self._editing = editing
        self._preferences = preferences
        self._tables: dict[str, _Table] = {}
        self._waiting: _Waiting | None = None
        self._tools = desk_tools(desk, look)
        self._background = Background(desk, self)
        self.notice = AskingNotice()
        window.add_notice(self.notice)
        self.confirming = Confirming(desk, look, window, editing.writer, self.notice)
        self.copying = CopyWork(self._background, self.confirming, self.notice, desk.language, self)
        self.many = ManyWork(desk, editing.writer, self._background, self._tools, self)
        self.many.done.connect(self._on_many_changed)
        self.many.failed.connect(self.notice.say)
        window.copy_of_asked.connect(self.copying.copy_records)
        window.closing.connect(self._on_closing)

    def go_beside(self) -> None:
        """From now on read in threads."""
        self._background.go_beside()

    def serve(self, key: str, page: TablePage, listing: Listing) -> None:
        """Let the rows of a section's table be worked on, and its columns be as the person left them."""
        language = self._desk.language
        columns = TableColumns(key, page.view, page.model, self._preferences, language)
        columns.choosing_asked.connect(self.choose_columns)
        cells = None
        if self._editing.writable:
            cells = CellEditing(page.view, page.model, self._form, self._tools, self._write, self._note_of)
            page.view.delete_asked.connect(self.delete)
            page.bar.delete_asked.connect(self.delete)
            page.bar.edit_asked.connect(self.edit_many)
        else:
            page.bar.only_read()
        page.view.copy_asked.connect(self.copy)
        page.bar.copy_asked.connect(self.copy)
        self._tables[key] = _Table(page, listing, columns, cells)

    def renew(self, key: str, listing: Listing) -> None:
        """The table of a section shows these records now; what was asked for on rows not known before is done."""
        self._tables[key] = table = replace(self._tables[key], listing=listing)
        waiting = self._waiting
        if waiting is None or waiting.key != key or not listing.is_whole:
            return
        self._waiting = None
        self.notice.stop()
        # Somebody who has chosen other rows since means these.
        if table is self._table() and table.chosen() == cut_at(listing.total, waiting.chosen):
            waiting.do()

    def keep(self, key: str) -> None:
        """Remember how wide a table's columns are, and write what is being typed in it."""
        if table := self._tables.get(key):
            table.columns.keep_widths()
            if table.cells is not None:
                table.cells.stop()

    def commands(self) -> Iterator[Command]:
        """What can be done with the table in front."""
        has_table = self._has_table
        yield Command("table.columns", N_("Columns…"), Group.TABLE, self.choose_columns, ("Ctrl+Alt+C",), "", has_table)
        yield Command("table.sort", N_("Sort by…"), Group.TABLE, self.sort, ("Ctrl+Alt+S",), "", has_table)
        yield Command(
            "table.copy", N_("Copy the selected rows"), Group.TABLE, self.copy, (), "", is_enabled=self._has_rows
        )
        if self._editing.writable:
            yield Command(
                "table.edit",
                N_("Edit the selected records…"),
                Group.TABLE,
                self.edit_many,
                ("Ctrl+E",),
                is_enabled=self._has_rows,
            )
            yield Command(
                "table.delete",
                N_("Delete the selected records"),
                Group.TABLE,
                self.delete,
                is_enabled=self._has_rows,
                changes=True,
            )

    # --- columns and order --------------------------------------------------------------------------------------

    def choose_columns(self) -> None:
        """Open the list of the columns of the table in front."""
        if (table := self._table()) is None:
            return
        columns = table.columns
        available = table.page.model.available
        chooser = ColumnChooser(
            self._window, available, columns.shown(), columns.first, self._look, self._desk.language
        )
        chooser.columns_chosen.connect(columns.choose)
        chooser.begin()

    def sort(self) -> None:
        """Open the menu of what the rows of the table in front may go by."""
        if (table := self._table()) is not None:
            header = table.page.view.horizontalHeader()
            table.columns.sort_menu().popup(header.mapToGlobal(QPoint(0, header.height())))

    # --- rows ---------------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Copy the rows that are chosen."""
        table = self._table()
        if table is not None and self._is_known(table, self.copy):
            view = table.page.view
            shown = [key for key in table.columns.shown() if not view.isColumnHidden(table.columns.number(key))]
            self.copying.copy(table.listing, self._ids(table, MOST_ROWS), shown, view.chosen_count())

    def edit_many(self) -> None:
        """Ask what is to become of the records that are chosen."""
        if ids := self._few_enough(self.edit_many):
            self.many.begin(self._window, ids)

    def delete(self) -> None:
        """Delete the records that are chosen, and offer to undo that."""
        _ = self._desk.language.gettext
        ids = self._few_enough(self.delete)
        if not ids:
            return
        if len(ids) > 1:
            self.notice.say(_("Deleting…"))
            # Drawn now: while the records go, nothing else may happen in the window.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        title = self._title(ids)
        changes = self._editing.writer.delete_many(ids)
        if changes is None:
            self.notice.stop()
        elif len(ids) == 1:
            self._editing.offer_undo(deleted_words(self._desk, changes, title))
        else:
            self._offer_undo(_("Deleted {count} records"), len(ids))

    def _title(self, ids: Sequence[int]) -> str:
        """What the one record is called; nothing of several, or when it is no more."""
        try:
            return self._desk.by_id(ids[0]).title if len(ids) == 1 else ""
        except BadInput:
            return ""

    def _on_many_changed(self, count: int) -> None:
        _ = self._desk.language.gettext
        self._offer_undo(_("Changed {count} records") if count != 1 else _("Changed {count} record"), count)

    def _offer_undo(self, words: str, count: int) -> None:
        said = words.format(count=number(count, self._desk.language))
        self.notice.ask(said, self._desk.language.gettext("Undo"), self._editing.undo)

    def _few_enough(self, do: Callable[[], None]) -> Sequence[int]:
        """The records that are chosen. None when they are too many for one step, which is said, or are not all known
        yet: then `do` is done once they are.
        """
        table = self._table()
        if table is None:
            return ()
        if table.page.view.chosen_count() <= MOST_CHANGED:
            return self._ids(table, MOST_CHANGED) if self._is_known(table, do) else ()
        language = self._desk.language
        most = number(MOST_CHANGED, language)
        self.notice.say(
            language.gettext("Up to {most} records are changed in one step; select fewer").format(most=most)
        )
        return ()

    def _is_known(self, table: _Table, do: Callable[[], None]) -> bool:
        """Whether every row that is chosen is known; if not, that is said and `do` done as soon as they are."""
        chosen, known = table.chosen(), len(table.listing.order)
        self._waiting = None
        if not chosen or table.listing.is_whole or chosen[-1][1] < known:
            return True
        self.notice.say(self._desk.language.gettext("Reading the record…"))
        self._waiting = _Waiting(self._window.current_key(), chosen, do)
        return False

    @staticmethod
    def _ids(table: _Table, most: int) -> list[int]:
        ids: list[int] = []
        for first, last in table.page.view.chosen_runs():
            ids += table.page.model.ids(first, min(last, first + most - len(ids) - 1))
            if len(ids) >= most:
                break
        return ids

    def _write(self, ref: str, assignments: Sequence[Assignment], makes: bool) -> str:
        self._editing.writer.edit(ref, assignments, create_actors=makes)
        return self._editing.writer.trouble

    def _form(self, ref: str) -> RecordForm:
        return record_form(self._desk, self._desk.find(ref).id)

    def _note_of(self, ref: str) -> Note:
        """What is typed in a record's cells is kept as if it were typed in its panel."""
        return self._editing.typing.note_for(self._desk.record(ref).uid)

    # --- which table --------------------------------------------------------------------------------------------

    def _table(self) -> _Table | None:
        table = self._tables.get(self._window.current_key())
        return table if table is not None and table.page is self._window.current_page() else None

    def _has_table(self) -> bool:
        return self._table() is not None

    def _has_rows(self) -> bool:
        table = self._table()
        return table is not None and table.page.view.chosen_count() > 0

    def _on_closing(self) -> None:
        self.notice.stop()
        self._background.stop()
        if self.many.card is not None:
            self.many.card.dismiss()
