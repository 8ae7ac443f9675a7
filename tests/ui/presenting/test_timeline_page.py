"""What of the sample stands on the timeline, and in which lane."""

import numpy as np
import pytest

from tests.desks import add
from tracker.domain.implementation import Implementation
from tracker.domain.kinds import TIMELINE_KINDS
from tracker.domain.progress import Cancelled
from tracker.ui.presenting import timeline_page, timeline_records
from tracker.ui.presenting.timeline_lanes import GroupKey
from tracker.ui.presenting.timeline_page import ACTOR, KIND, SUBJECT, TimelineReader, timeline_values
from tracker.ui.timeline.kinds import STANDINGS, ItemState


def text(values, ref):
    return values.source.texts([int(values.store.ids[values.store.index(ref)])]).popitem()[1]


def titles(values):
    return [lane.title for lane in values.lanes.lanes]


@pytest.mark.parametrize("grouping", list(GroupKey))
def test_every_dated_record_stands_in_a_lane(desk, grouping):
    values = timeline_values(desk, "", grouping)
    assert len(values) + values.undated.size == desk.count(TIMELINE_KINDS)
    assert sum(int(lane.note or "0") for lane in values.lanes.lanes) == values.lanes.items.size
    assert set(values.lanes.items.tolist()) == set(range(len(values)))
    assert values.hidden == 0


def test_the_body_that_meets_comes_first_and_those_asleep_last(desk):
    lanes = titles(timeline_values(desk, "", SUBJECT))
    assert lanes[0] == "Security Implementation Group"
    assert lanes[-2:] == ["Trilateral Fentanyl Committee", "High-Level Security Dialogue"]


@pytest.mark.parametrize(
    ("grouping", "title"), [(SUBJECT, "2nd meeting"), (KIND, "Security Implementation Group, 2nd meeting")]
)
def test_a_meeting_is_called_without_the_body_only_in_that_bodys_lane(desk, grouping, title):
    values = timeline_values(desk, "", grouping)
    ref = str(desk.find("Security Implementation Group, 2nd meeting").ref)
    assert text(values, ref).title == title


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
    ref = str(desk.find(title).ref)
    assert text(values, ref).note.startswith(note)
    assert values.store.state[values.store.index(ref)] != ItemState.STANDS


def test_a_query_hides_the_rest(desk):
    values = timeline_values(desk, "body:SIG", SUBJECT)
    assert len(values) + values.undated.size + values.hidden == desk.count(TIMELINE_KINDS)
    assert values.hidden


@pytest.mark.parametrize("grouping", [one for one in GroupKey if one is not GroupKey.ACTOR])
def test_a_filter_empties_lanes_and_takes_none_away(desk, grouping):
    before, after = (timeline_values(desk, query, grouping).lanes for query in ("", "body:SIG or Caracas"))
    assert {lane.key for lane in before.lanes} <= {lane.key for lane in after.lanes}
    for at, lane in enumerate(after.lanes):
        was = next((place for place, one in enumerate(before.lanes) if one.key == lane.key), None)
        assert was is None or after.size(at) + lane.hidden == before.size(was)


@pytest.mark.parametrize("grouping", [SUBJECT, KIND, GroupKey.STAGE, GroupKey.IMPLEMENTATION, GroupKey.BODY])
def test_a_filter_moves_no_lane(desk, grouping):
    assert titles(timeline_values(desk, "Caracas", grouping)) == titles(timeline_values(desk, "", grouping))


def test_stages_that_nothing_is_in_have_a_lane_too(desk):
    lanes = timeline_values(desk, "", GroupKey.STAGE).lanes
    empty = [lane.title for at, lane in enumerate(lanes.lanes) if not lanes.size(at)]
    assert "Lapsed" in empty
    assert "Without a stage" not in empty


def test_a_record_of_several_actors_stands_in_the_lane_of_each(desk):
    values = timeline_values(desk, "", ACTOR)
    shared = values.store.index(str(desk.find("Security Implementation Group, 2nd meeting").ref))
    lanes = [values.lanes.lane_of(int(at)) for at in values.lanes.standings_of(shared)]
    assert len(lanes) == len(set(lanes)) > 1


def test_a_record_is_counted_once_however_many_lanes_it_stands_in(desk):
    values = timeline_values(desk, "", ACTOR)
    assert values.lanes.items.size > len(values)
    assert values.shown(0, 5_000_000) == len(values)


