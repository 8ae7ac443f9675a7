"""What can be added to a record where it is read, and what has to be typed for it."""

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word, kind_word, link_word
from tracker.domain.implementation import Implementation
from tracker.domain.kinds import Kind, LinkType
from tracker.domain.record import Record
from tracker.domain.schema import Field, FieldType, field_of
from tracker.domain.stages import has_been_agreed
from tracker.domain.tangibility_words import day_in_words
from tracker.language import N_
from tracker.ui.editing.values import MoveOffer, Option, Plan, Slot
from tracker.ui.presenting.words import capitalised
from tracker.ui.view_values import SectionKey

LINK = "link"
MOVE = "move"
_TITLE = Field("title", FieldType.TEXT, N_("Title"))
_TYPE = Field("type", FieldType.CHOICE, N_("Type of link"))
_MOVED_ON = Field("stage_date", FieldType.DATE, N_("Since when"))
_MOVE_SOURCE = Field("source", FieldType.REF, N_("Source"), kinds=(Kind.SOURCE,))
_OTHER = Field("to", FieldType.REF, N_("Record"))


def plans_of(desk: Desk, record: Record) -> tuple[Plan, ...]:
    """What can be added to this record, by section."""
    ref = str(record.ref)
    plans = []
    if record.kind is Kind.MEETING:
        plans.append(_titled(desk, Kind.OUTCOME, SectionKey.OUTCOMES, {"meeting": ref}))
        plans.append(_titled(desk, Kind.AGENDA_ITEM, SectionKey.AGENDA, {"meeting": ref}))
        plans.append(_titled(desk, Kind.COMMITMENT, SectionKey.COMMITMENTS, {"made_at": ref}))
    if record.kind is Kind.COMMITMENT:
        if has_been_agreed(record.stages()) or not record.stages():
            plans.append(_assessment(desk, record))
        plans.append(_titled(desk, Kind.OUTCOME, SectionKey.OUTCOMES, {"commitment": ref}))
    if record.kind is not Kind.FOLLOWUP:
        plans.append(_titled(desk, Kind.FOLLOWUP, SectionKey.FOLLOWUPS, {"about": ref}))
    plans.append(_link(desk))
    if record.kind not in (Kind.SOURCE, Kind.CITATION):
        plans.append(_citation(desk, ref))
    return tuple(plans)


def move_plan(desk: Desk, offer: MoveOffer) -> Plan:
    """A move of a commitment to another stage, with its date and its source."""
    when = Slot(_MOVED_ON, desk.language.gettext(_MOVED_ON.label), typed=_today(desk))
    source = Slot(_MOVE_SOURCE, desk.language.gettext(_MOVE_SOURCE.label), needed=False)
    return Plan(MOVE, offer.words, None, (when, source), {"stage": offer.stage.value})


def _today(desk: Desk) -> str:
    return day_in_words(desk.as_of.toordinal(), desk.language)


def _titled(desk: Desk, kind: Kind, section: SectionKey, given: dict[str, str]) -> Plan:
    slot = Slot(_TITLE, desk.language.gettext(_TITLE.label))
    return Plan(kind.value, kind_word(kind, desk.language), section, (slot,), given, again=True)


def _slot(
    desk: Desk, kind: Kind, key: str, *, needed: bool = True, options: tuple[Option, ...] = (), typed: str = ""
) -> Slot:
    field = field_of(kind, key)
    if field is None:
        raise KeyError(key)
    return Slot(field, desk.language.gettext(field.label), needed, typed, options)


def _citation(desk: Desk, ref: str) -> Plan:
    slots = (_slot(desk, Kind.CITATION, "source"), _slot(desk, Kind.CITATION, "quote", needed=False))
    return Plan(Kind.CITATION.value, kind_word(Kind.CITATION, desk.language), SectionKey.SOURCES, slots, {"of": ref})


def _assessment(desk: Desk, record: Record) -> Plan:
    grades = tuple(Option(one.value, capitalised(choice_word(one.value, desk.language))) for one in Implementation)
    people = tuple(Option(str(one.actor.ref), one.actor.title) for one in record.people("obligors"))
    slots = [_slot(desk, Kind.ASSESSMENT, "implementation", options=grades)]
    if len(people) > 1:
        slots.append(_slot(desk, Kind.ASSESSMENT, "obligor", needed=False, options=people))
    slots.append(_slot(desk, Kind.ASSESSMENT, "source", needed=False))
    slots.append(_slot(desk, Kind.ASSESSMENT, "date", needed=False, typed=_today(desk)))
    given = {"commitment": str(record.ref)}
    return Plan(
        Kind.ASSESSMENT.value, kind_word(Kind.ASSESSMENT, desk.language), SectionKey.ASSESSMENTS, tuple(slots), given
    )


def _link(desk: Desk) -> Plan:
    types = tuple(Option(one.value, link_word(one, desk.language, outward=True)) for one in LinkType)
    slots = (
        Slot(_TYPE, desk.language.gettext(_TYPE.label), options=types),
        Slot(_OTHER, desk.language.gettext(_OTHER.label)),
    )
    return Plan(LINK, desk.language.gettext("Link"), SectionKey.LINKS, slots)
