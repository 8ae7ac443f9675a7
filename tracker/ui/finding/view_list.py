"""The saved views as a group of the navigation; a new one, or one renamed, gets its name where it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import heading
from tracker.ui.finding.view_button import NameLine, ViewButton
from tracker.ui.theme.look import Look


class ViewList(QWidget):
    """Signals: `view_chosen(name)`, `named(name)` for a new one, `renamed(name, new)`, `delete_asked(name)`.

    Naming is answered by `show_views`; where it is not, the line stays open, or closes if the person has left it.
    """

    view_chosen = Signal(str)
    named = Signal(str)
    renamed = Signal(str, str)
    delete_asked = Signal(str)

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._language = language
        self.buttons: list[ViewButton] = []
        self.line: NameLine | None = None
        self._renaming: ViewButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._title = heading(language.gettext("Views"))
        self._title.setContentsMargins(8, 0, 8, 2)
        self._column.addWidget(self._title)
        look.changed.connect(self._on_look_changed)
        self.hide()

    def show_views(self, names: tuple[str, ...], *, editable: bool) -> None:
        """Draw the views anew; a name that was being typed has been taken."""
        focused = self._focused()
        chosen = next((button.name for button in self.buttons if button.isChecked()), "")
        self._end_line()
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(name, editable=editable) for name in names]
        for button in self.buttons:
            self._column.addWidget(button)
            button.show()  # the layout would do so only later, and what is hidden takes no focus
        self.setVisible(bool(names))
        self.choose(chosen)
        if focused is not None and self.buttons:
            self.buttons[min(focused, len(self.buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, name: str) -> None:
        """Show a view as the one looked at, without telling anybody; the empty name for none."""
        for button in self.buttons:
            button.setChecked(button.name == name)

    def ask_name(self, suggestion: str) -> None:
        """Open a line at the end for the name of a new view."""
        self._end_line()
        self._open_line(suggestion, self._column.count())

    def _focused(self) -> int | None:
        """Which view has the focus, or will when its name is taken; None while the person is elsewhere."""
        named = self.line is not None and self.line.hasFocus()
        for at, button in enumerate(self.buttons):
            if button.hasFocus() or (named and button is self._renaming):
                return at
        return len(self.buttons) if named else None

    def _button(self, name: str, *, editable: bool) -> ViewButton:
        button = ViewButton(name, self._look, self._language, editable=editable)
        button.chosen.connect(self._on_chosen)
        button.rename_asked.connect(self._on_rename_asked)
        button.delete_asked.connect(self.delete_asked)
        button.stepped.connect(self._on_stepped)
        return button

    def _open_line(self, text: str, at: int) -> None:
        line = NameLine(text, self._language)
        line.given.connect(self._on_given)
        line.dropped.connect(self._on_dropped)
        self.line = line
        self._column.insertWidget(at, line)
        self.show()
        line.show()
        line.selectAll()
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_line(self) -> None:
        line, self.line = self.line, None
        if line is None:
            return
        line.given.disconnect(self._on_given)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        if self._renaming is not None:
            self._renaming.show()
            self._renaming = None
        self.setVisible(bool(self.buttons))

    def _on_given(self, text: str, leaving: bool) -> None:
        line, before = self.line, self._renaming
        if before is None:
            self.named.emit(text)
        elif text != before.name:
            self.renamed.emit(before.name, text)
        else:
            leaving = True  # nothing has changed
        if leaving and self.line is line:
            self._end_line()

    def _on_dropped(self) -> None:
        before = self._renaming
        self._end_line()
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, name: str) -> None:
        self.choose(name)
        self.view_chosen.emit(name)

    def _on_rename_asked(self, name: str) -> None:
        self._end_line()
        for button in self.buttons:
            if button.name == name:
                at = self._column.indexOf(button)
                button.hide()
                self._renaming = button
                self._open_line(name, at)

    def _on_stepped(self, step: int) -> None:
        at = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), 0)
        self.buttons[max(0, min(len(self.buttons) - 1, at + step))].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_look_changed(self) -> None:
        for button in self.buttons:
            button.dress()
