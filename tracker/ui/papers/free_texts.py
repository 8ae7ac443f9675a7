"""The sections of a paper that a person writes, edited beside it and kept with the meeting."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.ui.editing.line_editors import TextEditor, follow_or_tell, put_text
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.labels import label
from tracker.ui.papers.values import FreeText

RESTS = 800
"""Milliseconds after the last key before what is typed is written, and so reaches the page."""


class FreeTextField(QWidget):
    """One of them. What is typed is written when the typing rests, on Ctrl+Enter, and when it is left; Esc puts back
    what stood there before. Emits `written(ref, key, text)`, and `taken_back(ref, key, text)` with what Esc took.
    """

    written = Signal(str, str, str)
    taken_back = Signal(str, str, str)

    def __init__(self, value: FreeText, tools: Tools, *, writable: bool) -> None:
        super().__init__()
        self.value = value
        self._tools = tools
        self._before: str | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = label(value.title, "caption", wrap=True)
        column.addWidget(title)
        self.editor = TextEditor(value.title, value.text, tools)
        self.editor.setReadOnly(not writable)
        title.setBuddy(self.editor)
        column.addWidget(self.editor)
        self._told = label("", "trouble", wrap=True)
        self._told.hide()
        column.addWidget(self._told)
        self._rests = QTimer(self)
        self._rests.setSingleShot(True)
        self._rests.setInterval(RESTS)
        self._rests.timeout.connect(self.write)
        self.editor.textChanged.connect(self._on_text_changed)
        self.editor.finished.connect(self._on_done)
        self.editor.left.connect(self._on_done)
        self.editor.abandoned.connect(self._on_abandoned)

    def show_value(self, value: FreeText) -> None:
        """Show the text as it has become; what is being typed stays, and is told of it."""
        before, self.value = self.value, value
        if not self.editor.hasFocus():
            if self.editor.typed() != value.text:
                self.editor.setPlainText(value.text)
            self._say("")
        elif before.text != value.text:
            self._say(follow_or_tell(self.editor, before.text, value.text, self._tools))

    def write(self) -> None:
        """Write what is typed, where it is another text."""
        self._rests.stop()
        typed = self.editor.typed()
        if typed != self.value.text.strip() and not self.editor.isReadOnly():
            self.value = replace(self.value, text=typed)
            self.written.emit(self.value.ref, self.value.key, typed)

    def _say(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def _on_text_changed(self) -> None:
        if self.editor.typed() != self.value.text.strip():
            self._before = self.value.text if self._before is None else self._before
            self._rests.start()

    def _on_done(self) -> None:
        self.write()
        self._before = None

    def _on_abandoned(self) -> None:
        self._say("")
        taken = self.editor.typed()
        before = self.value.text if self._before is None else self._before
        put_text(self.editor, before)
        self._on_done()
        if taken != before.strip():
            self.taken_back.emit(self.value.ref, self.value.key, taken)


class FreeTexts(QWidget):
    """All of a paper's; emits what its fields do."""

    written = Signal(str, str, str)
    taken_back = Signal(str, str, str)

    def __init__(self, tools: Tools, *, writable: bool) -> None:
        super().__init__()
        self._tools = tools
        self._writable = writable
        self.fields: list[FreeTextField] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_values(self, values: tuple[FreeText, ...]) -> None:
        """Show these sections; those that stay keep what is typed in them."""
        if len(self.fields) != len(values) or not all(map(_is_of, self.fields, values)):
            self._make(values)
        for field, value in zip(self.fields, values, strict=True):
            field.show_value(value)

    def name_again(self, ref: str, key: str, now: str) -> None:
        """What was written for the record `ref` has made the record `now`, which keeps it from here on."""
        for field in self.fields:
            if (field.value.ref, field.value.key) == (ref, key):
                field.value = replace(field.value, ref=now, is_new=False)

    def write(self) -> None:
        """Write what is typed, in every field."""
        for field in self.fields:
            field.write()

    def _make(self, values: tuple[FreeText, ...]) -> None:
        self.write()
        for old in self.fields:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.fields = [FreeTextField(value, self._tools, writable=self._writable) for value in values]
        for field in self.fields:
            field.written.connect(self.written)
            field.taken_back.connect(self.taken_back)
            self._column.addWidget(field)


def _is_of(field: FreeTextField, value: FreeText) -> bool:
    """Whether a field is that of this section: of the same record, or of the one that was made of what is in it."""
    of = field.value
    return of.key == value.key and (of.ref == value.ref or (of.is_new and of.title == value.title))
