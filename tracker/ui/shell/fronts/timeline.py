"""The section of the timeline."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from tracker.ui.presenting.nothing import nothing_here
from tracker.ui.presenting.timeline_page import SUBJECT, timeline_values
from tracker.ui.shell.background import Read
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.surroundings import Surroundings
from tracker.ui.timeline.page import TimelinePage
from tracker.ui.timeline.values import TimelineValues


class TimelineFront(SectionFront):
    """Signal: `grouping_chosen(grouping)` after the lanes were asked for by another key."""

    grouping_chosen = Signal(str)

    def __init__(self, key: str, around: Surroundings, parent: QObject) -> None:
        super().__init__(key, around, parent)
        self.grouping = SUBJECT
        self._query = ""

    def reading(self, query: str) -> Read:
        self._query = query
        return partial(timeline_values, query=query, grouping=self.grouping)

    def show(self, answer: object) -> None:
        assert isinstance(answer, TimelineValues)
        language, window = self._around.desk.language, self._around.window
        page = TimelinePage(answer, self._around.look, language, nothing_here(language, self._query))
        page.record_selected.connect(self.record_selected)
        page.grouping_chosen.connect(self._on_grouping_chosen)
        page.empty_action_asked.connect(self.emptying_asked)
        if isinstance(before := window.page(self.key), TimelinePage):
            page.follow(before)
        window.add_page(self.key, page)

    def point_at(self, ref: str) -> None:
        if isinstance(page := self._around.window.page(self.key), TimelinePage):
            page.point_at(ref)

    def _on_grouping_chosen(self, grouping: str) -> None:
        self.grouping = grouping
        self.reading_wanted.emit()
        self.grouping_chosen.emit(grouping)
