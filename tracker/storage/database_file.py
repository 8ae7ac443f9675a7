"""Which files are a database or belong to one: nothing that leaves a desk is ever written over them."""

from pathlib import Path

HEADER = b"SQLite format 3\x00"
"""What every SQLite file begins with, a workspace too."""
_COMPANIONS = ("-wal", "-shm", "-journal", ".lock.json")
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


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(len(HEADER)) == HEADER
