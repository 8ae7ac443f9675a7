"""The window's one conductor: it has pages read when they are wanted, and answers what they ask."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.desk.views import SavedView
from tracker.domain.flags import Flag
from tracker.errors import BadInput
from tracker.ui.body.section import BodySection
from tracker.ui.commands.command import Command, Group
from tracker.ui.commands.front import CommandFront
from tracker.ui.commands.main_menu import MainMenuButton
from tracker.ui.commands.record_entries import DeskRecords
from tracker.ui.desk.aside import DeskAside
from tracker.ui.desk.page import DeskPage
from tracker.ui.editing.front import EditingFront
from tracker.ui.elements.empty import EmptyView
from tracker.ui.elements.scrolled import keep_place
from tracker.ui.finding.finding import Finding
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.presenting.body_page import BodiesRead, read_bodies
from tracker.ui.presenting.desk_page import nothing_to_do
from tracker.ui.presenting.morning import Morning, read_morning
from tracker.ui.presenting.nothing import not_shown, nothing_here, reading
from tracker.ui.presenting.shell import shell_values
from tracker.ui.presenting.tables import KindRows, Listing, read_listing
from tracker.ui.presenting.timeline_page import SUBJECT, timeline_values
from tracker.ui.shell.background import Background
from tracker.ui.shell.sections import BODIES, DESK, SECTIONS, TIMELINE
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.page import TablePage
from tracker.ui.theme.look import Look
from tracker.ui.timeline.page import TimelinePage
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.view_values import EmptyKind, EmptyState

_PATIENCE = 250
"""Milliseconds that a page may take before the window says that it is being read."""


class Controller(QObject):
    """Lives as long as its window, whose child it is. Pages are built when first shown and again when asked to.

    Without a `window` it makes one; without `preferences` they last as long as the window.
    """

    def __init__(
        self,
        desk: Desk,
        look: Look,
        window: MainWindow | None = None,
        preferences: PreferenceStore | None = None,
    ) -> None:
        self.window = window or MainWindow(look, desk.language)
        super().__init__(self.window)
        self._desk = desk
        self._look = look
        self._query = ""
        self._grouping = SUBJECT
        self._body = ""
        self._morning: Morning | None = None
        self._built: set[str] = set()
        self._is_stale = False
        self._plans = {plan.key: plan for plan in SECTIONS}
        self._background = Background(desk, self)
        self.finding = Finding(desk, self.window, look)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        for plan in SECTIONS:
            self.window.add_page(plan.key, QWidget())
        self.writing = EditingFront(desk, look, self.window)
        self._connect()
        self.window.show_values(shell_values(desk, {}))
        self._preferences = preferences or PreferenceStore(parent=self)
        self._offer_commands()
        self.window.top_bar.say_notice(desk.workspace.notice)

    def _connect(self) -> None:
        self.window.section_chosen.connect(self._on_section_chosen)
        self.window.search_asked.connect(self._on_search_asked)
        self.window.record_wanted.connect(self.show_record)
        self.window.closing.connect(self._on_closing)
        self.finding.record_chosen.connect(self.show_record)
        self.finding.view_chosen.connect(self._on_view_chosen)
        self.writing.changed.connect(self._on_changed)
        self.writing.record_wanted.connect(self.show_record)
        self._background.was_read.connect(self._on_was_read)
        self._background.failed.connect(self._on_failed)
        self._patience.timeout.connect(self._on_patience_ended)

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
        self._tell_where()

    def _tell_where(self) -> None:
        """What is looked at, for the saved views: one of them may be just that."""
        key = self.window.current_key()
        self.finding.look_at(key, self._query, self._grouping if key == TIMELINE else "")

    def _ask(self, key: str, *, patient: bool = False) -> None:
        """Have a page read; unless `patient` the window says so when it takes long."""
        self._built.add(key)
        if not patient:
            self._patience.start()
        if key == DESK:
            before = None if self._is_stale else self._morning
            self._background.ask(key, partial(read_morning, query=self._query, before=before))
        elif key == TIMELINE:
            self._background.ask(key, partial(timeline_values, query=self._query, grouping=self._grouping))
        elif key == BODIES:
            self._background.ask(key, partial(read_bodies, query=self._query, chosen=self._body))
        else:
            self._background.ask(key, partial(read_listing, plan=self._plans[key], query=self._query))

    def _on_was_read(self, key: str, answer: object) -> None:
        self._rest(key)
        match answer:
            case Morning():
                self._show_desk(answer)
            case TimelineValues():
                self._show_timeline(answer)
            case Listing():
                self._show_table(key, answer)
            case BodiesRead():
                self._show_body(answer)

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
        view.action_asked.connect(self._on_empty_action_asked)
        self.window.add_page(key, view)

    def _show_desk(self, morning: Morning) -> None:
        counted = self._morning is None or self._is_stale
        self._morning, self._is_stale = morning, False
        page = DeskPage(morning.page, self._look, self._desk.language, nothing_to_do(self._desk, self._query))
        page.record_selected.connect(self.show_record)
        page.flag_action_asked.connect(self._on_flag_action_asked)
        page.empty_action_asked.connect(self._on_empty_action_asked)
        before = self.window.page(DESK)
        if isinstance(before, DeskPage):
            keep_place(before, page)
        self.window.add_page(DESK, page, self._aside(morning))
        if counted:
            self.window.show_values(shell_values(self._desk, morning.counts))
            self.writing.show_again(self._flags())

    def _aside(self, morning: Morning) -> DeskAside | None:
        if not morning.page.has_aside():
            return None
        aside = DeskAside(morning.page, self._look, self._desk.language)
        aside.record_selected.connect(self.show_record)
        return aside

    def _show_timeline(self, values: TimelineValues) -> None:
        page = TimelinePage(values, self._look, self._desk.language, nothing_here(self._desk.language, self._query))
        page.record_selected.connect(self.show_record)
        page.grouping_chosen.connect(self._on_grouping_chosen)
        page.empty_action_asked.connect(self._on_empty_action_asked)
        before = self.window.current_page()
        if isinstance(before, TimelinePage):
            page.follow(before)
        self.window.add_page(TIMELINE, page)
        self._point_at(self.window.record_shown)

    def _show_table(self, key: str, listing: Listing) -> None:
        desk, _ = self._desk, self._desk.language.gettext
        rows = KindRows(desk, listing)
        empty = nothing_here(desk.language, self._query)
        counts = listing.counted(desk.language)
        page = TablePage(_(self._plans[key].title), counts, rows, self._look, desk.language, empty)
        page.record_selected.connect(self.show_record)
        page.empty_action_asked.connect(self._on_empty_action_asked)
        before = self.window.page(key)
        if isinstance(before, TablePage):
            self._keep_widths(key, before)
            page.follow(before)
        page.view.take_widths(self._preferences.now.widths(key))
        self.window.add_page(key, page)
        self._point_at(self.window.record_shown)

    def _keep_widths(self, key: str, page: TablePage) -> None:
        self._preferences.change(columns=self._preferences.now.with_widths(key, page.view.own_widths()))

    def _show_body(self, read: BodiesRead) -> None:
        if read.page is None:
            self._stand_in(BODIES, nothing_here(self._desk.language, self._query))
            return
        section = BodySection(read.page, read.choices, self._look, self._desk.language)
        section.record_selected.connect(self.show_record)
        section.body_chosen.connect(self._on_body_chosen)
        self.window.add_page(BODIES, section)

    # --- what a person asks -------------------------------------------------------------------------------------

    def show_record(self, ref: str) -> None:
        """Put a record beside the list."""
        try:
            self.writing.put_beside(ref, self._flags())
        except BadInput as error:
            self.window.top_bar.say_trouble(str(error))
        else:
            self._point_at(ref)

    def _flags(self) -> tuple[Flag, ...]:
        return self._morning.flags if self._morning else ()

    def _on_changed(self, _changes: Changes) -> None:
        """Show everything as it has become: the open record at once, the pages when they have been read."""
        self._is_stale = True
        self.window.top_bar.say_trouble("")
        self.writing.show_again(self._flags())
        self.finding.refresh()
        self._built.clear()
        current = self.window.current_key()
        for key in dict.fromkeys((current, DESK)):
            self._ask(key, patient=True)

    def _point_at(self, ref: str) -> None:
        """Mark the record that is read in the list it stands beside, if it is there."""
        page = self.window.current_page()
        if ref and isinstance(page, TablePage | TimelinePage):
            page.point_at(ref)

    def _on_flag_action_asked(self, flag_id: str) -> None:
        for flag in self._morning.flags if self._morning else ():
            if flag.id == flag_id:
                self.show_record(str(flag.ref))

    def _on_search_asked(self, query: str) -> None:
        if query.strip() != self._query:
            self._query = query.strip()
            self._rebuild()
            self._tell_where()

    def _on_grouping_chosen(self, grouping: str) -> None:
        self._grouping = grouping
        self._ask(TIMELINE)
        self._tell_where()

    def _on_view_chosen(self, view: SavedView) -> None:
        """Its query narrows every view, as any other; a section that is no longer there leaves the one in front."""
        self.window.top_bar.search.setText(view.query)
        self._query = view.query
        self._grouping = view.grouping or self._grouping
        self._built.clear()
        self.window.show_section(view.section if view.section in self._plans else self.window.current_key())

    def _on_body_chosen(self, ref: str) -> None:
        self._body = ref
        self._ask(BODIES)

    def _on_empty_action_asked(self, _kind: EmptyKind) -> None:
        self.window.top_bar.search.clear()
        self._on_search_asked("")

    def _rebuild(self) -> None:
        """Build the page in front again, and the others when they are next shown."""
        self._built.clear()
        if current := self.window.current_key():
            self._ask(current)

    def _on_closing(self) -> None:
        for key in self._plans:
            if isinstance(page := self.window.page(key), TablePage):
                self._keep_widths(key, page)
        self._patience.stop()
        self.finding.stop()
        self._background.stop()
