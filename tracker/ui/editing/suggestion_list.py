"""The list of names under a field: it floats over what lies below and never takes the keys from the field."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from tracker.ui.editing.suggestion_delegate import SuggestionDelegate
from tracker.ui.editing.values import Suggestion
from tracker.ui.theme.look import Look

_ROW = 28
_ROW_WITH_NOTE = 44
_LEAST_WIDTH = 302
"""A name and what tells it from another have room in the panel's width, however narrow the field."""
_EDGE = 8


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
        self.setItemDelegate(SuggestionDelegate(look, self))
        self.itemClicked.connect(self._on_item_clicked)
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def offer(self, entries: tuple[Suggestion, ...]) -> None:
        """Show these, the first one ready to be taken, unless it would make something new; hide when there are none."""
        self.clear()
        for entry in entries:
            item = QListWidgetItem(f"{entry.text}   {entry.note}" if entry.note else entry.text)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setSizeHint(QSize(0, self._height(entry)))
            self.addItem(item)
        self.setVisible(bool(entries))
        if entries:
            self.setCurrentRow(-1 if entries[0].makes or entries[0].near else 0)
            self._place(sum(self._height(entry) for entry in entries))

    def step(self, by: int) -> None:
        """Go to the next entry or the one before."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def current(self) -> Suggestion | None:
        """The entry that Enter takes; None while none is chosen."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if self.isVisible() and item is not None else None

    def _height(self, entry: Suggestion) -> int:
        return self._look.px(_ROW_WITH_NOTE if entry.note else _ROW)

    def _place(self, rows: int) -> None:
        height = rows + 2 * self.frameWidth() + 8
        below = self._field.mapTo(self._window, QPoint(0, self._field.height() + 2))
        above = self._field.mapTo(self._window, QPoint(0, -height - 2))
        at = below if below.y() + height <= self._window.height() or above.y() < 0 else above
        width = min(max(self._field.width(), self._look.px(_LEAST_WIDTH)), self._window.width() - 2 * _EDGE)
        # Wider than the field, it ends where that ends.
        left = max(_EDGE, at.x() + self._field.width() - width)
        self.setGeometry(left, at.y(), width, height)
        self.raise_()

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self.taken.emit(item.data(Qt.ItemDataRole.UserRole))
