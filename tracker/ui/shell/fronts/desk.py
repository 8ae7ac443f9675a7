"""The section of the desk: the flags of the day, what is coming, and whether it came to anything."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from tracker.desk.changes import Changes
from tracker.domain.flags import Flag
from tracker.ui.desk.aside import DeskAside
from tracker.ui.desk.page import DeskPage
from tracker.ui.elements.scrolled import keep_place
from tracker.ui.presenting.desk_page import nothing_to_do
from tracker.ui.presenting.morning import Morning, read_morning
from tracker.ui.shell.background import Read
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.surroundings import Surroundings


class DeskFront(SectionFront):
    """Holds the flags of the day, which other parts of the window show too.

    Signal: `counted(Morning)` after flags and counts were worked out anew.
    """

    counted = Signal(object)

    def __init__(self, key: str, around: Surroundings, parent: QObject) -> None:
        super().__init__(key, around, parent)
        self._query = ""
        self._morning: Morning | None = None
        self._is_stale = False

    @property
    def flags(self) -> tuple[Flag, ...]:
        """The flags of the day as last worked out; none before that."""
        return self._morning.flags if self._morning else ()

    def reading(self, query: str) -> Read:
        self._query = query
        return partial(read_morning, query=query, before=None if self._is_stale else self._morning)

    def take(self, changes: Changes) -> bool:
        self._is_stale = True
        return False

    def show(self, answer: object) -> None:
        assert isinstance(answer, Morning)
        is_new = self._morning is None or self._is_stale
        self._morning, self._is_stale = answer, False
        desk, look, window = self._around.desk, self._around.look, self._around.window
        page = DeskPage(answer.page, look, desk.language, nothing_to_do(desk, self._query))
        page.record_selected.connect(self.record_selected)
        page.flag_action_asked.connect(self._on_flag_action_asked)
        page.empty_action_asked.connect(self.emptying_asked)
        if isinstance(before := window.page(self.key), DeskPage):
            keep_place(before, page)
        window.add_page(self.key, page, self._aside(answer))
        if is_new:
            self.counted.emit(answer)

    def _aside(self, morning: Morning) -> DeskAside | None:
        if not morning.page.has_aside():
            return None
        aside = DeskAside(morning.page, self._around.look, self._around.desk.language)
        aside.record_selected.connect(self.record_selected)
        return aside

    def _on_flag_action_asked(self, flag_id: str) -> None:
        for flag in self.flags:
            if flag.id == flag_id:
                self.record_selected.emit(str(flag.ref))
