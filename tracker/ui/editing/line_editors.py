"""The fields that are typed into: a line, a long text, and a line that completes names.

Each emits `finished()` for Enter, `abandoned()` for Esc, and `left()` when the person goes elsewhere in the window.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tracker.ui.editing.suggestion_list import SuggestionList
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Suggestion

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# The field keeps its text while a menu is open over it, or another window is in front.
_AWAY = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason)
_TEXT_LINES = 6


def claims_escape(event: QEvent) -> bool:
    """Whether this is the window's shortcut asking if the field wants Esc for itself; it does."""
    asks = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
    if asks and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
        event.accept()
        return True
    return False


class LineEditor(QLineEdit):
    """One line of text."""

    finished = Signal()
    abandoned = Signal()
    left = Signal()

    def __init__(self, name: str, text: str = "") -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.selectAll()

    def typed(self) -> str:
        """What is to be written."""
        return self.text().strip()

    def makes_actor(self) -> bool:
        """Whether the person asked for a new actor of that name."""
        return False

    def event(self, event: QEvent) -> bool:
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _ends(self, event, done=event.key() in _ENTER):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        _tell_left(self, event)


class TextEditor(QPlainTextEdit):
    """A long text: Enter begins a line, Ctrl+Enter is done, Tab goes on."""

    finished = Signal()
    abandoned = Signal()
    left = Signal()

    def __init__(self, name: str, text: str, tools: Tools) -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(tools.look.px(_TEXT_LINES * 18 + 16))

    def typed(self) -> str:
        """What is to be written."""
        return self.toPlainText().strip()

    def makes_actor(self) -> bool:
        """A long text names nobody."""
        return False

    def event(self, event: QEvent) -> bool:
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not _ends(self, event, done=event.key() in _ENTER and bool(held)):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        _tell_left(self, event)


def _ends(editor: LineEditor | TextEditor, event: QKeyEvent, *, done: bool) -> bool:
    """Tell that the person is `done`, or gave it up with Esc; false while neither is so."""
    if done:
        editor.finished.emit()
        # Ctrl+Enter may mean more where the field stands.
        event.setAccepted(not event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    elif event.key() == Qt.Key.Key_Escape:
        editor.abandoned.emit()
    return done or event.key() == Qt.Key.Key_Escape


def _tell_left(editor: LineEditor | TextEditor, event: QFocusEvent) -> None:
    if event.reason() not in _AWAY:
        editor.left.emit()


def put_text(editor: LineEditor | TextEditor, text: str) -> None:
    """Put a text in the place of what stands in an editor, as if it had been typed."""
    if isinstance(editor, TextEditor):
        editor.setPlainText(text)
    else:
        editor.setText(text)
    editor.setFocus(Qt.FocusReason.OtherFocusReason)


def follow_or_tell(editor: LineEditor | TextEditor, before: str, now: str, tools: Tools) -> str:
    """When a value was written elsewhere while it is edited here: what nobody touched takes the new value, what was
    typed stays. Gives the line that says so, else the empty string.
    """
    if editor.typed() == now:
        return ""
    if editor.typed() == before:
        put_text(editor, now)
        return ""
    words = tools.language.gettext("Changed meanwhile to “{value}”. What you type here will replace it.")
    return words.format(value=now or "–")


class NameEditor(LineEditor):
    """A line that offers what may be meant; the arrows choose, Enter takes. What was not taken is read as typed.

    Subclasses say what they offer.
    """

    def __init__(self, name: str, text: str, tools: Tools) -> None:
        super().__init__(name, text)
        self._tools = tools
        self._offers: SuggestionList | None = None
        self._taken: Suggestion | None = None
        self.textEdited.connect(self._on_text_edited)

    def offers(self, text: str) -> tuple[Suggestion, ...]:
        """What may be meant by the text so far: nothing, unless a subclass knows."""
        return ()

    @property
    def list_of_offers(self) -> SuggestionList:
        """The list under the field; made when first asked for, as it lies in the field's window."""
        if self._offers is None:
            self._offers = SuggestionList(self, self._tools.look, self.accessibleName())
            self._offers.taken.connect(self._on_taken)
        return self._offers

    def typed(self) -> str:
        return self._taken.head if self._taken else self.text().strip()

    def makes_actor(self) -> bool:
        return self._taken is not None and self._taken.makes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        offered = self._offers is not None and self._offers.isVisible()
        if offered and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list_of_offers.step(1 if event.key() == Qt.Key.Key_Down else -1)
            self._tell_current()
        elif offered and event.key() in _ENTER and (current := self.list_of_offers.current()):
            self._on_taken(current)
        elif event.key() == Qt.Key.Key_Down and self.text().strip():
            self._on_text_edited(self.text())
        else:
            if offered and event.key() in _ENTER:
                # What is said of a refused name stands below the field.
                self.list_of_offers.hide()
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._offers is not None and event.reason() not in _AWAY:
            self._offers.hide()
        super().focusOutEvent(event)

    def _on_text_edited(self, text: str) -> None:
        self._taken = None
        self.list_of_offers.offer(self.offers(text))
        self._tell_current()

    def _tell_current(self) -> None:
        current = self.list_of_offers.current()
        self.setAccessibleDescription(current.text if current else "")

    def _on_taken(self, entry: Suggestion) -> None:
        self._taken = entry
        self.setText(entry.head if entry.makes else entry.text)
        self.list_of_offers.hide()
        self.finished.emit()
