"""Changing one field of many records: the fields that can be, and what would become of each record, in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from tracker.desk.assignments import Assignment
from tracker.desk.desk import Desk
from tracker.desk.editing_many import Proposal, propose_many
from tracker.domain.record import Record
from tracker.domain.schema import FieldType
from tracker.language import Language
from tracker.ui.editing.form_values import record_form
from tracker.ui.editing.refusals import beside_field
from tracker.ui.editing.values import FieldValue
from tracker.ui.presenting.columns import field_words

LISTS = (FieldType.PEOPLE, FieldType.REFS, FieldType.WORDS)


class Fate(Enum):
    """What becomes of a record."""

    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One record: its field now and then, in words; `why` it is refused."""

    id: int
    ref: str
    title: str
    now: str
    then: str
    fate: Fate
    why: str = ""


def fields_for_many(desk: Desk, id_: int) -> tuple[FieldValue, ...]:
    """The fields of the kind of this record that can be changed on many at once, each empty."""
    fields = record_form(desk, id_).fields
    return tuple(
        replace(value, shown="", typed="", ref="", entries=())
        for value in fields
        if value.field.type is not FieldType.FILE
    )


def preview(
    desk: Desk, ids: Sequence[int], assignment: Assignment, *, create_actors: bool = False
) -> tuple[PreviewRow, ...]:
    """What this assignment would make of each of these records; those that refuse come first."""
    proposals = propose_many(desk, ids, (assignment,), create_actors=create_actors)
    rows = [_row(one, assignment.key, desk.language) for one in proposals]
    return tuple(sorted(rows, key=lambda row: row.fate is not Fate.REFUSED))


def _row(proposal: Proposal, key: str, language: Language) -> PreviewRow:
    before, after = proposal.before, proposal.after
    fate = Fate.REFUSED if after is None else Fate.CHANGED if proposal.changes else Fate.UNCHANGED
    then = "" if after is None else _words(after, key, language)
    now, why = _words(before, key, language), beside_field(proposal.refusal)
    return PreviewRow(before.id, str(before.ref), before.title, now, then, fate, why)


def _words(record: Record, key: str, language: Language) -> str:
    if key == "marking":
        return record.marking or ""
    return ", ".join(record.tags) if key == "tags" else field_words(record, key, language)
