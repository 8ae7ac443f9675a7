"""The record's title: read as a heading until it is pressed, then typed where it stands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.desk.assignments import Assignment, Entry, Mode
from tracker.errors import BadInput
from tracker.ui.editing.field_frame import Said
from tracker.ui.editing.line_editors import LineEditor, follow_or_tell, put_text
from tracker.ui.editing.refusals import beside_field
from tracker.ui.editing.tools import Tools, Write
from tracker.ui.elements.labels import label
from tracker.ui.elements.row_button import RowButton
from tracker.ui.record.rows import RING


class ShownTitle(RowButton):
    """Enter, F2 or a click edits it."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__("title", name)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 2, RING, 2)
        column.addWidget(label(title, "title", wrap=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.click()
        else:
            super().keyPressEvent(event)


class TitleRow(QWidget):
    """One step a change, as for any field."""

    def __init__(self, title: str, tools: Tools, write: Write) -> None:
        super().__init__()
        self.title = title
        self._tools = tools
        self._write = write
        self.editor: LineEditor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._said = Said(tools.look)
        self.shown = self._show()
        self._column.addWidget(self._said)

    def show_title(self, title: str) -> None:
        """Show another title; what is being typed stays."""
        if title != self.title:
            before, self.title = self.title, title
            if self.editor is None:
                self._read()
            else:
                self._said.say_hint(follow_or_tell(self.editor, before, title, self._tools))

    def begin(self) -> None:
        """Edit the title where it stands."""
        if self.editor is None:
            self.editor = LineEditor(self._tools.language.gettext("Title"), self.title)
            self.editor.finished.connect(self._on_finished)
            self.editor.abandoned.connect(self._on_abandoned)
            self.editor.left.connect(self._on_left)
            self.editor.textChanged.connect(self._on_text_changed)
            self._column.insertWidget(0, self.editor)
            # Shown by the layout a moment later, it could not take the keys now.
            self.editor.show()
            self.shown.hide()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_back(self, text: str) -> None:
        """Type a title that was not written before."""
        self.begin()
        if self.editor is not None:
            put_text(self.editor, text)

    def _on_text_changed(self, text: str) -> None:
        self._tools.note("title", text.strip() if text.strip() != self.title else "")

    def leave(self) -> None:
        """Write what was typed, if anything."""
        self._on_left()

    def _show(self) -> ShownTitle:
        name = self._tools.language.gettext("Title: {title}").format(title=self.title)
        shown = ShownTitle(self.title, name)
        shown.opened.connect(self.begin)
        self._column.insertWidget(0, shown)
        shown.show()
        return shown

    def _read(self) -> None:
        before, self.shown = self.shown, self._show()
        self._column.removeWidget(before)
        before.hide()
        before.deleteLater()

    def _on_finished(self) -> None:
        if self._settle():
            self._end()
            self.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        if self._settle():
            self._end()

    def _on_abandoned(self) -> None:
        self._end()
        self.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> bool:
        if self.editor is None:
            return False
        text = self.editor.typed()
        if text == self.title:
            return True
        try:
            trouble = self._write((Assignment("title", Mode.SET, (Entry(text),)),), False)
        except BadInput as error:
            trouble = error.told(self._tools.language)
        self._said.say_trouble(beside_field(trouble))
        return not trouble

    def _end(self) -> None:
        editor, self.editor = self.editor, None
        if editor is not None:
            self._tools.note("title", "")
            self._said.say_hint("")
            self._said.say_trouble("")
            self._read()
            self._column.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
