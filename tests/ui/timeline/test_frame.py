"""What is in view, where it lies, and what the mouse points at."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.sample import AS_OF, LANES, day, item, timeline
from tracker.ui.timeline.draw_density import counts_by_column
from tracker.ui.timeline.frame import Frame, framed
from tracker.ui.timeline.layout import laid_out
from tracker.ui.timeline.packing import drawn_bounds
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.values import timeline_of


def frame_of(values, start, per_day=2.0, width=800.0) -> Frame:
    scale = Scale(start, per_day, width, 150)
    return framed(values, drawn_bounds(values), laid_out(values, 1.0), scale, 0, 2000, 1.0)


def centre(frame, values, ref):
    at = frame.items.tolist().index(values.index(ref))
    return (frame.x0[at] + frame.x1[at]) / 2, frame.middle[at]


def test_only_what_the_period_touches_is_in_the_frame():
    values = timeline()
    frame = frame_of(values, day(2026, 1, 1), per_day=20, width=500)
    assert {values.refs[i] for i in frame.items} == {"C1", "C8", "M9", "P1"}


def test_every_mark_is_hit_at_its_middle():
    values = timeline()
    frame = frame_of(values, day(2025, 1, 1))
    for ref in ("M7", "M8", "M9", "C2", "M10", "M11", "P1", "E1"):
        assert values.refs[frame.hit(*centre(frame, values, ref), 10)] == ref


def test_between_the_marks_nothing_is_hit():
    frame = frame_of(timeline(), day(2025, 1, 1))
    assert frame.hit(160, 5, 3) is None


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 60)), min_size=1, max_size=40))
def test_whatever_is_hit_is_under_the_pointer(spans):
    items = [item(f"E{n}", AS_OF - start, AS_OF - start + long) for n, (start, long) in enumerate(spans)]
    values = timeline_of(items, LANES, AS_OF)
    frame = frame_of(values, AS_OF - 510)
    for at in range(frame.items.size):
        x, y = (frame.x0[at] + frame.x1[at]) / 2, frame.middle[at]
        hit = frame.items.tolist().index(frame.hit(x, y, 10))
        assert frame.x0[hit] <= x <= frame.x1[hit]
        assert frame.middle[hit] == y


def test_a_short_bar_can_still_be_seen():
    values = timeline_of([item("E1", AS_OF, AS_OF + 3)], LANES, AS_OF)
    frame = frame_of(values, AS_OF - 5000, per_day=0.1)
    assert frame.x1[0] - frame.x0[0] >= 10


def test_vague_and_open_marks_are_not_sharp():
    values = timeline()
    frame = frame_of(values, day(2025, 1, 1))
    sharp = {values.refs[i] for i, is_sharp in zip(frame.items, frame.sharp, strict=True) if is_sharp}
    assert sharp == set()


@given(st.lists(st.tuples(st.floats(0, 800), st.floats(0, 200)), max_size=60))
def test_density_counts_what_each_column_touches(spans):
    x0 = np.array([start for start, _ in spans])
    x1 = np.array([start + long for start, long in spans])
    counts = counts_by_column(x0, x1, Scale(0, 1, 800), 4)
    first, last = np.clip(x0 // 4, 0, 199), np.clip(x1 // 4, 0, 199)
    assert counts.tolist() == [int(((first <= c) & (last >= c)).sum()) for c in range(200)]
