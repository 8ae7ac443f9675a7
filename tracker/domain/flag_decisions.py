"""What a person decided about a flag, and whether it still answers what the rule finds today (DOMAIN §6)."""

from dataclasses import dataclass
from datetime import date

from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.flag_changes import Raised, fact_changes, same_facts
from tracker.domain.flags import FlagState
from tracker.language import Language


@dataclass(frozen=True, slots=True)
class Decision:
    """Somebody's word on what was `raised` that day.

    `day` is when it was decided, `until` when a snoozed flag comes back, both ordinals.
    """

    state: FlagState
    raised: Raised
    day: int
    until: int | None = None
    reason: str = ""
    owner: str = ""


def state_of(raised: Raised, decision: Decision, as_of: date) -> FlagState:
    """What becomes of a flag by what was decided about its record and rule.

    A snoozed flag rests until its day, and one that was taken stays so, as long as they are the same flag; what was
    dismissed stays away until a fact changes, whatever the day.
    """
    if decision.state is FlagState.DISMISSED:
        return FlagState.DISMISSED if same_facts(decision.raised, raised) else FlagState.OPEN
    if decision.raised.id != raised.id and not same_facts(decision.raised, raised):
        return FlagState.OPEN
    if decision.state is FlagState.SNOOZED and (decision.until or 0) <= as_of.toordinal():
        return FlagState.OPEN
    return decision.state


def came_back(raised: Raised, decision: Decision, language: Language) -> str:
    """Why a flag that was answered asks again: what was decided, and what has changed since then."""
    _ = language.gettext
    changes = "; ".join(fact_changes(decision.raised, raised, language))
    if decision.state is FlagState.SNOOZED and decision.until is not None:
        head = _("It was snoozed until {day}").format(day=_day(decision.until, language))
    elif decision.state is FlagState.TAKEN:
        head = _("It was taken by {name}").format(name=decision.owner)
    else:
        text = _("Dismissed on {day} as “{reason}”")
        head = text.format(day=_day(decision.day, language), reason=decision.reason)
    return _("{head}; since then: {changes}.").format(head=head, changes=changes) if changes else f"{head}."


def _day(day: int, language: Language) -> str:
    return in_words(parse_edtf(date.fromordinal(day).isoformat()), language)
