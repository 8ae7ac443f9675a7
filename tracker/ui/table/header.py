"""The head of a table, whose arrow points up where values grow downwards, as its menu says it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

_Arrow = QStyleOptionHeader.SortIndicator
# Qt's own style points down for an ascending order.
_TURNED = {_Arrow.SortDown: _Arrow.SortUp, _Arrow.SortUp: _Arrow.SortDown}


class TableHeader(QHeaderView):
    """A header as the table's own, but for the arrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        super().initStyleOptionForIndex(option, logicalIndex)
        option.sortIndicator = _TURNED.get(option.sortIndicator, option.sortIndicator)
