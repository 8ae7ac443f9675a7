"""What a person does with a flag in the wired window: by menu, by keys, by the palette's commands."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from tests.desks import add
from tests.ui.asking import counts, page, panel, search, texts
from tracker.desk.agenda import left_open
from tracker.desk.assignments import read_assignments
from tracker.domain.kinds import Kind
from tracker.ui.desk.flag_card import FlagCardView
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.notice import Notice
from tracker.ui.followups.flag_block import FlagBlock

ENTER = Qt.Key.Key_Return
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
MEETING = "M14"


pytestmark = pytest.mark.qt_log_ignore(r"does not support (raise\(\)|grabbing the keyboard|propagateSizeHints\(\))")


@pytest.fixture
def window(qtbot, controller):
    controller.window.activateWindow()
    qtbot.waitUntil(controller.window.isActiveWindow)
    controller.window.show_section("followups")
    return controller.window


@pytest.fixture
def chosen(qtbot, controller, window):
    """The unprepared meeting chosen in the list of follow-ups."""
    shown = page(controller)
    row = next(n for n, one in enumerate(shown.model.entries) if one.rule == "meeting-unprepared")
    shown.view.setFocus()
    shown.view.setCurrentIndex(shown.model.index(row, 0))
    return shown.model.entries[row].flag


def now(desk, flag):
    return next(one for one in desk.flags() if one.id == flag.id)


def said(window):
    return next(one for one in window.findChildren(Notice) if type(one) is Notice).accessibleName()


def menu_words(controller, flag):
    controller.flags.open_menu(flag, QPoint(0, 0))
    words = [action.text() for action in controller.flags.menu.actions() if action.text()]
    controller.flags.menu.close()
    return words


def test_the_menu_offers_what_clears_it_and_what_else_there_is(controller, chosen):
    assert menu_words(controller, chosen) == [
        "Prepare",
        "Write the objective",
        "Add what is still open to the agenda",
        "Snooze",
        "Take it",
        "Hand it to…",
        "Dismiss…",
        "Why it is this urgent",
    ]
    assert [one.text() for one in controller.flags.menu.snoozing.actions()] == [
        "Until tomorrow, 17 Jan 2026",
        "Until next Monday, 19 Jan 2026",
        "For one week, until 23 Jan 2026",
        "Until the meeting, 23 Jan 2026",
        "Until a date…",
    ]


def test_the_menu_tells_what_made_it_this_urgent_and_does_nothing(controller, desk, chosen):
    controller.flags.open_menu(chosen, QPoint(0, 0))
    lines = controller.flags.menu.weighing.actions()
    assert [one.text() for one in lines] == [
        "Act now: 105 (soon from 50, act now from 100)",
        "+50  a meeting nears and is not prepared",
        "+50  within a week: 7 days ahead",
        "+5  1 further flag of the same record",
    ]
    steps = len(desk.history())
    lines[1].trigger()
    assert len(desk.history()) == steps


def test_a_day_of_the_menu_snoozes_at_once_and_undo_is_offered(controller, desk, window, chosen):
    before = counts(controller)["followups"]
    controller.flags.open_menu(chosen, QPoint(0, 0))
    controller.flags.menu.snoozing.actions()[1].trigger()
    assert now(desk, chosen).state == "snoozed"
    assert said(window).startswith("Snoozed until 19 January 2026: Security Implementation Group")
    assert int(counts(controller)["followups"]) == int(before) - 1
    controller.writing.editing.undo()
    assert now(desk, chosen).state == "open" and counts(controller)["followups"] == before


def test_by_key_a_reason_is_asked_in_place_and_enter_dismisses(qtbot, controller, desk, window, chosen):
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_D, CTRL_SHIFT)
    line = controller.flags.line
    assert line.isVisible() and QApplication.activeModalWidget() is None
    qtbot.keyClick(line.field, ENTER)
    assert line.isVisible() and "reason" in " ".join(texts(line))
    line.field.setText("our embassy prepares it")
    qtbot.keyClick(line.field, ENTER)
    assert (now(desk, chosen).state, now(desk, chosen).reason) == ("dismissed", "our embassy prepares it")
    assert not line.isVisible() and window.focusWidget() is page(controller).view


def test_esc_leaves_everything_as_it_was(qtbot, controller, desk, window, chosen):
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_D, CTRL_SHIFT)
    controller.flags.line.field.setText("no")
    qtbot.keyClick(controller.flags.line.field, Qt.Key.Key_Escape)
    assert not controller.flags.line.isVisible() and now(desk, chosen).state == "open"


def test_a_typed_day_is_read_back_while_it_is_typed(qtbot, controller, desk, window, chosen):
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_S, CTRL_SHIFT)
    line = controller.flags.line
    line.field.setText("next friday")
    assert "Friday 23 January 2026" in texts(line)
    qtbot.keyClick(line.field, ENTER)
    assert now(desk, chosen).state == "snoozed"


def test_a_vague_day_says_when_the_flag_is_back(qtbot, controller, desk, window, chosen):
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_S, CTRL_SHIFT)
    controller.flags.line.field.setText("february")
    assert any("back on 1 February 2026" in text for text in texts(controller.flags.line))


def test_a_refusal_goes_with_what_was_refused(qtbot, controller, window, chosen):
    line = controller.flags.line
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_D, CTRL_SHIFT)
    qtbot.keyClick(line.field, ENTER)
    assert "reason" in line._said.trouble.text()
    line.field.setText("y")
    assert not line._said.trouble.text()
    line.field.setText("")
    qtbot.keyClick(line.field, ENTER)
    line.close_line()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_H, CTRL_SHIFT)
    assert not line._said.trouble.text()
    qtbot.keyClick(line.field, ENTER)
    assert "give a name" in line._said.trouble.text()
    line.close_line()


def test_a_day_that_is_over_is_refused_beside_it(qtbot, controller, desk, window, chosen):
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_S, CTRL_SHIFT)
    controller.flags.line.field.setText("2025")
    qtbot.keyClick(controller.flags.line.field, ENTER)
    assert controller.flags.line.isVisible() and now(desk, chosen).state == "open"
    assert any("not after" in text for text in texts(controller.flags.line))


def test_taken_by_key_and_handed_to_a_name_used_before(qtbot, controller, desk, window, chosen):
    add(desk, "followup", "title=Ask", "owner=Ana Ruiz")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_T, CTRL_SHIFT)
    assert (now(desk, chosen).state, now(desk, chosen).owner) == ("taken", desk.own_name)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_H, CTRL_SHIFT)
    line = controller.flags.line
    line.field.setText("an")
    line.field.completer().complete()
    assert line.field.completer().currentCompletion() == "Ana Ruiz"
    line.field.setText("Ana Ruiz")
    line.field.completer().popup().hide()
    qtbot.keyClick(line.field, ENTER)
    assert now(desk, chosen).owner == "Ana Ruiz"
    assert any("Taken by Ana Ruiz" in text for text in texts(panel(controller)))
    assert "Take it" in menu_words(controller, now(desk, chosen))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_O, CTRL_SHIFT)
    assert now(desk, chosen).state == "open"


def test_a_right_click_on_an_entry_and_the_menu_key_open_its_menu(qtbot, controller, window, chosen):
    view = page(controller).view
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        at = view.visualRect(view.currentIndex()).center()
        event = QContextMenuEvent(reason, at, view.viewport().mapToGlobal(at))
        QApplication.sendEvent(view.viewport(), event)
        assert controller.flags.menu.isVisible()
        controller.flags.menu.close()


def test_what_is_set_aside_is_behind_a_button_that_counts_it(qtbot, controller, desk, window, chosen):
    shown = page(controller)
    assert not shown.aside.isVisible()
    controller._news.tell(desk.dismiss(chosen.id, "no"))
    other = next(one for one in desk.flags() if one.state == "open")
    controller._news.tell(desk.snooze(other.id, "next week"))
    assert shown.aside.text() == "1 snoozed · 1 dismissed" and shown.aside.isVisible()
    assert not {"snoozed", "dismissed"} & {one.state for one in shown.model.entries}
    shown.aside.click()
    assert sorted(one.state for one in shown.model.entries) == ["dismissed", "snoozed"]
    words = {shown.model.words(one).urgency for one in shown.model.entries}
    assert words == {"Snoozed", "Dismissed"}
    for one in list(shown.model.entries):
        controller._news.tell(desk.reopen(one.id))
    assert not shown.aside.isVisible() and shown.model.rowCount() == len(desk.flags())


def test_a_query_for_a_state_shows_it_in_the_list(qtbot, controller, desk, window, chosen):
    controller._news.tell(desk.dismiss(chosen.id, "no"))
    search(qtbot, controller, "state:dismissed")
    assert [one.state for one in page(controller).model.entries] == ["dismissed"]


def test_the_desk_leaves_out_what_is_set_aside_and_says_who_has_the_rest(controller, desk, chosen):
    controller._news.tell(desk.take(chosen.id, "Ana Ruiz"))
    controller.window.show_section("desk")
    cards = {card.flag.id: card for card in page(controller).findChildren(FlagCardView)}
    assert cards[chosen.id].flag.state == "Taken by Ana Ruiz"
    controller._news.tell(desk.dismiss(chosen.id, "no"))
    assert chosen.id not in {card.flag.id for card in page(controller).findChildren(FlagCardView) if card.isVisible()}


def test_a_card_of_the_desk_has_the_menu_too(controller, desk, chosen):
    controller.window.show_section("desk")
    card = next(one for one in page(controller).findChildren(FlagCardView) if one.flag.id == chosen.id)
    card.more.click()
    assert controller.flags.menu.isVisible()
    controller.flags.menu.close()
    assert controller.flags.in_hand().id == chosen.id


def test_the_open_record_shows_its_flags_with_their_buttons(qtbot, controller, desk, window):
    controller.show_record(MEETING)
    block = panel(controller).findChild(FlagBlock)
    assert {line.flag.id for line in block.lines} == {
        flag.id for flag in desk.flags() if str(flag.ref) == MEETING
    }  # fmt: skip
    first = block.lines[0].flag
    controller._news.tell(desk.dismiss(first.id, "not ours"))
    last = block.lines[-1]
    assert last.flag.id == first.id and last.button.text() == "Open again"
    assert any(text.startswith("Dismissed: not ours · by ") for text in texts(last))
    last.button.click()
    assert now(desk, first).state == "open"


def test_without_keys_on_a_flag_the_first_of_the_open_record_is_meant(controller, desk, window):
    controller.window.show_section("meetings")
    controller.show_record(MEETING)
    assert str(controller.flags.in_hand().ref) == MEETING
    controller.window.close_record()
    controller.window.navigation.setFocus()
    assert controller.flags.in_hand() is None


def test_a_commitment_goes_onto_the_agenda_of_its_next_meeting(controller, desk, window):
    flag = next(one for one in desk.flags() if one.rule == "commitment-due")
    assert any(word.startswith(f"Add to the agenda of {MEETING}") for word in menu_words(controller, flag))
    controller.flags.open_menu(flag, QPoint(0, 0))
    action = next(one for one in controller.flags.menu.actions() if MEETING in one.text())
    action.trigger()
    items = desk.related(Kind.AGENDA_ITEM, "meeting", desk.find(MEETING).id)
    assert [str(one.ref) for item in items for one in item.pointers("commitments")] == [str(flag.ref)]


def test_nothing_more_is_left_open_once_it_is_on_the_agenda(controller, desk, window):
    flag = next(one for one in desk.flags() if one.rule == "carried-over")
    assert left_open(desk, flag.record)
    controller.flags.clear(flag)
    assert not left_open(desk, flag.record)


def test_the_commands_are_there_for_the_flag_in_hand(controller, window, chosen):
    assert controller.window.commands.registry.get("flag.dismiss").is_enabled()
    assert not controller.window.commands.registry.get("flag.reopen").is_enabled()


@pytest.fixture
def weekly(qtbot, controller, desk, window):
    """A follow-up that comes again, chosen in the list."""
    fields = read_assignments(["title=Call them", "due=2026-01-12", "recurrence=cada lunes"])
    controller._news.tell(desk.add(Kind.FOLLOWUP, fields))
    shown = page(controller)
    shown.view.setFocus()
    shown.view.choose("F1")
    return shown


def test_what_was_written_says_when_it_comes_again(weekly):
    entry = next(one for one in weekly.model.entries if one.id == "F1")
    assert weekly.model.words(entry).why.endswith("; it comes again every Monday.")


def test_done_by_key_it_is_due_again_and_undo_is_offered(qtbot, controller, desk, window, weekly):
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert said(window) == "Done: Call them; due again 19 January 2026"
    assert desk.record("F1").text("state") == "done" and desk.record("F2").date.edtf == "2026-01-19"
    assert "F2" in [one.id for one in weekly.model.entries]
    controller.writing.editing.undo()
    assert desk.record("F1").text("state") == "open"


def test_its_menu_says_what_can_become_of_it(controller, desk, window, weekly):
    at = weekly.view.visualRect(weekly.view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, weekly.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(weekly.view.viewport(), event)
    menu = controller.flags.menu
    assert [one.text() for one in menu.actions() if one.text()] == ["Done", "Take it", "Drop it"]
    menu.actions()[2].trigger()
    menu.close()
    assert desk.record("F1").text("state") == "dropped"
    assert not controller.window.commands.registry.get("followup.done").is_enabled()


def test_the_panel_shows_the_rule_in_words_and_takes_words(qtbot, controller, desk, window, weekly):
    controller.show_record("F1")
    row = controller.writing.editing.edited.fields.rows["recurrence"]
    assert (row.value.shown, row.value.typed) == ("Every Monday", "Every Monday")
    row.begin()
    editor = row.findChild(LineEditor)
    editor.setText("every 2 weeks")
    qtbot.keyClick(editor, ENTER)
    assert desk.record("F1").text("recurrence") == "FREQ=WEEKLY;INTERVAL=2"


def test_the_palette_offers_what_can_be_done_with_the_card_that_had_the_keys(qtbot, controller, desk, window, chosen):
    controller.window.close_record()
    window.show_section("desk")
    card = next(one for one in page(controller).findChildren(FlagCardView) if one.flag.id == chosen.id)
    card.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert controller.flags.in_hand().id == chosen.id
    field = window.focusWidget()
    field.setText("take the flag")
    qtbot.keyClick(field, ENTER)
    assert now(desk, chosen).state == "taken"


def test_the_timeline_marks_only_what_asks_for_somebody(controller, desk, window, chosen):
    on_record = [flag for flag in desk.flags() if flag.record == chosen.record]
    assert chosen.record in controller._timeline_front._raised
    for flag in on_record:
        controller._news.tell(desk.dismiss(flag.id, "not ours"))
    assert chosen.record not in controller._timeline_front._raised


def test_the_menu_of_a_flag_whose_record_is_gone_says_so(controller, desk, window, chosen):
    desk.delete([chosen.record])
    controller.flags.open_menu(chosen, QPoint(0, 0))
    assert not controller.flags.menu.isVisible()
    assert "deleted meanwhile" in window.top_bar.trouble.text()
