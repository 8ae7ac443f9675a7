"""How a field lies in the panel: its label on the left, on the right what it holds, and lines said below that."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.labels import label
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.record.rows import FIELD_LABEL_WIDTH, RING
from tracker.ui.theme.look import Look
from tracker.ui.view_values import Tone


def field_line(name: str, look: Look, *, stacked: bool) -> QBoxLayout:
    """The label, with room for what comes beside it, or below it when `stacked`."""
    line: QBoxLayout = QVBoxLayout() if stacked else QHBoxLayout()
    line.setContentsMargins(RING, 5, RING, 5)
    line.setSpacing(2 if stacked else 12)
    title = label(name, "muted", wrap=True)
    if not stacked:
        title.setFixedWidth(look.px(FIELD_LABEL_WIDTH))
    line.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
    return line


def open_button(title: str, look: Look, language: Language) -> QToolButton:
    """The small arrow that goes to another record."""
    button = QToolButton()
    WornIcon(button, look, "arrow-right")
    button.setIconSize(QSize(look.px(14), look.px(14)))
    button.setFixedSize(QSize(look.px(26), look.px(26)))
    name = language.gettext("Open {title}").format(title=title)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button


class Said(QWidget):
    """Two lines under a field while it is edited: what was understood, and why it was refused."""

    def __init__(self, look: Look, *, indented: bool = False) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(RING + (look.px(FIELD_LABEL_WIDTH) + 12 if indented else 0), 0, RING, 4)
        column.setSpacing(2)
        self.hint = label("", "caption", wrap=True)
        self.trouble = label("", "trouble", tone=Tone.BAD, wrap=True)
        for line in (self.hint, self.trouble):
            line.hide()
            column.addWidget(line)
        self.hide()

    def say_hint(self, text: str) -> None:
        """What the text means so far; the empty text says nothing."""
        self._say(self.hint, text)

    def say_trouble(self, text: str) -> None:
        """Why it was not written; the empty text takes that back."""
        self._say(self.trouble, text)

    def _say(self, line: QLabel, text: str) -> None:
        line.setText(text)
        self.trouble.setVisible(bool(self.trouble.text()))
        # What was wrong while it was typed is not said twice once it is refused.
        self.hint.setVisible(self.hint.text() not in ("", self.trouble.text()))
        self.setVisible(bool(self.hint.text() or self.trouble.text()))
