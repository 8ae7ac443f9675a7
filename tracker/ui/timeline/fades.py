"""Lanes on their way from bands to bars and back: a short while in which both are seen."""

from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

LASTS = 0.14
"""Seconds."""
_FRAME = 16


class Fades(QObject):
    """Emits `moved` for every picture on the way. Where a person wants no motion, every lane is there at once."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since: dict[int, float] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self._on_timeout)

    def begin(self, lanes: list[int]) -> None:
        """These lanes go to another level now; one that turns back goes on from where it is."""
        if not lanes or not QApplication.isEffectEnabled(Qt.UIEffect.UI_General):
            return
        now = monotonic()
        for lane in lanes:
            self._since[lane] = now - LASTS * (1 - self.share(lane))
        self._timer.start()

    def share(self, lane: int) -> float:
        """How far a lane has come, from 0 to 1."""
        since = self._since.get(lane)
        return 1.0 if since is None else min(1.0, (monotonic() - since) / LASTS)

    def stop(self) -> None:
        """Be there at once."""
        self._since.clear()
        self._timer.stop()

    def _on_timeout(self) -> None:
        for lane in [lane for lane in self._since if self.share(lane) >= 1]:
            del self._since[lane]
        if not self._since:
            self._timer.stop()
        self.moved.emit()
