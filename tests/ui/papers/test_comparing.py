"""What changed in a paper since it left."""

import pytest

from tests.desks import desk_on
from tracker.desk.releasing import LeavingFile, LeavingPaper, enter_release, last_version
from tracker.ui.papers.values import Change
from tracker.ui.presenting.comparing import compared


@pytest.fixture
def since(desk):
    """What changed between two texts, as signs and lines."""

    def told(before: str, after: str) -> list[str]:
        enter_release(desk, LeavingPaper("status", "", None, None, before), LeavingFile("a.md", "md", 1, "0" * 64))
        found = compared(desk, last_version(desk, "status", ""), after)
        return [f"{line.change.value}{line.text}" for line in found.lines]

    return told


def test_what_never_left_is_compared_with_nothing(desk):
    assert compared(desk, last_version(desk, "status", ""), "x") is None


def test_lines_that_came_and_went_bear_a_sign(since):
    assert since("one\n\ntwo\n", "one\n\nthree\n") == [" one", "−two", "+three"]


def test_what_stayed_far_from_a_change_is_left_out(since):
    lines = [f"line {at}" for at in range(20)]
    told = since("\n".join(lines), "\n".join([*lines[:10], "new", *lines[10:]]))
    assert told == [" …", " line 8", " line 9", "+new", " line 10", " line 11", " …"]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("## What they will say", "What they will say"),
        ("| (TLP:CLEAR) **Date** | 9 May |", "(TLP:CLEAR) Date · 9 May"),
        ("| a<br>b | c |", "a · b · c"),
        (r"2 \* 3 \| 4", "2 * 3 | 4"),
        ("first line\\", "first line"),
    ],
)
def test_lines_are_compared_as_they_are_read(since, line, read):
    assert since("", line) == [f"+{read}"]


def test_the_version_before_is_named(desk):
    enter_release(desk, LeavingPaper("status", "", None, None, "x"), LeavingFile("a.md", "md", 1, "0" * 64))
    seen = desk_on(desk.workspace, "2026-02-01")
    found = compared(seen, last_version(seen, "status", ""), "x")
    assert (found.count, found.lines) == (0, ())
    assert found.since.startswith("a.md, left ")
    assert found.since.endswith("as of 16 January 2026")


def test_signs_are_no_letters():
    assert [change.value for change in Change] == [" ", "+", "−"]
