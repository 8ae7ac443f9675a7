"""What a screen reader gets of a list that paints itself: a list with entries, and which of them the keys are on."""

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from tracker.ui.elements.access import let_widgets_tell


class PaintedList(QWidget):
    """A widget that paints its own entries, as it tells about them."""

    access: QAccessibleInterface | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_widgets_tell()

    def make_access(self) -> QAccessibleInterface:
        """A list, as `TellsOfItself` wants it."""
        return ListAccess(self)

    def entries(self) -> Sequence[tuple[str, str, QRectF]]:
        """Each entry's ref, what is said about it, and where it lies."""
        raise NotImplementedError

    def entry_at_keys(self) -> int:
        """The entry that Enter opens while the widget has the focus."""
        raise NotImplementedError


class EntryAccess(QAccessibleInterface):
    """One entry, by its place in the list: what stands there may change while it is known to a screen reader."""

    def __init__(self, of: "ListAccess", number: int) -> None:
        super().__init__()
        self._of = of
        self._number = number

    def isValid(self) -> bool:
        return self._of.isValid() and self._number < self._of.childCount()

    def object(self) -> QObject | None:  # type: ignore[override]  # an entry has none, and Qt asks for nothing else
        return None

    def parent(self) -> QAccessibleInterface:
        return self._of

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        return self._of.place(self._number)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        return self._of.entry_state(self._number)

    def text(self, what: QAccessible.Text) -> str:
        return self._of.said(self._number) if what is QAccessible.Text.Name else ""

    def setText(self, what: QAccessible.Text, text: str) -> None:
        pass  # what stands in the list is changed where it is kept


class ListAccess(QAccessibleWidget):
    """The whole list."""

    def __init__(self, widget: PaintedList) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self._entries: list[EntryAccess] = []
        self._ids: list[int] = []
        # Qt keeps what it was shown once for as long as it may be asked for it; the widget is what it belongs to.
        widget.destroyed.connect(partial(_forget, self._ids))

    def childCount(self) -> int:
        return len(self._painted().entries())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        while len(self._entries) <= index:
            entry = EntryAccess(self, len(self._entries))
            self._entries.append(entry)
            self._ids.append(QAccessible.registerAccessibleInterface(entry))
        return self._entries[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((at for at, one in enumerate(self._entries) if one is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        for number in range(self.childCount()):
            if self.place(number).contains(QPoint(x, y)):
                return self.child(number)
        return None

    def place(self, number: int) -> QRect:
        """Where an entry lies on the screen."""
        rect = self._painted().entries()[number][2].toAlignedRect()
        return QRect(self.widget().mapToGlobal(rect.topLeft()), rect.size())

    def said(self, number: int) -> str:
        """What an entry is called."""
        return self._painted().entries()[number][1]

    def entry_state(self, number: int) -> QAccessible.State:
        """That an entry can be opened, and whether the keys are on it."""
        state = QAccessible.State()
        state.focusable = state.selectable = True
        at_keys = self.widget().hasFocus() and self._painted().entry_at_keys() == number
        state.focused = state.selected = at_keys
        return state

    def _painted(self) -> PaintedList:
        return cast(PaintedList, self.widget())


def _forget(ids: list[int], *_gone: object) -> None:
    for id_ in ids:
        QAccessible.deleteAccessibleInterface(id_)
