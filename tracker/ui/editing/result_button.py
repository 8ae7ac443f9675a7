"""The way from a meeting to the form in which all it brought is entered at once."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tracker.ui.editing.tools import Tools
from tracker.ui.record.rows import RING


class ResultButton(QWidget):
    """Stands where the outcomes of a meeting are read; `button` is what is pressed."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        _ = tools.language.gettext
        self.button = QPushButton(_("Enter the result…"))
        self.button.setAccessibleName(_("Enter the result of the meeting"))
        self.button.setToolTip(_("Enter the result of the meeting (Ctrl R)"))
        line = QHBoxLayout(self)
        line.setContentsMargins(RING, 6, RING, 4)
        line.addWidget(self.button)
        line.addStretch(1)
