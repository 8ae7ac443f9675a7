"""A person at a desk: the window as they left it and in their language, made anew when they choose another."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from tracker.desk.desk import Desk
from tracker.language import Language
from tracker.ui.preferences.preferences import Preferences
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.shell.controller import Controller
from tracker.ui.shell.sections import DESK, VIEWS
from tracker.ui.shell.window import MainWindow
from tracker.ui.theme.look import Look


class Sitting(QObject):
    """Furnishes a window, its own when none is given, with `begin`; how it was left is kept as it closes.

    It lives as long as the preferences do, whose child it is.
    """

    def __init__(self, desk: Desk, look: Look, preferences: PreferenceStore, window: MainWindow | None = None) -> None:
        super().__init__(preferences)
        self._desk = desk
        self._look = look
        self._preferences = preferences
        self.controller = Controller(desk, look, window, preferences)
        preferences.changed.connect(self._on_preferences_changed)

    def begin(self, ref: str = "") -> None:
        """Show the window, with a record beside the view when one is named."""
        section = self._preferences.now.section
        self._show(section if section in VIEWS else DESK)
        if ref:
            self.controller.show_record(ref)

    def _show(self, section: str) -> None:
        window, kept = self.controller.window, self._preferences.now
        window.closing.connect(self._remember)
        self.controller.start(section, at_once=False)
        if not window.isVisible():
            window.take_place(kept.geometry, kept.splitters)
            window.show()

    def _remember(self) -> None:
        window = self.controller.window
        self._preferences.change(geometry=window.place(), splitters=window.divisions(), section=window.current_key())

    def _on_preferences_changed(self, before: Preferences, after: Preferences) -> None:
        if before.language != after.language and after.language:
            # The command that changed it is still at work in the window that will go.
            QTimer.singleShot(0, self, self._speak)

    def _speak(self) -> None:
        """Put a window in the language now preferred in the place of the one there is."""
        code = self._preferences.now.language
        if code == self._desk.language.code:
            return
        old = self.controller
        section, record, query = old.window.current_key(), old.window.record_shown, old.window.top_bar.search.text()
        self._remember()
        old.window.closing.disconnect(self._remember)
        self._desk = replace(self._desk, language=Language(code))
        self.controller = Controller(self._desk, self._look, None, self._preferences)
        self._show(section)
        self.controller.take_up(query, record)
        old.window.close()
