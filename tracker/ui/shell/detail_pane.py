"""The pane on the right: the record that is being read, else what the page itself puts there, else nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from tracker.ui.theme.look import Look

WIDTH = 360
LEAST_WIDTH = 280


class DetailPane(QFrame):
    """Shows one widget at a time and hides when there is none. It owns what it is given.

    Signals: `leaving()` while the record that goes is still in its place; `keys_left()` when it had the keys and
    nothing came after it. A record that comes in the place of one that had them gets them.
    """

    leaving = Signal()
    keys_left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail")
        self._look = look
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._record: QWidget | None = None
        self._aside: QWidget | None = None
        self._settle()

    @property
    def record(self) -> QWidget | None:
        """The record shown now, if any."""
        return self._record

    def show_record(self, widget: QWidget | None) -> None:
        """Put a record in front, in place of the one before; None closes it. The one before is deleted."""
        had_keys = self._has_keys()
        if self._record is not None:
            self.leaving.emit()
            self._stack.removeWidget(self._record)
            self._record.deleteLater()
        self._record = widget
        if widget is not None:
            self._stack.addWidget(widget)
        self._settle()
        if had_keys and widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_keys:
            self.keys_left.emit()

    def _has_keys(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and self._record is not None and self._record.isAncestorOf(focused)

    def keep(self, widget: QWidget) -> None:
        """Take an aside in, to be shown with its page."""
        self._stack.addWidget(widget)
        self._settle()

    def show_aside(self, widget: QWidget | None) -> None:
        """What stands here while no record is read: one that is kept, or nothing."""
        self._aside = widget
        self._settle()

    def forget(self, widget: QWidget) -> None:
        """Delete an aside that its page has replaced."""
        self._stack.removeWidget(widget)
        if self._aside is widget:
            self._aside = None
        widget.deleteLater()
        self._settle()

    def _on_look_changed(self) -> None:
        self.setMinimumWidth(self._look.px(LEAST_WIDTH))

    def _settle(self) -> None:
        shown = self._record or self._aside
        if shown is not None:
            self._stack.setCurrentWidget(shown)
        self.setVisible(shown is not None)
