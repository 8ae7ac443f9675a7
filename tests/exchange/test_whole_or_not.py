"""A disk that is full half-way: by whatever road a file leaves, the old one stays and nothing half is left."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.desks import add, edit
from tracker.desk.outfile import atomic_write
from tracker.desk.releasing import released
from tracker.errors import BadInput
from tracker.exchange.exporting import FORMATS, export
from tracker.exchange.originals import export_original
from tracker.papers.press import SUFFIXES, PaperOrder, write_paper
from tracker.ui.presenting.timeline_drawing import DrawingOrder
from tracker.ui.timeline_export.writing import FORMATS as DRAWN
from tracker.ui.timeline_export.writing import export_timeline

resource = pytest.importorskip("resource", reason="this system bounds no file's size")
OLD = b"the old one"
KILLED = """
import os, signal, sys
from pathlib import Path
from tracker.desk.outfile import atomic_write
os.fsync = lambda _file: os.kill(os.getpid(), signal.SIGKILL)
atomic_write(Path(sys.argv[1]), b"new", overwrite=True)
"""


@pytest.fixture
def filled(desk, tmp_path):
    (tmp_path / "note.txt").write_bytes(b"it rang" * 99)
    add(desk, "source", "title=Note", f"file={tmp_path / 'note.txt'}", "marking=clear")
    add(desk, "meeting", "title=SIG", "date=2026-01-10", "status=held", "marking=clear")
    return desk


@contextmanager
def full_after(size: int) -> Iterator[None]:
    """No file grows beyond so many bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def refused(desk, folder, name, write):
    (folder / name).write_bytes(OLD)
    before = sorted(folder.iterdir())
    with full_after(50), pytest.raises(BadInput, match=r"^cannot write .*" + name + ": .*make room") as told:
        write(folder / name)
    assert "\n" not in str(told.value)
    assert ((folder / name).read_bytes(), sorted(folder.iterdir()), released(desk)) == (OLD, before, [])


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_paper(filled, tmp_path, suffix):
    def write(file):
        write_paper(filled, PaperOrder("actions", "SIG", file, force=True))

    refused(filled, tmp_path, f"x{suffix}", write)


@pytest.mark.parametrize("form", FORMATS)
def test_records(filled, tmp_path, form):
    def write(file):
        export(filled, file, "", None, ceiling=None, allow_unmarked=True, overwrite=True)

    refused(filled, tmp_path, f"x.{form}", write)


@pytest.mark.parametrize("form", DRAWN)
def test_a_drawing(qapp, filled, tmp_path, form):
    def write(file):
        export_timeline(filled, file, DrawingOrder(), overwrite=True)

    refused(filled, tmp_path, f"x.{form}", write)


def test_an_original(filled, tmp_path):
    def write(file):
        export_original(filled, file, "Note", ceiling=None, allow_unmarked=True, overwrite=True)

    refused(filled, tmp_path, "x.txt", write)


def test_whoever_is_killed_half_way_leaves_the_old_file(tmp_path):
    (tmp_path / "x").write_bytes(OLD)
    code = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "x")], check=False).returncode
    assert (code, (tmp_path / "x").read_bytes()) == (-signal.SIGKILL, OLD)


def test_whoever_has_the_file_open_reads_the_old_one_to_its_end(tmp_path):
    (tmp_path / "x").write_bytes(OLD)
    with (tmp_path / "x").open("rb") as reader:
        atomic_write(tmp_path / "x", b"new", overwrite=True)
        assert reader.read() == OLD
    assert (tmp_path / "x").read_bytes() == b"new"


@pytest.mark.parametrize("road", ["records", "original"])
def test_a_file_that_is_there_is_refused_before_the_work(filled, tmp_path, road):
    edit(filled, "Note", "marking=")
    file = tmp_path / "old.json"
    file.write_bytes(OLD)
    with pytest.raises(BadInput, match=r"old\.json"):
        if road == "records":
            export(filled, file, "", None, ceiling="clear", allow_unmarked=False, overwrite=False)
        else:
            export_original(filled, file, "Note", ceiling="clear", allow_unmarked=False, overwrite=False)
