"""The section of the timeline."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.domain.progress import OnProgress
from tracker.ui.presenting.morning import Morning
from tracker.ui.presenting.nothing import nothing_here, nothing_read, reading
from tracker.ui.presenting.timeline_unread import next_step, unread
from tracker.ui.shell.background import Background, Read
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.surroundings import Surroundings
from tracker.ui.table.copying import Copying
from tracker.ui.timeline.reading_strip import ReadingStrip, WaitingPage
from tracker.ui.timeline.watch import ReadingWatch
from tracker.ui.timeline.work import TimelineWork
from tracker.ui.view_values import EmptyState, Urgency

# The timeline brings numpy, which the first picture of the window does not wait for: it is imported when it is read.
if TYPE_CHECKING:
    from tracker.ui.presenting.timeline_page import TimelineReader
    from tracker.ui.timeline.page import TimelinePage
    from tracker.ui.timeline.values import TimelineValues


class TimelineFront(SectionFront):
    """A large desk comes in steps: the bands first, then the rows of the bars, then the verdicts. Each is watched, and
    what is cancelled is not gone on with until somebody asks for it. Then the lists that lanes may be made of are read
    ahead, beside whatever else is read.

    Signal: `grouping_chosen(grouping)` after the lanes were asked for by another key.
    """

    grouping_chosen = Signal(str)

    def __init__(self, key: str, around: Surroundings, parent: QObject) -> None:
        super().__init__(key, around, parent)
        self.grouping = "subject"
        self._query = ""
        self._reader: TimelineReader | None = None
        self._shown: TimelineValues | None = None
        self._goes_on = False
        self._reads = False
        self._ahead = Background(around.desk, self)
        self._looks_ahead = False
        self._next_list = ""
        self._ahead.was_read.connect(self._on_read_ahead)
        self.watch = ReadingWatch(self._strip, self)
        self._raised: Mapping[int, Urgency] = {}
        self.work = TimelineWork(around, self._looked_at, self)

    def reading(self, query: str) -> Read:
        shown, goes_on, self._goes_on = self._shown, self._goes_on, False
        self._reads = True
        goes_on = goes_on and query == self._query and shown is not None and self.grouping == shown.grouping
        if goes_on and shown is not None and self._reader is not None:
            on_progress = self.watch.begin(next_step(shown, self._around.desk.language))
            return partial(_go_on, reader=self._reader, values=shown, on_progress=on_progress)
        self._query = query
        on_progress = self.watch.begin(self._around.desk.language.gettext("Reading the records"))
        return partial(_read, front=self, query=query, grouping=self.grouping, on_progress=on_progress)

    def reader(self) -> "TimelineReader":
        """What keeps the records read; made in the thread that reads first."""
        from tracker.ui.presenting.timeline_page import TimelineReader

        if self._reader is None:
            self._reader = TimelineReader()
        return self._reader

    def show(self, answer: object) -> None:
        from tracker.ui.presenting.timeline_page import on_desk
        from tracker.ui.timeline.values import TimelineValues

        assert isinstance(answer, TimelineValues)
        self._reads = False
        if self.watch.stops:
            self.grouping = answer.grouping  # lanes that want verdicts give way when these are cancelled
        before, self._shown = self._shown, on_desk(answer, self._around.desk)
        page = self._page()
        if page is not None and before is not None and page.shows(before) and before.lanes is answer.lanes:
            page.take_values(self._shown)
        else:
            self._show_anew(self._shown)
        halted = self.watch.halted or self.watch.stops
        self._goes_on = answer.rows is None or not (answer.judged or halted)
        self.watch.rest(unread(answer, self._around.desk.language), goes_on=self._goes_on)
        if self._goes_on:
            self.reading_wanted.emit()
        else:
            self._look_ahead()

    def _show_anew(self, values: "TimelineValues") -> None:
        from tracker.ui.timeline.page import TimelinePage

        language, window = self._around.desk.language, self._around.window
        page = TimelinePage(values, self._around.look, language, self._nothing(values))
        page.record_selected.connect(self.record_selected)
        page.grouping_chosen.connect(self._on_grouping_chosen)
        page.empty_action_asked.connect(self.emptying_asked)
        page.strip.cancel_asked.connect(self.watch.cancel)
        page.strip.more_asked.connect(self._on_more_asked)
        before = self._page()
        if before is not None:
            page.follow(before)
        page.view.show_flags(self._raised)
        self.work.serve(page)
        window.add_page(self.key, page)
        if before is not None:
            before.release()

    def _nothing(self, values: "TimelineValues") -> EmptyState:
        language = self._around.desk.language
        return nothing_here(language, self._query) if values.since is None else nothing_read(language)

    def _looked_at(self) -> tuple[str, str]:
        return self._query, self.grouping

    def take(self, changes: Changes) -> bool:
        if changes.only_views:
            return True
        page, shown, reader = self._page(), self._shown, self._reader
        if page is None or shown is None or reader is None or self._reads or changes.settings or not page.shows(shown):
            # One that is reading goes on with what it has, in its own thread; the next one begins anew.
            self._reader = None
            return False
        values = reader.take(self._around.desk, shown, self._query, changes.refs)
        if values is None or not len(values):
            return False
        self._shown = values
        page.take_values(values)
        self._look_ahead()
        return True

    def go_beside(self) -> None:
        self._looks_ahead = True
        self._ahead.go_beside()
        self.work.go_beside()

    def _look_ahead(self) -> None:
        """Read the next list; what is being read was begun before what is shown now, and counts no longer."""
        wanted = self._reader.list_wanted() if self._looks_ahead and self._reader is not None else None
        self._next_list = "" if wanted is None else wanted.value
        if wanted is not None:
            from tracker.ui.presenting.timeline_page import list_ahead

            self._ahead.ask(wanted.value, partial(list_ahead, key=wanted))

    def _on_read_ahead(self, key: str, answer: object) -> None:
        from tracker.ui.presenting.timeline_page import ListAhead

        counts = key == self._next_list and not self._reads
        if isinstance(answer, ListAhead) and self._reader is not None and counts:
            self._reader.keep_list(answer)
            self._look_ahead()

    def copying(self) -> Copying | None:
        from tracker.ui.presenting.copied_records import read_records

        page = self._page()
        refs = page.view.chosen_refs if page is not None else []
        return Copying(read_records, refs) if refs else None

    def take_morning(self, morning: Morning) -> None:
        """The flags of the day, which stand on their records."""
        self._raised = morning.raised
        self.work.take_flags(morning.asking)
        if (page := self._page()) is not None:
            page.view.show_flags(morning.raised)

    def leave(self) -> None:
        self.watch.leave()
        self._ahead.stop()
        self.work.leave()

    def say_reading(self) -> bool:
        if self._page() is None:
            language, window = self._around.desk.language, self._around.window
            waiting = WaitingPage(reading(language), self._around.look, language)
            waiting.strip.cancel_asked.connect(self.watch.cancel)
            window.add_page(self.key, waiting)
        self.watch.say()
        return True

    def point_at(self, ref: str) -> None:
        if (page := self._page()) is not None:
            page.point_at(ref)

    def _page(self) -> "TimelinePage | None":
        if self._shown is None:
            return None
        from tracker.ui.timeline.page import TimelinePage

        page = self._around.window.page(self.key)
        return page if isinstance(page, TimelinePage) else None

    def _strip(self) -> ReadingStrip | None:
        page = self._page() or self._around.window.page(self.key)
        strip = getattr(page, "strip", None)
        return strip if isinstance(strip, ReadingStrip) else None

    def _on_more_asked(self) -> None:
        self.watch.go_on()
        if self._shown is not None and self._shown.since is not None:
            self._reader = None
        self._goes_on = self._reader is not None
        self.reading_wanted.emit()

    def _on_grouping_chosen(self, grouping: str) -> None:
        self.grouping = grouping
        self.reading_wanted.emit()
        self.grouping_chosen.emit(grouping)


def _read(desk: Desk, front: TimelineFront, query: str, grouping: str, on_progress: OnProgress) -> "TimelineValues":
    return front.reader().read(desk, query, grouping, on_progress)


def _go_on(desk: Desk, reader: "TimelineReader", values: "TimelineValues", on_progress: OnProgress) -> "TimelineValues":
    """The next step of what is shown already."""
    from tracker.ui.presenting.timeline_page import with_rows

    return with_rows(values) if values.rows is None else reader.judged(desk, values, on_progress)
