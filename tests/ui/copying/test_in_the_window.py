"""Ctrl+C in every list of the window: rows as text, tab-separated and as HTML, never without their marking."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView

from tests.ui.asking import page
from tracker.desk.assignments import read_assignments
from tracker.desk.releasing import RECORDS, LeavingFile, LeavingPaper, enter_release
from tracker.exchange.clipboard import TSV
from tracker.ui.papers.pages_bar import Part

CTRL = Qt.KeyboardModifier.ControlModifier
FORMS = ("text/plain", "text/html", TSV)


@pytest.fixture(autouse=True)
def empty_clipboard(qapp):
    QGuiApplication.clipboard().clear()


def copied():
    return QGuiApplication.clipboard().mimeData()


def lines():
    return copied().text().splitlines()


def cells(line):
    return line.split("\t")


def show(controller, section):
    controller.window.show_section(section)
    return page(controller)


def press(qtbot, widget):
    qtbot.keyClick(widget, Qt.Key.Key_C, CTRL)


def mark(desk, ref, marking):
    desk.edit(desk.find(ref).id, read_assignments([f"marking={marking}"]))


def test_a_follow_up_is_copied_as_it_reads(qtbot, controller):
    section = show(controller, "followups")
    section.view.setCurrentIndex(section.model.index(1, 0))
    press(qtbot, section.view)
    entry = section.model.entries[1]
    assert cells(lines()[1]) == ["Urgency", "Ref", "Title", "Why", "Since", "Due", "More"]
    assert cells(lines()[2])[1:4] == [str(entry.ref), entry.title, entry.flag.why]
    assert lines()[0] == lines()[-1] and lines()[0].startswith("TLP:")


def test_where_no_follow_up_is_chosen_all_are_copied(qtbot, controller):
    section = show(controller, "followups")
    section.view.clearSelection()
    press(qtbot, section.view)
    assert len(lines()) == section.model.rowCount() + 3


def test_a_reason_that_rests_on_more_raises_the_marking(qtbot, controller, desk):
    mark(desk, "A5", "TLP:RED")
    mark(desk, "M14", "TLP:RED")
    section = show(controller, "followups")
    section.view.clearSelection()
    press(qtbot, section.view)
    assert lines()[0] == "TLP:RED"


def test_what_is_selected_on_the_timeline_is_copied(qtbot, controller, desk):
    view = show(controller, "timeline").view
    view.select("M14")
    press(qtbot, view)
    assert cells(lines()[2])[0::3] == ["M14", desk.record("M14").title]


def test_what_was_found_is_copied_without_leaving_the_field(qtbot, controller, desk):
    field = controller.window.top_bar.search
    field.setFocus()
    with qtbot.waitSignal(controller.finding.search.finder.asked):
        qtbot.keyClicks(field, "fent")
    press(qtbot, field)
    assert "C16" in [cells(line)[0] for line in lines()[2:-1]]
    assert field.text() == "fent"


def test_letters_selected_in_the_search_field_are_copied_as_they_are(qtbot, controller):
    field = controller.window.top_bar.search
    field.setFocus()
    with qtbot.waitSignal(controller.finding.search.finder.asked):
        qtbot.keyClicks(field, "fent")
    field.selectAll()
    press(qtbot, field)
    assert copied().text() == "fent"


def test_the_series_of_a_body_is_copied_meeting_by_meeting(qtbot, controller):
    table = show(controller, "bodies").page.table
    table.setFocus()
    press(qtbot, table)
    assert tuple(cells(line)[0] for line in lines()[2:-1]) == table.refs


def test_entries_of_the_log_are_copied_with_the_whole_digest(qtbot, controller, desk):
    paper = LeavingPaper(RECORDS, "kind:event", "TLP:AMBER", "TLP:GREEN")
    enter_release(desk, paper, LeavingFile("x.csv", "csv", 1, "ab" * 32))
    papers = show(controller, "papers")
    papers.bar.choose(Part.LOG)
    papers.log.view.selectRow(0)
    press(qtbot, papers.log.view)
    assert (lines()[0], cells(lines()[2])[1:7]) == (
        "TLP:GREEN",
        ["Records", "csv · en", "a query", "TLP:AMBER", "ab" * 32, "TLP:GREEN"],
    )


@pytest.mark.parametrize("section", ["events", "meetings", "followups", "timeline", "bodies", "actors", "sources"])
def test_no_list_puts_anything_on_the_clipboard_bare(qtbot, controller, section):
    shown = show(controller, section)
    lists = [one for one in shown.findChildren(QAbstractItemView) if one.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    for view in [one for one in lists if one.model() is not None]:
        view.setFocus()
        view.setCurrentIndex(view.model().index(0, 0))
        press(qtbot, view)
        bare = QGuiApplication.clipboard().text()
        assert not bare or bare.startswith("TLP:")


def test_a_copy_has_every_form_with_its_marking(qtbot, controller):
    view = show(controller, "events").view
    view.selectRow(0)
    press(qtbot, view)
    assert all(bytes(copied().data(form).data()).decode().count("TLP:CLEAR") == 2 for form in FORMS)
