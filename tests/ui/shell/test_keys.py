"""The keyboard in the wired window: where the keys are after each thing, and what Enter does there."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.asking import page, panel
from tracker.desk.assignments import read_assignments
from tracker.ui.editing.new_record import NewRecord
from tracker.ui.editing.title_row import TitleRow
from tracker.ui.table.edit_many import EditMany

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, controller):
    controller.window.activateWindow()
    qtbot.waitUntil(controller.window.isActiveWindow)
    return controller.window


def press(qtbot, window, *keys, held=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(window.focusWidget() or window, key, held)


@pytest.fixture
def row_open(qtbot, controller, window):
    """A row of the meetings with its record beside it."""
    window.show_section("meetings")
    page(controller).view.setFocus()
    press(qtbot, window, Qt.Key.Key_J)
    return window.record_shown


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_record_that_was_closed_is_opened_again(qtbot, window, row_open, key):
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.record_shown == ""
    press(qtbot, window, key)
    qtbot.waitUntil(lambda: window.record_shown == row_open)


def test_closing_the_panel_from_inside_leaves_the_keys_on_the_row(qtbot, controller, window, row_open):
    panel(controller).findChild(TitleRow).shown.setFocus()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert page(controller).view.hasFocus()
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: window.record_shown not in ("", row_open))


def test_after_a_new_record_is_closed_the_keys_are_in_the_page(qtbot, controller, window, row_open):
    press(qtbot, window, Qt.Key.Key_N, held=CTRL)
    assert isinstance(window.detail.record, NewRecord)
    window.detail.record.form.title = "A call"
    press(qtbot, window, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert page(controller).view.hasFocus()


def test_closing_gives_the_keys_back_to_the_card_of_the_desk(qtbot, controller, window):
    card = page(controller).cards[2]
    card.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    panel(controller).findChild(TitleRow).shown.setFocus()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert card.hasFocus()


@pytest.mark.parametrize("section", ["timeline", "followups", "bodies", "settings"])
def test_closing_gives_the_keys_to_any_section(qtbot, controller, window, section):
    window.show_section(section)
    controller.show_record("M2")
    panel(controller).findChild(TitleRow).shown.setFocus()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert page(controller).isAncestorOf(window.focusWidget())


def test_enter_presses_the_button_in_focus(qtbot, controller, window):
    card = next(one for one in page(controller).cards if one.flag.action)
    card.button.setFocus()
    with qtbot.waitSignal(card.action_asked, timeout=100):
        press(qtbot, window, Qt.Key.Key_Return)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_enter_opens_the_menu_of_a_button(qtbot, controller, window):
    controller.writing.begin_new()
    new = window.detail.record
    new.kind.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    assert new.kind.menu().isVisible()
    new.kind.menu().hide()


def test_enter_presses_a_button_of_a_floating_card(qtbot, controller, window, row_open):
    press(qtbot, window, Qt.Key.Key_A, held=CTRL)
    press(qtbot, window, Qt.Key.Key_E, held=CTRL)
    layer = window.findChild(EditMany)
    layer.cancel.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    assert layer.isHidden()


def test_tab_from_a_table_goes_to_the_title(qtbot, controller, window, row_open):
    press(qtbot, window, Qt.Key.Key_Tab)
    assert window.focusWidget() is panel(controller).findChild(TitleRow).shown


def test_another_record_in_the_panel_has_the_keys_at_its_title(controller, window, row_open):
    panel(controller).findChild(TitleRow).shown.setFocus()
    controller.show_record("C2")
    assert window.focusWidget() is panel(controller).findChild(TitleRow).shown


def test_a_text_read_is_left_for_its_citation(qtbot, controller, window, desk):
    cited = desk.dossier(desk.find("C2").id).citations[0]
    desk.edit(cited.source.id, read_assignments([f"text=They said: {cited.citation.text('quote')}. So it is."]))
    controller.show_record("C2")
    panel(controller).verticalScrollBar().setValue(120)
    controller.writing.editing.edited.citations.lines[str(cited.citation.ref)].read.click()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert controller.writing.editing.edited.citations.lines[str(cited.citation.ref)].read.hasFocus()
    assert panel(controller).verticalScrollBar().value() == 120


def test_ctrl_enter_changes_the_records_chosen(qtbot, controller, window, row_open, desk):
    press(qtbot, window, Qt.Key.Key_A, held=CTRL)
    press(qtbot, window, Qt.Key.Key_E, held=CTRL)
    layer = window.findChild(EditMany)
    layer.value.field.pick("place")
    qtbot.keyClicks(layer.value.editor, "Puebla")
    press(qtbot, window, Qt.Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: desk.record(row_open).text("place") == "Puebla")


def test_the_keys_are_in_the_page_at_the_start(controller, window):
    assert page(controller).isAncestorOf(window.focusWidget())


def test_beside_a_meeting_a_new_record_is_an_outcome(qtbot, controller, window, row_open):
    press(qtbot, window, Qt.Key.Key_N, held=CTRL)
    assert window.detail.record.kind.text() == "Outcome"
