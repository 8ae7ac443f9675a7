"""A workspace that is open to read hears what others write to it, and may be held once they have gone."""

import json

import pytest

from tests.desks import add, desk_on, edit
from tracker.errors import WorkspaceUnavailable
from tracker.storage.following import Following
from tracker.storage.lock import is_held, lock_path
from tracker.storage.workspace import Access, open_workspace


@pytest.fixture
def holder(path):
    with open_workspace(path, Access.HOLD) as held:
        yield held


@pytest.fixture
def reader(holder, path):
    with open_workspace(path, Access.HOLD) as opened:
        yield opened


@pytest.fixture
def following(reader):
    return Following(reader)


def test_nothing_is_heard_of_what_was_there_before(holder, reader):
    add(desk_on(holder), "event", "title=x")
    following = Following(reader)
    assert following.heard() == following.heard() == []


def test_every_action_is_heard_once_and_in_order(holder, following):
    desk = desk_on(holder)
    add(desk, "event", "title=x")
    edit(desk, "E1", "title=y")
    heard = following.heard()
    assert [(one.label, one.records, one.made) for one in heard] == [("add event", (1,), (1,)), ("edit E1", (1,), ())]
    assert following.heard() == []


def test_what_is_deleted_and_undone_is_heard_by_its_id(holder, following):
    desk = desk_on(holder)
    add(desk, "event", "title=x")
    desk.delete([1])
    desk.undo()
    assert [one.records for one in following.heard()] == [(1,), (1,), (1,)]


def test_settings_are_heard_by_name(holder, following):
    desk_on(holder).set_text("title", "Northern desk")
    (heard,) = following.heard()
    assert (heard.records, heard.settings) == ((), ("title",))


def test_a_write_by_another_program_is_heard_too(holder, following):
    holder.connection.execute("INSERT INTO setting (name, value) VALUES ('author', ?)", (json.dumps("Ana"),))
    assert [(one.label, one.settings) for one in following.heard()] == [("", ("author",))]


def test_a_look_that_finds_nothing_asks_for_one_number(following, reader):
    asked: list[str] = []
    reader.connection.set_trace_callback(asked.append)
    following.heard()
    assert asked == ["PRAGMA data_version"]


def test_it_is_told_whether_somebody_holds_it(path):
    assert not is_held(path)
    with open_workspace(path, Access.HOLD):
        assert is_held(path)
    assert not is_held(path)


def test_a_lock_that_was_left_behind_holds_nothing(path):
    lock_path(path).write_text("{}")
    assert not is_held(path)


def test_a_held_workspace_is_not_taken_over(reader):
    with pytest.raises(WorkspaceUnavailable, match="in use by the window of"):
        reader.take_hold()
    assert not reader.writable


def test_a_reader_takes_over_when_the_holder_has_gone_and_leaves_one_plain_file(path):
    holder = open_workspace(path, Access.HOLD)
    reader = open_workspace(path, Access.HOLD)
    holder.close()
    reader.take_hold()
    assert reader.writable
    assert add(desk_on(reader), "event", "title=x") == "E1"
    reader.close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    with open_workspace(path, Access.HOLD) as again:
        assert again.writable
