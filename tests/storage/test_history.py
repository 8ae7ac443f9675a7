"""Nothing changes without a trace, and the trace is never rewritten."""

import shutil
from pathlib import Path

import pytest

from tests.desks import KINDS, add, desk_on, edit, records_of, rows_of
from tracker.domain.kinds import Kind
from tracker.errors import BadInput, WorkspaceUnavailable
from tracker.storage.columns import table_of
from tracker.storage.driver import IntegrityError
from tracker.storage.migrations import TRACKED
from tracker.storage.workspace import open_workspace

UNTRACKED = {"action", "open_action", "history", "last_number", "document", "release_log"}


def tables(workspace) -> set[str]:
    rows = workspace.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in rows if not name.startswith(("search", "sqlite_", "_sqlite"))}


def test_every_table_is_tracked_or_is_how_tracking_works(workspace):
    assert tables(workspace) == set(TRACKED) | UNTRACKED


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_tracked_table(kind):
    assert table_of(Kind(kind)) in TRACKED


def test_a_step_within_a_step_is_refused_kindly_and_the_first_one_kept(desk):
    with desk.workspace.step("first"):
        desk.workspace.set_setting("author", "First")
        with pytest.raises(WorkspaceUnavailable, match="is being written to; try again"), desk.workspace.step("second"):
            pass
    assert desk.workspace.settings()["author"] == "First"


@pytest.mark.parametrize("op", ["UPDATE history SET by = 'x'", "DELETE FROM history", "UPDATE history SET at = ''"])
def test_history_is_append_only(desk, op):
    add(desk, "event", "title=Call")
    if "by" in op:
        op = "UPDATE history SET op = 'delete'"
    with pytest.raises(IntegrityError, match="append-only"):
        desk.workspace.connection.execute(op)


def test_what_one_action_wrote_is_one_group(desk):
    add(desk, "event", "title=Call", "tags=a", "actors=Ana", create_actors=True)
    edit(desk, "E1", "title=Called")
    entries = desk.history()
    assert len({entry.group for entry in entries}) == 2
    assert {entry.label for entry in entries} == {"add event", "edit E1"}


def test_an_entry_says_what_was_and_what_is(desk):
    add(desk, "event", "title=Call")
    edit(desk, "E1", "title=Called")
    change = next(entry for entry in desk.history("E1") if entry.op == "update" and entry.table == "record")
    assert ('"title":"Call"' in change.before, '"title":"Called"' in change.after) == (True, True)


def test_a_setting_is_nobodys_history(desk):
    desk.set_our_side("Mexico")
    assert {entry.table for entry in desk.history("A1")} == {"record", "actor"}
    assert "setting" in {entry.table for entry in desk.history()}


def test_a_deleted_record_is_read_by_its_reference(desk):
    add(desk, "event", "title=Call")
    desk.delete([desk.find("E1").id])
    assert [entry.op for entry in desk.history("E1") if entry.table == "record"] == ["delete", "insert"]
    assert {str(entry.ref) for entry in desk.history("e1")} == {"E1"}


def test_a_deleted_record_takes_what_hangs_on_it_and_undo_brings_all_back(desk):
    add(desk, "event", "title=Call")
    add(desk, "source", "title=Note")
    add(desk, "citation", "of=E1", "source=S1", "quote=it rang")
    add(desk, "citation", "of=K1", "source=S1")
    before = records_of(desk.workspace)
    desk.delete([desk.find("E1").id])
    assert [ref for kind in ("citation", "event") for ref in desk.list_ids((Kind(kind),))] == []
    desk.undo()
    assert records_of(desk.workspace) == before


@pytest.mark.parametrize("kind", ["meeting", "commitment", "source", "actor"])
def test_whatever_is_deleted_nothing_is_left_hanging(desk, kind):
    add(desk, "actor", "title=Mexico")
    add(desk, "meeting", "title=SIG", "body=A1", "participants=A1")
    add(desk, "source", "title=Note", "published=2026-01-01")
    add(desk, "commitment", "title=Train", "stage=agreed", "source=S1", "obligors=A1", "made_at=M1")
    add(desk, "agenda-item", "meeting=M1", "title=Item", "commitments=C1")
    add(desk, "assessment", "commitment=C1", "obligor=A1", "implementation=stalled", "source=S1")
    add(desk, "citation", "of=J1", "source=S1")
    ref = {"meeting": "M1", "commitment": "C1", "source": "S1", "actor": "A1"}[kind]
    desk.delete([desk.find(ref).id])
    assert desk.check() == []
    assert len(desk.records(desk.list_ids(()))) == len(desk.list_ids(()))


