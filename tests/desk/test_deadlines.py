"""How a deadline moved: the first date stays, each move is told once with its reason, and what was undone is not."""

import pytest

from tests.desks import add, edit
from tracker.desk.deadlines import deadline_of


@pytest.fixture
def promised(desk):
    add(desk, "commitment", "title=Scanners", "due=2026-03-31")
    return desk


def deadline(desk):
    return deadline_of(desk, desk.record("C1"))


def moves(desk):
    return [(one.before and one.before.edtf, one.after and one.after.edtf, one.reason) for one in deadline(desk).moves]


def test_the_first_date_is_no_move(promised):
    assert (deadline(promised).first.edtf, moves(promised)) == ("2026-03-31", [])


def test_a_date_set_later_is_the_first(desk):
    add(desk, "commitment", "title=Scanners")
    edit(desk, "C1", "due=2026-03-31")
    assert (deadline(desk).first.edtf, moves(desk)) == ("2026-03-31", [])


def test_each_move_keeps_its_own_reason_and_the_first_date_stays(promised):
    edit(promised, "C1", "due=2026-05", "due_reason=The tender failed")
    edit(promised, "C1", "due=2026-09", "due_reason=No budget")
    assert moves(promised) == [("2026-03-31", "2026-05", "The tender failed"), ("2026-05", "2026-09", "No budget")]
    assert deadline(promised).first.edtf == "2026-03-31"


def test_a_reason_written_later_belongs_to_the_move_before_it(promised):
    edit(promised, "C1", "due=2026-05")
    edit(promised, "C1", "due_reason=The tender failed")
    edit(promised, "C1", "due=2026-09")
    assert moves(promised) == [("2026-03-31", "2026-05", "The tender failed"), ("2026-05", "2026-09", "")]


def test_a_move_says_who_and_when(promised):
    edit(promised, "C1", "due=2026-05")
    (move,) = deadline(promised).moves
    assert move.by
    assert len(move.at) > len("2026-01-16T")


def test_a_move_that_was_undone_did_not_happen_until_it_is_done_again(promised):
    edit(promised, "C1", "due=2026-05")
    promised.undo()
    assert moves(promised) == []
    promised.redo()
    assert moves(promised) == [("2026-03-31", "2026-05", "")]


def test_a_move_that_was_taken_back_did_not_happen(promised):
    edit(promised, "C1", "due=2026-05")
    moved = promised.history("C1")[0].group
    edit(promised, "C1", "owner=Ana")
    promised.take_back(moved)
    assert moves(promised) == []


def test_a_date_taken_out_and_set_again_moved_twice(promised):
    edit(promised, "C1", "due=")
    edit(promised, "C1", "due=2026-06-30")
    assert moves(promised) == [("2026-03-31", None, ""), (None, "2026-06-30", "")]


def test_a_deadline_entered_as_moved_moved_once(desk):
    add(desk, "commitment", "title=Scanners", "due=2026-05", "due_original=2026-03-31", "due_reason=The tender failed")
    assert moves(desk) == [("2026-03-31", "2026-05", "The tender failed")]
    assert deadline(desk).moves[0].entered


def test_a_date_made_more_exact_is_told_as_such(desk):
    add(desk, "commitment", "title=Scanners", "due=2026-05")
    edit(desk, "C1", "due=2026-05-20")
    assert deadline(desk).moves[0].narrowed
