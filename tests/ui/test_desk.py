"""The desk: flags and what stands beside them, by mouse and by key."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.asking import texts
from tests.ui.sample import DESK
from tracker.ui.desk.aside import DeskAside
from tracker.ui.desk.deadline_strip import DeadlineStripView
from tracker.ui.desk.page import DeskPage
from tracker.ui.desk.tally_bars import TallyBars
from tracker.ui.desk.values import DeskValues
from tracker.ui.elements.empty import EmptyView
from tracker.ui.elements.row_button import RowButton
from tracker.ui.view_values import EmptyKind, EmptyState


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    widget.resize(800, 700)
    widget.show()
    return widget


def test_a_card_opens_its_record(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    with qtbot.waitSignal(page.record_selected) as chosen:
        qtbot.mouseClick(page.cards[1], Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    assert chosen.args == ["M10"]


def test_the_button_of_a_card_asks_for_the_next_thing(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    with qtbot.waitSignal(page.flag_action_asked) as asked, qtbot.assertNotEmitted(page.record_selected):
        qtbot.mouseClick(page.cards[0].button, Qt.MouseButton.LeftButton)
    assert asked.args == ["f1"]


def test_j_and_k_walk_the_cards_across_urgencies(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    page.cards[0].setFocus()
    qtbot.keyClick(page.cards[0], Qt.Key.Key_J)
    assert page.focusWidget() is page.cards[1]
    qtbot.keyClick(page.cards[1], Qt.Key.Key_Down)
    qtbot.keyClick(page.cards[2], Qt.Key.Key_K)
    assert page.focusWidget() is page.cards[1]


def test_enter_opens_the_card_in_focus(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    with qtbot.waitSignal(page.record_selected) as chosen:
        qtbot.keyClick(page.cards[2], Qt.Key.Key_Return)
    assert chosen.args == ["C8"]


def test_a_flag_without_an_action_has_no_button(qtbot, look, english):
    flag = DESK.flags[0]
    bare = type(flag)(flag.id, flag.ref, flag.title, flag.why, flag.since, flag.urgency, "")
    page = shown(qtbot, DeskPage(DeskValues("Friday", "", (bare,)), look, english))
    assert not page.cards[0].button.isVisible()


def test_an_empty_desk_says_so_and_offers_one_thing(qtbot, look, english):
    empty = EmptyState(EmptyKind.FIRST_USE, "Your desk begins here", "", "New record")
    page = shown(qtbot, DeskPage(DeskValues("Friday", "", ()), look, english, empty))
    with qtbot.waitSignal(page.empty_action_asked) as asked:
        qtbot.mouseClick(page.findChild(EmptyView).findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert asked.args == [EmptyKind.FIRST_USE]


def test_a_quiet_day_is_told_in_one_line(qtbot, look, english):
    empty = EmptyState(EmptyKind.CLEARED, "Nothing needs you today", "The desk is clear.")
    page = shown(qtbot, DeskPage(DeskValues("Friday", "", ()), look, english, empty))
    assert "Nothing needs you today. The desk is clear." in texts(page)
    assert page.findChild(EmptyView) is None


def test_the_next_meeting_is_read_out_with_what_is_missing(qtbot, look, english):
    aside = shown(qtbot, DeskAside(DESK, look, english))
    first = aside.findChildren(RowButton)[0]
    assert first.accessibleName() == "The group, 3rd meeting, Fri 23 January, 7 days, no agenda"


def test_a_deadline_is_opened_by_pointing_at_it(qtbot, look, english):
    aside = shown(qtbot, DeskAside(DESK, look, english))
    strip = aside.findChild(DeadlineStripView)
    _ref, _text, rect = strip.entries()[1]
    with qtbot.waitSignal(aside.record_selected) as chosen:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert chosen.args == ["M10"]


def test_the_arrows_walk_the_bars_and_enter_opens_one(qtbot, look, english):
    aside = shown(qtbot, DeskAside(DESK, look, english))
    bars = aside.findChild(TallyBars)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription() == "23 Jan 2026: not due"
    with qtbot.waitSignal(aside.record_selected) as chosen:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert chosen.args == ["M9"]


def test_a_page_that_fits_does_not_scroll(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    assert page.verticalScrollBar().maximum() == 0
