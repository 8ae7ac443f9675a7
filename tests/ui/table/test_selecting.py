"""Choosing several rows: what is told, and what the keys mean then."""

import pytest
from PySide6.QtCore import QItemSelection, QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.sample import Rows
from tracker.ui.table.page import TablePage
from tracker.ui.table.selection import count_of, runs_of

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def at(view, row):
    return view.visualRect(view.model().index(row, 1)).center()


def click(qtbot, view, row, held=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, at(view, row))


def selection(model, *runs):
    made = QItemSelection()
    for first, last in runs:
        made.append(QItemSelection(model.index(first, 0), model.index(last, 3)).at(0))
    return made


def test_runs_lie_in_order_and_no_row_is_counted_twice(page):
    runs = runs_of(selection(page.model, (5, 7), (1, 2), (6, 9), (3, 3)))
    assert (runs, count_of(runs)) == ([(1, 3), (5, 9)], 8)


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_Down, SHIFT), (Qt.Key.Key_Up, SHIFT)])
def test_shift_and_an_arrow_choose_one_more(qtbot, page, key, held):
    page.view.choose("C3")
    qtbot.keyClick(page.view, key, held)
    assert page.view.chosen_count() == 2


def test_control_click_adds_a_row_and_shift_click_a_run(qtbot, page):
    click(qtbot, page.view, 1)
    click(qtbot, page.view, 4, CTRL)
    assert page.view.chosen_runs() == [(1, 1), (4, 4)]
    click(qtbot, page.view, 6, SHIFT)
    assert page.view.chosen_runs() == [(1, 1), (4, 6)]


def test_everything_is_chosen_without_reading_it(qtbot, look, english):
    source = Rows(1_000_000)
    page = TablePage("Events", "", source, look, english)
    qtbot.addWidget(page)
    page.show()
    qtbot.keyClick(page.view, Qt.Key.Key_A, CTRL)
    assert page.view.chosen_count() == 1_000_000
    assert len(source.asked) <= 3


def test_a_record_is_told_only_when_it_alone_is_chosen(qtbot, page):
    click(qtbot, page.view, 1)
    with qtbot.assertNotEmitted(page.record_selected):
        click(qtbot, page.view, 4, CTRL)
    with qtbot.waitSignal(page.record_selected) as told:
        click(qtbot, page.view, 1, CTRL)
    assert told.args == ["C4"]


def test_the_bar_is_there_while_several_rows_are_chosen(qtbot, page):
    click(qtbot, page.view, 1)
    assert page.bar.isHidden()
    click(qtbot, page.view, 3, SHIFT)
    assert page.bar.isVisible()
    assert page.bar.text.text() == "3 selected"


def test_escape_leaves_the_row_with_the_keys_alone(qtbot, page):
    page.view.choose("C3")
    qtbot.keyClick(page.view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert page.view.chosen_ref() == "C4"
    assert page.bar.isHidden()


def test_going_to_the_next_row_keeps_the_column(qtbot, page):
    page.view.choose("C3")
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    qtbot.keyClick(page.view, Qt.Key.Key_J)
    assert (page.view.currentIndex().row(), page.view.currentIndex().column()) == (4, 1)


def test_several_rows_stay_when_a_record_is_shown_elsewhere(page):
    page.view.selectAll()
    page.point_at("C7")
    assert page.view.chosen_count() == 1000


@pytest.mark.parametrize(
    ("key", "held", "signal"),
    [(Qt.Key.Key_C, CTRL, "copy_asked"), (Qt.Key.Key_Delete, CTRL, "delete_asked")],
)
def test_keys_that_mean_the_rows_are_told(qtbot, page, key, held, signal):
    page.view.choose("C3")
    with qtbot.waitSignal(getattr(page.view, signal)):
        qtbot.keyClick(page.view, key, held)


def test_a_double_click_asks_for_the_cell(qtbot, page):
    with qtbot.waitSignal(page.view.edit_asked) as asked:
        QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at(page.view, 2))
    assert (asked.args[0].row(), asked.args[0].column()) == (2, 1)


def test_a_double_click_below_the_rows_asks_for_nothing(qtbot, look, english):
    page = TablePage("Events", "", Rows(1), look, english)
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    with qtbot.assertNotEmitted(page.view.edit_asked):
        QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 200))
