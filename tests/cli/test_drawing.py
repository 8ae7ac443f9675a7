"""`export` hands the drawing of the timeline to the window, without a screen."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tracker.cli.session import DrawingRequest


@pytest.mark.parametrize("name", ["t.svg", "t.PDF", "t.png"])
def test_the_format_follows_from_the_name(console, name):
    assert console("export", name).out == f"{name}: 2 records drawn\n"
    assert console.window.asked == [
        DrawingRequest(Path(name), name[-3:].lower(), "", None, None, None, None, None),
    ]


def test_everything_asked_for_is_handed_on(console):
    console(
        *(
            "export",
            "t",
            "kind:event",
            "-tag:x",
            "--as",
            "pdf",
            "--lanes",
            "kind",
            "--from",
            "2025",
            "--to",
            "Feb 2026",
        ),
        *("--page", "A3", "--pages", "4", "--across", "2", "--ceiling", "green", "--allow-unmarked", "--force"),
    )
    first, last = date(2025, 1, 1), date(2026, 2, 28)
    assert console.window.asked == [
        DrawingRequest(Path("t"), "pdf", "kind:event -tag:x", "kind", first, last, "A3", "green", True, True, 4, 2)
    ]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["t.csv", "--lanes", "kind"], "for a drawing; name the file .svg, .pdf or .png"),
        (["t.svg", "--from", "2025/.."], None),
        (["t.svg", "--from", "../2025"], "needs days on which it begins and ends"),
        (["t.svg", "--to", "2025/.."], "needs days on which it begins and ends"),
        (["t.svg", "--to", "someday"], "someday"),
        (["t.svg", "--page", "B5"], "'B5' is not one of"),
        (["t.json", "--pages", "2"], "for a drawing"),
        (["t.pdf", "--pages", "0"], "0 is not in the range"),
        (["t.pdf", "--across", "13"], "13 is not in the range"),
    ],
)
def test_what_has_no_sense_is_refused(console, arguments, why):
    if why is None:
        assert console("export", *arguments).code == 0
    else:
        assert why in console.refused("export", *arguments)


def test_the_program_draws_without_a_screen(sample_file, tmp_path):
    file = tmp_path / "t.svg"
    line = [sys.executable, "-m", "tracker.app", "-w", str(sample_file), "--as-of", "2026-01-16", "export", str(file)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, f"{file}: 50 records drawn\n"), done.stderr
    assert b"<svg" in file.read_bytes()
