"""Who watches a preview being made: says when that takes long, and stops it when it is no longer wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from tracker.domain.progress import Cancelled, OnProgress

_PATIENCE = 400
"""Milliseconds before anybody is told that it takes long."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What the making of a preview calls from its thread: `check` often, `on_progress` as it comes on. Both raise
    Cancelled when the preview is no longer wanted.
    """

    check: Callable[[], None]
    on_progress: OnProgress


class PreviewWatch(QObject):
    """One preview is wanted at a time. Signal: `takes_long(done, total)`, from when it does, and as it comes on."""

    takes_long = Signal(int, int)
    _came = Signal(int, int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turn = 0
        self._far = self._told = (0, 0)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._on_patience_ended)
        self._came.connect(self._on_came)

    def begin(self) -> Watched:
        """Another preview is made, and only that one is wanted."""
        self._turn += 1
        self._far = self._told = (0, 0)
        self._patience.start()
        return Watched(partial(self._check, self._turn), partial(self._tell, self._turn))

    def stop(self) -> None:
        """None is wanted any more, or it is there."""
        self._turn += 1
        self._patience.stop()

    def _check(self, turn: int) -> None:
        if turn != self._turn:
            raise Cancelled

    def _tell(self, turn: int, done: int, total: int) -> None:
        self._check(turn)
        if (done, total) != self._told:
            self._told = (done, total)
            self._came.emit(turn, done, total)

    def _on_came(self, turn: int, done: int, total: int) -> None:
        if turn == self._turn:
            self._far = (done, total)
            if not self._patience.isActive():
                self.takes_long.emit(done, total)

    def _on_patience_ended(self) -> None:
        self.takes_long.emit(*self._far)
