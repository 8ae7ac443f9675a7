"""Rows: no overlaps, in time order, from the data alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.sample import AS_OF, LANES, item, timeline
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.ui.timeline import packing
from tracker.ui.timeline.kinds import NONE, ItemKind
from tracker.ui.timeline.layout import LEAST_LANE, SERIES_ROW, laid_out
from tracker.ui.timeline.packing import COMFORTABLE_ROWS, MOST_ROWS, OVERFLOW, pack, pack_in_turn, rows_needed
from tracker.ui.timeline.rows import rows_of
from tracker.ui.timeline.store import OPEN_SHOWN
from tracker.ui.timeline.values import all_rows, timeline_of

SPANS = st.lists(st.tuples(st.integers(730_000, 745_000), st.integers(0, 900)), max_size=120)


def in_time_order(spans):
    spans = sorted((first, first + length) for first, length in spans)
    return np.array([first for first, _ in spans], np.int32), np.array([last for _, last in spans], np.int32)


def pack_with_air(first, last, most=None):
    return packing.pack_lane(first, last, most)


def days(*numbers):
    return np.array(numbers, np.int32)


def overlapping(first, last, rows):
    ends = {}
    for start, end, row in zip(first, last, rows, strict=True):
        if row in ends and start <= ends[row] and row != OVERFLOW:
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
    assert sorted(set(rows.tolist())) == list(range(len(set(rows.tolist()))))


@given(SPANS)
def test_without_air_there_are_no_more_rows_than_bars_at_once(spans):
    first, last = in_time_order(spans)
    most = max((sum(a <= day <= b for a, b in zip(first, last, strict=True)) for day in first), default=0)
    assert len(set(pack(first, last, 0).tolist())) == most == rows_needed(first, np.sort(last))


@given(SPANS, st.integers(1, 5))
def test_the_first_rows_are_the_same_however_many_there_may_be(spans, most):
    first, last = in_time_order(spans)
    all_of_them, some = pack(first, last, 0), pack(first, last, 0, most)
    assert np.array_equal(some, np.where(all_of_them < most, all_of_them, OVERFLOW))


def test_what_finds_no_row_has_none():
    assert pack(days(1, 1, 1), days(5, 5, 5), 0, 2).tolist() == [0, 1, OVERFLOW]
    assert pack(days(1, 1, 9), days(5, 5, 9), 0, 2).tolist() == [0, 1, 0]


def test_few_bars_have_air_for_their_names():
    assert pack_with_air(days(100, 200), days(110, 210)).tolist() == [0, 1]
    assert pack_with_air(days(100, 900), days(110, 910)).tolist() == [0, 0]


def test_many_bars_give_up_air_for_rows():
    first = np.arange(0, 4000, 40, dtype=np.int32)
    assert max(pack_with_air(first, first + 5)) < COMFORTABLE_ROWS


def test_a_crowded_lane_shows_some_rows_and_counts_the_rest():
    values = timeline_of([item(f"E{n}", AS_OF, AS_OF + 9) for n in range(1, 101)], LANES, AS_OF)
    rows = rows_of(values.store, values.lanes, 0)
    assert (rows.count, rows.more, rows.more_within(AS_OF + 9, AS_OF + 10)) == (MOST_ROWS, 88, 88)
    assert rows_of(values.store, values.lanes, 0, opened=True).count == 100


def test_a_lane_of_a_few_dozen_shows_all():
    values = timeline_of([item(f"E{n}", AS_OF, AS_OF + 9) for n in range(1, 41)], LANES, AS_OF)
    rows = rows_of(values.store, values.lanes, 0)
    assert (rows.count, rows.more) == (40, 0)


@given(SPANS)
def test_a_crowded_lane_keeps_bars_of_a_row_apart_too(spans):
    first, last = in_time_order(spans)
    assert not overlapping(first, last, pack_with_air(first, last, 2))


def test_what_runs_for_years_leaves_rows_to_what_happens_now():
    endless = [item(f"C{n}", AS_OF - 900 + n, OPEN_LATEST, kind=ItemKind.COMMITMENT) for n in range(1, 60)]
    now = [item(f"E{n}", AS_OF + n % 3, AS_OF + n % 3) for n in range(1, 60)]
    rows = row_by_ref(timeline_of([*endless, *now], LANES, AS_OF))
    assert sum(ref.startswith("E") and row != OVERFLOW for ref, row in rows.items()) >= 15
    assert sum(ref.startswith("C") and row != OVERFLOW for ref, row in rows.items()) >= 2


def test_a_few_more_than_the_rows_are_shown_as_well():
    values = timeline_of([item(f"E{n}", AS_OF, AS_OF + 9) for n in range(1, MOST_ROWS + 3)], LANES, AS_OF)
    rows = rows_of(values.store, values.lanes, 0)
    assert (rows.count, rows.more) == (MOST_ROWS + 2, 0)


def row_by_ref(values, lane=0):
    rows = rows_of(values.store, values.lanes, lane)
    refs = [values.store.ref(int(at)) for at in values.lanes.items[values.lanes.span(lane)]]
    return {ref: rows.row_of(at) for at, ref in enumerate(refs)}


def test_a_later_record_moves_no_earlier_one():
    earlier = [item("E1", AS_OF - 400), item("E2", AS_OF - 390)]
    one = row_by_ref(timeline_of(earlier, LANES, AS_OF))
    more = row_by_ref(timeline_of([*earlier, item("E3", AS_OF)], LANES, AS_OF))
    assert {ref: more[ref] for ref in one} == one


def test_a_series_has_the_first_row_to_itself():
    values = timeline()
    rows = row_by_ref(values)
    assert {rows[ref] for ref in ("M7", "M8", "M9")} == {0}
    assert [one.series for one in all_rows(values.store, values.lanes)] == [1, 0, 0]


def test_a_vague_meeting_over_others_of_its_series_stands_below_them():
    chain = [item(f"M{n}", AS_OF + 10 * n, series=0, kind=ItemKind.MEETING) for n in range(1, 4)]
    vague = item("M9", AS_OF, AS_OF + 30, series=0, kind=ItemKind.MEETING, moment=True)
    apart = item("M8", AS_OF + 60, AS_OF + 90, series=0, kind=ItemKind.MEETING, moment=True)
    rows = row_by_ref(timeline_of([vague, *chain, apart], LANES, AS_OF))
    assert rows == {"M9": 1, "M1": 0, "M2": 0, "M3": 0, "M8": 0}


def test_with_many_series_in_a_lane_none_has_a_row_to_itself():
    many = [item(f"M{n}", AS_OF + n, series=n) for n in range(1, 9)]
    values = timeline_of(many, LANES, AS_OF)
    assert rows_of(values.store, values.lanes, 0).series == 0


def test_of_an_open_beginning_only_the_day_that_is_known_is_drawn():
    values = timeline_of([item("C8", OPEN_EARLIEST, AS_OF, moment=True)], LANES, AS_OF)
    assert (values.store.first[0], values.store.last[0]) == (AS_OF, AS_OF)


@pytest.mark.parametrize(("days", "shared"), [(OPEN_SHOWN // 2, False), (OPEN_SHOWN * 20, True)])
def test_where_it_fades_away_its_row_is_free(days, shared):
    values = timeline_of([item("E1", AS_OF - days), item("C8", OPEN_EARLIEST, AS_OF, moment=True)], LANES, AS_OF)
    assert (len({*row_by_ref(values).values()}) == 1) is shared


def test_what_fades_away_lies_over_no_others_of_its_series():
    chain = [item(f"M{n}", AS_OF - 100 + 10 * n, series=0, kind=ItemKind.MEETING) for n in range(3)]
    vague = item("M9", OPEN_EARLIEST, AS_OF, series=0, kind=ItemKind.MEETING, moment=True)
    assert row_by_ref(timeline_of([vague, *chain], LANES, AS_OF)) == {"M9": 1, "M0": 0, "M1": 0, "M2": 0}


def test_an_open_end_keeps_its_row():
    values = timeline_of([item("C1", 1000, OPEN_LATEST), item("C2", 3000)], LANES, AS_OF)
    assert len(set(row_by_ref(values).values())) == 2


def test_a_deadline_that_moved_forward_keeps_room_for_the_first_one():
    values = timeline_of([item("C1", AS_OF, AS_OF + 10, was_due=AS_OF + 90)], LANES, AS_OF)
    assert (values.store.last[0], values.store.latest[0]) == (AS_OF + 90, AS_OF + 10)
    assert timeline_of([item("C1", AS_OF)], LANES, AS_OF).store.was_due[0] == NONE


def laid(values, scale=1.0):
    return laid_out(range(len(values.lanes)), values.rows, scale)


def test_rows_stand_in_their_lanes():
    layout = laid(timeline())
    for place in layout.lanes:
        middles = [place.middle(row) for row in range(place.rows.count)]
        assert all(place.top < middle < place.bottom for middle in middles)
        assert middles == sorted(middles)
    assert layout.lanes[0].height >= SERIES_ROW
    assert layout.height == sum(place.height for place in layout.lanes)


def test_lanes_grow_with_the_type():
    values = timeline()
    assert laid(values, 1.5).height == 1.5 * laid(values).height


def test_empty_lanes_and_no_lanes():
    assert laid(timeline(())).height == 3 * LEAST_LANE
    assert laid_out((), (), 1.0).height == 0


@given(SPANS, st.floats(729_990, 746_000), st.floats(0, 4000))
def test_rows_are_searched_together_as_one_by_one(spans, start, long):
    values = timeline_of(
        [item(f"E{n}", *span) for n, span in enumerate(sorted((a, a + b) for a, b in spans), 1)], LANES, 0
    )
    for rows in all_rows(values.store, values.lanes):
        together = rows.standings_between(range(rows.count), start, start + long)
        for row, found in enumerate(together):
            assert found.tolist() == rows.standings[rows.within(row, start, start + long)].tolist()


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 90)), min_size=1, max_size=40))
def test_rooms_in_turn_never_overlap_and_none_could_stand_higher(spans):
    begin = np.asarray([one for one, _ in spans], np.int32)
    end = begin + np.asarray([wide for _, wide in spans], np.int32)
    rows = pack_in_turn(begin, end)
    assert not overlapping(begin, end, rows)
    for at, row in enumerate(rows.tolist()):
        assert all(np.any(end[:at][rows[:at] == higher] >= begin[at]) for higher in range(row))
