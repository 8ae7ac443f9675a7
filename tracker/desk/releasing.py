"""What left the desk, by whom and when: every file is entered when it is written, a paper as any other (DOMAIN §7)."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tracker.desk.desk import Desk
from tracker.desk.reading import ReadingDesk
from tracker.domain.record import Pointer
from tracker.errors import BadInput, Line, WorkspaceUnavailable
from tracker.language import N_
from tracker.storage.database_file import belongs_to_database
from tracker.storage.naming import find_exact
from tracker.storage.release_log import (
    Leaving,
    LoggedRelease,
    count_releases,
    has_left,
    log_release,
    released_text,
    releases,
    releases_like,
    releases_of_digest,
    releases_with,
    sizes_released,
)

RECORDS, TIMELINE, ORIGINAL = "records", "timeline", "original"
"""What left that is no paper: records as a file, a drawing of the timeline, the document that a source keeps."""
_AT_ONCE = 0.0
_UNLOGGED = N_("{file} is written, but not in the log of what left the desk: {why}")


@dataclass(frozen=True, slots=True)
class LeavingFile:
    """A file as it left: its name without a folder, its format without a dot, its size in bytes, its SHA-256 in hex."""

    name: str
    format: str
    size: int
    sha256: str


def file_as_it_left(file: Path, form: str, content: bytes) -> LeavingFile:
    """A file of these bytes and this format."""
    return LeavingFile(file.name, form, len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True, slots=True)
class LeavingPaper:
    """What a file holds: the paper's name, its subject as it was asked, its ceiling and the marking it bears.

    What is no paper has one of the names above; the subject of records and of a drawing is a query, empty for
    everything. `text` is the paper as Markdown, for the next one to be compared with.
    """

    name: str
    subject: str
    ceiling: str | None
    marking: str | None
    text: str | None = None


def enter_release(desk: Desk, paper: LeavingPaper, file: LeavingFile) -> Line | None:
    """Enter what was written; None when that is done, else the sentence that says why it could not be.

    The file is out already, so that nothing is raised or waited for where the desk cannot be written to now.
    """
    asks = paper.name in (RECORDS, TIMELINE)
    record, subject = (None, paper.subject) if asks else _subject(desk, paper.subject, paper.ceiling)
    left = Leaving(
        paper=paper.name,
        subject=subject,
        record=record,
        as_of=desk.as_of.toordinal(),
        language=desk.language.code,
        ceiling=paper.ceiling,
        marking=paper.marking,
        format=file.format,
        file_name=file.name,
        size=file.size,
        sha256=file.sha256,
        text=paper.text,
    )
    try:
        log_release(desk.workspace, left, wait=_AT_ONCE)
    except WorkspaceUnavailable as error:
        return Line(_UNLOGGED, file=file.name, why=error)
    return None


def last_version(
    desk: ReadingDesk, paper: str, subject: str, ceiling: str | None = None
) -> tuple[LoggedRelease, str] | None:
    """The last time this paper of this subject left in the desk's language, and what it said (Markdown).

    Below the same ceiling, or else below another; with a ceiling, only one that bore no higher marking: what it said is
    shown beside a paper below that ceiling. None where there is none.
    """
    ladder = desk.settings.ladder
    entries = releases_like(desk.workspace, paper, _subject(desk, subject, ceiling)[1], desk.language.code)
    for entry in sorted(entries, key=lambda one: one.left.ceiling != ceiling):
        if ladder.admits(ceiling, entry.left.marking):
            text = released_text(desk.workspace, entry.id)
            return (entry, text) if text is not None else None
    return None


def has_left_otherwise(desk: ReadingDesk, paper: str, subject: str) -> bool:
    """Whether this paper of this subject left at all: in another language, or marked higher than `last_version` has."""
    return not desk.hidden and has_left(desk.workspace, paper, _subject(desk, subject, None)[1])


def released(desk: ReadingDesk, newest: int | None = None, before: int | None = None) -> list[LoggedRelease]:
    """Everything that left, the newest first, or only so many of the newest, or of those before an entry's id; nothing
    below a ceiling, as an entry may name what lies above it.
    """
    return [] if desk.hidden else releases(desk.workspace, newest, before)


def released_with(desk: ReadingDesk, ids: Sequence[int]) -> list[LoggedRelease]:
    """Those entries of `released` that have these ids."""
    return [] if desk.hidden else releases_with(desk.workspace, ids)


def count_released(desk: ReadingDesk) -> int:
    """How many entries `released` gives."""
    return 0 if desk.hidden else count_releases(desk.workspace)


def releases_of(desk: ReadingDesk, file: Path) -> list[LoggedRelease]:
    """The entries that a file is, by its digest, the newest first. Raises BadInput when it cannot be read."""
    try:
        if belongs_to_database(file):
            raise BadInput(N_("{file} is a desk or another database; name a paper"), file=file)
        if file.stat().st_size not in sizes_released(desk.workspace):
            return []  # a large file that never left need not be read
        with file.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise BadInput(
            N_("{file} cannot be read ({why}); name a file that is there"), file=file, why=error.strerror
        ) from error
    return [] if desk.hidden else releases_of_digest(desk.workspace, digest)


def subjects_told(desk: ReadingDesk, entries: Iterable[LoggedRelease]) -> dict[int, str]:
    """Of each entry by its id what it is about: a record's title and reference, a query as it was written."""
    found = list(entries)
    named = desk.pointers([one.left.record for one in found if one.left.record is not None])
    titles = {one.id: f"{one.title} ({one.ref})" for one in named}
    return {one.id: titles.get(one.left.record or 0, one.left.subject) for one in found}


def plain_release(entry: LoggedRelease, about: str) -> dict[str, Any]:
    """An entry as JSON has it; `about` is its subject as `subjects_told` has it."""
    left = entry.left
    return {
        "id": entry.id,
        "at": entry.at,
        "by": entry.by,
        "paper": left.paper,
        "subject": left.subject,
        "about": about,
        "as_of": date.fromordinal(left.as_of).isoformat(),
        "language": left.language,
        "ceiling": left.ceiling,
        "marking": left.marking,
        "format": left.format,
        "file": left.file_name,
        "size": left.size,
        "sha256": left.sha256,
    }


def _subject(desk: ReadingDesk, subject: str, ceiling: str | None) -> tuple[int | None, str]:
    """The record that a subject names, with its reference; a query as it was written."""
    found = named_record(desk, subject, ceiling)
    return (found.id, str(found.ref)) if found else (None, subject)


def named_record(desk: ReadingDesk, subject: str, ceiling: str | None = None) -> Pointer | None:
    """The one record that a paper's subject names; None for a query, as for what lies above the desk's own ceiling or
    that of the paper.
    """
    found = find_exact(desk.workspace, subject, hidden=desk.hidden) if subject.strip() else []
    if found and ceiling is not None:
        found = find_exact(desk.workspace, subject, hidden=desk.hidden | desk.below(ceiling).hidden)
    return found[0] if len(found) == 1 else None
