"""One setting on the page: what it is on the left, on the right what it is set to, and below that why not."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tracker.ui.editing.refusals import beside_field
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.labels import label, rule
from tracker.ui.settings.choosing import ChoiceControl, MarkingControl
from tracker.ui.settings.control import DaysControl, Given, Put, SettingControl, actor_control, text_control
from tracker.ui.settings.ladder import LadderControl
from tracker.ui.settings.plans import Control
from tracker.ui.settings.values import SettingValue
from tracker.ui.settings.view_order import ViewsControl
from tracker.ui.settings.weights import WeightsControl
from tracker.ui.settings.working_days import HolidaysControl, WeekdaysControl
from tracker.ui.view_values import Tone

_ABOUT_WIDTH = 296
_DROP = 6
"""The title stands as high as the text in the control beside it."""
_NOTHING = "–"


def control_of(value: SettingValue, put: Put, tools: Tools) -> SettingControl:
    """The control that changes a setting of this kind."""
    match value.plan.control:
        case Control.LINE:
            return text_control(value, put)
        case Control.ACTOR:
            return actor_control(value, put, tools)
        case Control.DAYS | Control.PERCENT:
            return DaysControl(value, put, tools)
        case Control.WEEKDAYS:
            return WeekdaysControl(value, put)
        case Control.HOLIDAYS:
            return HolidaysControl(value, put, tools)
        case Control.WEIGHTS:
            return WeightsControl(value, put, tools)
        case Control.MARKING:
            return MarkingControl(value, put, tools)
        case Control.LADDER:
            return LadderControl(value, put, tools)
        case Control.VIEWS:
            return ViewsControl(value, put, tools)
    return ChoiceControl(value, put, tools)


class SettingRow(QWidget):
    """Shows the setting to read where it cannot be changed: `put` is None then."""

    def __init__(self, value: SettingValue, put: Put | None, tools: Tools) -> None:
        super().__init__()
        self.value = value
        self._put = put
        self._look = tools.look
        self.control: SettingControl | None = None
        self._words: QLabel | None = None
        self.trouble = label("", "trouble", tone=Tone.BAD, wrap=True)
        self.trouble.hide()
        right = QVBoxLayout()
        right.setSpacing(4)
        if put:
            self.control = control_of(value, self._on_put, tools)
            self.control.withdrawn.connect(self._on_withdrawn)
            right.addWidget(self.control)
        else:
            self._words = label(value.words or _NOTHING, wrap=True)
            right.setContentsMargins(0, _DROP, 0, 0)
            right.addWidget(self._words)
        right.addWidget(self.trouble)
        right.addStretch(1)
        line = QHBoxLayout()
        line.setContentsMargins(0, 12, 0, 12)
        line.setSpacing(24)
        self._about = self._made_about()
        line.addWidget(self._about)
        line.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(rule())

    def dress(self) -> None:
        """Take the widths that the size of type asks for."""
        self._about.setFixedWidth(self._look.px(_ABOUT_WIDTH))
        if self.control is not None:
            self.control.dress()

    def _made_about(self) -> QWidget:
        about = QWidget()
        column = QVBoxLayout(about)
        column.setContentsMargins(0, _DROP, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(self.value.title, wrap=True))
        column.addWidget(label(self.value.about, "caption", wrap=True))
        column.addStretch(1)
        return about

    def show_value(self, value: SettingValue) -> None:
        """Show what the setting is now; what is being typed stays."""
        self.value = value
        if self._words is not None:
            self._words.setText(value.words or _NOTHING)
        if self.control is not None:
            self.control.show_value(value)

    def _on_put(self, given: Given) -> str:
        said = beside_field(self._put(given)) if self._put else ""
        self._say(said)
        return said

    def _on_withdrawn(self) -> None:
        self._say("")

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        if self.control is not None:
            self.control.first.setAccessibleDescription(text)
