"""Lists edited where they stand: participants, references, words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.asking import texts
from tracker.domain.kinds import Kind
from tracker.domain.schema import Field, FieldType, field_of
from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.entry_line import EntryLine
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.list_row import ListRow
from tracker.ui.editing.values import EntryValue, FieldValue
from tracker.ui.elements.row_button import RowButton

RUBIO = EntryValue("A7", "Marco Rubio", "A7", "Secretary of State", "theirs")
EBRARD = EntryValue("A9", "Marcelo Ebrard", "A9", "", "ours")
PEOPLE = FieldValue(field_of(Kind.MEETING, "participants"), "Participants", entries=(RUBIO, EBRARD))
TAGS = FieldValue(
    Field("tags", FieldType.WORDS, "Tags"), "Tags", entries=(EntryValue("drugs", "drugs"), EntryValue("arms", "arms"))
)
WHOLE = [("A7", {"role": "Secretary of State", "side": "theirs"}), ("A9", {"side": "ours"})]


@pytest.fixture
def row_of(qtbot, tools, noted):
    def make(value):
        made = ListRow(value, tools, noted)
        qtbot.addWidget(made)
        made.resize(320, 400)
        with qtbot.waitActive(made):
            made.show()
        return made

    return make


def line(row, place=0):
    return row.lines[place]


def press(qtbot, widget, key=Qt.Key.Key_Return):
    widget.setFocus()
    qtbot.keyClick(widget, key)


def type_name(qtbot, row, text):
    row.begin()
    editor = row.findChild(LineEditor)
    editor.clear()
    qtbot.keyClicks(editor, text)
    return editor


def test_a_person_is_shown_with_role_and_side(row_of):
    row = row_of(PEOPLE)
    assert {"Marco Rubio", "Secretary of State", "theirs"} <= set(texts(line(row)))
    assert line(row).shown.accessibleName() == "Marco Rubio, Secretary of State, theirs"


def test_a_name_taken_from_the_list_is_added_to_the_others(qtbot, row_of, noted):
    row = row_of(PEOPLE)
    editor = type_name(qtbot, row, "Marco")
    press(qtbot, editor, Qt.Key.Key_Down)
    press(qtbot, editor)
    assert noted.written == [("participants", [*WHOLE, ("A8", {})], False)]


def test_the_next_name_can_be_typed_at_once(qtbot, row_of, noted):
    row = row_of(PEOPLE)
    editor = type_name(qtbot, row, "Marco")
    press(qtbot, editor)
    assert editor.text() == ""
    assert editor.hasFocus()


def test_a_new_actor_is_made_only_when_that_entry_is_taken(qtbot, row_of, noted):
    row = row_of(PEOPLE)
    editor = type_name(qtbot, row, "Zoe")
    press(qtbot, editor)
    assert noted.written[-1][2] is False
    editor = type_name(qtbot, row, "Zoe")
    press(qtbot, editor, Qt.Key.Key_Down)
    press(qtbot, editor)
    assert noted.written[-1] == ("participants", [*WHOLE, ("Zoe", {})], True)


def test_a_refused_name_stays_to_be_mended(qtbot, row_of, noted):
    noted.refusal = "field 'participants': no actor is named 'Zoe'; or give --create-actors"
    row = row_of(PEOPLE)
    editor = type_name(qtbot, row, "Zoe")
    press(qtbot, editor)
    assert editor.text() == "Zoe"
    assert "No actor is named 'Zoe'" in texts(row)


def test_esc_ends_adding(qtbot, row_of, noted):
    row = row_of(PEOPLE)
    press(qtbot, type_name(qtbot, row, "Marc"), Qt.Key.Key_Escape)
    assert not row.is_editing
    assert noted.written == []


def test_delete_takes_an_entry_away(qtbot, row_of, noted):
    row = row_of(PEOPLE)
    press(qtbot, line(row).shown, Qt.Key.Key_Delete)
    assert noted.written == [("participants", WHOLE[1:], False)]


def test_a_role_is_changed_in_place(qtbot, row_of, noted):
    row = row_of(PEOPLE)
    press(qtbot, line(row).shown)
    editor = line(row).findChild(LineEditor)
    editor.setText("Senator")
    press(qtbot, editor)
    assert noted.written == [("participants", [("A7", {"role": "Senator", "side": "theirs"}), WHOLE[1]], False)]


def test_a_side_is_chosen_from_a_menu(qtbot, row_of, noted):
    row = row_of(PEOPLE)
    press(qtbot, line(row, 1).shown)
    menu = line(row, 1).findChild(ChoiceMenu)
    next(action for action in menu.actions() if action.text() == "Theirs").trigger()
    assert noted.written == [("participants", [WHOLE[0], ("A9", {"side": "theirs"})], False)]


def test_an_entry_is_removed_by_its_button(qtbot, row_of, noted):
    row = row_of(PEOPLE)
    press(qtbot, line(row).shown)
    next(one for one in line(row).findChildren(QPushButton) if one.text() == "Remove").click()
    assert noted.written == [("participants", WHOLE[1:], False)]


def test_a_word_is_rewritten_where_it_stands(qtbot, row_of, noted):
    row = row_of(TAGS)
    press(qtbot, line(row).shown)
    editor = line(row).findChild(LineEditor)
    editor.setText("fentanyl")
    press(qtbot, editor)
    assert noted.written == [("tags", [("fentanyl", {}), ("arms", {})], False)]


def test_what_is_replaced_while_it_is_written_is_written_once(qtbot, tools):
    """The form shows the new entries within the write, which takes the keys from the line that wrote."""
    written = []

    def write(assignments, makes):
        written.append(assignments)
        row.show_value(FieldValue(TAGS.field, "Tags", entries=TAGS.entries[1:]))
        return ""

    row = ListRow(TAGS, tools, write)
    qtbot.addWidget(row)
    with qtbot.waitActive(row):
        row.show()
    press(qtbot, line(row).shown)
    editor = line(row).findChild(LineEditor)
    editor.setText("fentanyl")
    press(qtbot, editor)
    assert len(written) == 1
    assert len(row.lines) == 1


def test_the_record_of_an_entry_can_be_opened(qtbot, row_of):
    row = row_of(PEOPLE)
    with qtbot.waitSignal(row.open_wanted) as wanted:
        line(row).open_wanted.emit("A7")
    assert wanted.args == ["A7"]
    assert [one for one in row.findChildren(EntryLine) if one.findChild(RowButton)] == row.lines


def role_of(row, place=0):
    """The editor of an entry's role, open."""
    line(row, place).begin()
    return line(row, place).findChild(LineEditor)


