"""What a person means who types where to go on the timeline: a date, or words of a record."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.dates import in_words, read_typed, understood
from tracker.domain.kinds import TIMELINE_KINDS
from tracker.errors import BadInput
from tracker.storage.search import Hit

MOST = 50
_LOOKED_AT, _MOST_LISTED = 1_000, 8


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


def goal_of(desk: Desk, text: str, shown: Callable[[Sequence[int]], Collection[int]] | None = None) -> Goal:
    """The goal that a text means, as of the desk's day; a date goes before words. Of records it is those whose ids are
    `shown`, where not all are.
    """
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
    found = _found(desk, text, shown)
    refs = tuple(str(hit.ref) for hit in found[:MOST])
    if not refs:
        return Goal(_("No date, and no record on the timeline is called like this"))
    hits = _hits(desk, found[:_MOST_LISTED])
    if len(refs) == 1:
        return Goal(hits[0].title, refs=refs, hits=hits)
    words = desk.language.ngettext("{count} record", "{count} records", len(refs))
    if len(found) > MOST:
        words = _("{count} records or more")
    return Goal(words.format(count=len(refs)), refs=refs, hits=hits)


def _found(desk: Desk, text: str, shown: Callable[[Sequence[int]], Collection[int]] | None) -> list[Hit]:
    """Where not everything is shown, what is has to be among more."""
    if shown is None:
        return desk.search(text, MOST + 1, TIMELINE_KINDS)
    hits = desk.search(text, _LOOKED_AT, TIMELINE_KINDS)
    kept = shown([hit.id for hit in hits])
    return [hit for hit in hits if hit.id in kept]


def _hits(desk: Desk, found: Sequence[Hit]) -> tuple[GoalHit, ...]:
    records = {one.id: one for one in desk.records([hit.id for hit in found])}
    dates = {id_: "" if one.date is None else in_words(one.date, desk.language) for id_, one in records.items()}
    return tuple(GoalHit(str(hit.ref), hit.title, dates[hit.id]) for hit in found if hit.id in dates)


def _as_span(text: str) -> str:
    """A period as the query has it, `2025..2026-03`, written as a date has it."""
    return re.sub(r"(?<=[\w])\s*\.\.\s*(?=\w)", "/", text)
