"""Working in the tables of the wired window, on the sample."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from tests.ui.asking import counts, page, texts
from tracker.desk.views import SavedView
from tracker.ui.editing.choice_menu import ChoiceMenu
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.list_row import ListRow
from tracker.ui.elements.empty import EmptyView
from tracker.ui.table import copy_work, work

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


@pytest.fixture
def window(qtbot, controller):
    controller.window.resize(1600, 900)
    controller.window.activateWindow()
    qtbot.waitUntil(controller.window.isActiveWindow)
    controller.window.show_section("meetings")
    return controller.window


@pytest.fixture
def table(controller, window):
    """The table of meetings; the clipboard is empty."""
    QGuiApplication.clipboard().clear()
    page(controller).view.setFocus()
    return page(controller)


def column(table, key):
    return next(at for at, one in enumerate(table.model.columns) if one.key == key)


def choose(table, *refs):
    table.view.choose(refs[0])
    flags = table.view.selectionModel().SelectionFlag
    for ref in refs[1:]:
        index = table.model.index(table.model.position(ref), 0)
        table.view.selectionModel().select(index, flags.Select | flags.Rows)


def begin(qtbot, table, ref, key):
    """F2 on a cell; the editor over it."""
    table.view.choose(ref)
    table.view.setCurrentIndex(table.model.index(table.model.position(ref), column(table, key)))
    qtbot.keyClick(table.view, Qt.Key.Key_F2)
    return table.view.findChild(LineEditor)


def clipboard():
    return QGuiApplication.clipboard().mimeData()


# --- cells ------------------------------------------------------------------------------------------------------


def test_a_cell_is_edited_where_it_stands(qtbot, table, desk):
    editor = begin(qtbot, table, "M2", "place")
    editor.setText("Querétaro")
    qtbot.keyClick(editor, ENTER)
    assert desk.record("M2").text("place") == "Querétaro"
    at = table.model.position("M2")
    assert table.model.index(at, column(table, "place")).data() == "Querétaro"
    assert table.view.hasFocus()


def test_escape_leaves_a_cell_as_it_was(qtbot, table, desk):
    before = desk.record("M2").text("place")
    editor = begin(qtbot, table, "M2", "place")
    editor.setText("Querétaro")
    qtbot.keyClick(editor, ESCAPE)
    assert desk.record("M2").text("place") == before
    assert table.view.hasFocus()


def test_going_elsewhere_writes_the_cell(qtbot, table, desk, window):
    begin(qtbot, table, "M2", "place").setText("Querétaro")
    window.top_bar.search.setFocus()
    assert desk.record("M2").text("place") == "Querétaro"


def test_a_date_is_understood_while_it_is_typed(qtbot, table, desk):
    editor = begin(qtbot, table, "M15", "date")
    editor.setText("early March 2026")
    assert "March 2026" in editor.accessibleDescription()
    qtbot.keyClick(editor, ENTER)
    assert desk.record("M15").date.text == "early March 2026"


def test_a_refused_value_stays_with_its_reason(qtbot, table, desk):
    editor = begin(qtbot, table, "M15", "date")
    editor.setText("33 March")
    qtbot.keyClick(editor, ENTER)
    assert editor.isVisible()
    assert any("33" in text and "calendar" in text for text in texts(editor.parentWidget()))
    qtbot.keyClick(editor, ESCAPE)
    assert desk.record("M15").date.edtf == "2026-02"


def test_a_name_is_completed_in_the_cell(qtbot, table, desk):
    editor = begin(qtbot, table, "M15", "body")
    editor.setText("")
    qtbot.keyClicks(editor, "Security Impl")
    qtbot.keyClick(editor, ENTER)
    assert desk.record("M15").pointer_to("body").title == "Security Implementation Group"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_choices_open_as_a_menu(qtbot, table, desk):
    assert begin(qtbot, table, "M15", "status") is None
    menu = table.view.findChild(ChoiceMenu)
    menu.close()
    next(action for action in menu.actions() if action.data() == "postponed").trigger()
    assert desk.record("M15").text("status") == "postponed"


def test_tab_writes_and_goes_on_to_the_next_cell_that_can_be_edited(qtbot, table, desk):
    editor = begin(qtbot, table, "M2", "date")
    editor.setText("15 December 2021")
    qtbot.keyClick(editor, TAB)
    assert desk.record("M2").date.edtf == "2021-12-15"
    assert table.view.currentIndex().column() == column(table, "title")
    following = table.window().focusWidget()
    assert (type(following), following.text()) == (LineEditor, desk.record("M2").title)
    qtbot.keyClick(following, ESCAPE)


def test_on_the_reference_the_title_is_edited(qtbot, table, desk):
    editor = begin(qtbot, table, "M2", "ref")
    editor.setText("Another name")
    qtbot.keyClick(editor, ENTER)
    assert desk.record("M2").title == "Another name"


def test_a_list_is_edited_in_the_cell(qtbot, controller, table, desk):
    controller.window.show_section("commitments")
    table = page(controller)
    assert begin(qtbot, table, "C2", "obligors") is not None
    editor = table.view.findChild(ListRow).findChild(LineEditor)
    qtbot.keyClicks(editor, "Canada")
    qtbot.keyClick(editor, ENTER)
    assert [one.actor.title for one in desk.record("C2").people("obligors")] == ["United States", "Canada"]
    qtbot.keyClick(editor, ESCAPE)
    qtbot.keyClick(controller.window.focusWidget(), ESCAPE)
    assert controller.tables._tables["commitments"].cells.frame is None


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
@pytest.mark.parametrize("key", ["implementation", "stage"])
def test_what_is_worked_out_does_not_open(qtbot, controller, window, key):
    window.show_section("commitments")
    table = page(controller)
    assert begin(qtbot, table, "C2", key) is None
    assert controller.tables._tables["commitments"].cells.frame is None


# --- copying ----------------------------------------------------------------------------------------------------


def test_rows_are_copied_as_shown_with_their_marking(qtbot, table, desk):
    choose(table, "M1", "M2")
    qtbot.keyClick(table.view, Qt.Key.Key_C, CTRL)
    lines = clipboard().text().splitlines()
    assert (lines[0], lines[-1]) == ("TLP:CLEAR", "TLP:CLEAR")
    assert lines[1].split("\t")[:3] == ["Ref", "Date", "Meeting"]
    assert [line.split("\t")[0] for line in lines[2:-1]] == ["M1", "M2"]
    assert clipboard().html().count("TLP:CLEAR") == 2


def test_the_highest_marking_goes_with_the_rows(qtbot, table, desk):
    desk.edit_many([desk.find("M2").id], work_assignment("marking", "TLP:AMBER"))
    choose(table, "M1", "M2")
    qtbot.keyClick(table.view, Qt.Key.Key_C, CTRL)
    assert clipboard().text().startswith("TLP:AMBER\n")


def test_unmarked_rows_wait_for_a_confirmation(qtbot, controller, table, desk):
    desk.edit_many([desk.find("M2").id], work_assignment("marking", ""))
    choose(table, "M1", "M2")
    qtbot.keyClick(table.view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == ""
    card = controller.tables.confirming.card
    assert card.line.text() == "1 record is unmarked and would go out marked TLP:CLEAR"
    qtbot.mouseClick(card.go_on, Qt.MouseButton.LeftButton)
    assert clipboard().text().startswith("TLP:CLEAR\n")


def test_more_rows_than_a_copy_holds_are_asked_about(qtbot, controller, table, monkeypatch):
    QGuiApplication.clipboard().clear()
    monkeypatch.setattr(copy_work, "MOST_ROWS", 2)
    monkeypatch.setattr(work, "MOST_ROWS", 2)
    table.view.selectAll()
    qtbot.keyClick(table.view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == ""
    qtbot.mouseClick(controller.tables.notice.button, Qt.MouseButton.LeftButton)
    assert len(clipboard().text().splitlines()) == 5


def test_so_are_more_records_from_elsewhere(qtbot, controller, desk, monkeypatch):
    QGuiApplication.clipboard().clear()
    monkeypatch.setattr(copy_work, "MOST_ROWS", 1)
    controller.tables.copying.copy_records(["M1", "M2"])
    assert QGuiApplication.clipboard().text() == ""
    qtbot.mouseClick(controller.tables.notice.button, Qt.MouseButton.LeftButton)
    assert [line.split("\t")[0] for line in clipboard().text().splitlines()[2:-1]] == ["M1"]


def work_assignment(key, text):
    from tracker.desk.assignments import assignments_of

    return assignments_of({key: text or None})


# --- many at once -----------------------------------------------------------------------------------------------


def test_many_are_deleted_as_one_step_and_come_back(qtbot, controller, table, desk):
    before = counts(controller)["meetings"]
    choose(table, "M3", "M4", "M5")
    qtbot.keyClick(table.view, Qt.Key.Key_Delete)
    assert int(counts(controller)["meetings"]) == int(before) - 3
    assert controller.tables.notice.accessibleName() == "Deleted 3 records"
    qtbot.mouseClick(controller.tables.notice.button, Qt.MouseButton.LeftButton)
    assert counts(controller)["meetings"] == before


def test_one_row_is_deleted_as_the_record_is(qtbot, controller, table, desk):
    choose(table, "M3")
    qtbot.keyClick(table.view, Qt.Key.Key_Delete)
    assert table.model.position("M3") is None


def edit_many(qtbot, controller, field, text):
    controller.tables.edit_many()
    card = controller.tables.many.card
    card.value.field.pick(field)
    card.value.editor.setText(text)
    qtbot.keyClick(card.value.editor, ENTER)
    return card


def test_many_are_edited_after_a_look_at_what_would_change(qtbot, controller, table, desk):
    choose(table, "M1", "M2", "M3")
    desk.edit_many([desk.find("M1").id], work_assignment("place", "Puebla"))
    card = edit_many(qtbot, controller, "place", "Puebla")
    shown = {card.model.index(row, 0).data()[:2]: card.model.index(row, 2).data() for row in range(3)}
    assert shown == {"M1": "unchanged", "M2": "Puebla", "M3": "Puebla"}
    assert card.apply.text() == "Change 2 records"
    qtbot.keyClick(card.apply, Qt.Key.Key_Space)
    assert {desk.record(ref).text("place") for ref in ("M1", "M2", "M3")} == {"Puebla"}
    assert controller.tables.notice.accessibleName() == "Changed 2 records"


def test_an_edit_of_many_is_one_undo(qtbot, controller, table, desk):
    choose(table, "M1", "M2")
    before = [desk.record(ref).text("place") for ref in ("M1", "M2")]
    qtbot.keyClick(edit_many(qtbot, controller, "place", "Puebla").apply, Qt.Key.Key_Space)
    qtbot.keyClick(controller.window, Qt.Key.Key_Z, CTRL)
    assert [desk.record(ref).text("place") for ref in ("M1", "M2")] == before


def test_what_is_refused_is_named_and_left_alone(qtbot, controller, table, desk):
    choose(table, "M9", "M1")
    controller.tables.edit_many()
    card = controller.tables.many.card
    card.value.field.pick("participants")
    card.value.mode.pick("remove")
    card.value.editor.setText("Marco Rubio")
    qtbot.keyClick(card.value.editor, ENTER)
    fates = {card.model.index(row, 0).data().split()[0]: card.model.index(row, 2).data() for row in range(2)}
    assert "Does not hold 'Marco Rubio'" in fates["M1"]
    qtbot.keyClick(card.apply, Qt.Key.Key_Space)
    assert "Marco Rubio" not in [one.actor.title for one in desk.record("M9").people("participants")]


def test_a_field_is_emptied_on_many(qtbot, controller, table, desk):
    choose(table, "M1", "M2")
    controller.tables.edit_many()
    card = controller.tables.many.card
    card.value.field.pick("place")
    card.value.empty.setChecked(True)
    card._ask()
    qtbot.keyClick(card.apply, Qt.Key.Key_Space)
    assert [desk.record(ref).text("place") for ref in ("M1", "M2")] == ["", ""]


def test_nothing_can_be_written_before_there_is_a_value(qtbot, controller, table):
    choose(table, "M1", "M2")
    controller.tables.edit_many()
    card = controller.tables.many.card
    assert not card.apply.isEnabled()
    qtbot.keyClick(card, ESCAPE)
    assert controller.tables.many.card is None


def test_too_many_for_one_step_is_said(controller, table, monkeypatch, desk):
    monkeypatch.setattr(work, "MOST_CHANGED", 2)
    table.view.selectAll()
    controller.tables.delete()
    assert "Up to 2 records" in controller.tables.notice.accessibleName()
    assert table.model.rowCount() == 15


# --- empty ------------------------------------------------------------------------------------------------------


def empty_text(controller):
    view = controller.window.current_page().findChild(EmptyView)
    return view.accessibleName(), view.findChild(QPushButton)


def test_a_table_that_never_had_a_record_offers_to_make_one(qtbot, controller, window, desk):
    everything = desk.list_ids(())
    desk.workspace.connection.execute("DELETE FROM last_number WHERE kind = 'position'")
    desk.delete([id_ for id_ in everything if desk.by_id(id_).kind.value == "position"])
    window.show_section("positions")
    title, button = empty_text(controller)
    assert title == "Nothing here yet"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.detail.record is not None


def test_a_table_that_was_emptied_offers_to_undo(qtbot, controller, window, desk):
    window.show_section("positions")
    page(controller).view.selectAll()
    controller.tables.delete()
    title, button = empty_text(controller)
    assert (title, button.text()) == ("Nothing is left here", "Undo the last step")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page(controller).model.rowCount() == 10


def test_a_query_that_nothing_matches_can_be_cleared(qtbot, controller, window):
    window.search_asked.emit("place:Nowhere")
    title, button = empty_text(controller)
    assert title == "Nothing matches"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page(controller).model.rowCount() == 15


def test_a_view_whose_query_can_no_longer_be_read_can_be_cleared(qtbot, controller, window):
    controller.finding.view_chosen.emit(SavedView("Old", "meetings", "nofield:1"))
    view = window.current_page()
    assert view.accessibleName() == "That could not be shown"
    qtbot.mouseClick(view.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert page(controller).model.rowCount() == 15
