"""The way back from a dissent: the computed verdict stands alone again."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tracker.desk.assignments import assignments_of
from tracker.ui.editing.dissent_plan import DISSENT, REASON
from tracker.ui.editing.tools import Tools, Write
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.record.panel_parts import show_if
from tracker.ui.record.rows import RING


class DissentButton(QWidget):
    """Shows nothing where nobody dissents."""

    def __init__(self, tools: Tools, write: Write, *, is_there: bool) -> None:
        super().__init__()
        self._write = write
        self.button = QPushButton(tools.language.gettext("Withdraw the dissent"))
        self.button.setProperty("role", "add")
        self.button.setAccessibleName(self.button.text())
        WornIcon(self.button, tools.look, "undo-2")
        self.button.clicked.connect(self._on_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, RING, 0)
        line.addWidget(self.button)
        line.addStretch(1)
        self.show_state(is_there=is_there)

    def show_state(self, *, is_there: bool) -> None:
        """Whether there is a dissent to withdraw."""
        show_if(self, wanted=is_there)

    def _on_clicked(self) -> None:
        self._write(tuple(assignments_of({DISSENT: None, REASON: None})), False)
