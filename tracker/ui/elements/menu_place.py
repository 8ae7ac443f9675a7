"""Where the menu of a button stands."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu


def begin_with_button(menu: QMenu) -> None:
    """Have a menu that is shown begin where the button does that it belongs to. One that wears its icon behind its
    words runs from right to left, and Qt would have the menu end with it, over what stands to the left.
    """
    if (button := menu.parentWidget()) is not None:
        menu.move(button.mapToGlobal(QPoint(0, 0)).x(), menu.y())
