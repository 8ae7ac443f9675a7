"""How a query may go on: fields, their values in words, names from the desk."""

import pytest

from tests.desks import add, desk_on
from tracker.domain.flag_words import worded_rules
from tracker.domain.kinds import Kind
from tracker.domain.query_reading import parse_query
from tracker.domain.rule_words import rule_words
from tracker.language import Language
from tracker.storage.query_fields import KNOWN_FIELDS
from tracker.ui.presenting.query_completion import MOST_FIELDS, MOST_NAMES, complete
from tracker.ui.presenting.query_token import token_at
from tracker.ui.presenting.query_words import query_choices, query_fields


def offered(desk, text):
    found = complete(desk, token_at(text, len(text)))
    return [one.insert.strip() for one in found.offers] if found else []


def shown(desk, text):
    return [one.shown for one in complete(desk, token_at(text, len(text))).offers]


def notes(desk, text):
    return [one.note for one in complete(desk, token_at(text, len(text))).offers]


def test_fields_that_begin_as_typed_are_offered_the_most_asked_first(desk):
    assert offered(desk, "sta")[:2] == ["stage:", "status:"]


def test_one_letter_offers_nothing(desk):
    assert offered(desk, "s") == []


def test_never_more_fields_than_can_be_read_at_once(desk):
    assert 0 < len(offered(desk, "ma")) <= MOST_FIELDS


@pytest.mark.parametrize("text", ['"sta', "2026", "nothing-is-called-so"])
def test_what_cannot_become_a_field_offers_none(desk, text):
    assert offered(desk, text) == []


def test_a_field_is_offered_by_the_word_for_it_too(desk):
    spanish = desk_on(desk.workspace, language="es")
    assert "stage:" in offered(spanish, "eta")


def test_choices_are_offered_in_words_and_inserted_as_identifiers(desk):
    assert offered(desk, "stage:und") == ["stage:under-consideration"]
    assert shown(desk, "stage:und") == ["under consideration"]
    assert notes(desk, "stage:und") == [""]


def test_where_the_word_is_another_its_identifier_stands_beside_it(desk):
    spanish = desk_on(desk.workspace, language="es")
    assert shown(spanish, "stage:und") != ["under consideration"]
    assert notes(spanish, "stage:und") == ["under-consideration"]


def test_a_choice_is_found_by_any_of_its_words(desk):
    assert offered(desk, "category:control") == ["category:border-control", "category:arms-control"]


@pytest.mark.parametrize("field", ["kind", "stage", "status", "flag", "urgency", "overdue", "verdict", "marking"])
def test_every_choice_can_be_run(desk, field):
    for choice in offered(desk, f"{field}:"):
        assert desk.list_ids((), choice, limit=1) is not None


def test_names_of_bodies_come_from_the_desk(desk):
    assert 'body:"Security Implementation Group"' in offered(desk, "body:")
    assert offered(desk, "body:high") == ['body:"High-Level Security Dialogue"']


@pytest.mark.parametrize("text", ["actor:rub", "-actor:rub", "(actor:rub", 'actor:"marco ru', "obligors:rub"])
def test_a_name_goes_on_from_any_of_its_words(desk, text):
    assert any("Marco Rubio" in one for one in offered(desk, text))


def test_an_alias_leads_to_the_name(desk):
    assert 'body:"Security Implementation Group"' in offered(desk, "body:SIG")


def test_a_source_is_offered_with_its_reference(desk):
    assert all(note.startswith("S") for note in notes(desk, "source:joint"))


def test_never_more_names_than_can_be_read_at_once(desk):
    assert len(offered(desk, "actor:")) == MOST_NAMES


def test_a_name_with_quotes_is_inserted_so_that_it_can_be_read(desk):
    add(desk, "actor", 'title=The "Blue" Group', "type=body")
    inserted = offered(desk, "body:blue")[0]
    assert desk.list_ids((), inserted) == []
    assert parse_query(inserted).value == 'The "Blue" Group'


def test_what_stands_there_in_full_is_no_offer(desk):
    assert offered(desk, "kind:meeting") == []


def test_periods_are_offered_as_of_the_day(desk):
    assert offered(desk, "in:") == ["in:2026", "in:2026-01", "in:2025"]


def test_categories_of_the_desk_are_offered(desk):
    with desk.workspace.step("set"):
        desk.workspace.set_setting("categories", ["cyber-defence"])
    assert offered(desk, "category:cyb") == ["category:cyber-defence"]


def test_only_fields_that_are_known_are_offered():
    assert {one.key for one in query_fields(Language("en"))} <= KNOWN_FIELDS


def test_every_rule_has_words_of_its_own():
    english, spanish = Language("en"), Language("es")
    assert {rule for rule in worded_rules() if rule_words(rule, english) == rule_words(rule, spanish)} == set()


def test_every_kind_is_offered(desk):
    assert {value for value, _word in query_choices(desk)["kind"]} == {kind.value for kind in Kind}
