"""What can be added to a record where it is read, and what has to be typed for it."""

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word, kind_word, link_word
from tracker.domain.flag_clearing import ASK, PRIMARY
from tracker.domain.implementation import Implementation
from tracker.domain.kinds import Kind, LinkType
from tracker.domain.record import Record
from tracker.domain.schema import Field, FieldType, field_of
from tracker.domain.stages import Stage, has_been_agreed, shown_stage
from tracker.domain.tangibility_words import day_in_words
from tracker.language import N_
from tracker.ui.editing.dissent_plan import dissent_plan
from tracker.ui.editing.values import MoveOffer, Option, Plan, Slot
from tracker.ui.presenting.words import capitalised
from tracker.ui.view_values import SectionKey

LINK = "link"
MOVE = "move"
_WEEK = 7
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
    if record.kind is Kind.ACTOR and record.text("type") == "body":
        plans.append(_meeting(desk, record))
    if record.kind is Kind.COMMITMENT:
        moves = record.moves_known(desk.as_of)
        if has_been_agreed(moves) or not record.stages():
            plans.append(_assessment(desk, record))
        plans.append(_titled(desk, Kind.OUTCOME, SectionKey.OUTCOMES, {"commitment": ref}))
    if record.kind is not Kind.FOLLOWUP:
        plans.append(_titled(desk, Kind.FOLLOWUP, SectionKey.FOLLOWUPS, {"about": ref}))
    if record.kind is Kind.COMMITMENT and _waits_for_answer(desk, record):
        plans.append(_asking(desk, record))
    if (dissent := dissent_plan(desk, record)) is not None:
        plans.append(dissent)
    plans.append(_link(desk))
    if record.kind not in (Kind.SOURCE, Kind.CITATION):
        plans.append(_citation(desk, ref))
        plans.append(_primary(desk))
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


def _primary(desk: Desk) -> Plan:
    """A source of its own with its citation: a new one, or one that is here already."""
    _ = desk.language.gettext
    sides = field_of(Kind.SOURCE, "side")
    options = tuple(Option(one, capitalised(choice_word(one, desk.language))) for one in sides.choices) if sides else ()
    slots = (
        Slot(_TITLE, _("Title of the source")),
        _slot(desk, Kind.SOURCE, "side", needed=False, options=options),
        _slot(desk, Kind.SOURCE, "published", needed=False),
        _slot(desk, Kind.CITATION, "quote", needed=False),
    )
    return Plan(PRIMARY, _("New source with citation"), SectionKey.SOURCES, slots)


def _meeting(desk: Desk, body: Record) -> Plan:
    """A meeting of a body: scheduled until somebody says otherwise, and marked as the body whose name it takes."""
    title = Slot(_TITLE, desk.language.gettext(_TITLE.label), typed=body.title)
    slots = (title, _slot(desk, Kind.MEETING, "date", needed=False))
    given = {"body": str(body.ref), **_marked_as(body)}
    return Plan(Kind.MEETING.value, kind_word(Kind.MEETING, desk.language), SectionKey.MEETINGS, slots, given)


def _waits_for_answer(desk: Desk, commitment: Record) -> bool:
    shown = shown_stage(commitment.moves_known(desk.as_of))
    return shown is not None and shown.stage is Stage.OFFERED


def _asking(desk: Desk, proposal: Record) -> Plan:
    """A follow-up to ask those it was offered to for an answer, due in a week."""
    _ = desk.language.gettext
    asked = proposal.pointer_to("beneficiary")
    title = _("Ask {name} for an answer").format(name=asked.title) if asked else _("Ask for an answer")
    due = day_in_words(desk.as_of.toordinal() + _WEEK, desk.language)
    slots = (
        Slot(_TITLE, _(_TITLE.label), typed=title),
        _slot(desk, Kind.FOLLOWUP, "due", needed=False, typed=due),
    )
    given = {"about": str(proposal.ref), **(_marked_as(desk.by_id(asked.id)) if asked else {})}
    return Plan(ASK, _("Ask for an answer"), SectionKey.FOLLOWUPS, slots, given)


def _marked_as(named: Record) -> dict[str, str]:
    """Whoever takes over the words of a record takes over their marking."""
    return {"marking": named.marking} if named.marking else {}


def _assessment(desk: Desk, record: Record) -> Plan:
    grades = tuple(Option(one.value, capitalised(choice_word(one.value, desk.language))) for one in Implementation)
    people = tuple(Option(str(one.actor.ref), one.actor.title) for one in record.people("obligors"))
    slots = [_slot(desk, Kind.ASSESSMENT, "implementation", options=grades)]
    if len(people) > 1:
        slots.append(_slot(desk, Kind.ASSESSMENT, "obligor", needed=False, options=people))
    sure = field_of(Kind.ASSESSMENT, "confidence")
    choices = tuple(Option(one, capitalised(choice_word(one, desk.language))) for one in sure.choices) if sure else ()
    slots.append(_slot(desk, Kind.ASSESSMENT, "confidence", needed=False, options=choices))
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
