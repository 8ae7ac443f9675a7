"""A saved view in the navigation, and the line in which it gets its name."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QSizePolicy

from tracker.language import Language
from tracker.ui.elements.keys import step_of
from tracker.ui.elements.tips import plain_tip
from tracker.ui.theme.look import Look

ICON_AIR = 6
TEXT_AIR = 20
_OWN_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Delete)


class ViewButton(QPushButton):
    """One view. Enter or a click opens it, F2 renames it, Delete deletes it; its menu says so too, where it may be."""

    chosen = Signal(str)
    rename_asked = Signal(str)
    delete_asked = Signal(str)
    stepped = Signal(int)

    def __init__(self, name: str, look: Look, language: Language, *, editable: bool) -> None:
        super().__init__()
        self.name = name
        self._look = look
        self._language = language
        self._editable = editable
        self.setCheckable(True)
        self.setFlat(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self.dress()

    def dress(self) -> None:
        """Take the icon in the colours of the look."""
        size = self._look.px(16)
        self.setIconSize(QSize(size + ICON_AIR, size))
        self.setIcon(self._look.icon("star", "muted", "accent", ICON_AIR))

    def make_menu(self) -> QMenu | None:
        """What can be done with the view; None where the desk cannot be written to."""
        if not self._editable:
            return None
        _ = self._language.gettext
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Rename"), Qt.Key.Key_F2, self._ask_rename)
        menu.addAction(_("Delete"), Qt.Key.Key_Delete, self._ask_delete)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if menu := self.make_menu():
            menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        # The window has its own F2; it is meant for the view while the keys are here.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(event.key() in _OWN_KEYS and not event.modifiers())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, step = event.key(), step_of(event)
        if step:
            self.stepped.emit(step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key == Qt.Key.Key_F2 and self._editable:
            self._ask_rename()
        elif key == Qt.Key.Key_Delete and self._editable:
            self._ask_delete()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.iconSize().width() - TEXT_AIR
        shown = QFontMetrics(self.font()).elidedText(self.name, Qt.TextElideMode.ElideRight, room)
        # A lone ampersand would be taken for a mnemonic.
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(plain_tip(self.name) if shown != self.name else "")

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(80), super().sizeHint().height())

    def _on_clicked(self) -> None:
        self.chosen.emit(self.name)

    def _ask_rename(self) -> None:
        self.rename_asked.emit(self.name)

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self.name)


class NameLine(QLineEdit):
    """Enter or leaving gives the name, Esc takes it back. `given(text, leaving)` may be refused: the line stays."""

    given = Signal(str, bool)
    dropped = Signal()

    def __init__(self, before: str, language: Language) -> None:
        super().__init__(before)
        self.setAccessibleName(language.gettext("Name of the view"))
        self.setPlaceholderText(language.gettext("Name of the view"))

    def event(self, event: QEvent) -> bool:
        # Esc belongs to the window's shortcut unless the line claims it first.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            if event.isAccepted():
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.given.emit(self.text(), False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.given.emit(self.text(), True)
