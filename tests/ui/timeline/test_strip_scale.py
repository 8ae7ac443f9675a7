"""The strip of everything: one record of long ago does not press all others together."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.sample import AS_OF, LANES, day, item
from tracker.ui.timeline.strip_scale import reach_of, strip_scale
from tracker.ui.timeline.values import timeline_of

FEW_YEARS = [item(f"E{n}", AS_OF - 30 * n) for n in range(1, 40)]
LONG_AGO, FAR_AHEAD = item("E900", day(1521, 8, 13)), item("E901", day(2399, 1, 1))


def scale_of(items, width=1000.0):
    return strip_scale(reach_of(timeline_of(items, LANES, AS_OF)), width, 32.0)


def test_what_lies_close_together_is_spread_over_the_whole_strip():
    scale = scale_of(FEW_YEARS)
    assert (scale.left, scale.right) == (0, 1000)


@pytest.mark.parametrize(("far", "ends"), [(LONG_AGO, (32, 1000)), (FAR_AHEAD, (0, 968))])
def test_one_record_far_off_is_pressed_into_its_end(far, ends):
    scale = scale_of([*FEW_YEARS, far])
    assert (scale.left, scale.right) == ends
    assert scale.x(AS_OF) - scale.x(AS_OF - 1170) > 700
    assert not scale.left < scale.x(far.earliest) < scale.right


def test_what_a_filter_leaves_out_counts_as_well():
    values = timeline_of([*FEW_YEARS, LONG_AGO], LANES, AS_OF)
    some = replace(values, order=values.order[5:], begins=values.begins[5:], ends=values.ends[5:])
    assert reach_of(some) == reach_of(values)


@given(st.floats(0, 1000))
def test_every_pixel_is_a_day_and_every_day_that_pixel(x):
    scale = scale_of([*FEW_YEARS, LONG_AGO, FAR_AHEAD])
    assert scale.x(scale.day(x)) == pytest.approx(x, abs=0.01)


def test_nothing_at_all_has_a_strip_too():
    scale = scale_of([])
    assert 0 < scale.x(AS_OF) < 1000
