"""Keeps what is being typed half a second after the last key, so that neither a crash nor a refusal loses it."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from tracker.desk.unfinished import Piece, Unfinished
from tracker.ui.editing.tools import Note

PAUSE = 500
"""Milliseconds without a key; somebody who never pauses is kept every second all the same."""
_LONGEST = 1_000

NEW = "new"
"""Stands for the uid of a record that is still to be made."""


class TypingKept(QObject):
    """One for a window, which lets it `write` what still waits before it closes."""

    def __init__(self, unfinished: Unfinished, parent: QObject) -> None:
        super().__init__(parent)
        self._unfinished = unfinished
        self._waiting: dict[tuple[str, str], str] = {}
        self._pause, self._longest = QTimer(self), QTimer(self)
        for timer, length in ((self._pause, PAUSE), (self._longest, _LONGEST)):
            timer.setSingleShot(True)
            timer.setInterval(length)
            timer.timeout.connect(self.write)

    def note_for(self, record: str) -> Note:
        """What the editors of one record tell what is typed in them."""
        return partial(self._note, record)

    def _note(self, record: str, place: str, text: str) -> None:
        self._waiting[record, place] = text
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def of(self, record: str) -> tuple[Piece, ...]:
        """What was typed in a record and not written."""
        self.write()
        return self._unfinished.of(record)

    def write(self) -> None:
        """Keep what is waiting."""
        self._pause.stop()
        self._longest.stop()
        waiting, self._waiting = self._waiting, {}
        if waiting:
            self._unfinished.keep(tuple(Piece(record, place, text) for (record, place), text in waiting.items()))
