"""A dissent from the verdict, recorded and read on the command line."""

import pytest

OTHER = ("dissent=tangible", "dissent_reason=Seen there")


@pytest.fixture
def talked(console):
    console("add", "meeting", "title=Held", "status=held", "date=2026-01-05")
    console("add", "outcome", "title=Talked", "meeting=M1", "level=0", "date=2026-01-05")
    return console


def test_half_of_one_is_refused_in_one_line(talked):
    answer = talked("edit", "O1", "dissent=tangible")
    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert "field 'dissent_reason' is missing" in answer.err


def test_an_unknown_verdict_is_refused(talked):
    assert talked("edit", "O1", "dissent=wonderful", "dissent_reason=x").code == 2


@pytest.mark.parametrize("ref", ["O1", "M1"])
def test_it_is_told_below_the_verdict(talked, ref):
    assert talked("edit", ref, *OTHER).code == 0
    assert "Dissent: tangible. Seen there. (" in talked("tangible", ref).out


def test_programs_have_it_with_who_and_when(talked):
    talked("edit", "O1", *OTHER)
    found = talked("tangible", "O1", "--format", "json").json
    assert found["verdict"] == "declaratory"
    assert found["outcomes"][0]["dissent"] == found["dissent"]
    assert found["dissent"].keys() == {"verdict", "reason", "by", "at"}


def test_lists_have_it_beside_the_verdict(talked):
    talked("edit", "O1", *OTHER)
    assert "declaratory; dissent: tangible" in talked("list", "outcomes", "dissent:tangible").out


def test_undo_takes_it_back(talked):
    talked("edit", "O1", *OTHER)
    talked("undo")
    assert talked("tangible", "O1", "--format", "json").json["dissent"] is None
