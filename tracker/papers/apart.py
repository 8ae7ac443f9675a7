"""A long paper made in a process of its own: it can be stopped at once, and its memory goes with it."""

import contextlib
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import IO

from tracker.errors import BadInput
from tracker.language import N_
from tracker.papers.content import Paper, SourceSummary, Table
from tracker.papers.page import Page
from tracker.papers.press import paper_bytes

_LONG = 400
"""Rows and notes that fill some forty pages; less is made sooner than a process begins."""
_SLOW = (".pdf", ".docx", ".xlsx")
"""The others are there in the time that a process takes to begin."""
_OFTEN = 0.05
"""Seconds between two looks whether it is still wanted."""
_SERVE = "from tracker.papers.apart import serve; serve()"


@dataclass(frozen=True, slots=True)
class _Task:
    paper: Paper
    suffix: str
    page: Page
    style: Path | None


def is_long(paper: Paper) -> bool:
    """Whether a process of its own is worth beginning for a paper."""
    rows = (len(block.rows) for block in paper.blocks if isinstance(block, Table))
    entries = (len(block.entries) for block in paper.blocks if isinstance(block, SourceSummary))
    return sum(rows) + sum(entries) + len(paper.notes) + len(paper.blocks) > _LONG


def paper_bytes_apart(
    paper: Paper, suffix: str, check: Callable[[], None], *, page: Page = Page.A4, style: Path | None = None
) -> bytes:
    """What `paper_bytes` gives, with its errors; a long paper's in a process of its own.

    `check` is called every now and then from the beginning on; what it raises ends that process at once, and is raised
    here.
    """
    if suffix.lower() not in _SLOW or not is_long(paper) or getattr(sys, "frozen", False):
        return paper_bytes(paper, suffix, page=page, style=style)
    with _begun() as process:
        assert process.stdin is not None
        asking = Thread(target=_ask, args=(process.stdin, _Task(paper, suffix, page, style)))
        process.stdin = None  # the thread's to close; `communicate` would do it at once
        asking.start()
        try:
            return _answered(process, check)
        finally:
            process.kill()
            asking.join()


def serve() -> None:
    """What that process does: one task from its input, the file or the error to its output."""
    task: _Task = pickle.load(sys.stdin.buffer)  # noqa: S301 - from this program, over a pipe that nobody else holds
    answer: bytes | tuple[str, dict[str, object]]
    try:
        answer = paper_bytes(task.paper, task.suffix, page=task.page, style=task.style)
    except BadInput as error:
        answer = (error.line.message, error.line.values)
    pickle.dump(answer, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)


def _begun() -> subprocess.Popen[bytes]:
    """Python again, with the same places to import from; `-P` keeps the folder it stands in out of them."""
    return subprocess.Popen(
        [sys.executable, "-P", "-c", _SERVE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _ask(pipe: IO[bytes], task: _Task) -> None:
    """Hand over the task as it is pickled, piece by piece: as a whole that would hold up every thread meanwhile."""
    # A process that ended early says why by itself.
    with contextlib.suppress(OSError), pipe:
        pickle.dump(task, pipe, pickle.HIGHEST_PROTOCOL)


def _answered(process: subprocess.Popen[bytes], check: Callable[[], None]) -> bytes:
    told, trouble = b"", b""
    while process.returncode is None:
        check()
        with contextlib.suppress(subprocess.TimeoutExpired):
            told, trouble = process.communicate(timeout=_OFTEN)
    if process.returncode < 0:
        raise BadInput(N_("the system ended the making of this paper, which was short of memory; ask for less of it"))
    if process.returncode:
        raise RuntimeError(trouble.decode(errors="replace"))
    answer = pickle.loads(told)  # noqa: S301 - see above
    if isinstance(answer, bytes):
        return answer
    message, values = answer
    raise BadInput(message, **values)
