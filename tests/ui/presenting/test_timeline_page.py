"""What of the sample stands on the timeline, and in which lane."""

import pytest

from tracker.domain.kinds import TIMELINE_KINDS
from tracker.ui.presenting.timeline_page import ACTOR, KIND, SUBJECT, timeline_values
from tracker.ui.timeline.values import ItemState


def item(values, ref):
    return values.refs.index(ref)


@pytest.mark.parametrize("grouping", [SUBJECT, KIND, ACTOR])
def test_every_dated_record_stands_in_one_lane(desk, grouping):
    values = timeline_values(desk, "", grouping)
    assert len(values) + values.undated == desk.count(TIMELINE_KINDS)
    assert sum(int(lane.note) for lane in values.lanes) == len(values)
    assert values.hidden == 0


def test_the_body_that_meets_comes_first_and_those_asleep_last(desk):
    lanes = [lane.title for lane in timeline_values(desk, "", SUBJECT).lanes]
    assert lanes[0] == "Security Implementation Group"
    assert lanes[-2:] == ["Trilateral Fentanyl Committee", "High-Level Security Dialogue"]


@pytest.mark.parametrize(
    ("grouping", "title"), [(SUBJECT, "2nd meeting"), (KIND, "Security Implementation Group, 2nd meeting")]
)
def test_a_meeting_is_called_without_the_body_only_in_that_bodys_lane(desk, grouping, title):
    values = timeline_values(desk, "", grouping)
    ref = str(desk.find("Security Implementation Group, 2nd meeting").ref)
    assert values.titles[item(values, ref)] == title


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("Security Implementation Group, 3rd meeting", "23 Jan"),
        ("Security ministerial in Washington", "day not fixed"),
        ("US forces in raids on laboratories", "rejected"),
    ],
)
def test_what_is_ahead_or_dropped_says_so(desk, title, note):
    values = timeline_values(desk, "", SUBJECT)
    at = item(values, str(desk.find(title).ref))
    assert values.notes[at].startswith(note)
    assert values.state[at] != ItemState.STANDS


def test_a_query_hides_the_rest(desk):
    values = timeline_values(desk, "body:SIG", SUBJECT)
    assert len(values) + values.undated + values.hidden == desk.count(TIMELINE_KINDS)
    assert values.hidden


@pytest.mark.parametrize("grouping", [SUBJECT, KIND, ACTOR])
def test_a_lane_that_nothing_stands_in_is_not_drawn(desk, grouping):
    lanes = timeline_values(desk, "body:SIG or Caracas", grouping).lanes
    assert [lane.title for lane in lanes if lane.note == "0"] == []
