"""The README's ten minutes work as they are printed."""

import shlex
from pathlib import Path

from tests.cli.console import NoWindow
from tracker.cli.main import run

README = Path(__file__).resolve().parent.parent / "README.md"
_DOOR = "    python3 main.py "


def command_lines() -> list[list[str]]:
    """The command lines that name a workspace, in their order."""
    printed = [line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith(_DOOR)]
    words = [shlex.split(line.removeprefix(_DOOR), comments=True) for line in printed]
    return [line for line in words if "desk.tracker" in line]


def test_every_command_line_of_the_readme_works_after_those_before_it(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    lines = command_lines()
    assert len(lines) > 5
    for line in lines:
        assert run(line, NoWindow()) == 0, (line, capsys.readouterr().err)
