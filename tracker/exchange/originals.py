"""The original file of a source, out as it came in."""

from dataclasses import dataclass
from pathlib import Path, PurePath

from tracker.desk.desk import Desk
from tracker.desk.outfile import atomic_write, check_target
from tracker.desk.release import marking_of_release
from tracker.desk.releasing import ORIGINAL, LeavingPaper, enter_release, file_as_it_left
from tracker.domain.record import Record
from tracker.errors import Line


@dataclass(frozen=True, slots=True)
class Taken:
    """The source whose file went out, and whose marking that bears; `unlogged` says why it is not in the log of what
    left, None where it is.
    """

    source: Record
    unlogged: Line | None


def export_original(
    desk: Desk, file: Path, ref: str, *, ceiling: str | None, allow_unmarked: bool, overwrite: bool
) -> Taken:
    """Write the bytes that the source `ref` keeps, whole or not at all, and enter the file in the log of what left.

    Raises BadInput for a source that keeps no file or lies above the ceiling, for an unmarked one that nobody confirmed
    under a ceiling, or a file that is there already; WorkspaceUnavailable when the bytes are damaged.
    """
    check_target(file, overwrite=overwrite)
    source = desk.record(ref)
    marking = marking_of_release(desk, [source], ceiling, allow_unmarked=allow_unmarked)
    name, content = desk.original_file(source.id)
    atomic_write(file, content, overwrite=overwrite)
    left = LeavingPaper(ORIGINAL, str(source.ref), ceiling and desk.settings.ladder.read(ceiling), marking)
    form = PurePath(name).suffix.lower().removeprefix(".") or "bin"
    return Taken(source, enter_release(desk, left, file_as_it_left(file, form, content)))
