"""The menu of a field's choices, in words; what is kept is the identifier."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from tracker.domain.folding import fold
from tracker.language import Language
from tracker.ui.editing.values import Option


class ChoiceMenu(QMenu):
    """Emits `chosen(key)`: an identifier, or the empty string for nothing.

    A letter goes to the next entry that begins so. Where own words may be written, a last entry emits `own_wanted()`.
    """

    chosen = Signal(str)
    own_wanted = Signal()

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._own: QAction | None = None
        self._group = QActionGroup(self)
        self.triggered.connect(self._on_triggered)

    def fill(self, options: tuple[Option, ...], present: str, *, clears: bool = True, own: bool = False) -> None:
        """Offer these, with the present one checked; `clears` adds the way to leave the field empty."""
        _ = self._language.gettext
        self.clear()
        entries = (*options, Option("", _("Nothing"))) if clears else options
        for option in entries:
            action = self.addAction(option.words)
            action.setData(option.key)
            action.setCheckable(True)
            # A field nobody has filled in has not been answered with nothing.
            action.setChecked(bool(present) and option.key == present)
            self._group.addAction(action)
            if action.isChecked():
                self.setActiveAction(action)
        self._own = self.addAction(_("Other words…")) if own else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = fold(event.text())
        if letter and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier and self._go_to(letter):
            return
        super().keyPressEvent(event)

    def _go_to(self, letter: str) -> bool:
        """The next entry that begins so has the keys; false when none does."""
        entries = self.actions()
        at = entries.index(self.activeAction()) + 1 if self.activeAction() in entries else 0
        for action in (*entries[at:], *entries[:at]):
            if fold(action.text()).startswith(letter):
                self.setActiveAction(action)
                return True
        return False

    def show_under(self, field: QWidget) -> None:
        """Open below a widget."""
        self.popup(field.mapToGlobal(QPoint(0, field.height())))

    def _on_triggered(self, action: QAction) -> None:
        if action is self._own:
            self.own_wanted.emit()
        else:
            self.chosen.emit(str(action.data()))
