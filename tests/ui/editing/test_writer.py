"""The window's one way to write."""

from dataclasses import replace

import pytest

from tracker.desk.assignments import assignments_of
from tracker.domain.kinds import Kind
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.editing.writer import Writer


@pytest.fixture
def writer(qapp, desk):
    return Writer(desk)


def test_what_was_written_is_told(qtbot, writer):
    with qtbot.waitSignal(writer.changed) as told:
        writer.edit("M1", assignments_of({"place": "Querétaro"}))
    assert [str(ref) for ref in told.args[0].refs] == ["M1"]


def test_a_refusal_changes_nothing_and_is_kept(writer, desk):
    before = desk.record("M1").date
    assert writer.edit("M1", assignments_of({"date": "31 Febtember"})) is None
    assert "31 Febtember" in writer.trouble
    assert desk.record("M1").date == before


def test_a_success_takes_the_refusal_back(writer):
    writer.edit("M1", assignments_of({"date": "31 Febtember"}))
    writer.edit("M1", assignments_of({"place": "Puebla"}))
    assert writer.trouble == ""


def test_deleting_and_undoing(writer, desk):
    writer.delete("M1")
    assert desk.find("M2")
    writer.undo()
    assert desk.record("M1").title


def test_what_has_no_place_of_its_own_is_said_aloud(qtbot, writer):
    with qtbot.waitSignal(writer.failed) as told:
        writer.delete("M999")
    assert "M999" in told.args[0]


def test_a_link_comes_and_goes(writer, desk):
    before = len(desk.dossier(desk.find("M1").id).links)
    writer.link("M1", "overlaps", "M4")
    assert len(desk.dossier(desk.find("M1").id).links) == before + 1
    writer.unlink("M1", "overlaps", "M4")
    assert len(desk.dossier(desk.find("M1").id).links) == before


def test_a_new_actor_is_made_on_the_way(writer, desk):
    changes = writer.add(Kind.POSITION, {"title": "No troops", "actor": "Somebody New"}, create_actors=True)
    assert [ref.kind for ref in changes.refs] == [Kind.POSITION, Kind.ACTOR]


def test_a_desk_that_somebody_holds_cannot_be_written(desk, sample_path):
    with open_workspace(sample_path, Access.HOLD) as second:
        assert not Writer(replace(desk, workspace=second)).writable
    assert Writer(desk).writable


def test_what_is_written_of_a_citation_that_is_gone_is_refused(writer, desk):
    cited = next(iter(desk.records(desk.list_ids((Kind.CITATION,), limit=1))))
    desk.delete([cited.id])
    assert writer.edit(str(cited.ref), assignments_of({"quote": "x"})) is None
    assert str(cited.ref) in writer.trouble
    assert writer.cite(str(cited.ref), 0, 3) is None
    assert str(cited.ref) in writer.trouble