def test_commitments_are_coloured_by_what_became_of_them(desk):
    values = timeline_values(desk, "", SUBJECT)
    at = values.store.index(str(desk.find("10,000 National Guard to the northern border").ref))
    assert STANDINGS[values.store.standing[at]].implementation is Implementation.FULFILLED
    assert text(values, values.store.ref(at)).note == "fulfilled"


def test_lanes_of_implementation_follow_the_verdicts(desk):
    assert {"Fulfilled", "Not yet assessed", "Proposals"} <= set(titles(timeline_values(desk, "", "implementation")))


def test_a_date_that_runs_is_certain_from_end_to_end_and_a_vague_one_is_not(desk):
    store = timeline_values(desk, "", SUBJECT).store
    runs = store.solid_from <= store.solid_to
    vague = {store.ref(int(at)) for at in (~runs).nonzero()[0]}
    assert str(desk.find("Security ministerial in Washington").ref) in vague


@pytest.mark.parametrize(
    "edtf", ["2025/2025-06", "2024/2025", "2025/2025", "2025-03/2025-03-10", "2025/..", "../2025-06", "2025-01/2025-12"]
)
def test_what_is_certain_of_a_date_that_runs_lies_within_it(desk, edtf):
    store = timeline_values(desk, f"ref:{add(desk, 'event', 'title=Visit', f'date={edtf}')}", KIND).store
    at = store.index("E10")
    earliest, latest = int(store.earliest[at]), int(store.latest[at])
    assert all(earliest <= one[at] <= latest for one in (store.solid_from, store.solid_to))


def notes(values):
    return {id_: text.note for id_, text in values.source.texts(values.store.ids.tolist()).items()}


def test_however_many_meetings_there_are_all_are_judged(desk, monkeypatch):
    at_once = timeline_values(desk, "", SUBJECT)
    monkeypatch.setattr(timeline_records, "_MEETINGS", 1)
    monkeypatch.setattr(timeline_records, "_COMMITMENTS", 1)
    one_by_one = timeline_values(desk, "", SUBJECT)
    assert notes(one_by_one) == notes(at_once)
    assert one_by_one.store.tone.tolist() == at_once.store.tone.tolist()
    assert any("tangible" in note for note in notes(at_once).values())


def test_verdicts_on_the_timeline_are_those_of_the_meetings(desk):
    values = timeline_values(desk, "", SUBJECT)
    meeting = desk.find("Security Implementation Group, 2nd meeting")
    tally = desk.judged_meetings([meeting.id])[0].tally
    assert notes(values)[meeting.id] == f"{tally.tangible} of {tally.recorded} tangible"


def cancelled(_done, _total):
    raise Cancelled


def test_verdicts_that_were_cancelled_leave_the_rest_as_it_is(desk, monkeypatch):
    monkeypatch.setattr(timeline_page, "_JUDGED_AT_ONCE", 0)
    reader = TimelineReader()
    values = reader.read(desk)
    assert reader.judged(desk, values, cancelled) is values
    assert reader.judged(desk, values).judged


def test_verdicts_change_neither_the_shape_nor_the_place_of_a_mark(desk, monkeypatch):
    monkeypatch.setattr(timeline_page, "_JUDGED_AT_ONCE", 0)
    reader = TimelineReader()
    first = reader.read(desk)
    judged = reader.judged(desk, first)
    for column in ("kind", "state", "earliest", "solid_from", "solid_to", "latest", "first", "last"):
        assert np.array_equal(getattr(first.store, column), getattr(judged.store, column)), column
    assert not np.array_equal(first.store.tone, judged.store.tone)


def test_lanes_by_implementation_give_way_when_verdicts_are_cancelled(desk, monkeypatch):
    monkeypatch.setattr(timeline_page, "_JUDGED_AT_ONCE", 0)
    reader = TimelineReader()
    reader.read(desk)
    assert reader.read(desk, "", GroupKey.IMPLEMENTATION.value, cancelled).grouping == SUBJECT


def test_a_grouping_that_nobody_knows_is_that_by_subject(desk):
    assert timeline_values(desk, "", "colour").grouping == SUBJECT


def test_the_same_reader_gives_other_lanes_and_another_filter_without_reading_again(desk):
    reader = TimelineReader()
    whole, narrowed = reader.read(desk), reader.read(desk, "body:SIG", KIND)
    assert narrowed.store is whole.store
    assert len(narrowed) + narrowed.hidden == len(whole)
