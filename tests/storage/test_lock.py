"""One writer at a time, told by name to everybody else; reading goes on."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desks import add, desk_on, edit, rows_of
from tracker.errors import BadInput, WorkspaceUnavailable
from tracker.storage import lock
from tracker.storage.backup import restore
from tracker.storage.creating import create_workspace
from tracker.storage.workspace import Access, open_workspace

HOLDER = """
import sys
from pathlib import Path
from tracker.storage.backup import restore
from tracker.storage.creating import create_workspace
from tracker.storage.workspace import Access, open_workspace
with open_workspace(Path(sys.argv[1]), Access.HOLD) as held:
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def held(path) -> Iterator[Path]:
    """A workspace that another process has open as a window does."""
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "held\n"
        yield path
        other.communicate("go\n")


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.05)


@pytest.mark.usefixtures("impatient")
def test_a_write_is_refused_naming_the_holder_and_a_read_is_not(held):
    with open_workspace(held) as workspace:
        before = rows_of(workspace)
        with pytest.raises(WorkspaceUnavailable, match=rf"in use by the window of {lock.person()} on .*close it there"):
            add(desk_on(workspace), "event", "title=x")
        assert rows_of(workspace) == before


def test_a_second_window_is_told_and_may_read(held):
    with open_workspace(held, Access.HOLD) as second:
        assert "in use by the window" in str(second.notice)
        assert not second.writable
        assert second.value("SELECT count(*) FROM record") == 0


def test_a_holder_that_died_holds_nothing(path):
    died = HOLDER.replace("sys.stdin.readline()", "import os; os._exit(9)")
    subprocess.run([sys.executable, "-c", died, str(path)], check=False, stdout=subprocess.DEVNULL)
    assert lock.lock_path(path).exists()
    with open_workspace(path) as workspace:
        assert add(desk_on(workspace), "event", "title=x") == "E1"
    assert not lock.lock_path(path).exists()


def test_a_lock_waits_for_the_one_who_leaves(path):
    first = lock.acquire(path, "a test")
    with pytest.raises(WorkspaceUnavailable, match="a test of"):
        lock.acquire(path, "another", wait=0)
    first.release()
    lock.acquire(path, "another", wait=0).release()


def test_a_lock_that_nobody_signed_is_another_programs(path):
    held = lock.acquire(path, "a test")
    lock.lock_path(path).write_text("{half")
    with pytest.raises(WorkspaceUnavailable, match="in use by another program"):
        lock.acquire(path, "another", wait=0)
    held.release()


def test_whoever_only_looks_keeps_no_window_from_writing(path, monkeypatch):
    looking = lock.acquire(path, "a look")
    monkeypatch.setattr(lock.time, "sleep", lambda _seconds: looking.release())
    with open_workspace(path, Access.HOLD) as workspace:
        assert workspace.writable


def test_the_wait_is_five_seconds():
    assert lock.WAIT_SECONDS == 5.0


def test_the_last_close_leaves_one_plain_file(path):
    with open_workspace(path, Access.HOLD) as workspace:
        assert workspace.value("PRAGMA journal_mode") == "wal"
        add(desk_on(workspace), "event", "title=x")
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_file_is_whole_when_a_reader_closes_after_the_window(path):
    window = open_workspace(path, Access.HOLD)
    with open_workspace(path) as reader:
        add(desk_on(window), "event", "title=x")
        window.close()
        assert reader.value("SELECT count(*) FROM record") == 1
    with open_workspace(path) as later:
        assert later.value("SELECT count(*) FROM record") == 1


@pytest.fixture
def meanwhile(path, monkeypatch):
    """While a write waits for the lock, the window that has it adds an event, tags E1 and is closed."""
    with open_workspace(path) as workspace:
        add(desk_on(workspace), "event", "title=first")
    window = open_workspace(path, Access.HOLD)

    def write(_seconds: float) -> None:
        if window.path.with_name("desk.tracker-wal").exists():
            add(desk_on(window), "event", "title=second")
            edit(desk_on(window), "E1", "tags+=theirs")
            window.close()

    monkeypatch.setattr(lock.time, "sleep", write)
    with open_workspace(path) as waiting:
        yield desk_on(waiting)


def test_undo_turns_nothing_back_that_it_did_not_see(meanwhile):
    with pytest.raises(BadInput, match="somebody else changed the desk meanwhile; look, then undo again"):
        meanwhile.undo()
    assert [meanwhile.undo().label for _ in range(3)] == ["edit E1", "add event", "add event"]


def test_an_edit_goes_on_from_what_the_other_wrote(meanwhile):
    edit(meanwhile, "E1", "tags+=ours")
    assert meanwhile.record("E1").tags == ("theirs", "ours")


def test_an_addition_does_not_take_the_other_s_number(meanwhile):
    assert add(meanwhile, "event", "title=third") == "E3"


@pytest.fixture
def link(path, tmp_path) -> Path:
    """Another name of the workspace, in another folder."""
    (tmp_path / "elsewhere").mkdir()
    linked = tmp_path / "elsewhere" / "linked.tracker"
    linked.symlink_to(path)
    return linked


def test_a_link_to_a_workspace_has_the_same_lock(path, link):
    with open_workspace(link, Access.HOLD) as first, open_workspace(path, Access.HOLD) as second:
        assert (first.path, first.writable, second.writable) == (path.resolve(), True, False)
        assert "in use by the window" in str(second.notice)
    assert lock.lock_path(link) == lock.lock_path(path)


@pytest.mark.usefixtures("impatient")
def test_a_window_on_the_file_keeps_what_replaces_it_from_coming_by_a_link(path, link, tmp_path):
    copy = Path(shutil.copy(path, tmp_path / "copy.tracker"))
    with open_workspace(path, Access.HOLD):
        for replace in (lambda: create_workspace(link, force=True), lambda: restore(copy, link)):
            with pytest.raises(WorkspaceUnavailable, match="in use by the window"):
                replace()


def test_what_replaces_a_workspace_by_a_link_leaves_the_link(path, link):
    with open_workspace(path) as workspace:
        add(desk_on(workspace), "event", "title=x")
    create_workspace(link, force=True).close()
    with open_workspace(path) as workspace:
        assert (link.is_symlink(), workspace.value("SELECT count(*) FROM record")) == (True, 0)


def test_links_that_lead_in_a_circle_are_refused(tmp_path):
    circle = tmp_path / "circle.tracker"
    circle.symlink_to(circle)
    with pytest.raises(BadInput, match="leads in a circle"):
        create_workspace(circle)
