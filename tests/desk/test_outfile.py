"""A file leaves whole or not at all."""

import errno
import os
import stat
from pathlib import Path

import pytest

from tracker.desk import outfile
from tracker.desk.outfile import atomic_write
from tracker.errors import BadInput


def test_the_bytes_arrive(tmp_path):
    atomic_write(tmp_path / "a.txt", b"whole")
    assert (tmp_path / "a.txt").read_bytes() == b"whole"


def test_nothing_else_is_left_in_the_folder(tmp_path):
    atomic_write(tmp_path / "a.txt", b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_an_existing_file_is_not_overwritten_unasked(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    with pytest.raises(BadInput, match=r"a\.txt already exists"):
        atomic_write(path, b"new")
    assert path.read_bytes() == b"old"


def test_an_existing_file_is_overwritten_when_asked_and_keeps_its_permissions(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    atomic_write(path, b"new", overwrite=True)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)


def test_a_link_is_followed(tmp_path):
    (tmp_path / "real.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    atomic_write(tmp_path / "link.txt", b"new", overwrite=True)
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(BadInput, match=r"none/a\.txt: its folder does not exist"):
        atomic_write(tmp_path / "none" / "a.txt", b"x")


def test_a_file_for_a_folder_is_told(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(BadInput, match="its folder does not exist"):
        atomic_write(tmp_path / "file" / "a.txt", b"x")


def test_a_folder_for_a_file_is_told(tmp_path):
    with pytest.raises(BadInput, match="it is a folder"):
        atomic_write(tmp_path, b"x", overwrite=True)


def test_a_name_too_long_is_told(tmp_path):
    with pytest.raises(BadInput, match="the name is too long"):
        atomic_write(tmp_path / ("n" * 300), b"x")


def test_a_name_that_cannot_be_is_told(tmp_path):
    with pytest.raises(BadInput, match="the name cannot be used"):
        atomic_write(tmp_path / "a\0b", b"x")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full to stand for a full disk")
def test_a_full_disk_is_told_and_the_old_file_stays(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(outfile.secrets, "token_hex", lambda _size: "full")
    (tmp_path / ".full.part").symlink_to("/dev/full")
    monkeypatch.setattr(outfile.os, "O_EXCL", 0)
    with pytest.raises(BadInput, match="the disk is full"):
        atomic_write(path, b"new", overwrite=True)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.txt", b"old")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_read_only_folder_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(BadInput, match="no permission"):
        atomic_write(tmp_path / "a.txt", b"x")


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_the_line_is_one_line(number):
    assert "\n" not in str(outfile._reason(OSError(number, "said by the system")))


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "desk.tracker"
    path.write_bytes(b"SQLite format 3\0 and pages")
    return path


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal", ".lock.json"])
def test_a_desk_and_what_belongs_to_it_is_never_overwritten(database, end):
    target = database.with_name(database.name + end)
    before = target.read_bytes() if target.exists() else None
    with pytest.raises(BadInput, match="a desk or another database is kept there"):
        atomic_write(target, b"new", overwrite=True)
    assert (target.read_bytes() if target.exists() else None) == before


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to])
def test_a_desk_is_not_overwritten_through_a_link(database, tmp_path, link):
    link(tmp_path / "out.csv", database)
    with pytest.raises(BadInput, match="choose another name"):
        atomic_write(tmp_path / "out.csv", b"new", overwrite=True)
    assert database.read_bytes().startswith(b"SQLite")


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="this system has no such names")
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/dev/null"])
def test_a_stream_is_no_file(name):
    with pytest.raises(BadInput, match="no file that can be written whole; name a file"):
        atomic_write(Path(name), b"x", overwrite=True)
