"""The sample as a person meets it: made by `init --sample`, and asked from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.sample.asking import SIG_3
from tracker.app import main


@pytest.fixture
def made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "desk.tracker"
    assert main(["--as-of", "2026-01-16", "init", str(path), "--sample"]) == 0
    capsys.readouterr()
    return path


def _json(path: Path, capsys: pytest.CaptureFixture[str], *command: str) -> Any:
    assert main(["-w", str(path), "--as-of", "2026-01-16", *command, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_init_sample_makes_the_whole_desk(
    made: Path, capsys: pytest.CaptureFixture[str], sample_lines: list[Any]
) -> None:
    meetings = _json(made, capsys, "list", "meetings")
    assert len(meetings) == sum(line["kind"] == "meeting" for line in sample_lines)


def test_the_sample_stands_whatever_the_day_it_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "later.tracker"
    assert main(["--as-of", "2031-07-01", "init", str(path), "--sample"]) == 0
    capsys.readouterr()
    assert _json(path, capsys, "show", SIG_3)["date"] == "2026-01-23"


def test_the_flags_of_the_sample_name_the_third_meeting(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flags = _json(made, capsys, "flags", "flag:meeting-unprepared")
    assert [flag["title"] for flag in flags] == [f"{SIG_3}: in 7 days"]


def test_the_body_shows_two_of_sixteen(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = _json(made, capsys, "tangible", "SIG")
    assert (answer["tangible"], answer["recorded"], len(answer["meetings"])) == (2, 16, 3)


@pytest.mark.parametrize("suffix", [".md", ".docx"])
def test_the_call_of_15_january_is_handed_over_as_a_summary(made: Path, suffix: str) -> None:
    out = made.with_name(f"summary{suffix}")
    call = "Rubio–de la Fuente call, 15 January 2026"
    assert main(["-w", str(made), "--as-of", "2026-01-16", "paper", "summary", call, "--out", str(out)]) == 0
    assert out.stat().st_size > 1000
