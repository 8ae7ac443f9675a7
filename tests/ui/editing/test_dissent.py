"""Another verdict than the computed one, recorded and withdrawn in the panel; gates that lead to the fields to fill."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.desks import edit
from tests.ui.asking import panel, texts
from tracker.desk.assignments import assignments_of
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.slot_form import ChoiceButton
from tracker.ui.record.gate_line import GateLine

TALK = "Progress since McAllen reviewed"
"""An outcome of the sample that is declaratory."""


def record(qtbot, controller, ref, verdict="tangible", reason="Seen at the embassy"):
    """As a person does it: unfold the line, choose, type, Enter."""
    controller.show_record(ref)
    line = controller.writing.editing.edited.lines["dissent"]
    line.begin()
    line.form.findChild(ChoiceButton).choose(verdict)
    editor = line.form.findChild(LineEditor)
    editor.setText(reason)
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Return)


@pytest.fixture
def talk(controller, desk):
    ref = str(desk.find(TALK).ref)
    controller.show_record(ref)
    return ref


def test_a_dissent_is_recorded_and_shown_beside_the_verdict(qtbot, controller, desk, talk):
    record(qtbot, controller, talk)
    assert desk.tangible(talk).dissent.reason == "Seen at the embassy"
    said = texts(panel(controller))
    assert {"Declaratory", "Dissent: tangible"} <= set(said)


def test_the_computed_verdict_is_not_offered_and_nothing_is_kept_without_a_reason(qtbot, controller, desk, talk):
    line = controller.writing.editing.edited.lines["dissent"]
    assert "declaratory" not in [option.key for option in line.plan.slots[0].options]
    record(qtbot, controller, talk, reason="")
    assert desk.tangible(talk).dissent is None


def test_it_is_withdrawn_by_one_button_and_comes_back_by_undo(qtbot, controller, desk, talk):
    record(qtbot, controller, talk)
    controller.writing.editing.edited.dissent.button.click()
    assert desk.tangible(talk).dissent is None
    controller.writing.editing.undo()
    assert desk.tangible(talk).dissent is not None


def test_a_meeting_may_be_dissented_from_as_well(qtbot, controller, desk):
    record(qtbot, controller, "M10", "not-shown", "Nobody saw anything")
    assert desk.tangible("M10").dissent.verdict == "not-shown"
    assert "Dissent: not shown" in texts(panel(controller))


def test_what_is_not_judged_has_nothing_to_dissent_from(controller):
    controller.show_record("C1")
    assert "dissent" not in controller.writing.editing.edited.lines
    assert controller.writing.editing.edited.dissent is None


def test_a_gate_leads_to_its_field(controller, talk):
    buttons = [line.findChild(QPushButton) for line in panel(controller).findChildren(GateLine)]
    next(one for one in buttons if one is not None and one.text() == "Fill in: Artefact").click()
    assert controller.writing.editing.edited.fields.rows["artefact"].is_editing


def test_a_gate_that_lacks_a_source_opens_the_line_that_adds_one(controller, desk, talk):
    desk.delete([cited.citation.id for cited in desk.cited([desk.find(talk).id])[desk.find(talk).id]])
    controller.show_record("M1")
    controller.show_record(talk)
    buttons = [line.findChild(QPushButton) for line in panel(controller).findChildren(GateLine)]
    next(one for one in buttons if one is not None and one.text() == "Add a source").click()
    assert not controller.writing.editing.edited.lines["citation"].form.isHidden()


def test_a_gate_that_lacks_a_quote_opens_the_quote(controller, desk, talk):
    cited = desk.cited([desk.find(talk).id])[desk.find(talk).id]
    for one in cited:
        edit(desk, str(one.citation.ref), "quote=")
    controller.show_record("M1")
    controller.show_record(talk)
    buttons = [line.findChild(QPushButton) for line in panel(controller).findChildren(GateLine)]
    next(one for one in buttons if one is not None and one.text() == "Give the quote").click()
    first = controller.writing.editing.edited.citations.lines[str(cited[0].citation.ref)]
    assert first.quote.is_editing


def test_another_write_leaves_what_is_being_typed(qtbot, controller, talk):
    line = controller.writing.editing.edited.lines["dissent"]
    line.begin()
    line.form.findChild(LineEditor).setText("Half a reason")
    controller.writing.editing.writer.edit("M1", assignments_of({"remarks": "x"}))
    assert controller.writing.editing.edited.lines["dissent"].form.findChild(LineEditor).text() == "Half a reason"
