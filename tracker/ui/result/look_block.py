"""That nothing was recorded: a choice that is recorded itself, with who looked where and when."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from tracker.ui.editing.field_frame import Said
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.labels import label
from tracker.ui.result.line_fields import LineField


class LookBlock(QWidget):
    """Signals: `changed()`; `chosen(bool)`; `abandoned()` for Esc."""

    changed = Signal()
    chosen = Signal(bool)
    abandoned = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        _ = tools.language.gettext
        self._tools = tools
        self.box = QCheckBox(_("Nothing was recorded"))
        self.looked_in = LineField(_("Where it was looked for"))
        self.looked_in.setPlaceholderText(_("the archive, the other side’s site, …"))
        self.looked_by = LineField(_("Who looked"))
        self.looked_on = LineField(_("When"))
        self._understood = Said(tools.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.box)
        self._tray = QWidget()
        tray = QVBoxLayout(self._tray)
        tray.setContentsMargins(0, 0, 0, 0)
        tray.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(12)
        for field, share in ((self.looked_in, 2), (self.looked_by, 1), (self.looked_on, 1)):
            part = QVBoxLayout()
            part.setSpacing(2)
            part.addWidget(label(field.accessibleName(), "caption"))
            part.addWidget(field)
            line.addLayout(part, share)
        tray.addLayout(line)
        tray.addWidget(self._understood)
        about = _("The verdict stays “not assessable”: nobody recorded anything, which is not a no.")
        tray.addWidget(label(about, "caption", wrap=True))
        column.addWidget(self._tray)
        self._tray.hide()
        self._connect()

    def _connect(self) -> None:
        self.box.toggled.connect(self._on_toggled)
        for field in (self.looked_in, self.looked_by, self.looked_on):
            field.textChanged.connect(self._on_text_changed)
            field.abandoned.connect(self.abandoned)
            field.finished.connect(self._on_finished)

    def put(self, *, chosen: bool, looked_in: str, looked_by: str, looked_on: str) -> None:
        """Fill it in."""
        self.looked_in.setText(looked_in)
        self.looked_by.setText(looked_by)
        self.looked_on.setText(looked_on)
        self.box.setChecked(chosen)

    def _on_toggled(self, chosen: bool) -> None:
        self._tray.setVisible(chosen)
        if chosen and self.window().focusWidget() is self.box:
            self.looked_in.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(chosen)
        self.changed.emit()

    def _on_text_changed(self) -> None:
        self._understood.say_hint(self._tools.understand(self.looked_on.typed(), False).words)
        self.changed.emit()

    def _on_finished(self) -> None:
        self.focusNextChild()
