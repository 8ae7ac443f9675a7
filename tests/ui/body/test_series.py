"""The plot of a body's meetings and the table of its numbers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt

from tests.ui.sample import BODY, SERIES
from tracker.ui.body.page import BodyPage
from tracker.ui.body.plot import SeriesPlot
from tracker.ui.body.table import SeriesTable
from tracker.ui.elements.beside import Beside
from tracker.ui.view_values import Chip


@pytest.fixture
def table(qtbot, look, english):
    made = SeriesTable(SERIES, look, english)
    qtbot.addWidget(made)
    made.show()
    return made


def cells(table, row):
    model = table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def many(count):
    return replace(SERIES, rows=tuple(replace(SERIES.rows[0], ref=f"M{n}") for n in range(count)))


def test_the_last_meeting_stands_first_and_what_is_not_due_has_no_counts(table):
    assert cells(table, 0) == ["23 Jan 2026", "–", "–", "–", "not due"]
    assert cells(table, 1) == [SERIES.rows[0].short_day, "8", "2 (1)", "25 %", "tangible"]


def test_the_whole_title_and_a_dissent_are_read_out(qtbot, look, english):
    told = replace(SERIES.rows[0], verdict=Chip("tangible", note="Dissent: not shown"))
    made = SeriesTable(replace(SERIES, rows=(told,)), look, english)
    qtbot.addWidget(made)
    read = [made.model().index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in (0, 2, 4)]
    assert read == ["First, 26 September 2025", "2, 1 of them single-sided", "tangible. Dissent: not shown"]


def test_the_keys_walk_the_table_and_enter_opens_a_meeting(qtbot, table):
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_J)
    qtbot.keyClick(table, Qt.Key.Key_J)
    with qtbot.waitSignal(table.record_selected) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args == ["M7"]


def test_a_long_series_scrolls_in_its_place(qtbot, look, english, table):
    long = SeriesTable(many(200), look, english)
    qtbot.addWidget(long)
    assert long.height() < 4 * table.height()
    assert long.model().rowCount() == 200


def test_every_meeting_of_a_long_series_is_in_the_plot(qtbot, look, english):
    plot = SeriesPlot(many(200), look, english)
    qtbot.addWidget(plot)
    plot.resize(480, 300)
    plot.show()
    frames = [frame for _ref, _said, frame in plot.entries()]
    assert len(frames) == 200
    assert frames[-1].right() <= plot.width()


def test_an_entry_of_the_plot_tells_its_numbers(qtbot, look, english):
    plot = SeriesPlot(SERIES, look, english)
    qtbot.addWidget(plot)
    said = [text for _ref, text, _frame in plot.entries()]
    assert said == ["26 September 2025: 8 recorded, 2 tangible, 25 % so far", "23 January 2026: not due"]


def test_a_body_without_meetings_has_neither_plot_nor_table(qtbot, look, english):
    page = BodyPage(replace(BODY, series=replace(SERIES, rows=())), look, english)
    qtbot.addWidget(page)
    assert page.findChild(SeriesPlot) is None
    assert page.table is None


@pytest.mark.parametrize(("width", "side_by_side"), [(1100, True), (600, False)])
def test_plot_and_table_stand_side_by_side_where_there_is_room(qtbot, look, english, width, side_by_side):
    plot, numbers = SeriesPlot(SERIES, look, english), SeriesTable(SERIES, look, english)
    both = Beside(plot, numbers, 860, (1, 0))
    qtbot.addWidget(both)
    both.resize(QSize(width, 700))
    both.show()
    qtbot.waitUntil(lambda: (numbers.x() > plot.x()) is side_by_side)
    qtbot.waitUntil(lambda: (numbers.y() > plot.y()) is not side_by_side)
