"""What commands print: a table for people, JSON and CSV for programs."""

import csv
import io
import json

import pytest

from tests.desks import listed
from tracker.domain.kinds import Kind, plural
from tracker.domain.schema import keys_of

PLURALS = [plural(kind) for kind in Kind]
READERS = [
    ["list", "timeline"], ["list", "events", "in:2025"], ["show", "M1"], ["search", "security"], ["flags"],
    ["tangible", "M1"], ["tangible", "O1"], ["tangible", "SIG"], ["history", "M1"], ["check"],
]  # fmt: skip


@pytest.mark.parametrize("form", ["table", "json", "csv"])
@pytest.mark.parametrize("command", READERS, ids=" ".join)
def test_every_command_that_prints_has_every_format(sample_console, command, form):
    answer = sample_console(*command, "--format", form)
    assert (answer.code, answer.err) == (0, "")
    if form == "json":
        assert isinstance(answer.json, dict if command[0] in ("show", "tangible") else list)
    elif form == "csv":
        assert len({len(row) for row in csv.reader(io.StringIO(answer.out))}) <= 1
    assert answer.out


@pytest.mark.parametrize("kind", [*PLURALS, "timeline"])
def test_a_list_is_an_array_and_its_table_has_a_row_for_each(sample_console, kind):
    found = sample_console("list", kind, "--format", "json").json
    table = sample_console("list", kind).out.splitlines()
    assert len(table) == (len(found) + 2 if found else 0)
    assert [line.split()[0] for line in table[2:]] == [one["ref"] for one in found]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_record_has_the_keys_of_its_kind(sample_console, kind):
    found = sample_console("list", plural(kind), "--limit", "1", "--format", "json").json
    assert not found or set(keys_of(kind)) <= found[0].keys()


def test_the_timeline_is_events_meetings_commitments_and_positions(sample_console):
    found = sample_console("list", "timeline", "--format", "json").json
    assert {one["kind"] for one in found} == {"event", "meeting", "commitment", "position"}
    dated = [one["earliest"] or "" for one in found if one["date"]]
    assert dated == sorted(dated)


def test_show_adds_links_citations_and_history(sample_console):
    found = sample_console("show", "C1", "--format", "json").json
    assert {"links", "citations", "history"} <= found.keys()
    assert {"at", "by", "group", "table", "ref", "op", "before", "after"} <= found["history"][0].keys()


def test_a_flag_has_its_keys(sample_console):
    found = sample_console("flags", "--format", "json").json
    answered = {"until", "reason", "owner", "by", "decided"}
    weighed = {"terms", "weight", "limits"}
    said = {"id", "rule", "ref", "title", "urgency", "since", "why", "clears", "state", "due", "recurrence"}
    assert set(found[0]) == said | answered | weighed
    assert all(one["weight"] == sum(term["weight"] for term in one["terms"]) for one in found)
    assert {one["state"] for one in found} == {"open"}


def test_a_verdict_has_its_keys(sample_console):
    body = sample_console("tangible", "SIG", "--format", "json").json
    assert {
        "subject",
        "as_of",
        "verdict",
        "recorded",
        "tangible",
        "single_sided",
        "outcomes",
        "meetings",
    } <= body.keys()
    assert {"ref", "title", "level", "verdict", "gates"} <= body["outcomes"][0].keys()
    assert {"gate", "result", "field", "why"} <= body["outcomes"][0]["gates"][0].keys()


def test_only_a_body_has_meetings(sample_console):
    assert "meetings" not in sample_console("tangible", "M1", "--format", "json").json


def test_a_hit_has_its_snippet(sample_console):
    first = sample_console("search", "secur", "--limit", "1", "--format", "json").json[0]
    assert first.keys() == {"ref", "kind", "title", "snippet"}
    assert "[" in first["snippet"]


@pytest.mark.parametrize(
    "command", [["list", "events", "title:nothing-like-it"], ["search", "zzzz"], ["flags", "ref:E1"]]
)
def test_nothing_found_is_an_empty_array_and_said_to_people(sample_console, command):
    assert sample_console(*command, "--format", "json").json == []
    people = sample_console(*command)
    assert (people.code, people.out, people.err.count("\n")) == (0, "", 1)


@pytest.mark.parametrize("query", ["kind:actor", "status:held", "relationship:US-MX", '"high level"', "h2", "(a or b)"])
def test_what_begins_with_a_dash_is_negated(sample_console, sample, query):
    found = [one["ref"] for one in sample_console("list", "meetings", f"-{query}", "--format", "json").json]
    named = set(listed(sample, "meetings", query))
    assert found == [ref for ref in listed(sample, "meetings") if ref not in named]


def test_options_may_stand_before_and_after_a_query(sample_console):
    one = sample_console("list", "events", "--sort", "-date", "in:2025", "-tag:x", "--limit", "2", "--format", "json")
    two = sample_console("list", "--format", "json", "--limit", "2", "--sort", "-date", "events", "in:2025", "-tag:x")
    assert (len(one.json), one.json) == (2, two.json)


def test_the_list_and_the_desk_agree(sample_console, sample):
    found = sample_console("list", "commitments", "stage:agreed", "--format", "json").json
    assert [one["ref"] for one in found] == listed(sample, "commitments", "stage:agreed")


@pytest.mark.parametrize("text", ["a\nb\tc", "bell\x07", "\x1b[31mred", "a\u202eb"])
def test_a_table_obeys_no_control_character(console, text):
    console("add", "event", "title=x", f"place={text}")
    assert "".join(c for c in console("list", "events").out if not c.isprintable()) == "\n\n\n"


def test_numbers_are_printed_to_the_last_digit(console):
    console("add", "reading", "title=x", "value=123456789.25", "unit=kg")
    assert "123456789.25" in console("list", "readings").out
    assert "123456789.25" in console("list", "readings", "--format", "csv").out


def test_timestamps_are_utc(console):
    console("add", "event", "title=x")
    found = console("show", "E1", "--format", "json").json
    assert found["created"].endswith("Z")
    assert found["history"][0]["at"].endswith("Z")


def test_text_is_not_escaped(console):
    console("add", "event", "title=Ñandú 数")
    assert "Ñandú 数" in console("list", "events", "--format", "json").out


@pytest.mark.parametrize("command", [["flags"], ["tangible", "SIG"]])
def test_people_read_their_language_and_programs_the_same_words(sample_console, command):
    english, spanish = (sample_console("--language", code, *command, "--format", "json").json for code in ("en", "es"))
    assert english != spanish
    assert json.dumps(english).count('"rule"') == json.dumps(spanish).count('"rule"')
    first = (english, spanish) if isinstance(english, dict) else (english[0], spanish[0])
    same = ("rule", "urgency", "id", "verdict", "subject")
    assert [first[0].get(key) for key in same] == [first[1].get(key) for key in same]
