"""What changed in a paper since it left."""

import pytest

from tests.desks import desk_on
from tracker.desk.releasing import LeavingFile, LeavingPaper, enter_release, last_version
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


def leave(desk, ceiling: str | None, text: str) -> None:
    file = LeavingFile(f"{text}.md", "md", 1, "0" * 64)
    enter_release(desk, LeavingPaper("status", "", ceiling, None, text), file)


def test_the_version_below_the_same_ceiling_goes_before_a_later_one(desk):
    leave(desk, "TLP:GREEN", "green")
    leave(desk, None, "all")
    assert last_version(desk, "status", "", "TLP:GREEN")[1] == "green"
    assert last_version(desk, "status", "")[1] == "all"


@pytest.mark.parametrize(
    ("left", "asked", "said"),
    [
        (None, "TLP:GREEN", ", without a ceiling"),
        ("TLP:GREEN", None, ", below the ceiling TLP:GREEN"),
        ("TLP:GREEN", "TLP:GREEN", "of 16 January 2026"),
    ],
)
def test_a_version_below_another_ceiling_is_said_to_be(desk, left, asked, said):
    leave(desk, left, "one")
    found = compared(desk, last_version(desk, "status", "", asked), "two", None, asked)
    assert found.since.endswith(said)


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


def test_a_version_above_the_ceiling_is_not_compared(desk):
    enter_release(desk, LeavingPaper("status", "", None, "TLP:GREEN", "x"), LeavingFile("a.md", "md", 1, "0" * 64))
    assert last_version(desk, "status", "", "TLP:CLEAR") is None
    assert last_version(desk, "status", "", "TLP:AMBER") is not None


def test_a_version_in_another_language_is_not_compared(desk):
    enter_release(desk, LeavingPaper("status", "", None, None, "x"), LeavingFile("a.md", "md", 1, "0" * 64))
    assert last_version(desk_on(desk.workspace, language="es"), "status", "") is None


def test_what_is_compared_bears_the_higher_marking(desk):
    enter_release(desk, LeavingPaper("status", "", None, "TLP:GREEN", "x"), LeavingFile("a.md", "md", 1, "0" * 64))
    assert compared(desk, last_version(desk, "status", ""), "y", "TLP:CLEAR").marking == "TLP:GREEN"


def test_long_papers_of_lines_that_come_again_are_compared_at_all(since):
    lines = [f"line {at % 500}" if at % 2 else f"own {at}" for at in range(4_000)]
    assert since("\n".join(lines), "\n".join([*lines, "new"]))[-1] == "+new"
