"""What the global options say, and the desk they lead to, opened when a command first needs it."""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import click

from tracker.domain.progress import OnProgress
from tracker.errors import BadInput, Line
from tracker.language import Language

if TYPE_CHECKING:
    from tracker.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """What `screenshot` was asked for."""

    view: str
    out: Path
    width: int
    height: int
    theme: str
    select: str | None
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class DrawingRequest:
    """What `export` was asked to draw; the days are both included, and without them all there is.

    `pages` is how many a PDF may take, None for as few as can be read, and `across` how many lie side by side.
    """

    file: Path
    form: str
    query: str
    lanes: str | None
    first: date | None
    last: date | None
    page: str | None
    ceiling: str | None
    allow_unmarked: bool = False
    overwrite: bool = False
    pages: int | None = None
    across: int | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a drawing says of its records; `unlogged` is why it is not in the log of what left, None where it is."""

    told: str
    unlogged: Line | None


class WindowDoor(Protocol):
    """What only the window can do; handed in by `tracker.app`, so that the command line stays free of Qt."""

    def start(self, session: "Session") -> int:
        """What a start without a command does: the window, or what it would show; returns the exit code."""
        ...

    def open_window(self, session: "Session", ref: str | None) -> int:
        """Open the window, at a record when one is named; returns the exit code when it is closed.

        Raises BadInput where there is no screen.
        """
        ...

    def views(self) -> tuple[str, ...]:
        """The views of the window that `screenshot` can draw."""
        ...

    def screenshot(self, session: "Session", request: PictureRequest) -> None:
        """Draw a view of the window into a PNG file. Raises BadInput for a view that is not built."""
        ...

    def draw_timeline(self, session: "Session", request: DrawingRequest, on_progress: OnProgress) -> Drawn:
        """Draw the timeline into a file, and enter it in the log of what left."""
        ...


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the program."""

    workspace: Path
    as_of: date
    language: Language
    window: WindowDoor
    day_was_given: bool = False
    """Whether `--as-of` was written; the window lets a sample desk stand on its own day otherwise."""
    language_was_given: bool = False
    """Whether `--language` was written; the window speaks the language that the person prefers otherwise."""
    workspace_was_named: bool = False
    """Whether somebody said which workspace; only otherwise may the sample be shown in its place."""

    @contextlib.contextmanager
    def desk(self) -> "Iterator[Desk]":
        """The desk of the workspace named, closed at the end. Raises WorkspaceUnavailable."""
        from tracker.desk.desk import Desk
        from tracker.storage.trouble import damage_told
        from tracker.storage.workspace import open_workspace

        with open_workspace(self.workspace) as workspace, damage_told(self.workspace, workspace.connection):
            yield Desk(workspace, self.as_of, self.language)
            if workspace.notice:  # said when all went well: what goes wrong is one line alone
                click.echo(f"tracker: {workspace.notice}", err=True)


def named_workspace(written: Path | None) -> Path | None:
    """The workspace that was written on the command line, else $TRACKER_WORKSPACE; None when nobody named one."""
    named = os.environ.get("TRACKER_WORKSPACE")
    return written or (Path(named).expanduser() if named else None)


def default_workspace() -> Path:
    """$TRACKER_WORKSPACE, else `desk.tracker` in the user's data folder."""
    named = named_workspace(None)
    if named:
        return named
    from platformdirs import user_data_path

    return user_data_path("tracker", appauthor=False) / "desk.tracker"


def read_day(text: str) -> date:
    """The day of `--as-of` and the like, YYYY-MM-DD."""
    try:
        # fromisoformat also takes 20260116 and 2026-W03-5, which are no days to a person.
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise BadInput(f"--as-of {text!r} is not a day; write it as YYYY-MM-DD") from None
