"""Texts in a table's cells that begin where those of its header do."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_PADDING = 5


class PaddedCells(QStyledItemDelegate):
    """For tables whose cells are plain text."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        # A margin of Qt's own lies inside of it already.
        option.rect.adjust(_PADDING, 0, -_PADDING, 0)
        super().paint(painter, option, index)
