"""When a notice is due: once at start, and once a day at the hour that the person set."""

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import QObject, QTimer, Signal

_PAUSE = 20_000
"""Milliseconds between two looks at the clock: a timer set for the hour itself would sleep when the machine does."""
Clock = Callable[[], datetime]


def local_now() -> datetime:
    """The time of this machine, as its person reads it."""
    return datetime.now().astimezone()


class Bell(QObject):
    """Emits `rang()`. It looks at the clock only while an hour is set, until it is told to `stop`.

    It is handed what the person prefers: holding the preferences, whose child its parent is, made a circle through Qt's
    tree that ended in a crash when it was freed.
    """

    rang = Signal()

    def __init__(self, parent: QObject, clock: Clock = local_now) -> None:
        super().__init__(parent)
        self._clock = clock
        self._begun = False
        self._hour = ""
        self._last = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.look)

    def begin(self, *, rings: bool) -> None:
        """What is to be done today is known: tell it, if this is the first time and the person wants it at start."""
        if not self._begun:
            self._begun = True
            if rings:
                self.rang.emit()

    def set(self, hour: str) -> None:
        """Ring at this hour (HH:MM) from now on; at none when it is empty."""
        if hour == self._hour:
            return
        self._hour, self._last = hour, self._clock()
        if hour:
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Ring if the hour has come since the last look; on a machine that slept over it, as soon as it is awake."""
        before, now = self._last, self._clock()
        self._last = now
        if self._hour and before < datetime.combine(now.date(), time.fromisoformat(self._hour), now.tzinfo) <= now:
            self.rang.emit()

    def stop(self) -> None:
        """Ring no more."""
        self._timer.stop()

    @property
    def is_looking(self) -> bool:
        """Whether it looks at the clock."""
        return self._timer.isActive()
