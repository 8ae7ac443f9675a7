"""A row that is pressed as a whole: a flag, a meeting, an outcome. A real button, so screen readers say so."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOption, QWidget

from tracker.ui.elements.keys import step_of


class RowButton(QAbstractButton):
    """Lay out what it shows inside it. Enter or a click opens `ref`; J, K and the arrows ask to go on."""

    opened = Signal(str)
    stepped = Signal(int)

    def __init__(self, ref: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ref = ref
        self.setProperty("role", "row")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.opened.emit(self.ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event)
        if step:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._has_keys_inside():
            self.click()
        else:
            super().keyPressEvent(event)

    def _has_keys_inside(self) -> bool:
        """Whether a button within the row has the keys: Enter means that one."""
        focused = self.window().focusWidget()
        return focused is not None and focused is not self and self.isAncestorOf(focused)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)


def walk(rows: list[RowButton], at: RowButton, step: int) -> RowButton | None:
    """Give the focus to the row `step` after (or before) `at`, and return it; None at either end."""
    row = rows.index(at) + step
    if not 0 <= row < len(rows):
        return None
    rows[row].setFocus(Qt.FocusReason.OtherFocusReason)
    return rows[row]
