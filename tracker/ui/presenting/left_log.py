"""What left the desk, in words, for the log beside the papers."""

from dataclasses import replace

from tracker.desk.desk import Desk
from tracker.desk.releasing import count_released, released, subjects_told
from tracker.domain.folding import fold
from tracker.storage.release_log import LoggedRelease
from tracker.ui.papers.kinds import title_of
from tracker.ui.papers.left_columns import left_cells
from tracker.ui.papers.values import LeftRead, LeftRow
from tracker.ui.presenting.record_history import moment_words
from tracker.ui.presenting.words import number

AT_ONCE = 500
"""Entries that are read together: some ten milliseconds."""


def read_left(desk: Desk, before: int | None, most: int) -> LeftRead:
    """The newest entries of the log, or those before the entry with that id: so many of them at most."""
    entries = released(desk, most, before)
    subjects = subjects_told(desk, entries)
    rows = tuple(_left(desk, entry, subjects[entry.id]) for entry in entries)
    return LeftRead(rows, count_released(desk), is_last=len(rows) < most)


def _left(desk: Desk, entry: LoggedRelease, subject: str) -> LeftRow:
    left = entry.left
    _ = desk.language.gettext
    row = LeftRow(
        id=entry.id,
        at=moment_words(entry.at, desk),
        paper=title_of(left.paper, desk.language),
        format=f"{left.format} · {left.language}",
        about=subject or _("the whole desk"),
        ceiling=left.ceiling,
        sha256=left.sha256,
        marking=left.marking,
        file=left.file_name,
        size=_("{count} kB").format(count=number(max(1, round(left.size / 1000)), desk.language)),
        by=entry.by,
    )
    return replace(row, folded=fold(" ".join(left_cells(row))))