def test_a_number_is_never_given_again(desk):
    add(desk, "event", "title=a")
    desk.undo()
    assert add(desk, "event", "title=b") == "E2"


def test_undo_goes_on_after_reopening(desk, path):
    add(desk, "event", "title=a")
    add(desk, "event", "title=b")
    with open_workspace(path) as again:
        other = desk_on(again)
        assert (other.undo().label, other.undo().label, other.undo()) == ("add event", "add event", None)
    assert desk.list_ids(()) == []


def test_after_something_new_there_is_nothing_to_redo(desk):
    add(desk, "event", "title=a")
    desk.undo()
    add(desk, "event", "title=b")
    assert desk.redo() is None
    assert [str(ref) for ref in desk.undo().refs] == ["E2"]


def test_several_actions_are_turned_back_all_or_none(desk):
    for title in "abc":
        add(desk, "event", f"title={title}")
    desk.workspace.connection.execute("UPDATE record SET title = 'z' WHERE number = 2")
    before = rows_of(desk.workspace)
    with pytest.raises(BadInput, match=r"'add event' cannot be turned back: E2 \(record\) was changed since"):
        desk.undo_many(3)
    assert rows_of(desk.workspace) == before
    assert [str(ref) for one in desk.undo_many(1) for ref in one.refs] == ["E3"]


def test_what_is_in_the_way_of_redo_is_told(desk):
    add(desk, "event", "title=a")
    edit(desk, "E1", "title=b")
    desk.undo()
    desk.workspace.connection.execute("UPDATE record SET title = 'z'")
    with pytest.raises(BadInput, match=r"'edit E1' cannot be done again: E1 \(record\) was changed since"):
        desk.redo()


def test_several_actions_are_done_again_in_their_order(desk):
    for title in "abc":
        add(desk, "event", f"title={title}")
    after = records_of(desk.workspace)
    assert [str(one.refs[0]) for one in desk.undo_many(99)] == ["E3", "E2", "E1"]
    assert [str(one.refs[0]) for one in desk.redo_many(99)] == ["E1", "E2", "E3"]
    assert records_of(desk.workspace) == after


def test_a_setting_that_was_changed_from_outside_is_in_the_way(desk):
    desk.set_views([])
    desk.workspace.connection.execute("UPDATE setting SET value = '2' WHERE name = 'views'")
    with pytest.raises(BadInput, match="the setting was changed since"):
        desk.undo()


def test_a_row_that_leads_nowhere_any_more_is_not_brought_back(desk):
    add(desk, "event", "title=a", "actors=Ana", create_actors=True)
    edit(desk, "E1", "actors=")
    desk.workspace.connection.execute("DELETE FROM record WHERE kind = 'actor'")
    with pytest.raises(BadInput, match="later changes rest on it"):
        desk.undo()
    assert desk.list_ids(()) == [desk.find("E1").id]


def test_an_action_that_changed_nothing_leaves_redo_as_it_was(desk):
    add(desk, "event", "title=a")
    desk.undo()
    desk.repair()
    assert [str(ref) for ref in desk.redo().refs] == ["E1"]


def test_what_a_workspace_began_with_is_not_undone(sample_file, tmp_path):
    with open_workspace(Path(shutil.copy(sample_file, tmp_path / "own.tracker"))) as workspace:
        desk = desk_on(workspace)
        assert (desk.undo(), desk.redo()) == (None, None)
        add(desk, "event", "title=a")
        assert [one.label for one in desk.undo_many(9)] == ["add event"]
        assert [one.label for one in desk.redo_many(9)] == ["add event"]
        assert {entry.label for entry in desk.history("C1")} == {"add records"}


def test_a_change_from_outside_is_kept_and_told_but_not_undone_over(desk):
    add(desk, "event", "title=a")
    desk.workspace.connection.execute("UPDATE record SET title = 'z'")
    assert desk.history("E1")[0].group is None
    with pytest.raises(BadInput, match="changed since"):
        desk.undo()
    assert desk.record("E1").title == "z"


def test_a_reading_of_any_precision_can_be_undone(desk):
    add(desk, "reading", "title=x", "value=0.30000000000000004")
    edit(desk, "R1", "value=123456789.123456789")
    desk.undo()
    assert desk.record("R1").values["value"] == 0.30000000000000004
