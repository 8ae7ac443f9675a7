"""Flags that would lie on each other are one, with their number."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.timeline.draw_flags import URGENCIES, summed_up
from tracker.ui.view_values import Urgency

ACT, WATCH = URGENCIES.index(Urgency.ACT), URGENCIES.index(Urgency.WATCH)


def test_flags_apart_from_each_other_stay_as_they_are():
    assert [one.flags for one in summed_up([0, 50, 100], [5, 5, 5], [WATCH, ACT, WATCH], 1.0)] == [1, 1, 1]


def test_flags_that_lie_on_each_other_are_one_and_the_most_urgent():
    [one] = summed_up([0, 6, 12], [5, 5, 5], [WATCH, ACT, WATCH], 1.0)
    assert (one.x, one.code, one.flags) == (0, ACT, 3)


def test_flags_of_two_rows_are_two():
    assert [one.y for one in summed_up([0, 1], [5, 31], [ACT, ACT], 1.0)] == [5, 31]


@given(st.lists(st.floats(0, 500), max_size=60), st.floats(0.9, 1.5))
def test_none_is_lost_and_none_lies_on_another(xs, size):
    summed = [*summed_up(sorted(xs), [0.0] * len(xs), [ACT] * len(xs), size)]
    assert sum(one.flags for one in summed) == len(xs)
    assert all(later.x - one.x >= 10 * size - 1e-9 for one, later in pairwise(summed))
