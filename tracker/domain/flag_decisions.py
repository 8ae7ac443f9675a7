"""What a person decided about a flag, and whether it still answers what the rule finds today (DOMAIN §6)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.flag_changes import Raised, fact_changes, same_facts
from tracker.domain.flags import FlagState
from tracker.language import Language


@dataclass(frozen=True, slots=True)
class Decision:
    """Somebody's word on what was `raised` that day.

    `day` is when it was decided, `until` when a snoozed flag comes back, both ordinals; `by` is whose word it is. The
    owner stays when a flag that somebody has is snoozed or dismissed: it comes back to him.
    """

    state: FlagState
    raised: Raised
    day: int
    until: int | None = None
    reason: str = ""
    owner: str = ""
    by: str = ""


def state_of(raised: Raised, decision: Decision, as_of: date) -> FlagState:
    """What becomes of a flag by what was decided about its record and rule.

    A snoozed flag rests until its day, whatever changes; what was dismissed stays away until a fact changes, whatever
    the day. One that somebody has is his until it is opened again.
    """
    if decision.state is FlagState.SNOOZED and (decision.until or 0) > as_of.toordinal():
        return FlagState.SNOOZED
    if decision.state is FlagState.DISMISSED and same_facts(decision.raised, raised):
        return FlagState.DISMISSED
    return FlagState.TAKEN if decision.owner else FlagState.OPEN


def came_back(raised: Raised, decision: Decision, language: Language) -> str:
    """Why a flag that was answered asks again: what was decided, and what has changed since then.

    Empty for one that was taken and is as it was: that somebody has it is no news.
    """
    _ = language.gettext
    changes = "; ".join(fact_changes(decision.raised, raised, language))
    if decision.state is FlagState.SNOOZED and decision.until is not None:
        head = _("It was snoozed until {day}").format(day=_day(decision.until, language))
    elif decision.state is FlagState.TAKEN:
        if not changes:
            return ""
        head = _("It was taken by {name}").format(name=decision.owner)
    else:
        text = _("Dismissed on {day} as “{reason}”")
        head = text.format(day=_day(decision.day, language), reason=decision.reason)
    return _("{head}; since then: {changes}.").format(head=head, changes=changes) if changes else f"{head}."


def answered(title: str, now: Decision, before: Decision | None, language: Language) -> str:
    """What was decided about a flag of that title, in a sentence, and what became of what was decided `before`."""
    _ = language.gettext
    if now.state is FlagState.SNOOZED and now.until is not None:
        said = _("Snoozed until {day}: {flag}").format(day=_day(now.until, language), flag=title)
    elif now.state is FlagState.TAKEN:
        said = _("Taken by {name}: {flag}").format(name=now.owner, flag=title)
    else:
        said = _("Dismissed: {flag}").format(flag=title)
    return " · ".join((said, *_beside(now, before, language)))


def _beside(now: Decision, before: Decision | None, language: Language) -> Iterator[str]:
    """What stays of the answer before, and what it ends."""
    _ = language.gettext
    if before is None:
        return
    if before.owner and now.state is not FlagState.TAKEN:
        yield _("it stays with {name}").format(name=before.owner)
    elif before.owner and before.owner != now.owner:
        yield _("{name} had it before").format(name=before.owner)
    if before.state is FlagState.DISMISSED and now.state is not FlagState.DISMISSED:
        text = _("no longer dismissed as “{reason}”; that stays in the history")
        yield text.format(reason=before.reason)
    if before.state is FlagState.SNOOZED and now.state is FlagState.TAKEN and before.until is not None:
        yield _("no longer snoozed until {day}").format(day=_day(before.until, language))


def _day(day: int, language: Language) -> str:
    return in_words(parse_edtf(date.fromordinal(day).isoformat()), language)
