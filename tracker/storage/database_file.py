"""Which files are a database or belong to one: nothing that leaves a desk is ever written over them."""

from pathlib import Path

HEADER = b"SQLite format 3\x00"
"""What every SQLite file begins with, a workspace too."""
_LOCK = ".lock.json"
_COMPANIONS = ("-wal", "-shm", "-journal", _LOCK)
"""What stands beside an open workspace, by the end of the name."""


def belongs_to_database(path: Path) -> bool:
    """Whether a database stands at `path`, or beside it the one whose journal or lock has that name.

    Links are followed. Raises OSError when the file is there and cannot be read.
    """
    real = path.resolve()
    owners = [
        real.with_name(real.name[: -len(end)])
        for end in _COMPANIONS
        if real.name.lower().endswith(end) and len(real.name) > len(end)
    ]
    return any(_is_database(one) for one in (real, *owners))


def is_in_use(path: Path) -> bool:
    """Whether a workspace at `path` is held, by this program too; it is not opened to tell.

    A process that opens and closes a file by other means than SQLite loses its locks on it.
    """
    return path.with_name(path.name + _LOCK).exists()


def _is_database(path: Path) -> bool:
    if is_in_use(path):
        return True
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(len(HEADER)) == HEADER
