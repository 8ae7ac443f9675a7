"""A page that scrolls down when its texts, wrapped at the width there is, need more height than the window has."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QFrame, QScrollArea, QWidget

from tracker.ui.elements.access import let_widgets_tell


def keep_place(before: QAbstractScrollArea, after: QAbstractScrollArea) -> None:
    """Scroll a page as far as the one it replaces; it need not have been laid out yet."""
    scroll_to(after, before.verticalScrollBar().value())


def scroll_to(page: QAbstractScrollArea, place: int) -> None:
    """Scroll a page so many pixels down; it need not have been laid out yet."""
    bar = page.verticalScrollBar()
    bar.setMaximum(max(bar.maximum(), place))
    bar.setValue(place)


class _Body(QWidget):
    """Says only its width: asked for a least height, wrapped texts answer with that of the narrowest column."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class ScrolledPage(QScrollArea):
    """Lay the page out on `body`."""

    access: QAccessibleInterface | None = None

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_widgets_tell()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = _Body()
        self.setWidget(self.body)

    def make_access(self) -> QAccessibleInterface:
        """A pane: left alone, Qt would call it nothing in particular."""
        return QAccessibleWidget(self, QAccessible.Role.Pane)
