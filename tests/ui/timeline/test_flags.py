"""Flags that would lie on each other are one, with their number."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.sample import AS_OF, LANES, item
from tracker.domain.kinds import OPEN_EARLIEST
from tracker.ui.timeline.draw_flags import URGENCIES, boxes_of_flags, summed_up
from tracker.ui.timeline.frame import BAR
from tracker.ui.timeline.kinds import ItemKind
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.scene import Scene, Sight
from tracker.ui.timeline.values import timeline_of
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


def flag_of(one, start=AS_OF - 30.0):
    """Where the flag of a record stands, and the frame of the picture in which it does."""
    scene = Scene(timeline_of([one], LANES, AS_OF))
    sight = Sight(Scale(start, 20.0, 1000.0), 0.0, 800.0, 1.0)
    scene.settle(sight)
    frame = scene.frame(sight)
    [box] = boxes_of_flags(scene.values.store, frame, np.array([ACT]), 1.0)
    return box, frame


def test_a_flag_stands_on_the_day_that_is_known_of_a_date_without_a_beginning():
    box, frame = flag_of(item("P1", OPEN_EARLIEST, AS_OF, kind=ItemKind.PROPOSAL, moment=True))
    assert box.left() == pytest.approx(frame.scale.x(AS_OF))


def test_a_flag_is_planted_within_its_bar_and_clear_of_the_row_above():
    box, frame = flag_of(item("C1", AS_OF - 10, AS_OF, kind=ItemKind.COMMITMENT))
    assert box.left() == pytest.approx(frame.x0[0], abs=1)
    assert frame.middle[0] - 26 + BAR / 2 < box.top() < frame.middle[0] - BAR / 2 < box.bottom()
