"""An older file is brought up to date, after a copy of it was made."""

import hashlib

import pytest

from tests.desks import add, desk_on, edit, records_of, rows_of
from tracker.errors import WorkspaceUnavailable
from tracker.storage import migrations
from tracker.storage.backup import backup_folder
from tracker.storage.migrations import migration_files, schema_version, split_statements
from tracker.storage.workspace import Access, open_workspace


@pytest.fixture
def newer(monkeypatch, tmp_path):
    """A program that knows one migration more than the files there are."""
    more = tmp_path / "9999_more.sql"
    more.write_text("-- one more\nCREATE TABLE more (\n    id INTEGER PRIMARY KEY\n) STRICT;\nDROP TABLE more;\n")
    files = [*migration_files(), more]
    monkeypatch.setattr(migrations, "migration_files", lambda: files)
    return more


def test_migrations_are_numbered_from_one_without_a_gap():
    assert [int(path.name[:4]) for path in migration_files()] == list(range(1, schema_version() + 1))


def test_a_new_file_is_of_this_version(workspace):
    assert workspace.value("PRAGMA user_version") == schema_version()
    assert workspace.value("PRAGMA application_id") == migrations.APPLICATION_ID


FROZEN = {
    "0001_workspace.sql": "66fd47c29dad6b7b489b0d43613ac55895464dfbc85d6e426bf11aaa3a274497",
    "0002_followups_and_papers.sql": "eafbd33e678f66baa42b009f9557ba6dc56ce3b3409dd8fb0772a842d4a86448",
}


def test_migrations_are_what_they_were():
    """Frozen from release 0.1.0 on: files made with them are on people's disks, so that a change of shape is a new
    migration. Until that release a digest here is renewed by hand when its file changes.
    """
    digests = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in migration_files()}
    assert digests == FROZEN


@pytest.mark.parametrize("access", list(Access))
def test_opening_an_older_file_brings_it_up_to_date_after_a_backup(path, newer, access):
    with open_workspace(path, access) as workspace:
        before = rows_of(workspace)
        assert workspace.value("PRAGMA user_version") == schema_version()
        assert add(desk_on(workspace), "event", "title=x") == "E1"
    (copy,) = backup_folder(path).iterdir()
    assert before["record"] == []
    assert copy.read_bytes()[60:64] == (schema_version() - 1).to_bytes(4, "big")


def test_a_second_opening_migrates_nothing(path, newer):
    open_workspace(path).close()
    open_workspace(path).close()
    assert len(list(backup_folder(path).iterdir())) == 1


def test_a_migration_that_fails_leaves_the_file_as_it_was(path, newer):
    newer.write_text(
        "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;\nINSERT INTO involvement VALUES (1, 7, 'x', 8, '', '');\n"
    )
    with pytest.raises(WorkspaceUnavailable, match="broken references"):
        open_workspace(path)
    assert path.read_bytes()[60:64] == (schema_version() - 1).to_bytes(4, "big")


def test_an_older_file_that_cannot_be_written_to_is_told(path, newer, monkeypatch):
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(WorkspaceUnavailable, match="older version and cannot be written to"):
        open_workspace(path)


def test_history_and_search_work_after_a_migration(path, newer):
    with open_workspace(path) as workspace:
        desk = desk_on(workspace)
        add(desk, "event", "title=Calderón")
        assert [hit.title for hit in desk.search("calderon")] == ["Calderón"]
        desk.undo()
        assert desk.check() == []


@pytest.fixture
def grown(newer, path):
    """A desk with an event that was renamed and one that was deleted, before a migration gave events another column."""
    files = migrations.migration_files()
    with pytest.MonkeyPatch.context() as older:
        older.setattr(migrations, "migration_files", lambda: files[:-1])
        with open_workspace(path) as workspace:
            desk = desk_on(workspace)
            add(desk, "event", "title=Call", "place=Rome")
            edit(desk, "E1", "place=Paris")
            add(desk, "event", "title=Letter")
            desk.delete([desk.find("E2").id])
    newer.write_text("ALTER TABLE event ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';\n")
    with open_workspace(path) as workspace:
        yield desk_on(workspace)


def test_what_was_done_before_a_column_came_can_be_undone_and_done_again(grown):
    after = records_of(grown.workspace)
    assert len(grown.undo_many(9)) == 4
    assert grown.list_ids(()) == []
    assert len(grown.redo_many(9)) == 4
    assert records_of(grown.workspace) == after


def test_what_comes_back_has_a_new_column_s_default_and_what_stays_keeps_its_value(grown):
    grown.workspace.connection.execute("UPDATE event SET mood = 'tense'")
    grown.undo_many(1)
    assert grown.workspace.rows("SELECT place, mood FROM event ORDER BY id") == [("Paris", "tense"), (None, "calm")]
    grown.undo_many(2)
    assert grown.workspace.rows("SELECT place, mood FROM event ORDER BY id") == [("Rome", "tense")]


def test_statements_end_at_a_line_s_end_and_triggers_at_theirs():
    script = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\nEND;\n-- said; so\nSELECT 2;\n"
    assert split_statements(script) == ["CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\nEND;", "SELECT 2;"]
