"""The record that follows the row with the keys: at once after one step, at the end of many quick ones."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

_QUICK = 150
"""Milliseconds between steps below which a person walks, and does not stop to read."""


class Walking(QObject):
    """Emits `arrived(ref)` for each record told, but of those told in quick succession only for the first and the last.

    Putting a record beside the list takes longer than a step in the list may.
    """

    arrived = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        self._ref = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_QUICK)
        self._pause.timeout.connect(self._arrive)

    def tell(self, ref: str) -> None:
        """Another record has the keys."""
        walks = self._since.isValid() and self._since.elapsed() < _QUICK
        self._ref = ref
        if walks:
            self._pause.start()
            self._since.restart()
        else:
            self._arrive()

    def stop(self) -> None:
        """Nobody is there any more."""
        self._pause.stop()

    def _arrive(self) -> None:
        self._pause.stop()
        self.arrived.emit(self._ref)
        self._since.start()
