"""When a notice is due: once at start, and once a day at the hour that the person set."""

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import QObject, QTimer, Signal

from tracker.ui.preferences.store import PreferenceStore

_PAUSE = 20_000
"""Milliseconds between two looks at the clock: a timer set for the hour itself would sleep when the machine does."""
Clock = Callable[[], datetime]


def local_now() -> datetime:
    """The time of this machine, as its person reads it."""
    return datetime.now().astimezone()


class Bell(QObject):
    """Emits `rang()`. It looks at the clock only while an hour is set, until it is told to `stop`."""

    rang = Signal()

    def __init__(self, preferences: PreferenceStore, parent: QObject, clock: Clock = local_now) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._clock = clock
        self._begun = False
        self._last = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.look)
        preferences.changed.connect(self._on_preferences_changed)
        self._set()

    def begin(self) -> None:
        """What is to be done today is known: tell it, if this is the first time and the person wants it at start."""
        if not self._begun:
            self._begun = True
            if self._preferences.now.notice_at_start:
                self.rang.emit()

    def look(self) -> None:
        """Ring if the hour has come since the last look; on a machine that slept over it, as soon as it is awake."""
        hour, before, now = self._preferences.now.notice_at, self._last, self._clock()
        self._last = now
        if hour and before < datetime.combine(now.date(), time.fromisoformat(hour), now.tzinfo) <= now:
            self.rang.emit()

    def stop(self) -> None:
        """Ring no more."""
        self._timer.stop()
        self._preferences.changed.disconnect(self._on_preferences_changed)

    @property
    def is_looking(self) -> bool:
        """Whether it looks at the clock."""
        return self._timer.isActive()

    def _on_preferences_changed(self) -> None:
        self._set()

    def _set(self) -> None:
        if bool(self._preferences.now.notice_at) != self._timer.isActive():
            self._last = self._clock()
            if self._timer.isActive():
                self._timer.stop()
            else:
                self._timer.start()
