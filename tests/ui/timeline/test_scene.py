"""Levels, folding, order: what a person arranges, and what is drawn of it."""

import pytest

from tests.ui.sample import AS_OF, LANES, item, timeline
from tracker.ui.timeline.kinds import ItemKind
from tracker.ui.timeline.layout import DENSITY_LANE, FOLDED_LANE, Fold
from tracker.ui.timeline.packing import MOST_ROWS
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.scene import Scene, Sight
from tracker.ui.timeline.values import timeline_of


def crowd(count, lane=0):
    return [item(f"E{n}", AS_OF - n % 400, None, lane) for n in range(1, count + 1)]


def sight(per_day=2.0, top=0.0):
    return Sight(Scale(AS_OF - 400, per_day, 1000.0), top, 800.0, 1.0)


@pytest.fixture
def scene():
    return Scene(timeline_of([*crowd(8000), item("E9001", AS_OF, None, 1)], LANES, AS_OF))


def test_with_too_many_in_one_lane_all_are_bands(scene):
    scene.settle(sight())
    assert [scene.is_dense(lane) for lane in range(3)] == [True, True, True]
    scene.arrange([1, 2])
    scene.settle(sight())
    assert [scene.is_dense(lane) for lane in (1, 2)] == [False, False]


def test_a_series_of_hundreds_is_a_band_until_its_meetings_can_be_told_apart():
    chain = [item(f"M{n}", AS_OF - n, series=0, kind=ItemKind.MEETING) for n in range(1, 300)]
    scene = Scene(timeline_of(chain, LANES, AS_OF))
    scene.settle(sight(per_day=2.0))
    assert scene.is_dense(0)
    scene.settle(sight(per_day=30.0))
    assert not scene.is_dense(0)


def test_nearer_by_the_band_becomes_bars(scene):
    scene.settle(sight())
    assert scene.settle(sight(per_day=80.0)) == [0, 1, 2]
    assert not scene.is_dense(0)


def test_a_level_does_not_waver_at_its_limit(scene):
    levels = []
    for step in range(40):
        scene.settle(sight(per_day=20.0 + step % 2 * 0.05))
        levels.append(scene.is_dense(0))
    assert len(set(levels[2:])) == 1


def test_scrolling_up_and_down_changes_no_level(scene):
    scene.settle(sight(per_day=30.0))
    assert scene.settle(sight(per_day=30.0, top=200.0)) == []


def test_a_band_takes_less_height_than_rows(scene):
    scene.settle(sight())
    dense = scene.layout(1.0).place(0).height
    scene.settle(sight(per_day=80.0))
    assert dense == DENSITY_LANE < scene.layout(1.0).place(0).height


def test_what_has_no_row_is_counted_in_a_band_of_its_own(scene):
    scene.settle(sight(per_day=80.0))
    picture = scene.picture(sight(per_day=80.0))
    [more] = picture.more
    shown = sum(marks.frame.items.size for marks in picture.marks)
    assert more.total + shown >= scene.values.shown(AS_OF - 400, AS_OF - 387)


def test_an_opened_lane_shows_every_row(scene):
    scene.settle(sight(per_day=80.0))
    assert scene.layout(1.0).place(0).rows.count == MOST_ROWS
    scene.fold(0, Fold.OPENED)
    rows = scene.layout(1.0).place(0).rows
    assert (rows.count, rows.more) == (20, 0)
    scene.fold(0, Fold.PLAIN)
    assert scene.layout(1.0).place(0).rows.count == MOST_ROWS


def test_a_folded_lane_is_a_thin_band(scene):
    scene.fold(1, Fold.FOLDED)
    scene.settle(sight())
    assert scene.layout(1.0).place(1).height == FOLDED_LANE
    assert scene.is_dense(1)


def test_lanes_stand_in_the_order_asked_and_the_others_are_hidden(scene):
    scene.arrange([2, 0])
    assert [place.lane for place in scene.layout(1.0).lanes] == [2, 0]
    assert scene.layout(1.0).place(1) is None


def test_without_rows_there_are_bands_alone():
    values = timeline()
    values = type(values)(**{name: getattr(values, name) for name in values.__slots__} | {"rows": None})
    scene = Scene(values)
    scene.settle(sight())
    assert len(scene.picture(sight()).bands) == 3
    assert scene.picture(sight()).marks == []


def test_halfway_between_two_levels_both_are_drawn(scene):
    scene.settle(sight())
    scene.settle(sight(per_day=80.0))
    scene.share = lambda _lane: 0.25
    picture = scene.picture(sight(per_day=80.0))
    [moving] = [marks for marks in picture.marks if marks.top == 0]
    assert (moving.opacity, picture.bands[0].opacity) == (0.25, 0.75)


def test_new_values_keep_what_a_person_has_arranged(scene):
    scene.arrange([1, 0])
    scene.fold(1, Fold.FOLDED)
    scene.take(timeline_of([*crowd(10), item("E9001", AS_OF, None, 1)], LANES, AS_OF))
    assert (scene.order, scene.folds[1]) == ([1, 0], Fold.FOLDED)


@pytest.mark.parametrize("per_day", [0.2, 5.0, 80.0])
def test_rows_stand_still_at_every_zoom_and_pan(scene, per_day):
    at = scene.values.lanes.span(0).start + 5
    scene.settle(sight(per_day=80.0))
    middle = scene.row_middle(at, 1.0)
    scene.settle(sight(per_day))
    scene.settle(sight(per_day=80.0))
    assert scene.row_middle(at, 1.0) == middle


def test_a_vague_meeting_long_begun_that_reaches_into_view_is_of_the_chain():
    vague = item("M1", AS_OF - 300, AS_OF - 200, kind=ItemKind.MEETING, series=0)
    later = [item(f"M{n}", AS_OF - 190 + 20 * n, kind=ItemKind.MEETING, series=0) for n in range(2, 9)]
    scene = Scene(timeline_of([vague, *later], LANES, AS_OF))
    view = Sight(Scale(AS_OF - 210.0, 4.0, 400.0), 0.0, 800.0, 1.0)
    scene.settle(view)
    [marks] = scene.picture(view).marks
    [chain] = marks.chains
    assert scene.values.store.number[chain.items].tolist() == [1, 2, 3, 4]
