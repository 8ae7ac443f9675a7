"""All that finding needs of the window: the list under its search field, its saved views, the button that saves one."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from tracker.desk.desk import Desk
from tracker.language import N_
from tracker.ui.commands.command import Command, Group
from tracker.ui.finding.saved_views import SavedViews
from tracker.ui.finding.search import Search
from tracker.ui.shell.window import MainWindow
from tracker.ui.theme.look import Look


class Finding(QObject):
    """A child of its window. `record_chosen(ref)`; `view_chosen(SavedView)`; `changed(Changes)` after a view was kept;
    `view_deleted(name)`, which can be undone.

    A text to be run as the filter goes out by the window's own `search_asked`.
    """

    record_chosen = Signal(str)
    view_chosen = Signal(object)
    changed = Signal(object)
    view_deleted = Signal(str)

    def __init__(self, desk: Desk, window: MainWindow, look: Look) -> None:
        super().__init__(window)
        self._window = window
        bar = window.top_bar
        self.search = Search(desk, bar.search, window, look)
        self.search.record_chosen.connect(self.record_chosen)
        self.search.narrowing_chosen.connect(self._on_narrowing_chosen)
        self.search.trouble_found.connect(bar.say_trouble)
        self.search.copy_asked.connect(window.copy_of_asked)
        window.search_asked.connect(self.search.check)
        bar.clearing_asked.connect(self._on_clearing_asked)
        self.views = SavedViews(desk, window.navigation.views, self)
        self.views.view_chosen.connect(self.view_chosen)
        self.views.changed.connect(self.changed)
        self.views.failed.connect(bar.say_trouble)
        self.views.deleted.connect(self.view_deleted)
        self.views.saving_offered.connect(bar.offer_saving)
        bar.saving_asked.connect(self.views.ask_name)
        self.views.refresh()

    def commands(self) -> Iterator[Command]:
        """What can be done with views, for the registry."""
        save, can_save = self.views.ask_name, self.views.can_save
        bar = self._window.top_bar
        yield Command(
            "clear-filter", N_("Clear the filter"), Group.FIND, self._on_clearing_asked, (), "filter-x", bar.is_filtered
        )
        yield Command("save-view", N_("Save view"), Group.FIND, save, (), "star", can_save)

    def view_commands(self) -> Iterator[Command]:
        """One command a view there is now; the name of a view is its title in every language."""
        for view in self.views.views:
            yield Command(f"view:{view.name}", view.name, Group.GO, partial(self.view_chosen.emit, view), (), "star")

    def go_beside(self) -> None:
        """Look for what is typed in a thread."""
        self.search.go_beside()

    def look_at(self, section: str, query: str, grouping: str) -> None:
        """What the window shows now; `grouping` is empty but in the timeline."""
        self._window.top_bar.show_filter(query)
        self.views.look_at(section, query, grouping)

    def refresh(self) -> None:
        """Read again what the desk keeps; to be called after anything was written or undone."""
        self.views.refresh()

    def stop(self) -> None:
        """Before the window goes: nothing is looked for any more, and no thread is left."""
        self.search.stop()

    def _on_clearing_asked(self) -> None:
        bar = self._window.top_bar
        bar.search.clear()
        self._window.search_asked.emit("")
        bar.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_narrowing_chosen(self) -> None:
        self._window.search_asked.emit(self._window.top_bar.search.text().strip())
