"""Keeps what a person looks at under a name, in the desk's own file."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from tracker.desk.desk import Desk
from tracker.desk.views import SavedView, renamed, with_view, without_view
from tracker.errors import TrackerError
from tracker.ui.finding.view_list import ViewList

_Views = tuple[SavedView, ...]


def _no_period() -> tuple[str, str]:
    return "", ""


class SavedViews(QObject):
    """Fills the list of the navigation from the desk, and writes what is done there.

    Signals: `view_chosen(SavedView)`; `saving_offered(bool)` whether what is looked at can be saved and is not yet;
    `changed(Changes)` after a step was written; `deleted(name)` after that step took a view away;
    `failed(str)` with the line of the error.
    """

    view_chosen = Signal(object)
    saving_offered = Signal(bool)
    changed = Signal(object)
    deleted = Signal(str)
    failed = Signal(str)

    def __init__(self, desk: Desk, views: ViewList, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._list = views
        self._views: _Views = ()
        self._place = SavedView("", "", "")
        self._can_save = False
        self.period: Callable[[], tuple[str, str]] = _no_period
        """The first and the last day in view, where time is looked at."""
        self.lanes: Callable[[], tuple[str, ...]] = tuple
        self.folded: Callable[[], tuple[str, ...]] = tuple
        """The lanes in view, and those that are folded, as in `SavedView`."""
        views.view_chosen.connect(self._on_view_chosen)
        views.named.connect(self._on_named)
        views.renamed.connect(self._on_renamed)
        views.delete_asked.connect(self._on_delete_asked)

    def refresh(self) -> None:
        """Read the views again; to be called whenever the desk may have other ones."""
        views = self._desk.settings.views
        if views != self._views or self._list.line is not None:
            self._views = views
            self._list.show_views(tuple(view.name for view in views), editable=self._desk.workspace.writable)
        self._point()

    def look_at(self, section: str, query: str, grouping: str = "") -> None:
        """What is looked at now: `grouping` as in `SavedView`."""
        self._place = SavedView("", section, query, grouping)
        self._point()

    @property
    def views(self) -> tuple[SavedView, ...]:
        """The views that the file has now, in the order of the navigation."""
        return self._desk.settings.views

    def can_save(self) -> bool:
        """Whether what is looked at can be saved and is not yet."""
        return self._can_save

    def ask_name(self) -> None:
        """Let the person name what is looked at; the query itself is proposed."""
        self._list.ask_name(self._place.query)

    def _point(self) -> None:
        here = (self._place.section, self._place.query, self._place.grouping)
        current = next((v.name for v in self._views if (v.section, v.query, v.grouping) == here), "")
        self._list.choose(current)
        self._can_save = bool(self._place.query) and not current and self._desk.workspace.writable
        self.saving_offered.emit(self._can_save)

    def _on_view_chosen(self, name: str) -> None:
        for view in self._views:
            if view.name == name:
                self.view_chosen.emit(view)

    def _on_named(self, name: str) -> None:
        place = self._place
        # Only the timeline has lanes, and a period.
        first, last = self.period() if place.grouping else ("", "")
        lanes, folded = (self.lanes(), self.folded()) if place.grouping else ((), ())
        view = SavedView(name, place.section, place.query, place.grouping, first, last, lanes, folded)
        self._write("save a view", lambda views: with_view(views, view))

    def _on_renamed(self, name: str, new: str) -> None:
        self._write("rename a view", lambda views: renamed(views, name, new))

    def _on_delete_asked(self, name: str) -> None:
        if self._write("remove a view", lambda views: without_view(views, name)):
            self.deleted.emit(name)

    def _write(self, label: str, change: Callable[[_Views], _Views]) -> bool:
        """From the views the file has now: another window may have saved one meanwhile. False where it is refused."""
        try:
            changes = self._desk.set_views(change(self._desk.settings.views), label)
        except TrackerError as error:
            self.failed.emit(error.told(self._desk.language))
            return False
        self.refresh()
        self.changed.emit(changes)
        return True
