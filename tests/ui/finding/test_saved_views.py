"""Saved views in the navigation: named where they stand, chosen, renamed and deleted, and kept in the file."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.desk.views import SavedView
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.finding.saved_views import SavedViews
from tracker.ui.finding.view_list import ViewList

OVERDUE = SavedView("Overdue", "commitments", "overdue:yes")
GROUP = SavedView("The group", "timeline", "body:SIG", "actor")


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def names(qtbot, window, look, english):
    made = ViewList(look, english, window)
    made.resize(208, 300)
    QLineEdit(window).setGeometry(0, 400, 100, 30)
    window.resize(400, 500)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=500)
    return made


@pytest.fixture
def views(desk, names):
    desk.set_views([OVERDUE, GROUP])
    made = SavedViews(desk, names, names.window())
    made.refresh()
    return made


def kept(desk):
    return [view.name for view in desk.settings.views]


def name_it(qtbot, names, text):
    names.line.setText(text)
    qtbot.keyClick(names.line, Qt.Key.Key_Return)


def test_the_views_of_the_desk_are_listed(views, names):
    assert [button.name for button in names.buttons] == ["Overdue", "The group"]
    assert names.isVisible()


def test_without_views_there_is_no_group(desk, names):
    SavedViews(desk, names, names.window()).refresh()
    assert not names.isVisible()


def test_choosing_a_view_tells_the_whole_of_it(qtbot, views, names):
    with qtbot.waitSignal(views.view_chosen) as chosen:
        qtbot.mouseClick(names.buttons[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [GROUP]


def test_the_view_that_is_looked_at_is_marked(views, names):
    views.look_at("timeline", "body:SIG", "actor")
    assert [button.isChecked() for button in names.buttons] == [False, True]
    views.look_at("timeline", "body:SIG", "subject")
    assert not any(button.isChecked() for button in names.buttons)


@pytest.mark.parametrize(
    ("place", "offered"),
    [(("events", "border"), True), (("events", ""), False), (("commitments", "overdue:yes"), False)],
)
def test_saving_is_offered_for_a_filter_that_has_no_name_yet(views, place, offered):
    told = []
    views.saving_offered.connect(told.append)
    views.look_at(*place)
    assert told[-1] is offered


def test_a_new_view_gets_its_name_in_the_list(qtbot, desk, views, names):
    views.look_at("events", "border")
    views.ask_name()
    assert names.line.text() == "border"
    name_it(qtbot, names, "Border talks")
    assert desk.settings.views[-1] == SavedView("Border talks", "events", "border")
    assert names.line is None
    assert names.buttons[-1].hasFocus()
    assert names.buttons[-1].isChecked()


def test_a_name_that_is_taken_is_told_and_the_line_stays(qtbot, desk, views, names):
    views.look_at("events", "border")
    views.ask_name()
    with qtbot.waitSignal(views.failed) as failed:
        name_it(qtbot, names, "overdue")
    assert "already" in failed.args[0]
    assert names.line.text() == "overdue"
    assert kept(desk) == ["Overdue", "The group"]


def test_escape_saves_nothing(qtbot, desk, views, names):
    views.look_at("events", "border")
    views.ask_name()
    qtbot.keyClick(names.line, Qt.Key.Key_Escape)
    assert names.line is None
    assert kept(desk) == ["Overdue", "The group"]


def test_leaving_the_line_saves(desk, views, names):
    views.look_at("events", "border")
    views.ask_name()
    names.line.setText("Border")
    names.window().findChild(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly).setFocus()
    assert kept(desk)[-1] == "Border"
    assert names.line is None
    assert not any(button.hasFocus() for button in names.buttons)


def test_a_view_is_renamed_in_its_place(qtbot, desk, views, names):
    names.buttons[0].setFocus()
    qtbot.keyClick(names.buttons[0], Qt.Key.Key_F2)
    name_it(qtbot, names, "Late")
    assert kept(desk) == ["Late", "The group"]
    assert names.buttons[0].hasFocus()


def test_a_rename_can_be_taken_back(qtbot, desk, views, names):
    qtbot.keyClick(names.buttons[0], Qt.Key.Key_F2)
    qtbot.keyClick(names.line, Qt.Key.Key_Escape)
    assert names.buttons[0].isVisible()
    assert names.buttons[0].hasFocus()
    assert kept(desk) == ["Overdue", "The group"]


def test_delete_takes_a_view_away_as_one_step(qtbot, desk, views, names):
    with qtbot.waitSignal(views.changed) as changed:
        qtbot.keyClick(names.buttons[0], Qt.Key.Key_Delete)
    assert kept(desk) == ["The group"]
    assert changed.args[0].label == "remove a view"
    desk.undo()
    views.refresh()
    assert [button.name for button in names.buttons] == ["Overdue", "The group"]


def test_the_menu_says_the_same(qtbot, desk, views, names):
    menu = names.buttons[0].make_menu()
    assert [action.text() for action in menu.actions()] == ["Rename", "Delete"]
    menu.actions()[1].trigger()
    assert kept(desk) == ["The group"]


def test_arrows_walk_the_views(qtbot, views, names):
    names.buttons[0].setFocus()
    qtbot.keyClick(names.buttons[0], Qt.Key.Key_Down)
    assert names.buttons[1].hasFocus()


def test_a_long_name_gives_way_and_stays_whole_for_readers(qtbot, desk, views, names):
    desk.set_views([SavedView("Everything we were promised at the border & beyond", "events", "x")])
    views.refresh()
    button = names.buttons[0]
    qtbot.waitUntil(lambda: button.text().endswith("…"))
    assert button.accessibleName().endswith("& beyond")


def test_a_desk_that_is_read_only_lets_nobody_rename(qtbot, desk, sample_path, names):
    desk.set_views([OVERDUE])
    with open_workspace(sample_path, Access.HOLD) as second:
        reading = replace(desk, workspace=second)
        views = SavedViews(reading, names, names.window())
        views.refresh()
        views.look_at("events", "border")
        qtbot.keyClick(names.buttons[0], Qt.Key.Key_F2)
        assert names.line is None
        assert names.buttons[0].make_menu() is None
