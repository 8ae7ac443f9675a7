"""The list of a table's columns: which are shown, and in which order. What is changed is seen at once behind it."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDropEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from tracker.language import Language
from tracker.ui.commands.floating import FloatingLayer
from tracker.ui.elements.labels import label
from tracker.ui.row_source import Column
from tracker.ui.theme.look import Look

SIZE = QSize(380, 520)
ALWAYS = "title"
"""The column that tells what a row is."""
_ROW = 30
_BOX = 16
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TickedRows(QStyledItemDelegate):
    """A box with a tick before the name, in the colours of the theme."""

    def __init__(self, look: Look, parent: QListWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        look, rect = self._look, QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("selection"))
        side = look.px(_BOX)
        box = QRectF(rect.left() + 8, rect.center().y() - side / 2, side, side)
        ticked = option.checkState == Qt.CheckState.Checked
        always = not index.flags() & Qt.ItemFlag.ItemIsUserCheckable
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = look.colour("control" if always else "accent") if ticked else look.colour("surface")
        painter.setPen(ground if ticked else look.colour("control"))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            look.icon("check", "on_accent").paint(painter, box.toRect())
        painter.setPen(look.colour("text"))
        painter.drawText(rect.adjusted(side + 18, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, option.text)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            beside = event.position().x() < option.rect.left() + self._look.px(_BOX) + 16
            if beside and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
                state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
                return model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)
        return super().editorEvent(event, model, option, index) if isinstance(event, QKeyEvent) else False


class ColumnList(QListWidget):
    """Space shows or hides, Alt with an arrow moves. Emits `changed()` after either."""

    changed = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "choices")
        self.setAccessibleName(name)
        self.setItemDelegate(TickedRows(look, self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemChanged.connect(self._on_item_changed)

    def fill(self, columns: Sequence[Column], chosen: Sequence[str]) -> None:
        """List the chosen ones in their order, then the others."""
        by_key = {column.key: column for column in columns}
        ordered = [*(by_key[key] for key in chosen), *(one for one in columns if one.key not in chosen)]
        self.blockSignals(True)
        self.clear()
        for column in ordered:
            self.addItem(self._item(column, is_chosen=column.key in chosen))
        self.blockSignals(False)
        self.setCurrentRow(0)

    def keys(self) -> tuple[str, ...]:
        """The keys of the columns shown, in order."""
        items = [self.item(row) for row in range(self.count())]
        shown = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _MOVES.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.changed.emit()

    def _item(self, column: Column, *, is_chosen: bool) -> QListWidgetItem:
        item = QListWidgetItem(column.title)
        item.setData(Qt.ItemDataRole.UserRole, column.key)
        item.setSizeHint(QSize(0, self._look.px(_ROW)))
        item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        kept = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled
        item.setFlags(kept if column.key == ALWAYS else kept | Qt.ItemFlag.ItemIsUserCheckable)
        return item

    def _toggle(self) -> None:
        item = self.currentItem()
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            checked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)

    def _move(self, by: int) -> None:
        at = self.currentRow()
        if 0 <= at + by < self.count():
            self.blockSignals(True)
            self.insertItem(at + by, self.takeItem(at))
            self.blockSignals(False)
            self.setCurrentRow(at + by)
            self.changed.emit()

    def _on_item_changed(self, _item: QListWidgetItem) -> None:
        self.changed.emit()


class ColumnChooser(FloatingLayer):
    """Open it with `begin`. Emits `columns_chosen(keys)` with every change; no keys for those shown at first."""

    columns_chosen = Signal(tuple)

    def __init__(
        self,
        window: QWidget,
        available: Sequence[Column],
        chosen: Sequence[str],
        first: Sequence[str],
        look: Look,
        language: Language,
    ) -> None:
        _ = language.gettext
        super().__init__(window, _("Columns"), look, SIZE)
        self._available = available
        self._first = tuple(first)
        self.list = ColumnList(look, _("Columns shown, in their order"))
        self.list.fill(available, chosen)
        self.list.changed.connect(self._on_changed)
        self.reset = QPushButton(_("Reset"))
        self.reset.setAccessibleName(_("Reset the columns"))
        self.reset.clicked.connect(self._on_reset)
        close = QPushButton(_("Close"))
        close.setAccessibleName(_("Close"))
        close.clicked.connect(self.dismiss)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(_("Columns"), "section"))
        column.addWidget(self.list, 1)
        column.addWidget(label(_("Space shows or hides · Alt ↑ ↓ moves · Esc closes"), "caption", wrap=True))
        foot = QHBoxLayout()
        foot.addWidget(self.reset)
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)

    def begin(self) -> None:
        """Open the list."""
        self.open(self.list)

    def _on_changed(self) -> None:
        self.columns_chosen.emit(self.list.keys())

    def _on_reset(self) -> None:
        self.list.fill(self._available, self._first)
        self.columns_chosen.emit(())
