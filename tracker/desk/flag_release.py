"""Which flags may give their reason in a file that leaves the desk: a reason can name and count other records."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.desk.flags import flags_of
from tracker.domain.flags import Flag

_FEW = 400
"""Of more records than this, working out the flags of the whole desk takes less time."""


def with_reason_to_release(desk: Desk, flags: Sequence[Flag], marking: str | None) -> frozenset[str]:
    """Ids of those flags whose reason rests on nothing above `marking`, the marking that the file bears.

    A reason that is the same where nothing above is known can rest on nothing there. What a person wrote of a flag may
    speak of anything, and is not told below a ceiling.
    """
    below = _reading_at(desk, marking)
    if below.hidden <= desk.hidden:
        return frozenset(flag.id for flag in flags)
    known = {flag.id: (flag.title, flag.why) for flag in _raised(below, flags)}
    return frozenset(flag.id for flag in flags if known.get(flag.id) == (flag.title, flag.why))


def resting_on(desk: Desk, flags: Sequence[Flag], marking: str) -> dict[str, str]:
    """Of each flag's id the least restricted level at which all that is said of it would be the same, where there is
    one below `marking`; what is left out rests on something that bears that.
    """
    found: dict[str, str] = {}
    names = desk.settings.ladder.names
    for level in names[: names.index(marking)] if marking in names else names:
        open_ = [flag for flag in flags if flag.id not in found]
        below = _reading_at(desk, level)
        known = {flag.id: flag for flag in _raised(below, open_)} if open_ else {}
        found |= {flag.id: level for flag in open_ if known.get(flag.id) == flag}
    return found


def _reading_at(desk: Desk, marking: str | None) -> Desk:
    """Of an unmarked file, everything that is marked lies above."""
    if marking is None:
        below = desk.without_marked()
    elif marking in desk.settings.ladder.names:
        below = desk.below(marking)
    else:
        return desk  # a level that the ladder lacks lies above all of its own
    return replace(below, hidden=below.hidden | desk.hidden)


def _raised(desk: Desk, flags: Sequence[Flag]) -> list[Flag]:
    """What is raised on the same records."""
    records = frozenset(flag.record for flag in flags) - desk.hidden
    among = records if len(records) <= _FEW else None
    return flags_of(desk.workspace, desk.as_of, desk.settings, desk.language, None, desk.hidden, among)
