"""Reading that takes long, done beside the window: a thread with its own opening of the same file."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QThread, Signal

from tracker.desk.desk import Desk
from tracker.domain.progress import Cancelled
from tracker.errors import BadInput, WorkspaceUnavailable
from tracker.ui.shell.memory import give_back

Read = Callable[[Desk], object]
AT_ONCE = 2
"""Things read at the same time: what a person has turned to does not wait for a page that takes long."""


class _Reading(QThread):
    """One thing read; `answer` or `trouble` is there when it has finished, unless it was `cancelled` by what reads."""

    def __init__(self, key: str, desk: Desk, read: Read, parent: QObject) -> None:
        super().__init__(parent)
        self.key = key
        self.answer: object = None
        self.trouble = ""
        self.cancelled = False
        self._desk = desk
        self._read = read

    def run(self) -> None:
        try:
            with self._desk.workspace.twin() as twin:
                self.answer = self._read(replace(self._desk, workspace=twin))
        except Cancelled:
            self.cancelled = True
        except (BadInput, WorkspaceUnavailable) as error:
            self.trouble = error.told(self._desk.language)
        give_back()


class Background(QObject):
    """Reads a few things at a time; what is asked for again meanwhile is read again, and only that is told.

    Signals: `was_read(key, answer)`, `failed(key, why)`. Until told to `go_beside` it answers within `ask`, as a
    picture needs.
    """

    was_read = Signal(str, object)
    failed = Signal(str, str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._beside = False
        self._wanted: dict[str, Read] = {}
        self._readings: dict[str, _Reading] = {}

    def go_beside(self) -> None:
        """From now on read in threads."""
        self._beside = True

    def is_reading(self, key: str) -> bool:
        """Whether an answer is still to come."""
        return key in self._wanted or key in self._readings

    def ask(self, key: str, read: Read) -> None:
        """Read something; the answer to what was asked under the same key before is no longer told."""
        if self._beside:
            self._wanted[key] = read
            self._go_on()
            return
        try:
            answer = read(self._desk)
        except BadInput as error:
            self.failed.emit(key, error.told(self._desk.language))
        else:
            self.was_read.emit(key, answer)

    def stop(self) -> None:
        """Tell nothing any more, and wait for what is being read."""
        self._wanted.clear()
        for reading in self._readings.values():
            reading.finished.disconnect(self._on_finished)
            reading.wait()
        self._readings.clear()

    def _go_on(self) -> None:
        for key in [key for key in self._wanted if key not in self._readings]:
            if len(self._readings) < AT_ONCE:
                reading = self._readings[key] = _Reading(key, self._desk, self._wanted.pop(key), self)
                reading.finished.connect(self._on_finished)
                reading.start()

    def _on_finished(self) -> None:
        for key, done in [*self._readings.items()]:
            if done.isFinished():
                del self._readings[key]
                done.deleteLater()
                if key not in self._wanted:
                    self._tell(done)
        self._go_on()

    def _tell(self, done: _Reading) -> None:
        if done.cancelled:
            return
        if done.answer is not None:
            self.was_read.emit(done.key, done.answer)
        else:
            # Without a reason it is a fault of the program, which the thread has reported.
            self.failed.emit(done.key, done.trouble)
