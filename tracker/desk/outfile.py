"""One way for any file to leave the desk: whole, or not at all."""

import errno
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from tracker.errors import BadInput, Line
from tracker.language import N_
from tracker.storage.database_file import belongs_to_database

_REASONS = {
    errno.ENOENT: N_("its folder does not exist; make it first or choose another"),
    errno.ENOTDIR: N_("its folder does not exist; make it first or choose another"),
    errno.EACCES: N_("no permission, or another program holds it open; close it there or choose another folder"),
    errno.EPERM: N_("no permission, or another program holds it open; close it there or choose another folder"),
    errno.EROFS: N_("the folder is read-only; choose another"),
    errno.ENOSPC: N_("the disk is full; make room or choose another disk"),
    errno.EDQUOT: N_("the disk quota is used up; make room or choose another disk"),
    errno.EFBIG: N_("the disk takes no file so large; make room or choose another disk"),
    errno.ENAMETOOLONG: N_("the name is too long; choose a shorter one"),
    errno.ELOOP: N_("its links lead in a circle; choose another name"),
}


# What a shell puts in the place of a file; replacing it would reach nobody.
_STREAMS = ("/dev/std", "/dev/fd/", "/proc/")


def atomic_write(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write `data` beside `path` and move it there at once, so that a reader sees the old file or the new one.

    A link is followed, and an existing file keeps its permissions. Raises BadInput, with the old file untouched, as
    `check_target` does, or when the file cannot be written.
    """
    check_target(path, overwrite=overwrite)
    try:
        target = path.resolve()
        part = target.with_name(f".{secrets.token_hex(8)}.part")
        try:
            _write_through(part, data)
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
        finally:
            with suppress(OSError):
                part.unlink()
    except (OSError, RuntimeError, ValueError) as error:
        raise BadInput(N_("cannot write {path}: {why}"), path=path, why=_reason(error)) from error


def check_target(path: Path, *, overwrite: bool = False) -> None:
    """Refuse a place where no file may go, before the work of making it (BadInput).

    A workspace or another database is never overwritten, nor what stands beside an open one; any other file only when
    `overwrite` is true.
    """
    try:
        _check_target(path, path.resolve(), overwrite)
    except (OSError, RuntimeError, ValueError) as error:
        raise BadInput(N_("cannot write {path}: {why}"), path=path, why=_reason(error)) from error


def _check_target(path: Path, target: Path, overwrite: bool) -> None:
    if str(path.absolute()).startswith(_STREAMS) or (path.exists() and not (target.is_file() or target.is_dir())):
        raise BadInput(N_("cannot write {path}: it is no file that can be written whole; name a file"), path=path)
    if target.is_dir():
        raise BadInput(N_("cannot write {path}: it is a folder; name a file in it"), path=path)
    if belongs_to_database(target):
        raise BadInput(
            N_("cannot write {path}: a desk or another database is kept there; choose another name"), path=path
        )
    if target.exists() and not overwrite:
        raise BadInput(N_("{path} already exists; choose another name or overwrite it with --force"), path=path)
    if target.exists() and not os.access(target, os.W_OK):
        raise BadInput(N_("cannot write {path}: the file is read-only; choose another name"), path=path)


def _write_through(part: Path, data: bytes) -> None:
    # O_EXCL with 0o666 instead of tempfile: the file gets the person's usual permissions, not 0600.
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with open(descriptor, "wb") as stream:  # noqa: PTH123 - a descriptor, not a path
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _reason(error: Exception) -> Line:
    """Path.resolve tells of a circle of links as RuntimeError, and of a NUL in the name as ValueError."""
    if not isinstance(error, OSError) or error.errno is None:
        return Line(N_("the name cannot be used; choose another"))
    return Line(_REASONS.get(error.errno) or (error.strerror or N_("the system refused")).lower())
