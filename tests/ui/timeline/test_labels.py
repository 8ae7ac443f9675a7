"""Names of bars: never over each other, inside where they can be read."""

from itertools import pairwise
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.timeline.label_places import GAP, Box, place_row

BARS = st.lists(st.tuples(st.floats(1, 200), st.floats(4, 300), st.floats(5, 250)), max_size=25)


def row_of(bars):
    spans, x = [], 0.0
    for gap, width, _text in bars:
        spans.append((x + gap, x + gap + width))
        x += gap + width
    return boxes_of(spans), [text for _gap, _width, text in bars]


def boxes_of(spans):
    """Marks that are certain from end to end, each with the room that its neighbours leave."""
    ends = [-inf, *(end + GAP for _start, end in spans)]
    starts = [*(start - GAP for start, _end in spans[1:]), inf]
    return [Box(*span, *span, *room) for span, room in zip(spans, zip(ends, starts, strict=False), strict=False)]


@given(BARS)
def test_no_name_lies_over_another_or_over_a_bar(bars):
    boxes, widths = row_of(bars)
    places = place_row(boxes, widths, 0, 2000)
    beside = [(p.x, p.x + p.width) for p in places if p and not p.inside]
    taken = sorted(beside + [(box.x0, box.x1) for box in boxes])
    assert all(after[0] >= before[1] - 1e-6 for before, after in pairwise(taken))


@given(BARS)
def test_a_name_inside_stays_inside(bars):
    boxes, widths = row_of(bars)
    for box, place in zip(boxes, place_row(boxes, widths, 0, 2000), strict=True):
        if place and place.inside:
            assert box.x0 <= place.x
            assert place.x + place.width <= box.x1


@given(BARS)
def test_names_keep_to_the_view(bars):
    boxes, widths = row_of(bars)
    for place in place_row(boxes, widths, 100, 500):
        assert place is None or (place.x >= 100 - 1e-6 and place.x + place.width <= 500 + 1e-6)


def test_a_wide_bar_that_begins_before_the_view_is_named_at_its_edge():
    [place] = place_row(boxes_of([(-400, 300)]), [80], 0, 800)
    assert place.inside
    assert place.x == 8


def test_to_the_left_where_the_right_has_no_room():
    [place] = place_row([Box(700, 710, 710, 710, -inf, inf)], [120], 0, 760)
    assert place.x + place.width == 700 - GAP


def test_shortened_where_it_fits_nowhere_and_left_out_in_a_crowd():
    box = Box(0, 10, 10, 10, -inf, 100 - GAP)
    assert place_row([box], [300], 0, 130)[0].width == 100 - GAP - 10 - GAP
    assert place_row([box], [300], 0, 130, may_shorten=False) == [None]
