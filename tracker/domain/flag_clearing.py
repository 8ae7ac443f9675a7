"""Where a flag is cleared: what of its record is to be written, and what that is called."""

from dataclasses import dataclass

from tracker.domain.kinds import Kind
from tracker.language import N_, Language


@dataclass(frozen=True, slots=True)
class Clearing:
    """`places` are keys of the record's fields, of which an empty one comes first; or a kind that is added to it."""

    action: str
    places: tuple[str, ...]


_CLEARINGS = {
    "meeting-unprepared": Clearing(N_("Prepare"), (Kind.AGENDA_ITEM.value,)),
    "meeting-date-vague": Clearing(N_("Set the date"), ("date",)),
    "meeting-unconfirmed": Clearing(N_("Confirm"), ("status",)),
    "outcome-missing": Clearing(N_("Add outcome"), (Kind.OUTCOME.value,)),
    "outcome-not-tangible": Clearing(N_("Add outcome"), (Kind.OUTCOME.value,)),
    "commitment-due": Clearing(N_("Assess"), (Kind.ASSESSMENT.value,)),
    "commitment-overdue": Clearing(N_("Assess"), (Kind.ASSESSMENT.value,)),
    "commitment-unverifiable": Clearing(N_("Complete"), ("obligors", "due", "indicator")),
    "proposal-unanswered": Clearing(N_("Record answer"), ("stages",)),
    "proposal-renewed": Clearing(N_("Record answer"), ("stages",)),
    "source-secondary": Clearing(N_("Add source"), (Kind.CITATION.value,)),
    "outcome-unevidenced": Clearing(N_("Add source"), (Kind.CITATION.value,)),
    "body-lapsed": Clearing(N_("Add meeting"), (Kind.MEETING.value,)),
    "carried-over": Clearing(N_("Add to agenda"), (Kind.AGENDA_ITEM.value,)),
    "commitment-deadline-moved": Clearing(N_("Give the reason"), ("due_reason",)),
    "commitment-stale": Clearing(N_("Assess"), (Kind.ASSESSMENT.value,)),
    "commitment-claimed": Clearing(N_("Assess"), (Kind.ASSESSMENT.value,)),
    "evidence-conflict": Clearing(N_("Settle"), (Kind.ASSESSMENT.value, "date")),
    "figure-unanchored": Clearing(N_("Complete"), ("period", "unit")),
    "review-due": Clearing(N_("Review"), (Kind.ASSESSMENT.value, "next_review")),
}


def clearing(rule: str) -> Clearing:
    """Where a flag of this rule is cleared. Raises KeyError for a rule that nobody has told it of."""
    return _CLEARINGS[rule]


def action_label(rule: str, language: Language) -> str:
    """What clears it, as a button says it."""
    return language.gettext(_CLEARINGS[rule].action)
