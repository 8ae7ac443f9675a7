"""What a person means who types where to go on the timeline: a date, or words of a record."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.dates import in_words, read_typed, understood
from tracker.domain.kinds import TIMELINE_KINDS
from tracker.errors import BadInput

_MOST_HITS, _MOST_LISTED = 50, 8


@dataclass(frozen=True, slots=True)
class GoalHit:
    """A record that may be meant; `note` is its date in words."""

    ref: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Goal:
    """Where to go: the days of a date, as ordinals and both included, or records, the best match first; `hits` are the
    first of these.
    """

    words: str
    days: tuple[int, int] | None = None
    refs: tuple[str, ...] = ()
    hits: tuple[GoalHit, ...] = ()

    @property
    def is_there(self) -> bool:
        """Whether there is anywhere to go."""
        return self.days is not None or bool(self.refs)


def goal_of(desk: Desk, text: str, is_shown: Callable[[str], bool] | None = None) -> Goal:
    """The goal that a text means, as of the desk's day; a date goes before words. Records are those that are shown."""
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
    found = [hit for hit in desk.search(text, _MOST_HITS) if hit.ref.kind in TIMELINE_KINDS]
    refs = tuple(str(hit.ref) for hit in found if is_shown is None or is_shown(str(hit.ref)))
    if not refs:
        return Goal(_("No date, and no record on the timeline is called like this"))
    hits = _hits(desk, refs[:_MOST_LISTED])
    if len(refs) == 1:
        return Goal(hits[0].title, refs=refs, hits=hits)
    count = desk.language.ngettext("{count} record", "{count} records", len(refs)).format(count=len(refs))
    return Goal(count, refs=refs, hits=hits)


def _hits(desk: Desk, refs: Sequence[str]) -> tuple[GoalHit, ...]:
    records = [desk.record(ref) for ref in refs]
    dates = ["" if one.date is None else in_words(one.date, desk.language) for one in records]
    return tuple(GoalHit(str(one.ref), one.title, when) for one, when in zip(records, dates, strict=True))


def _as_span(text: str) -> str:
    """A period as the query has it, `2025..2026-03`, written as a date has it."""
    return re.sub(r"(?<=[\w])\s*\.\.\s*(?=\w)", "/", text)
