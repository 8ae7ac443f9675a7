"""The document behind a source: its kept text to read, and the original file to open, to save out or to attach."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.domain.record import KeptFile, Record
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.elements.labels import label
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.presenting.words import number
from tracker.ui.record.panel_parts import titled_column
from tracker.ui.record.rows import RING

_KILO = 1024


class OriginalAction(Enum):
    """What can be done with a source's document."""

    READ = "read"
    OPEN = "open"
    SAVE = "save"
    ATTACH = "attach"


@dataclass(frozen=True, slots=True)
class OriginalValues:
    """What is kept of a source: the file in words, empty for none, whether there is a text to read, and its marking."""

    file: str = ""
    has_text: bool = False
    marking: str = ""


def original_values(desk: Desk, record: Record) -> OriginalValues | None:
    """What a source keeps; None of anything that is no source."""
    if record.kind is not Kind.SOURCE:
        return None
    kept = record.values.get("file")
    name = ""
    if isinstance(kept, KeptFile):
        size = number(max(1, round(kept.size / _KILO)), desk.language)
        name = desk.language.gettext("{name}, {size} KB").format(name=kept.name, size=size)
    return OriginalValues(name, bool(record.text("text")), record.marking or "")


class OriginalBlock(QWidget):
    """Emits `asked(OriginalAction)`; what cannot be done is not offered."""

    asked = Signal(object)

    def __init__(self, values: OriginalValues, tools: Tools) -> None:
        super().__init__()
        _ = tools.language.gettext
        self._language = tools.language
        column = titled_column(self, _("Document"))
        self._file = label("", "muted", wrap=True)
        self._file.setContentsMargins(RING, 2, RING, 6)
        column.addWidget(self._file)
        self._warning = label("", "caption", wrap=True)
        self._warning.setContentsMargins(RING, 0, RING, 6)
        column.addWidget(self._warning)
        part = QWidget()
        flow = FlowLayout(6)
        flow.setContentsMargins(RING, 0, RING, 0)
        part.setLayout(flow)
        self.buttons: dict[OriginalAction, QPushButton] = {}
        for action, icon, words in (
            (OriginalAction.READ, "file-text", _("Read the text")),
            (OriginalAction.OPEN, "external-link", _("Open the original")),
            (OriginalAction.SAVE, "download", _("Save a copy…")),
            (OriginalAction.ATTACH, "paperclip", _("Attach a file…")),
        ):
            button = self.buttons[action] = QPushButton(words)
            WornIcon(button, tools.look, icon)
            button.setAccessibleName(words)
            button.clicked.connect(self._on_clicked)
            flow.addWidget(button)
        column.addWidget(part)
        self.show_values(values)

    def show_values(self, values: OriginalValues) -> None:
        """Show what is kept now."""
        _ = self._language.gettext
        self._file.setText(values.file or _("No original file is kept."))
        warning = _("The file itself may not say so: an opened or saved copy is {marking}.")
        self._warning.setText(warning.format(marking=values.marking))
        self._warning.setVisible(bool(values.file and values.marking))
        self.buttons[OriginalAction.READ].setVisible(values.has_text)
        for action in (OriginalAction.OPEN, OriginalAction.SAVE):
            self.buttons[action].setVisible(bool(values.file))
        attach = _("Replace the file…") if values.file else _("Attach a file…")
        self.buttons[OriginalAction.ATTACH].setText(attach)
        self.buttons[OriginalAction.ATTACH].setAccessibleName(attach)

    def _on_clicked(self) -> None:
        sender = self.sender()
        for action, button in self.buttons.items():
            if button is sender:
                self.asked.emit(action)
