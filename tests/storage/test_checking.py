"""Check finds what is planted, repair mends what can be computed again."""

import pytest

from tests.desks import add, desk_on, records_of
from tracker.storage.workspace import open_workspace

PLANTED = {
    "the title in the index": ("UPDATE search SET title = 'old' WHERE rowid = 2", "search"),
    "the words in the index": ("UPDATE search SET body = 'old' WHERE rowid = 2", "search"),
    "the names in the index": ("UPDATE search SET names = 'old' WHERE rowid = 2", "search"),
    "a row of the index gone": ("DELETE FROM search WHERE rowid = 2", "search"),
    "a row of the index too many": ("INSERT INTO search (rowid, title) VALUES (99, 'x')", "search"),
    "a name not folded": ("UPDATE record SET folded = 'X' WHERE id = 2", "search"),
    "bounds that are not the date's": ("UPDATE record SET earliest = 5 WHERE id = 2", "dates"),
    "bounds of a due date": ("UPDATE commitment SET due_latest = due_latest + 1", "dates"),
    "bounds of a move": ("UPDATE stage_move SET earliest = 1", "dates"),
    "a trigger gone": ("DROP TRIGGER event_history_update", "history"),
    "a view gone": ("DROP VIEW record_actor", "integrity"),
    "a word not folded": ("UPDATE word SET folded = 'X'", "search"),
    "an artefact not folded": ("UPDATE outcome SET artefact_folded = NULL", "search"),
    "how precise a date is": ("UPDATE record SET month_or_better = 0 WHERE id = 2", "dates"),
    "a precision without a date": ("UPDATE record SET month_or_better = 1 WHERE id = 1", "dates"),
}
BEYOND_REPAIR = {
    "a date that is none": ("UPDATE record SET date = 'soon' WHERE id = 2", "dates"),
    "an actor that is not there": ("UPDATE involvement SET actor = 99", "links"),
    "a record without its fields": ("DELETE FROM event", "links"),
    "a change from outside": ("UPDATE event SET place = 'Rome'", "history"),
    "bytes of a document": ("UPDATE document SET bytes = x'00'", "documents"),
    "an actor that belongs to itself": ("UPDATE actor SET parent = 1", "links"),
}


@pytest.fixture
def filled(desk, tmp_path):
    (tmp_path / "note.txt").write_text("it rang")
    add(desk, "actor", "title=Mexico", "aliases=MX")
    add(desk, "event", "title=Call", "date=2026-01", "text=it rang", "actors=A1")
    add(desk, "commitment", "title=Train", "due=2026-03", "stage=agreed", "stage_date=2026-01-02")
    add(desk, "outcome", "title=Scanner", "artefact=Écran")
    add(desk, "source", "title=Note", f"file={tmp_path / 'note.txt'}")
    desk.workspace.connection.execute("PRAGMA foreign_keys = OFF")
    return desk


def areas(findings) -> set[str]:
    return {finding.area for finding in findings}


def plant(desk, statement: str) -> None:
    if statement.startswith("UPDATE") and "search" not in statement:
        with desk.workspace.step("planted"):
            desk.workspace.connection.execute(statement)
    else:
        desk.workspace.connection.execute(statement)


def test_nothing_is_wrong_with_the_sample(sample):
    assert sample.check() == []


@pytest.mark.parametrize("fault", PLANTED)
def test_a_fault_is_found_and_mended(filled, fault):
    statement, area = PLANTED[fault]
    plant(filled, statement)
    assert area in areas(filled.check())
    assert filled.repair() == []
    assert filled.check() == []


@pytest.mark.parametrize("fault", BEYOND_REPAIR)
def test_a_fault_that_only_a_person_can_mend_is_told_and_kept(filled, fault):
    statement, area = BEYOND_REPAIR[fault]
    if area == "history":
        filled.workspace.connection.execute(statement)
    else:
        plant(filled, statement)
    assert area in areas(filled.check())
    assert area in areas(filled.repair())


def test_check_changes_nothing(filled):
    before = filled.workspace.value("SELECT total_changes()")
    filled.check()
    assert filled.workspace.value("SELECT total_changes()") == before


def test_repair_of_a_whole_file_changes_no_record(filled):
    before = records_of(filled.workspace)
    assert filled.repair() == []
    assert records_of(filled.workspace) == before


def test_undo_passes_over_a_repair_that_changed_nothing(filled):
    filled.repair()
    assert filled.undo().label == "add source"


def test_what_is_found_of_a_folded_word_names_its_record(filled):
    plant(filled, PLANTED["a word not folded"][0])
    assert [finding.subject for finding in filled.check()] == ["A1"]


def test_check_tells_how_far_it_has_come(filled):
    told = []
    filled.check(lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == list(range(1, told[-1][1] + 1))


def test_a_file_without_history_is_told(path):
    with open_workspace(path) as workspace:
        workspace.connection.execute("DROP TRIGGER record_history_insert")
        add(desk_on(workspace), "event", "title=x")
        assert "E1" in {finding.subject for finding in desk_on(workspace).check()}


@pytest.mark.parametrize("ruin", ["DROP TABLE search", "UPDATE search_data SET block = x'00'"])
def test_a_ruined_index_is_found_and_made_again(filled, path, ruin):
    filled.workspace.connection.execute(ruin)
    with open_workspace(path) as workspace:
        again = desk_on(workspace)
        assert "search" in areas(again.check())
        assert again.repair() == []
        assert [hit.title for hit in again.search("rang")] == ["Call"]
