"""A file of records is kept whole or not at all."""

import json

import pytest

from tests.desks import add, plain, rows_of
from tracker.errors import BadInput


def lines(*objects: dict[str, object]) -> list[str]:
    return [json.dumps(one) for one in objects]


GOOD = {"kind": "actor", "@id": "mx", "title": "Mexico", "type": "state"}

LAST = {"kind": "actor", "@id": "us", "title": "United States"}

BAD_LINES = [
    ({"kind": "event"}, "field 'title' is missing"),
    ({"kind": "wish", "title": "x"}, "kind 'wish' is not known"),
    ({"kind": "event", "title": "x", "titel": "y"}, "did you mean title"),
    ({"kind": "event", "title": "x", "date": "the 40th"}, "is not understood"),
    ({"kind": "event", "title": "x", "date_text": "soon"}, "has no date to go with"),
    ({"kind": "event", "title": "x", "actors": ["@nobody"]}, "'@nobody' is the '@id' of no line"),
    ({"kind": "event", "title": "x", "actors": ["Mexicoo"]}, "no actor is named 'Mexicoo'"),
    ({"kind": "event", "title": "a\0b"}, "no text"),
    ({"kind": "event", "title": "\ud800"}, "no text"),
    ({"kind": "event", "title": {"role": "x"}}, "has neither a name nor a ref"),
    ({"kind": "outcome", "title": "x", "level": 5}, "whole number from 0 to 4"),
    ({"kind": "outcome", "title": "x", "value": "nan"}, "is a number"),
    ({"kind": "meeting", "title": "x", "marking": "TLP:BLUE"}, "marking 'TLP:BLUE' is not known"),
    ({"kind": "citation", "of": "@mx"}, "field 'source' is missing"),
    ({"kind": "actor", "@id": "mx", "title": "x"}, "stands on an earlier line"),
    ({"kind": "link", "from": "@mx", "type": "overlaps", "to": "@mx"}, "cannot be linked to itself"),
    ({"kind": "link", "from": "@mx", "type": "likes", "to": "@us"}, "link type 'likes' is not known"),
    ({"kind": "link", "from": "@mx", "type": "overlaps", "to": "@no"}, "is the '@id' of no line"),
    ({"kind": "settings", "author": "x"}, "settings are not part"),
    ({"title": "x"}, "not an object with a 'kind'"),
    ({"kind": 3}, "not an object with a 'kind'"),
    ({"kind": "commitment", "title": "x", "stages": ["agreed", "offered"]}, "cannot become offered"),
]


@pytest.mark.parametrize(("bad", "said"), BAD_LINES, ids=[said for _, said in BAD_LINES])
def test_one_bad_line_is_told_by_its_number_and_nothing_is_written(desk, bad, said):
    before = rows_of(desk.workspace)
    with pytest.raises(BadInput, match=r"^line 3[: ]") as caught:
        desk.add_lines([json.dumps(GOOD), "", json.dumps(bad), json.dumps(LAST)])
    assert said in str(caught.value)
    assert rows_of(desk.workspace) == before


@pytest.mark.parametrize("line", ['{"kind": "event", "title": "ha', "[1]", "null", "[" * 100_000, '{"a": 1e', "plain"])
def test_what_is_no_json_object_is_told_by_its_number(desk, line):
    before = rows_of(desk.workspace)
    with pytest.raises(BadInput, match=r"^line 2 is not "):
        desk.add_lines([json.dumps(GOOD), line])
    assert rows_of(desk.workspace) == before


@pytest.mark.parametrize("empty", [[], ["", "  ", "\r"]])
def test_a_file_without_records_is_told(desk, empty):
    with pytest.raises(BadInput, match="holds no record"):
        desk.add_lines(empty)


def test_lines_may_refer_to_later_lines(desk):
    event = {"kind": "event", "title": "Call", "actors": ["@mx"]}
    assert [str(ref) for ref in desk.add_lines(lines(event, GOOD)).refs] == ["E1", "A1"]
    assert plain(desk, "E1")["actors"][0]["name"] == "Mexico"


