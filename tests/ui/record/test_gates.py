"""The gates in the panel: a row of marks walked by the keys, and lines that lead to what is missing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.sample import GATES
from tracker.ui.record.gate_line import GateLine
from tracker.ui.record.gate_strip import GateStrip
from tracker.ui.record.gate_values import GateRow


@pytest.fixture
def strip(qtbot, look):
    made = GateStrip(GATES, look)
    qtbot.addWidget(made)
    made.resize(300, made.heightForWidth(300))
    made.show()
    return made


def line(qtbot, look, english, row):
    made = GateLine(row, look, english)
    qtbot.addWidget(made)
    return made


def test_every_mark_is_told_to_a_screen_reader(strip):
    assert [said for _at, said, _frame in strip.entries()] == [mark.said for mark in GATES.marks]


def test_marks_go_on_in_the_next_line(strip):
    assert strip.heightForWidth(90) > strip.heightForWidth(300)


def test_enter_on_a_mark_leads_to_its_field(qtbot, strip):
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    with qtbot.waitSignal(strip.place_wanted) as wanted:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert wanted.args == [("date",)]


def test_a_mark_that_leads_nowhere_stays_silent(qtbot, strip):
    with qtbot.assertNotEmitted(strip.place_wanted):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.entries()[0][2].center().toPoint())


def test_a_line_leads_to_the_field_to_fill(qtbot, look, english):
    row = GateRow(None, "It has happened", "Not recorded.", "Fill in: Date", ("date",))
    made = line(qtbot, look, english, row)
    with qtbot.waitSignal(made.place_wanted) as wanted:
        made.findChild(QPushButton).click()
    assert wanted.args == [("date",)]


def test_a_line_may_lead_to_another_record(qtbot, look, english):
    row = GateRow(None, "An independent source", "Not recorded.", "Say whose text it is", ref="S1")
    made = line(qtbot, look, english, row)
    with qtbot.waitSignal(made.opened) as wanted:
        made.findChild(QPushButton).click()
    assert wanted.args == ["S1"]


def test_a_line_that_is_only_read_has_no_button(qtbot, look, english):
    made = line(qtbot, look, english, GateRow(False, "It is new", "It is not."))
    assert made.findChild(QPushButton) is None
    assert made.accessibleName() == "It is new: failed. It is not."
