"""What a person means who types where to go on the timeline: a date, or words of a record."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.dates import read_typed, understood
from tracker.domain.kinds import TIMELINE_KINDS
from tracker.errors import BadInput

_MOST_HITS = 50


@dataclass(frozen=True, slots=True)
class Goal:
    """Where to go: the days of a date, as ordinals and both included, or records, the best match first."""

    words: str
    days: tuple[int, int] | None = None
    refs: tuple[str, ...] = ()

    @property
    def is_there(self) -> bool:
        """Whether there is anywhere to go."""
        return self.days is not None or bool(self.refs)


def goal_of(desk: Desk, text: str, shown: Collection[str] | None = None) -> Goal:
    """The goal that a text means, as of the desk's day; a date goes before words."""
    _ = desk.language.gettext
    if not text.strip():
        return Goal("")
    try:
        when = read_typed(_as_span(text), desk.as_of)
        if when.earliest or when.latest:
            first, last = when.earliest or when.latest, when.latest or when.earliest
            assert first is not None and last is not None
            return Goal(understood(when, desk.language), (first.toordinal(), last.toordinal()))
    except BadInput:
        pass  # no date: words, then
    hits = [hit for hit in desk.search(text, _MOST_HITS) if hit.ref.kind in TIMELINE_KINDS]
    refs = tuple(str(hit.ref) for hit in hits if shown is None or str(hit.ref) in shown)
    if not refs:
        return Goal(_("No date, and no record on the timeline is called like this"))
    count = desk.language.ngettext("{count} record", "{count} records", len(refs)).format(count=len(refs))
    return Goal(f"{hits[0].title} · {count}" if len(refs) > 1 else hits[0].title, refs=refs)


def _as_span(text: str) -> str:
    """A period as the query has it, `2025..2026-03`, written as a date has it."""
    return re.sub(r"(?<=[\w])\s*\.\.\s*(?=\w)", "/", text)
