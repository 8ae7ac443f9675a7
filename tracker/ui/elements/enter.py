"""Enter on a button: it presses, as the space bar does, wherever the button stands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def presses(event: QKeyEvent) -> bool:
    """Whether this is Enter alone."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _ENTER and not held


def press_focused(event: QKeyEvent, around: QWidget) -> bool:
    """Press the button in `around` that has the keys, if this is Enter; whether it was pressed.

    To be asked by whoever gets the keys that nobody in it wanted. A button with a menu opens that.
    """
    button = around.window().focusWidget()
    if not presses(event) or not isinstance(button, QAbstractButton) or not around.isAncestorOf(button):
        return False
    menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
    if menu is not None:
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    else:
        button.click()
    return True
