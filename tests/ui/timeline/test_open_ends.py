"""What has no beginning, or no end, is drawn by the day that is known, and fades away from there."""

import pytest

from tests.ui.sample import AS_OF, LANES, item
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.ui.timeline.frame import AWAY
from tracker.ui.timeline.kinds import ItemKind
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.scene import Scene, Sight
from tracker.ui.timeline.store import OPEN_SHOWN
from tracker.ui.timeline.values import timeline_of

BEFORE = item("P1", OPEN_EARLIEST, AS_OF, kind=ItemKind.PROPOSAL, moment=True)
AFTER = item("P2", AS_OF, OPEN_LATEST, kind=ItemKind.PROPOSAL, moment=True)


def seen(one, per_day, start=AS_OF - 3.0):
    scene = Scene(timeline_of([one], LANES, AS_OF))
    sight = Sight(Scale(start, per_day, 1000.0), 0.0, 800.0, 1.0)
    scene.settle(sight)
    return scene.frame(sight)


@pytest.mark.parametrize("per_day", [5.0, 30.0, 90.0, 400.0])
@pytest.mark.parametrize("one", [BEFORE, AFTER], ids=["before", "after"])
def test_it_fades_away_over_as_many_pixels_at_every_zoom(one, per_day):
    frame = seen(one, per_day, AS_OF - 1.0)
    assert frame.x1[0] - frame.x0[0] == pytest.approx(AWAY + per_day)


def test_zoomed_far_out_it_keeps_within_its_row():
    frame = seen(BEFORE, 0.5, AS_OF - 800.0)
    assert frame.x1[0] - frame.x0[0] == pytest.approx((OPEN_SHOWN + 1) * 0.5)


def test_it_ends_on_the_day_that_is_known():
    frame = seen(BEFORE, 30.0)
    assert frame.x1[0] == pytest.approx(frame.scale.x(AS_OF + 1))
    frame = seen(AFTER, 30.0)
    assert frame.x0[0] == pytest.approx(frame.scale.x(AS_OF))


@pytest.mark.parametrize(("start", "counted"), [(AS_OF - 60, 0), (AS_OF - 1, 1), (AS_OF + 2, 0)])
@pytest.mark.parametrize("one", [BEFORE, AFTER], ids=["before", "after"])
def test_it_is_counted_on_that_day_alone(one, start, counted):
    assert timeline_of([one], LANES, AS_OF).shown(start, start + 2.0) == counted


def test_it_is_seen_fading_before_its_day_comes_into_view():
    assert seen(BEFORE, 90.0, AS_OF - 11.5).items.size == 1
