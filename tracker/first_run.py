"""The first run: the sample desk where there is no workspace yet, and pictures of it where there is no screen."""

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import click

from tracker.cli.session import PictureRequest, Session, WindowDoor, default_workspace
from tracker.errors import BadInput

OUT = Path("out")
"""Where a machine without a screen finds what the window would have shown."""
_MARK = ".written-by-tracker"
"""The file that says a folder is ours to write to."""
_SIZE = (1440, 900)
_SUBJECT = "Security Implementation Group, 2nd meeting"


def begin_default(session: Session) -> None:
    """Make the sample desk at the workspace's default place when nothing is there yet."""
    if session.workspace.exists() or session.workspace != default_workspace():
        return
    from tracker.desk.beginning import begin_workspace

    try:
        session.workspace.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"{session.workspace.parent} cannot be made ({error.strerror}); give -w FILE instead") from error
    begin_workspace(session.workspace, sample=True)


def has_screen() -> bool:
    """Whether a window can be shown: a display is named, Qt was told to draw elsewhere, or the system has its own."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def check_screen(session: Session, ref: str | None) -> None:
    """Raise BadInput where no window can be shown, once the workspace and the record asked for were found."""
    if has_screen():
        return
    with session.desk() as desk:
        if ref:
            desk.find(ref)
    raise BadInput(
        "there is no screen here, so the window cannot open; see the desk with `flags`, "
        "`screenshot desk --out desk.png`, or `paper summary REF --out summary.docx`"
    )


def show_without_screen(session: Session, window: WindowDoor) -> int:
    """Write the sample desk's pictures, flags and a meeting summary to `./out`, and say so. Returns the exit code."""
    from tracker.desk.beginning import SAMPLE_DAY, begin_workspace

    _make_out()
    click.echo(f"There is no screen here, so the window cannot open; the sample desk is written to ./{OUT} instead.")
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.tracker"
        begin_workspace(sample, sample=True)
        shown = replace(session, workspace=sample, as_of=SAMPLE_DAY, window=window)
        for path in [*_pictures(shown), _flags(shown), *_summaries(shown)]:
            click.echo(f"  {path}")
    return 0


def _make_out() -> None:
    """Make `./out`, or find the mark in it that says we made it; nobody else's folder is written to (BadInput)."""
    mark = OUT / _MARK
    try:
        if OUT.exists() and not mark.is_file():
            raise BadInput(f"{OUT} is there already and not ours to write to; go to another folder, or rename it first")
        OUT.mkdir(exist_ok=True)
        mark.touch()
    except OSError as error:
        raise BadInput(f"{OUT} cannot be made here ({error.strerror}); go to a folder of yours first") from error


def _pictures(session: Session) -> list[Path]:
    paths = []
    for view in ("desk", "timeline", "commitments", "meetings", "events"):
        for theme in ("light", "dark"):
            path = OUT / f"{view}-{theme}.png"
            select = _SUBJECT if view in ("timeline", "meetings") else None
            session.window.screenshot(session, PictureRequest(view, path, *_SIZE, theme, select, overwrite=True))
            paths.append(path)
    return paths


def _flags(session: Session) -> Path:
    from tracker.cli.telling import flag_lines
    from tracker.desk.outfile import atomic_write
    from tracker.desk.plain import plain_flag

    path = OUT / "flags.txt"
    with session.desk() as desk:
        lines = list(flag_lines([plain_flag(flag, session.language) for flag in desk.flags()], session.language))
    atomic_write(path, ("\n".join(lines) + "\n").encode("utf-8"), overwrite=True)
    return path


def _summaries(session: Session) -> list[Path]:
    from tracker.papers.press import PaperOrder, write_paper

    paths = [OUT / "summary.docx", OUT / "summary.md"]
    with session.desk() as desk:
        for path in paths:
            write_paper(desk, PaperOrder("summary", _SUBJECT, path, None, False, None, "A4", True))
    return paths
