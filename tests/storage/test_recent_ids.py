"""References that a write has named, turned back into ids."""

from tests.desks import add
from tracker.domain.kinds import Kind, Ref


def test_a_record_that_is_there(desk):
    add(desk, "event", "title=One")
    assert desk.recent_ids([Ref(Kind.EVENT, 1)]) == [desk.find("E1").id]


def test_a_record_that_was_just_deleted(desk):
    add(desk, "event", "title=One")
    id_ = desk.find("E1").id
    desk.delete([id_])
    assert desk.recent_ids([Ref(Kind.EVENT, 1)]) == [id_]


def test_a_record_that_never_was(desk):
    assert desk.recent_ids([Ref(Kind.EVENT, 9), Ref(Kind.MEETING, 1)]) == []
