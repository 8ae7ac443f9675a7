"""What each rule says: title, reason and what clears it, from the facts that its SQL found."""

from collections.abc import Callable

from tracker.domain.flag_phrases import Facts, FlagWords
from tracker.domain.flag_words_commitments import (
    commitment_due,
    commitment_overdue,
    commitment_unverifiable,
    proposal_renewed,
    proposal_unanswered,
    source_secondary,
)
from tracker.domain.flag_words_evidence import (
    commitment_claimed,
    evidence_conflict,
    figure_unanchored,
    outcome_unevidenced,
)
from tracker.domain.flag_words_lapses import (
    body_lapsed,
    carried_over,
    commitment_deadline_moved,
    commitment_stale,
    review_due,
)
from tracker.domain.flag_words_meetings import (
    meeting_date_vague,
    meeting_unconfirmed,
    meeting_unprepared,
    outcome_missing,
    outcome_not_tangible,
)
from tracker.language import Language


def flag_words(rule: str, title: str, facts: Facts, language: Language) -> FlagWords:
    """The words of a flag raised by `rule` on the record called `title`.

    Raises KeyError for a rule that nobody has given words.
    """
    return _WORDS[rule](title, facts, language)


def worded_rules() -> frozenset[str]:
    """The rules that have words."""
    return frozenset(_WORDS)


_WORDS: dict[str, Callable[[str, Facts, Language], FlagWords]] = {
    "meeting-unprepared": meeting_unprepared,
    "meeting-date-vague": meeting_date_vague,
    "meeting-unconfirmed": meeting_unconfirmed,
    "outcome-missing": outcome_missing,
    "outcome-not-tangible": outcome_not_tangible,
    "commitment-due": commitment_due,
    "commitment-overdue": commitment_overdue,
    "commitment-unverifiable": commitment_unverifiable,
    "proposal-unanswered": proposal_unanswered,
    "proposal-renewed": proposal_renewed,
    "source-secondary": source_secondary,
    "outcome-unevidenced": outcome_unevidenced,
    "body-lapsed": body_lapsed,
    "carried-over": carried_over,
    "commitment-deadline-moved": commitment_deadline_moved,
    "commitment-stale": commitment_stale,
    "commitment-claimed": commitment_claimed,
    "evidence-conflict": evidence_conflict,
    "figure-unanchored": figure_unanchored,
    "review-due": review_due,
}
