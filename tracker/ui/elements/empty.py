"""What stands where a view has nothing to show: why, and the one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.ui.elements.labels import label
from tracker.ui.theme.icons import icon_pixmap
from tracker.ui.theme.look import Look
from tracker.ui.view_values import EmptyKind, EmptyState

_ICONS = {
    EmptyKind.FIRST_USE: "inbox",
    EmptyKind.CLEARED: "circle-check",
    EmptyKind.NOTHING_MATCHES: "filter-x",
    EmptyKind.FAILED: "triangle-alert",
    EmptyKind.READING: "file-text",
}


class EmptyView(QWidget):
    """An icon, a line, a sentence and at most one button, in the middle of the view it stands in for."""

    action_asked = Signal(object)

    def __init__(self, state: EmptyState, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._button: QPushButton | None = None
        self.setAccessibleName(state.title)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        role = "danger" if state.kind is EmptyKind.FAILED else "muted"
        picture = QLabel()
        ratio = max(1.0, self.devicePixelRatioF())
        picture.setPixmap(icon_pixmap(_ICONS[state.kind], look.px(32), look.tokens.roles()[role], ratio))
        self._add(column, picture)
        self._add(column, label(state.title, "section"))
        if state.text:
            text = label(state.text, "muted", wrap=True)
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            text.setFixedWidth(look.px(360))
            # A centred label is given the height of its shape of choice, not of this width.
            text.ensurePolished()
            text.setMinimumHeight(text.heightForWidth(look.px(360)))
            self._add(column, text)
        if state.action:
            button = QPushButton(state.action)
            button.setAccessibleName(state.action)
            button.clicked.connect(self._on_clicked)
            self._button = button
            self._add(column, button)
        column.addStretch(3)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._button is not None:
            self._button.setFocus(event.reason())

    @staticmethod
    def _add(column: QVBoxLayout, widget: QWidget) -> None:
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def _on_clicked(self) -> None:
        self.action_asked.emit(self._state.kind)
