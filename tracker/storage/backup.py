"""Verified copies of the workspace, made by SQLite's own backup, and putting one back."""

import contextlib
import glob
import os
from datetime import UTC, datetime
from pathlib import Path

from tracker.domain.progress import OnProgress, unwatched
from tracker.errors import BadInput, WorkspaceUnavailable
from tracker.language import N_
from tracker.storage import lock
from tracker.storage.database_file import belongs_to_database
from tracker.storage.driver import Connection, DatabaseError, connect
from tracker.storage.trouble import check_file, check_version, told_kindly

KEPT = 10
"""How many rolling backups are kept; older ones go when a new one has been verified."""
_PAGES = 1_000
"""Copied at once, between two looks at whether to stop."""


def backup_folder(workspace: Path) -> Path:
    """Where a workspace's rolling backups are: a folder beside it."""
    return workspace.with_name(f"{workspace.stem}-backups")


def make_backup(
    workspace: Path, connection: Connection, target: Path | None = None, on_progress: OnProgress = unwatched
) -> Path:
    """Copy the open workspace to `target`, or to its backup folder under the present time, and verify the copy.

    Raises BadInput when the target exists or cannot be written; a failed copy leaves nothing behind.
    """
    rolling = target is None
    place = target or _next_name(workspace)
    if place.exists():
        raise BadInput(N_("{place} is there already; choose another name"), place=place)
    try:
        if belongs_to_database(place):
            raise BadInput(N_("{place} is the name of a file that belongs to a desk; choose another name"), place=place)
        if rolling:
            place.parent.mkdir(exist_ok=True)
        _copy(connection, place, on_progress)
    except OSError as error:
        raise BadInput(
            N_("the backup cannot be written to {place} ({why}); choose another place"), place=place, why=error.strerror
        ) from error
    except DatabaseError as error:
        raise BadInput(
            N_("the backup cannot be written to {place} ({error}); choose another place"), place=place, error=error
        ) from error
    finally:
        if rolling:
            with contextlib.suppress(OSError):  # it holds backups, or was not there
                place.parent.rmdir()
    if rolling:
        _forget_old(workspace)
    return place


def backup_before_migration(workspace: Path, connection: Connection) -> Path:
    """The copy that is made before an older file is brought up to date."""
    return make_backup(workspace, connection)


def _next_name(workspace: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S.%fZ")
    return backup_folder(workspace) / f"{workspace.stem}-{stamp}{workspace.suffix}"


def _copy(connection: Connection, place: Path, on_progress: OnProgress = unwatched) -> None:
    unfinished = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        unfinished.touch()
        copy = connect(unfinished)
        try:
            connection.backup(copy, pages=_PAGES, progress=lambda _, left, total: on_progress(total - left, total))
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        verify(unfinished)
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)


def verify(path: Path) -> None:
    """Raise WorkspaceUnavailable unless the file at `path` is whole."""
    copy = connect(path, read_only=True)
    try:
        result = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        broken = copy.execute("PRAGMA foreign_key_check").fetchone()
    except DatabaseError as error:
        raise WorkspaceUnavailable(
            N_("{path} is not whole ({error}); use another copy"), path=path, error=error
        ) from error
    finally:
        copy.close()
    if result != "ok" or broken:
        raise WorkspaceUnavailable(N_("{path} is not whole ({result}); use another copy"), path=path, result=result)


def _forget_old(workspace: Path) -> None:
    kept = sorted(backup_folder(workspace).glob(f"{glob.escape(workspace.stem)}-*Z{glob.escape(workspace.suffix)}"))
    for old in kept[:-KEPT]:
        old.unlink(missing_ok=True)


def restore(backup: Path, workspace: Path) -> Path | None:
    """Put a verified backup in the workspace's place; what was there is kept beside the rolling backups.

    Returns where the replaced workspace went, or None when there was none. Nothing changes unless the backup is whole.
    """
    check_file(backup)
    with told_kindly(backup):
        verify(backup)
    workspace = lock.real_place(workspace)
    held = lock.acquire(workspace, N_("a restore"))
    fresh = workspace.with_name(f".{workspace.name}.{os.getpid()}.new")
    try:
        _copy_file(backup, fresh, workspace)
        replaced = _set_aside(workspace) if workspace.exists() else None
        fresh.replace(workspace)
    finally:
        fresh.unlink(missing_ok=True)
        held.release()
    return replaced


def _copy_file(backup: Path, fresh: Path, workspace: Path) -> None:
    source = connect(backup, read_only=True)
    try:
        check_version(backup, source)
        with told_kindly(workspace):
            _copy(source, fresh)
    except OSError as error:
        raise WorkspaceUnavailable(
            N_("{workspace} cannot be written ({why}); nothing was changed"), workspace=workspace, why=error.strerror
        ) from error
    finally:
        source.close()


def _set_aside(workspace: Path) -> Path:
    """Move the present file, whole or damaged, and what a crash may have left beside it, under a name of its own."""
    place = _next_name(workspace)
    place = place.with_name(f"{place.stem}-replaced{place.suffix}")
    try:
        place.parent.mkdir(exist_ok=True)
        for suffix in ("-wal", "-shm", "-journal", ""):
            part = workspace.with_name(workspace.name + suffix)
            if part.exists():
                part.replace(place.with_name(place.name + suffix))
    except OSError as error:
        raise BadInput(
            N_("the present workspace cannot be kept at {place} ({why})"), place=place, why=error.strerror
        ) from error
    return place
