"""The implementation of a commitment, obligor by obligor: how each part stands, and the way to assess it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from tracker.desk.desk import Desk
from tracker.domain.implementation import implementation_label
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.stages import has_been_agreed
from tracker.ui.editing.line_block import BlockLine, LineBlock
from tracker.ui.editing.tools import Tools
from tracker.ui.elements.labels import chip_label, label
from tracker.ui.elements.row_button import RowButton
from tracker.ui.presenting.record_assessments import searched_words
from tracker.ui.presenting.words import standing_tone
from tracker.ui.record.panel_parts import show_if
from tracker.ui.record.rows import RING
from tracker.ui.view_values import Chip


@dataclass(frozen=True, slots=True)
class ObligorValue:
    """One who owes a part. `chip` is how that part stands, None for what was never agreed.

    `searched` says when somebody looked and found nothing, where that is the last that is known.
    """

    ref: str
    title: str
    role: str
    chip: Chip | None = None
    searched: str = ""


@dataclass(frozen=True, slots=True)
class ObligorValues:
    """Everyone who owes a commitment; `may_assess` says whether their parts can be assessed now."""

    obligors: tuple[ObligorValue, ...] = ()
    may_assess: bool = False


def obligor_values(desk: Desk, record: Record) -> ObligorValues | None:
    """The obligors of a commitment with their standings; None of anything else."""
    if record.kind is not Kind.COMMITMENT:
        return None
    moves = record.moves_known(desk.as_of)
    graded = has_been_agreed(moves)
    each = desk.standings([record.id])[record.id].obligors if graded else ()
    chips = {
        one.obligor: Chip(implementation_label(one.standing, desk.language), standing_tone(one.standing))
        for one in each
    }
    searched = {one.obligor: searched_words(one.assessment, desk.language) for one in each}
    obligors = [
        ObligorValue(str(actor.ref), actor.title, role, chips.get(actor.id), searched.get(actor.id, ""))
        for actor, role in ((one.actor, one.role) for one in record.people("obligors"))
    ]
    return ObligorValues(tuple(obligors), may_assess=graded)


class ObligorLine(BlockLine):
    """Emits `assessing_asked(ref)` too."""

    assessing_asked = Signal(str)

    def __init__(self, value: ObligorValue, tools: Tools, *, may_assess: bool) -> None:
        chip = value.chip.text if value.chip else ""
        said = (value.title, value.role, chip, value.searched)
        super().__init__(RowButton(value.ref, ", ".join(part for part in said if part)))
        self._ref = value.ref
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, RING, 0)
        line.setSpacing(4)
        inside = QHBoxLayout(self.shown)
        inside.setContentsMargins(RING, 6, RING, 6)
        inside.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(label(value.title, wrap=True))
        for text in (value.role, value.searched):
            if text:
                texts.addWidget(label(text, "caption", wrap=True))
        inside.addLayout(texts, 1)
        if value.chip:
            inside.addWidget(chip_label(value.chip), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.shown, 1)
        if may_assess:
            _ = tools.language.gettext
            self.assess = QPushButton(_("Assess"))
            self.assess.setAccessibleName(_("Assess what {title} did").format(title=value.title))
            self.assess.clicked.connect(self._on_assess)
            line.addWidget(self.assess, 0, Qt.AlignmentFlag.AlignTop)

    def _on_assess(self) -> None:
        self.assessing_asked.emit(self._ref)


class ObligorBlock(LineBlock):
    """Hides without obligors. Emits `assessing_asked(ref)` too."""

    assessing_asked = Signal(str)

    def __init__(self, values: ObligorValues, tools: Tools) -> None:
        super().__init__(tools.language.gettext("Implementation"))
        self._tools = tools
        self._values = ObligorValues()
        self._note = label(tools.language.gettext("A proposal is not graded."), "muted", wrap=True)
        self._note.setContentsMargins(RING, 2, RING, 2)
        self.column.addWidget(self._note)
        self.show_values(values)

    def show_values(self, values: ObligorValues) -> None:
        """Show how the parts stand now."""
        show_if(self, wanted=bool(values.obligors))
        self._note.setVisible(not values.may_assess)
        if values != self._values:
            self._values = values
            self.put([self._line(value) for value in values.obligors])

    def _line(self, value: ObligorValue) -> ObligorLine:
        line = ObligorLine(value, self._tools, may_assess=self._values.may_assess)
        line.assessing_asked.connect(self.assessing_asked)
        return line
