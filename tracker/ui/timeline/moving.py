"""One record put elsewhere in what is in time order, without sorting the others again."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tracker.ui.timeline.kinds import NONE
from tracker.ui.timeline.lanes import Lane, Lanes, Places
from tracker.ui.timeline.store import Days, TimelineStore


def time_order_after(order: Places, before: TimelineStore, after: TimelineStore, item: int) -> Places:
    """The `time_order` of the store `after`, in which the record at one place has other days, or is new."""
    gone = place_in(order, before, item)
    return moved(order, gone, new_rank(order, gone, after, item), item)


def place_in(order: NDArray[np.integer], store: TimelineStore, item: int) -> int | None:
    """Where among these places in time order a record stands; None when it does not."""
    at = _rank(order, store, item) if item < len(store) else order.size
    return at if at < order.size and order[at] == item else None


def _rank(order: NDArray[np.integer], store: TimelineStore, item: int) -> int:

    def key(at: int) -> tuple[int, int, int]:
        place = order[at]
        return int(store.first[place]), int(store.last[place]), int(place)

    return bisect_left(range(order.size), (int(store.first[item]), int(store.last[item]), item), key=key)


def new_rank(order: NDArray[np.integer], gone: int | None, store: TimelineStore, item: int) -> int:
    """Where it will stand among the others, once it has gone from where it stood."""
    if gone is None:
        return _rank(order, store, item)
    found = _rank(order[:gone], store, item)
    return found if found < gone else gone + _rank(order[gone + 1 :], store, item)


def moved(column: NDArray[Any], gone: int | None, come: int | None, value: int) -> NDArray[Any]:
    """The column without what stood at `gone`, and then with a value put in at `come`."""
    if come is None:
        return column if gone is None else np.delete(column, gone)
    if gone is None:
        return np.insert(column, come, value)
    made = column.copy()
    if gone < come:
        made[gone:come] = column[gone + 1 : come + 1]
    else:
        made[come + 1 : gone + 1] = column[come:gone]
    made[come] = value
    return made


def sorted_after(days: Days, gone: int | None, come: int | None) -> Days:
    """Sorted days without the day `gone`, and with the day `come`; None for none."""
    out = None if gone is None else int(np.searchsorted(days, np.int32(gone)))
    place = None if come is None else int(np.searchsorted(days, np.int32(come)))
    if out is not None and place is not None and out < place:
        place -= 1
    return moved(days, out, place, come or 0)


@dataclass(frozen=True, slots=True, eq=False)
class Changed:
    """The lanes and the store before one record was written to, its place, and whether the filter leaves it in now."""

    lanes: Lanes
    store: TimelineStore
    item: int
    shows: bool


def lanes_after(changed: Changed, store: TimelineStore, lanes: tuple[Lane, ...], lane: int) -> Lanes | None:
    """As `lanes_of` makes them when the record stands in `lane` now, NONE for in none; None when others may have
    changed their lane too.
    """
    before, was, item = changed.lanes, changed.store, changed.item
    keys = [one.key for one in lanes]
    stood = before.standings_of(item)
    if len({*keys}) < len(keys) or keys != [one.key for one in before.lanes] or stood.size > 1:
        return None
    own = lane if changed.shows else NONE
    gone = int(stood[0]) if stood.size else None
    come = _come(before, store, item, own, gone)
    offsets, ends = before.offsets.copy(), before.ends
    if gone is not None:
        span = before.span(before.lane_of(gone))
        offsets[before.lane_of(gone) + 1 :] -= 1
        ends = np.delete(ends, span.start + int(np.searchsorted(ends[span], was.last[item])))
    if come is not None:
        offsets[own + 1 :] += 1
        span = slice(int(offsets[own]), int(offsets[own + 1]) - 1)
        ends = np.insert(ends, span.start + int(np.searchsorted(ends[span], store.last[item])), store.last[item])
    return replace(
        before,
        lanes=lanes,
        items=moved(before.items, gone, come, item),
        offsets=offsets,
        first=moved(before.first, gone, come, int(store.first[item])),
        last=moved(before.last, gone, come, int(store.last[item])),
        ends=ends,
    )


def _come(before: Lanes, store: TimelineStore, item: int, lane: int, gone: int | None) -> int | None:
    """The standing it will have."""
    if lane == NONE:
        return None
    span = before.span(lane)
    inside = gone is not None and span.start <= gone < span.stop
    found = new_rank(before.items[span], gone - span.start if inside and gone is not None else None, store, item)
    return int(span.start) + found - (gone is not None and gone < span.start)
