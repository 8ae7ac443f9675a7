"""Every flag is cleared from where it stands: its button leads to what is typed, and the flag goes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.desk.random_desk import begin
from tests.desks import add, desk_on, filled
from tests.ui.asking import page, panel
from tracker.desk.assignments import read_assignments
from tracker.desk.beginning import begin_workspace
from tracker.domain.flag_clearing import clearings
from tracker.storage.rules import rule_files
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.editing.line_editors import LineEditor, TextEditor
from tracker.ui.editing.slot_form import ChoiceButton, SlotForm
from tracker.ui.presenting.flag_offers import Deed, FlagOffer
from tracker.ui.result.page import ResultPage

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="session")
def begun(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("begun") / "empty.tracker"
    begin_workspace(path)
    return filled(path, tmp_path_factory, _begin)


def _begin(desk) -> None:
    begin(desk)
    add(desk, "source", "title=Joint minutes", "published=2026-01-12", "side=joint")


@pytest.fixture
def desk(begun, tmp_path):
    """A desk on which the rules have something to say."""
    with open_workspace(Path(shutil.copy(begun, tmp_path / "desk.tracker")), Access.HOLD) as workspace:
        yield desk_on(workspace)


@pytest.fixture
def clearing(qtbot, controller, desk):
    """Press the button of the first flag of a rule; afterwards, whether that flag is still raised."""
    controller.window.activateWindow()

    def pressed(rule: str, offer: tuple[str, ...] = ()) -> Callable[[], bool]:
        flag = next(one for one in controller._flags() if one.rule == rule)
        if offer:
            controller.flags.do(flag, FlagOffer(Deed.CLEAR, "", offer))
        else:
            controller.flags.act(flag)
        return lambda: any(one.rule == rule and one.record == flag.record for one in desk.flags())

    return pressed


@pytest.fixture
def type_in(qtbot, controller):
    """Fill the form that has opened, by the keys of its slots, and press Enter."""

    def typed(**texts: str) -> None:
        form = controller.window.focusWidget()
        while not isinstance(form, SlotForm):
            form = form.parentWidget()
        for slot, editor in zip(form._plan.slots, form.editors, strict=True):
            if slot.field.key in texts and isinstance(editor, ChoiceButton):
                editor.choose(texts[slot.field.key])
            elif slot.field.key in texts:
                editor.setText(texts[slot.field.key])
        last = next(one for one in reversed(form.editors) if isinstance(one, LineEditor))
        last.setFocus()
        qtbot.keyClick(last, ENTER)

    return typed


def write(qtbot, controller, text):
    """Type into the field that is being edited."""
    at = controller.window.focusWidget()
    assert isinstance(at, LineEditor | TextEditor)
    at.setText(text) if isinstance(at, LineEditor) else at.setPlainText(text)
    qtbot.keyClick(at, ENTER, CTRL if isinstance(at, TextEditor) else Qt.KeyboardModifier.NoModifier)


ASSESSED = {"implementation": "fulfilled", "source": "Joint minutes", "date": "2026-01-14"}


ADDED = [
    ("meeting-unprepared", {"title": "Patrols"}),
    ("commitment-due", ASSESSED),
    ("commitment-overdue", ASSESSED),
    ("commitment-stale", ASSESSED),
    ("commitment-claimed", ASSESSED),
    ("review-due", ASSESSED),
    ("source-secondary", {"title": "The text itself", "side": "joint", "published": "2026-01-10", "quote": "shall"}),
    ("source-secondary", {"title": "Joint minutes", "quote": "shall"}),
    ("outcome-unevidenced", {"title": "Minutes", "side": "joint", "published": "2026-01-10", "quote": "agreed"}),
    ("body-lapsed", {"title": "Old group, third meeting", "date": "2026-02-12"}),
]
WRITTEN = [
    ("meeting-date-vague", "20 Feb"),
    ("commitment-deadline-moved", "The budget came late"),
    ("figure-unanchored", "2025"),
]
ANSWERED = ["proposal-unanswered", "proposal-renewed"]
BY_RESULT = ["outcome-missing", "meeting-unconfirmed"]
ALONE = ["commitment-unverifiable", "outcome-not-tangible", "carried-over", "evidence-conflict"]


def test_no_rule_is_left_out():
    tried = {rule for rule, *_ in (*ADDED, *WRITTEN)} | {*ANSWERED, *BY_RESULT, *ALONE}
    assert tried == set(rule_files())


@pytest.mark.parametrize(("rule", "texts"), ADDED)
def test_what_is_typed_for_something_new_clears_it(clearing, type_in, rule, texts):
    still = clearing(rule)
    assert still()
    type_in(**texts)
    assert not still()


@pytest.mark.parametrize(("rule", "text"), WRITTEN)
def test_what_is_typed_into_a_field_clears_it(qtbot, controller, clearing, rule, text):
    still = clearing(rule)
    write(qtbot, controller, text)
    assert not still()


@pytest.mark.parametrize(
    ("rule", "places", "text"),
    [
        ("review-due", ("next_review",), "1 June 2026"),
        ("commitment-overdue", ("due",), "1 June 2026"),
        ("commitment-due", ("due",), "1 June 2026"),
        ("meeting-unprepared", ("objective",), "Patrols at sea"),
        ("meeting-unconfirmed", ("date",), "20 Feb 2026"),
        ("commitment-deadline-moved", ("due",), "2026"),
    ],
)
def test_so_does_another_way_of_the_menu(qtbot, controller, clearing, rule, places, text):
    assert places in {one.places for one in clearings(rule)}
    still = clearing(rule, places)
    write(qtbot, controller, text)
    assert not still()


def test_what_cannot_be_verified_is_completed(qtbot, controller, desk, clearing):
    still = clearing("commitment-unverifiable")
    shown = controller.writing.editing.edited.fields.rows
    assert shown["due"].is_editing or shown["indicator"].is_editing
    write(qtbot, controller, "2026-12-31")
    assert not still()


@pytest.mark.parametrize("rule", ANSWERED)
def test_a_proposal_is_answered_by_its_next_stage(qtbot, controller, clearing, type_in, rule):
    still = clearing(rule)
    moves = {str(button.offer.stage): button for button in controller.writing.editing.edited.moves.buttons}
    assert controller.window.focusWidget() in moves.values()
    moves["agreed"].click()
    type_in(stage_date="2026-01-12")
    assert not still()


def test_an_answer_is_asked_for_by_a_follow_up_of_a_week(desk, clearing, type_in):
    clearing("proposal-unanswered", ("ask",))
    type_in()
    (written,) = [record for record in desk.records(desk.list_ids(())) if record.kind.value == "followup"]
    assert (written.title, written.date.edtf) == ("Ask for an answer", "2026-01-23")
    assert str(written.pointer_to("about").ref) in ("C4", "C5", "C6")


@pytest.mark.parametrize("rule", BY_RESULT)
def test_a_meeting_is_cleared_by_the_form_of_its_result(qtbot, controller, clearing, rule):
    still = clearing(rule)
    form = page(controller)
    assert isinstance(form, ResultPage)
    form.lines.rows[0].text.setText("A cell was opened")
    qtbot.keyClick(form.lines.rows[0].text, ENTER, CTRL)
    assert not still()


def test_outcomes_without_a_tangible_one_are_cleared_by_one_that_is(qtbot, controller, desk, clearing):
    add(desk, "outcome", "title=It was discussed", "meeting=M5", "level=0", "date=2025-10-02")
    desk.delete([desk.find(ref).id for ref in ("O3", "O5")])
    controller._news.tell(desk.delete([desk.find("M1").id]))
    still = clearing("outcome-not-tangible")
    row = page(controller).lines.rows[0]
    typed = ("A boat came", "2", "United States", "Boat 7", "Joint minutes", "came")
    for field, text in zip(row.fields, typed, strict=True):
        field.setText(text)
    qtbot.keyClick(row.quote, ENTER, CTRL)
    assert not still()


def test_open_commitments_go_onto_the_agenda_with_what_they_are_about(controller, desk, clearing):
    still = clearing("carried-over")
    assert not still()
    (item,) = [one for one in desk.records(desk.list_ids(())) if one.kind.value == "agenda-item"]
    assert (item.title, [str(one.ref) for one in item.pointers("commitments")]) == ("Carried", ["C8"])
    controller.writing.editing.undo()
    assert still()


def test_a_contradiction_is_settled_at_its_links(qtbot, controller, clearing):
    still = clearing("evidence-conflict")
    at = controller.window.focusWidget()
    assert at in [line.shown for line in controller.writing.editing.edited.links.lines]
    qtbot.keyClick(at, Qt.Key.Key_Delete)
    assert not still()


def test_assessments_that_disagree_are_settled_by_a_later_one(controller, desk, clearing, type_in):
    controller._news.tell(desk.unlink(desk.find("E2"), "contradicts", desk.find("E1")))
    for grade, source in (("fulfilled", "Statement"), ("not-fulfilled", "A paper")):
        ref = add(desk, "assessment", "commitment=C8", f"implementation={grade}", f"source={source}", "date=2026-01-06")
    controller._news.tell(desk.edit(desk.find(ref).id, read_assignments(["confidence=high"])))
    still = clearing("evidence-conflict")
    assert still()
    type_in(**ASSESSED)
    assert not still()


def test_the_record_is_beside_the_list_where_it_is_cleared(controller, clearing):
    clearing("commitment-stale")
    assert panel(controller).values.ref.startswith("C")
