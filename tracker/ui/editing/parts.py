"""Everything that the written parts of a record's panel show, read at once."""

from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.ui.editing.attached_values import AttachedValues, attached_values
from tracker.ui.editing.dissent_plan import DISSENT
from tracker.ui.editing.form_values import record_form
from tracker.ui.editing.obligor_block import ObligorValues, obligor_values
from tracker.ui.editing.original_block import OriginalValues, original_values
from tracker.ui.editing.plans import plans_of
from tracker.ui.editing.values import Plan, RecordForm
from tracker.ui.presenting.record_history import HistoryValues, record_history


@dataclass(frozen=True, slots=True)
class RecordParts:
    """One record as it is edited, with all that hangs on it. `uid` names it on this machine and others."""

    uid: str
    form: RecordForm
    plans: tuple[Plan, ...]
    attached: AttachedValues
    history: HistoryValues
    obligors: ObligorValues | None
    original: OriginalValues | None
    dissents: bool = False
    """Whether somebody holds another verdict than the computed one."""


def record_parts(desk: Desk, id_: int, steps: int) -> RecordParts:
    """The parts of a record, with so many `steps` of its history. Raises BadInput when it is no more."""
    dossier = desk.dossier(id_)
    record = dossier.record
    return RecordParts(
        record.uid,
        record_form(desk, id_),
        plans_of(desk, record),
        attached_values(desk, dossier),
        record_history(desk, record, steps, turns=True),
        obligor_values(desk, record),
        original_values(desk, record),
        bool(record.text(DISSENT)),
    )
