"""What a screen reader hears of the timeline."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.ui.sample import timeline
from tracker.ui.timeline.layout import Fold
from tracker.ui.timeline.page import TimelinePage


@pytest.fixture
def view(qtbot, look, english):
    QAccessible.setActive(True)
    page = TimelinePage(timeline(), look, english)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.view.setFocus()
    yield page.view
    QAccessible.setActive(False)


def of(view):
    return QAccessible.queryAccessibleInterface(view)


def children(node):
    return [node.child(number) for number in range(node.childCount())]


def names(node):
    return [child.text(QAccessible.Text.Name) for child in children(node)]


def test_it_is_a_list_of_lanes(view):
    assert of(view).role() == QAccessible.Role.List
    assert names(of(view)) == ["The group: 3 of 3 in view", "Commitments: 3 of 3 in view", "Others: 4 of 4 in view"]
    assert {child.role() for child in children(of(view))} == {QAccessible.Role.Grouping}


def test_a_lane_has_the_records_in_view_with_date_and_place_among_them(view):
    assert names(of(view).child(0)) == [
        "Title of M7, 2 of 8 tangible, 1 of 3 in The group",
        "Title of M8, 11 December 2025, 2 of 3 in The group",
        "Title of M9, 3 of 3 in The group",
    ]


def test_what_is_chosen_has_the_focus(qtbot, view):
    view.select("M7")
    qtbot.keyClick(view, Qt.Key.Key_Right)
    states = [child.state() for child in children(of(view).child(0))]
    assert [bool(state.selected) for state in states] == [False, True, False]
    assert view.spoken().chosen() == (0, 1)


def test_every_record_that_is_chosen_with_others_is_told_so(qtbot, view):
    view.select("M7")
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    states = [child.state() for child in children(of(view).child(0))]
    assert [bool(state.selected) for state in states] == [True, True, False]
    assert [bool(state.focused) for state in states] == [False, True, False]


def test_a_folded_lane_is_told_so(view):
    view.fold_lane(1, Fold.FOLDED)
    states = [child.state() for child in children(of(view))]
    assert [bool(state.collapsed) for state in states] == [False, True, False]
    assert [bool(state.expanded) for state in states] == [True, False, True]


def test_the_focus_lies_on_the_record(view):
    view.select("M8")
    assert of(view).focusChild().text(QAccessible.Text.Name).startswith("Title of M8")


def test_an_empty_lane_tells_why(view):
    view.show_middle(view.scale.start - 3000)
    assert names(of(view))[0] == "The group: empty, nothing in this period, 3 later"


def test_a_record_is_found_where_it_is_drawn(view):
    record = of(view).child(1).child(0)
    centre = record.rect().center()
    lane = of(view).childAt(centre.x(), centre.y())
    assert lane.text(QAccessible.Text.Name).startswith("Commitments")
    assert lane.childAt(centre.x(), centre.y()).text(QAccessible.Text.Name) == record.text(QAccessible.Text.Name)


def test_the_strip_tells_the_period_in_view(view):
    view.show_days(738_946.0, 738_977.0, least=6.0)
    strip = QAccessible.queryAccessibleInterface(view.parentWidget().overview)
    assert strip.role() == QAccessible.Role.Slider
    assert "2024" in strip.text(QAccessible.Text.Value)
    assert strip.text(QAccessible.Text.Name) == "Overview of the whole period"


def test_every_node_knows_where_it_belongs(view):
    for at, lane in enumerate(children(of(view))):
        assert of(view).indexOfChild(lane) == at
        for number, record in enumerate(children(lane)):
            assert record.parent() is lane
            assert lane.indexOfChild(record) == number
            assert record.isValid()


def test_of_a_folded_lane_only_what_is_chosen_is_told(view):
    view.select("C1")
    view.fold_lane(1, Fold.FOLDED)
    assert names(of(view).child(1)) == ["Title of C1, 1 of 3 in Commitments"]


def test_a_record_that_left_the_view_is_told_no_more(view):
    record = of(view).child(0).child(2)
    view.show_middle(view.scale.start - 3000)
    assert not record.isValid()
