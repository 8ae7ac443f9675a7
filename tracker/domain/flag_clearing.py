"""Where a flag is cleared: what of its record is to be written, and what that is called."""

from dataclasses import dataclass

from tracker.domain.kinds import Kind
from tracker.language import N_, Language

PRIMARY = "primary"
"""The place where a source of its own, such as the primary text, is attached to a record with its citation."""
ASK = "ask"
"""The place where a follow-up is written to ask for an answer."""
CARRY = "carry"
"""Not typed into: the open commitments of the last meeting are put on the agenda as they are."""
LINKS = "links"
"""The links of a record."""


@dataclass(frozen=True, slots=True)
class Clearing:
    """`places` are keys of the record's fields, of which an empty one comes first; a kind that is added to it; or one
    of the places above. The first of them that the record has is where it is cleared.
    """

    action: str
    places: tuple[str, ...]


_ASSESS = Clearing(N_("Assess"), (Kind.ASSESSMENT.value,))
_MOVE_DUE = Clearing(N_("Move the due date"), ("due",))
_ANSWER = Clearing(N_("Record answer"), ("stages",))
_ASK_THEM = Clearing(N_("Ask for an answer"), (ASK,))
_ADD_OUTCOME = Clearing(N_("Add outcome"), (Kind.OUTCOME.value,))
_CITE = Clearing(N_("Cite a source that is here"), (Kind.CITATION.value,))

_CLEARINGS = {
    "meeting-unprepared": (
        Clearing(N_("Prepare"), (Kind.AGENDA_ITEM.value,)),
        Clearing(N_("Write the objective"), ("objective",)),
    ),
    "meeting-date-vague": (Clearing(N_("Set the date"), ("date",)),),
    "meeting-unconfirmed": (
        Clearing(N_("Confirm"), ("status",)),
        Clearing(N_("Set another date"), ("date",)),
    ),
    "outcome-missing": (_ADD_OUTCOME,),
    "outcome-not-tangible": (_ADD_OUTCOME,),
    "commitment-due": (_ASSESS, _MOVE_DUE),
    "commitment-overdue": (_ASSESS, _MOVE_DUE),
    "commitment-unverifiable": (Clearing(N_("Complete"), ("obligors", "due", "indicator")),),
    "proposal-unanswered": (_ANSWER, _ASK_THEM),
    "proposal-renewed": (_ANSWER, _ASK_THEM),
    "source-secondary": (Clearing(N_("Add source"), (PRIMARY,)), _CITE),
    "outcome-unevidenced": (Clearing(N_("Add source"), (PRIMARY,)), _CITE),
    "body-lapsed": (Clearing(N_("Add meeting"), (Kind.MEETING.value,)),),
    "carried-over": (Clearing(N_("Add to agenda"), (CARRY,)),),
    "commitment-deadline-moved": (
        Clearing(N_("Give the reason"), ("due_reason",)),
        Clearing(N_("Set the date again"), ("due",)),
    ),
    "commitment-stale": (_ASSESS,),
    "commitment-claimed": (_ASSESS,),
    "evidence-conflict": (
        Clearing(N_("Settle"), (Kind.ASSESSMENT.value, LINKS, "date")),
        Clearing(N_("Look at its links"), (LINKS,)),
        Clearing(N_("Set another date"), ("date",)),
    ),
    "figure-unanchored": (Clearing(N_("Complete"), ("period", "unit")),),
    "review-due": (
        Clearing(N_("Review"), (Kind.ASSESSMENT.value, "next_review")),
        Clearing(N_("Set next review"), ("next_review",)),
    ),
}


def clearing(rule: str) -> Clearing:
    """Where a flag of this rule is cleared first of all. Raises KeyError for a rule that nobody has told it of."""
    return _CLEARINGS[rule][0]


def clearings(rule: str) -> tuple[Clearing, ...]:
    """Every way to clear a flag of this rule, the first one first, and what helps on the way there."""
    return _CLEARINGS[rule]


def action_label(rule: str, language: Language) -> str:
    """What clears it, as a button says it."""
    return language.gettext(clearing(rule).action)
