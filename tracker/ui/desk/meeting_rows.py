"""The next meetings: each with its countdown, and what it still lacks, a click from being mended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.desk.values import Lack, NextMeeting
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.elements.labels import chip_label, label
from tracker.ui.elements.row_button import RowButton

RING = 6


class LackButton(QPushButton):
    """What is lacking, as the chip that it reads like; pressed, it is mended."""

    def __init__(self, lack: Lack, meeting: str, language: Language) -> None:
        super().__init__(lack.text)
        self.lack = lack
        self.setProperty("role", "lack")
        self.setProperty("tone", lack.tone.value)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(language.gettext("{lack}: {meeting}").format(lack=lack.text, meeting=meeting))


class MeetingRow(RowButton):
    """Pressed, it opens the meeting; one of its chips emits `mending_asked(ref, places)`."""

    mending_asked = Signal(str, object)

    def __init__(self, meeting: NextMeeting, language: Language, parent: QWidget | None = None) -> None:
        parts = [meeting.title, meeting.when, meeting.countdown.text if meeting.countdown else ""]
        lacks = [lack.text for lack in meeting.missing]
        super().__init__(meeting.ref, ", ".join(part for part in (*parts, *lacks) if part), parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 4, RING, 4)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(meeting.title, "strong", wrap=True), 1)
        if meeting.countdown:
            head.addWidget(chip_label(meeting.countdown), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(label(meeting.when, "muted", wrap=True))
        self.lacks = [LackButton(lack, meeting.title, language) for lack in meeting.missing]
        if self.lacks:
            flow = FlowLayout(4)
            for button in self.lacks:
                button.clicked.connect(self._on_lack_clicked)
                flow.addWidget(button)
            column.addLayout(flow)

    def _on_lack_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LackButton):
            self.mending_asked.emit(self.ref, button.lack.places)
