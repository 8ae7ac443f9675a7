"""Tables: rows in pages, order by the database, choice by mouse and key."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.sample import COLUMNS, Rows
from tracker.ui.table.model import REF_ROLE, RowModel
from tracker.ui.table.page import TablePage
from tracker.ui.table.row_cache import KEPT, RUN
from tracker.ui.view_values import EmptyKind, EmptyState


def test_the_model_is_sound(source, qtmodeltester, qapp):
    qtmodeltester.check(RowModel(source))


def test_a_row_is_fetched_with_those_below_it_and_only_once(source, qapp):
    model = RowModel(source)
    for row in range(RUN):
        model.data(model.index(row, 1))
    assert source.asked == [(0, RUN)]


def test_scrolling_up_a_row_is_fetched_with_those_above_it(source, qapp):
    model = RowModel(source)
    model.row(500)
    model.row(499)
    assert source.asked == [(500, RUN), (500 - RUN, RUN)]


def test_rows_long_unused_are_forgotten(qapp):
    source = Rows(2 * KEPT)
    model = RowModel(source)
    for row in (*range(0, KEPT + RUN, RUN), 0):
        model.row(row)
    assert source.asked.count((0, RUN)) == 2


def test_a_million_rows_cost_no_more_than_those_in_view(qtbot, look, english):
    source = Rows(1_000_000)
    page = TablePage("Events", "", source, look, english)
    qtbot.addWidget(page)
    page.show()
    assert len(source.asked) <= 2


def test_the_header_sorts_in_the_source(qtbot, page, source):
    header = page.view.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(0) + 5, 10)
    for _click in range(2):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.model.index(0, 0).data() == "C999"


def test_a_column_that_cannot_be_sorted_changes_nothing(page, source):
    page.model.sort(len(COLUMNS) - 1, Qt.SortOrder.DescendingOrder)
    assert source.numbers[0] == 0


def test_the_chosen_record_stays_chosen_when_the_order_changes(page):
    page.view.choose("C7")
    page.model.sort(0, Qt.SortOrder.DescendingOrder)
    assert page.view.currentIndex().data(REF_ROLE) == "C7"


@pytest.mark.parametrize("key", [Qt.Key.Key_J, Qt.Key.Key_Down])
def test_keys_choose_the_next_row(qtbot, page, key):
    page.view.choose("C3")
    with qtbot.waitSignal(page.record_selected) as chosen:
        qtbot.keyClick(page.view, key)
    assert chosen.args == ["C4"]


def test_the_keys_stop_at_the_first_row(qtbot, page):
    page.view.choose("C0")
    with qtbot.assertNotEmitted(page.record_selected):
        qtbot.keyClick(page.view, Qt.Key.Key_K)


def test_choosing_what_is_not_there(page):
    assert page.view.choose("C5000") is False


def test_the_last_columns_give_way_to_the_title(qtbot, page):
    page.resize(460, 600)
    assert page.view.isColumnHidden(3)
    assert not page.view.isColumnHidden(1)
    page.resize(900, 600)
    assert not page.view.isColumnHidden(3)


def test_a_table_counts_anew_after_a_change(page, source):
    source.numbers.append(1000)
    page.model.refresh()
    assert page.model.rowCount() == 1001


def test_a_row_gone_since_it_was_counted_is_empty(source, qapp):
    model = RowModel(source)
    source.numbers.clear()
    assert model.data(model.index(0, 1)) is None
    assert model.data(QModelIndex()) is None


def test_no_rows_show_why(qtbot, look, english):
    empty = EmptyState(EmptyKind.NOTHING_MATCHES, "Nothing matches", "", "Clear the filter")
    page = TablePage("Events", "", Rows(0), look, english, empty)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.empty_action_asked) as asked:
        qtbot.mouseClick(
            page.findChild(QPushButton, options=Qt.FindChildOption.FindChildrenRecursively), Qt.MouseButton.LeftButton
        )
    assert asked.args == [EmptyKind.NOTHING_MATCHES]
