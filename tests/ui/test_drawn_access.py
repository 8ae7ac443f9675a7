"""A list that paints itself is a list to a screen reader too, with its entries and the one the keys are on."""

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible

from tests.ui.sample import TALLY
from tracker.ui.desk.tally_bars import TallyBars

Name = QAccessible.Text.Name


@pytest.fixture
def bars(qtbot, look, english):
    made = TallyBars(TALLY, look, english)
    qtbot.addWidget(made)
    made.resize(300, 120)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def entries(bars):
    whole = QAccessible.queryAccessibleInterface(bars)
    return [whole.child(number) for number in range(whole.childCount())]


def test_it_is_a_list_with_its_entries(bars):
    whole = QAccessible.queryAccessibleInterface(bars)
    assert whole.role() == QAccessible.Role.List and whole.text(Name) == TALLY.title
    assert [one.text(Name) for one in entries(bars)] == ["26 Sep 2025: 2 of 8", "23 Jan 2026: not due"]
    assert {one.role() for one in entries(bars)} == {QAccessible.Role.ListItem}


def test_the_entry_that_the_keys_are_on_says_so(qtbot, bars):
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert [bool(one.state().focused) for one in entries(bars)] == [False, True]


def test_entries_know_their_list_and_their_place(bars):
    whole = QAccessible.queryAccessibleInterface(bars)
    first, second = entries(bars)
    assert (whole.indexOfChild(first), whole.indexOfChild(second)) == (0, 1)
    assert whole.child(2) is None
    centre = second.rect().center()
    assert whole.childAt(centre.x(), centre.y()).text(Name) == second.text(Name)


def test_lists_that_were_looked_at_go_without_a_trace(qapp, look, english):
    seen = []
    for _round in range(20):
        made = TallyBars(TALLY, look, english)
        assert len(entries(made)) == 2
        seen.append(weakref.ref(made))
        made.deleteLater()
        del made
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not any(one() for one in seen)
