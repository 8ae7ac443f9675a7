"""`released`: what papers left, and which of them a file is."""

from tracker.storage.lock import acquire


def paper(console, folder, name="a.md"):
    console("add", "meeting", "title=SIG", "date=2026-01-10")
    return console("paper", "summary", "SIG", "--out", str(folder / name))


def test_a_paper_is_entered(console, tmp_path):
    assert paper(console, tmp_path).code == 0
    (entry,) = console("released", "--format", "json").json
    assert (entry["paper"], entry["subject"], entry["file"]) == ("summary", "M1", "a.md")


def test_a_paper_that_was_refused_is_not(console, tmp_path):
    (tmp_path / "a.md").write_text("mine")
    assert paper(console, tmp_path).code == 2
    assert console("released", "--format", "json").json == []


def test_a_file_is_found_by_its_bytes(console, tmp_path):
    paper(console, tmp_path)
    (tmp_path / "a.md").rename(tmp_path / "b.md")
    assert [entry["file"] for entry in console("released", str(tmp_path / "b.md"), "--format", "json").json] == ["a.md"]


def test_a_paper_is_made_while_a_window_holds_the_desk(console, tmp_path):
    console("add", "meeting", "title=SIG", "date=2026-01-10")
    held = acquire(console.path, "the window")
    answer = console("paper", "summary", "SIG", "--out", str(tmp_path / "a.md"))
    held.release()
    assert (answer.code, (tmp_path / "a.md").exists()) == (0, True)
    assert answer.err.startswith("tracker: a.md is written, but not in the log of what left the desk")
    assert console("released", "--format", "json").json == []


def test_records_are_entered_and_the_table_says_about_what(console, tmp_path):
    paper(console, tmp_path)
    console("export", str(tmp_path / "x.csv"), "kind:meeting")
    newest, first = console("released").out.splitlines()[2:]
    assert newest.split()[1:3] == ["records", "kind:meeting"]
    assert "SIG (M1)" in first
