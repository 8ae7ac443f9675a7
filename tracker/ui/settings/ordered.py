"""A line that can be moved up and down among its like: the keys and buttons for it."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import label
from tracker.ui.elements.row_button import RowButton
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.theme.look import Look

Item = TypeVar("Item")

_ALT = Qt.KeyboardModifier.AltModifier
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OrderedRow(RowButton):
    """What the line shows. Alt and the arrows move it, Delete takes it away, Enter or a click opens it."""

    moved = Signal(int)
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES and event.modifiers() & _ALT:
            self.moved.emit(_MOVES[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.click()
        else:
            super().keyPressEvent(event)


class OrderedLine(QWidget):
    """Lay the line out with `content`; `below` is room under it.

    Signals: `moved(±1)`, `removed()` when it can be, `opened()`, and `stepped(±1)` for the keys that walk.
    """

    moved = Signal(int)
    removed = Signal()
    opened = Signal()
    stepped = Signal(int)

    def __init__(self, name: str, look: Look, language: Language, *, fixed: bool = False) -> None:
        """`name` is said by screen readers; a `fixed` line can only be moved."""
        super().__init__()
        _ = language.gettext
        self._look = look
        self.row = OrderedRow("", name)
        self.row.moved.connect(self.moved)
        self.row.stepped.connect(self.stepped)
        self.row.clicked.connect(self.opened)
        self.content = QHBoxLayout(self.row)
        self.content.setContentsMargins(1, 3, 6, 3)
        self.content.setSpacing(8)
        self._note = label("", "caption")
        self.content.addWidget(self._note)
        self.content.addStretch(1)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.row, 1)
        if not fixed:
            self.row.removed.connect(self.removed)
            self._add(line, "pencil", _("Edit {title}").format(title=name)).clicked.connect(self.opened)
        self.up = self._add(line, "chevron-up", _("Move {title} up").format(title=name))
        self.up.clicked.connect(self._on_up_clicked)
        self.down = self._add(line, "chevron-down", _("Move {title} down").format(title=name))
        self.down.clicked.connect(self._on_down_clicked)
        if not fixed:
            self._add(line, "trash-2", _("Remove {title}").format(title=name)).clicked.connect(self.removed)
        self.below = QVBoxLayout(self)
        self.below.setContentsMargins(0, 0, 0, 0)
        self.below.setSpacing(0)
        self.below.addLayout(line)

    def say(self, shown: QLabel) -> None:
        """What the line shows."""
        self.content.insertWidget(0, shown)

    def note(self, text: str) -> None:
        """What is said of it beside that."""
        self._note.setText(text)
        self.row.setAccessibleDescription(text)

    def _add(self, line: QHBoxLayout, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        WornIcon(button, self._look, icon)
        button.setIconSize(QSize(self._look.px(15), self._look.px(15)))
        button.setFixedSize(QSize(self._look.px(28), self._look.px(28)))
        button.setAccessibleName(name)
        button.setToolTip(name)
        line.addWidget(button)
        return button

    def _on_up_clicked(self) -> None:
        self.moved.emit(-1)

    def _on_down_clicked(self) -> None:
        self.moved.emit(1)


def moved(items: Sequence[Item], at: int, by: int) -> tuple[Item, ...]:
    """The items with the one at a place moved; as they are where it would leave them."""
    to = at + by
    if not 0 <= to < len(items):
        return tuple(items)
    order = [*items[:at], *items[at + 1 :]]
    return (*order[:to], items[at], *order[to:])
