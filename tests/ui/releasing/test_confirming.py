"""What has to be confirmed before it leaves: a card that stays, with names, where each can be opened or marked."""

import pytest
from PySide6.QtCore import Qt

from tests.desks import add
from tracker.desk.release import UnmarkedRecords, check_unmarked
from tracker.ui.presenting.unmarked import MOST, waiting_of


def unmarked(desk, count):
    refs = [desk.find(add(desk, "event", f"title=Event number {at}", "date=2026-01-05")).ref for at in range(count)]
    with pytest.raises(UnmarkedRecords) as caught:
        check_unmarked(refs, "TLP:GREEN", None, allow_unmarked=False)
    return waiting_of(caught.value)


@pytest.fixture
def went_on():
    return []


@pytest.fixture
def ask(controller, desk, went_on):
    def asked(count=2):
        controller.tables.confirming.before_export(unmarked(desk, count), went_on.append)
        return controller.tables.confirming.card

    return asked


def press(qtbot, controller, *keys):
    for key in keys:
        qtbot.keyClick(controller.window.focusWidget(), key)


def test_they_are_named_by_title(ask):
    card = ask()
    assert card.line.text() == "2 records are unmarked and would go out marked TLP:GREEN"
    assert card.records.item(1).text().startswith("Event number 1 · Event E")


def test_escape_leaves_it_and_says_that_nothing_was_written(qtbot, controller, ask, went_on):
    ask()
    press(qtbot, controller, Qt.Key.Key_Escape)
    assert controller.tables.confirming.card is None
    assert controller.tables.notice.accessibleName() == "Nothing was written"
    assert went_on == []


def test_a_click_beside_it_says_nothing(qtbot, controller, ask):
    qtbot.mouseClick(ask(), Qt.MouseButton.LeftButton, pos=controller.window.rect().bottomRight() * 0.99)
    assert controller.tables.confirming.card is not None


def test_enter_opens_the_record_that_is_chosen(qtbot, controller, ask, went_on):
    card = ask()
    press(qtbot, controller, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert controller.window.record_shown == card.records.item(1).text().split()[-1]
    assert went_on == []


def test_enter_never_sends_it_out_by_the_way(qtbot, controller, ask, went_on):
    ask()
    press(qtbot, controller, Qt.Key.Key_Return)
    assert went_on == []


def test_going_on_is_told_that_some_are_unmarked(qtbot, ask, went_on):
    qtbot.mouseClick(ask().go_on, Qt.MouseButton.LeftButton)
    assert went_on == [True]


def test_those_that_are_marked_wait_no_longer(qtbot, desk, ask, went_on):
    card = ask()
    card.mark_as.menu().actions()[1].trigger()
    assert desk.record("Event number 0").marking == "TLP:GREEN"
    assert [card.records.item(at).text().split(" · ")[0] for at in range(card.records.count())] == ["Event number 1"]


def test_once_all_are_marked_it_goes_out_without_a_word(qtbot, ask, went_on):
    card = ask()
    card.records.selectAll()
    card.mark_as.menu().actions()[1].trigger()
    assert (card.line.text(), card.go_on.text()) == ("All of them are marked now.", "Export")
    qtbot.mouseClick(card.go_on, Qt.MouseButton.LeftButton)
    assert went_on == [False]


def test_marking_many_is_one_step(desk, ask):
    card = ask(3)
    card.records.selectAll()
    card.mark_as.menu().actions()[1].trigger()
    desk.undo()
    assert {desk.record(f"Event number {at}").marking for at in range(3)} == {None}


def test_of_very_many_the_first_are_read(ask):
    card = ask(MOST + 2)
    assert (card.records.count(), card.more.text()) == (MOST, "and 2 more")


def test_a_copy_that_is_left_says_so(qtbot, controller, desk, went_on):
    controller.tables.confirming.before_copy(unmarked(desk, 1), went_on.append)
    press(qtbot, controller, Qt.Key.Key_Escape)
    assert controller.tables.notice.accessibleName() == "Nothing was copied"
