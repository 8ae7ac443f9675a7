"""Working days, holidays and the weights of urgency, set on the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton


def button(row, key):
    return next(one for one in row.findChildren(QRadioButton) if one.property("choice") == key)


def weigh(qtbot, page, key, text):
    line = page.row("weights").control.lines[key]
    line.setFocus()
    line.setText(text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    return line


@pytest.fixture
def unfolded(page):
    page.row("weights").control.first.click()
    return page


def test_the_days_that_count_are_chosen(page, desk):
    button(page.row("counts_working_days"), "worked").click()
    assert desk.settings.counts_working_days
    button(page.row("counts_working_days"), "every").click()
    assert not desk.settings.counts_working_days


def test_a_weekday_is_taken_as_it_is_checked(page, desk):
    saturday = page.row("worked").findChildren(QCheckBox)[5]
    assert (saturday.text(), saturday.isChecked()) == ("Saturday", False)
    saturday.click()
    assert desk.settings.worked == ("mon", "tue", "wed", "thu", "fri", "sat")


def test_a_week_without_work_is_refused_and_stands_as_it_was(page, desk):
    boxes = page.row("worked").findChildren(QCheckBox)
    for box in boxes[:5]:
        box.click()
    assert desk.settings.worked == ("fri",)
    assert boxes[4].isChecked()
    assert page.row("worked").trouble.text() == "No weekday is worked; choose one at least"


def test_holidays_are_typed_a_line_each(qtbot, page, desk):
    editor = page.row("holidays").control.editor
    editor.setFocus()
    editor.setPlainText("25 December\n2026-04-02/2026-04-06")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.settings.holidays == ("2026-04-02/2026-04-06", "2026-12-25")
    assert editor.toPlainText() == "2026-04-02/2026-04-06\n2026-12-25"


def test_a_holiday_that_is_not_understood_stays_to_be_mended(qtbot, page, desk):
    row = page.row("holidays")
    row.control.editor.setFocus()
    row.control.editor.setPlainText("some day")
    qtbot.keyClick(row.control.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (desk.settings.holidays, row.control.editor.toPlainText()) == ((), "some day")
    assert row.trouble.text()
    qtbot.keyClick(row.control.editor, Qt.Key.Key_Escape)
    assert (row.control.editor.toPlainText(), row.trouble.isHidden()) == ("", True)


def test_the_weights_are_folded_until_they_are_asked_for(page):
    control = page.row("weights").control
    assert control.table.isHidden()
    control.first.click()
    assert not control.table.isHidden()
    assert control.first.text() == "Hide the weights"


def test_a_weight_is_taken_and_what_it_makes_of_the_flags_is_said(qtbot, unfolded, desk):
    control = unfolded.row("weights").control
    before = control.effect.text()
    weigh(qtbot, unfolded, "source-secondary", "0")
    assert desk.settings.weights["source-secondary"] == 0
    assert before.startswith("As they are now: ")
    assert control.effect.text() != before


def test_weights_go_back_to_those_a_desk_begins_with(qtbot, unfolded, desk):
    weigh(qtbot, unfolded, "week", "7")
    reset = unfolded.row("weights").control.findChildren(QPushButton)[1]
    assert not reset.isHidden()
    reset.click()
    assert desk.settings.weights["week"] == 50
    assert reset.isHidden()


def test_limits_that_would_change_places_are_refused(qtbot, unfolded, desk):
    weigh(qtbot, unfolded, "soon", "100")
    assert desk.settings.weights["soon"] == 50
    assert trouble(unfolded, "soon").startswith("To act now must take more than soon")


def trouble(page, key):
    """What is said under a weight."""
    return page.row("weights").control.troubles[key].text()


def test_each_weight_says_under_itself_why_it_was_not_taken_until_it_is(qtbot, unfolded):
    weigh(qtbot, unfolded, "week", "abc")
    weigh(qtbot, unfolded, "source-secondary", "99999999999")
    assert "whole number" in trouble(unfolded, "week") and "whole number" in trouble(unfolded, "source-secondary")
    assert unfolded.row("weights").trouble.isHidden()
    weigh(qtbot, unfolded, "week", "50")
    assert not trouble(unfolded, "week") and trouble(unfolded, "source-secondary")
    qtbot.keyClick(unfolded.row("weights").control.lines["source-secondary"], Qt.Key.Key_Escape)
    assert not trouble(unfolded, "source-secondary")
