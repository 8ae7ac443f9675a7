"""What changed since a person last looked."""

from tests.desks import add, edit
from tracker.desk.since import changed_since
from tracker.domain.kinds import Kind
from tracker.storage.since import file_mark
from tracker.storage.touched import last_change


def subjects(desk, place: int):
    return {str(one.ref): one for one in changed_since(desk, place, 9).subjects}


def test_nothing_changed_is_nothing_told(desk):
    add(desk, "event", "title=Call")
    since = changed_since(desk, last_change(desk.workspace), 9)
    assert (since.records, since.by, since.subjects) == (0, (), ())


def test_a_record_that_changed_tells_its_fields_and_by_whom(desk):
    add(desk, "meeting", "title=Group", "date=2026-01-23", "status=scheduled")
    place = last_change(desk.workspace)
    desk.set_text("author", "Ana")
    edit(desk, "M1", "status=held")
    edit(desk, "M1", "place=Rome")
    (one,) = changed_since(desk, place, 9).subjects
    assert (one.by, one.made, one.gone) == (("Ana",), False, False)
    assert [(change.key, change.after) for change in one.fields] == [("place", "Rome"), ("status", "held")]


def test_what_belongs_to_a_record_is_told_with_it(desk):
    add(desk, "meeting", "title=Group")
    add(desk, "source", "title=Readout")
    place = last_change(desk.workspace)
    add(desk, "outcome", "title=Cell", "meeting=M1")
    add(desk, "agenda-item", "title=Boats", "meeting=M1")
    add(desk, "citation", "of=M1", "source=S1")
    found = subjects(desk, place)
    assert set(found) == {"M1"}
    assert found["M1"].added == {Kind.OUTCOME: 1, Kind.AGENDA_ITEM: 1, Kind.CITATION: 1}


def test_a_deleted_record_is_told_by_its_last_name_and_one_that_came_and_went_is_not(desk):
    add(desk, "event", "title=Call")
    place = last_change(desk.workspace)
    desk.delete([desk.find("E1").id])
    add(desk, "event", "title=Brief")
    desk.delete([desk.find("E2").id])
    found = subjects(desk, place)
    assert {ref: (one.title, one.gone) for ref, one in found.items()} == {"E1": ("Call", True)}


def test_what_went_with_its_record_is_told_with_it_and_what_went_alone_as_removed(desk):
    add(desk, "meeting", "title=Group")
    add(desk, "meeting", "title=Talks")
    for meeting in ("M1", "M2"):
        add(desk, "outcome", f"title=Of {meeting}", f"meeting={meeting}")
        add(desk, "agenda-item", "title=Boats", f"meeting={meeting}")
    place = last_change(desk.workspace)
    desk.delete([desk.find("G1").id])
    desk.delete([desk.find("M2").id])
    found = subjects(desk, place)
    assert found["M1"].removed == {Kind.AGENDA_ITEM: 1}
    # The agenda went with its meeting; what the meeting produced stays, as an outcome without one.
    assert {ref: one.gone for ref, one in found.items()} == {"M1": False, "M2": True, "O2": False}


def test_the_newest_come_first_and_the_rest_is_counted(desk):
    for number in range(5):
        add(desk, "event", f"title=Call {number}")
    since = changed_since(desk, 0, 3)
    assert [str(one.ref) for one in since.subjects] == ["E5", "E4", "E3"]
    assert (since.records, since.left) == (5, 2)


def test_a_place_beyond_the_end_tells_nothing(desk):
    add(desk, "event", "title=Call")
    assert changed_since(desk, 10_000, 9).subjects == ()


def test_a_file_is_told_from_every_other_and_stays_itself(desk, sample):
    add(desk, "event", "title=Call")
    mark = file_mark(desk.workspace)
    add(desk, "event", "title=Brief")
    assert mark == file_mark(desk.workspace) != file_mark(sample.workspace)


def test_an_empty_file_has_no_mark(workspace):
    assert file_mark(workspace) == ""


def test_an_author_with_a_comma_is_one_person(desk):
    desk.set_text("author", "Doe, Jane")
    place = last_change(desk.workspace)
    add(desk, "event", "title=Call")
    since = changed_since(desk, place, 9)
    assert (since.by, [one.by for one in since.subjects]) == (("Doe, Jane",), [("Doe, Jane",)])


def test_below_a_ceiling_nothing_is_told_of_what_is_hidden_or_gone(desk):
    place = last_change(desk.workspace)
    for title in ("Raid", "Sting"):
        add(desk, "event", f"title={title}", "marking=TLP:RED")
    for ref in ("E1", "E2"):
        desk.delete([desk.find(ref).id])
        since = changed_since(desk.below("TLP:GREEN"), place, 9)
        assert (since.records, since.by, since.subjects, since.left) == (0, (), (), 0)
