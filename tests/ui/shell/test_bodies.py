"""The section of the bodies: the answer in the first line, and another body on demand."""

from PySide6.QtWidgets import QLabel, QPushButton

from tracker.desk.assignments import assignments_of
from tracker.ui.body.section import BodySection
from tracker.ui.elements.empty import EmptyView
from tracker.ui.elements.row_button import RowButton


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def menu_button(section):
    return next(button for button in section.findChildren(QPushButton) if button.menu())


def test_the_body_that_meets_next_stands_in_front(controller, desk):
    controller.window.show_section("bodies")
    section = controller.window.current_page()
    answer = desk.tangible("Security Implementation Group").tally
    assert isinstance(section, BodySection)
    assert f"{answer.tangible} of {answer.recorded}" in texts(section)


def test_another_body_is_chosen_from_the_menu(controller):
    controller.window.show_section("bodies")
    button = menu_button(controller.window.current_page())
    actions = {action.text(): action for action in button.menu().actions()}
    actions["Trilateral Fentanyl Committee"].trigger()
    assert "Trilateral Fentanyl Committee" in texts(controller.window.current_page())


def test_the_menu_has_every_body_and_marks_the_one_shown(controller, desk):
    controller.window.show_section("bodies")
    button = menu_button(controller.window.current_page())
    assert [action.text() for action in button.menu().actions()] == [one.title for one in desk.bodies()]
    assert [action.isChecked() for action in button.menu().actions()].index(True) == 0


def test_the_filter_narrows_the_bodies(controller):
    controller.window.search_asked.emit("Trilateral")
    controller.window.show_section("bodies")
    assert "Trilateral Fentanyl Committee" in texts(controller.window.current_page())


def test_no_body_that_matches_says_so(controller):
    controller.window.search_asked.emit("zzzz")
    controller.window.show_section("bodies")
    assert isinstance(controller.window.current_page(), EmptyView)


def test_a_write_leaves_the_page_where_it_was_read(controller, desk):
    controller.window.resize(1000, 500)
    controller.window.show_section("bodies")
    controller.window.current_page().page.verticalScrollBar().setValue(120)
    rename(controller, "C1", "Another title")
    assert controller.window.current_page().page.verticalScrollBar().value() == 120


def test_a_write_leaves_the_keys_on_the_row(controller):
    controller.window.show_section("bodies")
    row = controller.window.current_page().page.findChildren(RowButton)[2]
    row.setFocus()
    rename(controller, "C1", "Another title")
    assert controller.window.current_page().row_in_focus() == row.ref


def rename(controller, ref, title):
    controller.writing.editing.writer.edit(ref, assignments_of({"title": title}))
