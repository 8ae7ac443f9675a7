"""The original file of a source, out as it came in."""

from pathlib import Path

from tracker.desk.desk import Desk
from tracker.desk.outfile import atomic_write
from tracker.desk.release import marking_of_release
from tracker.domain.record import Record


def export_original(
    desk: Desk, file: Path, ref: str, *, ceiling: str | None, allow_unmarked: bool, overwrite: bool
) -> Record:
    """Write the bytes that the source `ref` keeps, whole or not at all; returns the source, whose marking they bear.

    Raises BadInput for a source that keeps no file or lies above the ceiling, for an unmarked one that nobody confirmed
    under a ceiling, or a file that is there already; WorkspaceUnavailable when the bytes are damaged.
    """
    source = desk.record(ref)
    marking_of_release(desk, [source], ceiling, allow_unmarked=allow_unmarked)
    _name, content = desk.original_file(source.id)
    atomic_write(file, content, overwrite=overwrite)
    return source
