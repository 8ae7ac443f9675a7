"""The log of what left the desk: written once, by the database never changed (`db/derived/append_only.sql`)."""

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from tracker.storage import lock
from tracker.storage.workspace import Workspace, now


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves: the paper's name, its subject as it was asked, and the file it is in.

    `record` is the id of the subject where it is one record. `as_of` is an ordinal, `size` in bytes, `sha256` in hex;
    `file_name` has no folder. `text` is the paper as Markdown, for the next one to be compared with.
    """

    paper: str
    subject: str
    record: int | None
    as_of: int
    language: str
    ceiling: str | None
    marking: str | None
    format: str
    file_name: str
    size: int
    sha256: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class LoggedRelease:
    """An entry of the log; `at` is a moment in UTC (ISO 8601), `by` who did it. The text is read apart."""

    id: int
    at: str
    by: str
    left: Leaving


_COLUMNS = tuple(field.name for field in fields(Leaving))
_KEPT = ", ".join(name for name in _COLUMNS if name != "text")


def log_release(workspace: Workspace, left: Leaving, wait: float | None = None) -> LoggedRelease:
    """Enter what left. It is no step: it is not undone.

    `wait` is how many seconds at most are waited for whoever holds the workspace. Raises as `Workspace.transaction`.
    """
    with workspace.transaction(wait):
        at, by = now(), workspace.settings().get("author") or lock.person()
        places = ", ".join("?" * (len(_COLUMNS) + 2))
        cursor = workspace.connection.execute(
            f"INSERT INTO release_log (at, by, {', '.join(_COLUMNS)}) VALUES ({places})", (at, by, *astuple(left))
        )
        return LoggedRelease(cursor.lastrowid, at, by, left)


def releases(workspace: Workspace, newest: int | None = None, before: int | None = None) -> list[LoggedRelease]:
    """Everything that left, the newest first; or only so many of the newest, or of those before an entry's id."""
    where = "" if before is None else f" WHERE id < {before:d}"
    limit = "" if newest is None else f" LIMIT {newest:d}"
    return _read(workspace, f"{where} ORDER BY id DESC{limit}", ())


def releases_of_digest(workspace: Workspace, sha256: str) -> list[LoggedRelease]:
    """Every time that a file with this digest left, the newest first."""
    return _read(workspace, " WHERE sha256 = ? ORDER BY id DESC", (sha256,))


def releases_with(workspace: Workspace, ids: Sequence[int]) -> list[LoggedRelease]:
    """The entries with these ids, the newest first."""
    return _read(workspace, " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC", (json.dumps(list(ids)),))


def count_releases(workspace: Workspace) -> int:
    """How often something left."""
    return int(workspace.value("SELECT count(*) FROM release_log"))


def releases_like(workspace: Workspace, paper: str, subject: str, language: str) -> list[LoggedRelease]:
    """Every time this paper of this subject left in this language, the newest first."""
    where = " WHERE paper = ? AND subject = ? AND language = ? ORDER BY id DESC"
    return _read(workspace, where, (paper, subject, language))


def has_left(workspace: Workspace, paper: str, subject: str) -> bool:
    """Whether this paper of this subject ever left."""
    statement = "SELECT EXISTS (SELECT 1 FROM release_log WHERE paper = ? AND subject = ?)"
    return bool(workspace.value(statement, (paper, subject)))


def sizes_released(workspace: Workspace) -> frozenset[int]:
    """The sizes of all files that left."""
    return frozenset(size for (size,) in workspace.rows("SELECT DISTINCT size FROM release_log"))


def released_text(workspace: Workspace, id_: int) -> str | None:
    """The paper of an entry as Markdown, as it was then."""
    text: str | None = workspace.value("SELECT text FROM release_log WHERE id = ?", (id_,))
    return text


def _read(workspace: Workspace, rest: str, parameters: tuple[str, ...]) -> list[LoggedRelease]:
    rows = workspace.rows(f"SELECT id, at, by, {_KEPT} FROM release_log{rest}", parameters)
    return [LoggedRelease(id_, at, by, Leaving(*left)) for id_, at, by, *left in rows]
