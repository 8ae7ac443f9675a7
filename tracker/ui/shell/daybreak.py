"""When a new day begins in a window that is left open, by the machine's own calendar."""

from datetime import date

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from tracker.ui.reminding.bell import Clock

_PAUSE = 20_000
"""Milliseconds between two looks at the clock: a timer set for midnight itself would sleep when the machine does."""
_LONGEST_WAIT = 600
"""Seconds that a new day waits at most for somebody who is typing."""


class Daybreak(QObject):
    """Emits `broke(date)` once for every new day, until it is told to `stop`.

    It looks at the clock every now and then, and when the program comes to the front. A day waits for a menu, a dialog
    or a field that is being typed in.
    """

    broke = Signal(object)

    def __init__(self, day: date, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._day = day
        self._clock = clock
        self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        if isinstance(qt := QGuiApplication.instance(), QGuiApplication):
            qt.applicationStateChanged.connect(self._on_state_changed)

    @property
    def is_due(self) -> bool:
        """Whether the clock shows another day than the windows do."""
        return self._clock().date() != self._day

    def look(self) -> None:
        """Tell of a new day, if there is one."""
        if not self.is_due:
            self._since = 0.0
        elif not self._waits():
            self._since, self._day = 0.0, self._clock().date()
            self.broke.emit(self._day)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        if isinstance(qt := QGuiApplication.instance(), QGuiApplication):
            qt.applicationStateChanged.disconnect(self._on_state_changed)

    @property
    def is_looking(self) -> bool:
        """Whether it looks at the clock."""
        return self._timer.isActive()

    def _waits(self) -> bool:
        now = self._clock().timestamp()
        self._since = self._since or now
        if QApplication.activeModalWidget() or QApplication.activePopupWidget():
            return True
        return _is_typing() and now - self._since < _LONGEST_WAIT

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()


def _is_typing() -> bool:
    """Whether words stand in a field that has the keys."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        return bool(field.text()) and not field.isReadOnly()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return bool(field.toPlainText()) and not field.isReadOnly()
    return False
