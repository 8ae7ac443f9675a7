"""A text to read. What is copied from it bears its marking, above and below."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QPlainTextEdit


class MarkedText(QPlainTextEdit):
    """Cannot be changed; is read and copied by keys and mouse. `marking` is empty where it bears none."""

    def __init__(self, text: str, name: str, marking: str) -> None:
        super().__init__(text)
        self.marking = marking
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        by_keys = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        self.setTextInteractionFlags(by_keys)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = super().createMimeDataFromSelection()
        if self.marking:
            data = QMimeData()
            data.setText("\n".join((self.marking, self.textCursor().selection().toPlainText(), self.marking)))
        return data
