"""Flags: follow-ups that the record itself raises as of a day (DOMAIN §6)."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.kinds import Ref
from tracker.domain.urgency import Urgency as Urgency
from tracker.domain.urgency import Weighed
from tracker.language import N_, Language


class FlagState(StrEnum):
    """What people made of a flag: nothing yet, or that somebody has it, or that it is out of sight."""

    OPEN = "open"
    TAKEN = "taken"
    SNOOZED = "snoozed"
    DISMISSED = "dismissed"


SET_ASIDE = frozenset({FlagState.SNOOZED, FlagState.DISMISSED})
"""What asks nobody for anything today."""

_URGENCY_LABELS = {Urgency.ACT: N_("act now"), Urgency.SOON: N_("soon"), Urgency.WATCH: N_("watch")}
_STATE_LABELS = {
    FlagState.OPEN: N_("open"),
    FlagState.TAKEN: N_("taken"),
    FlagState.SNOOZED: N_("snoozed"),
    FlagState.DISMISSED: N_("dismissed"),
}


@dataclass(frozen=True, slots=True)
class Flag:
    """One follow-up raised by a rule, in words of the language it was made for."""

    id: str
    rule: str
    record: int
    ref: Ref
    title: str
    """What is the matter, with the record's name in it."""
    urgency: Urgency
    since: int
    """The day it began, an ordinal."""
    why: str
    """One sentence or two, with names, dates and counts; of one that came back, also what has changed."""
    clears: str
    """What would clear it."""
    state: FlagState = FlagState.OPEN
    until: int | None = None
    """The day on which it comes back, an ordinal; None for what is not snoozed."""
    reason: str = ""
    """Why it was dismissed; empty for what is not."""
    owner: str = ""
    """Who took it, or was handed it; empty for what nobody has."""
    by: str = ""
    """Who snoozed or dismissed it; empty for what is not."""
    decided: int | None = None
    """The day on which that was, an ordinal."""
    back: str = ""
    """Of one that came back, what was decided about it and what has changed; `why` ends with it."""
    weighed: Weighed | None = None
    """What its urgency is the sum of; None for one that no rule weighed."""

    @property
    def is_set_aside(self) -> bool:
        """Whether it is snoozed or dismissed, and so asks nobody for anything today."""
        return self.state in SET_ASIDE


def flag_id(rule: str, uid: str) -> str:
    """The same for the same fact, in every copy of the desk: what a rule finds amiss with a record is one fact.

    It hangs on the record's uid, not on its reference; and not on what else is known of the fact, which may change.
    """
    return hashlib.sha256(f"{rule}\0{uid}".encode()).hexdigest()[:10]


def asking(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """Those of these flags that ask for somebody today, in their order."""
    return tuple(flag for flag in flags if not flag.is_set_aside)


def urgency_label(urgency: Urgency, language: Language) -> str:
    """The urgency as a person reads it."""
    return language.gettext(_URGENCY_LABELS[urgency])


def state_label(state: FlagState, language: Language) -> str:
    """The state as a person reads it."""
    return language.gettext(_STATE_LABELS[state])
