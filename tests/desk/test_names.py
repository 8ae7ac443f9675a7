"""A reference, a uid, a title or an alias mean the same record; what means none or several is told."""

import pytest

from tests.desks import add, desk_on, edit, plain
from tracker.errors import BadInput


@pytest.fixture
def named(desk):
    add(desk, "actor", "title=José Pérez", "aliases=Pepe", "aliases=J. P.")
    add(desk, "actor", "title=Foreign Ministry")
    add(desk, "event", "title=Foreign Ministry")
    return desk


@pytest.mark.parametrize("text", ["A1", "a1", " A1 ", "José Pérez", "JOSE  PEREZ", "jose pérez", "pepe", "J. P."])
def test_a_record_is_found_by_any_of_its_names(named, text):
    assert str(named.find(text).ref) == "A1"


def test_a_record_is_found_by_its_uid(named):
    assert str(named.find(plain(named, "A1")["uid"].upper()).ref) == "A1"


def test_a_name_of_two_kinds_is_told_apart_by_what_is_wanted(named):
    add(named, "event", "title=x", "actors=foreign ministry")
    assert plain(named, "E2")["actors"][0]["ref"] == "A2"


def test_a_name_of_several_records_names_them(named):
    with pytest.raises(BadInput, match="names 2 records: A2 'Foreign Ministry', E1 'Foreign Ministry'; say which"):
        named.find("Foreign Ministry")


@pytest.mark.parametrize(("text", "near"), [("Jose Peres", "A1 'José Pérez'"), ("ministry", "A2 'Foreign Ministry'")])
def test_an_unknown_name_names_the_near_ones(named, text, near):
    with pytest.raises(BadInput, match=f"no actor is named '{text}'; near: .*{near}.*--create-actors"):
        add(named, "event", "title=x", f"actors={text}")


def test_a_wrong_kind_is_told(named):
    with pytest.raises(BadInput, match="no source is named 'A1'"):
        add(named, "citation", "of=A1", "source=A1")


@pytest.mark.parametrize(("written", "type_"), [("Ana;role=host", "person"), ("Navy", "organisation")])
def test_an_actor_is_made_when_asked(named, written, type_):
    ref = add(named, "event", "title=x", f"actors={written}", create_actors=True)
    assert plain(named, plain(named, ref)["actors"][0]["ref"])["type"] == type_


def test_an_actor_is_made_by_an_edit_too_and_told_after_the_record(named):
    assert edit(named, "E1", "actors+=Navy", create_actors=True) == ["E1", "A3"]


def test_an_actor_that_is_there_is_not_made_again(named):
    add(named, "event", "title=x", "actors=PEPE", "actors=Foreign Ministry", create_actors=True)
    assert len(named.list_ids((named.find("A1").ref.kind,))) == 2


@pytest.mark.parametrize("fields", [("actors=A99",), ("actors=",)])
def test_no_actor_is_made_of_a_reference_or_of_nothing(named, fields):
    before = len(named.list_ids(()))
    try:
        add(named, "event", "title=x", *fields, create_actors=True)
    except BadInput as error:
        assert "no actor is named 'A99'" in str(error)
    assert {record.title for record in named.records(named.list_ids(())[:before])} >= {"José Pérez"}
    assert "A99" not in {record.title for record in named.records(named.list_ids(()))}


def test_what_need_not_be_an_actor_is_never_made_one(named):
    add(named, "source", "title=Note")
    with pytest.raises(BadInput, match="no record is named 'A call'"):
        add(named, "citation", "of=A call", "source=Note", create_actors=True)


def test_a_renamed_actor_is_found_by_its_new_name_only(named):
    edit(named, "A2", "title=Chancellery")
    assert str(named.find("chancellery", (named.find("A1").ref.kind,)).ref) == "A2"
    with pytest.raises(BadInput, match="no actor is named"):
        add(named, "event", "title=x", "actors=Foreign Ministry")


def test_what_lies_above_a_ceiling_is_not_shown(named):
    edit(named, "A1", "marking=TLP:RED")
    below = named.below("TLP:GREEN")
    with pytest.raises(BadInput, match="above the ceiling"):
        below.record("A1")
    assert desk_on(named.workspace).record("A1").title == "José Pérez"
