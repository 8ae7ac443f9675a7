"""Deleting what somebody else may have deleted meanwhile."""

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
