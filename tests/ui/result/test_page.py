"""The form of a held meeting's result, by keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.desks import edit
from tests.ui.asking import page, panel, search
from tracker.desk.held_result import HeldResult, OutcomeLine
from tracker.domain.kinds import Kind
from tracker.ui.result.page import ResultPage
from tracker.ui.result.values import read_spelled, spelled

MEETING = "M14"
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def form(controller, desk) -> ResultPage:
    edit(desk, MEETING, "date=2026-01-15")
    controller.window.activateWindow()
    controller.fronts["result"].open(MEETING)
    shown = page(controller)
    assert isinstance(shown, ResultPage)
    return shown


@pytest.fixture
def press(qtbot, controller):
    """Press keys where the keys are; a text is typed."""

    def pressed(*keys, held=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            at = controller.window.focusWidget()
            if isinstance(key, str):
                qtbot.keyClicks(at, key)
            else:
                qtbot.keyClick(at, key, held)

    return pressed


def keep_all(press):
    press(ENTER, held=Qt.KeyboardModifier.ControlModifier)


def outcomes(desk) -> list[str]:
    return [one.title for one in desk.related(Kind.OUTCOME, "meeting", desk.find(MEETING).id)]


def test_the_first_line_has_the_keys(controller, form):
    assert controller.window.focusWidget() is form.lines.rows[0].text


def test_two_outcomes_by_keys_alone(controller, desk, form, press):
    press("Joint cell opened", TAB, "2", "Rubio", ENTER, "Cell Alpha", ENTER)
    press("Cooperation reaffirmed", TAB, "0")
    keep_all(press)
    first, second = desk.related(Kind.OUTCOME, "meeting", desk.find(MEETING).id)
    assert (first.title, first.number("level"), first.text("artefact")) == ("Joint cell opened", 2, "Cell Alpha")
    assert [one.actor.title for one in first.people("responsible")] == ["Marco Rubio"]
    assert (second.title, second.number("level")) == ("Cooperation reaffirmed", 0)
    assert desk.record(MEETING).text("status") == "held"


def test_a_digit_stays_in_its_field_and_tab_goes_on_to_who_is_responsible(controller, form, press):
    press("Joint cell opened", TAB, "2", TAB)
    assert controller.window.focusWidget() is form.lines.rows[0].responsible


def test_a_digit_that_is_no_level_is_refused_aloud(form, press):
    press("Joint cell opened", TAB, "9")
    row = form.lines.rows[0]
    assert (row.level.text(), row._trouble.text()) == ("", "A level is 0 to 4.")


def test_keeping_goes_back_to_the_meeting_and_one_undo_takes_it_back(controller, desk, form, press):
    press("Joint cell opened")
    keep_all(press)
    assert panel(controller).values.ref == MEETING
    controller.writing.editing.undo()
    assert outcomes(desk) == [] and desk.record(MEETING).text("status") == "scheduled"


def test_ctrl_enter_keeps_all_from_a_name_that_is_being_offered(desk, form, press):
    press("Joint cell opened", TAB, "2", "Marco Rubio")
    keep_all(press)
    assert outcomes(desk) == ["Joint cell opened"]


def test_letters_are_no_level_and_a_digit_replaces_the_one_before(form, press):
    level = form.lines.rows[0].level
    level.setFocus()
    press("x7")
    assert level.text() == ""
    press("1")
    level.setFocus()
    press("3")
    assert level.text() == "3"


def test_the_arrows_go_from_line_to_line(controller, form, press):
    press("One", ENTER, "Two", Qt.Key.Key_Up)
    assert controller.window.focusWidget() is form.lines.rows[0].text


def test_enter_on_a_blank_line_makes_no_other(form, press):
    press(ENTER, ENTER)
    assert len(form.lines.rows) == 1


def test_the_verdict_stands_beside_the_line(form, press):
    press("Joint cell opened", TAB, "2")
    form.judge()
    assert form.lines.rows[0]._verdict.text() == "claimed, no evidence"
    assert "responsible" in form.lines.rows[0]._why.accessibleName()


def test_what_is_refused_says_why_and_keeps_what_was_typed(desk, form, press):
    press("Joint cell opened", TAB, "2", "Nobody Known")
    keep_all(press)
    assert "Nobody Known" in form._said.trouble.text()
    assert outcomes(desk) == [] and form.lines.rows[0].text.text() == "Joint cell opened"


def test_the_status_is_set_only_if_that_is_wanted(desk, form, press):
    form.held.setChecked(False)
    press("Joint cell opened")
    keep_all(press)
    assert desk.record(MEETING).text("status") == "scheduled"


def test_esc_leaves_and_what_was_typed_is_there_the_next_time(controller, form, press):
    press("Joint cell", TAB, "2", "New Body", Qt.Key.Key_Down)
    press(Qt.Key.Key_Escape)
    assert panel(controller).values.ref == MEETING
    controller.fronts["result"].open(MEETING)
    again = page(controller)
    assert (again.lines.rows[0].text.text(), again.lines.rows[0].level.text()) == ("Joint cell", "2")
    assert again.lines.rows[0].responsible.text() == "New Body"


def test_what_was_kept_is_not_offered_again(controller, form, press):
    press("Joint cell")
    keep_all(press)
    controller.fronts["result"].open(MEETING)
    assert page(controller).lines.rows[0].text.text() == ""
    assert "1 outcome is recorded already: Joint cell" in page(controller).values.recorded


def test_that_nothing_was_recorded_is_kept_with_who_looked_where_and_when(controller, desk, form, press):
    form.look.box.setFocus()
    press(Qt.Key.Key_Space, "the archive")
    keep_all(press)
    kept = desk.record(MEETING)
    assert (kept.text("looked_in"), kept.when("looked_on").edtf) == ("the archive", "2026-01-16")
    assert kept.text("looked_by")


def test_a_participant_is_added_with_a_side_and_taken_away_again(form, press):
    form.attendees.side.choose("theirs")
    form.attendees.name.setFocus()
    press("Marco Rubio", ENTER)
    assert [(one.side, bool(one.name)) for one in form.attendees.typed()] == [("theirs", True)]
    form.attendees._flow.itemAt(0).widget().click()
    assert form.attendees.typed() == ()


def test_a_new_source_can_be_made_from_its_name(desk, form, press):
    press("Joint cell")
    form.lines.rows[0].source.setFocus()
    press("Readout of our own", Qt.Key.Key_Down)
    press(ENTER, "it was opened")
    keep_all(press)
    (cited,) = desk.cited([desk.find("Joint cell").id]).values()
    assert (cited[0].source.title, cited[0].citation.text("quote")) == ("Readout of our own", "it was opened")


def test_of_a_meeting_that_lies_ahead_nothing_is_judged_and_its_status_stays(controller):
    controller.fronts["result"].open(MEETING)
    form = page(controller)
    form.lines.rows[0].text.setText("Joint cell opened")
    form.judge()
    assert form.lines.rows[0]._verdict.text() == "not due"
    assert not form.held.isChecked()


def test_a_search_goes_back_to_what_it_narrows_and_keeps_what_was_typed(qtbot, controller, form, press):
    press("Joint cell")
    search(qtbot, controller, "ministerial")
    assert controller.window.current_key() == "desk" and controller.reading.query == "ministerial"
    controller.fronts["result"].open(MEETING)
    assert page(controller).lines.rows[0].text.text() == "Joint cell"


def test_the_key_opens_it_for_the_meeting_that_is_read(qtbot, controller):
    controller.window.activateWindow()
    controller.show_record(MEETING)
    qtbot.keyClick(controller.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(page(controller), ResultPage)


def test_the_button_of_the_meeting_opens_it(controller):
    controller.show_record(MEETING)
    controller.writing.editing.edited.result.button.click()
    assert isinstance(page(controller), ResultPage)


def test_a_flag_that_asks_what_came_of_a_meeting_opens_it(controller, desk):
    flag = replace(desk.flags()[0], rule="meeting-unconfirmed", ref=desk.find(MEETING).ref)
    controller.flags.clear(flag)
    assert isinstance(page(controller), ResultPage)


def test_what_is_spelled_is_read_again_and_nonsense_is_nothing():
    typed = HeldResult((OutcomeLine("Cell", "2", makes_actor=True),), held=True, remarks="x")
    assert read_spelled(spelled(typed)) == typed
    assert [read_spelled(text) for text in ("", "[]", "7", '{"lines": [3]}')] == [None] * 4


def test_that_the_meeting_bears_more_than_what_is_entered_is_said(controller, desk, form, press):
    edit(desk, MEETING, "marking=TLP:RED")
    controller.fronts["result"].open(MEETING)
    form = page(controller)
    assert (
        "bears TLP:RED; the records made of what is entered here bear no marking" in form.marking.warning.trouble.text()
    )
    form.marking.choose("TLP:RED")
    assert form.marking.warning.trouble.text() == ""
    form.lines.rows[0].text.setText("Talk")
    form.submit()
    (outcome,) = desk.related(Kind.OUTCOME, "meeting", desk.find(MEETING).id)
    assert outcome.marking == "TLP:RED"


def test_where_the_whole_is_refused_a_line_is_not_judged(form):
    form.lines.rows[0].text.setText("Talk")
    form.date.setText("no day at all")
    form.judge()
    row = form.lines.rows[0]
    assert row._verdict.text() == "" and row._why.text().startswith("not judged yet: ")
