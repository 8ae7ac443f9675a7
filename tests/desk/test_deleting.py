"""Deleting: at once, with all that belongs to a record, and told; also what somebody else deleted meanwhile."""

import pytest

from tests.desks import add, rows_of
from tracker.errors import BadInput


def test_what_was_deleted_meanwhile_is_told_and_nothing_else_deleted(desk):
    add(desk, "event", "title=a")
    add(desk, "event", "title=b")
    first, second = (desk.find(ref).id for ref in ("E1", "E2"))
    desk.delete([first])
    before = rows_of(desk.workspace)
    with pytest.raises(BadInput, match="was deleted meanwhile; nothing was changed"):
        desk.delete([second, first])
    assert rows_of(desk.workspace) == before


def test_a_deletion_is_called_after_what_it_deleted(desk):
    add(desk, "event", "title=a")
    add(desk, "event", "title=b")
    changes = desk.delete([desk.find("E2").id, desk.find("E1").id])
    assert (changes.label, [str(ref) for ref in changes.refs]) == ("delete E2, E1", ["E2", "E1"])


def test_a_delete_names_what_went_along_and_what_lost_its_reference(desk):
    add(desk, "source", "title=Paper", "published=2026-01-02", "side=press")
    add(desk, "commitment", "title=Promise", "stage=agreed", "stage_date=2026-01-01")
    add(desk, "assessment", "commitment=C1", "implementation=in-progress", "source=Paper")
    add(desk, "citation", "of=C1", "source=Paper")
    changes = desk.delete([desk.find("S1").id])
    assert [str(ref) for ref in changes.refs] == ["S1", "J1", "K1"]


def test_a_record_by_itself_goes_alone(desk):
    add(desk, "event", "title=Call")
    assert [str(ref) for ref in desk.delete([desk.find("E1").id]).refs] == ["E1"]


def test_a_great_many_go_as_one_step_and_the_file_keeps_its_shape(desk):
    refs = [add(desk, "event", f"title={number}") for number in range(70)]
    before = desk.workspace.rows("SELECT name FROM sqlite_master ORDER BY name")
    desk.delete([desk.find(ref).id for ref in refs])
    assert desk.workspace.rows("SELECT name FROM sqlite_master ORDER BY name") == before
    assert desk.list_ids(()) == []
    desk.undo()
    assert len(desk.list_ids(())) == 70