def test_a_citation_may_stand_before_what_it_is_about(desk):
    citation = {"kind": "citation", "of": "@e", "source": "@s"}
    rest = ({"kind": "source", "@id": "s", "title": "Note"}, {"kind": "event", "@id": "e", "title": "Call"})
    desk.add_lines(lines(citation, *rest))
    assert plain(desk, "K1") | {"of": "E1", "source": "S1", "title": "Note"} == plain(desk, "K1")


def test_an_assessment_may_stand_before_its_commitment_and_source(desk):
    assessment = {"kind": "assessment", "commitment": "@c", "implementation": "in-progress", "source": "@s"}
    commitment = {"kind": "commitment", "@id": "c", "title": "Train", "stage": "agreed", "obligors": ["@mx"]}
    source = {"kind": "source", "@id": "s", "title": "Note", "published": "2026-01-02"}
    desk.add_lines(lines(assessment, commitment, source, GOOD))
    assert plain(desk, "J1")["title"] == "Train: in-progress"


def test_an_assessment_of_a_later_line_is_still_held_to_the_evidence_rules(desk):
    assessment = {"kind": "assessment", "commitment": "@c", "implementation": "fulfilled", "source": "@s"}
    commitment = {"kind": "commitment", "@id": "c", "title": "Train", "stage": "agreed"}
    with pytest.raises(BadInput, match=r"^line 1: .*without a dated source"):
        desk.add_lines(lines(assessment, commitment, {"kind": "source", "@id": "s", "title": "Undated"}))


def test_names_of_the_same_file_are_found_whatever_their_accents(desk):
    mexico = GOOD | {"aliases": ["México", "MX"]}
    desk.add_lines(lines(mexico, {"kind": "event", "title": "Call", "actors": ["MÉXICO"]}))
    assert plain(desk, "E1")["actors"][0]["ref"] == "A1"


def test_links_are_made_and_told(desk):
    add(desk, "event", "title=Old")
    changes = desk.add_lines(
        lines({"kind": "link", "from": "@m", "type": "follows up", "to": "E1"}, GOOD | {"@id": "m"})
    )
    assert [str(ref) for ref in changes.refs] == ["A1", "E1"]
    assert desk.dossier(desk.find("E1").id).links[0].type == "follows-up"


def test_a_batch_is_one_step(desk):
    before = rows_of(desk.workspace)["record"]
    desk.add_lines(lines(GOOD, {"kind": "event", "title": "Call", "actors": ["@mx"]}))
    desk.undo()
    assert rows_of(desk.workspace)["record"] == before


def test_what_list_prints_can_be_added_again(desk):
    add(desk, "actor", "title=Mexico", "type=state")
    add(desk, "event", "title=Call", "date=early 2025", "actors=Mexico;role=host", "tags=a")
    again = plain(desk, "E1")
    desk.add_lines(lines(again))
    own = {"ref", "uid", "created", "changed"}
    assert {k: v for k, v in plain(desk, "E2").items() if k not in own} == {
        k: v for k, v in again.items() if k not in own
    }


def test_a_circle_is_refused_and_nothing_is_written(desk):
    before = rows_of(desk.workspace)
    with pytest.raises(BadInput, match="would belong to itself"):
        desk.add_lines(lines(GOOD | {"parent": "@b"}, {"kind": "actor", "@id": "b", "title": "B", "parent": "@mx"}))
    assert rows_of(desk.workspace) == before


def test_actors_are_made_when_asked_persons_by_their_role(desk):
    event = {"kind": "event", "title": "Call", "actors": [{"name": "Ana Ruiz", "role": "host"}, "Navy", "navy"]}
    changes = desk.add_lines(lines(event), create_actors=True)
    assert [str(ref) for ref in changes.refs] == ["E1", "A1", "A2"]
    assert [plain(desk, ref)["type"] for ref in ("A1", "A2")] == ["person", "organisation"]
