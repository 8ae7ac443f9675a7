"""What floats over a cell while it is edited: the editor, and below it what was understood or refused."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tracker.domain.schema import FieldType
from tracker.ui.editing.field_editor import field_editor
from tracker.ui.editing.field_frame import Said
from tracker.ui.editing.line_editors import LineEditor, TextEditor, follow_or_tell
from tracker.ui.editing.list_row import ListRow
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import FieldValue
from tracker.ui.elements.reading_order import reading_order
from tracker.ui.theme.look import Look

_LEAST = {FieldType.DATE: 240, FieldType.REF: 240, FieldType.ZONE: 240, FieldType.LONG_TEXT: 360}
_LEAST_WIDTH = 140


class FloatingCell(QFrame):
    """Lies over the rows, from a cell downwards, or upwards where there is no room. Keys it does not know end here.

    Emits `tabbed(±1)` for Tab and Shift+Tab.
    """

    tabbed = Signal(int)

    def __init__(self, rows: QWidget, value: FieldValue, look: Look, least_width: int) -> None:
        super().__init__(rows)
        self.value = value
        self._rows = rows
        self._least = look.px(least_width)
        self.setProperty("role", "cell")
        self.setAutoFillBackground(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def follow(self, value: FieldValue) -> None:
        """Show what the field holds now; what is being typed stays."""
        raise NotImplementedError

    def say_trouble(self, text: str) -> None:
        """Why it was not written, or cannot be."""
        raise NotImplementedError

    def place(self, cell: QRect) -> None:
        """Lie over this cell."""
        room = self._rows.rect()
        width = min(max(cell.width(), self._least), room.width())
        left = max(0, min(cell.left(), room.width() - width))
        self.setFixedWidth(width)
        height = self.sizeHint().height()
        below = cell.top() + height <= room.height()
        self.setGeometry(left, cell.top() if below else max(0, cell.bottom() + 1 - height), width, height)
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.tabbed.emit(1 if forward else -1)
        return True


class CellFrame(FloatingCell):
    """One value being typed. Signals: `finished()`, `abandoned()` and `left()` as its editor, `grew()` when it needs to
    be placed again.
    """

    finished = Signal()
    abandoned = Signal()
    left = Signal()
    grew = Signal()

    def __init__(self, rows: QWidget, value: FieldValue, tools: Tools) -> None:
        super().__init__(rows, value, tools.look, _LEAST.get(value.field.type, _LEAST_WIDTH))
        self._tools = tools
        self.editor: LineEditor | TextEditor = field_editor(value, tools)
        self._said = Said(tools.look)
        self.column.addWidget(self.editor)
        self.column.addWidget(self._said)
        self.editor.finished.connect(self.finished)
        self.editor.abandoned.connect(self.abandoned)
        self.editor.left.connect(self.left)
        self.editor.textChanged.connect(self._on_text_changed)
        self._on_text_changed()

    def follow(self, value: FieldValue) -> None:
        before, self.value = self.value, value
        if value.typed != before.typed:
            hint = follow_or_tell(self.editor, before.typed, value.typed, self._tools)
            self._said.say_hint(hint)
            self.grew.emit()

    def say_trouble(self, text: str) -> None:
        self._said.say_hint("")
        self._said.say_trouble(text)
        self.grew.emit()

    def _on_text_changed(self) -> None:
        self._said.say_trouble("")
        typed = self.editor.typed()
        if self.value.field.type is FieldType.DATE:
            words = self._tools.understand(typed, self.value.forward).words
            self._said.say_hint(words)
            self.editor.setAccessibleDescription(words)
        self._tools.note(self.value.field.key, typed if typed != self.value.typed else "")
        self.grew.emit()


class ListFrame(FloatingCell):
    """A list being edited, in a part that is given to it. Emits `abandoned()` for Esc."""

    abandoned = Signal()

    def __init__(self, rows: QWidget, part: ListRow, look: Look) -> None:
        super().__init__(rows, part.value, look, 320)
        self.part = part
        self._said = Said(look)
        self.column.setContentsMargins(8, 4, 8, 4)
        self.column.addWidget(part)
        self.column.addWidget(self._said)

    def follow(self, value: FieldValue) -> None:
        self.value = value
        self.part.show_value(value)

    def say_trouble(self, text: str) -> None:
        self._said.say_trouble(text)

    def event(self, event: QEvent) -> bool:
        asks = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asks and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = reading_order(self)
        focused = self.window().focusWidget()
        at = stops.index(focused) if focused in stops else -1
        after = at + (1 if forward else -1)
        if 0 <= after < len(stops):
            stops[after].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.tabbed.emit(1 if forward else -1)
        return True
