"""What hangs on a record, links, citations and steps of its history: taken away, edited and turned back."""

import pytest
from PySide6.QtCore import Qt

from tests.desks import add
from tests.ui.editing.panels import again, panel_of
from tracker.desk.assignments import read_assignments
from tracker.ui.editing.line_editors import TextEditor

TEXT = "Before. The parties “will  build on\nongoing work” this year. After."


def write(desk, ref, *fields):
    desk.edit(desk.find(ref).id, read_assignments(fields))


@pytest.fixture
def cited(desk):
    """C2 with one citation of S1, of which a text is kept."""
    for one in desk.dossier(desk.find("C2").id).citations:
        desk.delete([one.citation.id])
    write(desk, "S1", f"text={TEXT}")
    made = desk.add_lines(['{"kind": "citation", "of": "C2", "source": "S1", "quote": "will build on ongoing work"}'])
    return str(made.refs[0])


def test_delete_takes_a_link_away_and_undo_brings_it_back(qtbot, editing, desk):
    with panel_of(qtbot, editing, "M2") as panel:
        links = len(editing.edited.links.lines)
        line = editing.edited.links.lines[0]
        line.shown.setFocus()
        qtbot.keyClick(line.shown, Qt.Key.Key_Delete)
        again(editing, panel)
        assert len(editing.edited.links.lines) == links - 1
        assert editing.edited.links.lines[0].shown.hasFocus()
        editing.notice.button.click()
    assert len(desk.dossier(desk.find("M2").id).links) == links


def test_a_citation_is_taken_away_by_its_cross(qtbot, editing, desk, cited):
    with panel_of(qtbot, editing, "C2") as panel:
        editing.edited.citations.lines[cited].cross.click()
        again(editing, panel)
        assert editing.edited.citations.isHidden()
        assert editing.notice.button.text() == "Undo"
        editing.notice.button.click()
    assert [str(one.citation.ref) for one in desk.dossier(desk.find("C2").id).citations] == [cited]


def test_a_quote_edited_in_place_takes_its_offsets_along(qtbot, editing, desk, cited):
    with panel_of(qtbot, editing, "C2"):
        quote = editing.edited.citations.lines[cited].quote
        quote.begin()
        editor = quote.findChild(TextEditor)
        editor.setPlainText("ongoing work")
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = desk.record(cited)
    assert TEXT[int(found.number("start")) : int(found.number("end"))] == "ongoing work"


def test_words_that_are_not_there_are_a_hint_and_no_refusal(qtbot, editing, desk, cited):
    write(desk, cited, "quote=never said")
    with panel_of(qtbot, editing, "C2"):
        line = editing.edited.citations.lines[cited]
        assert line.value.hint == "These words are not in the text kept of this source."


def test_a_place_in_the_text_is_told(qtbot, editing, desk, cited):
    with panel_of(qtbot, editing, "C2"):
        hint = editing.edited.citations.lines[cited].value.hint
    start = TEXT.index("will")
    assert hint == f"In the kept text at characters {start}–{TEXT.index('”')}."


def test_a_step_of_the_history_is_turned_back_alone(qtbot, editing, desk):
    write(desk, "M2", "place=Puebla")
    write(desk, "M2", "time=10:30")
    with panel_of(qtbot, editing, "M2") as panel:
        place = editing.edited.history.steps[1]
        assert place.button.accessibleName() == "Undo this: Place: Foreign Ministry, Mexico City → Puebla"
        place.button.click()
        again(editing, panel)
        assert "Take back: edit M2" in editing.edited.history.steps[0].accessibleName()
    assert (desk.record("M2").text("place"), desk.record("M2").text("time")) == (
        "Foreign Ministry, Mexico City",
        "10:30",
    )


def test_a_part_is_assessed_from_its_obligor(qtbot, editing, desk):
    write(desk, "C2", "obligors+=Mexico")
    with panel_of(qtbot, editing, "C2"):
        line = editing.edited.obligors.lines[1]
        line.assess.click()
        form = editing.edited.lines["assessment"].form
        assert form.editors[1].text() == "Mexico"
        form.closed.emit()


def test_an_assessment_is_asked_for_its_evidence_and_how_sure_it_is(qtbot, editing):
    with panel_of(qtbot, editing, "C2"):
        slots = editing.edited.lines["assessment"].plan.slots
        assert [slot.field.key for slot in slots] == ["implementation", "confidence", "source", "date"]
        assert [option.words for option in slots[1].options] == ["Low", "Moderate", "High"]


def test_a_part_of_which_nothing_was_found_says_when_it_was_searched(qtbot, editing, desk):
    fields = ("commitment=C2", "implementation=not-yet-assessed", "date=2026-01-10")
    add(desk, "assessment", *fields)
    with panel_of(qtbot, editing, "C2"):
        name = editing.edited.obligors.lines[0].shown.accessibleName()
        assert name == "United States, not yet assessed, No evidence found, searched on 10 January 2026"


def test_what_was_never_agreed_offers_no_assessment(qtbot, editing, desk):
    (proposal,) = desk.list_ids((desk.record("C1").kind,), "stage:offered", limit=1)
    with panel_of(qtbot, editing, str(desk.by_id(proposal).ref)):
        assert "assessment" not in editing.edited.lines
        assert not any(hasattr(line, "assess") for line in editing.edited.obligors.lines)


def test_earlier_steps_are_shown_when_asked_for(qtbot, editing, desk):
    for number in range(8):
        write(desk, "M2", f"place=Room {number}")
    with panel_of(qtbot, editing, "M2") as panel:
        history = editing.edited.history
        assert (len(history.steps), history.earlier.text()) == (6, "3 earlier steps")
        history.earlier.click()
        again(editing, panel)
        assert (len(history.steps), history.earlier.isHidden()) == (9, True)
