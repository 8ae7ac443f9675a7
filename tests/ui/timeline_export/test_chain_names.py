"""Every name of a series has its place on paper, none over another, or the series has none."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.timeline.draw_stands import ELBOW, LINES, Way
from tracker.ui.timeline_export.chain_names import Circle, stands_of

XS = st.lists(st.integers(10, 890), min_size=1, max_size=9, unique=True).map(sorted)


def circles(xs, one=120.0, two=70.0, right=900.0):
    return [Circle(float(x), one, two, 0.0, right) for x in xs]


def spans(found, stands):
    """Line, left and right edge of each name; those under their circles take up the first two lines."""
    for one, stand in zip(found, stands, strict=True):
        for line in (1, 2) if stand.way is Way.UNDER else (stand.line,):
            yield line, one.x + stand.shift, one.x + stand.shift + stand.width


@given(XS, st.integers(20, 200))
def test_no_name_lies_over_another(xs, one):
    found = circles(xs, one=float(one), two=one * 0.6)
    ordered = sorted(spans(found, stands_of(found) or ()) if stands_of(found) else ())
    assert all(before[2] <= after[1] for before, after in pairwise(ordered) if before[0] == after[0])


@given(XS, st.integers(20, 200))
def test_no_line_that_leads_to_a_name_crosses_one(xs, one):
    found = circles(xs, one=float(one), two=one * 0.6)
    stands = stands_of(found) or []
    named = [*spans(found, stands)] if stands else []
    for circle, stand in zip(found, stands, strict=False):
        above = [span for span in named if 0 < span[0] < stand.line]
        assert not any(left < circle.x < right for _, left, right in above)


@given(XS, st.integers(20, 200))
def test_all_stay_on_the_page(xs, one):
    found = circles(xs, one=float(one), two=one * 0.6)
    stands = stands_of(found)
    assert stands is None or all(left >= 0 and right <= 900 for _, left, right in spans(found, stands))


def test_with_room_all_are_centred_under_their_circles():
    stands = stands_of(circles([100, 300, 500]))
    assert [(stand.way, stand.shift) for stand in stands] == [(Way.UNDER, -35.0)] * 3


def test_two_that_lie_close_are_moved_apart_before_one_is_led_to():
    stands = stands_of(circles([400, 450]))
    assert {stand.way for stand in stands} == {Way.UNDER}


def test_in_a_crowd_names_stand_one_below_another():
    stands = stands_of(circles([830, 850, 870, 890]))
    assert [stand.line for stand in stands] == [0, 1, 2, LINES]
    assert {stand.shift + stand.width for stand in stands[1:]} == {-ELBOW}


def test_a_crowd_at_the_left_edge_has_its_names_to_the_right():
    stands = stands_of(circles([10, 30, 50, 70]))
    assert {stand.way for stand in stands} == {Way.RIGHT}


def test_more_than_there_are_lines_for_have_no_room():
    assert stands_of(circles(range(400, 480, 8))) is None
