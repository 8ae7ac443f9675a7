"""Pages cover the whole period and every lane, and neighbours share what they say they share."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.timeline.layout import DENSITY_LANE, Fold, LanePlace
from tracker.ui.timeline_export.tiles import OVERLAP, columns, row_breaks, tiles

HEIGHTS = st.lists(st.floats(30, 2000), min_size=1, max_size=30)


def lanes(heights):
    tops = [sum(heights[:at]) for at in range(len(heights))]
    return [
        LanePlace(at, top, height, height, Fold.PLAIN, None, 1.0)
        for at, (top, height) in enumerate(zip(tops, heights, strict=True))
    ]


@given(count=st.integers(1, 12), days=st.floats(1, 400_000), width=st.floats(200, 3000))
def test_columns_reach_from_the_first_day_to_the_last_and_overlap_by_the_same(count, days, width):
    made = columns(1000.0, 1000.0 + days, count, 176.0, width)
    assert made[0].start == 1000.0
    assert made[-1].end == pytest.approx(1000.0 + days)
    shared = [(one.end - other.start) * one.per_day for one, other in pairwise(made)]
    assert shared == pytest.approx([OVERLAP] * (count - 1))


@given(heights=HEIGHTS, room=st.floats(100, 1500))
def test_parts_follow_one_another_through_all_lanes_and_fit_their_pages(heights, room):
    parts = row_breaks(lanes(heights), room)
    assert parts[0][0] == 0
    assert all(top + height == pytest.approx(parts[at + 1][0]) for at, (top, height) in enumerate(parts[:-1]))
    assert parts[-1][0] + parts[-1][1] == pytest.approx(sum(heights))
    assert all(0 < height <= room + 1 for _top, height in parts)


@given(heights=HEIGHTS, room=st.floats(100, 1500))
def test_a_lane_that_fits_on_a_page_is_on_one_page(heights, room):
    places = lanes(heights)
    for top, height in row_breaks(places, room):
        cut = [one for one in places if one.top < top + height - 1 < one.bottom - 2]
        assert all(one.height > room for one in cut)


def test_a_cut_lies_between_lanes_where_they_fit():
    assert row_breaks(lanes([DENSITY_LANE] * 10), 200.0)[0] == (0.0, 3 * DENSITY_LANE)


def test_lanes_that_fill_a_page_to_its_end_are_whole():
    assert row_breaks(lanes([100.0] * 4), 200.0) == [(0.0, 200.0), (200.0, 200.0)]


def test_pages_are_numbered_along_the_time_first():
    made = tiles(columns(0, 100, 2, 0, 500), [(0, 300), (300, 200)])
    assert [(one.column, one.row, one.top) for one in made] == [(0, 0, 0), (1, 0, 0), (0, 1, 300), (1, 1, 300)]
