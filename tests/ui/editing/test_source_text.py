"""The kept text of a source: the quote is marked and in sight, words are found, a selection is cited."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from tracker.ui.editing.source_text import SourceText, SourceTextValues
from tracker.ui.view_values import MarkingChip

TEXT = "First 𝒳 line.\r\n" * 200 + "The parties will act.\n" + "Last line.\n" * 200
QUOTE = "The parties will act."
START = TEXT.index(QUOTE)


@pytest.fixture
def text(qtbot, look, english):
    marking = MarkingChip("TLP:AMBER", "#FFC000", "#000000")
    values = SourceTextValues("S1", "Note", TEXT, (START, START + len(QUOTE)), "C2 Curb the flow", marking)
    made = SourceText(values, look, english)
    qtbot.addWidget(made)
    made.resize(360, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.begin()
    return made


def marked(text):
    return [one.cursor.selectedText() for one in text.text.extraSelections()]


def select(text, words):
    text.text.setTextCursor(text.text.document().find(words))


def test_the_quote_is_marked_and_in_sight(text):
    assert marked(text) == [QUOTE]
    at = text.text.cursorRect()
    assert text.text.viewport().rect().contains(at.center())
    assert text.text.textCursor().block().text() == QUOTE


def test_words_are_found_one_after_another(qtbot, text):
    text.search.setText("last")
    assert text._count.text() == "1 of 200"
    qtbot.keyClick(text.search, Qt.Key.Key_Return)
    assert text._count.text() == "2 of 200"
    qtbot.keyClick(text.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert text._count.text() == "1 of 200"


def test_what_is_not_there_is_told(text):
    text.search.setText("nowhere")
    assert (text._count.text(), marked(text)) == ("not there", [QUOTE])


def test_a_selection_is_cited_by_its_place_in_the_text(qtbot, text):
    assert not text.cite.isEnabled()
    select(text, "parties will")
    with qtbot.waitSignal(text.cited) as cited:
        text.cite.click()
    start, end = cited.args
    assert TEXT[start:end] == "parties will"


def test_what_is_copied_bears_the_marking(text):
    select(text, "parties")
    assert text.text.createMimeDataFromSelection().text() == "TLP:AMBER\nparties\nTLP:AMBER"


def test_it_is_read_and_not_changed(qtbot, text):
    qtbot.keyClicks(text.text, "abc")
    assert text.text.toPlainText() == TEXT.replace("\r\n", "\n")


@pytest.mark.parametrize("part", ["text", "search"])
def test_esc_goes_back_to_the_record(qtbot, text, part):
    at = getattr(text, part)
    at.setFocus()
    with qtbot.waitSignal(text.closed):
        qtbot.keyClick(at, Qt.Key.Key_Escape)


def test_the_keys_select_and_tab_goes_on(qtbot, text):
    cursor = text.text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    text.text.setTextCursor(cursor)
    qtbot.keyClick(text.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert text.text.textCursor().selectedText() == "T"
    qtbot.keyClick(text.text, Qt.Key.Key_Tab)
    assert text.cite.hasFocus()
