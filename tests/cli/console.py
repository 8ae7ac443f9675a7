"""The command line as a person uses it, without starting a process for each line."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tracker.cli.main import run
from tracker.cli.session import DrawingRequest, Drawn, PictureRequest, Session
from tracker.domain.progress import OnProgress
from tracker.errors import BadInput


@dataclass(frozen=True, slots=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class NoWindow:
    """A window that only says what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def start(self, session: Session) -> int:
        return self.open_window(session, None)

    def open_window(self, session: Session, ref: str | None) -> int:
        self.asked.append(ref)
        return 0

    def views(self) -> tuple[str, ...]:
        return ("desk", "timeline")

    def screenshot(self, session: Session, request: PictureRequest) -> None:
        self.asked.append(request)
        if request.select:
            raise BadInput("nothing to select")

    def draw_timeline(self, session: Session, request: DrawingRequest, on_progress: OnProgress) -> Drawn:
        self.asked.append(request)
        return Drawn("2 records drawn", None)


class Console:
    """Says one command line after another to one workspace."""

    def __init__(self, capsys: pytest.CaptureFixture[str], path: Path) -> None:
        self.capsys, self.path, self.window = capsys, path, NoWindow()
        self.before = ("-w", str(path), "--as-of", "2026-01-16")

    def __call__(self, *arguments: str) -> Answer:
        return self.plain(*self.before, *arguments)

    def plain(self, *arguments: str) -> Answer:
        self.capsys.readouterr()
        code = run(arguments, self.window)
        return Answer(code, *self.capsys.readouterr())

    def refused(self, *arguments: str, code: int = 2) -> str:
        """What is said of a command line that must be refused: one line, and nothing on standard output."""
        answer = self(*arguments)
        assert (answer.code, answer.out, answer.err.count("\n")) == (code, "", 1), answer
        assert answer.err.startswith("tracker: ")
        return answer.err.removeprefix("tracker: ").strip()
