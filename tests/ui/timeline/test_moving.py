"""One record that moved leaves everything as if all of it had been sorted again."""

from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.timeline.kinds import NONE
from tracker.ui.timeline.lanes import Lane, lanes_of, time_order
from tracker.ui.timeline.moving import Changed, lanes_after, sorted_after, time_order_after
from tracker.ui.timeline.store import TimelineStore

LANES = (Lane("a", "a"), Lane("b", "b"), Lane("c", "c"))
SPANS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4), st.integers(NONE, 2)), min_size=1, max_size=12)


def filled(spans):
    """A store of these first days and lengths, and their lanes."""
    first, days, lane = np.asarray(spans, np.int32).T
    blank = {one.name: np.zeros_like(first) for one in fields(TimelineStore)}
    return TimelineStore(**{**blank, "first": first, "last": first + days}), lane


def lanes(store, lane):
    """The lanes of all that are in one."""
    order = time_order(store)
    return lanes_of(store, order[lane[order] != NONE], LANES, lane)


@given(SPANS, st.data())
def test_a_record_that_moved_stands_where_sorting_would_put_it(spans, data):
    before, lane = filled(spans)
    item = data.draw(st.integers(0, len(spans) - 1))
    spans[item] = data.draw(st.tuples(st.integers(0, 9), st.integers(0, 4), st.integers(NONE, 2)))
    after, new_lane = filled(spans)
    changed = Changed(lanes(before, lane), before, item, shows=bool(new_lane[item] != NONE))
    found, wanted = lanes_after(changed, after, LANES, int(new_lane[item])), lanes(after, new_lane)
    for name in ("items", "offsets", "first", "last", "ends"):
        assert getattr(found, name).tolist() == getattr(wanted, name).tolist()
    assert time_order_after(time_order(before), before, after, item).tolist() == time_order(after).tolist()


@given(SPANS, st.tuples(st.integers(0, 9), st.integers(0, 4), st.integers(0, 2)))
def test_a_new_record_finds_its_place(spans, new):
    before, lane = filled(spans)
    after, new_lane = filled([*spans, new])
    found = lanes_after(Changed(lanes(before, lane), before, len(spans), shows=True), after, LANES, new[2])
    wanted = lanes(after, new_lane)
    assert (found.items.tolist(), found.ends.tolist()) == (wanted.items.tolist(), wanted.ends.tolist())
    assert time_order_after(time_order(before), before, after, len(spans)).tolist() == time_order(after).tolist()


@given(st.lists(st.integers(0, 9), min_size=1), st.data())
def test_days_stay_sorted(days, data):
    days.sort()
    gone, come = data.draw(st.sampled_from([*days, None])), data.draw(st.none() | st.integers(0, 9))
    rest = [*days]
    if gone is not None:
        rest.remove(gone)
    wanted = sorted([*rest, *([] if come is None else [come])])
    assert sorted_after(np.asarray(days, np.int32), gone, come).tolist() == wanted


@pytest.mark.parametrize("others", [LANES[:2], (*LANES[:2], replace(LANES[0], title="twice"))])
def test_other_lanes_are_made_anew(others):
    store, lane = filled([(1, 0, 0), (2, 0, 1)])
    changed = Changed(lanes(store, lane), store, 0, shows=True)
    assert lanes_after(changed, store, others, 0) is None
