"""Parts one below the other that come, go and change places while the rest stays as it is."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


def put_in_order(column: QVBoxLayout, before: Sequence[QWidget], parts: Sequence[QWidget]) -> list[QWidget]:
    """Lay `parts` out at the top of a column in place of those `before`, which are deleted where they are no longer
    among them. Tab goes from one to the next as they lie.
    """
    staying = {id(part) for part in parts}
    for part in before:
        column.removeWidget(part)
        if id(part) not in staying:
            part.hide()
            part.deleteLater()
    for place, part in enumerate(parts):
        column.insertWidget(place, part)
    stops = [stop for part in parts for stop in _tab_stops(part)]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)
    return list(parts)


def _tab_stops(part: QWidget) -> list[QWidget]:
    """The widgets in a part that Tab can reach, in the order they were made."""
    inside = [part, *part.findChildren(QWidget)]
    return [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
