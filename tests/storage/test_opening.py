"""What is no workspace, or cannot be used now, is refused in one line, and nothing is changed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desks import add, desk_on, rows_of
from tracker.errors import BadInput, WorkspaceUnavailable
from tracker.storage.backup import restore
from tracker.storage.creating import create_workspace
from tracker.storage.driver import connect
from tracker.storage.migrations import schema_version
from tracker.storage.workspace import Access, open_workspace

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def refusal(path: Path) -> str:
    with pytest.raises(WorkspaceUnavailable) as caught:
        open_workspace(path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_missing_file_is_told_with_what_makes_one(tmp_path):
    assert "make one with: tracker init" in refusal(tmp_path / "none.tracker")


def test_a_folder_is_told(tmp_path):
    assert "is not a file" in refusal(tmp_path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a zip", b"SQLite format 3\0" + b"\0" * 200, b"\0" * 4096])
def test_what_is_no_workspace_is_told_and_left_alone(tmp_path, content):
    path = tmp_path / "x.tracker"
    path.write_bytes(content)
    assert "is not a tracker workspace" in refusal(path)
    assert path.read_bytes() == content


def test_a_name_too_long_is_told(tmp_path):
    assert "cannot be read" in refusal(tmp_path / ("n" * 300))


@pytest.mark.parametrize("kept", [0.1, 0.3, 0.6])
def test_a_truncated_file_is_told_or_found_by_check(path, kept):
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    assert "is damaged" in refusal(path)


def test_damage_in_the_middle_is_told_when_it_is_met(path):
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    assert "restore a backup" in refusal(path)


def test_a_newer_file_is_refused_and_left_alone(path):
    connection = connect(path)
    connection.execute(f"PRAGMA user_version = {schema_version() + 1}")
    connection.close()
    before = path.read_bytes()
    assert "made by a newer version" in refusal(path)
    assert path.read_bytes() == before


def test_a_read_only_folder_is_opened_to_read_saying_so(path, monkeypatch):
    if ROOT:  # nothing is forbidden to root, so the system is made to say that it is
        monkeypatch.setattr(os, "access", lambda *_: False)
    path.parent.chmod(0o500)
    with open_workspace(path) as workspace:
        assert "cannot be written to; it is open to read" in str(workspace.notice)
        assert workspace.rows("SELECT * FROM record") == []
        with pytest.raises(WorkspaceUnavailable, match="copy it to a folder of yours"):
            add(desk_on(workspace), "event", "title=x")
        assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_new_workspace_takes_nobodys_place(path):
    before = path.read_bytes()
    with pytest.raises(BadInput, match="is there already"):
        create_workspace(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("force", [False, True])
def test_a_new_workspace_is_no_folder(tmp_path, force):
    with pytest.raises(BadInput, match="is a folder"):
        create_workspace(tmp_path, force=force)


def test_a_new_workspace_needs_its_folder(tmp_path):
    with pytest.raises(BadInput, match="does not exist; make it first"):
        create_workspace(tmp_path / "none" / "x.tracker")


def test_force_makes_it_new(desk, path):
    add(desk, "event", "title=x")
    desk.workspace.close()
    with create_workspace(path, force=True) as fresh:
        assert fresh.value("SELECT count(*) FROM record") == 0


def test_a_new_workspace_that_cannot_be_filled_is_not_there(tmp_path):
    def fill(workspace):
        raise BadInput("no")

    with pytest.raises(BadInput, match="no"):
        create_workspace(tmp_path / "x.tracker", fill=fill)
    assert list(tmp_path.iterdir()) == []


CRASH = """
import os, sys
from pathlib import Path
from tests.desks import desk_on
from tracker.storage.workspace import Access, open_workspace
workspace = open_workspace(Path(sys.argv[1]), Access[sys.argv[2]])
with workspace.step("half") as step:
    workspace.connection.execute("PRAGMA cache_size = 1")
    for n in range(2000):
        workspace.set_setting(f"s{n}", "x" * 500)
    os._exit(9)
