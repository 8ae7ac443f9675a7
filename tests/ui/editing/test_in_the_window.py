"""Writing in the wired window, on the sample."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.asking import counts, page, panel, texts
from tracker.desk.assignments import read_assignments
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.editing.add_line import AddLine
from tracker.ui.editing.front import NewButton
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.new_record import NewRecord
from tracker.ui.editing.notice import Notice
from tracker.ui.editing.source_text import SourceText
from tracker.ui.editing.title_row import TitleRow
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.shell.controller import Controller

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, controller):
    controller.window.activateWindow()
    qtbot.waitUntil(controller.window.isActiveWindow)
    return controller.window


def edited(controller):
    return controller.writing.editing.edited


def row(controller, key):
    return edited(controller).fields.rows[key]


def write(qtbot, controller, key, text):
    at = row(controller, key)
    at.show()
    at.begin()
    editor = at.findChild(LineEditor)
    editor.setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    return at


def notice(window):
    return next(one for one in window.findChildren(Notice) if type(one) is Notice)


def make(qtbot, window, title):
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    new = window.detail.record
    assert isinstance(new, NewRecord)
    new.form.title = title
    qtbot.keyClick(new.form.editors[0], Qt.Key.Key_Return)


def test_a_field_is_written_and_every_view_shows_it(qtbot, controller, window, desk):
    window.show_section("meetings")
    controller.show_record("M2")
    write(qtbot, controller, "place", "Querétaro")
    assert desk.record("M2").text("place") == "Querétaro"
    assert "Querétaro" in " ".join(texts(panel(controller)))
    at = page(controller).model.position("M2")
    assert "Querétaro" in page(controller).model.row(at).cells


def test_each_commit_is_one_step(qtbot, controller, window, desk):
    controller.show_record("M2")
    before = desk.record("M2").text("place")
    write(qtbot, controller, "place", "Puebla")
    write(qtbot, controller, "format", "video")
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert (desk.record("M2").text("place"), desk.record("M2").text("format")) == ("Puebla", "in person")
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert desk.record("M2").text("place") == before


def test_undo_and_redo_say_what_they_did(qtbot, controller, window, desk):
    controller.show_record("M2")
    write(qtbot, controller, "place", "Puebla")
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    title = desk.find("M2").title
    assert notice(window).accessibleName() == f"Undone: edit “{title}”"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL_SHIFT)
    assert notice(window).accessibleName() == f"Done again: edit “{title}”"
    assert desk.record("M2").text("place") == "Puebla"


def test_with_nothing_to_redo_the_notice_says_so(qtbot, controller, window):
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL_SHIFT)
    assert notice(window).accessibleName() == "There is nothing to redo"


def test_a_date_takes_words_in_either_language(qtbot, controller, desk, window):
    controller.show_record("M3")
    write(qtbot, controller, "date", " finales de enero de 2026 ")
    assert desk.record("M3").date.latest.isoformat() == "2026-01-31"
    assert desk.record("M3").date.text == "finales de enero de 2026"


def test_a_refused_date_stays_as_it_was_typed(qtbot, controller, desk, window):
    controller.show_record("M3")
    before = desk.record("M3").date
    at = write(qtbot, controller, "date", "31 Febtember")
    assert at.findChild(LineEditor).text() == "31 Febtember"
    assert desk.record("M3").date == before


def test_f2_edits_the_title(qtbot, controller, window, desk):
    controller.show_record("M2")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    editor = panel(controller).findChild(TitleRow).editor
    editor.setText("Framework, begun")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert desk.record("M2").title == "Framework, begun"
    assert "Framework, begun" in texts(panel(controller))


def test_esc_in_a_field_leaves_the_record_open(qtbot, controller, window):
    controller.show_record("M2")
    row(controller, "place").begin()
    qtbot.keyClick(row(controller, "place").findChild(LineEditor), Qt.Key.Key_Escape)
    assert window.record_shown == "M2"
    assert not row(controller, "place").is_editing


def test_reading_another_record_writes_what_was_typed_into_the_first(controller, window, desk):
    controller.show_record("M2")
    row(controller, "place").begin()
    row(controller, "place").findChild(LineEditor).setText("Puebla")
    other = desk.record("M3").text("place")
    controller.show_record("M3")
    assert desk.record("M2").text("place") == "Puebla"
    assert desk.record("M3").text("place") == other
    assert window.record_shown == "M3"


def test_a_move_is_made_with_its_date(qtbot, controller, window, desk):
    offered = desk.list_ids((), "stage:offered", limit=1)[0]
    ref = str(desk.by_id(offered).ref)
    controller.show_record(ref)
    moves = edited(controller).moves
    next(button for button in moves.buttons if button.text() == "Rejected").click()
    qtbot.keyClick(moves.findChild(LineEditor), Qt.Key.Key_Return, CTRL)
    source = moves.findChildren(LineEditor)[1]
    qtbot.keyClick(source, Qt.Key.Key_Return)
    last = desk.record(ref).stages()[-1]
    assert (last.stage.value, last.date.edtf) == ("rejected", desk.as_of.isoformat())
    assert [button.text() for button in moves.buttons] == ["Offered"]


def test_outcomes_are_typed_one_after_another(qtbot, controller, window, desk):
    controller.show_record("M3")
    before = len(desk.tangible("M3").outcomes)
    line = edited(controller).lines["outcome"]
    line.button.click()
    for title in ("One agreed list", "A first transfer"):
        qtbot.keyClicks(line.form.editors[0], title)
        qtbot.keyClick(line.form.editors[0], Qt.Key.Key_Return)
    assert len(desk.tangible("M3").outcomes) == before + 2
    assert "A first transfer" in texts(panel(controller))
    assert line.form.editors[0].hasFocus()


def test_a_link_is_added_by_search(qtbot, controller, window, desk):
    controller.show_record("M2")
    line = edited(controller).lines["link"]
    line.button.click()
    kind, other = line.form.editors
    kind.choose("overlaps")
    other.setFocus()
    qtbot.keyClicks(other, "M4")
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert ("overlaps", "M4") in [
        (link.type.value, str(link.other.ref)) for link in desk.dossier(desk.find("M2").id).links
    ]
    assert line.form.isHidden()


def test_a_citation_is_added_with_its_quote(qtbot, controller, window, desk):
    controller.show_record("M2")
    line = edited(controller).lines["citation"]
    line.button.click()
    source, quote = line.form.editors
    qtbot.keyClicks(source, "S1")
    qtbot.keyClick(source, Qt.Key.Key_Return)
    quote.setText("in so many words")
    qtbot.keyClick(quote, Qt.Key.Key_Return)
    cited = desk.cited([desk.find("M2").id])[desk.find("M2").id][-1]
    assert (str(cited.source.ref), cited.citation.text("quote")) == ("S1", "in so many words")


def test_deleting_is_done_at_once_and_can_be_undone(qtbot, controller, window, desk):
    window.show_section("meetings")
    controller.show_record("M2")
    before = counts(controller)["meetings"]
    qtbot.keyClick(window, Qt.Key.Key_Delete, CTRL)
    assert window.record_shown == ""
    assert notice(window).accessibleName().startswith("Deleted M2 ")
    assert int(counts(controller)["meetings"]) == int(before) - 1
    notice(window).button.click()
    assert window.record_shown == "M2"
    assert counts(controller)["meetings"] == before


def test_ctrl_n_makes_what_the_section_holds(qtbot, controller, window, desk):
    window.show_section("events")
    make(qtbot, window, "A seizure at the port")
    made = desk.record(window.record_shown)
    assert (made.kind.value, made.title) == ("event", "A seizure at the port")
    assert row(controller, "date").is_editing


def test_a_new_outcome_belongs_to_the_open_meeting(qtbot, controller, window, desk):
    controller.show_record("M2")
    controller.writing.begin_new()
    new = window.detail.record
    new.choose("outcome")
    assert any("M2" in text for text in texts(new))
    new.form.title = "A list"
    qtbot.keyClick(new.form.editors[0], Qt.Key.Key_Return)
    assert str(desk.record(window.record_shown).pointer_to("meeting").ref) == "M2"


def test_choosing_another_kind_keeps_the_title(qtbot, controller, window):
    controller.writing.begin_new()
    new = window.detail.record
    new.form.title = "Typed already"
    new.choose("meeting")
    assert new.form.title == "Typed already"
    qtbot.keyClick(new.form.editors[0], Qt.Key.Key_Escape)
    assert window.detail.record is None


def test_a_new_record_given_up_brings_back_what_was_read(qtbot, controller, window):
    controller.show_record("M2")
    controller.writing.begin_new()
    qtbot.keyClick(window.detail.record.form.editors[0], Qt.Key.Key_Escape)
    assert window.record_shown == "M2"


def test_tab_goes_down_the_panel_also_after_an_edit(qtbot, controller, window):
    controller.show_record("M2")
    write(qtbot, controller, "place", "Puebla")
    row(controller, "participants").lines[0].begin()
    QApplication.processEvents()
    shown = panel(controller)
    shown.body.findChild(TitleRow).shown.setFocus()
    heights = []
    # What deletes and closes comes last, from above.
    while shown.body.isAncestorOf(at := window.focusWidget()) and at.accessibleName() != "Delete the record":
        heights.append(at.mapTo(shown.body, at.rect().center()).y())
        qtbot.keyClick(at, Qt.Key.Key_Tab)
    assert 20 < len(heights) < 200
    # What stands side by side is up to half a line apart.
    assert [one for one, after in pairwise(heights) if one > after + 24] == []


def test_a_window_that_only_reads_shows_nothing_to_write_with(qtbot, look, desk, sample_path):
    with open_workspace(sample_path, Access.HOLD) as second:
        controller = Controller(replace(desk, workspace=second), look)
        controller.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(controller.window)
        controller.start()
        controller.window.show()
        controller.show_record("M2")
        assert controller.window.findChildren(NewButton) == []
        assert panel(controller).findChildren(AddLine) == []
        assert panel(controller).findChildren(TitleRow) == []
        assert list(controller.writing.commands()) == []


def test_a_click_on_another_field_while_one_is_typed_reaches_it(qtbot, controller, window, desk):
    controller.show_record("M2")
    row(controller, "place").begin()
    row(controller, "place").findChild(LineEditor).setText("Puebla")
    QApplication.processEvents()
    qtbot.mouseClick(row(controller, "format").focus_target, Qt.MouseButton.LeftButton)
    assert desk.record("M2").text("place") == "Puebla"
    assert row(controller, "format").is_editing


def test_a_write_leaves_the_order_of_the_table_and_its_choice(qtbot, controller, window):
    window.show_section("meetings")
    page(controller).view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    controller.show_record("M2")
    before = [page(controller).model.row(at).ref for at in range(5)]
    write(qtbot, controller, "place", "Puebla")
    table = page(controller)
    assert [table.model.row(at).ref for at in range(5)] == before
    assert table.model.row(table.view.currentIndex().row()).ref == "M2"


def test_undo_reaches_the_desk_from_an_empty_search_field(qtbot, controller, window, desk):
    before = desk.counts()
    window.show_section("events")
    make(qtbot, window, "A seizure at the port")
    window.top_bar.search.setFocus()
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Z, CTRL)
    assert desk.counts() == before


def test_undo_takes_back_typing_while_there_is_some(qtbot, controller, window, desk):
    window.show_section("events")
    make(qtbot, window, "A seizure at the port")
    before = desk.counts()
    window.top_bar.search.setFocus()
    qtbot.keyClicks(window.top_bar.search, "port")
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Z, CTRL)
    assert (desk.counts(), window.top_bar.search.text()) == (before, "")


def test_the_text_of_a_citation_is_read_and_left_for_the_record(qtbot, controller, window, desk):
    cited = desk.dossier(desk.find("C2").id).citations[0]
    desk.edit(cited.source.id, read_assignments([f"text=They said: {cited.citation.text('quote')}. So it is."]))
    controller.show_record("C2")
    edited(controller).citations.lines[str(cited.citation.ref)].read.click()
    text = window.detail.record
    assert isinstance(text, SourceText)
    assert text.text.extraSelections()[0].cursor.selectedText() == cited.citation.text("quote")
    qtbot.keyClick(text.text, Qt.Key.Key_Escape)
    assert window.record_shown == "C2"


def test_a_selection_of_the_text_becomes_a_citation_of_the_record(controller, window, desk):
    cited = desk.dossier(desk.find("C2").id).citations[0]
    desk.edit(cited.source.id, read_assignments(["text=They said it twice."]))
    controller.show_record("C2")
    controller.writing.read_text(str(cited.citation.ref))
    text = window.detail.record
    text.text.setTextCursor(text.text.document().find("twice"))
    text.cite.click()
    assert window.record_shown == "C2"
    quotes = [one.citation.text("quote") for one in desk.dossier(desk.find("C2").id).citations]
    assert quotes[-1] == "twice"


def test_what_is_typed_in_a_kept_window_is_offered_in_the_next(qtbot, look, desk, tmp_path):
    def window_of():
        store = PreferenceStore(tmp_path / "window.ini")
        made = Controller(desk, look, preferences=store)
        made.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made.window)
        made.start()
        made.window.show()
        made.show_record("M2")
        return made

    one = window_of()
    write(qtbot, one, "date", "31 February")
    one.window.close()
    other = window_of()
    assert [line.offer.text for line in edited(other).offers.lines] == ["31 February"]
    other.window.close()
