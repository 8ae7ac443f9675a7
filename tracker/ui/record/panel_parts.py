"""What the parts of a record's panel have in common: a title above them, and coming and going."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.ui.elements.labels import heading
from tracker.ui.record.rows import RING


def titled_column(part: QWidget, title: str) -> QVBoxLayout:
    """The layout of a part that bears a title."""
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    head = heading(title)
    head.setContentsMargins(RING, 20, RING, 6)
    column.addWidget(head)
    return column


def holds_focus(part: QWidget) -> bool:
    """Whether the keys go to this part or to something in it."""
    focused = part.window().focusWidget()
    return focused is not None and (focused is part or part.isAncestorOf(focused))


def take_away(column: QVBoxLayout, part: QWidget) -> None:
    """Take a part out of the panel."""
    column.removeWidget(part)
    part.hide()
    part.deleteLater()


def show_if(part: QWidget, *, wanted: bool) -> None:
    """Show a part or hide it; one that is in no window yet would become a window of its own."""
    if not wanted:
        part.hide()
    elif part.parentWidget() is not None:
        part.show()
