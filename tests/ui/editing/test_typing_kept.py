"""Unfinished typing survives a crash, a refusal and going elsewhere, and is offered where it was typed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt

from tests.ui.editing.panels import panel_of, row_of
from tracker.desk.unfinished import Piece, Unfinished
from tracker.domain.kinds import Kind
from tracker.ui.editing.editing import Editing
from tracker.ui.editing.line_editors import LineEditor
from tracker.ui.editing.typing_kept import NEW

HOUSE = Path(__file__).parents[3]


@pytest.fixture
def unfinished(tmp_path):
    return Unfinished(tmp_path / "unfinished.json")


@pytest.fixture
def kept(qtbot, look, desk, unfinished):
    parent = QObject()
    made = Editing(desk, look, parent, unfinished)
    qtbot.addWidget(made.notice)
    yield made
    made.stop()


def pieces(desk, unfinished, ref="M2"):
    return {piece.place: piece.text for piece in unfinished.of(desk.record(ref).uid)}


def type_into(qtbot, editing, key, text):
    row = row_of(editing, key)
    row.begin()
    editor = row.findChild(LineEditor)
    editor.setText(text)
    return editor


def test_what_is_typed_is_kept_within_a_second(qtbot, kept, desk, unfinished):
    with panel_of(qtbot, kept, "M2"):
        editor = type_into(qtbot, kept, "place", "Querétaro")
        qtbot.waitUntil(lambda: pieces(desk, unfinished) == {"place": "Querétaro"}, timeout=1_000)
        qtbot.keyClick(editor, Qt.Key.Key_Escape)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_what_was_written_or_given_up_is_kept_no_longer(qtbot, kept, desk, unfinished, key):
    with panel_of(qtbot, kept, "M2"):
        editor = type_into(qtbot, kept, "place", "Querétaro")
        kept.typing.write()
        qtbot.keyClick(editor, key)
        kept.typing.write()
    assert pieces(desk, unfinished) == {}


def test_a_refused_value_is_kept_when_the_person_goes_on(qtbot, kept, desk, unfinished):
    with panel_of(qtbot, kept, "M2"):
        type_into(qtbot, kept, "date", "31 February")
        kept.leave()
    assert pieces(desk, unfinished) == {"date": "31 February"}


def test_it_is_offered_again_and_put_back(qtbot, kept, desk, unfinished):
    unfinished.keep((Piece(desk.record("M2").uid, "place", "Querétaro"),))
    with panel_of(qtbot, kept, "M2"):
        (line,) = kept.edited.offers.lines
        assert line.offer.label == "Place"
        line.take.click()
        assert row_of(kept, "place").findChild(LineEditor).text() == "Querétaro"
        kept.leave()
    assert desk.record("M2").text("place") == "Querétaro"
    assert pieces(desk, unfinished) == {}


def test_the_role_of_a_participant_and_a_quote_come_back_too(qtbot, kept, desk, unfinished):
    uid, (cited, *_others) = desk.record("M2").uid, desk.dossier(desk.find("M2").id).citations
    person = desk.record("M2").people("participants")[0]
    places = (f"participants/{person.actor.ref}", f"{cited.citation.ref}:quote")
    unfinished.keep((Piece(uid, places[0], "host"), Piece(uid, places[1], "they met")))
    with panel_of(qtbot, kept, "M2"):
        for line in kept.edited.offers.lines:
            line.take.click()
        kept.leave()
    assert desk.record("M2").people("participants")[0].role == "host"
    assert desk.by_id(cited.citation.id).text("quote") == "they met"


def test_it_can_be_discarded(qtbot, kept, desk, unfinished):
    unfinished.keep((Piece(desk.record("M2").uid, "place", "Querétaro"),))
    with panel_of(qtbot, kept, "M2"):
        kept.edited.offers.lines[0].discard.click()
        kept.typing.write()
    assert pieces(desk, unfinished) == {}


def test_a_line_being_added_comes_back_with_all_its_fields(qtbot, kept, desk, unfinished):
    with panel_of(qtbot, kept, "C1"):
        line = kept.edited.lines[Kind.CITATION.value]
        line.begin()
        source, quote = line.form.editors
        source.setText("S1")
        quote.setText("it said")
        kept.leave()
    assert pieces(desk, unfinished, "C1") == {"add:citation:source": "S1", "add:citation:quote": "it said"}
    with panel_of(qtbot, kept, "C1"):
        kept.edited.offers.lines[0].take.click()
        form = kept.edited.lines[Kind.CITATION.value].form
        assert [one.text() for one in form.editors] == ["S1", "it said"]
        form.closed.emit()


def test_a_new_record_that_was_not_made_is_offered_with_the_next(qtbot, kept, unfinished):
    unfinished.keep((Piece(NEW, "add:meeting:title", "Second round"),))
    new = kept.new_record("events", "")
    qtbot.addWidget(new)
    (line,) = new.offers.lines
    assert line.offer.label == "Meeting"
    line.take.click()
    assert (new.kind.text(), new.form.title) == ("Meeting", "Second round")


def test_a_killed_window_loses_at_most_a_second(sample_path, tmp_path):
    file = tmp_path / "unfinished.json"
    command = [sys.executable, "-m", "tests.ui.editing.crashing", str(sample_path), str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=HOUSE) as window:
        assert window.stdout.readline() == "typed a second ago\n"
        window.kill()
    left = {piece["place"]: piece["text"] for piece in json.loads(file.read_text(encoding="utf-8"))}
    assert left == {"date": "31 February", "place": "Queréta"}
