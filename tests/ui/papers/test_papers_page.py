"""Which paper is wanted, and how it is shown: by keys and choices as a person makes them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QPushButton

from tests.desks import add
from tests.ui.asking import texts
from tracker.ui.elements.menu_place import begin_with_button
from tracker.ui.papers.page import PapersPage
from tracker.ui.papers.pages_bar import Part


def shown(page: PapersPage) -> str:
    return page.form.wanted.subject


def choose(button, words: str) -> None:
    action = next(one for one in button.menu().actions() if one.text() == words)
    action.trigger()


def test_it_begins_with_the_pre_brief_of_the_next_meeting(page):
    assert page.form.paper.text() == "Pre-brief"
    assert page.form.about.text() == "Security Implementation Group, 3rd meeting"
    assert page.pages.accessibleDescription().startswith("Page 1 of ")


def test_the_navigation_counts_no_papers(controller, page):
    from tests.ui.asking import counts

    assert counts(controller)["papers"] == ""


def test_another_paper_of_the_same_meeting(page):
    choose(page.form.paper, "Annotated agenda")
    assert (page.form.wanted.name, shown(page)) == ("agenda", "M14")
    assert page.export.isEnabled()


def test_a_paper_about_something_else_asks_what(page):
    choose(page.form.paper, "Body track record")
    assert "Which body?" in texts(page)
    assert not page.export.isEnabled()


def test_the_subject_is_typed_and_completed(page, qtbot):
    choose(page.form.paper, "Body track record")
    page.form.about.setFocus()
    qtbot.keyClicks(page.form.about, "Security Impl")
    qtbot.keyClick(page.form.about, Qt.Key.Key_Return)
    assert page.form.about.text() == "Security Implementation Group"
    assert page.export.isEnabled()


def test_a_subject_that_is_none_is_said_in_place(page, qtbot):
    page.form.about.setFocus()
    page.form.about.setText("Nobody knows this")
    qtbot.keyClick(page.form.about, Qt.Key.Key_Return)
    assert "Nothing is called “Nobody knows this”; type a part of its name and choose from the list" in texts(page)
    assert not page.export.isEnabled()


def test_the_day_is_typed_as_people_type_days(page, qtbot):
    page.form.as_of.setFocus()
    page.form.as_of.setText("9 Jan")
    qtbot.keyClick(page.form.as_of, Qt.Key.Key_Return)
    assert page.form.wanted.as_of.isoformat() == "2026-01-09"


def test_what_is_no_day_goes_back(page, qtbot):
    page.form.as_of.setFocus()
    page.form.as_of.setText("soonish")
    qtbot.keyClick(page.form.as_of, Qt.Key.Key_Return)
    assert page.form.as_of.text() == "16 January 2026"
    assert "“soonish” is no day" in texts(page)


def test_a_paper_in_spanish_from_an_english_window(page, front):
    next(one for one in page.form.languages.buttons() if one.text() == "Español").click()
    assert "Objetivo" in front.work.shown.text


def test_a_ceiling_says_what_it_keeps_back(page):
    choose(page.form.ceiling, "TLP:CLEAR")
    assert any("the desk lie above TLP:CLEAR" in text for text in texts(page))
    assert page.form.withheld.isVisibleTo(page)


def test_what_a_person_writes_is_kept_with_the_meeting(page, desk, front):
    field = page.free.fields[0]
    field.editor.setFocus()
    field.editor.setPlainText("Obtain dates.")
    field.editor.finished.emit()
    assert desk.record("M14").text("objective") == "Obtain dates."
    assert "Obtain dates." in front.work.shown.text


def test_writing_is_one_step_back(page, desk, controller):
    page.text_written.emit("M14", "remarks", "Quiet room.")
    controller.writing.editing.undo()
    assert desk.record("M14").text("remarks") == ""
    assert page.free.fields[2].editor.toPlainText() == ""


def test_esc_gives_up_what_was_typed(page, qtbot):
    editor = page.free.fields[0].editor
    editor.setFocus()
    qtbot.keyClicks(editor, "not this")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.toPlainText() == ""


def test_what_is_typed_reaches_the_page_when_the_typing_rests(page, desk, front, qtbot):
    editor = page.free.fields[0].editor
    editor.setFocus()
    qtbot.keyClicks(editor, "Obtain dates.")
    qtbot.waitUntil(lambda: "Obtain dates." in front.work.shown.text)
    assert editor.hasFocus()


def test_esc_takes_back_what_was_written_and_offers_it_again(page, desk, controller, qtbot):
    editor = page.free.fields[0].editor
    editor.setFocus()
    qtbot.keyClicks(editor, "Obtain dates.")
    page.free.fields[0].write()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert desk.record("M14").text("objective") == ""
    controller.tables.notice.button.click()
    assert desk.record("M14").text("objective") == "Obtain dates."


def test_what_is_typed_is_kept_when_another_paper_is_chosen(page, front, desk, qtbot):
    qtbot.keyClicks(page.free.fields[0].editor, "Obtain dates.")
    front.show_paper("summary")
    assert desk.record("M14").text("objective") == "Obtain dates."


def test_what_is_typed_is_kept_when_the_window_closes(page, desk, controller, qtbot):
    qtbot.keyClicks(page.free.fields[0].editor, "Obtain dates.")
    assert desk.record("M14").text("objective") == ""
    controller.window.close()
    assert desk.record("M14").text("objective") == "Obtain dates."


def test_nothing_copies_the_bare_text_of_a_list(page, work, controller, qtbot, qapp):
    work.several()
    qapp.clipboard().clear()
    for view in controller.window.findChildren(QAbstractItemView):
        if view.model() is not None and view.model().rowCount():
            view.setCurrentIndex(view.model().index(0, 0))
        qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert qapp.clipboard().text() == "", view


def test_a_paper_over_many_records_asks_what_about_before_it_is_made(page, front):
    choose(page.form.paper, "Commitment status report")
    assert "About what?" in texts(page)
    assert not front.work.shown.text


def test_the_whole_desk_is_asked_for_by_its_button(page, front, qtbot):
    choose(page.form.paper, "Action list")
    next(one for one in page.findChildren(QPushButton) if one.text() == "The whole desk").click()
    assert front.work.shown.text


def test_nobody_is_asked_what_about_while_it_is_made(page):
    choose(page.form.paper, "Commitment status report")
    assert not page.pages.isVisibleTo(page)
    page.say_stale()
    assert page.pages.isVisibleTo(page)


def test_enter_on_nothing_asks_for_the_whole_desk(page, front, qtbot):
    choose(page.form.paper, "Chronology")
    page.form.about.setFocus()
    qtbot.keyClick(page.form.about, Qt.Key.Key_Return)
    assert front.work.shown.text


def test_whoever_passes_by_asks_for_nothing(page, front):
    choose(page.form.paper, "Chronology")
    page.form.about.left.emit()
    assert not front.work.shown.text


def test_the_day_stands_in_the_words_of_the_window(page):
    assert page.form.as_of.text() == "16 January 2026"


@pytest.mark.parametrize("part", list(Part))
def test_each_part_comes_to_the_front(page, part):
    page.bar.choose(part)
    front = {Part.PAGES: page.pages, Part.COMPARED: page.compared, Part.LOG: page.log}[part]
    assert front.isVisibleTo(page)


def test_ctrl_p_on_a_meeting_shows_its_pre_brief(controller, qtbot):
    controller.window.show_section("meetings")
    controller.show_record("M3")
    qtbot.keyClick(controller.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    page = controller.window.page("papers")
    assert controller.window.current_key() == "papers"
    assert (page.form.wanted.name, shown(page)) == ("pre-brief", "M3")


def test_a_paper_asked_for_by_key_is_in_view(page, front):
    page.bar.choose(Part.LOG)
    front.show_paper("summary")
    assert page.bar.part is Part.PAGES
    assert page.pages.isVisibleTo(page)


def test_only_what_a_paper_prints_is_written_beside_it(page, front, desk):
    add(desk, "agenda-item", "title=Tracing", "meeting=M14", "marking=TLP:CLEAR")
    front.show_paper("agenda")
    assert [field.value.title for field in page.free.fields] == ["Points to make: Tracing"]
    front.show_paper("summary")
    assert page.free.fields == []


def test_the_choice_in_force_is_ticked(page):
    assert [one.text() for one in page.form.paper.menu().actions() if one.isChecked()] == ["Pre-brief"]


def test_a_record_that_is_opened_here_is_what_the_paper_is_about(controller, page):
    controller.show_record("M3")
    assert shown(page) == "M3"


@pytest.mark.parametrize("name", ["paper", "ceiling"])
def test_a_menu_begins_with_its_button(page, name):
    button = getattr(page.form, name)
    begin_with_button(button.menu())
    assert button.menu().x() == button.mapToGlobal(QPoint(0, 0)).x()
