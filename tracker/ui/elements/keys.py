"""The keys that walk a list everywhere: the arrows, and J and K for hands that stay on the letters."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Up: -1}


def step_of(event: QKeyEvent) -> int:
    """+1 for the next entry, −1 for the one before, 0 for any other key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return 0 if held else _STEPS.get(Qt.Key(event.key()), 0)


def opens(event: QKeyEvent) -> bool:
    """Whether Enter or the space bar was pressed alone: the entry with the keys is opened."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return not held and event.key() in _OPENING
