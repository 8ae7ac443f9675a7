"""The main window: navigation, search, the pages, and the record beside them. It knows no page's content."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from tracker.language import N_, Language
from tracker.ui.commands.command import Command, Group, Registry
from tracker.ui.commands.window_commands import WindowCommands
from tracker.ui.elements.enter import press_focused
from tracker.ui.elements.reading_order import go_on
from tracker.ui.record.panel import NOTHING_WRITTEN, RecordPanel
from tracker.ui.record.written import Written
from tracker.ui.shell.detail_pane import WIDTH as DETAIL_WIDTH
from tracker.ui.shell.detail_pane import DetailPane
from tracker.ui.shell.navigation import WIDTH as NAVIGATION_WIDTH
from tracker.ui.shell.navigation import Navigation
from tracker.ui.shell.notices import Notices
from tracker.ui.shell.top_bar import TopBar
from tracker.ui.theme.look import Look
from tracker.ui.view_values import RecordValues, Section, ShellValues

_NUMBERED = 9
"""So many sections have a key of their own."""


class MainWindow(QMainWindow):
    """Pages are given with `add_page`; the window tells what a person asks for and shows what it is handed.

    Signals: `section_chosen(key)` after the page is in front; `search_asked(query)`; `record_wanted(ref)` from a link
    inside the record shown; `place_wanted(places)` for a part of it to be filled; `record_closed()`;
    `delete_asked(ref)`; `painted_first()` once the window has been seen; `closing()` when it is no longer seen and
    about to go; `another_asked()` for a second window on the same desk; `copy_asked()` for the rows chosen in the
    section in front, `copy_of_asked(refs)` for these records.
    """

    section_chosen = Signal(str)
    search_asked = Signal(str)
    record_wanted = Signal(str)
    place_wanted = Signal(object)
    record_closed = Signal()
    delete_asked = Signal(str)
    painted_first = Signal()
    closing = Signal()
    another_asked = Signal()
    copy_asked = Signal()
    copy_of_asked = Signal(object)

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._language = language
        self._pages: dict[str, QWidget] = {}
        self._asides: dict[str, QWidget] = {}
        self._painted = False
        self.commands = WindowCommands(Registry(), language, self)
        self.navigation = Navigation(look, language)
        self.top_bar = TopBar(look, language)
        self.detail = DetailPane(look)
        self._stack = QStackedWidget()
        self._stack.setObjectName("pages")
        self._build()
        self._connect()

    def _build(self) -> None:
        inner = QSplitter(Qt.Orientation.Horizontal)
        inner.addWidget(self._stack)
        inner.addWidget(self.detail)
        inner.setStretchFactor(0, 1)
        inner.setStretchFactor(1, 0)
        right = QWidget()
        right.setObjectName("middle")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(inner, 1)
        self._notices = Notices(self._stack, right)
        outer = QSplitter(Qt.Orientation.Horizontal)
        outer.addWidget(self.navigation)
        outer.addWidget(right)
        outer.setStretchFactor(0, 0)
        outer.setStretchFactor(1, 1)
        self._splitters = (outer, inner)
        for splitter in self._splitters:
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.setCentralWidget(outer)
        self.resize(1440, 900)
        # Half as fast as the type, so that the view between them keeps room.
        growth = (1 + self._look.scale) / 2
        left, beside = round(NAVIGATION_WIDTH * growth), round(DETAIL_WIDTH * growth)
        outer.setSizes([left, self.width() - left])
        inner.setSizes([self.width() - left - beside, beside])

    def _connect(self) -> None:
        self.navigation.section_chosen.connect(self.show_section)
        # Who goes on with the keyboard in the rail stays there; the mouse leads to the page.
        self.navigation.pointed.connect(self.focus_page)
        self.top_bar.search_asked.connect(self.search_asked)
        self.top_bar.search.given_up.connect(self.focus_page)
        self.detail.keys_left.connect(self.focus_page)
        self.commands.add(
            Command("find", N_("Search or filter"), Group.FIND, self._on_find_pressed, ("Ctrl+F",), "search"),
            Command(
                "record.close",
                N_("Close the record"),
                Group.RECORD,
                self.close_record,
                ("Esc",),
                "x",
                is_enabled=lambda: self.detail.record is not None,
            ),
            Command(
                "window.new",
                N_("New window"),
                Group.WINDOW,
                self.another_asked.emit,
                ("Ctrl+Shift+N",),
                "app-window",
            ),
            Command("window.close", N_("Close the window"), Group.WINDOW, self._on_close_asked, ("Ctrl+W",), "log-out"),
        )

    def _offer_sections(self, sections: Sequence[Section]) -> None:
        for number, section in enumerate(sections, 1):
            id_ = f"go.{section.key}"
            if id_ not in self.commands.registry:
                keys = (f"Ctrl+{number}",) if number <= _NUMBERED else ()
                go = partial(self._go_to, section.key)
                self.commands.add(Command(id_, section.title, Group.GO, go, keys, section.icon))

    def _go_to(self, key: str) -> None:
        self.show_section(key)
        if page := self._stack.currentWidget():
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_values(self, values: ShellValues) -> None:
        """The frame's own texts: name, sections, counts, marking."""
        self.setWindowTitle(f"{values.title} · {values.subtitle}" if values.subtitle else values.title)
        self.navigation.show_values(values)
        self._offer_sections(values.sections)
        self.top_bar.show_marking(values.marking)
        self.top_bar.search.setPlaceholderText(values.search_hint)
        if page := self.current_key():
            self.navigation.choose(page)

    def add_page(self, key: str, page: QWidget, aside: QWidget | None = None) -> None:
        """A section's page, and what stands beside it while no record is read. Replaces the page before, if any."""
        was_current = self.current_key() == key
        focused = self._has_focus_in_page() if was_current else False
        if old := self._pages.pop(key, None):
            self._stack.removeWidget(old)
            old.deleteLater()
        if old_aside := self._asides.pop(key, None):
            self.detail.forget(old_aside)
        self._pages[key] = page
        self._stack.addWidget(page)
        if aside is not None:
            self._asides[key] = aside
            self.detail.keep(aside)
        if was_current or self._stack.count() == 1:
            self._put_in_front(key)
        if focused:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus_in_page(self) -> bool:
        focused, page = self.focusWidget(), self._stack.currentWidget()
        return focused is not None and page is not None and (page is focused or page.isAncestorOf(focused))

    def current_key(self) -> str:
        """The section in front, or the empty string before any page is there."""
        shown = self._stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "")

    def page(self, key: str) -> QWidget | None:
        """The page of a section, if there is one."""
        return self._pages.get(key)

    def current_page(self) -> QWidget | None:
        """The page in front, or None before any is there."""
        return self._stack.currentWidget()

    def show_section(self, key: str) -> None:
        """Bring a section to the front; one without a page is left alone."""
        if key in self._pages:
            self.detail.show_record(None)
            self._put_in_front(key)
            self.section_chosen.emit(key)

    def _put_in_front(self, key: str) -> None:
        self._stack.setCurrentWidget(self._pages[key])
        self.navigation.choose(key)
        self.detail.show_aside(self._asides.get(key))

    @property
    def record_shown(self) -> str:
        """The ref of the record beside the list, or the empty string."""
        shown = self.detail.record
        return shown.values.ref if isinstance(shown, RecordPanel) else ""

    def show_record(self, values: RecordValues, written: Written = NOTHING_WRITTEN) -> None:
        """Put a record beside the list it was chosen in; one that is there already is shown as it is now."""
        shown = self.detail.record
        if isinstance(shown, RecordPanel) and shown.values.ref == values.ref:
            shown.show_values(values, written)
            return
        panel = RecordPanel(values, self._look, self._language, written)
        panel.record_wanted.connect(self.record_wanted)
        panel.place_wanted.connect(self.place_wanted)
        panel.closed.connect(self.close_record)
        panel.delete_asked.connect(self._on_delete_asked)
        self.detail.show_record(panel)

    def _on_delete_asked(self) -> None:
        self.delete_asked.emit(self.record_shown)

    def add_notice(self, notice: QWidget) -> None:
        """Let a notice lie over the foot of the view whenever it shows itself, in place of any other."""
        self._notices.add(notice)

    def close_record(self) -> None:
        """Close the record; the page's own aside returns."""
        if self.detail.record is not None:
            self.detail.show_record(None)
            self.record_closed.emit()

    def place(self) -> bytes:
        """Where the window stands and how large it is, in Qt's own words."""
        return bytes(self.saveGeometry().data())

    def divisions(self) -> tuple[bytes, ...]:
        """How it is divided, from the outermost splitter, in Qt's own words."""
        return tuple(bytes(splitter.saveState().data()) for splitter in self._splitters)

    def take_place(self, place: bytes, divisions: Sequence[bytes]) -> None:
        """Stand and be divided as once before; what Qt cannot read changes nothing."""
        self.restoreGeometry(QByteArray(place))
        for splitter, state in zip(self._splitters, divisions, strict=False):
            splitter.restoreState(QByteArray(state))

    def _on_find_pressed(self) -> None:
        self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top_bar.search.selectAll()

    def focus_page(self) -> None:
        """The keys go where they were in the page, or where it begins."""
        page = self._stack.currentWidget()
        if page is None:
            return
        before = page.focusWidget()
        back = before if before is not None and before.isVisible() and before.isEnabled() else page
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_close_asked(self) -> None:
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.hide()
        self.detail.show_record(None)
        self.closing.emit()
        self.commands.forget()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif not press_focused(event, self):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_on(self, forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # The window paints itself before the widgets in it.
            QTimer.singleShot(0, self, self._on_painted)

    def _on_painted(self) -> None:
        # It may have been closed meanwhile.
        if self.isVisible():
            self.painted_first.emit()
