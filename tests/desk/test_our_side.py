"""Whose desk it is: a state, set in one step."""

import pytest

from tests.desks import add, rows_of
from tracker.errors import BadInput


def test_a_state_that_is_not_there_is_made_in_the_same_step(desk):
    changes = desk.set_our_side("Mexico")
    assert [str(ref) for ref in changes.refs] == ["A1"]
    assert desk.record("A1").text("type") == "state"
    assert desk.undo().label == "set our side"
    assert (desk.list_ids(()), desk.settings.our_side, desk.undo()) == ([], None, None)


@pytest.mark.parametrize("name", ["Mexico", "A1", "Foreign Ministry", "Ana", "MX"])
def test_whoever_is_named_leads_to_their_state(desk, name):
    add(desk, "actor", "title=Mexico", "type=state", "aliases=MX")
    add(desk, "actor", "title=Foreign Ministry", "type=organisation", "parent=A1")
    add(desk, "actor", "title=Ana", "type=person", "parent=A2")
    assert [str(ref) for ref in desk.set_our_side(name).refs] == ["A1"]
    assert desk.settings.our_side == desk.find("A1").id


def test_who_belongs_to_no_state_is_refused(desk):
    add(desk, "actor", "title=Ana", "type=person")
    before = rows_of(desk.workspace)
    with pytest.raises(BadInput, match="A1 'Ana' is no state and belongs to none; name a state, or give it one"):
        desk.set_our_side("Ana")
    assert rows_of(desk.workspace) == before


def test_a_reference_that_leads_nowhere_makes_no_state(desk):
    with pytest.raises(BadInput, match="no actor is named 'A7'"):
        desk.set_our_side("A7")
    assert desk.list_ids(()) == []
