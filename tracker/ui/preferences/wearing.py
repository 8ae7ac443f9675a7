"""The look as the person prefers it: theme, size of type and motion, put on at once when any of them changes."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from tracker.ui.preferences.preferences import Preferences, ThemeChoice
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.theme.look import Look


def system_theme(hints: QStyleHints) -> str:
    """The theme that the system asks for, by its name among `tokens.THEMES`."""
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


class Wearing(QObject):
    """Keeps one look in step with the preferences and, while they say so, with the system."""

    def __init__(
        self, store: PreferenceStore, look: Look, application: QApplication, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._look = look
        self._application = application
        self._blinking = application.cursorFlashTime()
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        store.changed.connect(self._on_preferences_changed)
        self._rest_or_move()
        self._put_on()

    def _on_system_changed(self) -> None:
        if self._store.now.theme is ThemeChoice.SYSTEM:
            self._put_on()

    def _on_preferences_changed(self, before: Preferences, after: Preferences) -> None:
        if before.reduced_motion != after.reduced_motion:
            self._rest_or_move()
        if (before.theme, before.type_size) != (after.theme, after.type_size):
            self._put_on()

    def _put_on(self) -> None:
        preferences, hints = self._store.now, self._application.styleHints()
        follows = preferences.theme is ThemeChoice.SYSTEM
        if follows:
            hints.unsetColorScheme()
        theme = system_theme(hints) if follows else preferences.theme.value
        self._look.change(theme, preferences.type_size / 100, follows_system=follows)

    def _rest_or_move(self) -> None:
        rests = self._store.now.reduced_motion
        self._application.setEffectEnabled(Qt.UIEffect.UI_General, not rests)
        self._application.setCursorFlashTime(0 if rests else self._blinking)
