"""Parts one below the other that come, go and change places while the rest stays as it is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.ui.elements.tab_order import tab_stops, tab_through


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
    tab_through(stop for part in parts for stop in tab_stops(part))
    return list(parts)
