"""A person at a desk: their windows on it as they left them and in their language, each made anew when that changes."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QPoint, Qt, QTimer

from tracker.desk.desk import Desk
from tracker.domain.flags import Flag
from tracker.errors import WorkspaceUnavailable
from tracker.language import Language
from tracker.ui.preferences.preferences import Preferences
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.presenting.morning import Morning
from tracker.ui.presenting.reading_only import reading_notice
from tracker.ui.reminding.bell import Bell, Clock, local_now
from tracker.ui.reminding.tray import Tray
from tracker.ui.reminding.words import reminder
from tracker.ui.shell.controller import Controller
from tracker.ui.shell.daybreak import Daybreak
from tracker.ui.shell.fronts.desk import DeskFront
from tracker.ui.shell.news import News
from tracker.ui.shell.sections import DESK, VIEWS
from tracker.ui.shell.vigil import Vigil
from tracker.ui.shell.window import MainWindow
from tracker.ui.theme.look import Look

_CASCADE = QPoint(32, 32)
"""How far a new window lies from the one it was asked for in."""


class Sitting(QObject):
    """Furnishes a window, its own when none is given, with `begin`, and others that are asked for in it.

    All of them hear the same news. With a `clock` the desk's day is that of the clock, and they are made anew as a new
    one begins; without one it stays. How the last one was left is kept as it closes. It lives as long as the
    preferences do, whose child it is.
    """

    def __init__(
        self,
        desk: Desk,
        look: Look,
        preferences: PreferenceStore,
        window: MainWindow | None = None,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(preferences)
        self._desk = desk
        self._look = look
        self._preferences = preferences
        self._news = News(self)
        self._vigil: Vigil | None = None
        self._flags: tuple[Flag, ...] = ()
        self._owes_notice = False
        self.daybreak = Daybreak(desk.as_of, clock, self) if clock else None
        self.bell = Bell(self, clock or local_now)
        self.bell.set(preferences.now.notice_at)
        self.tray = Tray(look, desk.workspace.path.stem, self)
        self.controllers: list[Controller] = []
        self._furnish(window)
        preferences.changed.connect(self._on_preferences_changed)
        self.bell.rang.connect(self._on_rang)
        if self.daybreak is not None:
            self.daybreak.broke.connect(self._on_day_broke)
        self.tray.wanted.connect(self._on_wanted)

    @property
    def controller(self) -> Controller:
        """That of the window opened last."""
        return self.controllers[-1]

    def begin(self, ref: str = "") -> None:
        """Show the window, with a record beside the view when one is named."""
        window, kept = self.controller.window, self._preferences.now
        self.controller.start(kept.section if kept.section in VIEWS else DESK, at_once=False)
        if not window.isVisible():
            window.take_place(kept.geometry, kept.splitters)
            window.show()
        if ref:
            self.controller.show_record(ref)
        self._follow()

    def _furnish(self, window: MainWindow | None = None) -> Controller:
        made = Controller(self._desk, self._look, window, self._preferences, self._news)
        made.window.closing.connect(self._on_closing)
        made.window.another_asked.connect(self._on_another_asked)
        made.window.top_bar.writing_asked.connect(self._on_writing_asked)
        desk_front = made.fronts[DESK]
        assert isinstance(desk_front, DeskFront)
        desk_front.counted.connect(self._on_counted)
        self.controllers.append(made)
        return made

    def _asking(self) -> Controller | None:
        """The controller of the window whose signal is being answered, while it sits here."""
        window = self.sender()
        return next((one for one in self.controllers if one.window is window), None)

    # --- windows come and go ------------------------------------------------------------------------------------

    def _on_another_asked(self) -> None:
        """Another window on what this one shows; from then on each goes its own way."""
        beside = self._asking()
        if beside is not None:
            made = self._show_like(beside)
            made.window.move(self._within_screen(beside.window.pos() + _CASCADE, made.window))

    def _show_like(self, other: Controller, record: str = "") -> Controller:
        made = self._furnish()
        made.window.take_place(other.window.place(), other.window.divisions())
        made.start(other.window.current_key(), at_once=False)
        made.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not other.window.isActiveWindow())
        if other.window.isMinimized():
            made.window.showMinimized()
        else:
            made.window.show()
        made.take_up(other.window.top_bar.search.text(), record)
        return made

    @staticmethod
    def _within_screen(corner: QPoint, window: MainWindow) -> QPoint:
        room = window.screen().availableGeometry()
        fits = corner.x() + window.width() <= room.right() and corner.y() + window.height() <= room.bottom()
        return corner if fits else room.topLeft()

    def _on_closing(self) -> None:
        closing = self._asking()
        if closing is None:
            return
        window = closing.window
        self._preferences.change(geometry=window.place(), splitters=window.divisions(), section=window.current_key())
        self.controllers.remove(closing)
        if not self.controllers:
            self._end_vigil()
            self.bell.stop()
            self.tray.stop()
            if self.daybreak is not None:
                self.daybreak.stop()

    def _on_preferences_changed(self, before: Preferences, after: Preferences) -> None:
        self.bell.set(after.notice_at)
        if before.language != after.language and after.language:
            # The command that changed it is still at work in the window that will go.
            QTimer.singleShot(0, self, self._speak)

    def _speak(self) -> None:
        """Put windows in the language now preferred in the place of those there are."""
        code = self._preferences.now.language
        if code != self._desk.language.code:
            self._desk = replace(self._desk, language=Language(code))
            self._furnish_anew()

    def _furnish_anew(self) -> None:
        before, self.controllers = self.controllers, []
        for old in before:
            self._show_like(old, old.window.record_shown)
            # It is no longer one of ours, so that nothing is kept of how it was left.
            old.window.close()
        if self._vigil is not None:
            self._on_freed(self._vigil.is_free)

    def _on_day_broke(self, day: date) -> None:
        """Everything rests on the day: the windows are made anew, where they were."""
        self._desk = replace(self._desk, as_of=day)
        self._furnish_anew()

    # --- what is to be done is told --------------------------------------------------------------------------------

    def _on_counted(self, morning: Morning) -> None:
        self._flags = morning.flags
        self.bell.begin(rings=self._preferences.now.notice_at_start)
        if self._owes_notice and not self._day_is_due():
            self._tell()

    def _day_is_due(self) -> bool:
        return self.daybreak is not None and self.daybreak.is_due

    def _on_rang(self) -> None:
        """Tell in the tray how much there is to do; on a new day once that has been worked out."""
        self._owes_notice = self._day_is_due()
        if self.daybreak is not None and self._owes_notice:
            self.daybreak.look()
        else:
            self._tell()

    def _tell(self) -> None:
        self._owes_notice = False
        told = reminder(self._desk, self._flags, titles=self._preferences.now.notice_titles)
        if told is not None:
            self.tray.show(told)

    def _on_wanted(self) -> None:
        """The notice was pressed: the desk comes to the front."""
        if self.controllers:
            window = self.controller.window
            window.show_section(DESK)
            if window.isMinimized():
                window.showNormal()
            window.activateWindow()

    # --- somebody else writes -----------------------------------------------------------------------------------

    def _follow(self) -> None:
        """Hear of what another program writes, where it holds the desk and this one may only read."""
        workspace = self._desk.workspace
        if not workspace.writable and not workspace.immutable:
            self._vigil = Vigil(self._desk, self)
            self._vigil.changed.connect(self._news.tell)
            self._vigil.freed.connect(self._on_freed)

    def _end_vigil(self) -> None:
        if self._vigil is not None:
            self._vigil.stop()
            self._vigil.deleteLater()
            self._vigil = None

    def _on_freed(self, is_free: bool) -> None:
        closed = self._desk.language.gettext("{file} has been closed where it was written to.")
        said = closed.format(file=self._desk.workspace.path.name) if is_free else reading_notice(self._desk)
        for one in self.controllers:
            one.window.top_bar.say_notice(said, may_write=is_free)

    def _on_writing_asked(self) -> None:
        """Hold the desk from now on; every window is made anew, as one that may write."""
        if self._vigil is None:
            return
        self._vigil.look()
        try:
            self._desk.workspace.take_hold()
        except WorkspaceUnavailable:
            self._on_freed(False)
            return
        self._end_vigil()
        # The button that was pressed goes with its window.
        QTimer.singleShot(0, self, self._furnish_anew)
