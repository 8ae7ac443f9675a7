"""Controls of settings that are one of a few values."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QRadioButton, QWidget

from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Option
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.settings.control import Put, SettingControl
from tracker.ui.settings.values import SettingValue

_GAP = 6


class ChoiceControl(SettingControl):
    """All values side by side; the arrows go from one to the next and take it."""

    def __init__(self, value: SettingValue, put: Put, tools: Tools) -> None:
        super().__init__(put)
        _ = tools.language.gettext
        self._buttons: dict[str, QRadioButton] = {}
        line = FlowLayout(_GAP)
        line.setContentsMargins(0, 0, 0, 0)
        for offered in value.offered:
            button = QRadioButton(offered.words)
            button.setAccessibleName(_("{group}: {choice}").format(group=value.title, choice=offered.words))
            button.setProperty("choice", offered.key)
            button.toggled.connect(self._on_toggled)
            self._buttons[offered.key] = button
            line.addWidget(button)
        self.setLayout(line)
        self._typed = ""
        self.show_value(value)

    @property
    def first(self) -> QWidget:
        return self._buttons[self._typed]

    def show_value(self, value: SettingValue) -> None:
        self._typed = value.typed
        self._buttons[value.typed].setChecked(True)

    def _on_toggled(self, chosen: bool) -> None:
        key = next(key for key, button in self._buttons.items() if button.isChecked()) if chosen else self._typed
        if key != self._typed:
            self._typed = key
            self.put(key)


class MarkingControl(SettingControl):
    """A level of the ladder, or none, from a menu."""

    def __init__(self, value: SettingValue, put: Put, tools: Tools) -> None:
        super().__init__(put)
        self._none = tools.language.gettext("Not marked")
        self._button = QPushButton()
        self._menu = ChoiceMenu(tools.language, self._button)
        self._menu.chosen.connect(self._on_chosen)
        self._button.setMenu(self._menu)
        WornIcon(self._button, tools.look, "chevron-down", "text")
        # Puts the arrow behind the words.
        self._button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._button.setIconSize(QSize(tools.look.px(14), tools.look.px(14)))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._button)
        line.addStretch(1)
        self._typed = ""
        self.show_value(value)

    @property
    def first(self) -> QWidget:
        return self._button

    def show_value(self, value: SettingValue) -> None:
        self._typed = value.typed
        self._menu.fill(tuple(Option(one.key, one.words) for one in value.offered), value.typed)
        words = value.typed or self._none
        self._button.setText(words)
        self._button.setAccessibleName(f"{value.title}: {words}")

    def _on_chosen(self, key: str) -> None:
        if key != self._typed:
            self.put(key)
