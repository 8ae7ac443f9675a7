"""Long lists: all ids at once, some of them in order, how many there are."""

import pytest

from tests.desk.test_queries import SORTS
from tracker.domain.kinds import Kind
from tracker.storage import listing


@pytest.mark.parametrize(("kind", "key"), SORTS, ids=[f"{kind}-{key}" for kind, key in SORTS])
@pytest.mark.parametrize("dash", ["", "-"])
def test_all_ids_stand_as_the_first_ones_do(sample, kind, key, dash):
    sort = f"{dash}{key}"
    assert list(sample.all_ids((kind,), sort=sort)) == sample.list_ids((kind,), sort=sort)


@pytest.mark.parametrize(("kind", "key"), SORTS, ids=[f"{kind}-{key}" for kind, key in SORTS])
def test_a_few_stand_as_they_do_among_all(sample, kind, key):
    every = sample.list_ids((kind,), sort=key)
    few = every[::3]
    assert sample.ids_among(few[::-1], (kind,), sort=key) == few


def test_of_a_few_only_those_that_match_are_told(sample):
    every, matching = sample.list_ids((Kind.MEETING,)), sample.list_ids((Kind.MEETING,), "body:SIG")
    assert 0 < len(matching) < len(every)
    assert sample.ids_among(every, (Kind.MEETING,), "body:SIG") == matching


def test_an_empty_list(desk):
    assert list(desk.all_ids((Kind.EVENT,))) == []
    assert desk.count_at_most((Kind.EVENT,)) == 0


def test_ids_are_read_whole_whatever_the_slice(sample, monkeypatch):
    every = sample.list_ids(())
    monkeypatch.setattr(listing, "_SLICE", 7)
    assert list(sample.all_ids(())) == every


@pytest.mark.parametrize("query", ["", "body:SIG", "Caracas"])
def test_what_matches_is_counted(sample, query):
    assert sample.count_matching((Kind.MEETING,), query) == len(sample.list_ids((Kind.MEETING,), query))


def test_there_are_at_most_as_many_as_numbers_were_given(sample):
    assert sample.count_at_most((Kind.EVENT,)) >= sample.count((Kind.EVENT,)) > 0


def test_commitments_go_by_how_they_stand(sample):
    ids = sample.list_ids((Kind.COMMITMENT,), sort="implementation")
    standings = sample.standings(ids)
    in_force = set(sample.list_ids((Kind.COMMITMENT,), "implementation:not-yet-assessed"))
    assert {standings[id_].whole.implementation.value for id_ in ids[: len(in_force)]} == {"not-yet-assessed"}


def test_events_go_by_their_actors(sample):
    ids = sample.list_ids((Kind.EVENT,), sort="actors")
    names = [[who.actor.title.lower() for who in record.people("actors")] for record in sample.records(ids)]
    named = [one[0] for one in names if one]
    assert named == sorted(named)
