"""Every command that takes a query knows an option from a part of the query."""

import pytest

COMMANDS = (["export", "out.csv"], ["list", "events"], ["flags"], ["paper", "actions", "--out", "out.md"])


@pytest.mark.parametrize("command", COMMANDS)
def test_a_mistyped_option_is_no_query(console, command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    why = f"{command[0]} has no option --zzz; write -- before a query that begins with two dashes"
    assert console.refused(*command, "--zzz", "body") == why
    assert not [*tmp_path.glob("out.*")]


@pytest.mark.parametrize(
    ("arguments", "near"),
    [(["export", "t.pdf", "--lane", "body"], "--lanes"), (["list", "events", "--limt=3"], "--limit")],
)
def test_a_mistyped_option_names_the_near_ones(console, arguments, near):
    assert console.refused(*arguments).endswith(f"did you mean {near}?")
    assert console.window.asked == []


def test_an_option_of_the_program_is_told_where_it_stands(console):
    why = "option --language stands before the command; write --language before export"
    assert console.refused("export", "t.svg", "--language", "es") == why


def test_after_two_dashes_everything_is_the_query(console):
    console("export", "t.svg", "--lanes", "kind", "--", "--lane", "-due:2025")
    assert console.window.asked[0].query == "--lane -due:2025"


def test_the_value_of_an_option_may_begin_with_dashes(console):
    console("export", "t.svg", "--lanes", "--kind")
    assert console.window.asked[0].lanes == "--kind"
