"""How an entry under a field is drawn: the name, and below it what tells it from others of that name."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tracker.ui.editing.values import Suggestion
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look

_AIR = 8


class SuggestionDelegate(QStyledItemDelegate):
    """Draws the `Suggestion` that an item keeps; its ground is the style's."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if not isinstance(entry, Suggestion):
            return
        room: QRect = option.rect.adjusted(_AIR, 0, -_AIR, 0)
        if entry.note:
            half = room.height() // 2
            self._write(painter, room.adjusted(0, 3, 0, -half), entry.text, TypeRole.INTERFACE, "text")
            self._write(painter, room.adjusted(0, half, 0, -4), entry.note, TypeRole.CAPTION, "muted")
        else:
            self._write(painter, room, entry.text, TypeRole.INTERFACE, "text")

    def _write(self, painter: QPainter, room: QRect, text: str, role: TypeRole, colour: str) -> None:
        font = self._look.font(role)
        painter.setFont(font)
        painter.setPen(self._look.colour(colour))
        told = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)
