"""What is in view, where it lies, and what the mouse points at."""

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.sample import AS_OF, LANES, day, item, timeline
from tracker.ui.timeline.frame import Frame
from tracker.ui.timeline.kinds import ItemKind
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.scene import Scene, Sight
from tracker.ui.timeline.values import timeline_of


def frame_of(values, start, per_day=2.0, width=800.0) -> Frame:
    scene, sight = Scene(values), Sight(Scale(start, per_day, width, 150), 0, 2000, 1.0)
    scene.settle(sight)
    return scene.frame(sight)


def refs(frame, values):
    return [values.store.ref(int(at)) for at in frame.items]


def centre(frame, values, ref):
    at = refs(frame, values).index(ref)
    return (frame.x0[at] + frame.x1[at]) / 2, frame.middle[at]


def hit(frame, values, x, y, reach=10):
    return values.store.ref(int(values.lanes.items[frame.hit(x, y, reach)]))


def test_only_what_the_period_touches_is_in_the_frame():
    values = timeline()
    frame = frame_of(values, day(2026, 1, 2), per_day=20, width=480)
    assert set(refs(frame, values)) == {"C1", "C8", "M9", "P1"}


def test_every_mark_is_hit_at_its_middle():
    values = timeline()
    frame = frame_of(values, day(2025, 1, 1))
    for ref in ("M7", "M8", "M9", "C2", "M10", "M11", "P1", "E1"):
        assert hit(frame, values, *centre(frame, values, ref)) == ref


def test_between_the_marks_nothing_is_hit():
    frame = frame_of(timeline(), day(2025, 1, 1))
    assert frame.hit(160, 5, 3) is None


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 60)), min_size=1, max_size=40))
def test_whatever_is_hit_is_under_the_pointer(spans):
    items = [item(f"E{n}", AS_OF - start, AS_OF - start + long) for n, (start, long) in enumerate(spans, 1)]
    values = timeline_of(items, LANES, AS_OF)
    frame = frame_of(values, AS_OF - 510)
    for at in range(frame.items.size):
        x, y = (frame.x0[at] + frame.x1[at]) / 2, frame.middle[at]
        found = frame.standings.tolist().index(frame.hit(x, y, 10))
        assert frame.x0[found] <= x <= frame.x1[found]
        assert frame.middle[found] == y


def test_a_short_bar_can_still_be_seen():
    values = timeline_of([item("E1", AS_OF, AS_OF + 3)], LANES, AS_OF)
    frame = frame_of(values, AS_OF - 5000, per_day=0.1)
    assert frame.x1[0] - frame.x0[0] >= 10


def test_vague_and_open_marks_are_not_sharp():
    values = timeline()
    frame = frame_of(values, day(2025, 1, 1))
    assert [ref for ref, sharp in zip(refs(frame, values), frame.sharp, strict=True) if sharp] == []


def test_rows_outside_of_the_view_are_left_out():
    values = timeline_of([item(f"E{n}", AS_OF, AS_OF + 5) for n in range(1, 9)], LANES, AS_OF)
    scene, sight = Scene(values), Sight(Scale(AS_OF - 50, 5.0, 800.0), 120, 40, 1.0)
    scene.settle(sight)
    assert 0 < scene.frame(sight).items.size < 8


def test_a_vague_meeting_of_a_series_does_not_bring_all_later_ones_into_view():
    chain = [item(f"M{n}", AS_OF + 10 * n, series=0, kind=ItemKind.MEETING) for n in range(1, 9)]
    vague = item("M20", AS_OF, AS_OF + 365, series=0, kind=ItemKind.MEETING, moment=True)
    values = timeline_of([vague, *chain], LANES, AS_OF)
    frame = frame_of(values, AS_OF + 75, per_day=50, width=400)
    assert set(refs(frame, values)) == {"M20", "M8"}
