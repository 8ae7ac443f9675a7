"""Reading that can be stopped in the middle of a statement."""

import contextlib
from collections.abc import Callable, Iterator

from tracker.domain.progress import Cancelled
from tracker.storage.driver import OperationalError
from tracker.storage.workspace import Workspace

_STEPS = 100_000
"""Steps of SQLite between two looks: some milliseconds."""


@contextlib.contextmanager
def watched(workspace: Workspace, check: Callable[[], None]) -> Iterator[None]:
    """While this lasts, `check` is called every now and then, also within a statement that takes long.

    Where it raises Cancelled the statement ends, and Cancelled is raised here. A connection has one at a time: the end
    of another within it would end this one too.
    """
    is_cancelled = False

    def look() -> int:
        nonlocal is_cancelled
        try:
            check()
        except Cancelled:
            is_cancelled = True
        return int(is_cancelled)

    workspace.connection.set_progress_handler(look, _STEPS)
    try:
        yield
    except OperationalError:
        if is_cancelled:
            raise Cancelled from None
        raise
    finally:
        workspace.connection.set_progress_handler(None, 0)
