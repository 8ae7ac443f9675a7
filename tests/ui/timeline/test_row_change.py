"""In a crowded lane a record that moves finds a free row, and all others stay in theirs."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.sample import AS_OF, LANES, item
from tracker.ui.timeline.packing import OVERFLOW
from tracker.ui.timeline.row_change import with_standing, without_standing
from tracker.ui.timeline.rows import rows_of
from tracker.ui.timeline.values import timeline_of

SPANS = st.lists(st.tuples(st.integers(0, 120), st.integers(0, 30)), min_size=2, max_size=70)


def columns(spans):
    spans = sorted((AS_OF + start, AS_OF + start + long) for start, long in spans)
    items = [item(f"E{n}", first, last) for n, (first, last) in enumerate(spans, 1)]
    values = timeline_of(items, LANES, AS_OF)
    rows = rows_of(values.store, values.lanes, 0)
    return values.lanes.first[values.lanes.span(0)], values.lanes.last[values.lanes.span(0)], rows


def row_list(rows, count):
    return [rows.row_of(standing) for standing in range(count)]


@given(SPANS, st.data())
def test_what_is_taken_out_leaves_the_others_where_they_are(spans, data):
    first, last, rows = columns(spans)
    at = data.draw(st.integers(0, first.size - 1))
    left = without_standing(rows, at, int(first[at]), int(last[at]))
    kept = row_list(rows, first.size)
    del kept[at]
    assert row_list(left, first.size - 1) == kept


@given(SPANS, st.data(), st.integers(-10, 160), st.integers(0, 40))
def test_a_record_that_moves_finds_a_row_that_is_free(spans, data, start, long):
    first, last, rows = columns(spans)
    at = data.draw(st.integers(0, first.size - 1))
    left = without_standing(rows, at, int(first[at]), int(last[at]))
    first, last = np.delete(first, at), np.delete(last, at)
    begin, end = AS_OF + start, AS_OF + start + long
    place = int(np.searchsorted(first, begin))
    moved = with_standing(left, place, begin, end)
    others = row_list(moved, first.size + 1)
    row = others.pop(place)
    assert others == row_list(left, first.size)
    beside = [at for at, other in enumerate(others) if other == row != OVERFLOW]
    assert all(last[at] < begin or first[at] > end for at in beside)


@given(SPANS, st.data())
def test_there_and_back_counts_the_same(spans, data):
    first, last, rows = columns(spans)
    at = data.draw(st.integers(0, first.size - 1))
    back = with_standing(without_standing(rows, at, int(first[at]), int(last[at])), at, int(first[at]), int(last[at]))
    for start in range(AS_OF, AS_OF + 150, 7):
        seen = rows.counted(start, start + 7) + rows.more_within(start, start + 7)
        assert back.counted(start, start + 7) + back.more_within(start, start + 7) == seen


def test_what_fades_away_wants_a_row_that_is_free_there_too():
    _first, _last, rows = columns([(0, 0)])
    day = AS_OF + 10
    assert with_standing(rows, 1, day, day).row_of(1) == 0
    assert with_standing(rows, 1, day, day, (day - 75, day)).row_of(1) == OVERFLOW
