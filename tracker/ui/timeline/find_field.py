"""The field that opens where a person begins to type on the timeline: letters go to a title, Esc leaves."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import label
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_frame import AXIS, lane_column

_NEXT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_F3)
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class _Line(QLineEdit):
    stepped = Signal(int)
    left = Signal(bool)

    def event(self, event: QEvent) -> bool:
        # Esc closes the record elsewhere, and F3 goes on with what the window has found.
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Escape, *_NEXT, Qt.Key.Key_Up):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _NEXT:
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Up:
            self.stepped.emit(-1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit(True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit(False)


class FindField(QFrame):
    """Stands in the corner over the titles of the lanes. Signals: `typed(text)`; `stepped(1 or -1)` for the next or the
    one before. It hides itself when it is left, and Esc gives the keys back to the timeline.
    """

    typed = Signal(str)
    stepped = Signal(int)

    def __init__(self, view: QWidget, look: Look, language: Language) -> None:
        super().__init__(view)
        _ = language.gettext
        self._view = view
        self._look = look
        self._none = _("none")
        self.field = _Line()
        self.field.setAccessibleName(_("Find by title"))
        self.field.setPlaceholderText(_("Find by title"))
        self.said = label("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 4)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.said)
        self.field.textChanged.connect(self.typed)
        self.field.stepped.connect(self.stepped)
        self.field.left.connect(self._on_left)
        self.hide()

    def begin(self, text: str) -> None:
        """Open it with what was typed so far."""
        self.setGeometry(0, 0, lane_column(self._look, self._view.width()), self._look.px(AXIS))
        self.said.clear()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setText(text)

    def say(self, number: int, count: int) -> None:
        """Which of how many it is, from 1; none where there is none."""
        words = f"{number}/{count}" if count else self._none
        self.said.setText(words)
        self.field.setAccessibleDescription(words)

    def say_nothing(self) -> None:
        """While nothing is typed, or it is not known yet."""
        self.said.clear()

    def _on_left(self, by_key: bool) -> None:
        self.hide()
        # What is asked for no longer is not to be chosen when it is found, and the same letter begins anew.
        self.field.clear()
        if by_key:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
