"""An edit that changes nothing is none."""

import pytest

from tests.desks import add, edit
from tracker.storage.touched import last_change


@pytest.mark.parametrize("written", ["place=Rome", "title=Talks", "status=held", "date=2026-01-15", "tags=one"])
def test_what_a_record_holds_already_is_not_written(desk, written):
    ref = add(desk, "meeting", "title=Talks", "place=Rome", "status=held", "date=2026-01-15", "tags=one")
    before = last_change(desk.workspace)
    edit(desk, ref, written)
    assert last_change(desk.workspace) == before


def test_undo_after_it_turns_back_what_was_changed_last(desk):
    ref = add(desk, "meeting", "title=Talks", "place=Rome")
    edit(desk, ref, "place=Oslo")
    edit(desk, ref, "place=Oslo")
    desk.undo()
    assert desk.record(ref).text("place") == "Rome"


def test_a_follow_up_that_is_done_twice_comes_again_once(desk):
    ref = add(desk, "followup", "title=Call", "due=2026-01-19", "recurrence=Every Monday")
    edit(desk, ref, "state=done")
    before = last_change(desk.workspace)
    edit(desk, ref, "state=done")
    assert last_change(desk.workspace) == before
