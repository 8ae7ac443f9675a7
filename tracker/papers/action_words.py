"""What a flag asks somebody to do, as an action list says it: a verb first, and the record by its name."""

from tracker.domain.flags import Flag
from tracker.language import N_, Language

_ACTIONS = {
    "meeting-unprepared": N_("Prepare “{title}”: an agenda item or the objective."),
    "meeting-date-vague": N_("Fix the day of “{title}”."),
    "meeting-unconfirmed": N_("Find out whether “{title}” was held."),
    "outcome-missing": N_("Record what came of “{title}”."),
    "outcome-not-tangible": N_("Find out whether “{title}” brought anything tangible, with evidence."),
    "outcome-unevidenced": N_("Find a source for “{title}”."),
    "body-lapsed": N_("Ask when “{title}” meets next."),
    "carried-over": N_("Put what is still open on the agenda of “{title}”."),
    "commitment-due": N_("Check whether “{title}” will be kept in time."),
    "commitment-overdue": N_("Find out what became of “{title}”, or record its new date."),
    "commitment-deadline-moved": N_("Find out why the deadline of “{title}” was moved."),
    "commitment-unverifiable": N_("Settle how “{title}” is to be measured, or by when."),
    "commitment-stale": N_("Find out how “{title}” stands."),
    "commitment-claimed": N_("Confirm “{title}” by a source other than who owes it."),
    "evidence-conflict": N_("Settle which source is right on “{title}”."),
    "proposal-unanswered": N_("Get an answer to “{title}”."),
    "proposal-renewed": N_("Answer “{title}”, which was offered again."),
    "source-secondary": N_("Get the primary text of “{title}”."),
    "figure-unanchored": N_("Complete the figure of “{title}”: its period and its unit."),
    "review-due": N_("Review “{title}”."),
}


def action_words(flag: Flag, title: str, language: Language) -> str:
    """What is to be done about the record of that title; of a rule without words here, what would clear the flag."""
    action = _ACTIONS.get(flag.rule)
    return language.gettext(action).format(title=title) if action else flag.clears
