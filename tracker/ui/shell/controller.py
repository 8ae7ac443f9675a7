"""The window's one conductor: it fills pages from the desk when they are wanted, and answers what they ask."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from tracker.desk.desk import Desk
from tracker.domain.flags import Flag
from tracker.domain.query import both
from tracker.domain.query_reading import parse_query
from tracker.errors import BadInput
from tracker.ui.desk.aside import DeskAside
from tracker.ui.desk.page import DeskPage
from tracker.ui.elements.empty import EmptyView
from tracker.ui.presenting.desk_page import desk_values, nothing_to_do
from tracker.ui.presenting.record_page import record_values
from tracker.ui.presenting.tables import KindRows
from tracker.ui.presenting.timeline_page import SUBJECT, timeline_values
from tracker.ui.presenting.words import marking_chip, short_day
from tracker.ui.shell.sections import DESK, SECTIONS, TIMELINE, SectionPlan
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.page import TablePage
from tracker.ui.theme.look import Look
from tracker.ui.timeline.page import TimelinePage
from tracker.ui.view_values import EmptyKind, EmptyState, Section, ShellValues


class Controller(QObject):
    """Lives as long as its window, whose child it is. Pages are built when first shown and again when asked to."""

    def __init__(self, desk: Desk, look: Look) -> None:
        self.window = MainWindow(look, desk.language)
        super().__init__(self.window)
        self._desk = desk
        self._look = look
        self._query = ""
        self._grouping = SUBJECT
        self._flags: list[Flag] | None = None
        self._built: set[str] = set()
        self._plans = {plan.key: plan for plan in SECTIONS}
        for plan in SECTIONS:
            self.window.add_page(plan.key, QWidget())
        self.window.section_chosen.connect(self._on_section_chosen)
        self.window.search_asked.connect(self._on_search_asked)
        self.window.record_wanted.connect(self.show_record)
        self.window.show_values(self._shell_values())

    def start(self, section: str = DESK, *, at_once: bool = True) -> None:
        """Show a section: now, or after the window's first picture, so that the window does not wait for it."""
        if at_once:
            self.flags()
            self.window.show_section(section)
            self.window.show_values(self._shell_values())
        else:
            QTimer.singleShot(0, self, self._on_started)

    def _on_started(self) -> None:
        self.window.show_section(DESK)

    # --- what the window shows ----------------------------------------------------------------------------------

    def _shell_values(self) -> ShellValues:
        desk, _ = self._desk, self._desk.language.gettext
        settings = desk.settings
        sections = tuple(
            Section(
                plan.key,
                _(plan.title),
                plan.icon,
                plan.group,
                self._count(plan),
            )
            for plan in SECTIONS
        )
        day = short_day(desk.as_of, desk.language, datetime.min.replace(tzinfo=UTC).date())
        footer = (
            _("As of {day}").format(day=day),
            desk.workspace.notice or _("Saved in {file}").format(file=desk.workspace.path.name),
        )
        return ShellValues(
            title=settings.title or desk.workspace.path.stem,
            subtitle=settings.subtitle,
            sections=sections,
            footer=footer,
            marking=marking_chip(desk, settings.marking),
            search_hint=_("Search, or filter: body:SIG, due<2026-03, flag:commitment-due …"),
        )

    def _count(self, plan: SectionPlan) -> int | None:
        """What stands beside a section: its records; the desk's flags once they are known; nothing for the timeline."""
        if plan.key == DESK:
            return len(self._flags) if self._flags is not None else None
        if plan.key == TIMELINE:
            return None
        return len(self._desk.list_ids(plan.kinds, plan.query)) if plan.query else self._desk.count(plan.kinds)

    def flags(self) -> list[Flag]:
        """The flags of the day, computed once until something changes."""
        if self._flags is None:
            self._flags = self._desk.flags()
        return self._flags

    def _on_section_chosen(self, key: str) -> None:
        if key in self._built:
            return
        self._built.add(key)
        try:
            self._build(key)
        except BadInput as error:
            self._fail(key, str(error))

    def _build(self, key: str) -> None:
        if key == DESK:
            self._build_desk()
        elif key == TIMELINE:
            self._build_timeline()
        else:
            self._build_table(self._plans[key])

    def _build_desk(self) -> None:
        flags = self._desk.flags(self._query) if self._query else self.flags()
        values = desk_values(self._desk, flags)
        page = DeskPage(values, self._look, self._desk.language, nothing_to_do(self._desk, self._query))
        page.record_selected.connect(self.show_record)
        page.flag_action_asked.connect(self._on_flag_action_asked)
        page.empty_action_asked.connect(self._on_empty_action_asked)
        aside = DeskAside(values, self._look, self._desk.language)
        aside.record_selected.connect(self.show_record)
        self.window.add_page(DESK, page, aside)
        self.window.show_values(self._shell_values())

    def _build_timeline(self) -> None:
        values = timeline_values(self._desk, self._query, self._grouping)
        page = TimelinePage(values, self._look, self._desk.language, self._nothing(self._plans[TIMELINE]))
        page.record_selected.connect(self.show_record)
        page.grouping_chosen.connect(self._on_grouping_chosen)
        page.empty_action_asked.connect(self._on_empty_action_asked)
        self.window.add_page(TIMELINE, page)

    def _build_table(self, plan: SectionPlan) -> None:
        desk, _ = self._desk, self._desk.language.gettext
        own = parse_query(plan.query)
        source = KindRows(desk, plan.kinds[0], both(own, parse_query(self._query)))
        every = self._count(plan)
        counts = str(every)
        if source.count() != every:
            counts = _("{shown} of {all}").format(shown=source.count(), all=every)
        page = TablePage(_(plan.title), counts, source, self._look, desk.language, self._nothing(plan))
        page.record_selected.connect(self.show_record)
        page.empty_action_asked.connect(self._on_empty_action_asked)
        self.window.add_page(plan.key, page)

    def _nothing(self, plan: SectionPlan) -> EmptyState:
        _ = self._desk.language.gettext
        if self._query:
            text = _("No record here matches “{query}”.").format(query=self._query)
            return EmptyState(EmptyKind.NOTHING_MATCHES, _("Nothing matches"), text, _("Clear the filter"))
        text = _("What is added from the command line shows here.")
        return EmptyState(EmptyKind.FIRST_USE, _("Nothing here yet"), text)

    def _fail(self, key: str, message: str) -> None:
        _ = self._desk.language.gettext
        state = EmptyState(EmptyKind.FAILED, _("That could not be shown"), message, _("Clear the filter"))
        view = EmptyView(state, self._look)
        view.action_asked.connect(self._on_empty_action_asked)
        self.window.add_page(key, view)

    # --- what a person asks -------------------------------------------------------------------------------------

    def show_record(self, ref: str) -> None:
        """Put a record beside the list."""
        try:
            pointer = self._desk.find(ref)
            values = record_values(self._desk, pointer.id, self.flags())
        except BadInput as error:
            self._say(str(error))
            return
        self.window.show_record(values)

    def _on_flag_action_asked(self, flag_id: str) -> None:
        for flag in self.flags():
            if flag.id == flag_id:
                self.show_record(str(flag.ref))

    def _on_search_asked(self, query: str) -> None:
        if query.strip() == self._query:
            return
        self._query = query.strip()
        self._rebuild()

    def _on_grouping_chosen(self, grouping: str) -> None:
        self._grouping = grouping
        self._rebuild()

    def _on_empty_action_asked(self, _kind: EmptyKind) -> None:
        self.window.top_bar.search.clear()
        self._on_search_asked("")

    def _rebuild(self) -> None:
        """Build the page in front again, and the others when they are next shown."""
        self._built.clear()
        current = self.window.current_key()
        if current:
            self._on_section_chosen(current)

    def _say(self, message: str) -> None:
        self.window.statusBar().showMessage(message, 8_000)
