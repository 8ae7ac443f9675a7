"""Whatever leaves the desk is entered in its log: records as files, originals, as papers are."""

import hashlib

import pytest

from tests.desks import add, desk_on
from tracker.desk.releasing import released
from tracker.errors import BadInput
from tracker.exchange.exporting import FORMATS, export
from tracker.exchange.originals import export_original
from tracker.storage.lock import acquire
from tracker.storage.workspace import open_workspace


@pytest.fixture
def marked(desk, tmp_path):
    (tmp_path / "note.PDF").write_bytes(b"it rang")
    add(desk, "source", "title=Note", f"file={tmp_path / 'note.PDF'}", "marking=amber")
    add(desk, "event", "title=Call", "marking=clear")
    return desk


def send(desk, file, ceiling=None, query=""):
    return export(desk.below(ceiling), file, query, None, ceiling=ceiling, allow_unmarked=False, overwrite=False)


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize("form", FORMATS)
def test_records_are_entered_with_their_query_and_digest(marked, tmp_path, form):
    assert send(marked, tmp_path / f"x.{form}", "green", "kind:event").unlogged is None
    (entry,) = released(marked)
    left = entry.left
    assert (left.paper, left.subject, left.format, left.file_name) == ("records", "kind:event", form, f"x.{form}")
    assert (left.ceiling, left.marking, left.sha256) == ("TLP:GREEN", "TLP:CLEAR", digest(tmp_path / f"x.{form}"))


def test_an_original_is_entered_under_its_source(marked, tmp_path):
    export_original(marked, tmp_path / "out", "Note", ceiling=None, allow_unmarked=False, overwrite=False)
    (entry,) = released(marked)
    assert (entry.left.paper, entry.left.subject, entry.left.format) == ("original", "S1", "pdf")
    assert (entry.left.marking, entry.left.sha256) == ("TLP:AMBER", hashlib.sha256(b"it rang").hexdigest())


def test_what_was_refused_is_not_entered(marked, tmp_path):
    (tmp_path / "x.csv").write_text("mine")
    with pytest.raises(BadInput, match="already exists"):
        send(marked, tmp_path / "x.csv")
    assert released(marked) == []


def test_a_desk_that_somebody_holds_lets_records_out_and_says_that_they_are_not_entered(marked, path, tmp_path):
    held = acquire(path, "a window")
    with open_workspace(path) as other:
        told = send(desk_on(other), tmp_path / "x.csv").unlogged
    held.release()
    assert str(told).startswith("x.csv is written, but not in the log of what left the desk: desk.tracker is in use")
