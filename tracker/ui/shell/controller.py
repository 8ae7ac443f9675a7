"""The window's one conductor: it has pages read when they are wanted, and answers what they ask."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.desk.unfinished import Unfinished, unfinished_file
from tracker.desk.views import SavedView
from tracker.domain.flags import Flag
from tracker.errors import BadInput
from tracker.ui.commands.front import CommandFront
from tracker.ui.commands.main_menu import MainMenuButton
from tracker.ui.commands.record_entries import DeskRecords
from tracker.ui.editing.front import EditingFront
from tracker.ui.elements.empty import EmptyView
from tracker.ui.finding.finding import Finding
from tracker.ui.followups.flag_work import FlagWork
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.presenting.finding import trouble_in
from tracker.ui.presenting.morning import Morning
from tracker.ui.presenting.nothing import not_shown, reading
from tracker.ui.presenting.reading_only import reading_notice
from tracker.ui.presenting.shell import shell_values
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.fronts import make_fronts
from tracker.ui.shell.fronts.desk import DeskFront
from tracker.ui.shell.fronts.settings import SETTINGS, SettingsFront
from tracker.ui.shell.fronts.timeline import TimelineFront
from tracker.ui.shell.news import News
from tracker.ui.shell.section_reading import SectionReading
from tracker.ui.shell.sections import DESK, TIMELINE
from tracker.ui.shell.surroundings import Surroundings
from tracker.ui.shell.trail import Trail
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.work import TableWork
from tracker.ui.theme.look import Look
from tracker.ui.view_values import EmptyKind, EmptyState


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
        self._counts: Mapping[str, int] = {}
        self._marking = desk.marking()
        self._preferences = preferences or PreferenceStore(parent=self)
        self._news = news or News(self)
        self.finding = Finding(desk, self.window, look)
        unfinished = Unfinished(unfinished_file(desk.workspace.path)) if self._preferences.is_kept else None
        self.writing = EditingFront(desk, look, self.window, unfinished)
        self.tables = TableWork(desk, look, self.window, self.writing.editing, self._preferences)
        around = Surroundings(desk, look, self.window, self._preferences, self.tables, self.writing.editing)
        self.fronts = make_fronts(around, self)
        self.flags = FlagWork(desk, look, self.window, self.writing, self._flags)
        self.reading = SectionReading(desk, self.fronts, self)
        for key in self.fronts:
            self.window.add_page(key, QWidget())
        self.trail = Trail(self)
        self._connect()
        self._connect_fronts()
        self._show_frame()
        self._offer_commands()
        self.window.top_bar.say_notice(reading_notice(desk))

    def _connect(self) -> None:
        self.window.section_chosen.connect(self._on_section_chosen)
        self.window.search_asked.connect(self._on_search_asked)
        self.window.record_wanted.connect(self.show_record)
        self.window.closing.connect(self._on_closing)
        self.finding.record_chosen.connect(self.show_record)
        self.finding.view_chosen.connect(self._on_view_chosen)
        self.finding.changed.connect(self._news.tell)
        self.finding.view_deleted.connect(self._on_view_deleted)
        self.writing.changed.connect(self._news.tell)
        self.writing.record_wanted.connect(self.show_record)
        self.trail.wanted.connect(self.show_record)
        self._news.changed.connect(self._on_changed)
        self.reading.was_read.connect(self._on_was_read)
        self.reading.failed.connect(self._on_failed)
        self.reading.takes_long.connect(self._on_takes_long)

    def _connect_fronts(self) -> None:
        for front in self.fronts.values():
            front.record_selected.connect(self.show_record)
            front.reading_wanted.connect(partial(self.reading.ask, front.key))
            front.emptying_asked.connect(self._on_emptying_asked)
            front.wrote.connect(self._news.tell)
        self._desk_front.counted.connect(self._on_counted)
        self._desk_front.clearing_asked.connect(self.flags.act)
        self._desk_front.ending_asked.connect(self.flags.end)
        self.writing.flag_action_asked.connect(self.flags.act)
        self._timeline_front.grouping_chosen.connect(self._tell_where)
        self.finding.views.period = self._timeline_front.work.period
        self.finding.views.lanes = self._timeline_front.work.lanes
        self.finding.views.folded = self._timeline_front.work.folded

    def _flags(self) -> tuple[Flag, ...]:
        return self._desk_front.flags

    @property
    def _desk_front(self) -> DeskFront:
        front = self.fronts[DESK]
        assert isinstance(front, DeskFront)
        return front

    @property
    def _settings_front(self) -> SettingsFront:
        front = self.fronts[SETTINGS]
        assert isinstance(front, SettingsFront)
        return front

    @property
    def _timeline_front(self) -> TimelineFront:
        front = self.fronts[TIMELINE]
        assert isinstance(front, TimelineFront)
        return front

    def _offer_commands(self) -> None:
        records = DeskRecords(self._desk, self.show_record)
        commands, language = self.window.commands, self._desk.language
        commands.add(*self.writing.commands(), *self.flags.commands(), *self.trail.commands(), *self.tables.commands())
        commands.add(*self.finding.commands(), *(one for front in self.fronts.values() for one in front.commands()))
        commands.add(*self._timeline_front.work.commands())
        commands.registry.provide(self.finding.view_commands)
        CommandFront(self.window, commands, records, self._preferences, self._look, language)
        self.window.navigation.put_in_head(MainMenuButton(commands, self._look, language))

    def take_up(self, query: str, record: str) -> None:
        """Go on with what was asked and read in the window before this one."""
        if query:
            self.window.top_bar.search.setText(query)
            self._on_search_asked(query)
        if record:
            self.show_record(record)

    def start(self, section: str = DESK, *, at_once: bool = True) -> None:
        """Show a section: read now, or beside the window."""
        if not at_once:
            self.reading.go_beside()
            self.tables.go_beside()
            self.finding.go_beside()
        self.window.show_section(section)
        self.window.focus_page()
        if section != DESK:
            self.reading.ask(DESK, patient=True)  # the flags and the counts stand in every section

    # --- what the window shows ----------------------------------------------------------------------------------

    def _on_section_chosen(self, key: str) -> None:
        self.reading.bring(key)
        self._point_at(self.window.record_shown)
        self._tell_where()

    def _tell_where(self) -> None:
        """What is looked at, for the saved views: one of them may be just that."""
        key = self.window.current_key()
        self.finding.look_at(key, self.reading.query, self._timeline_front.grouping if key == TIMELINE else "")

    def _on_was_read(self, key: str, answer: object) -> None:
        self._rest(key)
        flags = self._desk_front.flags
        self.fronts[key].show(answer)
        if self._desk_front.flags != flags:
            self.writing.show_again(self._desk_front.flags)
        if key == self.window.current_key():
            self._point_at(self.window.record_shown)

    def _rest(self, key: str) -> None:
        if key == self.window.current_key():
            self.reading.rest()
            self.window.top_bar.say_trouble("")

    def _on_failed(self, key: str, why: str) -> None:
        self.reading.rest()
        self.window.top_bar.say_trouble(why)
        self._stand_in(key, not_shown(self._desk.language, self.reading.query, why))

    def _on_takes_long(self) -> None:
        key = self.window.current_key()
        if self.reading.is_reading(key) and not self._waits_in_place(key):
            self._stand_in(key, reading(self._desk.language))

    def _waits_in_place(self, key: str) -> bool:
        return key in self.fronts and self.fronts[key].say_reading()

    def _stand_in(self, key: str, state: EmptyState) -> None:
        view = EmptyView(state, self._look)
        view.action_asked.connect(self._on_emptying_asked)
        self.window.add_page(key, view)

    def _on_counted(self, morning: Morning) -> None:
        self._counts, self._marking = morning.counts, morning.marking
        self._show_frame()

    def _show_frame(self) -> None:
        self.window.show_values(shell_values(self._desk, self._counts, self._marking))

    # --- what was written ---------------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        """Show everything as it has become: flags and counts, the open record and the section in front at once, the
        others when shown.
        """
        self.window.top_bar.say_trouble("")
        self.finding.refresh()
        if changes.settings:
            self._show_frame()
        self.reading.hear(changes)
        if not changes.only_views:
            if not self._desk_front.recount():
                self.reading.ask(DESK, patient=True)
            # After the flags: the record shows its own.
            self.writing.show_again(self._desk_front.flags)
        self.reading.catch_up(self.window.current_key())
        self._point_at(self.window.record_shown)

    # --- what a person asks -------------------------------------------------------------------------------------

    def show_record(self, ref: str) -> None:
        """Put a record beside the list."""
        try:
            self.writing.put_beside(ref, self._desk_front.flags)
        except BadInput as error:
            self.window.top_bar.say_trouble(error.told(self._desk.language))
        else:
            self.trail.visit(self.window.record_shown)
            self._point_at(ref)

    def _point_at(self, ref: str) -> None:
        """Mark the record that is read in the list it stands beside, if it is there."""
        if ref and (front := self._front_now()):
            front.point_at(ref)

    def _front_now(self) -> SectionFront | None:
        return self.fronts.get(self.window.current_key())

    def _on_search_asked(self, query: str) -> None:
        self._settings_front.close()
        wrong = trouble_in(self._desk, query.strip())
        self.window.top_bar.say_trouble(wrong.words if wrong else "")
        # What is shown stays until it is known what is wanted.
        if wrong is None and query.strip() != self.reading.query:
            self.reading.query = query.strip()
            self._rebuild()
            self._tell_where()

    def _on_view_chosen(self, view: SavedView) -> None:
        """Its query narrows every view, as any other; a section that is no longer there leaves the one in front."""
        self.window.top_bar.search.setText(view.query)
        self.reading.query = view.query
        self._timeline_front.grouping = view.grouping or self._timeline_front.grouping
        self._timeline_front.work.show_next(view)
        self.reading.forget()
        self.window.show_section(view.section if view.section in self.fronts else self.window.current_key())

    def _on_view_deleted(self, name: str) -> None:
        self.writing.editing.offer_undo(self._desk.language.gettext("Deleted the view “{name}”").format(name=name))

    def _on_emptying_asked(self, kind: EmptyKind) -> None:
        if kind is EmptyKind.FIRST_USE:
            self.writing.begin_new()
        elif kind is EmptyKind.CLEARED:
            self.writing.editing.undo()
        elif self.reading.query:
            self.window.top_bar.search.clear()
            self._on_search_asked("")
        else:
            self._rebuild()

    def _rebuild(self) -> None:
        """Build the page in front again, and the others when they are next shown."""
        self.reading.forget()
        if current := self.window.current_key():
            self.reading.ask(current)

    def _on_closing(self) -> None:
        self._news.changed.disconnect(self._on_changed)
        for front in self.fronts.values():
            front.leave()
        self.finding.stop()
        self.reading.stop()
