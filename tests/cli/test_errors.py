"""Whatever goes wrong is one line that says what, where and what to do; nothing is changed."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desks import rows_of
from tracker.storage.workspace import open_workspace

REFUSED = [
    (["add"], "add takes a KIND"),
    (["add", "event", "--from", "x.jsonl"], "add takes a KIND"),
    (["add", "--from", "none.jsonl"], "none.jsonl cannot be read (No such file or directory)"),
    (["add", "--from", "."], "cannot be read (Is a directory)"),
    (["add", "wish", "title=x"], "kind 'wish' is not known; the kinds are actors, sources"),
    (["add", "event"], "field 'title' is missing"),
    (["add", "event", "title"], "'title' is not FIELD=VALUE"),
    (["add", "event", "title="], "field 'title' is missing"),
    (["add", "event", "title=x", "titel=y"], "field 'titel' is not known for events; did you mean title?"),
    (["add", "event", "title=x", "title=y"], "takes one value, not 2"),
    (["add", "event", "title=x", "tags=a", "tags+=b"], "both = and +="),
    (["add", "event", "title=x", "tags-=b"], "nothing to take away"),
    (["add", "event", "title=x", "ref=E9"], "field 'ref' is read-only"),
    (["add", "event", "title=x", "date=31 Feb 2026"], "is not in the calendar"),
    (["add", "event", "title=x", "date=2026-02/2025-01"], "ends before it starts"),
    (["add", "event", "title=x", "date_text=soon"], "has no date to go with"),
    (["add", "event", "title=x", "marking=RED ALERT"], "the markings are TLP:CLEAR"),
    (["add", "event", "title=x", "actors=Nobody"], "no actor is named 'Nobody'"),
    (["add", "event", "title=x", "actors=Nobody;rank=1"], "part 'rank' of 'Nobody' is not known"),
    (["add", "event", "title=x", "actors=Mexico; Canada"], "the parts are role, side; to name several, repeat actors="),
    (["add", "event", "title=x", "colour=y"], "field 'colour' is not known for events; its fields are actors"),
    (["add", "event", "title=x", "date=TBD"], "says that it is not known yet; leave the date empty"),
    (["add", "event", "title=x", "date=por definir"], "leave the date empty"),
    (["list", "events", "colour:x"], "no field has a name like it"),
    (["add", "meeting", "title=x", "status=done"], "cannot be 'done'; it is one of proposed"),
    (["add", "meeting", "title=x", "time=25:00"], "is a local time such as 09:30"),
    (["add", "meeting", "title=x", "zone=Mars/Base"], "is an IANA time zone such as"),
    (["add", "meeting", "title=x", "agenda=G1"], "add an agenda-item with meeting"),
    (["add", "outcome", "title=x", "level=5"], "whole number from 0 to 4"),
    (["add", "outcome", "title=x", "verdict=tangible"], "read-only; it is computed"),
    (["add", "outcome", "title=x", "value=1,5"], "is a number, not '1,5'; write it as 1234.5"),
    (["add", "commitment", "title=x", "implementation=fulfilled"], "add an assessment instead"),
    (["add", "commitment", "title=x", "stage=sealed"], "stage 'sealed' is not known; the stages are"),
    (["add", "commitment", "title=x", "source=S1"], "belongs to a move"),
    (["add", "commitment", "title=x", "binding=perhaps"], "is yes or no"),
    (["add", "source", "title=x", "file=/no/such/file"], "is not a file that is there"),
    (["add", "source", "title=x", "file=/dev/null"], "is not a file that is there"),
    (["add", "citation", "quote=x"], "field 'of' is missing"),
    (["edit", "E9", "title=x"], "no record is named 'E9'"),
    (["edit", "A1"], "nothing to change; write FIELD=VALUE"),
    (["edit", "A1", "title="], "field 'title' cannot be empty"),
    (["edit", "A1", "title+=x"], "cannot be changed with +="),
    (["edit", "A1", "parent=A1"], "would belong to itself"),
    (["edit", "Mexicoo", "title=x"], "near: A1 'Mexico'"),
    (["delete"], "Missing argument 'REF…'"),
    (["delete", "E9"], "no record is named 'E9'"),
    (["delete", "A1", "E9"], "no record is named 'E9'"),
    (["link", "A1", "likes", "A1"], "the types are follows-up"),
    (["link", "A1", "overlaps", "A1"], "cannot be linked to itself"),
    (["link", "A1", "overlaps", "E9"], "no record is named 'E9'"),
    (["unlink", "A1", "overlaps", "A2"], "no record is named 'A2'"),
    (["redo"], "there is nothing to redo"),
    (["undo", "0"], "'0' is not a whole number from 1 to 10000"),
    (["undo", "x"], "'x' is not a whole number from 1 to 10000"),
    (["history", "E9"], "no record is named 'E9'"),
    (["list"], "Missing argument 'KIND'"),
    (["list", "wishes"], "kind 'wishes' is not known"),
    (["list", "events", "titel:x"], "field 'titel' at position 1 is not known; did you mean title"),
    (["list", "events", "in:never"], "is not understood"),
    (["list", "events", "in:2026..2025"], "ends before it begins"),
    (["list", "events", "(a"], "the '(' at position 1 is not closed"),
    (["list", "events", 'title:"x'], "query:"),
    (["list", "events", "or"], "needs something on both sides"),
    (["list", "events", "overdue:maybe"], "takes yes or no"),
    (["list", "events", "flag:late"], "flag 'late' is not a rule; the rules are body-lapsed"),
    (["list", "events", "urgency:high"], "urgency 'high' is not one of act, soon, watch"),
    (["list", "events", "relationship:US"], "is not a pair of states; write it as US-MX"),
    (["list", "events", "place<x"], "field 'place' has no order; write place:x"),
    (["list", "events", "marking:BLUE"], "marking 'BLUE' is not known"),
    (["list", "outcomes", "level:high"], "is a number"),
    (["list", "outcomes", "verdict:good"], "the verdicts are declaratory"),
    (["list", "commitments", "stages:sealed"], "stage 'sealed' is not known"),
    (["list", "events", "--sort", "mood"], "cannot sort by 'mood'; sort by title, date"),
    (["list", "events", "--limit", "-1"], "Invalid value for '--limit': '-1' is not a whole number from 0 to"),
    (["list", "events", "--limit", "9" * 30], "Invalid value for '--limit'"),
    (["list", "events", "--format", "xml"], "'xml' is not one of 'table', 'json', 'csv'"),
    (["list", "events", "x " * 400], "more than 300 words"),
    (["show", "E9"], "no record is named 'E9'"),
    (["show", ""], "no record is named ''"),
    (["search"], "Missing argument 'TEXT...'"),
    (["search", "x", "--limit", "0"], "Invalid value for '--limit'"),
    (["flags", "flag:late"], "flag 'late' is not a rule"),
    (["flags", "urgency:high"], "urgency 'high' is not one of"),
    (["tangible", "A1"], "A1 is of the kind actor; ask for an outcome, a meeting or a body"),
    (["export", "out.xml"], "has no format this can write; name it .csv, .json or .xlsx"),
    (["export", "none/out.json"], "its folder does not exist"),
    (["export", "out.json", "--ceiling", "BLUE"], "marking 'BLUE' is not known"),
    (["backup", "none/copy.tracker"], "cannot be written to"),
    (["screenshot", "moon", "--out", "x.png"], "view 'moon' is not built; the views are desk, timeline"),
    (["screenshot", "desk", "--out", "x.png", "--size", "big"], "is not WIDTHxHEIGHT"),
    (["screenshot", "desk", "--out", "x.png", "--select", "E9"], "nothing to select"),
    (["screenshot", "desk", "--out", "x.tracker"], "is not the name of a PNG file; name it .png"),
    (["export", "desk.tracker", "--as", "csv", "--force"], "a desk or another database is kept there"),
    (["export", "desk.tracker-wal", "--as", "csv", "--force"], "a desk or another database is kept there"),
    (["export", "/dev/stdout", "--as", "csv"], "no file that can be written whole"),
    (["backup", "desk.tracker"], "is there already; choose another name"),
    (["backup", "desk.tracker-wal"], "belongs to a desk; choose another name"),
    (["--as-of", "tomorrow", "flags"], "--as-of 'tomorrow' is not a day; write it as YYYY-MM-DD"),
    (["--as-of", "20260116", "flags"], "is not a day"),
    (["--as-of", "2026-02-30", "flags"], "is not a day"),
    (["--language", "fr", "flags"], "'fr' is not one of 'en', 'es'"),
    (["--colour", "flags"], "No such option"),
    (["lst", "events"], "No such command 'lst'"),
    (["add", "event", "title=a\udcffb"], "is not UTF-8 text"),
]


@pytest.fixture
def here(console, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    console("add", "actor", "title=Mexico", "type=state")
    return console


@pytest.mark.parametrize(("arguments", "said"), REFUSED, ids=[" ".join(line)[:60] for line, _ in REFUSED])
def test_bad_input_is_told_in_one_line_and_nothing_is_changed(here, tmp_path, arguments, said):
    with open_workspace(here.path) as workspace:
        before = rows_of(workspace)
        files = sorted(tmp_path.iterdir())
        assert said in here.refused(*arguments)
        assert (rows_of(workspace), sorted(tmp_path.iterdir())) == (before, files)


COMMANDS = [
    ["list", "events"], ["show", "E1"], ["search", "x"], ["flags"], ["history"], ["undo"], ["add", "event", "title=x"],
    ["tangible", "M1"], ["check"], ["backup"], ["export", "x.json"], ["edit", "E1", "title=x"],
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=lambda line: line[0])
@pytest.mark.parametrize("spoil", ["missing", "empty", "text", "folder", "cut"])
def test_what_is_no_workspace_is_told_in_one_line(console, tmp_path, spoil, command):
    console.path.write_bytes({"cut": console.path.read_bytes()[:20_000], "text": b"a letter"}.get(spoil, b""))
    if spoil in ("missing", "folder"):
        console.path.unlink()
    if spoil == "folder":
        console.path.mkdir()
    assert console.refused(*command, code=3)


@pytest.mark.parametrize("page", range(2, 60, 3))
def test_damage_met_while_reading_is_told_in_one_line(console, page):
    console("add", "event", "title=Call", "text=it rang")
    content = bytearray(console.path.read_bytes())
    content[4096 * page : 4096 * (page + 1)] = b"\xff" * min(4096, max(len(content) - 4096 * page, 0))
    console.path.write_bytes(content)
    for command in (["list", "events"], ["search", "rang"], ["show", "E1"], ["history"], ["add", "event", "title=x"]):
        answer = console(*command)
        assert answer.code == 0 or (answer.code, answer.err.count("\n")) == (3, 1)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "holds no record"),
        (b"\xef\xbb\xbf", "holds no record"),
        (b'{"kind": "event", "title": "a"}\n{"kind": "ev', "line 2 is not JSON (at character 10: a text that begins"),
        (
            b'{"kind": "event" "title": "a"}',
            "line 1 is not JSON (at character 18: a comma or a closing bracket is missing)",
        ),
        (b"{'kind': 'event'}", "a key in double quotes is missing"),
        (b'{"kind": event}', "a text has no double quotes around it"),
        (b"[" * 100_000, "it is nested too deeply"),
        ('{"kind": "event", "title": "ñ"}'.encode("latin-1"), "is not UTF-8 text (byte 28); save it as UTF-8"),
        ('{"kind": "event"}'.encode("utf-16"), "is not UTF-8 text"),
        (b"PK\x03\x04", "line 1 is not JSON"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(here, tmp_path, content, said):
    (tmp_path / "b.jsonl").write_bytes(content)
    assert said in here.refused("add", "--from", "b.jsonl")


@pytest.mark.parametrize(
    "content", [b'\xef\xbb\xbf{"kind": "event", "title": "a"}\r\n\r\n', b'{"kind": "event", "title": "a"}']
)
def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(here, tmp_path, content):
    (tmp_path / "b.jsonl").write_bytes(content)
    assert here("add", "--from", "b.jsonl").out == "E1\n"


@pytest.mark.parametrize(("content", "code"), [(b'\xef\xbb\xbf{"kind": "event", "title": "a"}', 0), (b"\xff", 2)])
def test_a_batch_may_come_from_standard_input(here, monkeypatch, content, code):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert here("add", "--from", "-").code == code


def test_a_reader_that_goes_away_is_no_error(sample_file):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as nowhere:
        command = [sys.executable, "-m", "tracker.app", "-w", str(sample_file), "list", "timeline", "--format", "json"]
        done = subprocess.run(command, stdout=nowhere, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def started(sample_file, *arguments, shell: str):
    """The program with its standard output as a shell has put it."""
    command = " ".join([sys.executable, "-m", "tracker.app", "-w", str(sample_file), *arguments, shell])
    return subprocess.run(command, shell=True, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full to stand for a full disk")
@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_an_answer_that_finds_no_room_is_told_in_one_line(sample_file, form):
    done = started(sample_file, "list", "timeline", "--format", form, shell="> /dev/full")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "could not be printed in full (no space left on device)" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="a shell that closes descriptors")
@pytest.mark.parametrize("shell", [">&-", "1</dev/null"])
def test_an_answer_that_finds_its_output_closed_is_told_in_one_line(sample_file, shell):
    done = started(sample_file, "list", "events", shell=shell)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "print" in done.stderr


def test_a_read_only_place_is_said_and_read(console, monkeypatch):
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    answer = console("list", "events", "--format", "json")
    assert (answer.code, answer.json) == (0, [])
    assert "it is open to read" in answer.err


def test_a_new_workspace_in_a_read_only_place_is_told_to_go_elsewhere(console, tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    assert console.refused("init", str(tmp_path / "new.tracker")).endswith(
        "cannot be written to; choose another folder"
    )


def test_a_write_to_a_read_only_place_is_refused(console, monkeypatch):
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    assert "copy it to a folder of yours" in console.refused("add", "event", "title=x", code=3)
    assert json.loads(console("list", "events", "--format", "json").out) == []
