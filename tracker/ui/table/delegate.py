"""Draws the cells of a table: text elided in its column, chips on their ground, the line under each row."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from tracker.ui.table.model import CHIP_ROLE, RowModel
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.view_values import Chip, Tone

PADDING = 8
EDGE = 3
ROW = 32


class CellDelegate(QStyledItemDelegate):
    """The column that stretches (the title) is read first; the other texts are muted."""

    def __init__(self, look: Look, model: RowModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width() + 2 * PADDING, self._look.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._look.colour("selection"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), self._look.colour("line"))
        if self._is_where_the_keys_are(index):
            self._paint_keys(painter, rect, index)
        inside = rect.adjusted(PADDING, 0, -PADDING, 0)
        chip = index.data(CHIP_ROLE)
        if isinstance(chip, Chip):
            # A chip of the accent's tone has the ground of a chosen row.
            edged = option.state & QStyle.StateFlag.State_Selected and chip.tone is Tone.ACCENT
            self._paint_chip(painter, inside, chip, edged=bool(edged))
        else:
            self._paint_text(painter, inside, index)

    def _paint_keys(self, painter: QPainter, rect: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        """An edge before the row, and a frame around the cell that F2 edits."""
        view = self.parent()
        assert isinstance(view, QTableView)
        accent = self._look.colour("accent")
        if view.horizontalHeader().visualIndex(index.column()) == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), EDGE, rect.height() - 1), accent)
        if view.currentIndex().column() == index.column():
            painter.setPen(accent)
            painter.drawRect(rect.adjusted(0.5, 0.5, -1.5, -2.5))

    def _is_where_the_keys_are(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        view = self.parent()
        return isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex().row() == index.row()

    def _paint_text(self, painter: QPainter, rect: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        font = self._look.font()
        painter.setFont(font)
        painter.setPen(self._look.colour("text" if self._rows.columns[index.column()].stretch else "muted"))
        text = QFontMetricsF(font).elidedText(
            index.data() or "", Qt.TextElideMode.ElideRight, rect.width(), Qt.TextFlag.TextSingleLine
        )
        painter.drawText(rect, index.data(Qt.ItemDataRole.TextAlignmentRole), text)

    def _paint_chip(self, painter: QPainter, rect: QRectF, chip: Chip, *, edged: bool) -> None:
        if not chip.text:
            return
        font = self._look.font(TypeRole.CAPTION)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(chip.shown, Qt.TextElideMode.ElideRight, rect.width() - 14)
        height = metrics.height() + 4
        ground = QRectF(rect.left(), rect.center().y() - height / 2, metrics.horizontalAdvance(text) + 14, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.ink(chip.tone) if edged else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(self._look.tokens.ground(chip.tone)))
        painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(font)
        painter.setPen(self._look.ink(chip.tone))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
