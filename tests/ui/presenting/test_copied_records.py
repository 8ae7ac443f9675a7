"""What is copied that is no table's row bears the marking of all that it shows now."""

import pytest

from tests.desks import add, desk, edit, path, template, workspace
from tracker.desk.followups import follow_ups
from tracker.desk.releasing import ORIGINAL, RECORDS, LeavingFile, LeavingPaper, enter_release
from tracker.language import Language
from tracker.ui.papers.left_columns import left_titles
from tracker.ui.presenting.copied_records import read_follow_ups, read_left_rows
from tracker.ui.presenting.left_log import read_left

__all__ = ["desk", "path", "template", "workspace"]
FILE = LeavingFile("note.pdf", "pdf", 1, "0" * 64)


def log_copied(desk):
    return read_left_rows(desk, read_left(desk, None, 500).rows, left_titles(Language("en")))


@pytest.fixture
def source(desk):
    return add(desk, "source", "title=Quiet note", "marking=clear")


def test_a_copy_of_the_log_bears_the_markings_that_what_left_has_now(desk, source):
    enter_release(desk, LeavingPaper(ORIGINAL, source, None, "TLP:CLEAR"), FILE)
    assert log_copied(desk).marking == "TLP:CLEAR"
    edit(desk, source, "title=Palace", "marking=red")
    read = log_copied(desk)
    assert (read.marking, "Palace" in read.copied.text) == ("TLP:RED", True)


def test_a_copy_of_the_log_shows_the_title_that_its_marking_is_of(desk, source):
    enter_release(desk, LeavingPaper(ORIGINAL, source, None, "TLP:CLEAR"), FILE)
    edit(desk, source, "title=Palace", "marking=red")
    rows = read_left(desk, None, 500).rows
    edit(desk, source, "title=Quiet note", "marking=clear")
    read = read_left_rows(desk, rows, left_titles(Language("en")))
    assert (read.marking, "Palace" in read.copied.text) == ("TLP:CLEAR", False)


def test_a_query_could_name_anything_and_is_not_copied(desk):
    enter_release(desk, LeavingPaper(RECORDS, 'actor:"Shadow body"', "TLP:CLEAR", "TLP:CLEAR"), FILE)
    text = log_copied(desk).copied.text
    assert "Shadow" not in text
    assert "\ta query\t" in text


def test_what_left_of_a_record_without_a_marking_asks_first(desk):
    meeting = add(desk, "meeting", "title=Talks")
    enter_release(desk, LeavingPaper("summary", meeting, None, "TLP:GREEN"), FILE)
    assert log_copied(desk).unmarked == ("M1",)


@pytest.mark.parametrize("state", ["dismissed", "back"])
def test_the_reason_that_somebody_gave_is_not_copied(desk, state):
    add(desk, "meeting", "title=Talks", "date=2026-01-20", "status=scheduled", "marking=clear")
    flag = next(one for one in desk.flags() if one.rule == "meeting-unprepared")
    desk.dismiss(flag.id, "the source in the palace says so")
    if state == "back":
        edit(desk, "Talks", "date=2026-01-18")
    entries = [one for one in follow_ups(desk, desk.flags()) if one.rule == "meeting-unprepared"]
    text = read_follow_ups(desk, entries).copied.text
    assert "palace" not in text
    assert ("Dismissed" in text) is (state == "dismissed")
