"""The timeline takes in a write by itself, and shows then what reading everything anew would show."""

import pytest

from tests.desks import add, edit
from tracker.desk.changes import Changes
from tracker.domain.kinds import read_ref
from tracker.ui.presenting import timeline_page
from tracker.ui.presenting.timeline_page import TimelineReader, timeline_values


def picture(values):
    """Every standing as a person sees it, and what is counted beside them."""
    store, lanes = values.store, values.lanes
    seen = []
    for at in range(lanes.items.size):
        item = int(lanes.items[at])
        columns = (
            "earliest",
            "latest",
            "solid_from",
            "solid_to",
            "first",
            "last",
            "state",
            "tone",
            "standing",
            "was_due",
        )
        text = values.source.texts([int(store.ids[item])]).get(int(store.ids[item]))
        numbers = tuple(int(getattr(store, one)[item]) for one in columns)
        seen.append((lanes.lanes[lanes.lane_of(at)].key, store.ref(item), numbers, text))
    return sorted(seen), [lane.note for lane in lanes.lanes], sorted(values.undated.tolist()), values.hidden


def rows(values):
    """Which row each record has, by lane."""
    found = {}
    for lane, one in enumerate(values.rows):
        items = values.lanes.items[values.lanes.span(lane)]
        key = values.lanes.lanes[lane].key
        found |= {(key, values.store.ref(int(items[at]))): one.row_of(at) for at in range(items.size)}
    return found


def took(desk, write, query="", grouping="subject"):
    reader = TimelineReader()
    before = reader.read(desk, query, grouping)
    refs = write(desk)
    refs = refs.refs if isinstance(refs, Changes) else [read_ref(ref) for ref in refs]
    return reader.take(desk, before, query, refs)


def commitment(desk):
    return str(desk.find("10,000 National Guard to the northern border").ref)


WRITES = {
    "a title": lambda desk: edit(desk, "M1", "title=Another name"),
    "a date": lambda desk: edit(desk, "E1", "date=2025-03"),
    "no date": lambda desk: edit(desk, "E1", "date="),
    "a status": lambda desk: edit(desk, "M1", "status=cancelled"),
    "a due date": lambda desk: edit(desk, commitment(desk), "due=2026-05-01"),
    "a stage": lambda desk: edit(desk, commitment(desk), "stage=withdrawn", "stage_date=2026-01-15"),
    "a new record": lambda desk: [add(desk, "event", "title=New", "date=2025-11-03")],
    "a new undated one": lambda desk: [add(desk, "event", "title=New")],
    "a new meeting of a body": lambda desk: [
        add(desk, "meeting", "title=4th", "body=Security Implementation Group", "date=2026-03-02")
    ],
    "an outcome": lambda desk: [add(desk, "outcome", "title=Text", "meeting=M1", "level=0")],
    "an ending": lambda desk: [
        add(
            desk,
            "assessment",
            f"commitment={commitment(desk)}",
            "obligor=Mexico",
            "implementation=superseded",
            "date=2025-12-01",
            "source=S22",
        )
    ],
    "an open beginning": lambda desk: edit(desk, "E1", "date=[..2025-11-20]"),
    "a deletion": lambda desk: desk.delete([desk.find("E1").id]),
}


@pytest.mark.parametrize("query", ["", "Mexico"])
@pytest.mark.parametrize("write", WRITES)
def test_what_was_written_is_shown_as_if_read_anew(desk, write, query):
    taken = took(desk, WRITES[write], query)
    assert picture(taken) == picture(timeline_values(desk, query, "subject"))
    assert rows(taken) == rows(timeline_values(desk, query, "subject"))


def dated(ref, edtf):
    return lambda desk: edit(desk, ref, f"date={edtf}")


@pytest.mark.parametrize("query", ["", "Mexico"])
@pytest.mark.parametrize("grouping", ["subject", "kind"])
@pytest.mark.parametrize("opened", ["[..{day}]", "[{day}..]"])
@pytest.mark.parametrize("ref", ["M3", "E4"])
def test_a_date_that_opens_on_its_own_day_and_closes_has_the_room_it_needs(desk, ref, opened, grouping, query):
    day = desk.record(ref).date.edtf
    for date in (opened.format(day=day), day):
        taken = took(desk, dated(ref, date), query, grouping)
        fresh = timeline_values(desk, query, grouping)
        assert (picture(taken), rows(taken)) == (picture(fresh), rows(fresh))


@pytest.mark.parametrize("grouping", ["kind", "body", "stage", "implementation"])
def test_a_write_finds_its_lane(desk, grouping):
    taken = took(desk, WRITES["a stage"], grouping=grouping)
    assert picture(taken) == picture(timeline_values(desk, "", grouping))


LISTED = {
    "actor": lambda desk: edit(desk, "E1", "actors=United States", "date=2025-03"),
    "obligor": lambda desk: edit(desk, commitment(desk), "obligors=Mexico"),
    "beneficiary": lambda desk: edit(desk, commitment(desk), "beneficiary="),
    "tag": lambda desk: edit(desk, "E1", "tags=Another"),
    "marking": lambda desk: edit(desk, "E1", "marking=TLP:RED"),
}


@pytest.mark.parametrize("grouping", LISTED)
def test_a_list_that_was_written_is_shown_as_if_read_anew(desk, grouping):
    taken = took(desk, LISTED[grouping], grouping=grouping)
    assert picture(taken) == picture(timeline_values(desk, "", grouping))


def test_many_standings_in_lanes_of_a_list_are_put_in_order_beside_the_window(desk, monkeypatch):
    monkeypatch.setattr(timeline_page, "_MOST_LISTED", 0)
    reader = TimelineReader()
    before = reader.read(desk, "", "actor")
    edit(desk, "E1", "date=2025-03")
    assert reader.take(desk, before, "", [read_ref("E1")]) is None
    assert picture(reader.read(desk, "", "actor")) == picture(timeline_values(desk, "", "actor"))


def test_what_bears_upon_who_knows_what_is_read_anew(desk):
    taken = took(desk, lambda desk: edit(desk, "S1", "side=ours"))
    assert taken is None


def test_an_actor_that_is_no_more_has_no_lane(desk):
    add(desk, "event", "title=Visit", "date=2026-01-10", "actors=Ann", create_actors=True)
    reader = TimelineReader()
    before = reader.read(desk, "", "actor")
    refs = desk.delete([desk.find("Ann").id]).refs
    assert reader.take(desk, before, "", refs) is None
    assert picture(reader.read(desk, "", "actor")) == picture(timeline_values(desk, "", "actor"))


def test_an_edit_that_moves_nothing_shares_lanes_and_rows(desk):
    reader = TimelineReader()
    before = reader.read(desk)
    edit(desk, "M1", "title=Another name")
    taken = reader.take(desk, before, "", [read_ref("M1")])
    assert (taken.lanes is before.lanes, taken.rows is before.rows) == (True, True)
