"""Where Tab goes: widgets made later come last by themselves, wherever they stand."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_LINE = 24
"""What stands side by side is up to half a line apart."""


def tab_through(widgets: Iterable[QWidget]) -> None:
    """Have Tab go from each of these to the next. All must be in one window already."""
    for one, other in pairwise(widgets):
        QWidget.setTabOrder(one, other)


def tab_stops_before(widget: QWidget) -> list[QWidget]:
    """The one widget from which Tab comes to this one; none where there is no other in the window."""
    stops = tab_stops(widget.window())
    at = stops.index(widget) if widget in stops else 0
    return [stops[at - 1]] if at else []


def tab_stops(part: QWidget) -> list[QWidget]:
    """The widgets in a part that Tab can reach, line by line as they lie; as they were made before they do.

    The focus chain would tell it, but asking for it from Python makes each widget the owner of the one that follows
    it: with the first the second is gone.
    """
    stops = [one for one in (part, *part.findChildren(QWidget)) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return sorted(stops, key=lambda one: _line(one, part))


def _line(widget: QWidget, part: QWidget) -> int:
    return widget.mapTo(part, widget.rect().center()).y() // _LINE if widget is not part else -1
