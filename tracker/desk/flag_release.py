"""Which flags may give their reason in a file that leaves the desk: a reason can name and count other records."""

from collections.abc import Sequence

from tracker.desk.desk import Desk
from tracker.desk.flags import flags_of
from tracker.desk.release import desk_at, marking_covering
from tracker.domain.flags import Flag

_FEW = 400
"""Of more records than this, working out the flags of the whole desk takes less time."""


def with_reason_to_release(desk: Desk, flags: Sequence[Flag], marking: str | None) -> frozenset[str]:
    """Ids of those flags whose reason rests on nothing above `marking`, the marking that the file bears.

    A reason that is the same where nothing above is known can rest on nothing there. What a person wrote of a flag may
    speak of anything, and is not told below a ceiling.
    """
    below = desk_at(desk, marking)
    if below.hidden <= desk.hidden:
        return frozenset(flag.id for flag in flags)
    known = {flag.id: (flag.title, flag.why) for flag in _raised(below, flags)}
    return frozenset(flag.id for flag in flags if known.get(flag.id) == (flag.title, flag.why))


def marking_of_reasons(desk: Desk, flags: Sequence[Flag], marking: str | None) -> str | None:
    """The least restricted level from `marking` on that covers what the reasons of these flags rest on."""
    ids = {flag.id for flag in flags}

    def said(at: Desk) -> dict[str, tuple[str, str]]:
        return {one.id: (one.title, one.why) for one in _raised(at, flags) if one.id in ids}

    return marking_covering(desk, marking, said) if flags else marking


def resting_on(desk: Desk, flags: Sequence[Flag], marking: str) -> dict[str, str]:
    """Of each flag's id the least restricted level at which all that is said of it would be the same, where there is
    one below `marking`; what is left out rests on something that bears that.
    """
    found: dict[str, str] = {}
    names = desk.settings.ladder.names
    for level in names[: names.index(marking)] if marking in names else names:
        open_ = [flag for flag in flags if flag.id not in found]
        below = desk_at(desk, level)
        known = {flag.id: flag for flag in _raised(below, open_)} if open_ else {}
        found |= {flag.id: level for flag in open_ if known.get(flag.id) == flag}
    return found


def _raised(desk: Desk, flags: Sequence[Flag]) -> list[Flag]:
    """What is raised on the same records."""
    records = frozenset(flag.record for flag in flags) - desk.hidden
    among = records if len(records) <= _FEW else None
    return flags_of(desk.workspace, desk.as_of, desk.settings, desk.language, None, desk.hidden, among)
