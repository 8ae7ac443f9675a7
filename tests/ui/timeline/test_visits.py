"""Back and forward through the periods that were looked at."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.timeline.visits import MOST_KEPT, Visit, Visits

FAR = st.lists(st.integers(1, 50).map(lambda year: Visit(year * 10_000.0, 1.0)), min_size=1, max_size=80)


def been(visits):
    made = Visits()
    for visit in visits:
        made.note(visit, 1000.0)
    return made


@given(FAR)
def test_back_and_forward_lead_to_where_one_was(visits):
    made = been(visits)
    while made.can_go_back:
        made.back()
    steps = 0
    while made.can_go_forward:
        last = made.forward()
        steps += 1
    assert steps < MOST_KEPT
    assert not steps or last == visits[-1]


def test_a_small_move_is_the_same_place():
    made = been([Visit(100.0, 1.0), Visit(150.0, 1.0), Visit(160.0, 1.05)])
    assert not made.can_go_back


def test_going_on_from_the_middle_forgets_what_lay_ahead():
    made = been([Visit(10_000.0, 1.0), Visit(20_000.0, 1.0)])
    made.back()
    made.note(Visit(30_000.0, 1.0), 1000.0)
    assert (made.can_go_forward, made.back()) == (False, Visit(10_000.0, 1.0))
