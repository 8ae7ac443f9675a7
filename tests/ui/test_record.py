"""The record panel and the body's page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from tests.ui.sample import BODY, RECORD
from tracker.ui.body.page import BodyPage
from tracker.ui.body.plot import SeriesPlot
from tracker.ui.elements.row_button import RowButton
from tracker.ui.record.panel import RecordPanel


@pytest.fixture
def panel(qtbot, look, english):
    made = RecordPanel(RECORD, look, english)
    qtbot.addWidget(made)
    made.resize(360, 900)
    made.show()
    return made


def rows(panel):
    return panel.findChildren(RowButton)


def test_only_rows_with_a_record_behind_them_can_be_pressed(panel):
    assert [row.ref for row in rows(panel)] == ["O9", "O10", "M9"]


def test_a_row_asks_for_its_record(qtbot, panel):
    with qtbot.waitSignal(panel.record_wanted) as wanted:
        qtbot.mouseClick(rows(panel)[0], Qt.MouseButton.LeftButton)
    assert wanted.args == ["O9"]


def test_the_keys_walk_from_section_to_section(qtbot, panel):
    rows(panel)[1].setFocus()
    qtbot.keyClick(rows(panel)[1], Qt.Key.Key_J)
    assert panel.focusWidget() is rows(panel)[2]


def test_what_a_record_holds_is_shown_letter_by_letter(panel):
    title = next(label for label in panel.findChildren(QLabel) if "2nd" in label.text())
    assert title.textFormat() is Qt.TextFormat.PlainText
    assert title.text() == "The group, <b>2nd</b> meeting"


def test_the_close_button_closes(qtbot, panel):
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(panel.findChild(QToolButton), Qt.MouseButton.LeftButton)


def test_a_gate_is_read_out_with_its_result(panel):
    names = {widget.accessibleName() for widget in panel.body.findChildren(type(panel.body).__base__)}
    assert "It is new: not recorded. empty" in names


def test_a_meeting_of_the_chart_is_opened_by_pointing_at_it(qtbot, look, english):
    page = BodyPage(BODY, look, english)
    qtbot.addWidget(page)
    page.resize(800, 800)
    page.show()
    plot = page.findChild(SeriesPlot)
    with qtbot.waitSignal(page.record_selected) as chosen:
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=plot.entries()[1][2].center().toPoint())
    assert chosen.args == ["M9"]
