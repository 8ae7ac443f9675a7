"""What is offered and understood while a person types."""

import pytest

from tracker.domain.kinds import Kind
from tracker.language import Language
from tracker.ui.editing.desk_tools import desk_tools
from tracker.ui.editing.name_editors import RecordEditor
from tracker.ui.editing.names import MOST, suggest_names, suggest_zones, understand

ACTORS = (Kind.ACTOR,)


def texts(entries):
    return [entry.text for entry in entries]


def test_a_name_is_completed_from_its_beginning(desk):
    assert "Marco Rubio" in texts(suggest_names(desk, "marc", ACTORS, may_make=False))


def test_a_name_is_completed_from_any_of_its_words(desk):
    assert "Marco Rubio" in texts(suggest_names(desk, "rubio", ACTORS, may_make=False))


def test_an_alias_leads_to_its_actor(desk):
    found = suggest_names(desk, "SIG", ACTORS, may_make=False)
    assert found[0].text == "Security Implementation Group"
    assert found[0].note.startswith("SIG ")


def test_a_reference_leads_to_its_record(desk):
    assert suggest_names(desk, "m2", (), may_make=False)[0].head == "M2"


def test_only_the_kinds_asked_for_are_offered(desk):
    assert all(one.head.startswith("S") for one in suggest_names(desk, "security", (Kind.SOURCE,), may_make=False))


def test_the_last_entry_makes_a_new_actor(desk):
    last = suggest_names(desk, "Marcia", ACTORS, may_make=True)[-1]
    assert (last.head, last.text, last.makes) == ("Marcia", "Make a new actor “Marcia”", True)


@pytest.mark.parametrize("known", ["Marco Rubio", "marco rubio", "sig"])
def test_who_is_there_is_not_made_again(desk, known):
    assert not any(one.makes for one in suggest_names(desk, known, ACTORS, may_make=True))


def test_nothing_is_offered_for_nothing(desk):
    assert suggest_names(desk, "  ", ACTORS, may_make=True) == ()


def test_a_broad_word_offers_no_more_than_is_read_at_a_glance(desk):
    assert len(suggest_names(desk, "s", (), may_make=False)) == MOST


def test_a_city_finds_its_zone():
    assert suggest_zones("mexico c")[0].head == "America/Mexico_City"


@pytest.mark.parametrize(
    ("typed", "words"),
    [("feb 2026", "February 2026, the month"), ("2026-01-23", "Friday 23 January 2026"), (" 23 ene ", "23 January")],
)
def test_a_date_says_what_it_means(desk, typed, words):
    found = understand(desk, typed, forward=True)
    assert found.is_date
    assert words in found.words


def test_a_date_is_said_in_the_language_of_the_window(desk):
    desk.language = Language("es")
    assert "febrero" in understand(desk, "Feb 2026", forward=True).words.lower()


def test_what_is_no_date_says_why(desk):
    found = understand(desk, "soonish", forward=True)
    assert not found.is_date
    assert "soonish" in found.words


def test_names_like_what_was_typed_are_offered_where_none_begins_so(desk):
    offered = suggest_names(desk, "Marco Rubbio", (Kind.ACTOR,), may_make=True)
    assert (offered[0].text, offered[0].near, offered[0].makes) == ("Marco Rubio", True, False)
    assert offered[-1].makes


def test_an_actor_says_what_tells_it_from_another_of_its_name(desk):
    rubio = suggest_names(desk, "Marco Rubio", (Kind.ACTOR,), may_make=False)[0]
    assert rubio.note.startswith(desk.record(rubio.head).text("role"))
    assert desk.record(rubio.head).pointer_to("parent").title in rubio.note


def test_where_a_body_is_wanted_bodies_come_first(qtbot, desk, look):
    editor = RecordEditor("Body", "", ACTORS, desk_tools(desk, look), bodies_first=True)
    qtbot.addWidget(editor)
    told = [one.is_body for one in editor.offers("s") if not one.makes]
    assert told == sorted(told, reverse=True)
    assert any(told) and not all(told)
