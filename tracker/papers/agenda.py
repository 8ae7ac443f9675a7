"""The agenda of a meeting as papers tell it: its items with the commitments they are linked to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.language import Language
from tracker.papers.content import Chip, Run, Text, Tone
from tracker.papers.framing import Release, held_back, is_for_everybody
from tracker.papers.undertakings import Undertaking, undertakings_of

_ORDER = ("certain", "might", "defensive", "")
_WITHHELD = "not-for-disclosure"
# What each paper that has words not for disclosure takes them from.
_UNDISCLOSED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"pre-brief": ("remarks", "agenda"), "agenda": ("agenda",)}
)


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """One item, with the commitments and proposals it is linked to."""

    item: Record
    undertakings: tuple[Undertaking, ...]

    @property
    def certainty(self) -> str:
        """Whether it will be raised: certain, might, defensive, or nothing where nobody said."""
        return self.item.text("certainty")

    @property
    def is_withheld(self) -> bool:
        """Whether it is not for disclosure; what nobody said so of may be used."""
        return _is_withheld(self.item)

    def records(self) -> tuple[Record, ...]:
        """Everything that a paper showing the item whole holds of it."""
        told = (record for one in self.undertakings for record in (one.record, *one.assessments))
        return (self.item, *told)


def agenda_of(desk: Desk, meeting: Record, release: Release) -> tuple[AgendaEntry, ...]:
    """The items below the ceiling: those certain to come up, those that might, the defensive ones, each as entered.

    Those that are not for disclosure as `held_back` has them; without them where the paper may be read by anybody.
    """
    items = desk.related(Kind.AGENDA_ITEM, "meeting", meeting.id)
    if is_for_everybody(desk, release):
        items = [item for item in items if not _is_withheld(item)]
    items = [held_back(item, desk) if _is_withheld(item) else item for item in items]
    items.sort(key=lambda item: (_ORDER.index(item.text("certainty")), item.id))
    linked = [pointer.id for item in items for pointer in item.pointers("commitments")]
    known = {one.record.id: one for one in undertakings_of(desk, desk.records(list(dict.fromkeys(linked))))}
    return tuple(
        AgendaEntry(item, tuple(known[one.id] for one in item.pointers("commitments") if one.id in known))
        for item in items
    )


def is_left_out(desk: Desk, name: str, meeting: str, ceiling: str | None) -> bool:
    """Whether the paper of that name would have words that are not for disclosure, but that anybody may read it.

    `desk` is the desk below the ceiling. Raises BadInput for a meeting that is none of its.
    """
    if name not in _UNDISCLOSED or not is_for_everybody(desk, Release(ceiling)):
        return False
    record = desk.by_id(desk.find(meeting, (Kind.MEETING,)).id)
    items = desk.related(Kind.AGENDA_ITEM, "meeting", record.id)
    return any(map(_is_withheld, items)) or ("remarks" in _UNDISCLOSED[name] and bool(record.text("remarks")))


def _is_withheld(item: Record) -> bool:
    return item.text("disclosure") == _WITHHELD


def records_of(agenda: Sequence[AgendaEntry]) -> tuple[Record, ...]:
    """Everything in these items."""
    return tuple(record for entry in agenda for record in entry.records())


def chips_of(entry: AgendaEntry, language: Language) -> tuple[Run, ...]:
    """Whether it will come up, and that it is not for disclosure."""
    runs: list[Run] = [Chip(choice_word(entry.certainty, language))] if entry.certainty else []
    if entry.is_withheld:
        runs += [Text(" "), Chip(choice_word(_WITHHELD, language), Tone.DANGER)]
    return tuple(runs)
