"""The columns of a table: chosen, moved, sized, sorted by, and remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from tests.ui.sample import COLUMNS
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.table.column_chooser import ColumnChooser
from tracker.ui.table.columns import HeaderMenu, TableColumns
from tracker.ui.table.page import TablePage

ALT = Qt.KeyboardModifier.AltModifier
FIRST = ("ref", "title", "stage", "due")


@pytest.fixture
def store(qapp):
    return PreferenceStore()


@pytest.fixture
def columns(page, store, english):
    return TableColumns("commitments", page.view, page.model, store, english)


@pytest.fixture
def again(qtbot, look, english, source, store):
    """The same table made anew, as when the window opens again."""

    kept = []

    def make():
        made = TablePage("Commitments", "", source, look, english)
        kept.append(made)
        qtbot.addWidget(made)
        made.resize(900, 600)
        made.show()
        return TableColumns("commitments", made.view, made.model, store, english)

    return make


@pytest.fixture
def chooser(qtbot, columns, page, look, english):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(800, 700)
    window.show()
    made = ColumnChooser(window, page.model.available, columns.shown(), columns.first, look, english)
    made.columns_chosen.connect(columns.choose)
    made.begin()
    return made


def test_columns_are_chosen_in_an_order(columns, page):
    columns.choose(["due", "title", "place"])
    assert columns.shown() == ("due", "title", "place")
    assert page.model.index(3, 2).data() == "Here"


def test_chosen_columns_are_remembered(columns, again):
    columns.choose(["due", "title"])
    assert again().shown() == ("due", "title")


def test_the_first_columns_come_back(columns, store):
    columns.choose(["due", "title"])
    columns.choose(())
    assert columns.shown() == FIRST
    assert store.now.chosen == ()


def test_a_column_moved_by_hand_stays_there(columns, page, again):
    page.view.horizontalHeader().moveSection(3, 1)
    assert columns.shown() == ("ref", "due", "title", "stage")
    assert again().shown() == ("ref", "due", "title", "stage")


def test_after_a_move_columns_are_chosen_as_they_lie(columns, page):
    page.view.horizontalHeader().moveSection(3, 1)
    columns.choose([key for key in columns.shown() if key != "stage"])
    assert columns.shown() == ("ref", "due", "title")
    assert page.model.index(3, 1).data() == "3"


def test_the_record_chosen_stays_chosen(qtbot, columns, page):
    page.view.choose("C7")
    with qtbot.assertNotEmitted(page.record_selected):
        columns.choose(["title", "due"])
    assert page.view.chosen_ref() == "C7"


def test_columns_that_were_chosen_do_not_give_way(columns, page):
    columns.choose(["ref", "title", "stage", "due", "place"])
    page.resize(420, 600)
    assert not any(page.view.isColumnHidden(number) for number in range(5))
    assert page.view.columnWidth(1) >= COLUMNS[1].width


def test_widths_are_remembered(columns, page, again):
    page.view.setColumnWidth(2, 177)
    columns.keep_widths()
    assert again()._view.columnWidth(2) == 177


def test_the_order_is_remembered(columns, store):
    columns.sort_by("stage", Qt.SortOrder.DescendingOrder)
    order = store.now.sorted_by("commitments")
    assert (order.column, order.descending) == ("stage", True)


def test_the_arrow_goes_back_from_a_column_that_nothing_goes_by(columns, page, store):
    columns.sort_by("stage", Qt.SortOrder.DescendingOrder)
    columns.sort_by("due", Qt.SortOrder.AscendingOrder)
    header = page.view.horizontalHeader()
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (2, Qt.SortOrder.DescendingOrder)
    assert store.now.sorted_by("commitments").column == "stage"


def test_the_menu_of_orders_has_what_can_be_sorted_by_and_turns_round(columns):
    menu = columns.sort_menu()
    assert [action.text() for action in menu.actions()] == ["Ref", "Title", "Stage"]
    menu.actions()[2].trigger()
    turned = columns.sort_menu()
    assert turned.actions()[2].text() == "Stage ↑"
    turned.actions()[2].trigger()
    assert columns.sort_menu().actions()[2].text() == "Stage ↓"


def test_a_column_is_hidden_from_its_header(columns, page, english):
    HeaderMenu(page.model.columns[2], columns, english).hide_it.trigger()
    assert columns.shown() == ("ref", "title", "due")


def test_the_title_cannot_be_hidden(columns, page, english):
    assert not HeaderMenu(page.model.columns[1], columns, english).hide_it.isEnabled()


def test_space_hides_a_column_at_once(qtbot, chooser, columns):
    chooser.list.setCurrentRow(2)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Space)
    assert columns.shown() == ("ref", "title", "due")


def test_alt_and_an_arrow_move_a_column(qtbot, chooser, columns):
    chooser.list.setCurrentRow(3)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Up, ALT)
    assert columns.shown() == ("ref", "title", "due", "stage")
    assert chooser.list.currentRow() == 2


def test_the_title_stays_ticked(qtbot, chooser, columns):
    chooser.list.setCurrentRow(1)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        qtbot.keyClick(chooser.list, key)
    assert "title" in columns.shown()


def test_reset_gives_the_first_columns_back(qtbot, chooser, columns):
    chooser.list.setCurrentRow(2)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Space)
    qtbot.mouseClick(chooser.reset, Qt.MouseButton.LeftButton)
    assert columns.shown() == FIRST
    assert chooser.list.keys() == FIRST


def test_a_click_on_the_box_shows_a_column(qtbot, chooser, columns):
    rect = chooser.list.visualItemRect(chooser.list.item(4))
    at = rect.center()
    at.setX(rect.left() + 14)
    qtbot.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert columns.shown() == (*FIRST, "place")
