"""Full text as people type it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desks import add, edit
from tracker.storage.search import match_expression, search


@pytest.fixture
def found(desk):
    add(desk, "actor", "title=Felipe Calderón", "aliases=El Presidente")
    add(desk, "event", "title=Call about boats", "text=The niños were safe", "actors=A1", "tags=sea")
    add(desk, "source", "title=Note", "author=Íñigo", "publisher=The Daily")
    add(desk, "citation", "of=E1", "source=S1", "quote=nobody drowned")
    return lambda text: sorted(str(hit.ref) for hit in desk.search(text))


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("calderon", ["A1", "E1"]),
        ("CALDERÓN", ["A1", "E1"]),
        ("presidente", ["A1"]),
        ("nino", ["E1"]),
        ("NIÑ", ["E1"]),
        ("boa cal", ["E1"]),
        ("sea", ["E1"]),
        ("drown", ["K1"]),
        ("inigo daily", ["S1"]),
        ("boats drowned", []),
        ("absent", []),
        ("", []),
        (' "*^():-+ ', []),
    ],
)
def test_words_are_found_by_their_beginnings_accents_folded(found, text, refs):
    assert found(text) == refs


def test_the_matches_are_marked(desk, found):
    (hit,) = desk.search("niños")
    assert hit.snippet == "The [niños] were safe"


@pytest.fixture
def below(desk, found):
    add(desk, "actor", "title=Zebra unit", "marking=TLP:RED")
    add(desk, "event", "title=Raid at dawn", "text=Quiet zone", "actors=Zebra unit", "actors=A1", "tags=night")
    return desk.below("TLP:CLEAR")


@pytest.mark.parametrize(
    ("text", "titles"),
    [("zebra", []), ("raid unit", []), ("raid", ["Raid at dawn"]), ("calder night", ["Raid at dawn"])],
)
def test_below_a_ceiling_nothing_is_found_by_a_name_above_it(below, text, titles):
    assert [hit.title for hit in below.search(text)] == titles
    assert [one.title for one in below.records(below.list_ids((), text))] == titles
    assert len(below.list_ids((), f"-({text})")) == below.count_matching(()) - len(titles)


def test_a_hit_shows_no_name_above_the_ceiling(below):
    assert {hit.snippet for hit in below.search("felipe night")} == {"[Felipe] Calderón\n[night]"}


def test_an_actor_renamed_is_found_on_its_records(desk, found):
    edit(desk, "A1", "title=Vicente Fox")
    assert (found("fox"), found("calderon")) == (["A1", "E1"], [])


@pytest.mark.parametrize(
    ("change", "text"),
    [("title=Meeting", "call"), ("text=", "niños"), ("tags=", "sea"), ("actors=", "calderon")],
)
def test_what_was_changed_is_found_no_more_until_it_is_undone(desk, found, change, text):
    edit(desk, "E1", change)
    assert "E1" not in found(text)
    desk.undo()
    assert "E1" in found(text)


def test_what_was_deleted_is_found_no_more(desk, found):
    desk.delete([desk.find("A1").id])
    assert found("calderon") == []


def test_titles_weigh_more_than_texts(desk):
    add(desk, "event", "title=Other", "text=boat boat boat")
    add(desk, "event", "title=Boat")
    assert [str(hit.ref) for hit in desk.search("boat")] == ["E2", "E1"]


def test_of_many_matches_those_in_titles_come_first_then_the_newest(desk):
    lines = [f'{{"kind": "event", "title": "n{n}", "text": "boat"}}' for n in range(450)]
    desk.add_lines(['{"kind": "event", "title": "Boat"}', *lines])
    assert [str(hit.ref) for hit in desk.search("boat", 3)] == ["E1", "E451", "E450"]


@pytest.mark.parametrize(
    "text", ['a"b', "AND", "OR NOT", "NEAR(a b)", "title:x", "a*", "^a", "{a b}", "'; DROP", "_", "a_b"]
)
def test_operators_are_words(desk, text):
    add(desk, "event", f"title=about {text}")
    assert [str(hit.ref) for hit in desk.search(text)] == (["E1"] if match_expression(text) not in ("", '"_"*') else [])


def test_a_phrase_keeps_its_order():
    assert match_expression('the "big" boat', phrase=True) == '"the big boat"'


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=40), limit=st.integers(1, 5))
def test_no_text_is_an_error(sample, text, limit):
    assert len(search(sample.workspace, text, limit)) <= limit
