"""Saved views: kept in the file, one step each, told apart by their names."""

import pytest

from tests.desks import desk_on
from tracker.desk.settings import read_settings
from tracker.desk.views import MOST_LETTERS, SavedView, renamed, with_view, without_view
from tracker.errors import BadInput
from tracker.storage.workspace import open_workspace

OVERDUE = SavedView("Overdue", "commitments", "overdue:yes")
GROUP = SavedView("The group", "timeline", "body:SIG", "actor", lanes=("Mexico", "United States"))


def test_views_are_kept_in_the_file(desk, path):
    desk.set_views([OVERDUE, GROUP])
    with open_workspace(path) as again:
        assert desk_on(again).settings.views == (OVERDUE, GROUP)


def test_a_desk_begins_without_views(desk):
    assert desk.settings.views == ()


def test_keeping_views_is_one_step_that_can_be_undone_and_done_again(desk):
    desk.set_views([OVERDUE])
    desk.set_views([OVERDUE, GROUP], "rename a view")
    assert desk.undo().label == "rename a view"
    assert desk.settings.views == (OVERDUE,)
    desk.redo()
    assert desk.settings.views == (OVERDUE, GROUP)


def test_the_first_view_can_be_undone_too(desk):
    desk.set_views([OVERDUE])
    desk.undo()
    assert desk.settings.views == ()


def test_a_view_of_an_older_file_has_no_grouping():
    kept = {"views": [{"name": "A", "section": "events", "query": "x"}]}
    assert read_settings(kept).views == (SavedView("A", "events", "x", ""),)


def test_a_new_view_comes_last_with_its_name_trimmed():
    new = SavedView("  Border   talks ", "events", "border")
    assert [view.name for view in with_view((OVERDUE,), new)] == ["Overdue", "Border talks"]


@pytest.mark.parametrize("name", ["", "  ", "overdue", "OVERDÚE", "x" * (MOST_LETTERS + 1)])
def test_a_name_that_cannot_be_used_is_refused(name):
    with pytest.raises(BadInput, match="saved view"):
        with_view((OVERDUE,), SavedView(name, "events", "border"))


def test_a_query_that_cannot_be_read_is_no_view():
    with pytest.raises(BadInput, match="quote"):
        with_view((), SavedView("A", "events", '"never closed'))


def test_a_view_keeps_its_place_under_another_name():
    assert [view.name for view in renamed((OVERDUE, GROUP), "Overdue", "Late")] == ["Late", "The group"]


def test_only_the_case_of_a_name_may_change():
    assert renamed((OVERDUE,), "Overdue", "OVERDUE")[0].name == "OVERDUE"


def test_a_view_cannot_take_the_name_of_another():
    with pytest.raises(BadInput, match="already"):
        renamed((OVERDUE, GROUP), "Overdue", "the GROUP")


def test_a_view_is_taken_away_by_its_name():
    assert without_view((OVERDUE, GROUP), "Overdue") == (GROUP,)


@pytest.mark.parametrize(
    "change", [lambda views: renamed(views, "gone", "x"), lambda views: without_view(views, "gone")]
)
def test_a_view_that_is_gone_is_told(change):
    with pytest.raises(BadInput, match="no saved view 'gone'"):
        change((OVERDUE,))
