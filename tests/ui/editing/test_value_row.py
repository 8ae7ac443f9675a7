"""A field edited where it stands: keys, refusals, what is written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.asking import texts
from tracker.domain.kinds import Kind
from tracker.domain.schema import field_of
from tracker.ui.editing.line_editors import LineEditor, TextEditor
from tracker.ui.editing.value_row import ShownValue, ValueRow
from tracker.ui.editing.values import FieldValue, Option

PLACE = FieldValue(field_of(Kind.MEETING, "place"), "Place", "Mexico City", "Mexico City")
DATE = FieldValue(field_of(Kind.MEETING, "date"), "Date", "February 2026", "2026-02")
BODY = FieldValue(field_of(Kind.MEETING, "body"), "Body", "The group", "The group", "A1")
REMARKS = FieldValue(field_of(Kind.MEETING, "remarks"), "Remarks", "Long", "Long")
HELD = (Option("held", "Held"), Option("scheduled", "Scheduled"))
STATUS = FieldValue(field_of(Kind.MEETING, "status"), "Status", "Held", "held", options=HELD)


@pytest.fixture
def row_of(qtbot, tools, noted):
    def make(value):
        made = ValueRow(value, tools, noted)
        qtbot.addWidget(made)
        made.resize(320, 200)
        with qtbot.waitActive(made):
            made.show()
        return made

    return make


def editor(row):
    return row.findChild(LineEditor) or row.findChild(TextEditor)


def menu_entry(row, words):
    return next(action for action in row.choices().actions() if action.text() == words)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space])
def test_a_key_on_the_value_edits_it(qtbot, row_of, key):
    row = row_of(PLACE)
    qtbot.keyClick(row.findChild(ShownValue), key)
    assert editor(row).text() == "Mexico City"


def test_enter_writes_and_the_row_has_the_keys_again(qtbot, row_of, noted):
    row = row_of(PLACE)
    row.begin()
    editor(row).setText("Puebla")
    qtbot.keyClick(editor(row), Qt.Key.Key_Return)
    assert noted.written == [("place", [("Puebla", {})], False)]
    assert not row.is_editing
    assert row.focus_target.hasFocus()


def test_esc_reverts(qtbot, row_of, noted):
    row = row_of(PLACE)
    row.begin()
    editor(row).setText("Puebla")
    qtbot.keyClick(editor(row), Qt.Key.Key_Escape)
    assert noted.written == []
    assert "Mexico City" in texts(row)


def test_leaving_writes(row_of, noted):
    row = row_of(PLACE)
    row.begin()
    editor(row).setText("Puebla")
    editor(row).clearFocus()
    assert noted.written == [("place", [("Puebla", {})], False)]
    assert not row.is_editing


def test_what_did_not_change_is_not_written(qtbot, row_of, noted):
    row = row_of(PLACE)
    row.begin()
    qtbot.keyClick(editor(row), Qt.Key.Key_Return)
    assert noted.written == []
    assert not row.is_editing


def test_an_emptied_field_is_cleared(qtbot, row_of, noted):
    row = row_of(PLACE)
    row.begin()
    editor(row).setText("  ")
    qtbot.keyClick(editor(row), Qt.Key.Key_Return)
    assert noted.written == [("place", [], False)]


def test_a_refusal_stands_under_the_field_and_keeps_what_was_typed(qtbot, row_of, noted):
    noted.refusal = "field 'place' is nowhere"
    row = row_of(PLACE)
    row.begin()
    editor(row).setText("Atlantis")
    qtbot.keyClick(editor(row), Qt.Key.Key_Return)
    assert editor(row).text() == "Atlantis"
    assert "Is nowhere" in texts(row)


def test_typing_on_takes_the_refusal_back(qtbot, row_of, noted):
    noted.refusal = "field 'place' is nowhere"
    row = row_of(PLACE)
    row.begin()
    editor(row).setText("Atlantis")
    qtbot.keyClick(editor(row), Qt.Key.Key_Return)
    editor(row).setText("Atlanta")
    assert "Is nowhere" not in texts(row)


def test_a_date_says_what_it_understood_while_it_is_typed(row_of):
    row = row_of(DATE)
    row.begin()
    editor(row).setText(" finales de 2025 ")
    assert "<finales de 2025>" in texts(row)
    assert editor(row).accessibleDescription() == "<finales de 2025>"


def test_a_long_text_takes_enter_and_is_done_with_ctrl_enter(qtbot, row_of, noted):
    row = row_of(REMARKS)
    row.begin()
    editor(row).setPlainText("One")
    editor(row).moveCursor(editor(row).textCursor().MoveOperation.End)
    qtbot.keyClick(editor(row), Qt.Key.Key_Return)
    assert noted.written == []
    qtbot.keyClicks(editor(row), "Two")
    qtbot.keyClick(editor(row), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert noted.written == [("remarks", [("One\nTwo", {})], False)]


def test_a_choice_shows_words_and_keeps_the_identifier(row_of, noted):
    row = row_of(STATUS)
    assert menu_entry(row, "Held").isChecked()
    menu_entry(row, "Scheduled").trigger()
    assert noted.written == [("status", [("scheduled", {})], False)]


def test_a_choice_can_be_taken_back(row_of, noted):
    row = row_of(STATUS)
    menu_entry(row, "Nothing").trigger()
    assert noted.written == [("status", [], False)]


def test_a_refused_choice_says_why(row_of, noted):
    noted.refusal = "field 'status' cannot be that"
    row = row_of(STATUS)
    menu_entry(row, "Scheduled").trigger()
    assert "Cannot be that" in texts(row)


def test_the_arrow_and_ctrl_enter_open_the_record_named(qtbot, row_of):
    row = row_of(BODY)
    with qtbot.waitSignal(row.open_wanted) as wanted:
        qtbot.keyClick(row.findChild(ShownValue), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == ["A1"]


def test_another_value_shows_unless_something_is_being_typed(row_of):
    row = row_of(PLACE)
    row.begin()
    editor(row).setText("Pue")
    row.show_value(FieldValue(PLACE.field, "Place", "Toluca", "Toluca"))
    assert editor(row).text() == "Pue"


def test_what_is_wrong_with_a_date_is_said_once(qtbot, row_of, noted):
    row = row_of(DATE)
    noted.refusal = "<31 Febuary>"
    row.begin()
    editor(row).setText("31 Febuary")
    qtbot.keyClick(editor(row), Qt.Key.Key_Return)
    said = [one.text() for one in row.findChildren(QLabel) if one.isVisibleTo(row)]
    assert said.count("<31 Febuary>") == 1
