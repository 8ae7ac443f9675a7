"""A section that is a table of one kind's records."""

from functools import partial

from PySide6.QtCore import QObject

from tracker.desk.changes import Changes
from tracker.ui.presenting.kind_rows import KindRows
from tracker.ui.presenting.nothing import nothing_here
from tracker.ui.presenting.tables import Listing, read_listing, read_whole, sortable_keys, touched_listing
from tracker.ui.shell.background import Read
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.sections import SectionPlan
from tracker.ui.shell.surroundings import Surroundings
from tracker.ui.shell.walking import Walking
from tracker.ui.table.page import TablePage
from tracker.ui.view_values import EmptyState


class TableFront(SectionFront):
    """What is done with the rows and columns is the work of `TableWork`, whom every page is handed to.

    The rows shown stay until others have been read: the first ones of a long table, then all, then another order.
    """

    def __init__(self, plan: SectionPlan, around: Surroundings, parent: QObject) -> None:
        super().__init__(plan.key, around, parent)
        self._plan = plan
        self._query = ""
        self._sort = self._kept_order()
        self._shown: Listing | None = None
        self._rearranging = False
        self._walking = Walking(self)
        self._walking.arrived.connect(self.record_selected)

    def _kept_order(self) -> str | None:
        """What the person had the rows go by last, if they still can."""
        order = self._around.preferences.now.sorted_by(self.key)
        if order is None or order.column not in sortable_keys(self._plan):
            return None
        return f"-{order.column}" if order.descending else order.column

    def reading(self, query: str) -> Read:
        same = query == self._query and self._rearranging
        self._query, self._rearranging = query, False
        if same and self._shown is not None:
            return partial(read_whole, listing=self._shown, sort=self._sort)
        return partial(read_listing, plan=self._plan, query=query, sort=self._sort)

    def show(self, answer: object) -> None:
        assert isinstance(answer, Listing)
        before, self._shown = self._shown, answer
        page = self._page()
        if page is not None and before is not None and before.total and answer.total:
            self._renew(page, before, answer)
        else:
            self._make(answer)
        if not answer.is_whole:
            self._rearrange()

    def take(self, changes: Changes) -> bool:
        # What is computed for any record may rest on a setting.
        if self._shown is None or not changes.refs or changes.settings:
            return False
        listing = touched_listing(self._around.desk, self._shown, self._plan, changes.refs)
        if listing is None:
            return False
        self.show(listing)
        return True

    def say_reading(self) -> bool:
        page = self._page()
        if page is not None and self._shown is not None and self._shown.is_whole:
            page.say_counts(self._around.desk.language.gettext("Reading the record…"))
        return page is not None

    def point_at(self, ref: str) -> None:
        if page := self._page():
            page.point_at(ref)

    def leave(self) -> None:
        self._walking.stop()
        self._around.tables.keep(self.key)

    def _page(self) -> TablePage | None:
        page = self._around.window.page(self.key)
        return page if isinstance(page, TablePage) else None

    def _rearrange(self) -> None:
        """Have the same records read again, all of them, in the order asked for."""
        self._rearranging = True
        self.reading_wanted.emit()

    def _renew(self, page: TablePage, before: Listing, answer: Listing) -> None:
        desk = self._around.desk
        page.take(KindRows(desk, answer), answer.counted(desk.language))
        self._around.tables.renew(self.key, answer)
        if answer.sort != before.sort or answer.query != before.query:
            page.look_at_chosen()

    def _make(self, listing: Listing) -> None:
        desk, look = self._around.desk, self._around.look
        title, counts = desk.language.gettext(self._plan.title), listing.counted(desk.language)
        page = TablePage(title, counts, KindRows(desk, listing), look, desk.language, self._empty())
        page.record_selected.connect(self._walking.tell)
        page.empty_action_asked.connect(self.emptying_asked)
        page.model.order_asked.connect(self._on_order_asked)
        if (before := self._page()) is not None:
            self._around.tables.keep(self.key)
            page.follow(before)
        self._around.tables.serve(self.key, page, listing)
        self._around.window.add_page(self.key, page)

    def _empty(self) -> EmptyState:
        desk = self._around.desk
        was_here = desk.ever_had(self._plan.kinds) and not self._plan.query
        can_make = desk.workspace.writable
        return nothing_here(desk.language, self._query, can_make=can_make, was_here=was_here)

    def _on_order_asked(self, key: str, descending: bool) -> None:
        self._sort = f"-{key}" if descending else key
        self._rearrange()
