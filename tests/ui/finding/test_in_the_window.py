"""Finding in the wired window: records found open beside the list, views bring section, query and grouping back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.asking import page, panel, search
from tracker.desk.views import SavedView
from tracker.domain.kinds import Kind
from tracker.ui.shell.controller import Controller

MEETINGS = SavedView("Of the group", "meetings", "body:SIG")
LANES = SavedView("By actor", "timeline", "border", "actor")


@pytest.fixture
def with_views(controller, desk):
    desk.set_views([MEETINGS, LANES])
    controller.finding.refresh()
    return controller


def type_in(qtbot, controller, text):
    field = controller.window.top_bar.search
    field.setFocus()
    with qtbot.waitSignal(controller.finding.search.finder.asked):
        qtbot.keyClicks(field, text)
    return field


def choose(qtbot, controller, name):
    button = next(one for one in controller.window.navigation.views.buttons if one.name == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_record_that_is_found_opens_beside_the_view_that_stays_as_it_is(qtbot, controller, desk):
    controller.window.show_section("events")
    field = type_in(qtbot, controller, "fent")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel(controller).values.ref == "C16"
    assert page(controller).model.rowCount() == desk.count((Kind.EVENT,))


def test_the_last_entry_narrows_every_view(qtbot, controller, desk):
    controller.window.show_section("events")
    field = type_in(qtbot, controller, "Caracas")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page(controller).model.rowCount() == len(desk.list_ids((Kind.EVENT,), "Caracas"))


def test_a_field_nobody_knows_is_told_at_its_colon_and_taken_back(qtbot, controller):
    field = type_in(qtbot, controller, "bdy:")
    assert "bdy" in controller.window.top_bar.trouble.text()
    for _letter in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert controller.window.top_bar.trouble.text() == ""


def test_beside_the_window_it_looks_in_a_thread(qtbot, look, desk):
    controller = Controller(desk, look)
    controller.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(controller.window)
    controller.start(at_once=False)
    controller.window.show()
    type_in(qtbot, controller, "fent")
    qtbot.waitUntil(lambda: controller.finding.search.finder.is_open)
    controller.window.close()


def test_a_window_closed_while_it_looks_leaves_nothing(qtbot, look, desk):
    controller = Controller(desk, look)
    controller.start(at_once=False)
    controller.window.show()
    type_in(qtbot, controller, "fent")
    with qtbot.waitSignal(controller.window.destroyed):
        controller.window.close()


def test_saving_is_offered_while_a_filter_is_on(qtbot, controller):
    save = controller.window.top_bar.save
    assert not save.isVisible()
    search(qtbot, controller, "Caracas")
    assert save.isVisible()
    search(qtbot, controller, "")
    assert not save.isVisible()


def test_a_view_is_saved_from_the_button_to_the_navigation(qtbot, controller, desk):
    controller.window.show_section("events")
    search(qtbot, controller, "Caracas")
    qtbot.mouseClick(controller.window.top_bar.save, Qt.MouseButton.LeftButton)
    line = controller.window.navigation.views.line
    line.setText("Venezuela")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.settings.views == (SavedView("Venezuela", "events", "Caracas"),)
    assert not controller.window.top_bar.save.isVisible()


def test_a_name_that_is_taken_is_told_under_the_field(qtbot, with_views):
    search(qtbot, with_views, "Caracas")
    qtbot.mouseClick(with_views.window.top_bar.save, Qt.MouseButton.LeftButton)
    line = with_views.window.navigation.views.line
    line.setText(MEETINGS.name)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "already" in with_views.window.top_bar.trouble.text()


def test_a_view_brings_its_section_and_its_query(qtbot, with_views, desk):
    choose(qtbot, with_views, MEETINGS.name)
    assert with_views.window.current_key() == "meetings"
    assert with_views.window.top_bar.search.text() == "body:SIG"
    assert page(with_views).model.rowCount() == len(desk.list_ids((Kind.MEETING,), "body:SIG"))


def test_a_view_of_the_timeline_brings_its_grouping(qtbot, with_views):
    choose(qtbot, with_views, LANES.name)
    assert page(with_views)._values.grouping == "actor"


def test_the_same_view_can_be_chosen_again(qtbot, with_views, desk):
    choose(qtbot, with_views, MEETINGS.name)
    search(qtbot, with_views, "")
    choose(qtbot, with_views, MEETINGS.name)
    assert page(with_views).model.rowCount() == len(desk.list_ids((Kind.MEETING,), "body:SIG"))


def test_a_view_of_a_section_that_is_gone_leaves_the_one_in_front(qtbot, controller, desk):
    desk.set_views([SavedView("Old", "no-such-section", "body:SIG")])
    controller.finding.refresh()
    controller.window.show_section("meetings")
    choose(qtbot, controller, "Old")
    assert controller.window.current_key() == "meetings"
    assert page(controller).model.rowCount() == len(desk.list_ids((Kind.MEETING,), "body:SIG"))


def test_sections_drawn_anew_keep_the_views(with_views):
    before = with_views.window.navigation.views.buttons
    with_views.window.show_values(shell_of(with_views))
    assert with_views.window.navigation.views.buttons == before
    assert all(button.isVisible() for button in before)


def shell_of(controller):
    from tracker.ui.presenting.shell import shell_values

    return shell_values(controller._desk, {}, controller._desk.marking())


def test_the_button_that_saves_has_a_name_and_is_reached(qtbot, controller):
    search(qtbot, controller, "Caracas")
    save = controller.window.top_bar.save
    assert isinstance(save, QPushButton) and save.text() == "Save view"
    assert save.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_views_are_commands_too(with_views):
    commands = {command.id: command for command in with_views.window.commands.registry.provided()}
    commands[f"view:{MEETINGS.name}"].run()
    assert with_views.window.current_key() == "meetings"


def test_saving_is_a_command_while_a_filter_is_on(qtbot, controller):
    save = controller.window.commands.registry.get("save-view")
    assert not save.is_enabled()
    search(qtbot, controller, "Caracas")
    assert save.is_enabled()


def test_what_was_done_to_the_views_is_undone_as_anything_else(qtbot, with_views, desk):
    views = with_views.window.navigation.views
    qtbot.keyClick(views.buttons[0], Qt.Key.Key_Delete)
    with_views.writing.editing.undo()
    assert [button.name for button in views.buttons] == [MEETINGS.name, LANES.name]
    assert with_views.window.top_bar.trouble.text() == ""


def test_f2_renames_the_view_that_has_the_keys_though_a_record_is_open(qtbot, with_views):
    with_views.show_record("M1")
    button = with_views.window.navigation.views.buttons[0]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_F2)
    assert with_views.window.navigation.views.line.text() == MEETINGS.name
