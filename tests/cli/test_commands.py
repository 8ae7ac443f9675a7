"""Each command does what the contract says, from the first line to the last."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.console import Console
from tracker.storage.workspace import open_workspace


def changed(answer) -> list[str]:
    assert answer.code == 0, answer.err
    return answer.json["changed"]


def test_init_makes_a_workspace(capsys, tmp_path):
    console = Console(capsys, tmp_path / "new.tracker")
    answer = console.plain("init", str(console.path))
    assert (answer.code, answer.out) == (0, f"{console.path}\n")
    assert console("list", "actors", "--format", "json").json == []


def test_init_names_our_side_and_makes_it_a_state(capsys, tmp_path):
    console = Console(capsys, tmp_path / "new.tracker")
    console.plain("init", str(console.path), "--our-side", "Mexico")
    assert [(one["title"], one["type"]) for one in console("list", "actors", "--format", "json").json] == [
        ("Mexico", "state")
    ]


def test_init_takes_nobodys_place_unless_forced(console):
    console("add", "event", "title=x")
    assert "is there already; choose another name, or give --force" in console.refused("init", str(console.path))
    assert console("list", "events", "--format", "json").json
    assert console("init", str(console.path), "--force").code == 0
    assert console("list", "events", "--format", "json").json == []


@pytest.mark.parametrize("target", ["folder", "none/x.tracker"])
def test_init_says_where_it_cannot_be(console, tmp_path, target):
    (tmp_path / "folder").mkdir()
    assert console.refused("init", str(tmp_path / target), "--force")


def test_writes_print_the_references_they_touched_the_one_asked_for_first(console):
    assert console("add", "event", "title=x", "actors=Ana", "--create-actors").out == "E1 A1\n"
    assert changed(console("edit", "E1", "title=y", "actors+=Bo", "--create-actors", "--format", "json")) == [
        "E1",
        "A2",
    ]
    assert changed(console("link", "E1", "overlaps", "A1", "--format", "json")) == ["E1", "A1"]
    assert changed(console("unlink", "y", "Overlaps", "ana", "--format", "json")) == ["E1", "A1"]
    assert changed(console("delete", "E1", "A1", "e1", "--format", "json")) == ["E1", "A1"]


def test_undo_and_redo_say_what_they_turned(console):
    console("add", "event", "title=x")
    console("edit", "E1", "title=y")
    answer = console("undo", "2", "--format", "json")
    assert (changed(answer), answer.err) == (["E1"], "undo: edit E1\nundo: add event\n")
    assert changed(console("redo", "--format", "json")) == ["E1"]
    assert console("show", "E1", "--format", "json").json["title"] == "x"


def test_undo_turns_back_as_much_as_there_is(console):
    console("add", "event", "title=x")
    assert changed(console("undo", "99", "--format", "json")) == ["E1"]
    assert "there is nothing to undo" in console.refused("undo")


def test_undo_of_several_is_all_or_nothing(console):
    console("add", "event", "title=x")
    console("add", "event", "title=y")
    with open_workspace(console.path) as workspace:
        workspace.connection.execute("UPDATE record SET title = 'z' WHERE number = 1")
    assert "E1 (record) was changed since" in console.refused("undo", "2")
    assert [one["title"] for one in console("list", "events", "--format", "json").json] == ["z", "y"]


def test_what_init_made_is_not_undone(capsys, tmp_path):
    console = Console(capsys, tmp_path / "new.tracker")
    console.plain("init", str(console.path), "--our-side", "Mexico")
    assert console.refused("undo") == "there is nothing to undo"
    assert console.refused("redo") == "there is nothing to redo"


def test_our_side_of_the_sample_may_be_named_by_who_works_for_it(capsys, tmp_path):
    console = Console(capsys, tmp_path / "new.tracker")
    console.plain("init", str(console.path), "--sample", "--our-side", "Marco Rubio")
    with open_workspace(console.path) as workspace:
        ours = workspace.settings()["our_side"]
        assert workspace.value("SELECT title FROM record WHERE id = ?", (ours,)) == "United States"


def test_a_link_is_made_once_and_taken_away_once(console):
    console("add", "event", "title=x")
    console("add", "event", "title=y")
    assert console("link", "x", "follows up", "y").code == 0
    assert "is linked already" in console.refused("link", "x", "follows_up", "y")
    assert console("unlink", "x", "follows-up", "y").code == 0
    assert "there is no link E1 follows-up E2" in console.refused("unlink", "x", "follows-up", "y")


def test_the_contract_s_own_example_of_a_move(console):
    console("add", "source", "title=Note", "published=2026-01-05")
    console("add", "commitment", "title=Train", "stage=offered", "stage_date=2025-12-01")
    console("edit", "C1", "stage=rejected", "stage_date=2026-01-05", "source=S1")
    found = console("show", "C1", "--format", "json").json
    assert [one["stage"] for one in found["stages"]] == ["offered", "rejected"]
    assert found["stages"][1]["source"] == "S1"


def test_the_contract_s_own_example_of_a_participant(console):
    written = "participants=Marco Rubio;side=theirs;role=head of delegation"
    console("add", "meeting", "title=x", written, "--create-actors")
    assert console("show", "M1", "--format", "json").json["participants"] == [
        {"ref": "A1", "name": "Marco Rubio", "role": "head of delegation", "side": "theirs"}
    ]


def test_a_typed_date_is_read_against_the_day(console):
    console("--as-of", "2026-01-16", "add", "meeting", "title=x", "date=23 Jan")
    console("--as-of", "2026-01-16", "add", "event", "title=x", "date=23 Jan")
    assert console("show", "M1", "--format", "json").json["date"] == "2026-01-23"
    assert console("show", "E1", "--format", "json").json["date"] == "2025-01-23"


@pytest.mark.parametrize("suffix", ["json", "csv"])
def test_export_writes_a_file_and_says_how_many(sample_console, tmp_path, suffix):
    target = tmp_path / f"out.{suffix}"
    answer = sample_console("export", str(target), "kind:event", "--allow-unmarked")
    count = len(sample_console("list", "events", "--format", "json").json)
    assert (answer.code, answer.out) == (0, f"{target}: {count} records\n")


def test_export_gives_back_the_original_of_a_source(console, tmp_path):
    (tmp_path / "note.pdf").write_bytes(b"%PDF\xff")
    console("add", "source", "title=Note", f"file={tmp_path / 'note.pdf'}", "marking=green")
    target = tmp_path / "out.pdf"
    answer = console("export", str(target), "note", "--as", "original", "--ceiling", "green")
    assert (answer.code, answer.out) == (0, f"{target}: the original of S1, TLP:GREEN\n")
    assert target.read_bytes() == b"%PDF\xff"
    assert "already exists" in console.refused("export", str(target), "S1", "--as", "original")
    other = str(tmp_path / "other.pdf")
    assert "above the ceiling" in console.refused("export", other, "S1", "--as", "original", "--ceiling", "clear")


def test_csv_says_the_same_wherever_it_goes(console, tmp_path):
    console("add", "meeting", "title=x", "participants=Ana;side=ours;role=chair", "--create-actors")
    console("export", str(tmp_path / "x.csv"), "kind:meeting")
    (printed,) = csv.DictReader(io.StringIO(console("list", "meetings", "--format", "csv").out))
    (written,) = csv.DictReader(io.StringIO((tmp_path / "x.csv").read_text(encoding="utf-8")))
    assert printed["participants"] == "Ana (chair, ours)"
    assert written == {"file_marking": ""} | printed


def test_check_is_the_only_command_that_ends_with_one(console):
    assert console("check").out == "nothing is wrong\n"
    assert console("check", "--format", "json").json == []
    console("add", "event", "title=x")
    with open_workspace(console.path) as workspace:
        workspace.connection.execute("DELETE FROM search")
    found = console("check", "--format", "json")
    assert (found.code, found.json[0]["area"]) == (1, "search")
    assert (console("check", "--repair").code, console("check").code) == (0, 0)


def test_backup_and_restore(console, tmp_path):
    console("add", "event", "title=kept")
    copy = tmp_path / "copy.tracker"
    assert console("backup", str(copy)).out == f"{copy}\n"
    console("delete", "E1")
    answer = console("restore", str(copy))
    assert (answer.code, "what was there before is kept as" in answer.err) == (0, True)
    assert console("list", "events", "--format", "json").json[0]["title"] == "kept"


def test_a_backup_without_a_name_goes_beside_the_workspace(console):
    made = console("backup").out.strip()
    assert Path(made).parent == console.path.with_name("desk-backups")


def test_without_a_command_the_window_opens(console):
    assert console.plain("-w", str(console.path)).code == 0
    assert console("open", "E1").code == 0
    assert console.window.asked == [None, "E1"]


def test_a_screenshot_is_asked_of_the_window(console, tmp_path):
    line = ("screenshot", "timeline", "--out", str(tmp_path / "x.png"), "--size", "800x600", "--theme", "dark")
    assert console(*line, "--language", "es").code == 0
    (asked,) = console.window.asked
    assert (asked.view, asked.width, asked.height, asked.theme) == ("timeline", 800, 600, "dark")


def test_the_workspace_may_be_named_by_the_environment(console, monkeypatch):
    monkeypatch.setenv("TRACKER_WORKSPACE", str(console.path))
    assert console.plain("list", "events", "--format", "json").json == []


def test_the_command_line_imports_no_qt_and_the_help_no_database(path):
    code = (
        "import sys; from tracker.app import main; main(sys.argv[1:]); "
        "print([name for name in ('PySide6', 'sqlcipher3', 'sqlite_utils', 'babel') if name in sys.modules])"
    )
    for line, loaded in ((["--help"], []), (["-w", str(path), "list", "events"], ["sqlcipher3"])):
        done = subprocess.run([sys.executable, "-c", code, *line], capture_output=True, text=True, check=True)
        assert done.stdout.splitlines()[-1] == str(loaded)


def test_two_writers_at_once_both_write(console):
    command = [sys.executable, "-m", "tracker.app", "-w", str(console.path), "edit", "E1"]
    console("add", "event", "title=x")
    both = [subprocess.Popen([*command, f"tags+={tag}"], stdout=subprocess.DEVNULL) for tag in ("a", "b")]
    assert [one.wait() for one in both] == [0, 0]
    assert sorted(json.loads(console("show", "E1", "--format", "json").out)["tags"]) == ["a", "b"]