"""


@pytest.mark.parametrize("access", ["READ", "HOLD"])
def test_a_crash_in_the_middle_of_a_step_leaves_nothing(path, access):
    with open_workspace(path) as workspace:
        before = rows_of(workspace)
    done = subprocess.run([sys.executable, "-c", CRASH, str(path), access], check=False)
    assert done.returncode == 9
    with open_workspace(path) as workspace:
        assert rows_of(workspace) == before
        assert add(desk_on(workspace), "event", "title=x") == "E1"


FILL = """
import sys
from pathlib import Path
from tests.desks import add, desk_on
from tracker.errors import TrackerError
from tracker.storage.workspace import open_workspace
with open_workspace(Path(sys.argv[1])) as workspace:
    try:
        add(desk_on(workspace), "source", "title=x", "text=" + "word " * 200_000)
    except TrackerError as error:
        print(error.exit_code, error)
"""


def test_a_disk_that_takes_no_more_is_told_and_nothing_is_changed(path):
    resource = pytest.importorskip("resource")
    with open_workspace(path) as workspace:
        before = rows_of(workspace)
    size = path.stat().st_size + 20_000
    done = subprocess.run(
        [sys.executable, "-c", FILL, str(path)],
        capture_output=True,
        text=True,
        check=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )
    assert (done.stdout[:2], done.stdout.count("\n"), done.stderr) == ("3 ", 1, "")
    with open_workspace(path) as workspace:
        assert rows_of(workspace) == before


def test_sqlites_own_full_is_told_as_a_full_disk(desk):
    before = rows_of(desk.workspace)
    pages = desk.workspace.value("PRAGMA page_count")
    desk.workspace.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(WorkspaceUnavailable, match="is full; free some room; nothing was changed"):
        add(desk, "source", "title=x", "text=" + "word " * 20_000)
    assert rows_of(desk.workspace) == before


def test_a_twin_reads_what_was_written(desk):
    add(desk, "event", "title=x")
    with desk.workspace.twin() as twin:
        assert twin.value("SELECT title FROM record") == "x"
        assert not twin.writable


CRASHED_WINDOW = """
import os, sys
from pathlib import Path
from tests.desks import add, desk_on
from tracker.storage.workspace import Access, open_workspace
workspace = open_workspace(Path(sys.argv[1]), Access.HOLD)
add(desk_on(workspace), "event", "title=kept")
os._exit(9)
"""


@pytest.fixture
def crashed(path):
    """A workspace whose window died after a change: it is still beside the file."""
    subprocess.run([sys.executable, "-c", CRASHED_WINDOW, str(path)], check=False)
    assert path.with_name("desk.tracker-wal").stat().st_size > 0
    return path


def test_what_a_window_wrote_before_it_died_is_kept(crashed):
    with open_workspace(crashed) as workspace:
        assert workspace.value("SELECT title FROM record") == "kept"


def test_the_next_window_makes_one_file_of_it(crashed):
    open_workspace(crashed, Access.HOLD).close()
    assert [one.name for one in crashed.parent.iterdir()] == ["desk.tracker"]
    with open_workspace(crashed) as workspace:
        assert workspace.value("SELECT title FROM record") == "kept"


def test_who_may_only_read_is_told_that_the_last_changes_are_missing(crashed, monkeypatch):
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with open_workspace(crashed) as workspace:
        assert "without the last changes" in str(workspace.notice)


def test_a_new_file_does_not_meet_what_the_old_one_left(crashed):
    with create_workspace(crashed, force=True) as workspace:
        assert workspace.value("SELECT count(*) FROM record") == 0


def test_a_restored_file_does_not_meet_what_the_old_one_left(crashed, template):
    replaced = restore(template, crashed)
    with open_workspace(crashed) as workspace, open_workspace(replaced) as old:
        assert workspace.value("SELECT count(*) FROM record") == 0
        assert old.value("SELECT title FROM record") == "kept"
