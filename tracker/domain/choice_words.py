"""The identifiers of JSON and queries as a person reads them."""

from collections.abc import Iterable

from tracker.domain.implementation import Implementation, Standing, implementation_label
from tracker.domain.kinds import Kind, LinkType
from tracker.domain.stages import ShownStage, Stage, stage_label
from tracker.domain.tangibility import Verdict
from tracker.domain.tangibility_words import verdict_label
from tracker.language import N_, Either, Language

_KINDS = {
    Kind.ACTOR: N_("Actor"),
    Kind.SOURCE: N_("Source"),
    Kind.CITATION: N_("Citation"),
    Kind.EVENT: N_("Event"),
    Kind.MEETING: N_("Meeting"),
    Kind.AGENDA_ITEM: N_("Agenda item"),
    Kind.OUTCOME: N_("Outcome"),
    Kind.COMMITMENT: N_("Commitment"),
    Kind.POSITION: N_("Position"),
    Kind.READING: N_("Indicator reading"),
    Kind.ASSESSMENT: N_("Assessment"),
    Kind.FOLLOWUP: N_("Follow-up"),
}
PROPOSAL = N_("Proposal")
_LINKS = {
    LinkType.FOLLOWS_UP: (N_("Follows up"), N_("Followed up by")),
    LinkType.RESPONDS_TO: (N_("Responds to"), N_("Answered by")),
    LinkType.RESTATES: (N_("Restates"), N_("Restated by")),
    LinkType.SUPERSEDES: (N_("Supersedes"), N_("Superseded by")),
    LinkType.OVERLAPS: (N_("Overlaps"), N_("Overlaps")),
    LinkType.CONTRADICTS: (N_("Contradicts"), N_("Contradicted by")),
    LinkType.RAISED_AT: (N_("Raised at"), N_("Raised here")),
    LinkType.CREATED_BY: (N_("Created by"), N_("Created")),
    LinkType.MEASURES: (N_("Measures"), N_("Measured by")),
}
_CHOICES = {
    "person": N_("person"),
    "organisation": N_("organisation"),
    "state": N_("state"),
    "body": N_("body"),
    "joint": N_("joint"),
    "ours": N_("ours"),
    "theirs": N_("theirs"),
    "press": N_("press"),
    "other": N_("other"),
    "proposed": N_("proposed"),
    "scheduled": N_("scheduled"),
    "held": N_("held"),
    "postponed": N_("postponed"),
    "cancelled": N_("cancelled"),
    "certain": N_("certain"),
    "might": N_("might be raised"),
    "defensive": N_("defensive"),
    "usable": N_("may be used"),
    "not-for-disclosure": N_("not for disclosure"),
    "intelligence-sharing": N_("intelligence sharing"),
    "advisory-role": N_("advisory role"),
    "operations": N_("operations"),
    "enforcement": N_("enforcement"),
    "border-control": N_("border control"),
    "extradition": N_("extradition"),
    "arms-control": N_("arms control"),
    "financial": N_("financial"),
    "legal": N_("legal"),
    "institutional": N_("institutional"),
    "meeting": N_("meeting"),
    "joint-text": N_("joint text"),
    "unilateral-readout": N_("unilateral readout"),
    "press-report": N_("press report"),
    "non-paper": N_("non-paper"),
    "treaty": N_("treaty"),
    "note-verbale": N_("note verbale"),
    "low": N_("low"),
    "moderate": N_("moderate"),
    "high": N_("high"),
    "open": N_("open"),
    "taken": N_("taken"),
    "done": N_("done"),
    "dropped": N_("dropped"),
}
_FORMATS = {
    "in person": N_("in person"),
    "phone": N_("phone"),
    "video": N_("video"),
    "hybrid": N_("hybrid"),
    "written": N_("written"),
}
_LEVELS = (
    N_("level 0: talk"),
    N_("level 1: process"),
    N_("level 2: output"),
    N_("level 3: outcome"),
    N_("level 4: impact"),
)


def kind_word(kind: Kind, language: Language) -> str:
    """The kind as a person reads it, capitalised."""
    return language.gettext(_KINDS[kind])


def kinds_named(kinds: Iterable[Kind]) -> Either:
    """Kinds as a value of an error's line."""
    return Either(tuple(kind.value for kind in kinds), _kind_within)


def choice_named(choice: str) -> Either:
    """A choice as a value of an error's line."""
    return Either((choice,), choice_word)


def link_named(type_: LinkType) -> Either:
    """A link, seen from its beginning, as a value of an error's line."""
    return Either((type_.value,), _link_within)


def _link_within(name: str, language: Language) -> str:
    return link_word(LinkType(name), language, outward=True).lower()


def _kind_within(name: str, language: Language) -> str:
    return kind_word(Kind(name), language).lower()


def link_word(type_: LinkType, language: Language, *, outward: bool) -> str:
    """A link as seen from one of its ends."""
    return language.gettext(_LINKS[type_][0 if outward else 1])


def choice_word(choice: str, language: Language) -> str:
    """A choice as a person reads it; a workspace's own choices stand as they were written, without hyphens."""
    if choice in _CHOICES:
        return language.gettext(_CHOICES[choice])
    if choice in set(Implementation):
        return implementation_label(Standing(Implementation(choice)), language)
    if choice in set(Stage):
        return stage_label(ShownStage(Stage(choice)), language)
    if choice in set(Verdict):
        return verdict_label(Verdict(choice), language)
    return choice.replace("-", " ")


def format_word(form: str, language: Language) -> str:
    """How a meeting is held, as a person reads it; what is not one of the usual forms stands as it was written."""
    known = _FORMATS.get(form.casefold())
    return language.gettext(known) if known else form


def level_word(level: int, language: Language) -> str:
    """A rung of the outcome ladder, such as "level 2: output"."""
    return language.gettext(_LEVELS[level])
