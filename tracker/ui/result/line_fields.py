"""The fields of an outcome's line: a level by one key, and names that are taken with Enter before the line is done."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from tracker.domain.folding import fold
from tracker.domain.kinds import Kind
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.name_editors import RecordEditor
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Suggestion

_UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEVELS = "01234"


def is_keep_all(event: QEvent) -> bool:
    """Whether this is Ctrl+Enter, or the window asking whose it is; no field takes it for itself."""
    if not isinstance(event, QKeyEvent) or event.key() not in _ENTER:
        return False
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class LineField(LineEditor):
    """Emits `stepped(±1)` for the arrows up and down."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_keep_all(event):
            event.ignore()
        elif event.key() in _UP_DOWN and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(_UP_DOWN[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class LevelField(LineField):
    """One digit, which replaces the one before. What is typed after it belongs to the next field, as if Tab had been
    pressed: `went_on(QKeyEvent)`. Any other digit is `refused()`, and what else there is passed over.
    """

    went_on = Signal(object)
    refused = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if not event.text().isprintable() or not event.text() or held:
            super().keyPressEvent(event)
        elif event.text() in LEVELS:
            self.setText(event.text())
            self.selectAll()
        elif event.text().isdigit():
            self.refused.emit()
        elif self.text():
            self.went_on.emit(event)


class NameField(RecordEditor):
    """Where a new record may be made of the name, a last entry offers that. `taken()` when an entry was taken."""

    taken = Signal()

    def __init__(self, name: str, kind: Kind, tools: Tools) -> None:
        super().__init__(name, "", (kind,), tools)
        self._kind = kind

    def offers(self, text: str) -> tuple[Suggestion, ...]:
        offered = super().offers(text)
        known = any(fold(one.text) == fold(text) for one in offered)
        if self._kind is not Kind.SOURCE or known or not text.strip():
            return offered
        words = self._tools.language.gettext("Make a new source “{name}”").format(name=text.strip())
        return (*offered, Suggestion(text.strip(), words, makes=True))

    def makes_record(self) -> bool:
        """Whether the person asked for a new record of that name."""
        return self.makes_actor()

    def put_back(self, text: str, *, makes: bool) -> None:
        """What was typed before, and whether a record is to be made of it."""
        self.setText(text)
        self._taken = Suggestion(text, text, makes=True) if makes and text else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_keep_all(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_taken(self, entry: Suggestion) -> None:
        # What comes after a name is the next field; Enter without an entry means the next line.
        self._taken = entry
        self.setText(entry.head if entry.makes else entry.text)
        self.list_of_offers.hide()
        self.taken.emit()
