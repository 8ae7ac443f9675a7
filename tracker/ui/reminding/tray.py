"""The system's tray, where it has one: it shows a notice and brings the window back when that is pressed."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from tracker.ui.reminding.words import Reminder
from tracker.ui.theme.icons import icon_pixmap
from tracker.ui.theme.look import Look

_SHOWN_FOR = 10_000
"""Milliseconds; most systems decide by themselves."""
_SIZE = 64


def has_tray() -> bool:
    """Whether this system can show notices."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


class Tray(QObject):
    """Its icon is there from the first notice on, until `stop`. Emits `wanted()` when it or the notice is pressed."""

    wanted = Signal()

    def __init__(self, look: Look, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._name = name
        self._icon: QSystemTrayIcon | None = None

    def show(self, reminder: Reminder) -> None:
        """Show a notice, where the system has a tray."""
        if not has_tray():
            return
        if self._icon is None:
            self._icon = self._made_icon()
        self._icon.show()
        self._icon.showMessage(reminder.title, reminder.text, self._icon.icon(), _SHOWN_FOR)

    def stop(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _made_icon(self) -> QSystemTrayIcon:
        colour = self._look.tokens.roles()["accent"]
        made = QSystemTrayIcon(QIcon(icon_pixmap("flag", _SIZE, colour)), self)
        made.setToolTip(self._name)
        made.messageClicked.connect(self.wanted)
        made.activated.connect(self._on_activated)
        return made

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.wanted.emit()
