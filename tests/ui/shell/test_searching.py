"""The search field narrows every page in the same way, says what it cannot read, and lets go again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.asking import page, panel, search, texts
from tests.ui.timeline_counts import counts_of
from tracker.domain.kinds import TIMELINE_KINDS, Kind
from tracker.ui.elements.empty import EmptyView
from tracker.ui.shell.sections import VIEWS


def test_the_search_narrows_a_table_and_its_count(qtbot, controller, desk):
    controller.window.show_section("meetings")
    search(qtbot, controller, "body:SIG")
    found = len(desk.list_ids((Kind.MEETING,), "body:SIG"))
    assert page(controller).model.rowCount() == found
    assert f"{found} of {desk.count((Kind.MEETING,))}" in texts(page(controller))


def test_the_search_narrows_the_desk_to_the_flags_of_what_it_finds(qtbot, controller, desk):
    search(qtbot, controller, "flag:proposal-unanswered")
    flags = desk.flags("flag:proposal-unanswered")
    assert [card.ref for card in page(controller).cards] == [str(flag.ref) for flag in flags]
    assert 0 < len(flags) < len(desk.flags())


def test_the_search_narrows_the_timeline_and_says_what_it_hides(qtbot, controller, desk):
    controller.window.show_section("timeline")
    search(qtbot, controller, "body:SIG")
    found = len(desk.list_ids(TIMELINE_KINDS, "body:SIG"))
    assert len(page(controller)._values) == found
    assert f"{desk.count(TIMELINE_KINDS) - found} hidden by the filter" in counts_of(page(controller))


def test_the_search_holds_on_the_way_to_another_section(qtbot, controller, desk):
    search(qtbot, controller, "Caracas")
    controller.window.show_section("events")
    assert page(controller).model.rowCount() == len(desk.list_ids((Kind.EVENT,), "Caracas"))


def test_what_belongs_to_the_desk_stays_while_it_is_narrowed(qtbot, controller, desk):
    search(qtbot, controller, "Caracas")
    assert controller.window.navigation.findChild(QPushButton).accessibleName() == f"Desk, {len(desk.flags())}"


@pytest.mark.parametrize("key", VIEWS)
def test_a_query_nobody_can_read_is_told_in_one_line_on_every_page(qtbot, controller, key):
    controller.window.show_section(key)
    search(qtbot, controller, "bdy:SIG")
    trouble = controller.window.top_bar.trouble
    assert trouble.isVisible()
    assert "bdy" in trouble.text() and "\n" not in trouble.text()
    assert not isinstance(page(controller), EmptyView)


def test_a_query_that_can_be_read_takes_the_trouble_back(qtbot, controller):
    search(qtbot, controller, '"never closed')
    search(qtbot, controller, "Caracas")
    assert not controller.window.top_bar.trouble.isVisible()


def test_the_button_of_an_empty_page_brings_everything_back(qtbot, controller, desk):
    controller.window.show_section("events")
    search(qtbot, controller, "nothing-is-called-like-this")
    qtbot.mouseClick(page(controller).findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert page(controller).model.rowCount() == desk.count((Kind.EVENT,))
    assert controller.window.top_bar.search.text() == ""
    assert not controller.window.top_bar.trouble.isVisible()


def test_escape_in_the_field_brings_everything_back(qtbot, controller, desk):
    controller.window.show_section("events")
    search(qtbot, controller, "Caracas")
    qtbot.keyClick(controller.window.top_bar.search, Qt.Key.Key_Escape)
    assert page(controller).model.rowCount() == desk.count((Kind.EVENT,))


def test_a_record_stays_open_while_the_list_is_narrowed(qtbot, controller):
    controller.window.show_section("events")
    controller.show_record("E5")
    search(qtbot, controller, "Caracas")
    assert panel(controller).values.ref == "E5"


def test_a_record_that_is_not_there_is_told_under_the_field(controller):
    controller.show_record("E999")
    assert "E999" in controller.window.top_bar.trouble.text()
    assert controller.window.record_shown == ""


def test_a_query_that_cannot_be_read_leaves_the_rows_and_says_why(qtbot, controller):
    controller.window.show_section("commitments")
    before = page(controller)
    search(qtbot, controller, "stage:agred")
    assert page(controller) is before
    assert "agred" in controller.window.top_bar.trouble.text()
