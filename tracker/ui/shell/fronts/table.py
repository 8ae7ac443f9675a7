"""A section that is a table of one kind's records."""

from functools import partial

from PySide6.QtCore import QObject

from tracker.ui.presenting.nothing import nothing_here
from tracker.ui.presenting.tables import KindRows, Listing, read_listing
from tracker.ui.shell.background import Read
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.sections import SectionPlan
from tracker.ui.shell.surroundings import Surroundings
from tracker.ui.table.page import TablePage


class TableFront(SectionFront):
    """Keeps the widths of the columns for the person."""

    def __init__(self, plan: SectionPlan, around: Surroundings, parent: QObject) -> None:
        super().__init__(plan.key, around, parent)
        self._plan = plan
        self._query = ""

    def reading(self, query: str) -> Read:
        self._query = query
        return partial(read_listing, plan=self._plan, query=query)

    def show(self, answer: object) -> None:
        assert isinstance(answer, Listing)
        desk, look, preferences = self._around.desk, self._around.look, self._around.preferences
        rows = KindRows(desk, answer)
        title, counts = desk.language.gettext(self._plan.title), answer.counted(desk.language)
        page = TablePage(title, counts, rows, look, desk.language, nothing_here(desk.language, self._query))
        page.record_selected.connect(self.record_selected)
        page.empty_action_asked.connect(self.emptying_asked)
        if isinstance(before := self._around.window.page(self.key), TablePage):
            self._keep_widths(before)
            page.follow(before)
        page.view.take_widths(preferences.now.widths(self.key))
        self._around.window.add_page(self.key, page)

    def point_at(self, ref: str) -> None:
        if isinstance(page := self._around.window.page(self.key), TablePage):
            page.point_at(ref)

    def leave(self) -> None:
        if isinstance(page := self._around.window.page(self.key), TablePage):
            self._keep_widths(page)

    def _keep_widths(self, page: TablePage) -> None:
        preferences = self._around.preferences
        preferences.change(columns=preferences.now.with_widths(self.key, page.view.own_widths()))
