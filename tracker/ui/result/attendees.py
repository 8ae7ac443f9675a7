"""Who was there: a name and Enter adds one, on the side that is chosen beside it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.desk.held_result import Attendee
from tracker.domain.choice_words import choice_word
from tracker.domain.kinds import Kind
from tracker.domain.schema import SIDES
from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Option
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.presenting.words import capitalised
from tracker.ui.result.line_fields import NameField


class SideButton(QPushButton):
    """The side of whoever is added next."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.side = ""
        self._menu = ChoiceMenu(tools.language, self)
        self._menu.chosen.connect(self.choose)
        self.setMenu(self._menu)
        self.choose("")

    def choose(self, side: str) -> None:
        """Take a side, or none."""
        _ = self._tools.language.gettext
        self.side = side
        options = tuple(Option(one, capitalised(choice_word(one, self._tools.language))) for one in SIDES)
        self._menu.fill(options, side)
        words = next((one.words for one in options if one.key == side), _("Side"))
        self.setText(words)
        self.setAccessibleName(_("Side of the next participant: {side}").format(side=words))


class AttendeeList(QWidget):
    """Those added so far; each is a button that takes it away again. Signals: `changed()`; `abandoned()` for Esc."""

    changed = Signal()
    abandoned = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._added: list[tuple[Attendee, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.name = NameField(tools.language.gettext("Add a participant"), Kind.ACTOR, tools)
        self.name.setPlaceholderText(self.name.accessibleName())
        self.side = SideButton(tools)
        line.addWidget(self.name, 1)
        line.addWidget(self.side)
        column.addLayout(line)
        self._chips = QWidget()
        self._flow = FlowLayout(6)
        self._chips.setLayout(self._flow)
        column.addWidget(self._chips)
        self._chips.hide()
        self.name.taken.connect(self._on_ended)
        self.name.finished.connect(self._on_ended)
        self.name.abandoned.connect(self.abandoned)
        self.name.textChanged.connect(self.changed)

    def typed(self) -> tuple[Attendee, ...]:
        """Those added, and one whose name still stands in the field."""
        return (*(one for one, _name in self._added), *([self._named()] if self.name.typed() else []))

    def kept(self) -> tuple[Attendee, ...]:
        """The same with names as they read, as they are put back one day."""
        named = replace(self._named(), name=self.name.text().strip())
        return (*(replace(one, name=name) for one, name in self._added), *([named] if named.name else []))

    def put(self, attendees: tuple[Attendee, ...]) -> None:
        """Show these as added."""
        self._added = [(one, one.name) for one in attendees]
        self._show()

    def _named(self) -> Attendee:
        return Attendee(self.name.typed(), self.side.side, self.name.makes_record())

    def _on_ended(self) -> None:
        if self.name.typed():
            self._added.append((self._named(), self.name.text().strip()))
            self.name.put_back("", makes=False)
            self._show()

    def _show(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        _ = self._tools.language.gettext
        for place, (one, name) in enumerate(self._added):
            side = choice_word(one.side, self._tools.language) if one.side else ""
            button = QPushButton(f"{name} · {side}  ×" if side else f"{name}  ×")
            button.setProperty("role", "filter")
            button.setAccessibleName(_("Remove {title}").format(title=name))
            button.setProperty("place", place)
            button.clicked.connect(self._on_removed)
            self._flow.addWidget(button)
        self._chips.setVisible(bool(self._added))
        self._chips.updateGeometry()
        self.changed.emit()

    def _on_removed(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            del self._added[int(button.property("place"))]
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show()
