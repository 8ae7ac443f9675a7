"""How widgets tell a screen reader of themselves what Qt cannot know: what is painted, and what a plain widget is."""

from functools import cache
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface


@runtime_checkable
class TellsOfItself(Protocol):
    """A widget with an interface of its own making. `let_widgets_tell` has to be called before it is looked at."""

    access: QAccessibleInterface | None
    """Qt owns it, but Python would take it away with the last name for it."""

    def make_access(self) -> QAccessibleInterface:
        """The interface, made once when the widget is first looked at."""


@cache
def let_widgets_tell() -> None:
    """Have Qt ask such widgets for their own interface; once a process."""
    QAccessible.installFactory(_made_by_itself)


def _made_by_itself(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, TellsOfItself):
        return None
    thing.access = thing.make_access()
    return thing.access
