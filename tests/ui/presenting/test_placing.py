"""Where a record belongs in a list in order, found by asking for the order of a few."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.ids import Ids
from tracker.domain.kinds import Kind
from tracker.ui.presenting.placing import place_in, replaced, sorts_by_itself

KEYS = st.lists(st.integers(0, 10_000), unique=True, max_size=300)


def by_value(ids):
    return sorted(ids)


@given(KEYS, st.integers(0, 10_000))
def test_a_record_is_placed_where_sorting_would_put_it(others, id_):
    ids = Ids("q", sorted(set(others) - {id_}))
    assert place_in(ids, id_, by_value) == sorted([*ids, id_]).index(id_)


@given(KEYS, KEYS)
def test_what_is_taken_out_and_put_back_leaves_the_list_in_order(others, touched):
    kept = touched[::2]
    found = replaced(Ids("q", sorted(others)), touched, kept, by_value)
    assert list(found) == sorted((set(others) - set(touched)) | set(kept))


def test_a_list_that_is_in_another_order_is_not_believed():
    assert place_in(Ids("q", [3, 2, 1]), 5, by_value) is None


def test_a_record_that_is_no_more_is_not_placed():
    assert place_in(Ids("q", [1, 2]), 5, lambda ids: [id_ for id_ in ids if id_ != 5]) is None


def test_a_long_list_takes_few_questions():
    asked = []
    place_in(Ids("q", range(0, 200_000, 2)), 99_999, lambda ids: asked.append(1) or sorted(ids))
    assert len(asked) <= 4


def test_an_order_by_what_a_record_refers_to_depends_on_others():
    assert sorts_by_itself(Kind.MEETING, "place")
    assert not sorts_by_itself(Kind.MEETING, "body")
    assert not sorts_by_itself(Kind.COMMITMENT, "implementation")
