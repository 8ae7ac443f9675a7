"""A new workspace file: made beside its place and moved there whole."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from tracker.errors import BadInput, WorkspaceUnavailable
from tracker.language import N_
from tracker.storage import lock
from tracker.storage.driver import connect
from tracker.storage.migrations import apply_migrations
from tracker.storage.trouble import told_kindly
from tracker.storage.workspace import Workspace, open_workspace


def create_workspace(path: Path, *, force: bool = False, fill: Callable[[Workspace], None] | None = None) -> Workspace:
    """Make a new workspace, let `fill` write the first records into it, and open it.

    What `fill` writes is how the workspace begins: history has it, and undo stops there. With `force` an existing
    workspace is replaced. It is made beside the place and moved there whole. Raises BadInput when the file is there
    already, or its folder is not, or cannot be written to.
    """
    path = lock.real_place(path)
    if path.is_dir():
        raise BadInput(N_("{path} is a folder; name a file in it"), path=path)
    if path.exists() and not force:
        raise BadInput(N_("{path} is there already; choose another name, or give --force to replace it"), path=path)
    if not path.parent.is_dir():
        raise BadInput(N_("the folder {folder} does not exist; make it first"), folder=path.parent)
    if not os.access(path.parent, os.W_OK):
        raise BadInput(N_("{folder} cannot be written to; choose another folder"), folder=path.parent)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    held = lock.acquire(path, N_("a new workspace"))
    try:
        with _called(fresh, path):
            _make_file(fresh)
            if fill:
                with open_workspace(fresh) as workspace:
                    fill(workspace)
                    workspace.connection.execute("UPDATE action SET mode = 'begin'")
        discard_journal(path)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
        held.release()
    return open_workspace(path)


@contextlib.contextmanager
def _called(fresh: Path, path: Path) -> Iterator[None]:
    """Trouble with a file under way, told of the place that it is for."""
    try:
        yield
    except WorkspaceUnavailable as error:
        told = {name: str(value).replace(fresh.name, path.name) for name, value in error.line.values.items()}
        raise WorkspaceUnavailable(error.line.message, **told) from error


def discard_journal(path: Path) -> None:
    """Remove what a crashed holder left beside a file that is about to be replaced: a new file must not meet it."""
    for suffix in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _make_file(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
        path.touch()
    except OSError as error:
        raise BadInput(
            N_("{folder} cannot be written to ({why}); choose another folder"), folder=path.parent, why=error.strerror
        ) from error
    connection = connect(path)
    try:
        with told_kindly(path):
            apply_migrations(connection)
    finally:
        connection.close()
