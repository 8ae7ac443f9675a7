"""The keys that walk a list everywhere: the arrows, and J and K for hands that stay on the letters."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

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


def left_to_the_window(event: QKeyEvent) -> bool:
    """Whether a copy is asked for: that is the window's to make, with its marking. A list of Qt's own would put the
    text of one cell on the clipboard, and nothing with it.
    """
    if not event.matches(QKeySequence.StandardKey.Copy):
        return False
    event.ignore()
    return True
