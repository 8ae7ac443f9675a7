"""Copies that are whole, as many as are wanted, and putting one back."""

import errno
from pathlib import Path

import pytest

from tests.desks import add, desk_on, rows_of
from tracker.errors import BadInput, WorkspaceUnavailable
from tracker.storage import backup, lock
from tracker.storage.backup import backup_folder, restore, verify
from tracker.storage.driver import connect
from tracker.storage.migrations import schema_version
from tracker.storage.workspace import Access, open_workspace


def content(path):
    with open_workspace(path) as workspace:
        return rows_of(workspace)


def test_a_backup_holds_the_same(desk, tmp_path):
    add(desk, "event", "title=x")
    copy = desk.backup(tmp_path / "copy.tracker")
    assert content(copy) == rows_of(desk.workspace)


def test_a_backup_of_an_open_window_is_whole(path, tmp_path):
    with open_workspace(path, Access.HOLD) as workspace:
        add(desk_on(workspace), "event", "title=x")
        copy = desk_on(workspace).backup(tmp_path / "copy.tracker")
        assert content(copy)["record"] == rows_of(workspace)["record"]


def test_a_backup_takes_nobodys_place(desk, path):
    before = path.read_bytes()
    with pytest.raises(BadInput, match="is there already"):
        desk.backup(path)
    assert path.read_bytes() == before


def test_a_backup_into_no_folder_is_told(desk, tmp_path):
    with pytest.raises(BadInput, match="cannot be written to"):
        desk.backup(tmp_path / "none" / "copy.tracker")


def test_rolling_backups_are_kept_for_a_while(desk, path, monkeypatch):
    monkeypatch.setattr(backup, "KEPT", 2)
    made = [desk.backup() for _ in range(4)]
    assert sorted(backup_folder(path).iterdir()) == made[2:]


def test_names_with_brackets_are_no_patterns(path, tmp_path, monkeypatch):
    monkeypatch.setattr(backup, "KEPT", 1)
    odd = path.rename(tmp_path / "desk[1]*.tracker")
    with open_workspace(odd) as workspace:
        made = [desk_on(workspace).backup() for _ in range(2)]
    assert list(backup_folder(odd).iterdir()) == made[1:]


def test_a_backup_that_is_not_whole_is_not_left_behind(desk, tmp_path, monkeypatch):
    def broken(path):
        raise WorkspaceUnavailable("not whole")

    monkeypatch.setattr(backup, "verify", broken)
    with pytest.raises(WorkspaceUnavailable, match="not whole"):
        desk.backup(tmp_path / "copy.tracker")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["desk.tracker"]


def test_restoring_puts_the_copy_in_place_and_keeps_what_was_there(desk, path, tmp_path):
    copy = desk.backup(tmp_path / "copy.tracker")
    add(desk, "event", "title=later")
    desk.workspace.close()
    replaced = restore(copy, path)
    assert (content(path)["record"], len(content(replaced)["record"])) == ([], 1)


def test_what_was_replaced_outlives_the_rolling_backups(desk, path, tmp_path, monkeypatch):
    monkeypatch.setattr(backup, "KEPT", 1)
    copy = desk.backup(tmp_path / "copy.tracker")
    replaced = restore(copy, path)
    with open_workspace(path) as workspace:
        assert [desk_on(workspace).backup() for _ in range(2)]
    assert replaced.exists()


def test_restoring_mends_a_damaged_workspace(desk, path, tmp_path):
    copy = desk.backup(tmp_path / "copy.tracker")
    desk.workspace.close()
    path.write_bytes(b"damaged")
    restore(copy, path)
    assert content(path)["record"] == []


def test_restoring_makes_a_workspace_that_is_gone(desk, path, tmp_path):
    copy = desk.backup(tmp_path / "copy.tracker")
    desk.workspace.close()
    path.unlink()
    assert restore(copy, path) is None
    assert content(path)["record"] == []


@pytest.mark.parametrize("spoil", [b"", b"x" * 5000])
def test_a_spoilt_copy_is_refused_and_nothing_changes(path, tmp_path, spoil):
    before = path.read_bytes()
    (tmp_path / "bad.tracker").write_bytes(spoil)
    with pytest.raises(WorkspaceUnavailable, match="is not a tracker workspace"):
        restore(tmp_path / "bad.tracker", path)
    assert path.read_bytes() == before


def test_a_copy_with_broken_pages_is_refused(path, tmp_path):
    whole = path.read_bytes()
    bad = tmp_path / "bad.tracker"
    bad.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    with pytest.raises(WorkspaceUnavailable, match=r"not whole|damaged"):
        restore(bad, path)
    assert path.read_bytes() == whole


def test_a_copy_of_a_newer_version_is_refused(desk, path, tmp_path):
    copy = desk.backup(tmp_path / "copy.tracker")
    connection = connect(copy)
    connection.execute(f"PRAGMA user_version = {schema_version() + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(WorkspaceUnavailable, match="newer version"):
        restore(copy, path)
    assert path.read_bytes() == before


def test_restoring_waits_for_the_window(desk, path, tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.0)
    copy = desk.backup(tmp_path / "copy.tracker")
    with open_workspace(path, Access.HOLD), pytest.raises(WorkspaceUnavailable, match="in use by the window"):
        restore(copy, path)


def test_broken_references_are_not_whole(path):
    connection = connect(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("INSERT INTO involvement (record, part, actor) VALUES (7, 'actors', 8)")
    connection.close()
    with pytest.raises(WorkspaceUnavailable, match="is not whole"):
        verify(path)


def test_a_backup_that_the_disk_cannot_take_leaves_nothing(desk, path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "touch", full)
    with pytest.raises(BadInput, match="No space left on device"):
        desk.backup()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_restore_that_the_disk_cannot_take_changes_nothing(desk, path, tmp_path, monkeypatch):
    copy = desk.backup(tmp_path / "copy.tracker")
    before = path.read_bytes()

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "touch", full)
    with pytest.raises(WorkspaceUnavailable, match=r"desk\.tracker cannot be written .* nothing was changed"):
        restore(copy, path)
    assert path.read_bytes() == before
