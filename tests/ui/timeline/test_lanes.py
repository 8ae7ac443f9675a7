"""Who stands where, and exact counts for any stretch of time."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.sample import AS_OF, LANES, item, timeline
from tracker.ui.timeline.density import density_of, edges_of, level_line
from tracker.ui.timeline.lanes import Lane, listed_lanes, touched, touching
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.values import timeline_of

SPANS = st.lists(st.tuples(st.integers(700_000, 700_400), st.integers(0, 90)), max_size=60)


def sorted_columns(spans):
    first = np.sort(np.array([start for start, _ in spans], np.int32))
    return first, np.sort(np.array([start + long for start, long in spans], np.int32))


@given(SPANS, st.lists(st.floats(699_990, 700_500), min_size=2, max_size=20))
def test_counts_are_those_of_counting(spans, edges):
    edges = np.sort(np.array(edges))
    counts = touching(*sorted_columns(spans), edges)
    for at, (start, end) in enumerate(pairwise(edges)):
        touched = sum(first < end and first + long + 1 > start for first, long in spans)
        assert counts[at] == touched or end == start


@given(SPANS, st.floats(699_990, 700_500), st.floats(0, 300))
def test_one_stretch_is_counted_as_many_are(spans, start, long):
    columns = sorted_columns(spans)
    assert touched(*columns, start, start + long) == touching(*columns, np.array([start, start + long]))[0]


@given(SPANS, st.floats(0.001, 80), st.floats(-50, 50))
def test_density_columns_stand_still_while_panning(spans, per_day, pixels):
    scale = Scale(700_100.0, per_day, 900.0)
    before, after = edges_of(scale), edges_of(scale.panned(pixels))
    both = np.intersect1d(before, after)
    assert both.size >= 0.8 * before.size


def test_a_density_tells_the_count_of_a_day():
    first, ends = sorted_columns([(700_010, 5), (700_012, 0)])
    density = density_of(first, ends, edges_of(Scale(700_000.0, 20.0, 800.0)))
    assert density.at(700_012.5) == (700_012, 700_013, 2)
    assert density.at(100) is None
    assert density.most == 2


@given(st.integers(1, 10**7))
def test_the_fullest_column_fits_its_lane(most):
    assert most <= level_line(most) <= 2.5 * most
    assert str(level_line(most)).rstrip("0") in {"1", "2", "5"}


def test_lanes_hold_their_records_in_time_order():
    values = timeline()
    refs = [values.store.ref(int(at)) for at in values.lanes.items[values.lanes.span(1)]]
    assert refs == ["C1", "C2", "C8"]
    assert values.lanes.size(0) == 3


def test_a_record_listed_twice_stands_in_two_lanes():
    values = timeline_of([item("E1", AS_OF), item("E2", AS_OF - 5)], LANES, AS_OF)
    items, lane = np.array([0, 1, 1], np.int32), np.array([0, 0, 1], np.int32)
    lanes = listed_lanes(values.store, values.order, (Lane("a", "A"), Lane("b", "B")), items, lane)
    assert lanes.standings_of(1).tolist() == [1, 2]
    assert [lanes.lane_of(at) for at in range(3)] == [0, 0, 1]


def test_lanes_of_a_period_hold_what_touches_it():
    lanes = timeline().lanes.within(AS_OF - 40, AS_OF)
    refs = [[timeline().store.ref(int(at)) for at in lanes.items[lanes.span(lane)]] for lane in range(3)]
    assert refs == [["M8"], ["C1", "C2"], ["P1"]]
    assert lanes.counted(1, AS_OF - 40, AS_OF) == 2


def test_a_period_counts_what_touches_it_once():
    values = timeline()
    assert values.shown(AS_OF, AS_OF + 1) == 2
    assert values.lanes.counted(1, AS_OF, AS_OF + 1) == 2
