"""What was written, told together."""

from tracker.desk.changes import Changes
from tracker.domain.kinds import Kind, Ref

EVENT, MEETING = Ref(Kind.EVENT, 1), Ref(Kind.MEETING, 1)


def test_two_changes_heard_at_once_are_one():
    first = Changes("add E1", (EVENT,), made=(EVENT,))
    second = Changes("edit M1", (MEETING, EVENT), settings=("author",))
    assert first.then(second) == Changes("edit M1", (EVENT, MEETING), (EVENT,), ("author",))


def test_views_saved_twice_are_still_views_alone():
    once = Changes("save a view", (), settings=("views",))
    assert once.then(once).only_views
    assert not once.then(Changes("edit E1", (EVENT,))).only_views
