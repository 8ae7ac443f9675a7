"""Which record stands in which lane; one with several values of what lanes are made of stands in several."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from tracker.ui.timeline.kinds import NONE
from tracker.ui.timeline.store import Days, Numbers, TimelineStore

Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Lane:
    """A band of the timeline: the key by which it is known again, its title, and what it holds in words.

    `hidden` are those of its records that the filter leaves out.
    """

    key: str
    title: str
    note: str = ""
    hidden: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Lanes:
    """The standings of records in lanes: lane by lane, and in each in time order (first day drawn, last, place).

    `items` are places in the store, `offsets[n] … offsets[n + 1]` the standings of lane n; `first` and `last` are the
    days drawn of each standing, `ends` the last days of each lane in order of their own, for counting.
    """

    lanes: tuple[Lane, ...]
    items: Numbers
    offsets: Places
    first: Days
    last: Days
    ends: Days

    def __len__(self) -> int:
        return len(self.lanes)

    def span(self, lane: int) -> slice:
        """The standings of a lane."""
        return slice(int(self.offsets[lane]), int(self.offsets[lane + 1]))

    def lane_of(self, standing: int) -> int:
        """The lane of a standing."""
        return int(np.searchsorted(self.offsets, standing, "right")) - 1

    def size(self, lane: int) -> int:
        """How many records stand in a lane."""
        return int(self.offsets[lane + 1] - self.offsets[lane])

    def counted(self, lane: int, start: float, end: float) -> int:
        """How many of a lane touch the days from `start` to `end` (ordinals with fractions)."""
        span = self.span(lane)
        return touched(self.first[span], self.ends[span], start, end)

    def within(self, start: float, end: float) -> "Lanes":
        """The same lanes with only what touches the days from `start` to `end`."""
        kept = (self.first < end) & (self.last >= int(start))
        begun = np.concatenate([[0], np.cumsum(kept)])
        offsets = begun[self.offsets].astype(np.intp)
        last = self.last[kept]
        ends = _sorted_by_lane(last, offsets)
        return Lanes(self.lanes, self.items[kept], offsets, self.first[kept], last, ends)

    def picked(self, lanes: Sequence[int]) -> "Lanes":
        """These lanes alone, in this order."""
        spans = [np.arange(self.offsets[lane], self.offsets[lane + 1]) for lane in lanes]
        places = np.concatenate([np.zeros(0, np.intp), *spans])
        offsets = np.concatenate([[0], np.cumsum([span.size for span in spans])]).astype(np.intp)
        named = tuple(self.lanes[lane] for lane in lanes)
        return Lanes(named, self.items[places], offsets, self.first[places], self.last[places], self.ends[places])

    def standings_of(self, item: int) -> Places:
        """Where a record stands."""
        return np.flatnonzero(self.items == item)


def touching(first: Days, ends: Days, edges: NDArray[np.float64]) -> NDArray[np.intp]:
    """How many spans touch each stretch between two edges that follow one another; both columns are sorted.

    Exact and as quick for a million spans as for ten: who has begun before a stretch ends, less who ended before it.
    """
    # In the columns' own type: of another one, numpy would copy a million days to look up two.
    begun = first.searchsorted(np.ceil(edges[1:]).astype(first.dtype))
    # A day ends where the next one begins.
    ended = ends.searchsorted(np.floor(edges[:-1]).astype(ends.dtype))
    return begun - ended


def touched(first: Days, ends: Days, start: float, end: float) -> int:
    """The same for one stretch."""
    return int(first.searchsorted(first.dtype.type(ceil(end)))) - int(ends.searchsorted(ends.dtype.type(start)))


def time_order(store: TimelineStore) -> Places:
    """The places of the store in time order: by first day drawn, then by last."""
    key = (store.first.astype(np.int64) << 24) + (store.last - store.first)
    return np.argsort(key, kind="stable")


def lanes_of(store: TimelineStore, order: Places, lanes: tuple[Lane, ...], lane: NDArray[np.integer]) -> Lanes:
    """Records each in one lane: `lane` has a lane for every place of the store, NONE for those left out.

    `order` is the store's `time_order`.
    """
    lane = lane[order]
    kept = lane != NONE
    return _arranged(store, lanes, order[kept], lane[kept])


def listed_lanes(
    store: TimelineStore, order: Places, lanes: tuple[Lane, ...], items: Numbers, lane: NDArray[np.integer]
) -> Lanes:
    """Records in as many lanes as they are listed with: `items` and `lane` are pairs."""
    rank = np.empty(len(store), np.int32)
    rank[order] = np.arange(order.size, dtype=np.int32)
    by_time = np.argsort(rank[items], kind="stable")
    return _arranged(store, lanes, items[by_time], lane[by_time])


def _arranged(
    store: TimelineStore, lanes: tuple[Lane, ...], items: NDArray[np.integer], lane: NDArray[np.integer]
) -> Lanes:
    """Lane by lane, with what is in time order already."""
    # Lanes fit 16 bits, which numpy sorts in one sweep.
    places: Numbers = items[np.argsort(lane.astype(np.int16), kind="stable")].astype(np.int32)
    offsets = np.concatenate([[0], np.cumsum(np.bincount(lane, minlength=len(lanes)))]).astype(np.intp)
    last = store.last[places]
    return Lanes(lanes, places, offsets, store.first[places], last, _sorted_by_lane(last, offsets))


def _sorted_by_lane(last: Days, offsets: Places) -> Days:
    ends = last.copy()
    for lane in range(offsets.size - 1):
        ends[offsets[lane] : offsets[lane + 1]].sort()
    return ends
