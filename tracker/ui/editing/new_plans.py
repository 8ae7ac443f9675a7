"""New records from where a person is: the kind that the section suggests, and what the open record gives."""

from tracker.desk.desk import Desk
from tracker.domain.choice_words import kind_word
from tracker.domain.kinds import Kind
from tracker.domain.record import Pointer, Record
from tracker.domain.schema import Field, FieldType
from tracker.domain.stages import Stage
from tracker.language import N_
from tracker.ui.editing.values import Option, Plan, Slot
from tracker.ui.shell.sections import PROPOSALS

_TITLE = Field("title", FieldType.TEXT, N_("Title"))
_KINDS = (
    Kind.MEETING,
    Kind.COMMITMENT,
    Kind.OUTCOME,
    Kind.EVENT,
    Kind.POSITION,
    Kind.FOLLOWUP,
    Kind.READING,
    Kind.ACTOR,
    Kind.SOURCE,
)
_OF_SECTION = {
    "events": Kind.EVENT,
    "commitments": Kind.COMMITMENT,
    PROPOSALS: Kind.COMMITMENT,
    "meetings": Kind.MEETING,
    "positions": Kind.POSITION,
    "followups": Kind.FOLLOWUP,
    "bodies": Kind.ACTOR,
    "actors": Kind.ACTOR,
    "sources": Kind.SOURCE,
}
_GIVEN = {
    (Kind.MEETING, Kind.OUTCOME): "meeting",
    (Kind.MEETING, Kind.AGENDA_ITEM): "meeting",
    (Kind.MEETING, Kind.COMMITMENT): "made_at",
    (Kind.EVENT, Kind.COMMITMENT): "made_at",
    (Kind.COMMITMENT, Kind.OUTCOME): "commitment",
    (Kind.COMMITMENT, Kind.READING): "measures",
    (Kind.ACTOR, Kind.MEETING): "body",
    (Kind.ACTOR, Kind.POSITION): "actor",
}
"""By the kind of the open record and that of the new one: the field that leads back to it."""


def new_kinds(desk: Desk, open_record: Record | None) -> tuple[Option, ...]:
    """The kinds that can be made here with nothing but a title."""
    kinds = [*_KINDS]
    if open_record is not None and open_record.kind is Kind.MEETING:
        kinds.insert(_KINDS.index(Kind.OUTCOME) + 1, Kind.AGENDA_ITEM)
    return tuple(Option(kind.value, kind_word(kind, desk.language)) for kind in kinds)


def suggested_kind(section: str, open_record: Record | None = None) -> Kind:
    """What a new record is most likely to be in a section of the window: beside a meeting, what came of it."""
    if open_record is not None and open_record.kind is Kind.MEETING:
        return Kind.OUTCOME
    return _OF_SECTION.get(section, Kind.EVENT)


def new_plan(desk: Desk, kind: Kind, section: str, open_record: Record | None) -> Plan:
    """A new record of a kind: its title is typed; what follows from the open record and the section is given."""
    given: dict[str, str] = {}
    note = ""
    key = _key_of(kind, open_record)
    owner = _owner_of(kind, open_record)
    if key and owner is not None:
        given[key] = str(owner.ref)
        note = desk.language.gettext("It will belong to {ref} {title}.").format(ref=owner.ref, title=owner.title)
    if kind is Kind.COMMITMENT and section == PROPOSALS:
        given["stage"] = Stage.OFFERED.value
    if kind is Kind.ACTOR and section == "bodies":
        given["type"] = "body"
    slot = Slot(_TITLE, desk.language.gettext(_TITLE.label))
    return Plan(kind.value, kind_word(kind, desk.language), None, (slot,), given, note=note)


def _owner_of(kind: Kind, open_record: Record | None) -> Record | Pointer | None:
    """What the new record belongs to: beside a follow-up another one is about the same."""
    if kind is Kind.FOLLOWUP and open_record is not None and open_record.kind is Kind.FOLLOWUP:
        return open_record.pointer_to("about")
    return open_record


def _key_of(kind: Kind, open_record: Record | None) -> str:
    if open_record is None:
        return ""
    if kind is Kind.FOLLOWUP:
        return "about"
    is_body = open_record.kind is not Kind.ACTOR or open_record.text("type") == "body"
    key = _GIVEN.get((open_record.kind, kind), "")
    return key if key != "body" or is_body else ""
