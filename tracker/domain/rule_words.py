"""What each rule looks for, in a few words."""

from tracker.language import N_, Language

_RULES = {
    "meeting-unprepared": N_("a meeting nears and is not prepared"),
    "meeting-date-vague": N_("the day of a meeting is not fixed"),
    "meeting-unconfirmed": N_("nobody recorded whether a meeting was held"),
    "outcome-missing": N_("a meeting was held and no outcome is recorded"),
    "outcome-not-tangible": N_("outcomes are not tangible"),
    "commitment-due": N_("a commitment falls due"),
    "commitment-overdue": N_("a commitment is overdue"),
    "commitment-unverifiable": N_("a commitment cannot be verified as written"),
    "proposal-unanswered": N_("a proposal has no answer"),
    "proposal-renewed": N_("a proposal was made again"),
    "source-secondary": N_("known from a secondary source only"),
    "outcome-unevidenced": N_("an outcome is claimed without evidence"),
    "body-lapsed": N_("a body does not meet any more"),
    "carried-over": N_("open items are not on the next agenda"),
    "commitment-deadline-moved": N_("a due date moved without a reason"),
    "commitment-stale": N_("a commitment is not assessed for long"),
    "commitment-claimed": N_("fulfilled on the obligor's word alone"),
    "evidence-conflict": N_("the evidence disagrees"),
    "figure-unanchored": N_("a figure has no period or no unit"),
    "review-due": N_("a commitment is to be reviewed"),
}


def rule_words(rule: str, language: Language) -> str:
    """What a rule looks for; one that has no words of its own stands as it is called."""
    return language.gettext(_RULES[rule]) if rule in _RULES else rule.replace("-", " ")
