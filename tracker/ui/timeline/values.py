"""What the timeline's page shows: the records, their lanes and their words, and what is not on it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tracker.domain.implementation import Standing
from tracker.domain.kinds import read_ref
from tracker.ui.timeline.kinds import NONE, TONES, ItemKind, ItemState, standing_code
from tracker.ui.timeline.lanes import Lane, Lanes, Places, lanes_of, time_order, touched
from tracker.ui.timeline.rows import LaneRows, rows_of
from tracker.ui.timeline.store import Days, Numbers, TimelineStore, drawn
from tracker.ui.timeline.texts import ItemText, KeptTexts, TextSource
from tracker.ui.view_values import Tone

SMALL = 50_000
"""Up to so many standings have their rows worked out with the first picture."""


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
    standing: Standing | None = None
    was_due: int | None = None
    note: str = ""
    when: str = ""
    series: int = NONE

    def solid(self) -> tuple[int, int]:
        """The certain days; the first after the last where no day is certain."""
        if self.moment and self.latest > self.earliest:
            return self.latest, self.earliest
        first = self.earliest if self.solid_from is None else self.solid_from
        last = self.latest if self.solid_to is None else self.solid_to
        return first, last


@dataclass(frozen=True, slots=True, eq=False)
class TimelineValues:
    """The store, and the lanes of one grouping. `rows` are those of each lane, None until known.

    `order` are the places in time order of the records that the filter leaves in, `begins` their first days and `ends`
    their last ones, each sorted. `undated` are ids of the records without any bound, `hidden` counts those that the
    filter leaves out.
    """

    store: TimelineStore
    order: Places
    begins: Days
    ends: Days
    lanes: Lanes
    rows: tuple[LaneRows, ...] | None
    as_of: int
    source: TextSource
    undated: Numbers
    hidden: int = 0
    groupings: tuple[Grouping, ...] = ()
    grouping: str = ""
    judged: bool = True
    """Whether the verdicts are in."""
    since: int | None = None
    """What begins on that day (an ordinal) or later is all there is in the store; None when everything is."""
    touched: tuple[int, ...] | None = None
    """Ids of the records that were written to since the values before these; None when all may read otherwise."""

    def __len__(self) -> int:
        return self.order.size

    def shown(self, start: float, end: float) -> int:
        """How many records the days from `start` to `end` touch, each counted once."""
        return touched(self.begins, self.ends, start, end)


def all_rows(store: TimelineStore, lanes: Lanes) -> tuple[LaneRows, ...]:
    """The rows of every lane."""
    return tuple(rows_of(store, lanes, lane) for lane in range(len(lanes)))


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
    """A timeline of these items, put in time order; their ids are their places in it."""
    ordered = sorted(items, key=lambda item: (item.earliest, item.latest, item.ref))
    store = _store_of(ordered)
    order = time_order(store)
    made = lanes_of(store, order, tuple(lanes), np.asarray([item.lane for item in ordered], np.int32))
    texts = {place: ItemText(item.title, item.note) for place, item in enumerate(ordered)}
    return TimelineValues(
        store=store,
        order=order,
        begins=store.first[order],
        ends=np.sort(store.last),
        lanes=made,
        rows=all_rows(store, made),
        as_of=as_of,
        source=KeptTexts(
            texts,
            {place: item.when for place, item in enumerate(ordered)},
            {place: item.ref for place, item in enumerate(ordered)},
        ),
        undated=np.arange(len(ordered), len(ordered) + undated, dtype=np.int32),
        hidden=hidden,
        groupings=groupings,
        grouping=grouping,
    )


def _store_of(items: Sequence[TimelineItem]) -> TimelineStore:
    refs = [read_ref(item.ref) for item in items]
    solid = [item.solid() for item in items]

    def days(numbers: Sequence[int]) -> Numbers:
        return np.asarray(numbers, dtype=np.int32)

    earliest, latest = days([item.earliest for item in items]), days([item.latest for item in items])
    solid_from = days([first for first, _ in solid])
    was_due = days([NONE if item.was_due is None else item.was_due for item in items])
    return TimelineStore(
        ids=np.arange(len(items), dtype=np.int32),
        kind=np.asarray([item.kind for item in items], np.int8),
        number=days([ref.number if ref else 0 for ref in refs]),
        earliest=earliest,
        solid_from=solid_from,
        solid_to=days([last for _, last in solid]),
        latest=latest,
        state=np.asarray([item.state for item in items], np.int8),
        tone=np.asarray([TONES.index(item.tone) for item in items], np.int8),
        standing=np.asarray([standing_code(one.standing) if one.standing else NONE for one in items], np.int8),
        series=days([item.series for item in items]),
        was_due=was_due,
        **dict(zip(("first", "last"), drawn(earliest, latest, solid_from, was_due), strict=True)),
    )
