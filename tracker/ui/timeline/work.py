"""What a person does on the timeline of a window: go, find, move dates, change several, take it out as a file."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from tracker.desk.assignments import assignments_of
from tracker.desk.views import SavedView
from tracker.domain.flags import Flag
from tracker.language import N_
from tracker.ui.commands.command import Command, Group
from tracker.ui.editing.editing import Editing
from tracker.ui.shell.surroundings import Surroundings
from tracker.ui.timeline.goto_search import GoToSearch
from tracker.ui.timeline.typed_find import TypedFind
from tracker.ui.timeline.visits import Visit, Visits

# These bring numpy, which the first picture of the window does not wait for.
if TYPE_CHECKING:
    from tracker.ui.presenting.timeline_companion import DeskCompanion
    from tracker.ui.presenting.timeline_drawing import DrawingOrder
    from tracker.ui.presenting.timeline_goto import Goal
    from tracker.ui.timeline.companion import Change
    from tracker.ui.timeline.page import TimelinePage
    from tracker.ui.timeline_export.work import TimelineExport

_RESTS = 600
"""Milliseconds without movement after which a period counts as looked at."""
_DAY_WIDE = 6.0
"""Pixels a day at least when a single day was asked for."""


class TimelineWork(QObject):
    """Lives as long as its window; each page of the timeline is handed to `serve` when it is made.

    `shown` says what is looked at, as far as a drawing of it needs to know.
    """

    def __init__(self, around: Surroundings, shown: "Callable[[], tuple[str, str]]", parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._shown = shown
        self._page: TimelinePage | None = None
        self._companion: DeskCompanion | None = None
        self._export: TimelineExport | None = None
        self._found: tuple[str, ...] = ()
        self._next: SavedView | None = None
        self._flags: tuple[Flag, ...] = ()
        self._typed = TypedFind(around, self)
        self._goto = GoToSearch(around, self)
        self._goto.chosen.connect(self.go)
        self.visits = Visits()
        self._rests = QTimer(self)
        self._rests.setSingleShot(True)
        self._rests.setInterval(_RESTS)
        self._rests.timeout.connect(self._note)

    @property
    def _editing(self) -> Editing:
        return self._around.editing

    def serve(self, page: "TimelinePage") -> None:
        """Work on this page from now on."""
        from tracker.ui.presenting.timeline_companion import DeskCompanion

        if self._companion is None:
            self._companion = DeskCompanion(self._around.desk, self._flags)
        self._page = page
        page.view.companion = self._companion
        if self._next is not None:
            wanted, self._next = self._next, None
            page.view.keep_lanes(wanted.lanes, wanted.folded)
            if wanted.first and wanted.last:
                days = [date.fromisoformat(one).toordinal() for one in (wanted.first, wanted.last)]
                page.view.keep_days(*days)
        page.view.date_moved.connect(self._on_date_moved)
        page.view.goal_asked.connect(self.go_to)
        self._typed.serve(page.view)
        page.view.period_changed.connect(self._on_period_changed)
        page.destroyed.connect(partial(_forget, self, page))

    def take_flags(self, flags: Sequence[Flag]) -> None:
        """The flags of the day, for the cards."""
        self._flags = tuple(flags)
        if self._companion is not None:
            self._companion.flags = self._flags

    def leave(self) -> None:
        """The window closes."""
        self._rests.stop()
        self._typed.leave()
        self._goto.leave()
        self._page = None

    def go_beside(self) -> None:
        """From now on look things up in threads."""
        self._goto.go_beside()

    def forget(self, page: "TimelinePage") -> None:
        """The page is gone."""
        if self._page is page:
            self._typed.leave()
            self._page = None

    def commands(self) -> Iterator[Command]:
        """What can be done with the timeline in front."""
        there, group = self._is_in_front, Group.TIMELINE
        yield Command("timeline.goto", N_("Go to a date or a record…"), group, self.go_to, ("Ctrl+G",), "search", there)
        yield Command("timeline.period", N_("Choose the period…"), group, self._choose_period, (), "", there)
        yield Command("timeline.next", N_("Next record found"), group, self.find_next, ("F3",), "", self._has_found)
        yield Command(
            "timeline.back", N_("Back to the period before"), group, self.back, ("Alt+Shift+Left",), "", there
        )
        yield Command(
            "timeline.forward", N_("Forward to the period after"), group, self.forward, ("Alt+Shift+Right",), "", there
        )
        yield Command("timeline.today", N_("Bring today to the middle"), group, self._today, (), "", there)
        yield Command("timeline.fit", N_("Show the whole period"), group, self._fit, (), "", there)
        yield Command(
            "timeline.fit_chosen", N_("Show the period of what is selected"), group, self._fit_chosen, (), "", there
        )
        if self._editing.writable:
            many = self._has_several
            yield Command(
                "timeline.edit", N_("Edit the records selected on the timeline…"), group, self.edit_many, (), "", many
            )
        yield Command(
            "timeline.export", N_("Export the timeline…"), group, self.export, ("Ctrl+Shift+E",), "download", there
        )

    def _is_in_front(self) -> bool:
        return self._page is not None and self._around.window.current_page() is self._page

    def _has_found(self) -> bool:
        return self._is_in_front() and bool(self._found)

    def _has_several(self) -> bool:
        return self._is_in_front() and self._page is not None and len(self._page.view.chosen_refs) > 0

    # Going

    def period(self) -> tuple[str, str]:
        """The first and the last day in view (ISO); empty while no timeline is shown."""
        if self._page is None:
            return "", ""
        first, last = _days_of(self._page)
        return first.isoformat(), last.isoformat()

    def lanes(self) -> tuple[str, ...]:
        """The lanes in view, as a saved view has them."""
        return () if self._page is None else self._page.view.lanes_shown() or ()

    def folded(self) -> tuple[str, ...]:
        """Those of them that are folded."""
        return () if self._page is None else self._page.view.scene.folded()

    def show_next(self, view: SavedView) -> None:
        """Show its days and lanes when the timeline is next made."""
        self._next = view

    def go_to(self) -> None:
        """Ask where to go."""
        if self._page is not None:
            self._goto.begin(self._page.view.which_shown())

    def go(self, goal: "Goal") -> None:
        """Show the days, or choose the first record that is on the timeline."""
        if self._page is None:
            return
        view = self._page.view
        if goal.days is not None:
            first, last = goal.days
            view.show_days(first, last + 1.0, least=_DAY_WIDE)
        else:
            self._found = tuple(ref for ref in goal.refs if view.has(ref))
            self.find_next()
        view.setFocus()

    def find_next(self) -> None:
        """Choose the next of the records that were found, after the last the first one again."""
        if self._page is not None and self._found:
            self._page.view.pick(self._found[0])
            self._found = (*self._found[1:], self._found[0])

    def back(self) -> None:
        """Show the period that was looked at before."""
        self._note()
        if self.visits.can_go_back:
            self._visit(self.visits.back())

    def forward(self) -> None:
        """Show the period that was looked at after this one."""
        if self.visits.can_go_forward:
            self._visit(self.visits.forward())

    def _visit(self, visit: Visit) -> None:
        if self._page is not None:
            self._page.view.show_at(visit.start, visit.per_day)
            self._rests.stop()

    def _on_period_changed(self) -> None:
        if not self.visits.can_go_back and not self.visits.can_go_forward:
            self._note_first()
        self._rests.start()

    def _note_first(self) -> None:
        """The period it opened with is one to come back to, however soon it was left."""
        if not self._rests.isActive() and self._page is not None and self._page.isVisible():
            self._note()

    def _note(self) -> None:
        if self._page is not None:
            scale = self._page.view.scale
            self.visits.note(Visit(scale.start, scale.per_day), scale.width)

    def _today(self) -> None:
        if self._page is not None:
            self._page.view.go_to_today()

    def _fit(self) -> None:
        if self._page is not None:
            self._page.view.fit()

    def _choose_period(self) -> None:
        if self._page is not None:
            self._page.bar.period.showMenu()

    def _fit_chosen(self) -> None:
        if self._page is not None:
            self._page.view.fit_chosen()

    # Changing

    def _on_date_moved(self, ref: str, change: "Change") -> None:
        _ = self._around.desk.language.gettext
        notice = self._editing.notice
        if change.refused:
            notice.say(change.words)
            return
        written = {one: assignments_of(values) for one, values in change.written(ref).items()}
        if self._editing.writer.edit_each(written) is None:
            notice.say(self._editing.writer.trouble)
            return
        title = self._around.desk.find(ref).title
        self._editing.offer_undo(_("{title}: {date}").format(title=title, date=change.words))

    def edit_many(self) -> None:
        """Change a field of every record that is selected."""
        if self._page is not None and (ids := self._page.view.chosen_ids):
            self._around.tables.many.begin(self._around.window, ids)

    # Out

    def export(self) -> None:
        """Ask how the timeline is to go out, and draw it."""
        from tracker.ui.timeline_export.work import TimelineExport

        if self._page is None:
            return
        around = self._around
        if self._export is None:
            self._export = TimelineExport(
                around.desk, around.look, around.window, around.tables.confirming, around.tables.notice
            )
        self._export.ask(self._order(), _days_of(self._page))

    def _order(self) -> "DrawingOrder":
        from tracker.ui.presenting.timeline_drawing import DrawingOrder

        query, grouping = self._shown()
        if self._page is None:
            return DrawingOrder(query, grouping)
        view = self._page.view
        return DrawingOrder(query, grouping, lanes=view.lanes_shown(), folded=view.scene.folded())


def _days_of(page: "TimelinePage") -> tuple[date, date]:
    """The first and the last day in view."""
    scale, latest = page.view.scale, date.max.toordinal()
    # A day of which nothing is seen but the line at which it begins is not in view.
    first, last = (date.fromordinal(min(max(1, int(day)), latest)) for day in (scale.start, ceil(scale.end - 1e-6) - 1))
    return first, max(first, last)


def _forget(work: TimelineWork, page: "TimelinePage", *_gone: object) -> None:
    work.forget(page)
