"""The list of follow-ups: its words, its order, its keys, and how it takes a change."""

import dataclasses

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton

from tests.desks import add
from tracker.desk.followups import Order, open_written
from tracker.language import Language
from tracker.ui.followups.delegate import FollowUpDelegate, draw_mark, wrapped
from tracker.ui.followups.page import FollowUpsPage
from tracker.ui.followups.values import Mark
from tracker.ui.presenting.followups_page import followups_values
from tracker.ui.view_values import EmptyKind


@pytest.fixture
def written(desk):
    add(desk, "followup", "title=Send the paper", "about=C14", "due=2026-01-20", "owner=Desk", "state=open")
    add(desk, "followup", "title=Call back", "state=done", "due=2026-03")
    return desk


@pytest.fixture
def page(qtbot, look, written, english):
    made = FollowUpsPage(followups_values(written, written.flags(), ""), look, english)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def words_of(page, ref):
    return page.model.words(next(one for one in page.model.entries if str(one.ref) == ref))


def titles(page):
    return [entry.title for entry in page.model.entries]


def test_flags_and_what_was_written_stand_in_one_list(page, written):
    assert page.model.rowCount() == len(written.flags()) + 2
    assert open_written(written) == 1


def test_a_flag_says_what_why_since_and_what_would_clear_it(page):
    words = words_of(page, "C3")
    assert (words.urgency, words.ref, words.mark) == ("Soon", "C3", Mark.SOON)
    assert words.title == "Tariffs on hold for one month: overdue by 319 days"
    assert words.foot.startswith("A commitment is overdue · To clear: An assessment")
    assert (words.since, words.due) == ("since 4 Mar 2025", "due 3 Mar 2025")


def test_what_was_written_says_about_what_whose_and_until_when(page):
    words = words_of(page, "F1")
    assert words.why == (
        "It is due on 20 January 2026, in 4 days; Desk sees to it; it is about C14 Advisory support in command centres."
    )
    assert words.foot == "Written by a person · open · To clear: It is done, or dropped."
    assert words.due == "due 20 Jan"


def test_what_is_closed_says_so_in_place_of_an_urgency(page):
    words = words_of(page, "F2")
    assert (words.urgency, words.mark, words.due) == ("Done", Mark.CLOSED, "due March 2026")


def test_a_screen_reader_hears_the_whole_entry(page):
    said = page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Act now, ") and "To clear" in said and "since" in said


def test_the_arrows_and_j_k_choose_from_the_first(qtbot, page):
    page.view.setFocus()
    with qtbot.waitSignal(page.record_selected) as told:
        qtbot.keyClick(page.view, Qt.Key.Key_J)
    assert told.args == [str(page.model.entries[0].ref)]
    with qtbot.waitSignal(page.record_selected) as told:
        qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert told.args == [str(page.model.entries[1].ref)]


def test_enter_opens_what_is_chosen_again(qtbot, page):
    page.view.choose("C3")
    with qtbot.waitSignal(page.record_selected) as told:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert told.args == ["C3"]


def test_pointing_at_a_record_tells_nobody_and_keeps_the_entry_chosen(qtbot, page):
    of_c11 = [row for row, entry in enumerate(page.model.entries) if str(entry.ref) == "C11"]
    page.view.setCurrentIndex(page.model.index(of_c11[1], 0))
    with qtbot.assertNotEmitted(page.record_selected):
        page.point_at("C11")
        page.point_at("no-such-record")
    assert page.view.currentIndex().row() == of_c11[1]


def test_another_order_keeps_the_choice_and_says_its_name(qtbot, page):
    page.view.choose("C3")
    with qtbot.waitSignal(page.order_chosen) as told:
        page.sort.menu().actions()[2].trigger()
    assert told.args == [Order.DUE]
    assert page.model.entry(page.view.currentIndex()).title.startswith("Tariffs")
    assert page.sort.accessibleName() == "Sorted: By due date"


def test_a_change_keeps_choice_and_tells_only_the_rows_between(qtbot, page, written):
    page.view.choose("C13")
    add(written, "followup", "title=New one", "due=2026-01-17")
    came = []
    page.model.rowsInserted.connect(lambda _parent, first, last: came.append((first, last)))
    page.show_values(followups_values(written, written.flags(), ""))
    assert "New one" in titles(page) and len(came) == 1
    assert str(page.model.entry(page.view.currentIndex()).ref) == "C13"


def test_a_change_of_words_moves_no_row(page, written):
    entries = [dataclasses.replace(entry, title="Other") for entry in page.model.entries]
    changed = []
    page.model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    page.model.show(entries, followups_values(written, (), "").words)
    assert changed == [*range(len(entries))]


def test_a_list_that_becomes_empty_says_why_and_fills_again(qtbot, page, written):
    page.show_values(followups_values(written, (), "no-such-word"))
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Clear the filter")
    with qtbot.waitSignal(page.empty_action_asked) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == [EmptyKind.NOTHING_MATCHES]
    page.show_values(followups_values(written, written.flags(), ""))
    assert page.view.isVisible() and page.sort.isVisible()


def test_a_clear_desk_says_that_nothing_needs_a_person(desk):
    values = followups_values(desk, (), "")
    assert values.empty.kind is EmptyKind.CLEARED


def test_in_spanish(written, qapp):
    written.language = Language("es")
    values = followups_values(written, written.flags(), "")
    assert "por atender" in values.counts
    assert values.words(values.entries[0]).urgency == "Actuar ya"


def test_marks_are_told_apart_without_their_colours(qapp):
    def drawn(mark):
        image = QImage(16, 16, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.black)
        draw_mark(painter, image.rect().toRectF().adjusted(2, 2, -2, -2), mark)
        painter.end()
        return bytes(image.constBits())

    assert len({drawn(mark) for mark in Mark}) == len(Mark)


def test_a_reason_is_broken_into_lines_and_loses_nothing(look):
    text = "Held on 11 December 2025; 8 outcomes recorded, none tangible: 2 are talk and 6 are processes."
    lines = wrapped(text, look.font(), 300, 2)
    assert len(lines) == 2 and " ".join(lines) == text
    assert wrapped(text, look.font(), 300, 1) == [text]
    assert wrapped("", look.font(), 300, 2) == []


def test_rows_grow_lower_where_there_is_room(page, qtbot):
    narrow = page.view.visualRect(page.model.index(0, 0)).height()
    page.resize(1500, 600)
    qtbot.waitUntil(lambda: page.view.visualRect(page.model.index(0, 0)).height() < narrow)


def test_the_list_has_nothing_below_a_row(page):
    assert page.model.rowCount(page.model.index(0, 0)) == 0
    assert page.model.data(QModelIndex()) is None


def test_a_narrow_row_has_the_times_at_its_foot_and_more_lines(look):
    delegate = FollowUpDelegate(look)
    assert (delegate.is_narrow(640), delegate.is_narrow(900)) == (True, False)
    assert [delegate.lines(width) for width in (640, 900, 1500)] == [3, 2, 1]
