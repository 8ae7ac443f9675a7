"""The window's one conductor: it has pages read when they are wanted, and answers what they ask."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.desk.views import SavedView
from tracker.errors import BadInput
from tracker.ui.commands.command import Command, Group
from tracker.ui.commands.front import CommandFront
from tracker.ui.commands.main_menu import MainMenuButton
from tracker.ui.commands.record_entries import DeskRecords
from tracker.ui.editing.front import EditingFront
from tracker.ui.elements.empty import EmptyView
from tracker.ui.finding.finding import Finding
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.presenting.morning import Morning
from tracker.ui.presenting.nothing import not_shown, reading
from tracker.ui.presenting.shell import shell_values
from tracker.ui.shell.background import Background
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.fronts import make_fronts
from tracker.ui.shell.fronts.desk import DeskFront
from tracker.ui.shell.fronts.timeline import TimelineFront
from tracker.ui.shell.news import News
from tracker.ui.shell.sections import DESK, SECTIONS, TIMELINE
from tracker.ui.shell.surroundings import Surroundings
from tracker.ui.shell.window import MainWindow
from tracker.ui.theme.look import Look
from tracker.ui.view_values import EmptyKind, EmptyState

_PATIENCE = 250
"""Milliseconds that a page may take before the window says that it is being read."""


class Controller(QObject):
    """Lives as long as its window, whose child it is. Pages are built when first shown, and take changes in then.

    Without a `window` it makes one; without `preferences` they last as long as the window; without `news` it hears of
    its own writes alone.
    """

    def __init__(
        self,
        desk: Desk,
        look: Look,
        window: MainWindow | None = None,
        preferences: PreferenceStore | None = None,
        news: News | None = None,
    ) -> None:
        self.window = window or MainWindow(look, desk.language)
        super().__init__(self.window)
        self._desk = desk
        self._look = look
        self._query = ""
        self._built: set[str] = set()
        self._untold: dict[str, list[Changes]] = {}
        self._preferences = preferences or PreferenceStore(parent=self)
        self._news = news or News(self)
        self._background = Background(desk, self)
        self.finding = Finding(desk, self.window, look)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        for plan in SECTIONS:
            self.window.add_page(plan.key, QWidget())
        self.writing = EditingFront(desk, look, self.window)
        self.fronts = make_fronts(Surroundings(desk, look, self.window, self._preferences), self)
        self._connect()
        self._connect_fronts()
        self.window.show_values(shell_values(desk, {}))
        self._offer_commands()
        self.window.top_bar.say_notice(desk.workspace.notice)

    def _connect(self) -> None:
        self.window.section_chosen.connect(self._on_section_chosen)
        self.window.search_asked.connect(self._on_search_asked)
        self.window.record_wanted.connect(self.show_record)
        self.window.closing.connect(self._on_closing)
        self.finding.record_chosen.connect(self.show_record)
        self.finding.view_chosen.connect(self._on_view_chosen)
        self.writing.changed.connect(self._news.tell)
        self.writing.record_wanted.connect(self.show_record)
        self._news.changed.connect(self._on_changed)
        self._background.was_read.connect(self._on_was_read)
        self._background.failed.connect(self._on_failed)
        self._patience.timeout.connect(self._on_patience_ended)

    def _connect_fronts(self) -> None:
        for front in self.fronts.values():
            front.record_selected.connect(self.show_record)
            front.reading_wanted.connect(partial(self._ask, front.key))
            front.emptying_asked.connect(self._on_emptying_asked)
        self._desk_front.counted.connect(self._on_counted)
        self._timeline_front.grouping_chosen.connect(self._tell_where)

    @property
    def _desk_front(self) -> DeskFront:
        front = self.fronts[DESK]
        assert isinstance(front, DeskFront)
        return front

    @property
    def _timeline_front(self) -> TimelineFront:
        front = self.fronts[TIMELINE]
        assert isinstance(front, TimelineFront)
        return front

    def _offer_commands(self) -> None:
        records = DeskRecords(self._desk, self.show_record)
        commands, language = self.window.commands, self._desk.language
        commands.add(*self.writing.commands(), *self.finding.commands())
        commands.registry.provide(self.finding.view_commands)
        commands.registry.provide(self._view_commands)
        CommandFront(self.window, commands, records, self._preferences, self._look, language)
        self.window.navigation.put_in_head(MainMenuButton(commands, self._look, language))

    def _view_commands(self) -> Iterator[Command]:
        for number, view in enumerate(self._desk.settings.views):
            yield Command(f"view.{number}", view.name, Group.GO, partial(self._on_view_chosen, view), icon="star")

    def take_up(self, query: str, record: str) -> None:
        """Go on with what was asked and read in the window before this one."""
        if query:
            self.window.top_bar.search.setText(query)
            self._on_search_asked(query)
        if record:
            self.show_record(record)

    def start(self, section: str = DESK, *, at_once: bool = True) -> None:
        """Show a section: read now, or beside the window."""
        if at_once:
            self._ask(DESK)
        else:
            self._background.go_beside()
            self.finding.go_beside()
        self.window.show_section(section)

    # --- what the window shows ----------------------------------------------------------------------------------

    def _on_section_chosen(self, key: str) -> None:
        if key not in self._built:
            self._ask(key)
        else:
            self._catch_up(key)
        self._tell_where()

    def _tell_where(self) -> None:
        """What is looked at, for the saved views: one of them may be just that."""
        key = self.window.current_key()
        self.finding.look_at(key, self._query, self._timeline_front.grouping if key == TIMELINE else "")

    def _ask(self, key: str, *, patient: bool = False) -> None:
        """Have a page read; unless `patient` the window says so when it takes long."""
        self._built.add(key)
        self._untold.pop(key, None)
        if not patient:
            self._patience.start()
        self._background.ask(key, self.fronts[key].reading(self._query))

    def _on_was_read(self, key: str, answer: object) -> None:
        self._rest(key)
        self.fronts[key].show(answer)
        if key == self.window.current_key():
            self._point_at(self.window.record_shown)

    def _rest(self, key: str) -> None:
        if key == self.window.current_key():
            self._patience.stop()
            self.window.top_bar.say_trouble("")

    def _on_failed(self, key: str, why: str) -> None:
        self._patience.stop()
        self.window.top_bar.say_trouble(why)
        self._stand_in(key, not_shown(self._desk.language, self._query, why))

    def _on_patience_ended(self) -> None:
        key = self.window.current_key()
        if self._background.is_reading(key):
            self._stand_in(key, reading(self._desk.language))

    def _stand_in(self, key: str, state: EmptyState) -> None:
        view = EmptyView(state, self._look)
        view.action_asked.connect(self._on_emptying_asked)
        self.window.add_page(key, view)

    def _on_counted(self, morning: Morning) -> None:
        self.window.show_values(shell_values(self._desk, morning.counts))
        self.writing.show_again(morning.flags)

    # --- what was written ---------------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        """Show everything as it has become: the open record and the section in front at once, the others when shown.

        The desk follows at once too: the flags and the counts stand in every section.
        """
        self.window.top_bar.say_trouble("")
        self.writing.show_again(self._desk_front.flags)
        self.finding.refresh()
        for key in self._built:
            self._untold.setdefault(key, []).append(changes)
        for key in dict.fromkeys((self.window.current_key(), DESK)):
            self._catch_up(key)

    def _catch_up(self, key: str) -> None:
        """Let a section take in what was written since it was last shown."""
        untold = self._untold.pop(key, [])
        if untold and not all(self.fronts[key].take(changes) for changes in untold):
            self._ask(key, patient=True)
        if key == self.window.current_key():
            self._point_at(self.window.record_shown)

    # --- what a person asks -------------------------------------------------------------------------------------

    def show_record(self, ref: str) -> None:
        """Put a record beside the list."""
        try:
            self.writing.put_beside(ref, self._desk_front.flags)
        except BadInput as error:
            self.window.top_bar.say_trouble(str(error))
        else:
            self._point_at(ref)

    def _point_at(self, ref: str) -> None:
        """Mark the record that is read in the list it stands beside, if it is there."""
        if ref and (front := self._front_now()):
            front.point_at(ref)

    def _front_now(self) -> SectionFront | None:
        return self.fronts.get(self.window.current_key())

    def _on_search_asked(self, query: str) -> None:
        if query.strip() != self._query:
            self._query = query.strip()
            self._rebuild()
            self._tell_where()

    def _on_view_chosen(self, view: SavedView) -> None:
        """Its query narrows every view, as any other; a section that is no longer there leaves the one in front."""
        self.window.top_bar.search.setText(view.query)
        self._query = view.query
        self._timeline_front.grouping = view.grouping or self._timeline_front.grouping
        self._built.clear()
        self.window.show_section(view.section if view.section in self.fronts else self.window.current_key())

    def _on_emptying_asked(self, _kind: EmptyKind) -> None:
        self.window.top_bar.search.clear()
        self._on_search_asked("")

    def _rebuild(self) -> None:
        """Build the page in front again, and the others when they are next shown."""
        self._built.clear()
        if current := self.window.current_key():
            self._ask(current)

    def _on_closing(self) -> None:
        self._news.changed.disconnect(self._on_changed)
        for front in self.fronts.values():
            front.leave()
        self._patience.stop()
        self.finding.stop()
        self._background.stop()
