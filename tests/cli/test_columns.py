"""Tables on a narrow terminal."""

import sys

import pytest

from tracker.cli.columns import fitted_widths

COLUMNS = ("ref", "title", "due", "obligors")


def widths(room: int, *, title: int = 40, due: int = 16, obligors: int = 30, dated_rows: int = 1) -> dict[str, int]:
    rows = [["C1", "t" * title, "d" * due if row < dated_rows else "", "o" * obligors] for row in range(10)]
    return dict(zip(COLUMNS, fitted_widths(COLUMNS, ("Ref", "Title", "Due", "Obligors"), rows, room), strict=True))


def test_what_fits_is_as_wide_as_it_is():
    assert widths(100) == {"ref": 3, "title": 40, "due": 16, "obligors": 30}


def test_what_is_nearly_empty_gives_way_first():
    assert widths(82) == {"ref": 3, "title": 40, "due": 9, "obligors": 30}


def test_then_the_widest_of_the_others():
    assert widths(70) == {"ref": 3, "title": 40, "due": 6, "obligors": 21}
    assert widths(80, dated_rows=10) == {"ref": 3, "title": 40, "due": 16, "obligors": 21}


def test_and_the_title_last():
    assert widths(50) == {"ref": 3, "title": 31, "due": 6, "obligors": 10}


@pytest.mark.parametrize("room", [-5, 0, 10, 30])
def test_a_terminal_too_narrow_for_anything_does_no_harm(room):
    assert min(widths(room).values()) >= 3


@pytest.mark.parametrize("kind", ["commitments", "meetings", "outcomes", "sources", "timeline"])
def test_a_table_fits_a_terminal_and_its_titles_can_be_read(sample_console, monkeypatch, kind):
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    lines = sample_console("list", kind).out.splitlines()
    assert max(map(len, lines)) <= 80
    assert len(lines[1][lines[0].index("Title") :].split()[0]) >= 24
