"""The agenda of a meeting as papers tell it: its items with the commitments they are linked to."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.domain.choice_words import choice_word
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.language import Language
from tracker.papers.content import Chip, Run, Text, Tone
from tracker.papers.framing import Release, is_for_everybody
from tracker.papers.undertakings import Undertaking, undertakings_of

_ORDER = ("certain", "might", "defensive", "")
_WITHHELD = "not-for-disclosure"


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
        return self.item.text("disclosure") == _WITHHELD

    def records(self) -> tuple[Record, ...]:
        """Everything that a paper showing the item whole holds of it."""
        told = (record for one in self.undertakings for record in (one.record, *one.assessments))
        return (self.item, *told)


def agenda_of(desk: Desk, meeting: Record, release: Release) -> tuple[AgendaEntry, ...]:
    """The items below the ceiling: those certain to come up, those that might, the defensive ones, each as entered.

    Without those that are not for disclosure, where the paper may be read by anybody.
    """
    items = desk.related(Kind.AGENDA_ITEM, "meeting", meeting.id)
    if is_for_everybody(desk, release):
        items = [item for item in items if item.text("disclosure") != _WITHHELD]
    items.sort(key=lambda item: (_ORDER.index(item.text("certainty")), item.id))
    linked = [pointer.id for item in items for pointer in item.pointers("commitments")]
    known = {one.record.id: one for one in undertakings_of(desk, desk.records(list(dict.fromkeys(linked))))}
    return tuple(
        AgendaEntry(item, tuple(known[one.id] for one in item.pointers("commitments") if one.id in known))
        for item in items
    )


def undisclosed_of(agenda: Sequence[AgendaEntry]) -> tuple[Record, ...]:
    """The items that are not for disclosure."""
    return tuple(entry.item for entry in agenda if entry.is_withheld)


def records_of(agenda: Sequence[AgendaEntry]) -> tuple[Record, ...]:
    """Everything in these items."""
    return tuple(record for entry in agenda for record in entry.records())


def chips_of(entry: AgendaEntry, language: Language) -> tuple[Run, ...]:
    """Whether it will come up, and that it is not for disclosure."""
    runs: list[Run] = [Chip(choice_word(entry.certainty, language))] if entry.certainty else []
    if entry.is_withheld:
        runs += [Text(" "), Chip(choice_word(_WITHHELD, language), Tone.DANGER)]
    return tuple(runs)
