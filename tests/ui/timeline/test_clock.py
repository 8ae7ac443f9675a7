"""Meetings with a clock time stand at their hour, once hours can be told apart."""

import numpy as np
import pytest

from tests.desks import add
from tests.ui.sample import AS_OF, LANES, item
from tracker.desk.assignments import read_assignments
from tracker.ui.presenting.timeline_page import SUBJECT, timeline_values
from tracker.ui.timeline.clock import HOURS_WIDE, at_the_hour
from tracker.ui.timeline.kinds import ItemKind
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.scene import Scene, Sight
from tracker.ui.timeline.texts import Texts
from tracker.ui.timeline.values import timeline_of

MEETINGS = [
    item("M1", AS_OF, kind=ItemKind.MEETING, series=0),
    item("M2", AS_OF + 1, kind=ItemKind.MEETING, series=0),
    item("M3", AS_OF + 3, AS_OF + 20, kind=ItemKind.MEETING, moment=True),
    item("E4", AS_OF + 30, lane=1),
]


@pytest.fixture
def scene():
    made = Scene(timeline_of(MEETINGS, LANES, AS_OF))
    made.minutes = lambda items: [18 * 60 if place == 0 else None for place in items]
    return made


def frame_at(scene, per_day):
    sight = Sight(Scale(AS_OF - 1.0, per_day, 3_000.0), 0.0, 800.0, 1.0)
    scene.settle(sight)
    return scene.frame(sight)


def middles(scene, per_day):
    """Days after the as-of day, by place."""
    frame = frame_at(scene, per_day)
    return dict(zip(frame.items.tolist(), (frame.x0 + frame.x1) / 2 / per_day - 1, strict=True))


def test_a_meeting_stands_at_its_local_time(scene):
    at = middles(scene, HOURS_WIDE)
    assert at[0] == pytest.approx(0.75)


def test_without_a_time_it_spans_its_day(scene):
    frame = frame_at(scene, HOURS_WIDE)
    for place, days in ((1, (1, 2)), (3, (30, 31))):
        at = frame.items.tolist().index(place)
        assert not frame.points[at]
        ends = (frame.x0[at] / HOURS_WIDE - 1, frame.x1[at] / HOURS_WIDE - 1)
        assert ends == pytest.approx(days)


def test_with_a_time_it_is_a_shape(scene):
    frame = frame_at(scene, HOURS_WIDE)
    assert frame.points.tolist() == [place == 0 for place in frame.items.tolist()]


def test_where_no_hours_are_told_apart_all_stand_at_noon(scene):
    assert middles(scene, HOURS_WIDE / 2)[0] == pytest.approx(0.5)
    assert frame_at(scene, HOURS_WIDE / 2).points.tolist().count(True) == 3


def test_the_chain_meets_it_there(scene):
    sight = Sight(Scale(AS_OF - 1.0, HOURS_WIDE, 3_000.0), 0.0, 800.0, 1.0)
    scene.settle(sight)
    [chain] = [chain for marks in scene.picture(sight).marks for chain in marks.chains]
    assert chain.xs[0] == pytest.approx(1.75 * HOURS_WIDE)


def test_a_date_that_is_not_one_day_has_no_hour(scene):
    store, scale = scene.values.store, Scale(float(AS_OF), HOURS_WIDE, 900.0)
    asked = []
    at_the_hour(np.zeros(4), store, np.arange(4), scale, lambda items: asked.extend(items) or [None] * len(items))
    assert asked == [0, 1]


def test_no_more_times_are_fetched_at_once_than_a_picture_may_wait_for(desk):
    texts = Texts(timeline_values(desk, "", SUBJECT).source)
    refs = [add(desk, "meeting", f"title=Round {at}", "date=2026-01-10", "time=09:30") for at in range(3)]
    ids = [desk.find(ref).id for ref in refs]
    assert (texts.minutes(ids, 2), texts.behind) == ([570, 570, None], True)
    assert texts.minutes(ids, 2) == [570, 570, 570]


def test_what_has_no_date_says_what_it_is(desk):
    add(desk, "commitment", "title=Someday", "stage=agreed")
    values, id_ = timeline_values(desk, "", SUBJECT), desk.find("Someday").id
    assert Texts(values.source).one(id_).label == "Someday · commitment"


def test_the_time_is_read_with_the_title_and_told_with_its_zone(desk):
    desk.edit(desk.find("M14").id, read_assignments(["time=16:30", "zone=America/Mexico_City"]))
    values, id_ = timeline_values(desk, "", SUBJECT), desk.find("M14").id
    texts = Texts(values.source)
    assert texts.minutes([id_]) == [16 * 60 + 30]
    assert texts.when(id_) == "23 January 2026, 16:30 (America/Mexico_City)"
