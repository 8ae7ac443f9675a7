"""Names of a series stand by their circles, none over another, and the next meeting has one before all others."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.timeline.chain_places import BESIDE, GAP, LEAST_SHARE, SLACK, Names, name_places

XS = st.lists(st.integers(0, 1000), min_size=1, max_size=12, unique=True).map(sorted)


def names(xs, width=80.0, *, wanted=None, begins=True, ends=True):
    order = [*range(len(xs))] if wanted is None else wanted
    return Names(xs, dict.fromkeys(range(len(xs)), width), order, 0.0, 1000.0, begins, ends)


@given(XS, st.integers(20, 200))
def test_none_lies_over_another(xs, width):
    under = sorted((one.left, one.width) for one in name_places(names(xs, width)).values() if one.under)
    assert all(left + wide + GAP <= following + 1e-6 for (left, wide), (following, _) in pairwise(under))


@given(XS, st.integers(20, 200))
def test_each_stands_under_its_own_circle_or_beside_it(xs, width):
    for at, one in name_places(names(xs, width)).items():
        if one.under:
            assert one.left - SLACK <= xs[at] <= one.left + one.width + SLACK
        else:
            assert xs[at] in (one.left - BESIDE, one.left + one.width + BESIDE)


@given(XS, st.integers(20, 200), st.data())
def test_the_one_that_is_wanted_most_has_one(xs, width, data):
    at = data.draw(st.integers(0, len(xs) - 1))
    order = [at, *(one for one in range(len(xs)) if one != at)]
    assert at in name_places(names(xs, width, wanted=order))


def test_with_room_all_are_whole_and_centred():
    places = name_places(names([100, 300, 500]))
    assert [(one.left, one.width, one.under) for _at, one in sorted(places.items())] == [
        (x - 40, 80, True) for x in (100, 300, 500)
    ]


def test_in_a_crowd_those_at_the_ends_stand_beside():
    places = name_places(names([500, 530, 560]))
    assert [places[at].under for at in range(3)] == [False, True, False]
    assert {one.width for one in places.values()} == {80}


def test_where_the_series_goes_on_none_stands_in_its_way():
    places = name_places(names([500, 540, 580], begins=False, ends=False))
    assert all(one.under for one in places.values())


def test_one_is_cut_before_it_is_left_out_and_never_to_less_than_says_something():
    places = name_places(names([500, 570, 640], 100.0, begins=False, ends=False))
    assert len(places) == 3
    assert min(one.width for one in places.values()) >= 100 * LEAST_SHARE
