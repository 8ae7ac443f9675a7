"""The card that asks how the timeline is to go out."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tracker.language import Language
from tracker.ui.commands.floating import FloatingLayer
from tracker.ui.elements.enter import presses
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.elements.labels import label
from tracker.ui.theme.look import Look
from tracker.ui.timeline_export.choices import Choice, ExportChoices, forms, pages, read_choices
from tracker.ui.timeline_export.laying import MOST_PAGES

SIZE = QSize(600, 376)
_WIDTH = 120


class ExportCard(FloatingLayer):
    """Emits `chosen(ExportChoices)` once it has closed."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, markings: Sequence[str], look: Look, language: Language) -> None:
        _ = language.gettext
        super().__init__(window, _("Export the timeline"), look, SIZE)
        self._language = language
        self._groups: dict[str, QButtonGroup] = {}
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnMinimumWidth(0, look.px(_WIDTH))
        self._grid.setColumnStretch(1, 1)
        self._pick("form", _("File format"), forms())
        self._pick("page", _("Paper"), pages())
        few, every = (
            Choice("", _("As few as can be read")),
            Choice(str(MOST_PAGES), _("Up to {count}, record by record").format(count=MOST_PAGES)),
        )
        self._pick("pages", _("Pages"), (few, Choice("1", _("One")), every))
        shown = Choice("visible", _("As it is shown: period, lanes, folds"))
        self._pick("period", _("Extent"), (Choice("whole", _("Everything")), shown))
        keep_back = [Choice("", _("none")), *(Choice(name, name) for name in markings)]
        self._pick("ceiling", _("Ceiling"), keep_back)
        self.save = QPushButton(_("Save as…"))
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self._lay_out()
        self.save.clicked.connect(self._on_save_clicked)
        self._groups["form"].buttonToggled.connect(self._on_form_toggled)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self._language.gettext("Export the timeline"), "section"))
        column.addLayout(self._grid)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        cancel = QPushButton(self._language.gettext("Cancel"))
        cancel.clicked.connect(self.dismiss)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        column.addLayout(foot)

    def _pick(self, key: str, title: str, choices: Sequence[Choice]) -> None:
        group = self._groups[key] = QButtonGroup(self)
        line = QWidget()
        flow = FlowLayout(4)
        flow.setContentsMargins(0, 0, 0, 0)
        for at, choice in enumerate(choices):
            button = QRadioButton(choice.words)
            button.setAccessibleName(
                self._language.gettext("{group}: {choice}").format(group=title, choice=choice.words)
            )
            button.setProperty("choice", choice.key)
            button.setChecked(at == 0)
            group.addButton(button)
            flow.addWidget(button)
        line.setLayout(flow)
        row = self._grid.rowCount()
        name = label(title, "muted")
        # Beside the first line of choices, where they take several.
        name.setFixedHeight(group.buttons()[0].sizeHint().height())
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(line, row, 1)

    def begin(self) -> None:
        """Open it."""
        self.open(self._groups["form"].buttons()[0])

    def choose(self, group: str, key: str) -> None:
        """Tick a choice, as a person does."""
        for button in self._groups[group].buttons():
            if button.property("choice") == key:
                button.setChecked(True)

    def choices(self) -> ExportChoices:
        """What is ticked."""
        picked = {key: self._picked(key) for key in self._groups}
        return read_choices(picked)

    def _picked(self, group: str) -> str:
        buttons = self._groups[group].buttons()
        return next((str(one.property("choice")) for one in buttons if one.isChecked()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a choice is Enter on the whole card."""
        if presses(event) and isinstance(self.window().focusWidget(), QRadioButton):
            event.accept()
            self.save.click()
        else:
            super().keyPressEvent(event)

    def _on_form_toggled(self) -> None:
        for button in (*self._groups["page"].buttons(), *self._groups["pages"].buttons()):
            button.setEnabled(self._picked("form") == "pdf")

    def _on_save_clicked(self) -> None:
        choices = self.choices()
        self.dismiss()
        self.chosen.emit(choices)
