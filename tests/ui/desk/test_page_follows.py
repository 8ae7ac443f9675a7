"""The desk's page goes on where it stands when what it shows changes."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.ui.sample import DESK
from tracker.ui.desk.aside import DeskAside
from tracker.ui.desk.page import DeskPage
from tracker.ui.desk.values import DeskValues
from tracker.ui.elements.row_button import RowButton
from tracker.ui.view_values import EmptyKind, EmptyState, FlagCard, Urgency


def shown(qtbot, widget, height=700):
    qtbot.addWidget(widget)
    widget.resize(800, height)
    widget.show()
    return widget


def many(number: int) -> DeskValues:
    flags = tuple(
        FlagCard(f"f{at}", f"C{at}", f"Flag {at}", "Why.", "9 Jan", Urgency.ACT, "Open") for at in range(number)
    )
    return replace(DESK, flags=flags)


def test_what_stays_the_same_keeps_its_card(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    before = page.cards
    changed = replace(DESK.flags[1], why="Known only as March.")
    page.take(replace(DESK, flags=(DESK.flags[0], changed, DESK.flags[2])))
    assert [now is then for now, then in zip(page.cards, before, strict=True)] == [True, False, True]
    assert page.cards[1].accessibleName().endswith("Known only as March.")


def test_a_flag_that_becomes_urgent_goes_up(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    page.take(replace(DESK, flags=(replace(DESK.flags[2], urgency=Urgency.ACT), *DESK.flags[:2])))
    assert [card.ref for card in page.cards] == ["C8", "M9", "M10"]
    assert page.cards[0].y() >= 0 and all(card.isVisible() for card in page.cards)


def test_the_date_and_the_counts_follow(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    page.take(replace(DESK, counts="9 to act on"))
    assert page.accessibleName() == "Desk: Friday 16 January, 9 to act on"
    assert "9 to act on" in [label.text() for label in page.findChildren(QLabel)]


def test_the_focus_stays_on_its_card(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    page.cards[2].setFocus()
    page.take(replace(DESK, flags=DESK.flags[1:]))
    assert page.focusWidget() is page.cards[1]


def test_the_button_in_focus_keeps_it(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    page.cards[2].button.setFocus()
    page.take(replace(DESK, flags=DESK.flags[1:]))
    assert page.focusWidget() is page.cards[1].button


def test_a_card_that_says_something_else_keeps_the_focus_where_it_has_gone(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    page.cards[2].setFocus()
    page.take(replace(DESK, flags=(replace(DESK.flags[2], urgency=Urgency.ACT), *DESK.flags[:2])))
    assert page.focusWidget() is page.cards[0]


def test_where_the_card_in_focus_goes_the_next_one_has_it(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    page.cards[1].setFocus()
    page.take(replace(DESK, flags=(DESK.flags[0], DESK.flags[2])))
    assert page.focusWidget() is page.cards[1]


def test_the_page_stays_where_it_was_scrolled_to(qtbot, look, english):
    page = shown(qtbot, DeskPage(many(30), look, english))
    page.verticalScrollBar().setValue(600)
    page.take(replace(many(30), counts="other"))
    qtbot.wait(1)
    assert page.verticalScrollBar().value() == 600


def test_when_the_last_flag_goes_the_page_says_that_it_is_clear(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    page.take(DeskValues("Friday", "", ()), EmptyState(EmptyKind.CLEARED, "Nothing needs you today", ""))
    assert page.cards == []
    assert "Nothing needs you today." in [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    page.take(DESK)
    assert "Nothing needs you today." not in [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def more_button(page) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == "Show more" and one.isVisible())


def test_flags_without_a_card_are_counted_and_asked_for(qtbot, look, english):
    page = shown(qtbot, DeskPage(replace(DESK, more={Urgency.SOON: 7}), look, english))
    assert "7 more; narrow them with the search above." in [label.text() for label in page.findChildren(QLabel)]
    with qtbot.waitSignal(page.more_asked) as asked:
        qtbot.mouseClick(more_button(page), Qt.MouseButton.LeftButton)
    assert asked.args == [Urgency.SOON]
    assert more_button(page).accessibleName() == "Show more: Soon"


def test_tab_goes_down_the_page_also_after_a_change(qtbot, look, english):
    page = shown(qtbot, DeskPage(DESK, look, english))
    first = FlagCard("f0", "C1", "New", "Why.", "9 Jan", Urgency.ACT, "Open")
    page.take(replace(DESK, flags=(first, *DESK.flags)))
    page.cards[0].setFocus()
    for stop in (page.cards[0].button, page.cards[1], page.cards[1].button, page.cards[2]):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        assert page.focusWidget() is stop


def test_beside_the_desk_nothing_moves_where_it_is_the_same(qtbot, look, english):
    aside = shown(qtbot, DeskAside(DESK, look, english))
    rows = aside.findChildren(RowButton)
    aside.take(replace(DESK, flags=()))
    assert aside.findChildren(RowButton) == rows


def test_beside_the_desk_the_focus_stays_on_its_meeting(qtbot, look, english):
    aside = shown(qtbot, DeskAside(DESK, look, english))
    aside.findChildren(RowButton)[1].setFocus()
    aside.take(replace(DESK, meetings=tuple(reversed(DESK.meetings))))
    assert (aside.focusWidget().ref, aside.focusWidget().isVisible()) == ("M10", True)
