"""The control of the marking ladder: its levels, each in its own colours, changed one step at a time."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tracker.domain.markings import TLP
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.elements.labels import marking_label
from tracker.ui.presenting.words import number
from tracker.ui.settings.control import Put, SettingControl
from tracker.ui.settings.level_form import NEW_LEVEL, LevelForm
from tracker.ui.settings.ordered import OrderedLine, moved
from tracker.ui.settings.values import Level, SettingValue
from tracker.ui.view_values import MarkingChip

_TLP = tuple(MarkingChip(one.name, one.foreground, one.background) for one in TLP.levels)


class LadderControl(SettingControl):
    """Each level can be written anew, moved and removed; a last line adds one."""

    def __init__(self, value: SettingValue, put: Put, tools: Tools) -> None:
        super().__init__(put)
        self._tools = tools
        self._levels: tuple[Level, ...] = ()
        self._lines: list[OrderedLine] = []
        self._form: LevelForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._foot = QWidget()
        self._column.addWidget(self._foot)
        self._add, self._tlp = self._foot_buttons()
        self.show_value(value)

    @property
    def first(self) -> QWidget:
        return self._lines[0].row

    def _foot_buttons(self) -> tuple[QPushButton, QPushButton]:
        _ = self._tools.language.gettext
        line = FlowLayout(8)
        line.setContentsMargins(2, 4, 0, 0)
        self._foot.setLayout(line)
        made = []
        for words, do in ((_("Add a level"), self._on_add_clicked), (_("Back to TLP 2.0"), self._on_tlp_clicked)):
            button = QPushButton(words)
            button.setProperty("role", "add")
            button.setAccessibleName(words)
            button.clicked.connect(do)
            line.addWidget(button)
            made.append(button)
        return made[0], made[1]

    @property
    def _chips(self) -> tuple[MarkingChip, ...]:
        return tuple(level.chip for level in self._levels)

    def show_value(self, value: SettingValue) -> None:
        if value.levels == self._levels:
            return
        same = tuple(level.chip for level in value.levels) == self._chips
        self._levels = value.levels
        if not same:
            self._show_lines()
        for line, level in zip(self._lines, self._levels, strict=True):
            self._count(line, level)

    def _show_lines(self) -> None:
        at = next((place for place, line in enumerate(self._lines) if line.row.hasFocus()), -1)
        self._clear()
        for place, level in enumerate(self._levels):
            self._lines.append(self._line(place, level))
            self._column.insertWidget(place, self._lines[-1])
        self._tlp.setVisible(self._chips != _TLP)
        if at >= 0:
            self._focus_line(at)

    def _clear(self) -> None:
        self._form = None
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines.clear()

    def _line(self, place: int, level: Level) -> OrderedLine:
        tools = self._tools
        line = OrderedLine(level.chip.text, tools.look, tools.language)
        line.say(marking_label(level.chip))
        line.up.setEnabled(place > 0)
        line.down.setEnabled(place < len(self._levels) - 1)
        line.moved.connect(partial(self._on_moved, place))
        line.removed.connect(partial(self._on_removed, place))
        line.opened.connect(partial(self._on_opened, place))
        line.stepped.connect(partial(self._on_stepped, place))
        return line

    def _count(self, line: OrderedLine, level: Level) -> None:
        """How many records bear it, once that is known."""
        if level.records is not None:
            words = self._tools.language.ngettext("{count} record", "{count} records", level.records)
            line.note(words.format(count=number(level.records, self._tools.language)) if level.records else "")

    def _focus_line(self, at: int) -> None:
        if self._lines:
            self._lines[max(0, min(at, len(self._lines) - 1))].row.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what a person does --------------------------------------------------------------------------------------

    def _on_stepped(self, place: int, step: int) -> None:
        self._focus_line(place + step)

    def _on_moved(self, place: int, by: int) -> None:
        order = moved(self._chips, place, by)
        if order != self._chips and not self.put(order):
            self._focus_line(place + by)

    def _on_removed(self, place: int) -> None:
        self.put((*self._chips[:place], *self._chips[place + 1 :]))

    def _on_tlp_clicked(self) -> None:
        self.put(_TLP)

    def _on_add_clicked(self) -> None:
        self._write_below(self._lines[-1], NEW_LEVEL, len(self._levels))

    def _on_opened(self, place: int) -> None:
        self._write_below(self._lines[place], self._levels[place].chip, place)

    def _write_below(self, line: OrderedLine, chip: MarkingChip, place: int) -> None:
        self._close_form()
        self._form = LevelForm(chip, self._tools)
        self._form.finished.connect(partial(self._on_written, place))
        self._form.abandoned.connect(self._on_abandoned)
        line.below.addWidget(self._form)
        self._form.show()
        self._form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.withdrawn.emit()

    def _on_written(self, place: int, chip: MarkingChip) -> None:
        written = (*self._chips[:place], chip, *self._chips[place + 1 :])
        if written == self._chips or not self.put(written):
            self._close_form()
            self._focus_line(place)

    def _on_abandoned(self) -> None:
        form = self._form
        self._close_form()
        line = form.parentWidget() if form is not None else None
        if isinstance(line, OrderedLine):
            line.row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.withdrawn.emit()

    def _close_form(self) -> None:
        form, self._form = self._form, None
        if form is not None:
            form.hide()
            form.deleteLater()
