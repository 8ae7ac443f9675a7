"""Rows: no overlaps, in time order, from the data alone."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.sample import AS_OF, LANES, item, timeline
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.ui.timeline.layout import LEAST_LANE, SERIES_ROW, laid_out, laid_out_dense
from tracker.ui.timeline.packing import COMFORTABLE_ROWS, OPEN_SHOWN, drawn_bounds, pack, pack_with_air, rows_of
from tracker.ui.timeline.values import timeline_of

SPANS = st.lists(st.tuples(st.integers(730_000, 745_000), st.integers(0, 900)), max_size=120)


def in_time_order(spans):
    spans = sorted((first, first + length) for first, length in spans)
    return [first for first, _ in spans], [last for _, last in spans]


def overlapping(first, last, rows):
    ends = {}
    for start, end, row in zip(first, last, rows, strict=True):
        if row in ends and start <= ends[row]:
            return True
        ends[row] = end
    return False


@given(SPANS, st.integers(0, 300))
def test_bars_in_a_row_never_overlap(spans, gap):
    first, last = in_time_order(spans)
    assert not overlapping(first, last, pack(first, last, gap))
    assert not overlapping(first, last, pack_with_air(first, last))


@given(SPANS)
def test_rows_are_filled_from_the_top(spans):
    rows = pack_with_air(*in_time_order(spans))
    assert sorted(set(rows)) == list(range(len(set(rows))))


@given(SPANS)
def test_without_air_there_are_no_more_rows_than_bars_at_once(spans):
    first, last = in_time_order(spans)
    most = max((sum(a <= day <= b for a, b in zip(first, last, strict=True)) for day in first), default=0)
    assert len(set(pack(first, last, 0))) == most


def test_packing_stops_when_it_needs_too_many_rows():
    assert pack([1, 1, 1], [5, 5, 5], 0, 2) is None
    assert pack([1, 1, 9], [5, 5, 9], 0, 2) == [0, 1, 0]


def test_few_bars_have_air_for_their_names():
    assert pack_with_air([100, 200], [110, 210]) == [0, 1]
    assert pack_with_air([100, 900], [110, 910]) == [0, 0]


def test_many_bars_give_up_air_for_rows():
    first = list(range(0, 4000, 40))
    assert max(pack_with_air(first, [day + 5 for day in first])) < COMFORTABLE_ROWS


def test_a_later_record_moves_no_earlier_one():
    one = timeline_of([item("E1", AS_OF - 400), item("E2", AS_OF - 390)], LANES, AS_OF)
    more = timeline_of([item("E1", AS_OF - 400), item("E2", AS_OF - 390), item("E3", AS_OF)], LANES, AS_OF)
    assert rows_of(more)[0][:2].tolist() == rows_of(one)[0].tolist()


def test_a_series_has_the_first_row_to_itself():
    values = timeline()
    rows, series_rows = rows_of(values)
    assert set(rows[values.series == 0]) == {0}
    assert series_rows == [1, 0, 0]


def test_an_open_beginning_is_drawn_for_its_last_months():
    values = timeline_of([item("C8", OPEN_EARLIEST, AS_OF, moment=True)], LANES, AS_OF)
    assert drawn_bounds(values).first[0] == AS_OF - OPEN_SHOWN


def test_an_open_end_keeps_its_row():
    values = timeline_of([item("C1", 1000, OPEN_LATEST), item("C2", 3000)], LANES, AS_OF)
    assert len(set(rows_of(values)[0])) == 2


def test_items_stand_in_their_lanes():
    values = timeline()
    layout = laid_out(values, 1.0)
    tops, heights = layout.lane_tops[values.lane], layout.lane_heights[values.lane]
    assert np.all((layout.middles > tops) & (layout.middles < tops + heights))
    assert layout.lane_heights[0] >= SERIES_ROW
    assert layout.height == layout.lane_heights.sum()


def test_lanes_grow_with_the_type():
    values = timeline()
    assert laid_out(values, 1.5).height == 1.5 * laid_out(values, 1.0).height


def test_empty_lanes_and_no_lanes():
    assert laid_out(timeline(()), 1.0).height == 3 * LEAST_LANE
    assert laid_out_dense(replace(timeline(()), lanes=()), 1.0).height == 0
