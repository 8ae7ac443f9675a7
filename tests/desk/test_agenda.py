"""Commitments put on the agenda of the meeting that takes them up."""

import pytest

from tests.desks import add, edit, flags, plain
from tracker.desk.agenda import left_open, next_meeting, put_on_agenda
from tracker.domain.kinds import Kind
from tracker.errors import BadInput


@pytest.fixture
def group(desk):
    add(desk, "actor", "title=Group", "type=body")
    add(desk, "meeting", "title=First", "status=held", "date=2025-12-01", "body=Group")
    add(desk, "meeting", "title=Second", "status=scheduled", "date=2026-01-20", "body=Group")
    for title in ("Boats", "Planes"):
        add(desk, "commitment", f"title={title}", "stage=agreed", "date=2025-12-01", "made_at=First",
            "mechanism=Group", "obligors=Group", "indicator=number")  # fmt: skip
    return desk


def test_what_is_left_open_goes_there_each_with_its_commitment(group):
    assert "carried-over" in flags(group, "M2")
    meeting = group.find("M2")
    put_on_agenda(group, meeting, left_open(group, meeting.id))
    assert [(plain(group, ref)["title"], plain(group, ref)["commitments"]) for ref in ("G1", "G2")] == [
        ("Boats", ["C1"]),
        ("Planes", ["C2"]),
    ]
    assert flags(group, "M2") == {}


def test_it_is_one_step(group):
    meeting = group.find("M2")
    put_on_agenda(group, meeting, left_open(group, meeting.id))
    group.undo()
    assert plain(group, "M2")["agenda"] == []


def test_with_nothing_left_it_says_so(group):
    with pytest.raises(BadInput, match="on the agenda of M2 already"):
        put_on_agenda(group, group.find("M2"), [])


def test_the_next_meeting_is_that_of_its_body(group):
    assert str(next_meeting(group, group.record("C1")).ref) == "M2"
    put_on_agenda(group, group.find("M2"), [group.find("C1")])
    assert next_meeting(group, group.record("C1")) is None
    assert str(next_meeting(group, group.record("C2")).ref) == "M2"


def test_without_a_body_or_a_meeting_ahead_there_is_none(group):
    edit(group, "M2", "status=cancelled")
    assert next_meeting(group, group.record("C1")) is None
    edit(group, "C1", "mechanism=")
    assert next_meeting(group, group.record("C1")) is None


def test_an_item_bears_what_its_meeting_bears_if_that_is_more(group):
    edit(group, "M2", "marking=TLP:AMBER")
    edit(group, "C1", "marking=TLP:GREEN")
    put_on_agenda(group, group.find("M2"), [group.find("C1")])
    assert plain(group, "G1")["marking"] == "TLP:AMBER"


def test_an_item_bears_the_marking_of_the_words_it_takes(group):
    edit(group, "C1", "marking=TLP:RED")
    put_on_agenda(group, group.find("M2"), [group.find("C1"), group.find("C2")])
    assert [plain(group, ref)["marking"] for ref in ("G1", "G2")] == ["TLP:RED", None]
    below = group.below("TLP:GREEN").related(Kind.AGENDA_ITEM, "meeting", group.find("M2").id)
    assert [one.title for one in below] == ["Planes"]


def test_what_somebody_else_put_there_meanwhile_is_not_put_there_twice(group):
    meeting, wanted = group.find("M2"), [group.find("C1")]
    put_on_agenda(group, meeting, wanted)
    with pytest.raises(BadInput, match="on the agenda of M2 already"):
        put_on_agenda(group, meeting, wanted)
    put_on_agenda(group, meeting, [*wanted, group.find("C2")])
    assert plain(group, "M2")["agenda"] == ["G1", "G2"]
