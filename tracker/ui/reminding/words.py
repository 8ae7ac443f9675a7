"""What a notice says. Others may see the screen, or it may be locked: it counts, and names nothing unless asked to."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.flags import Flag, Urgency, asking
from tracker.errors import BadInput


@dataclass(frozen=True, slots=True)
class Reminder:
    """A notice: its heading and its text."""

    title: str
    text: str


def reminder(desk: Desk, flags: Sequence[Flag], *, titles: bool) -> Reminder | None:
    """What is to be told of the flags of the day; None where nothing needs anybody.

    With `titles` the first that may be named is, behind its marking. What bears the highest level of the ladder is
    never named: that is for single persons.
    """
    _ = desk.language.gettext
    open_flags = asking(flags)
    acting = sum(flag.urgency is Urgency.ACT for flag in open_flags)
    soon = sum(flag.urgency is Urgency.SOON for flag in open_flags)
    if not acting and not soon:
        return None
    parts = ((_("{n} to act on"), acting), (_("{n} soon"), soon))
    text = " · ".join(words.format(n=count) for words, count in parts if count)
    first = _first_named(desk, open_flags) if titles else ""
    return Reminder(_("Your desk"), f"{text}\n{first}" if first else text)


def _first_named(desk: Desk, flags: Sequence[Flag]) -> str:
    highest = desk.settings.ladder.names[-1]
    for flag in flags:
        marking = _marking(desk, flag)
        if marking is None or (marking != highest and marking in desk.settings.ladder.names):
            return f"{marking} · {flag.title}" if marking else flag.title
    return ""


def _marking(desk: Desk, flag: Flag) -> str | None:
    """That of the flag's record, or of the desk where that is higher or the record has gone meanwhile."""
    settings = desk.settings
    try:
        own = desk.by_id(flag.record).marking
    except BadInput:
        return settings.ladder.names[-1]
    return settings.ladder.highest([settings.marking, own])
