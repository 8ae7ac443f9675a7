"""The timeline's columns say of every record what the record itself says."""

from datetime import date

import numpy as np
import pytest

from tests.desks import add, desk_on, edit
from tracker.desk import timeline
from tracker.desk.timeline import (
    timeline_columns,
    timeline_ids,
    timeline_intervals,
    timeline_lists,
    timeline_matches,
    timeline_read,
    timeline_titles,
)
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST, TIMELINE_KINDS, Kind, Ref
from tracker.domain.progress import Cancelled
from tracker.domain.schema import MEETING_STATUSES
from tracker.domain.stages import Stage
from tracker.storage.packed import NONE
from tracker.storage.timeline_columns import STAGES, STEPS
from tracker.storage.timeline_details import ListKey


def whole(desk):
    return timeline_read(desk).columns


def row(desk, ref):
    columns = whole(desk)
    [place] = np.flatnonzero(columns.ids == desk.find(ref).id)
    return {name: int(getattr(columns, name)[place]) for name in columns.__slots__}


def day(of_month, month=1, year=2026):
    return date(year, month, of_month).toordinal()


def test_every_record_of_the_timeline_is_in_the_columns_once(sample):
    columns = whole(sample)
    assert sorted(columns.ids.tolist()) == sorted(sample.list_ids(TIMELINE_KINDS))


def test_each_row_says_what_its_record_says(sample):
    columns = whole(sample)
    for place, record in enumerate(sample.records(columns.ids.tolist())):
        when = record.date
        earliest = NONE if when is None else when.earliest.toordinal() if when.earliest else OPEN_EARLIEST
        latest = NONE if when is None else when.latest.toordinal() if when.latest else OPEN_LATEST
        assert (columns.earliest[place], columns.latest[place]) == (earliest, latest)
        assert Ref(TIMELINE_KINDS[columns.kind[place]], int(columns.number[place])) == record.ref
        status = record.text("status")
        assert columns.status[place] == (MEETING_STATUSES.index(status) if status else NONE)


def test_a_meeting_has_its_body_and_a_commitment_its_mechanism(desk):
    add(desk, "actor", "title=The group", "type=body")
    add(desk, "meeting", "title=First", "body=The group", "date=2026-01-10")
    add(desk, "commitment", "title=Promise", "mechanism=The group")
    body = desk.find("The group").id
    assert (row(desk, "M1")["body"], row(desk, "C1")["body"]) == (body, body)


def test_a_commitment_has_its_due_date_and_keeps_the_first_one(desk):
    add(desk, "commitment", "title=Promise", "date=2026-01-02", "due=2026-01-20")
    edit(desk, "C1", "due=2026-03", "due_reason=late")
    found = row(desk, "C1")
    assert (found["due_earliest"], found["due_latest"]) == (day(1, 3), day(31, 3))
    assert found["was_due"] == day(20)


def test_the_stage_is_that_of_the_day(desk, workspace):
    add(desk, "commitment", "title=Promise", "stage=offered", "stage_date=2026-01-02")
    edit(desk, "C1", "stage=agreed", "stage_date=2026-01-14")
    assert STAGES[row(desk, "C1")["stage"]] is Stage.AGREED
    assert STAGES[row(desk_on(workspace, "2026-01-13"), "C1")["stage"]] is Stage.OFFERED


def test_few_records_are_read_as_all_of_them_are(sample):
    every = whole(sample)
    some = every.ids[[3, 20, 40]].tolist()
    few = timeline_columns(sample, some)
    assert sorted(few.ids.tolist()) == sorted(some)
    for name in every.__slots__:
        of_all = {int(id_): value for id_, value in zip(every.ids, getattr(every, name), strict=True)}
        assert [of_all[int(id_)] for id_ in few.ids] == getattr(few, name).tolist()


def test_what_is_hidden_is_not_in_the_columns(desk):
    add(desk, "event", "title=Secret", "marking=TLP:RED", "date=2026-01-02")
    add(desk, "event", "title=Open", "marking=TLP:CLEAR", "date=2026-01-02")
    below = desk.below("TLP:GREEN")
    assert whole(below).number.tolist() == [2]
    assert timeline_titles(below, whole(desk).ids.tolist()).keys() == {desk.find("Open").id}


def test_reading_can_be_stopped_on_the_way(sample):
    def stop(done, total):
        if done > total / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        timeline_read(sample, stop)


def stopped_after(steps):
    """Whoever watches, and has had enough after so many steps."""

    def watch(done, _total):
        if done > steps:
            raise Cancelled

    return watch


@pytest.mark.parametrize("steps", range(0, 44, 3))
def test_a_reading_that_was_cancelled_has_all_that_begins_since_a_day(sample, steps):
    every, read = whole(sample), timeline_read(sample, stopped_after(steps))
    if read.since is None:
        assert read.columns.ids.size == every.ids.size
        return
    has = (every.earliest >= read.since) | (every.earliest <= OPEN_EARLIEST) & (read.since < OPEN_LATEST)
    assert sorted(read.columns.ids.tolist()) == sorted(every.ids[has].tolist())


def test_judging_what_may_have_ended_is_told_of_and_can_be_stopped(sample, monkeypatch):
    monkeypatch.setattr(timeline, "_JUDGED", 1)
    told = []
    judged = timeline_read(sample, lambda done, total: told.append(total)).standings
    assert set(told) == {len(judged) + STEPS}
    stopped = timeline_read(sample, stopped_after(0))
    assert (stopped.columns.ids.size, stopped.since) == (0, OPEN_LATEST)


