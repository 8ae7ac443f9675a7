"""A button's icon in the colours of the look, also after those have changed."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from tracker.ui.theme.look import Look


class WornIcon(QObject):
    """Puts the icon on its button, which owns it. `role` is a role of `Tokens`."""

    def __init__(self, button: QAbstractButton, look: Look, name: str, role: str = "muted") -> None:
        super().__init__(button)
        self._button = button
        self._look = look
        self._name = name
        self._role = role
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._button.setIcon(self._look.icon(self._name, self._role))