def with_entries(*entries):
    return FieldValue(PEOPLE.field, PEOPLE.label, entries=entries)


def test_a_role_being_typed_stays_when_somebody_adds_an_entry(row_of, noted):
    row = row_of(PEOPLE)
    editor = role_of(row)
    editor.setText("Senator")
    row.show_value(with_entries(EntryValue("A1", "Mexico", "A1"), RUBIO, EBRARD))
    assert [one.entry.head for one in row.lines] == ["A1", "A7", "A9"]
    assert (line(row, 1).findChild(LineEditor), editor.text(), editor.hasFocus()) == (editor, "Senator", True)
    assert noted.written == []


def test_a_role_written_elsewhere_is_told_to_one_who_types(row_of):
    row = row_of(PEOPLE)
    role_of(row).setText("Senator")
    row.show_value(with_entries(replace(RUBIO, role="Minister"), EBRARD))
    assert "Changed meanwhile to “Minister”. What you type here will replace it." in texts(line(row))
    assert line(row).shown.accessibleName() == "Marco Rubio, Minister, theirs"


def test_a_role_that_nobody_touched_follows(row_of):
    row = row_of(PEOPLE)
    editor = role_of(row)
    row.show_value(with_entries(replace(RUBIO, role="Minister"), EBRARD))
    assert editor.text() == "Minister"


def test_a_refused_side_is_not_what_is_written_later(qtbot, row_of, noted):
    row = row_of(PEOPLE)
    line(row, 1).begin()
    noted.refusal = "refused"
    menu = line(row, 1).findChild(ChoiceMenu)
    next(action for action in menu.actions() if action.text() == "Theirs").trigger()
    noted.refusal = ""
    noted.written.clear()
    press(qtbot, line(row, 1).shown, Qt.Key.Key_Delete)
    assert noted.written == [("participants", WHOLE[:1], False)]


def test_an_entry_that_is_gone_is_not_changed_in_silence(row_of, noted):
    row = row_of(PEOPLE)
    changed = replace(RUBIO, role="Senator")
    row.value = with_entries(EBRARD)
    assert row._put(RUBIO, changed) == "Marco Rubio is no longer in the list; it was removed meanwhile"
    assert noted.written == []
