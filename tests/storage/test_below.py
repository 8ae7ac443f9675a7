"""Below a ceiling statements read tables from which what is hidden is gone, as though it had been deleted."""

import json

import pytest

from tests.desks import add, listed
from tracker.desk.desk import Desk
from tracker.errors import BadInput
from tracker.storage.below import tables_below, tables_of_records

GREEN, RED = "marking=TLP:GREEN", "marking=TLP:RED"


@pytest.fixture
def secret(desk: Desk) -> Desk:
    add(desk, "actor", "title=Shadow", "type=state", "aliases=Ghost", RED)
    add(desk, "actor", "title=Envoy", "type=person", "parent=Shadow", GREEN)
    add(desk, "event", "title=Call", "actors=Shadow", "actors=Envoy", "date=2026-01-10", GREEN)
    add(desk, "commitment", "title=Promise", "obligors=Envoy", "beneficiary=Shadow", "stage=agreed", GREEN)
    return desk


def read(desk: Desk, statement: str) -> list[tuple[object, ...]]:
    hidden = json.dumps(sorted(desk.below("TLP:GREEN").hidden))
    return desk.workspace.rows(f"WITH {tables_below(desk.workspace)} {statement}", {"hidden": hidden})


def test_hidden_records_are_gone_with_all_that_is_theirs(secret):
    assert read(secret, "SELECT title FROM record ORDER BY id") == [("Envoy",), ("Call",), ("Promise",)]
    assert read(secret, "SELECT count(*) FROM word") == [(0,)]
    assert read(secret, "SELECT count(*) FROM involvement") == [(2,)]


def test_what_leads_to_them_leads_nowhere(secret):
    assert read(secret, "SELECT beneficiary FROM commitment") == [(None,)]
    assert read(secret, "SELECT state FROM actor_state") == []


def test_every_table_that_leads_to_records_is_among_them(secret):
    leading = secret.workspace.rows(
        "SELECT DISTINCT of.name FROM sqlite_master AS of "
        "CROSS JOIN pragma_foreign_key_list(of.name) AS key WHERE of.type = 'table' AND key.\"table\" = 'record'"
    )
    assert {table.name for table in tables_of_records(secret.workspace)} == {"record"} | {name for (name,) in leading}


@pytest.mark.parametrize("query", ["actor:A1", "actor:Ghost", "-actor:A2 actor:A1"])
def test_a_query_finds_nothing_by_what_is_hidden(secret, query):
    assert listed(secret.below("TLP:GREEN"), "event", query) == []


@pytest.mark.parametrize(
    "query", ["actor:home", "relationship:home-border", "body:border", "ref:border", "-actor:home"]
)
def test_who_bears_a_name_above_does_not_change_what_a_query_finds_by_it(desk, query):
    add(desk, "actor", "title=Home Ministry", "type=state", "aliases=Home", GREEN)
    add(desk, "actor", "title=Border Group", "type=state", "aliases=Border", GREEN)
    add(desk, "event", "title=Call", "actors=Home", "actors=Border", GREEN)
    add(desk, "meeting", "title=Talks", "body=Border Group", GREEN)
    alone = desk.below("TLP:GREEN").list_ids((), query)
    for title in ("Home", "Border"):
        add(desk, "actor", f"title={title}", "type=state", RED)
    assert desk.below("TLP:GREEN").list_ids((), query) == alone


def test_a_part_of_a_title_finds_what_it_would_though_somebody_above_is_called_so(desk):
    add(desk, "actor", "title=Border Group", GREEN)
    add(desk, "event", "title=Call", "actors=Border Group", GREEN)
    add(desk, "actor", "title=Border", RED)
    assert listed(desk.below("TLP:GREEN"), "event", "actor:border") == ["E1"]


def test_a_name_that_only_the_hidden_bear_is_no_state(secret):
    with pytest.raises(BadInput, match="no actor is named 'Ghost'; give") as refused:
        secret.below("TLP:GREEN").list_ids((), "relationship:Ghost-Envoy")
    assert "Shadow" not in str(refused.value)


def test_a_word_of_a_hidden_citation_finds_nothing(secret):
    add(secret, "source", "title=Cable", GREEN)
    add(secret, "citation", "of=Call", "source=Cable", "quote=midnight", RED)
    assert listed(secret, "event", "midnight") == ["E1"]
    assert listed(secret.below("TLP:GREEN"), "event", "midnight") == []
