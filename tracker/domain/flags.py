"""Flags: follow-ups that the record itself raises as of a day (DOMAIN §6)."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.kinds import Ref
from tracker.language import N_, Language


class Urgency(StrEnum):
    """How soon a person should act; the most urgent first."""

    ACT = "act"
    SOON = "soon"
    WATCH = "watch"


_URGENCY_LABELS = {Urgency.ACT: N_("act now"), Urgency.SOON: N_("soon"), Urgency.WATCH: N_("watch")}


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
    """One sentence or two, with names, dates and counts."""
    clears: str
    """What would clear it."""
    state: str = "open"


def flag_id(rule: str, uid: str, key: str) -> str:
    """The same for the same fact, in every copy of the desk: it hangs on the record's uid, not on its reference."""
    return hashlib.sha256(f"{rule}\0{uid}\0{key}".encode()).hexdigest()[:10]


def urgency_label(urgency: Urgency, language: Language) -> str:
    """The urgency as a person reads it."""
    return language.gettext(_URGENCY_LABELS[urgency])
