"""The line under a section that adds to it: a quiet button, and the fields to type once it is pressed."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.ui.editing.slot_form import Make, SlotForm
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Plan
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.record.rows import RING


class AddLine(QWidget):
    """Emits `opened()` when it unfolds, so that the panel can bring it into sight."""

    opened = Signal()

    def __init__(self, plan: Plan, tools: Tools, make: Make, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self._tools = tools
        self._make = make
        self.form: SlotForm | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, RING, 0)
        column.setSpacing(0)
        self.button = QPushButton(plan.title)
        self.button.setProperty("role", "add")
        WornIcon(self.button, tools.look, "plus")
        self.button.setAccessibleName(tools.language.gettext("Add: {what}").format(what=plan.title))
        self.button.clicked.connect(self.begin)
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addStretch(1)
        column.addLayout(line)

    def begin(self) -> None:
        """Unfold, ready to be typed into."""
        if self.form is None:
            self.form = SlotForm(self.plan, self._tools, self._make)
            self.form.closed.connect(self._on_closed)
            self.form.done.connect(self._on_done)
            self.form.setContentsMargins(RING, 0, 0, 0)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self.form)
        self.button.hide()
        self.form.show()
        self.form.begin()
        self.opened.emit()

    def put_back(self, texts: Mapping[str, str]) -> None:
        """Unfold with these texts filled in, by the keys of the slots."""
        self.begin()
        if self.form is not None:
            self.form.put_back(texts)

    def _on_closed(self) -> None:
        if self.form is not None:
            self.form.hide()
        self.button.show()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_done(self) -> None:
        if self.plan.again and self.form is not None:
            self.form.begin()
        else:
            self._on_closed()
