"""The boxes beside a paper: called and ordered as the paper has them; points to make need no agenda before."""

from tests.desks import add
from tracker.domain.kinds import Kind
from tracker.ui.presenting.free_sections import free_sections


def titles(desk, paper="pre-brief"):
    return [one.title for one in free_sections(desk, paper, "M14")]


def test_they_are_called_and_ordered_as_in_the_paper(desk):
    add(desk, "agenda-item", "title=Arms", "meeting=M14")
    add(desk, "agenda-item", "title=Drones", "meeting=M14", "disclosure=not-for-disclosure")
    first = ["Objective", "Points to make: Arms", "What they will say"]
    assert titles(desk) == [*first, "Not for disclosure", "Not for disclosure: Drones"]


def test_a_meeting_without_an_agenda_has_points_to_make(desk):
    assert titles(desk)[1] == "Points to make"
    assert titles(desk, "agenda") == ["Points to make"]


def test_writing_them_makes_one_item_that_bears_no_marking_yet(page, desk, qtbot, controller):
    field = page.free.fields[1]
    field.editor.setFocus()
    for words in ("Ask for dates", ". And names"):
        qtbot.keyClicks(field.editor, words)
        field.write()
    (item,) = desk.related(Kind.AGENDA_ITEM, "meeting", desk.find("M14").id)
    assert (item.text("points"), item.marking) == ("Ask for dates. And names", None)


def test_who_is_writing_them_keeps_the_keys(page, desk, qtbot, controller):
    field = page.free.fields[1]
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "Ask for dates")
    field.write()
    assert page.free.fields[1] is field
    assert controller.window.focusWidget() is field.editor