def test_what_a_cancelled_reading_has_is_whole(sample):
    every, read = whole(sample), timeline_read(sample, stopped_after(24))
    assert 0 < read.columns.ids.size < every.ids.size
    places = [every.ids.tolist().index(id_) for id_ in read.columns.ids.tolist()]
    for name in every.__slots__:
        assert getattr(every, name)[places].tolist() == getattr(read.columns, name).tolist()


def test_progress_ends_where_it_says(sample):
    told = []
    timeline_read(sample, lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == list(range(1, told[0][1] + 1))


def test_lists_name_every_value_of_a_record(desk):
    add(desk, "event", "title=Visit", "actors=Ann", "actors=Bob", "tags=Border", "tags=Arms", create_actors=True)
    add(desk, "event", "title=Call", "tags=border", "marking=TLP:GREEN")
    actors = timeline_lists(desk, ListKey.ACTOR)
    assert set(actors.values.tolist()) == {desk.find("Ann").id, desk.find("Bob").id}
    tags = timeline_lists(desk, ListKey.TAG)
    assert sorted(tags.names[value] for value in tags.values) == ["Arms", "Border", "Border"]
    markings = timeline_lists(desk, ListKey.MARKING)
    assert (markings.names, markings.records.tolist()) == (("TLP:GREEN",), [desk.find("Call").id])


@pytest.fixture
def below(desk):
    """The desk below a ceiling, of which one record lies above."""
    add(desk, "actor", "title=Spy", "type=person", "marking=TLP:RED")
    add(desk, "event", "title=Open", "tags=border", "marking=TLP:GREEN", "actors=Spy")
    add(desk, "event", "title=Secret", "tags=BORDER", "tags=Raid", "marking=TLP:RED")
    return desk.below("TLP:GREEN")


@pytest.mark.parametrize(("key", "name"), [(ListKey.TAG, "border"), (ListKey.MARKING, "TLP:GREEN")])
def test_what_is_hidden_gives_nothing_its_name(below, key, name):
    listed = timeline_lists(below, key)
    assert (listed.names, listed.records.tolist()) == ((name,), [below.find("Open").id])


def test_whoever_is_hidden_is_in_no_list(below):
    assert timeline_lists(below, ListKey.ACTOR).records.size == 0


@pytest.mark.parametrize("key", ListKey)
def test_a_desk_without_values_has_empty_lists(desk, key):
    assert timeline_lists(desk, key).records.size == 0


def test_obligors_and_beneficiaries_are_those_of_commitments(desk):
    add(desk, "commitment", "title=Promise", "obligors=Ann", "beneficiary=Bob", create_actors=True)
    assert timeline_lists(desk, ListKey.OBLIGOR).values.tolist() == [desk.find("Ann").id]
    assert timeline_lists(desk, ListKey.BENEFICIARY).values.tolist() == [desk.find("Bob").id]


@pytest.mark.parametrize(("edtf", "runs"), [("2026-01-05/2026-01-09", True), ("2026-02", False), ("2026-01-05", False)])
def test_dates_that_run_are_told_from_those_that_are_vague(desk, edtf, runs):
    add(desk, "event", "title=Visit", f"date={edtf}")
    assert (timeline_intervals(desk).ids.tolist() == [desk.find("E1").id]) is runs


def test_matches_are_those_of_the_query(sample):
    assert timeline_matches(sample, "body:SIG").tolist() == list(sample.list_ids(TIMELINE_KINDS, "body:SIG"))


def test_ids_of_records_that_are_there(sample):
    first, gone = Ref(Kind.MEETING, 1), Ref(Kind.EVENT, 9999)
    assert timeline_ids(sample, [first, gone]) == {first: [sample.find("M1").id]}


def test_an_outcome_bears_upon_its_meeting_and_an_assessment_upon_its_commitment(desk):
    add(desk, "meeting", "title=First")
    add(desk, "outcome", "title=Text", "meeting=M1")
    add(desk, "commitment", "title=Promise", "stage=agreed", "obligors=Ann", create_actors=True)
    add(desk, "assessment", "title=Look", "commitment=C1", "implementation=not-yet-assessed", "date=2026-01-10")
    outcome, assessment = Ref(Kind.OUTCOME, 1), Ref(Kind.ASSESSMENT, 1)
    found = timeline_ids(desk, [outcome, assessment])
    assert found == {outcome: [desk.find("M1").id], assessment: [desk.find("C1").id]}


@pytest.mark.parametrize(
    ("kind", "names", "key"),
    [
        ("meeting", "body", ListKey.ACTOR),
        ("position", "actor", ListKey.ACTOR),
        ("commitment", "mechanism", ListKey.ACTOR),
        ("commitment", "beneficiary", ListKey.BENEFICIARY),
    ],
)
def test_below_a_ceiling_no_lane_is_made_of_an_actor_above_it(desk, kind, names, key):
    add(desk, "actor", "title=Navy", "type=body", "marking=red")
    add(desk, kind, "title=x", f"{names}=Navy", "date=2026-01-02", "marking=clear")
    assert timeline_lists(desk, key).values.size == 1
    assert timeline_lists(desk.below("green"), key).values.size == 0
