"""While somebody else writes to the desk: what they wrote is told, and when they have closed it."""

from PySide6.QtCore import QObject, QTimer, Signal

from tracker.desk.desk import Desk
from tracker.desk.following import Follower
from tracker.errors import WorkspaceUnavailable

_PAUSE = 1000
"""Milliseconds between two looks at the file; one that finds nothing new reads a single number."""


class Vigil(QObject):
    """Looks at the file until it is told to `stop`.

    Signals: `changed(Changes)` for every action that somebody else wrote; `freed(bool)` when nobody holds the desk any
    more, and when somebody does again.
    """

    changed = Signal(object)
    freed = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._follower = Follower(desk)
        self.is_free = False
        """Whether nobody held the desk when it was last looked at."""
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Tell what is new."""
        try:
            for changes in self._follower.news():
                self.changed.emit(changes)
        except WorkspaceUnavailable:  # being written this very moment: the next look tells it
            return
        is_free = not self._follower.is_held()
        if is_free != self.is_free:
            self.is_free = is_free
            self.freed.emit(is_free)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
