"""What belongs to the desk: each change is one step, and what is wrong is refused and changes nothing."""

import pytest

from tests.desks import add, edit, flags, rows_of
from tracker.desk.settings import THRESHOLDS
from tracker.desk.views import SavedView, in_order
from tracker.domain.markings import TLP
from tracker.errors import BadInput

OWN = [("Open", "#FFFFFF", "#000000"), ("Closed", "#FF0000", "#000000")]


def rows(ladder):
    return [(one.name, one.foreground, one.background) for one in ladder.levels]


@pytest.mark.parametrize("name", ["title", "subtitle", "author"])
def test_a_line_is_kept_without_stray_spaces_and_can_be_undone(desk, name):
    changes = desk.set_text(name, "  Northern \n desk ")
    assert (changes.label, changes.refs, changes.settings) == (f"set {name}", (), (name,))
    assert getattr(desk.settings, name) == "Northern desk"
    assert desk.undo().settings == (name,)
    assert getattr(desk.settings, name) == ""
    assert desk.redo().settings == (name,)


def test_the_author_is_named_in_what_is_written_next(desk):
    desk.set_text("author", "Ana Torres")
    add(desk, "event", "title=x")
    assert desk.history("E1")[0].by == "Ana Torres"


@pytest.mark.parametrize(
    ("do", "line"),
    [
        (lambda desk: desk.set_text("title", "x" * 81), "title has 81 letters; 80 are the most; shorten it"),
        (lambda desk: desk.set_text("as_of", "x"), "'as_of' is no text of the desk"),
        (lambda desk: desk.set_threshold("due_days", "ten"), "'ten' is not a number of days; write a whole number"),
        (lambda desk: desk.set_threshold("due_days", "-1"), "'-1' is not a number of days"),
        (lambda desk: desk.set_threshold("due_days", "9" * 5000), "is not a number of days"),
        (lambda desk: desk.set_threshold("due_days", ""), "'' is not a number of days"),
        (lambda desk: desk.set_threshold("age", "3"), "'age' is no threshold; the thresholds are unprepared_days"),
        (lambda desk: desk.set_marking("TLP:BLUE"), "marking 'TLP:BLUE' is not known"),
        (lambda desk: desk.set_ladder([]), "it has no levels"),
        (lambda desk: desk.set_ladder([("A", "red", "#000000")]), "the colour 'RED' is not understood"),
    ],
)
def test_what_is_wrong_is_refused_in_one_line(desk, do, line):
    before = rows_of(desk.workspace)
    with pytest.raises(BadInput) as refused:
        do(desk)
    assert line in str(refused.value)
    assert "\n" not in str(refused.value)
    assert rows_of(desk.workspace) == before


def test_a_threshold_moves_the_flags_of_the_day(desk):
    add(desk, "meeting", "title=x", "date=2026-01-29", "status=scheduled")
    assert "meeting-unprepared" not in flags(desk, "M1")
    changes = desk.set_threshold("unprepared_days", " 20 ")
    assert changes.settings == ("thresholds",)
    assert "meeting-unprepared" in flags(desk, "M1")


def test_only_what_is_not_the_default_is_kept(desk):
    desk.set_threshold("due_days", "45")
    desk.set_threshold("missing_days", "5")
    desk.set_threshold("due_days", str(THRESHOLDS["due_days"]))
    assert desk.workspace.settings()["thresholds"] == {"missing_days": 5}
    assert desk.settings.thresholds == {**THRESHOLDS, "missing_days": 5}


def test_a_ladder_of_its_own_orders_and_colours_the_levels(desk):
    assert desk.set_ladder(OWN).settings == ("ladder",)
    assert rows(desk.settings.ladder) == OWN
    add(desk, "event", "title=x", "marking=closed")
    assert desk.marking() == "Closed"
    desk.undo_many(2)
    assert desk.settings.ladder == TLP


def test_a_level_that_records_bear_cannot_go(desk):
    add(desk, "event", "title=x", "marking=TLP:GREEN")
    add(desk, "event", "title=y", "marking=TLP:RED")
    add(desk, "event", "title=z", "marking=TLP:RED")
    with pytest.raises(BadInput, match=r"in use: TLP:GREEN \(1 record\), TLP:RED \(2 records\); mark those records"):
        desk.set_ladder([*OWN, *rows(TLP)[:1]])
    edit(desk, "E1", "marking=TLP:RED")
    desk.set_ladder([*OWN, *rows(TLP)[-1:]])
    assert desk.settings.ladder.names == ("Open", "Closed", "TLP:RED")


def test_the_level_of_the_desk_itself_cannot_go(desk):
    desk.set_marking("tlp:amber")
    assert desk.settings.marking == "TLP:AMBER"
    with pytest.raises(BadInput, match="would lose TLP:AMBER, which the desk itself bears"):
        desk.set_ladder(OWN)
    desk.set_marking(None)
    desk.set_ladder(OWN)
    assert desk.settings.marking is None


def test_a_desk_may_take_no_side_again(desk):
    desk.set_our_side("Mexico")
    assert desk.set_our_side(" ").settings == ("our_side",)
    assert desk.settings.our_side is None


def test_views_are_put_in_order_and_one_saved_meanwhile_stays():
    one, two, three = (SavedView(name, "events", "x") for name in ("one", "two", "three"))
    assert in_order((one, two, three), ["three", "gone", "one"]) == (three, one, two)
