"""The section of the follow-ups: flags and what people wrote down, in one list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from tracker.desk.changes import Changes
from tracker.desk.day_flags import DayFlags
from tracker.desk.followups import Order
from tracker.ui.followups.page import FollowUpsPage
from tracker.ui.presenting.copied_records import read_follow_ups
from tracker.ui.presenting.followups_page import FollowUpsRead, followups_after, read_followups
from tracker.ui.shell.background import Read
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.surroundings import Surroundings
from tracker.ui.table.copying import Copying


class FollowUpsFront(SectionFront):
    """Asks `day` for the flags of the day as far as the window knows them, so that they are worked out once."""

    def __init__(self, key: str, around: Surroundings, parent: QObject, day: Callable[[], DayFlags | None]) -> None:
        super().__init__(key, around, parent)
        self._day = day
        self._query = ""
        self._order = Order.URGENCY
        self._read: FollowUpsRead | None = None

    def reading(self, query: str) -> Read:
        self._query = query
        known = self._day() or (self._read.day if self._read else None)
        return partial(read_followups, query=query, before=known)

    def take(self, changes: Changes) -> bool:
        after = followups_after(self._around.desk, self._read, changes) if self._read else None
        if after is None:
            return False
        self.show(after)
        return True

    def show(self, answer: object) -> None:
        assert isinstance(answer, FollowUpsRead)
        self._read = answer
        page = self._page()
        if page is not None:
            page.show_values(answer.values)
            return
        page = FollowUpsPage(answer.values, self._around.look, self._around.desk.language, self._order)
        page.record_selected.connect(self.record_selected)
        page.order_chosen.connect(self._on_order_chosen)
        page.empty_action_asked.connect(self.emptying_asked)
        self._around.window.add_page(self.key, page)

    def copying(self) -> Copying | None:
        page = self._page()
        entries = page.entries_to_copy() if page is not None else ()
        return Copying(read_follow_ups, entries) if entries else None

    def point_at(self, ref: str) -> None:
        if (page := self._page()) is not None:
            page.point_at(ref)

    def _page(self) -> FollowUpsPage | None:
        page = self._around.window.page(self.key)
        return page if isinstance(page, FollowUpsPage) else None

    def _on_order_chosen(self, order: Order) -> None:
        self._order = order
