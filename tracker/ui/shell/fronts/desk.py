"""The section of the desk: the flags of the day, what is coming, and whether it came to anything."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from tracker.desk.changes import Changes
from tracker.desk.day_flags import DayFlags
from tracker.domain.flags import Flag
from tracker.storage.since import file_mark
from tracker.ui.desk.aside import DeskAside
from tracker.ui.desk.page import DeskPage
from tracker.ui.elements.scrolled import keep_place
from tracker.ui.preferences.preferences import Visit
from tracker.ui.presenting.desk_page import FURTHER_CARDS, Cards, nothing_to_do
from tracker.ui.presenting.morning import Morning, counted_after, page_after, read_morning, with_cards
from tracker.ui.presenting.visit import Visited, visit_values
from tracker.ui.shell.background import Read
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.surroundings import Surroundings
from tracker.ui.view_values import EmptyState, Urgency


class DeskFront(SectionFront):
    """Holds the flags of the day, which other parts of the window show too.

    Signals: `counted(Morning)` after flags and counts were worked out anew; `clearing_asked(Flag)` by a card's button,
    `ending_asked(ref)` by that of what a person wrote.
    """

    counted = Signal(object)
    clearing_asked = Signal(object)
    ending_asked = Signal(str)

    def __init__(self, key: str, around: Surroundings, parent: QObject) -> None:
        super().__init__(key, around, parent)
        self._query = ""
        self._morning: Morning | None = None
        self._is_behind = False
        self._aside: DeskAside | None = None
        self._mark = ""
        self._cards = Cards(writable=around.desk.workspace.writable)

    @property
    def flags(self) -> tuple[Flag, ...]:
        """The flags of the day as last worked out; none before that."""
        return self._morning.flags if self._morning else ()

    def day(self) -> DayFlags | None:
        """They, and how far in the history they go."""
        return self._morning.day if self._morning else None

    def reading(self, query: str) -> Read:
        if query != self._query:
            self._query = query
            self._cards = replace(self._cards, further={})
        visited = None if self._morning else self._visited()
        return partial(read_morning, query=query, before=self._morning, cards=self._cards, visited=visited)

    def _visited(self) -> Visited | None:
        """How far the person has seen this desk."""
        self._mark = file_mark(self._around.desk.workspace)
        kept = self._around.preferences.now.visit(self._mark)
        return Visited(kept.place, date.fromisoformat(kept.day)) if kept else None

    def _see(self, place: int) -> Visited:
        """The person has seen the desk so far."""
        day, preferences = self._around.desk.as_of, self._around.preferences
        if self._mark:
            preferences.change(visits=preferences.now.with_visit(Visit(self._mark, place, day.isoformat())))
        return Visited(place, day)

    def leave(self) -> None:
        """Whatever this window knew of has been seen."""
        if self._morning is not None:
            self._see(self._morning.day.place)

    def recount(self) -> bool:
        """Work out at once what stands in other parts of the window too: the flags and the counts.

        The page follows when it is in front. False where everything has to be read again.
        """
        before = self._morning
        # The history tells what changed: also what went with it, and what others wrote.
        after = counted_after(self._around.desk, before) if before else None
        if before is None or after is None:
            return False
        self._morning, self._is_behind = after, True
        # A desk that was empty until now has nothing to be told by before its first write.
        self._mark = self._mark or file_mark(self._around.desk.workspace)
        self._tell(before, after)
        return True

    def take(self, changes: Changes) -> bool:
        del changes  # `recount` has taken them in
        if self._is_behind and self._morning is not None:
            after = page_after(self._around.desk, self._morning, self._cards)
            if after is None or not self._follow(after):
                return False
            self._morning, self._is_behind = after, False
        return True

    def show(self, answer: object) -> None:
        assert isinstance(answer, Morning)
        before, self._morning, self._is_behind = self._morning, answer, False
        if not self._follow(answer):
            self._put(answer)
        self._tell(before, answer)

    def _tell(self, before: Morning | None, now: Morning) -> None:
        """Tell what stands in other parts of the window too, where it is new."""
        if before is None or before.frame() != now.frame():
            self.counted.emit(now)

    def _follow(self, morning: Morning) -> bool:
        """Let the page that is there show what has become of it; False when there is none that could."""
        page = self._around.window.page(self.key)
        if not isinstance(page, DeskPage) or (self._aside is None) == _has_aside(morning):
            return False
        page.take(morning.page, self._empty(morning))
        if self._aside is not None:
            self._aside.take(morning.page, morning.visit)
        return True

    def _put(self, morning: Morning) -> None:
        desk, look, window = self._around.desk, self._around.look, self._around.window
        page = DeskPage(morning.page, look, desk.language, self._empty(morning))
        page.record_selected.connect(self.record_selected)
        page.flag_action_asked.connect(self._on_flag_action_asked)
        page.more_asked.connect(self._on_more_asked)
        page.empty_action_asked.connect(self.emptying_asked)
        if isinstance(before := window.page(self.key), DeskPage):
            keep_place(before, page)
        self._aside = None
        if _has_aside(morning):
            self._aside = DeskAside(morning.page, look, desk.language, morning.visit)
            self._aside.record_selected.connect(self.record_selected)
            self._aside.mending_asked.connect(self._on_mending_asked)
            self._aside.seen.connect(self._on_seen)
        window.add_page(self.key, page, self._aside)

    def _empty(self, morning: Morning) -> EmptyState | None:
        return None if morning.page.flags else nothing_to_do(self._around.desk, morning.query)

    def _on_mending_asked(self, ref: str, places: tuple[str, ...]) -> None:
        """Open a meeting where what it lacks is written."""
        self.record_selected.emit(ref)
        paper = self._around.window.commands.registry.get(f"papers.{places[0]}")
        if paper is not None:
            paper.run()
        elif edited := self._around.editing.edited:
            edited.begin_at(places)

    def _on_seen(self, place: int) -> None:
        visited = self._see(place)
        if self._morning is not None and self._aside is not None:
            self._morning = replace(self._morning, visit=visit_values(self._around.desk, visited))
            self._aside.take(self._morning.page, self._morning.visit)
            self._around.window.focus_page()

    def _on_more_asked(self, urgency: Urgency) -> None:
        page = self._around.window.page(self.key)
        if self._morning is not None and isinstance(page, DeskPage):
            further = self._cards.further.get(urgency, 0) + FURTHER_CARDS
            self._cards = replace(self._cards, further={**self._cards.further, urgency: further})
            page.take(with_cards(self._around.desk, self._morning, self._cards))

    def _on_flag_action_asked(self, flag_id: str) -> None:
        if self._morning and any(one.id == flag_id for one in self._morning.written):
            self.ending_asked.emit(flag_id)
        for flag in self.flags:
            if flag.id == flag_id:
                self.clearing_asked.emit(flag)


def _has_aside(morning: Morning) -> bool:
    """Beside a desk without records there is nothing to tell."""
    return morning.page.has_aside() or bool(morning.visit and morning.visit.rows)
