"""The timeline's records as columns: numbers for all of them, texts for none."""

from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST, Kind, Ref, read_ref
from tracker.ui.timeline.kinds import ItemKind

Days = NDArray[np.int32]
Numbers = NDArray[np.int32]
Codes = NDArray[np.int8]

# Days that are kept free in its row beside a date with an open beginning or end, for it to fade out in.
OPEN_SHOWN = 75
_KINDS = {
    ItemKind.EVENT: Kind.EVENT,
    ItemKind.MEETING: Kind.MEETING,
    ItemKind.COMMITMENT: Kind.COMMITMENT,
    ItemKind.PROPOSAL: Kind.COMMITMENT,
    ItemKind.POSITION: Kind.POSITION,
}


@dataclass(frozen=True, slots=True, eq=False)
class TimelineStore:
    """One place a record; a place stays the same record's for as long as the store is only added to.

    `earliest … latest` are the outer bounds and `solid_from … solid_to` the days on which it certainly was (the first
    after the last where no day is certain), as ordinals with OPEN_EARLIEST and OPEN_LATEST for open ends. `kind`,
    `state`, `tone` and `standing` are codes; `series` is the body whose meetings a chain joins; `was_due` is the latest
    day of a first due date that has been moved. NONE where there is nothing. `first` and `last` are the days drawn.
    """

    ids: Numbers
    kind: Codes
    number: Numbers
    earliest: Days
    solid_from: Days
    solid_to: Days
    latest: Days
    state: Codes
    tone: Codes
    standing: Codes
    series: Numbers
    was_due: Days
    first: Days
    last: Days

    def __len__(self) -> int:
        return self.ids.size

    def ref(self, item: int) -> str:
        """The reference of the record at a place."""
        return str(Ref(_KINDS[ItemKind(int(self.kind[item]))], int(self.number[item])))

    def index(self, ref: str) -> int | None:
        """The place of the record with that reference, or None."""
        asked = read_ref(ref)
        if asked is None:
            return None
        kinds = [int(item) for item, kind in _KINDS.items() if kind is asked.kind]
        found = np.flatnonzero((self.number == asked.number) & np.isin(self.kind, kinds))
        return int(found[0]) if found.size else None

    def taken(self, items: NDArray[np.integer] | NDArray[np.bool_]) -> "TimelineStore":
        """The records at some places, in that order."""
        return TimelineStore(*(getattr(self, field.name)[items] for field in fields(self)))

    def with_codes(self, tone: Codes, standing: Codes) -> "TimelineStore":
        """The same records in other tones and standings."""
        return replace(self, tone=tone, standing=standing)


def drawn(earliest: Days, latest: Days, solid_from: Days, was_due: Days) -> tuple[Days, Days]:
    """The first and the last day drawn: of a date with an open beginning the one day that is known of it, and likewise
    of one day somewhere after another; a deadline that was moved back runs on to the first one.
    """
    closed = np.where(latest >= OPEN_LATEST, solid_from, latest)
    first = np.where(earliest <= OPEN_EARLIEST, closed, earliest)
    last = np.where(was_due < OPEN_LATEST, np.maximum(latest, was_due), latest)
    last = np.where(only_begins(latest, solid_from), earliest, last)
    return first.astype(np.int32), last.astype(np.int32)


def only_begins(latest: Days, solid_from: Days) -> NDArray[np.bool_]:
    """Which are one day, on or after another: nothing certain runs on from there."""
    found: NDArray[np.bool_] = (latest >= OPEN_LATEST) & (solid_from >= OPEN_LATEST)
    return found


def endless(store: TimelineStore, items: NDArray[np.integer]) -> NDArray[np.bool_]:
    """Which of the records at these places run on without an end."""
    latest = store.latest[items]
    return (latest >= OPEN_LATEST) & ~only_begins(latest, store.solid_from[items])


def distinct(numbers: Numbers) -> list[int]:
    """The numbers that occur, NONE left out, in order; quick for many that are small."""
    return [int(one) for one in np.flatnonzero(np.bincount(numbers[numbers >= 0]))]
