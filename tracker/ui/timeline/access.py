"""What a screen reader gets of the timeline: its lanes, and in each the records in view, in time order."""

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

if TYPE_CHECKING:
    from tracker.ui.timeline.spoken import SpokenTimeline
    from tracker.ui.timeline.view import TimelineView


class _Node(QAccessibleInterface):
    """A lane or a record: something with a name and a place, which may say something else after the next movement."""

    def __init__(self, of: "TimelineAccess", lane: int, number: int | None) -> None:
        super().__init__()
        self._of = of
        self._lane = lane
        self._number = number

    def isValid(self) -> bool:
        return self._of.isValid() and self._of.spoken().has(self._lane, self._number)

    def object(self) -> QObject | None:  # type: ignore[override]  # it has none, and Qt asks for nothing else
        return None

    def parent(self) -> QAccessibleInterface:
        return self._of if self._number is None else self._of.node(self._lane, None)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._of.node(self._lane, index) if 0 <= index < self.childCount() else None

    def childCount(self) -> int:
        return self._of.spoken().records(self._lane) if self._number is None else 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._of.under(self, x, y)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child._number if isinstance(child, _Node) and child._number is not None else -1

    def rect(self) -> QRect:
        return self._of.on_screen(self._of.spoken().rect(self._lane, self._number))

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Grouping if self._number is None else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state, spoken = QAccessible.State(), self._of.spoken()
        if self._number is None:
            state.expandable = spoken.can_fold(self._lane)
            state.collapsed = state.expandable and spoken.is_folded(self._lane)
            state.expanded = state.expandable and not state.collapsed
        else:
            state.focusable = state.selectable = state.multiSelectable = True
            chosen = spoken.is_chosen(self._lane, self._number)
            state.selected = chosen or spoken.is_among_several(self._lane, self._number)
            state.focused = chosen and self._of.widget().hasFocus()
        return state

    def text(self, what: QAccessible.Text) -> str:
        return self._of.spoken().said(self._lane, self._number) if what is QAccessible.Text.Name else ""

    def setText(self, what: QAccessible.Text, text: str) -> None:
        pass  # a record is changed where it is kept


class TimelineAccess(QAccessibleWidget):
    """The whole timeline, as a list of lanes."""

    def __init__(self, view: "TimelineView") -> None:
        super().__init__(view, QAccessible.Role.List)
        self._nodes: dict[tuple[int, int | None], _Node] = {}
        self._ids: list[int] = []
        # Qt keeps what it was shown once for as long as it may be asked for it; the widget is what it belongs to.
        view.destroyed.connect(partial(_forget, self._ids))

    def spoken(self) -> "SpokenTimeline":
        """What there is to say at this moment."""
        return cast("TimelineView", self.widget()).spoken()

    def node(self, lane: int, number: int | None) -> _Node:
        """The lane at a place from the top, or a record by its place in it."""
        key = (lane, number)
        if key not in self._nodes:
            self._nodes[key] = _Node(self, lane, number)
            self._ids.append(QAccessible.registerAccessibleInterface(self._nodes[key]))
        return self._nodes[key]

    def tell_focus(self) -> None:
        """Have the record read out that was chosen."""
        found = self.spoken().chosen()
        if found is not None:
            event = QAccessibleEvent(self.node(*found), QAccessible.Event.Focus)
            QAccessible.updateAccessibility(event)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The record that was chosen, while the timeline has the keys."""
        found = self.spoken().chosen() if self.widget().hasFocus() else None
        return None if found is None else self.node(*found)

    def childCount(self) -> int:
        return self.spoken().lanes()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.node(index, None) if 0 <= index < self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((key[0] for key, node in self._nodes.items() if node is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.under(self, x, y)

    def under(self, parent: QAccessibleInterface, x: int, y: int) -> QAccessibleInterface | None:
        """The child of a node at a point of the screen."""
        for number in range(parent.childCount()):
            child = parent.child(number)
            if child is not None and child.rect().contains(QPoint(x, y)):
                return child
        return None

    def on_screen(self, rect: QRect) -> QRect:
        """A place in the view, on the screen."""
        viewport = cast("TimelineView", self.widget()).viewport()
        return QRect(viewport.mapToGlobal(rect.topLeft()), rect.size())


def _forget(ids: list[int], *_gone: object) -> None:
    for id_ in ids:
        QAccessible.deleteAccessibleInterface(id_)
