"""Who may write to a workspace: one holder at a time, told by name to everybody else.

The lock is the operating system's own on a small file beside the workspace, so that it goes with the process that
holds it, however that ends. The file's text says who it is.
"""

import contextlib
import getpass
import json
import os
import platform
import time
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from tracker.errors import BadInput, Line, WorkspaceUnavailable
from tracker.language import N_

WAIT_SECONDS = 5.0
MOMENT_SECONDS = 0.2
"""What a window waits for the lock when it opens: whoever only looks whether it is held has it for an instant."""
_POLL_SECONDS = 0.05
# Windows locks the bytes it covers against reading too, so the locked byte lies beyond the text.
_LOCKED_BYTE = 4096


def real_place(workspace: Path) -> Path:
    """Where the file itself is: a workspace that is opened through a link is the same workspace, with the same lock.

    Raises BadInput when the links lead in a circle.
    """
    # Path.resolve tells of a circle by RuntimeError before Python 3.13, and says nothing of it from then on.
    real = Path(os.path.realpath(workspace))
    if real.is_symlink():
        raise BadInput(N_("{workspace} is a link that leads in a circle; choose another name"), workspace=workspace)
    return real


def lock_path(workspace: Path) -> Path:
    """The lock file's place; it exists only while somebody holds the workspace or after a crash."""
    real = real_place(workspace)
    return real.with_name(real.name + ".lock.json")


def person() -> str:
    """The name this machine's user works under; history and locks carry it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no passwd entry and no USER variable, as in some containers
        return "unknown user"


class WorkspaceLock:
    """A held lock; `release` it, or let the process end."""

    def __init__(self, path: Path, stream: IO[bytes]) -> None:
        self._path = path
        self._stream = stream

    def release(self) -> None:
        """Give the workspace free; harmless when done twice."""
        if self._stream.closed:
            return
        with contextlib.suppress(OSError):  # Windows refuses while we have it open; an empty lock file does no harm
            self._path.unlink()
        self._stream.close()


def acquire(workspace: Path, purpose: str, wait: float | None = None) -> WorkspaceLock:
    """Hold the workspace for writing, waiting up to `wait` seconds, or `WAIT_SECONDS`.

    `purpose` is marked for translation, as whoever waits is told it.
    Raises WorkspaceUnavailable, naming the holder, when somebody else keeps it, or the folder when it is read-only.
    """
    path = lock_path(workspace)
    deadline = time.monotonic() + (WAIT_SECONDS if wait is None else wait)
    for stream in _attempts(path, deadline):
        if _lock(stream) and _is_current(path, stream):
            _sign(stream, purpose)
            return WorkspaceLock(path, stream)
        stream.close()
    raise WorkspaceUnavailable(
        N_("{name} is in use by {holder}; close it there, then try again"),
        name=workspace.name,
        holder=_told(holder_of(workspace)),
    )


def is_held(workspace: Path) -> bool:
    """Whether somebody holds the workspace now, for one who waits to be told; the lock is free again at once."""
    path = lock_path(workspace)
    try:
        with path.open("rb", buffering=0) as stream:
            return not _lock(stream)
    except FileNotFoundError:
        return False
    except OSError:  # nobody can tell, and nobody could take it
        return True


def _attempts(path: Path, deadline: float) -> Iterator[IO[bytes]]:
    while True:
        try:
            yield path.open("a+b", buffering=0)
        except OSError as error:
            raise WorkspaceUnavailable(
                N_("{folder} cannot be written to ({why}); copy the workspace to a folder of yours"),
                folder=path.parent,
                why=error.strerror,
            ) from error
        if time.monotonic() >= deadline:
            return
        time.sleep(_POLL_SECONDS)


def _is_current(path: Path, stream: IO[bytes]) -> bool:
    """Whether the locked file is still the one at `path`: a holder that leaves takes its file away."""
    try:
        return os.path.samestat(path.stat(), os.fstat(stream.fileno()))
    except FileNotFoundError:
        return False


def _sign(stream: IO[bytes], purpose: str) -> None:
    started = datetime.now(UTC).isoformat(timespec="seconds")
    holder = {"who": person(), "host": platform.node(), "process": os.getpid(), "since": started}
    # A full disk leaves the lock without a name; the write that it is for then says that the disk is full.
    with contextlib.suppress(OSError):
        stream.seek(0)
        stream.truncate()
        stream.write(json.dumps(holder | {"purpose": purpose}).encode())


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a workspace: a person on a machine, `since` a moment in UTC (ISO 8601)."""

    who: str
    host: str
    process: int
    since: str
    purpose: str


def holder_of(workspace: Path) -> Holder | None:
    """Who holds the workspace as they signed for it; None where nobody did."""
    try:
        signed = json.loads(lock_path(workspace).read_text(encoding="utf-8"))
        return Holder(**{field.name: signed[field.name] for field in fields(Holder)})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _told(holder: Holder | None) -> Line:
    if holder is None:
        return Line(N_("another program"))
    return Line(
        N_("{purpose} of {who} on {host} (process {process}) since {since}"),
        purpose=Line(holder.purpose),
        who=holder.who,
        host=holder.host,
        process=holder.process,
        since=holder.since,
    )


if os.name == "nt":  # pragma: no cover - the other branch is the one this machine has
    import msvcrt

    def _lock(stream: IO[bytes]) -> bool:
        stream.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(stream: IO[bytes]) -> bool:
        try:
            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
