"""The log of what left the desk: entered when a file is written, found again by its digest, never changed."""

import hashlib

import pytest

from tests.desks import add, desk_on
from tracker.desk.releasing import (
    RECORDS,
    TIMELINE,
    LeavingFile,
    LeavingPaper,
    enter_release,
    last_version,
    plain_release,
    released,
    releases_of,
    subjects_told,
)
from tracker.errors import BadInput
from tracker.storage.driver import IntegrityError
from tracker.storage.history import next_undo
from tracker.storage.lock import acquire
from tracker.storage.workspace import Access, open_workspace

TEXT = "# Summary\n"
PAPER = LeavingPaper("summary", "SIG", "TLP:GREEN", "TLP:CLEAR", TEXT)
FILE = LeavingFile("sum.md", "md", len(TEXT), hashlib.sha256(TEXT.encode()).hexdigest())


@pytest.fixture
def logged(desk):
    add(desk, "meeting", "title=SIG")
    assert enter_release(desk, PAPER, FILE) is None
    return desk


def test_an_entry_says_what_left(logged):
    (found,) = released(logged)
    entry = plain_release(found, subjects_told(logged, [found])[found.id])
    assert entry.pop("at") and entry.pop("by")
    assert entry == {
        "id": 1,
        "paper": "summary",
        "subject": "M1",
        "about": "SIG (M1)",
        "as_of": "2026-01-16",
        "language": "en",
        "ceiling": "TLP:GREEN",
        "marking": "TLP:CLEAR",
        "format": "md",
        "file": "sum.md",
        "size": len(TEXT),
        "sha256": FILE.sha256,
    }


def test_the_newest_stands_first(logged):
    enter_release(logged, PAPER, LeavingFile("later.md", "md", 1, "0" * 64))
    assert [entry.left.file_name for entry in released(logged)] == ["later.md", "sum.md"]


def test_a_query_stays_as_it_was_written(logged):
    enter_release(logged, LeavingPaper("actions", "due<2026-03", None, None, ""), FILE)
    assert released(logged)[0].left.subject == "due<2026-03"


@pytest.mark.parametrize("name", [RECORDS, TIMELINE])
def test_a_query_for_records_is_no_name_of_one(logged, name):
    enter_release(logged, LeavingPaper(name, "SIG", None, None), FILE)
    newest = released(logged)[0]
    assert (newest.left.record, subjects_told(logged, [newest])[newest.id]) == (None, "SIG")


def test_the_last_version_is_found_by_any_name_of_its_subject(logged):
    entry, text = last_version(logged, "summary", "M1")
    assert (entry.left.subject, text) == ("M1", TEXT)
    assert last_version(logged, "readout", "M1") is None


def test_a_file_is_known_by_its_bytes(logged, tmp_path):
    (tmp_path / "renamed.txt").write_text(TEXT)
    (tmp_path / "touched.md").write_text(TEXT + " ")
    assert [entry.id for entry in releases_of(logged, tmp_path / "renamed.txt")] == [1]
    assert releases_of(logged, tmp_path / "touched.md") == []


def test_the_desk_itself_is_no_paper(logged, path):
    with pytest.raises(BadInput, match="is a desk or another database"):
        releases_of(logged, path)


def test_a_file_that_is_not_there_is_said_so(logged, tmp_path):
    with pytest.raises(BadInput, match="cannot be read"):
        releases_of(logged, tmp_path / "none.md")


@pytest.mark.parametrize("change", ["UPDATE release_log SET marking = 'TLP:CLEAR'", "DELETE FROM release_log"])
def test_an_entry_is_never_changed(logged, change):
    with pytest.raises(IntegrityError, match="append-only"):
        logged.workspace.connection.execute(change)


def test_an_entry_is_no_step_that_could_be_undone(logged):
    assert next_undo(logged.workspace.connection)[1] == "add meeting"


def test_an_entry_outlives_its_record(logged):
    logged.delete([logged.find("M1").id])
    assert [entry.left.subject for entry in released(logged)] == ["M1"]


def test_below_a_ceiling_the_log_is_empty(logged):
    add(logged, "event", "title=x", "marking=TLP:RED")
    assert released(logged.below("TLP:GREEN")) == []


def test_a_desk_that_somebody_else_holds_says_that_nothing_was_entered(logged, path):
    with open_workspace(path) as other:
        held = acquire(path, "a window")
        told = enter_release(desk_on(other), PAPER, FILE)
        held.release()
    assert str(told).startswith("sum.md is written, but not in the log of what left the desk: desk.tracker is in use")
    assert len(released(logged)) == 1


def test_a_window_enters_at_once(path):
    with open_workspace(path, Access.HOLD) as held:
        assert enter_release(desk_on(held), PAPER, FILE) is None
        assert len(released(desk_on(held))) == 1


def test_who_bears_its_name_above_the_ceiling_does_not_change_what_a_paper_was_of(desk):
    add(desk, "meeting", "title=SIG", "marking=TLP:GREEN")
    add(desk, "meeting", "title=SIG", "marking=TLP:RED")
    assert enter_release(desk, PAPER, FILE) is None
    assert [entry.left.subject for entry in released(desk)] == ["M1"]
    assert last_version(desk, "summary", "sig", "TLP:GREEN") is not None
