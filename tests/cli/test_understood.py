"""A write says back, in words, how it understood the dates that were typed."""

import pytest


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["add", "event", "title=x", "date=15 January 2027"], "date: Friday 15 January 2027"),
        (["add", "event", "title=x", "date=early 2025"], "date: early 2025: "),
        (["add", "meeting", "title=x", "date=Feb"], "date: February 2026, the month"),
        (["add", "commitment", "title=x", "due=before June"], "due: on or before"),
        (
            ["add", "commitment", "title=x", "stage=offered", "stage_date=15 Jan"],
            "stage_date: Thursday 15 January 2026",
        ),
        (["add", "commitment", "title=x", "stages=offered;date=5 Jan"], "offered: Monday 5 January 2026"),
        (["add", "commitment", "title=x", "made_at=early 2025"], "made_at: early 2025"),
        (["add", "source", "title=x", "published=3/4/2025"], "published: Thursday 3 April 2025"),
    ],
)
def test_a_date_is_said_back(console, line, said):
    answer = console(*line)
    assert answer.code == 0
    assert answer.err.startswith(said)
    assert answer.err.count("\n") == 1


def test_a_change_says_only_the_dates_that_were_written(console):
    console("add", "commitment", "title=x", "due=May 2026", "stage=offered", "stage_date=15 Jan")
    assert console("edit", "C1", "title=y").err == ""
    assert console("edit", "C1", "due=2026-05-31").err == "due: Sunday 31 May 2026\n"
    assert console("edit", "C1", "due=").err == ""


def test_it_is_said_in_the_language_of_the_run(console):
    assert console("--language", "es", "add", "event", "title=x", "date=2027-01").err == "date: enero de 2027, el mes\n"


def test_a_batch_says_the_date_of_each_record(console, tmp_path):
    (tmp_path / "b.jsonl").write_text(
        '{"kind": "event", "title": "a", "date": "2025"}\n{"kind": "event", "title": "b"}'
    )
    assert console("add", "--from", str(tmp_path / "b.jsonl")).err == "E1 date: 2025, the year\n"


def test_a_batch_says_nothing_of_what_it_only_links(console, tmp_path):
    console("add", "event", "title=a", "date=2025")
    console("add", "event", "title=b")
    (tmp_path / "b.jsonl").write_text('{"kind": "link", "from": "E1", "type": "overlaps", "to": "E2"}')
    answer = console("add", "--from", str(tmp_path / "b.jsonl"))
    assert (answer.out, answer.err) == ("E1 E2\n", "")


def test_programs_hear_nothing_of_it(console):
    assert console("add", "event", "title=x", "date=early 2025", "--format", "json").err == ""
