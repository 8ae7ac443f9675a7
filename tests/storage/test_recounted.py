"""Of which kinds there may be more or fewer than before."""

import pytest

from tests.desks import add, edit
from tracker.domain.kinds import Kind
from tracker.storage.recounted import kinds_recounted
from tracker.storage.touched import last_change, marked_since


@pytest.fixture(autouse=True)
def begun(desk):
    add(desk, "actor", "title=Mexico", "type=state")
    add(desk, "meeting", "title=x", "date=2026-02")
    add(desk, "commitment", "title=x", "stage=offered")


def recounted(desk, *edited: str) -> set[Kind]:
    place = last_change(desk.workspace)
    edit(desk, *edited)
    return set(kinds_recounted(desk.workspace, place))


@pytest.mark.parametrize(
    ("edited", "kinds"),
    [
        (("C1", "title=y", "due=2027"), set()),
        (("C1", "stage=agreed"), {Kind.COMMITMENT}),
        (("M1", "body=A1"), {Kind.ACTOR}),
        (("M1", "date=2026-03"), set()),
        (("A1", "type=body"), {Kind.ACTOR}),
        (("A1", "role=x"), set()),
    ],
)
def test_an_edit_makes_others_only_where_it_moves_a_record_between_sections(desk, edited, kinds):
    assert recounted(desk, *edited) == kinds


def test_what_is_added_deleted_and_brought_back_is_counted_again(desk):
    place = last_change(desk.workspace)
    desk.delete([desk.find("M1").id])
    assert kinds_recounted(desk.workspace, place) >= {Kind.MEETING}
    place = last_change(desk.workspace)
    desk.undo()
    assert kinds_recounted(desk.workspace, place) >= {Kind.MEETING}


def test_only_a_marking_or_a_setting_may_change_what_the_desk_bears(desk):
    place = last_change(desk.workspace)
    edit(desk, "M1", "title=y")
    assert not marked_since(desk.workspace, place)
    edit(desk, "M1", "marking=TLP:RED")
    assert marked_since(desk.workspace, place)
    place = last_change(desk.workspace)
    desk.set_text("title", "Another")
    assert marked_since(desk.workspace, place)
