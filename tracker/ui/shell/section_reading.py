"""Which sections of a window have been read, and what was written since: each is read once, then kept up to date."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.ui.shell.background import Background
from tracker.ui.shell.front import SectionFront
from tracker.ui.shell.fronts.settings import SETTINGS

_PATIENCE = 250
"""Milliseconds that a page may take before the window says that it is being read."""


class SectionReading(QObject):
    """Signals: `was_read(key, answer)` for a section to show; `failed(key, why)`; `takes_long()` when what was
    asked for without patience is not there yet.

    `query` narrows what is read from then on.
    """

    was_read = Signal(str, object)
    failed = Signal(str, str)
    takes_long = Signal()

    def __init__(self, desk: Desk, fronts: Mapping[str, SectionFront], parent: QObject) -> None:
        super().__init__(parent)
        self.query = ""
        self._fronts = fronts
        self._read: set[str] = set()
        self._untold: dict[str, Changes] = {}
        self._background = Background(desk, self)
        self._background.was_read.connect(self.was_read)
        self._background.failed.connect(self.failed)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self.takes_long)

    def go_beside(self) -> None:
        """From now on read in threads."""
        self._background.go_beside()
        for front in self._fronts.values():
            front.go_beside()

    def is_reading(self, key: str) -> bool:
        """Whether an answer is still to come."""
        return self._background.is_reading(key)

    def ask(self, key: str, *, patient: bool = False) -> None:
        """Have a section read; unless `patient` it is told when that takes long."""
        self._read.add(key)
        self._untold.pop(key, None)
        if not patient:
            self._patience.start()
        self._background.ask(key, self._fronts[key].reading(self.query))

    def rest(self) -> None:
        """What somebody waited for is there."""
        self._patience.stop()

    def forget(self, key: str = "") -> None:
        """Have a section read again when it is next shown, or every one."""
        if key:
            self._read.discard(key)
        else:
            self._read.clear()

    def bring(self, key: str) -> None:
        """A section comes to the front: read it, or let it take in what was written since it was last shown."""
        if key in self._read:
            self._catch_up(key)
        else:
            self.ask(key)

    def hear(self, changes: Changes) -> None:
        """Something was written; `catch_up` has it shown. Of the saved views only the settings show anything."""
        for key in self._read & {SETTINGS} if changes.only_views else self._read:
            self._untold[key] = self._untold[key].then(changes) if key in self._untold else changes

    def catch_up(self, in_front: str) -> None:
        """Let the section in front take in what was written, and those that are being read."""
        reading = [key for key in self._untold if key != in_front and self.is_reading(key)]
        for key in (in_front, *reading):
            self._catch_up(key)

    def _catch_up(self, key: str) -> None:
        untold = self._untold.pop(key, None)
        if untold is None:
            return
        taken = self._fronts[key].take(untold)
        # An answer that is on its way was begun before this was written, and would undo what is shown now.
        if not taken or self.is_reading(key):
            self.ask(key, patient=True)

    def stop(self) -> None:
        """Tell nothing any more, and wait for what is being read."""
        self._patience.stop()
        self._background.stop()
