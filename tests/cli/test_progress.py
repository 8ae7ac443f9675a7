"""Long work shows how far it has come at a terminal, nowhere else, and leaves nothing behind when it is stopped."""

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desks import add, rows_of
from tracker.exchange.exporting import export

ROOT = Path(__file__).parents[2]
LINES = [json.dumps({"kind": "event", "title": f"event {n}"}) for n in range(300)]


def stop(done: int, _total: int) -> None:
    """Ctrl+C, when some of it is done."""
    if done > 1:
        raise KeyboardInterrupt


def at_a_terminal(path, folder, *command: str) -> tuple[str, str]:
    """What a command says on standard output, and what it draws on a terminal."""
    ours, theirs = os.openpty()
    line = [sys.executable, "-m", "tracker.app", "-w", str(path), *command]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=theirs, cwd=folder, env=environment, text=True) as run:
        os.close(theirs)
        drawn = b""
        with contextlib.suppress(OSError):  # how Linux says that nobody writes to a terminal any more
            while part := os.read(ours, 4096):
                drawn += part
        os.close(ours)
        return run.stdout.read(), drawn.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="the terminal of this test is of POSIX")
@pytest.mark.parametrize("command", [["add", "--from", "lines.jsonl"], ["check"], ["backup"], ["export", "x.json"]])
def test_a_bar_is_drawn_at_a_terminal(desk, tmp_path, command):
    add(desk, "event", "title=x")
    (tmp_path / "lines.jsonl").write_text("\n".join(LINES))
    said, drawn = at_a_terminal(desk.workspace.path, tmp_path, *command)
    assert ("100%" in drawn, command[0] in drawn, "100%" in said) == (True, True, False)


@pytest.mark.parametrize("command", [["check"], ["backup"]])
def test_no_bar_is_drawn_elsewhere(console, command):
    assert console(*command).err == ""


def test_a_batch_that_is_stopped_is_not_kept(desk):
    before = rows_of(desk.workspace)
    with pytest.raises(KeyboardInterrupt):
        desk.add_lines(LINES, on_progress=stop)
    assert rows_of(desk.workspace) == before


def test_an_export_that_is_stopped_leaves_no_file(desk, tmp_path):
    for title in "abc":
        add(desk, "event", f"title={title}")
    with pytest.raises(KeyboardInterrupt):
        export(
            desk, tmp_path / "x.json", "", None, ceiling=None, allow_unmarked=False, overwrite=False, on_progress=stop
        )
    assert [one.name for one in tmp_path.iterdir()] == ["desk.tracker"]


@pytest.mark.parametrize("named", [True, False])
def test_a_backup_that_is_stopped_leaves_nothing(desk, tmp_path, named):
    with pytest.raises(KeyboardInterrupt):
        desk.backup(tmp_path / "copy.tracker" if named else None, stop)
    assert [one.name for one in tmp_path.iterdir()] == ["desk.tracker"]


class Interrupted(io.RawIOBase):
    """A person who presses Ctrl+C instead of typing."""

    def read(self, _size: int = -1) -> bytes:
        raise KeyboardInterrupt


def test_a_command_that_is_stopped_says_so(console, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Interrupted()))
    answer = console("add", "--from", "-")
    assert (answer.code, answer.out, "stopped; nothing more was changed" in answer.err) == (130, "", True)
