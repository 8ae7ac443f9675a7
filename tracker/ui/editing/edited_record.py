"""The parts of the record panel that are written in: title, fields, moves, and the lines that add."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tracker.ui.editing.add_line import AddLine
from tracker.ui.editing.form import FieldForm
from tracker.ui.editing.slot_form import Make
from tracker.ui.editing.stage_row import PlanOfMove, StageRow
from tracker.ui.editing.title_row import TitleRow
from tracker.ui.editing.tools import Tools, Write
from tracker.ui.editing.values import Plan, RecordForm
from tracker.ui.record.written import Written
from tracker.ui.view_values import SectionKey


class EditedRecord(QObject):
    """One record as long as its panel is open; its widgets stay while what they show changes.

    Emits `open_wanted(ref)` for a record that a field names.
    """

    open_wanted = Signal(str)

    def __init__(
        self,
        form: RecordForm,
        plans: tuple[Plan, ...],
        tools: Tools,
        write: Write,
        move: PlanOfMove,
        make: Make,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.ref = form.ref
        self._tools = tools
        self._make = make
        self.title = TitleRow(form.title, tools, write)
        self.fields = FieldForm(form, tools, write)
        self.fields.open_wanted.connect(self.open_wanted)
        self.moves = StageRow(form.moves, tools, move, make)
        self._lines: dict[str, AddLine] = {}
        self._show_plans(plans)

    def show(self, form: RecordForm, plans: tuple[Plan, ...]) -> None:
        """Show what the record holds now; what is being typed stays."""
        self.title.show_title(form.title)
        self.fields.show_form(form)
        self.moves.show_offers(form.moves)
        self._show_plans(plans)

    @property
    def written(self) -> Written:
        """The parts, for the panel to place."""
        under: dict[SectionKey, tuple[QWidget, ...]] = {
            SectionKey.MOVES: (self.moves,),
            SectionKey.FIELDS: (self.fields,),
        }
        for line in self._lines.values():
            if line.plan.section:
                under[line.plan.section] = (*under.get(line.plan.section, ()), line)
        return Written(self.title, under)

    @property
    def lines(self) -> Mapping[str, AddLine]:
        """The lines that add, by the key of their plan."""
        return self._lines

    def begin(self) -> None:
        """Edit the field that has the keys, else the title."""
        focused = self.title.window().focusWidget()
        if focused is not None and self.fields.isAncestorOf(focused):
            self.fields.begin()
        else:
            self.title.begin()

    def begin_new(self) -> None:
        """Edit a record that has just been made: all its fields stand open, the first is being typed."""
        self.fields.unfold()
        self.fields.begin()

    def leave(self) -> None:
        """Write what is still being typed."""
        self.title.leave()
        for row in self.fields.rows.values():
            row.leave()

    def _show_plans(self, plans: tuple[Plan, ...]) -> None:
        kept = {key: line for key, line in self._lines.items() if line.plan in plans}
        for key, line in self._lines.items():
            if key not in kept:
                line.hide()
                line.deleteLater()
        self._lines = {plan.key: kept.get(plan.key) or AddLine(plan, self._tools, self._make) for plan in plans}
