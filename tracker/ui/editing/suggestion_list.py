"""The list of names under a field: it floats over what lies below and never takes the keys from the field."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from tracker.ui.editing.values import Suggestion
from tracker.ui.theme.look import Look

_ROW = 28


class SuggestionList(QListWidget):
    """Lies in the window of its field. Emits `taken(Suggestion)` when one is clicked."""

    taken = Signal(object)

    def __init__(self, field: QWidget, look: Look, name: str) -> None:
        super().__init__(field.window())
        self._field = field
        self._window = field.window()
        self._look = look
        self.setProperty("role", "suggestions")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._on_item_clicked)
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def offer(self, entries: tuple[Suggestion, ...]) -> None:
        """Show these, the first one ready to be taken, unless it would make something new; hide when there are none."""
        self.clear()
        for entry in entries:
            item = QListWidgetItem(f"{entry.text}   {entry.note}" if entry.note else entry.text)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setSizeHint(QSize(0, self._look.px(_ROW)))
            self.addItem(item)
        self.setVisible(bool(entries))
        if entries:
            self.setCurrentRow(-1 if entries[0].makes else 0)
            self._place(len(entries))

    def step(self, by: int) -> None:
        """Go to the next entry or the one before."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def current(self) -> Suggestion | None:
        """The entry that Enter takes; None while none is chosen."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if self.isVisible() and item is not None else None

    def _place(self, entries: int) -> None:
        height = entries * self._look.px(_ROW) + 2 * self.frameWidth() + 8
        below = self._field.mapTo(self._window, QPoint(0, self._field.height() + 2))
        above = self._field.mapTo(self._window, QPoint(0, -height - 2))
        at = below if below.y() + height <= self._window.height() or above.y() < 0 else above
        self.setGeometry(at.x(), at.y(), self._field.width(), height)
        self.raise_()

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self.taken.emit(item.data(Qt.ItemDataRole.UserRole))
