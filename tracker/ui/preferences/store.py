"""The preferences in force, kept in an INI file from one run to the next."""

import logging
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal

from tracker.ui.preferences.preferences import Preferences
from tracker.ui.preferences.spelling import read, spell


def preferences_file() -> Path:
    """Where a person's preferences are kept on this machine."""
    from platformdirs import user_config_path

    return user_config_path("tracker", appauthor=False) / "window.ini"


class PreferenceStore(QObject):
    """Hands out the preferences and tells when they change: `changed(before, after)`.

    Without a path nothing is kept, as pictures and tests want it.
    """

    changed = Signal(object, object)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._now = _load(path) if path else Preferences()

    @property
    def now(self) -> Preferences:
        """The preferences in force."""
        return self._now

    @property
    def is_kept(self) -> bool:
        """Whether anything of the person's stays on this machine when the window closes."""
        return self._path is not None

    def change(self, **values: Any) -> None:
        """Take other values for preferences of these names, and keep them at once."""
        before, self._now = self._now, replace(self._now, **values)
        if before != self._now:
            if self._path:
                _save(self._path, before, self._now)
            self.changed.emit(before, self._now)


def _load(path: Path) -> Preferences:
    kept = QSettings(str(path), QSettings.Format.IniFormat)
    return read({field.name: str(kept.value(field.name, "")) for field in fields(Preferences)})


def _save(path: Path, before: Preferences, after: Preferences) -> None:
    """Write what differs, so that another window's own changes stay."""
    kept = QSettings(str(path), QSettings.Format.IniFormat)
    old, new = spell(before), spell(after)
    for name, text in new.items():
        if text != old[name]:
            kept.setValue(name, text)
    kept.sync()
    if kept.status() is not QSettings.Status.NoError:
        # The window goes on without: a preference is no reason to stop anybody's work.
        logging.getLogger("tracker.preferences").info("%s cannot be written; preferences last until closing", path)
