"""Which marking all that is entered in the form bears, and that it is less than the meeting's."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.field_frame import Said
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Option
from tracker.ui.elements.labels import label


class MarkingLine(QWidget):
    """Nothing is chosen by itself: where the meeting bears more, that is said. Signal: `changed()`."""

    changed = Signal()

    def __init__(self, of_meeting: str, levels: tuple[str, ...], tools: Tools) -> None:
        super().__init__()
        _ = tools.language.gettext
        self._language = tools.language
        self._of_meeting = of_meeting
        self._levels = levels
        self.marking = ""
        self.button = QPushButton()
        self._menu = ChoiceMenu(tools.language, self.button)
        self._menu.chosen.connect(self.choose)
        self.button.setMenu(self._menu)
        self.warning = Said(tools.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(label(_("Marking of what is entered here"), "muted"))
        line.addWidget(self.button)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.warning)
        self.choose("")

    def choose(self, marking: str) -> None:
        """Take a level, or none; one that there is no more is none."""
        _ = self._language.gettext
        self.marking = marking if marking in self._levels else ""
        self._menu.fill(tuple(Option(one, one) for one in self._levels), self.marking)
        self.button.setText(self.marking or _("No marking"))
        text = _("Marking of what is entered here: {marking}").format(marking=self.button.text())
        self.button.setAccessibleName(text)
        self.warning.say_trouble(self._less())
        self.changed.emit()

    def _less(self) -> str:
        _ = self._language.gettext
        if not self._of_meeting or self._rank(self.marking) >= self._rank(self._of_meeting):
            return ""
        if not self.marking:
            said = _("The meeting bears {meeting}; the records made of what is entered here bear no marking.")
            return said.format(meeting=self._of_meeting)
        said = _("The meeting bears {meeting}; the records made of what is entered here bear {marking}.")
        return said.format(meeting=self._of_meeting, marking=self.marking)

    def _rank(self, marking: str) -> int:
        """A level that the ladder lacks lies above all of its own."""
        if not marking:
            return -1
        return self._levels.index(marking) if marking in self._levels else len(self._levels)
