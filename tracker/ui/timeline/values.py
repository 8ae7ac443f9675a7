"""What the timeline draws: columns of bounds for the many, texts for the few that are seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from tracker.ui.view_values import Tone

Days = NDArray[np.int32]
Codes = NDArray[np.int16]

NO_SERIES = -1
TONES: tuple[Tone, ...] = tuple(Tone)


class ItemKind(IntEnum):
    """What is drawn, and so which shape it has."""

    EVENT = 0
    MEETING = 1
    COMMITMENT = 2
    PROPOSAL = 3
    POSITION = 4


class ItemState(IntEnum):
    """Whether it stands: happened, held or running; still planned; or dropped (cancelled, rejected, withdrawn)."""

    STANDS = 0
    PLANNED = 1
    CANCELLED = 2
    POSTPONED = 3


@dataclass(frozen=True, slots=True)
class Lane:
    """A band of the timeline: its title and, below it, what it holds in words."""

    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Grouping:
    """A way of sorting records into lanes that a person may choose."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One record on the timeline; days are ordinals, `OPEN_EARLIEST` and `OPEN_LATEST` its open ends.

    `solid_from` and `solid_to` are the days on which it certainly was: for a commitment the latest day it can have
    been made and the earliest day it can fall due. Left out, a date is certain from end to end, unless `moment` says
    that it is one day somewhere between the bounds. `note` is a verdict or a state in a few words, `when` the date in
    words. Members of one `series` (a body's meetings) are joined by a chain.
    """

    ref: str
    title: str
    lane: int
    kind: ItemKind
    earliest: int
    latest: int
    solid_from: int | None = None
    solid_to: int | None = None
    moment: bool = False
    state: ItemState = ItemState.STANDS
    tone: Tone = Tone.NEUTRAL
    note: str = ""
    when: str = ""
    series: int = NO_SERIES

    def solid(self) -> tuple[int, int]:
        """The certain days; the first after the last where no day is certain."""
        if self.moment and self.latest > self.earliest:
            return self.latest, self.earliest
        first = self.earliest if self.solid_from is None else self.solid_from
        last = self.latest if self.solid_to is None else self.solid_to
        return first, last


@dataclass(frozen=True, slots=True, eq=False)
class TimelineValues:
    """All items in time order (earliest bound, then latest), as columns of equal length.

    `undated` and `hidden` count the records that are not here: without any bound, and left out by the filter.
    """

    lanes: tuple[Lane, ...]
    as_of: int
    refs: Sequence[str]
    titles: Sequence[str]
    notes: Sequence[str]
    whens: Sequence[str]
    earliest: Days
    solid_from: Days
    solid_to: Days
    latest: Days
    lane: Codes
    kind: Codes
    state: Codes
    tone: Codes
    series: Codes
    undated: int = 0
    hidden: int = 0
    groupings: tuple[Grouping, ...] = ()
    grouping: str = ""

    def __len__(self) -> int:
        return len(self.refs)

    def index(self, ref: str) -> int | None:
        """The row of `ref`, or None."""
        try:
            return self.refs.index(ref)
        except ValueError:
            return None


def timeline_of(
    items: Sequence[TimelineItem],
    lanes: Sequence[Lane],
    as_of: int,
    *,
    undated: int = 0,
    hidden: int = 0,
    groupings: tuple[Grouping, ...] = (),
    grouping: str = "",
) -> TimelineValues:
    """The columns of `items`, put in time order."""
    ordered = sorted(items, key=lambda item: (item.earliest, item.latest, item.ref))
    solid = [item.solid() for item in ordered]

    def days(numbers: Sequence[int]) -> Days:
        return np.asarray(numbers, dtype=np.int32)

    def codes(numbers: Sequence[int]) -> Codes:
        return np.asarray(numbers, dtype=np.int16)

    return TimelineValues(
        lanes=tuple(lanes),
        as_of=as_of,
        refs=tuple(item.ref for item in ordered),
        titles=tuple(item.title for item in ordered),
        notes=tuple(item.note for item in ordered),
        whens=tuple(item.when for item in ordered),
        earliest=days([item.earliest for item in ordered]),
        solid_from=days([first for first, _ in solid]),
        solid_to=days([last for _, last in solid]),
        latest=days([item.latest for item in ordered]),
        lane=codes([item.lane for item in ordered]),
        kind=codes([item.kind for item in ordered]),
        state=codes([item.state for item in ordered]),
        tone=codes([TONES.index(item.tone) for item in ordered]),
        series=codes([item.series for item in ordered]),
        undated=undated,
        hidden=hidden,
        groupings=groupings,
        grouping=grouping,
    )
