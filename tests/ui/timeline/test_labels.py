"""Names of bars: never over each other, inside where they can be read, and on one side while a person pans."""

from dataclasses import fields, replace
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.timeline.label_places import CLEAR, GAP, INSIDE, Names, Row, Side, placed, sides

BARS = st.lists(
    st.tuples(st.floats(0, 200) | st.floats(0, 2.5), st.floats(4, 300), st.floats(5, 250)), min_size=1, max_size=25
)


def row_of(bars, *, endless=False):
    """Marks of one row that are certain from end to end, each after a gap; the last may run on for ever."""
    starts, ends, x = [], [], 0.0
    for gap, width, _text in bars:
        starts.append(x + gap)
        ends.append(x + gap + width)
        x = ends[-1]
    spans = np.asarray([starts, ends])
    if endless:
        spans[1, -1] = 1e9
    return marks(*spans), named(*[text for _gap, _width, text in bars])


def named(*widths, notes=0.0):
    titles = np.asarray(widths, float)
    return Names(titles + notes, titles, 0.6 * titles)


def marks(x0, x1, *, pale=None, bounds=(-1e9, 1e9)):
    x0, x1 = (np.asarray(one, float) for one in (x0, x1))
    whole, none = (x0, x1), (x0, x0)
    solid, light = (none, whole) if pale else (whole, none)
    before, after = np.append(bounds[0], x1[:-1]), np.append(x0[1:], bounds[1])
    stop, known = np.full(x0.size, 1e9), np.full(x0.size, 1e8)
    uncertain = np.full(x0.size, bool(pale))
    kinds = (uncertain, x1 >= 1e9, np.arange(x0.size) > 0)
    return Row(x0, x1, *solid, *light, before, after, known, stop, *kinds, bounds)


def panned(row, by):
    still = ("uncertain", "endless", "follows", "stop", "reach")
    moved = {f.name: getattr(row, f.name) + by for f in fields(row) if f.name not in still}
    return replace(row, **moved)


@given(BARS, st.booleans(), st.floats(0, 150))
def test_no_name_lies_over_another_or_over_a_bar(bars, endless, notes):
    row, names = row_of(bars, endless=endless)
    names = replace(names, widths=names.widths + notes)
    found = placed(row, names, -500, 3000)
    beside = np.isin(found.side, (Side.RIGHT, Side.LEFT))
    boxes = zip(row.x0.tolist(), row.x1.tolist(), strict=True)
    taken = sorted([*[one for one, is_beside in zip(spans_of(found), beside, strict=True) if is_beside], *boxes])
    assert all(after[0] >= before[1] - 1e-6 for before, after in pairwise(taken))


def spans_of(found):
    return [*zip(found.x.tolist(), (found.x + found.width).tolist(), strict=True)]


@given(BARS)
def test_a_name_inside_stays_inside(bars):
    row, names = row_of(bars)
    found = placed(row, names, 0, 2000)
    inside = found.side == Side.SOLID
    assert np.all(found.x[inside] >= row.x0[found.at[inside]])
    assert np.all((found.x + found.width)[inside] <= row.x1[found.at[inside]] + 1e-6)


@given(BARS, st.booleans(), st.floats(-600, 600))
def test_no_name_changes_its_side_while_a_person_pans(bars, endless, by):
    row, names = row_of(bars, endless=endless)
    assert np.array_equal(sides(row, names), sides(panned(row, by), names))


@given(BARS, st.floats(1, 60))
def test_names_that_are_wholly_in_view_on_their_side_move_with_their_marks(bars, by):
    row, names = row_of(bars)
    one, other, side = placed(row, names, 0, 800), placed(panned(row, by), names, 0, 800), sides(row, names)
    later = dict(zip(other.at.tolist(), spans_of(other), strict=True))
    for at, which, (x, end) in zip(one.at.tolist(), one.side.tolist(), spans_of(one), strict=True):
        if x >= row.x0[at] + INSIDE - 1e-6 and x > 60 and end < 700 and row.x0[at] > 0 and which == side[at]:
            assert end - x < names.widths[at] - 1e-6 or abs(later[at][0] - x - by) < 1e-6


@given(BARS)
def test_names_keep_to_the_view(bars):
    row, names = row_of(bars)
    found = placed(replace(row, stop=np.full(row.x0.size, 500.0)), names, 100, 500)
    beside = np.isin(found.side, (Side.RIGHT, Side.LEFT))
    assert np.all(found.x[beside] >= 100 - 1e-6)
    assert np.all(found.x + found.width <= 500 + 1e-6)


def test_a_wide_bar_that_begins_before_the_view_is_named_at_its_edge():
    found = placed(marks([-400], [300]), named(80), 0, 800)
    assert found.side.tolist() == [Side.SOLID]
    assert found.x.tolist() == [INSIDE]


def test_a_name_is_cut_where_the_end_of_its_bar_leaves_the_view():
    found = placed(marks([-400], [80]), named(80), 0, 800)
    assert (found.x[0], found.width[0]) == (INSIDE, 80 - 2 * INSIDE)


def test_a_name_follows_its_bar_that_has_nearly_left_the_view():
    found = placed(marks([-400], [50]), named(80), 0, 800)
    assert (found.side.tolist(), found.x.tolist()) == ([Side.RIGHT], [50 + GAP])


def test_what_runs_on_is_named_before_it_where_too_little_is_known():
    row = replace(marks([500], [1e9]), known=np.array([520.0]))
    assert sides(row, named(80)).tolist() == [Side.LEFT]
    assert sides(replace(row, before=np.array([450.0])), named(80)).tolist() == [Side.SOLID]


def test_a_name_that_has_left_the_view_with_the_beginning_of_its_bar_is_inside():
    row = replace(marks([-3], [1e9]), known=np.array([10.0]), stop=np.array([700.0]))
    found = placed(row, named(80), 0, 700)
    assert (found.side.tolist(), found.x.tolist()) == ([Side.SOLID], [INSIDE])


def test_a_name_that_the_view_would_cut_is_on_its_bar_where_most_of_it_is_seen():
    row = replace(marks([100], [1e9]), known=np.array([120.0]), stop=np.array([700.0]))
    found = placed(row, named(150), 0, 700)
    assert (found.side.tolist(), found.x.tolist(), found.width.tolist()) == ([Side.SOLID], [100 + INSIDE], [150])


def test_of_a_bar_that_runs_out_of_the_view_the_name_is_before_it_if_more_is_seen_there():
    row = replace(marks([0, 640], [20, 1e9]), known=np.array([0.0, 650.0]), stop=np.array([700.0, 700.0]))
    found = placed(row, named(420, 200), 0, 700)
    assert (found.side.tolist()[-1], found.width[-1] > 100) == (Side.LEFT, True)


def test_before_a_bar_at_the_edge_of_the_view_a_name_is_whole():
    row = replace(marks([690], [1e9]), known=np.array([692.0]), stop=np.array([670.0]))
    found = placed(row, named(150), 0, 700)
    assert (found.side.tolist(), found.width.tolist()) == ([Side.LEFT], [150])


def test_a_wide_bar_is_named_where_it_is_neither_pale_nor_certain():
    parts = {"solid0": np.array([4000.0]), "pale1": np.array([-4000.0])}
    row = replace(marks([-5000], [5000]), stop=np.array([800.0]), **parts)
    found = placed(row, named(80), 0, 800)
    assert (found.x.tolist(), found.width.tolist()) == ([INSIDE], [80])


def test_a_bar_that_holds_most_of_its_name_has_it_cut():
    row = marks([0, 101], [100, 201], bounds=(-10, 210))
    assert sides(row, named(110, 300)).tolist() == [Side.SOLID, Side.NONE]


@given(BARS, st.floats(0, 150))
def test_a_verdict_that_comes_later_moves_no_title(bars, notes):
    row, names = row_of(bars)
    assert np.array_equal(sides(row, names), sides(row, replace(names, widths=names.widths + notes)))


def test_to_the_left_where_the_right_has_no_room():
    found = placed(marks([700], [710], bounds=(-1e9, 760)), named(120), 0, 760)
    assert found.x[0] + 120 == 700 - GAP


def test_a_name_is_nearer_to_its_own_mark_than_to_any_other():
    row, room = marks([0, 200], [10, 210], bounds=(-50, 900)), 200 - 10 - GAP - CLEAR
    assert sides(row, named(room, 60)).tolist() == [Side.RIGHT, Side.RIGHT]
    assert sides(row, named(2 * room, 60)).tolist() == [Side.NONE, Side.RIGHT]


def test_the_room_that_a_name_leaves_is_for_the_next_one():
    row = marks([0, 300], [10, 310], bounds=(-50, 320))
    assert sides(row, named(100, 120)).tolist() == [Side.RIGHT, Side.LEFT]


def test_two_marks_that_touch_have_their_names_on_either_side():
    row = marks([0, 11, 400], [10, 21, 410], bounds=(-100, 900))
    assert sides(row, named(60, 60, 60)).tolist() == [Side.LEFT, Side.RIGHT, Side.RIGHT]


def test_of_two_marks_that_touch_none_is_named_alone():
    row = marks([0, 11], [10, 21], bounds=(-20, 900))
    assert sides(row, named(60, 60)).tolist() == [Side.NONE, Side.NONE]


def test_the_second_of_two_marks_that_touch_keeps_its_room():
    row = marks([0, 11, 110], [10, 21, 120], bounds=(-100, 140))
    assert sides(row, named(60, 60, 40)).tolist() == [Side.LEFT, Side.RIGHT, Side.NONE]


def test_beside_three_marks_that_touch_there_is_no_name():
    row = marks([0, 11, 22], [10, 21, 32])
    assert sides(row, named(60, 60, 60)).tolist() == [Side.NONE, Side.NONE, Side.NONE]


def test_names_keep_to_the_days_of_all_records_where_they_can():
    row = replace(marks([500], [510]), reach=(0, 550))
    assert sides(row, named(80)).tolist() == [Side.LEFT]
    assert sides(replace(row, before=np.array([480.0])), named(80)).tolist() == [Side.RIGHT]


def test_cut_a_little_where_it_fits_nowhere_else_and_left_out_where_little_would_be_left():
    row = marks([0, 120], [10, 130], bounds=(0, 150))
    room = 110 - GAP - CLEAR
    assert placed(row, named(room + 30, 500), 0, 150).width.tolist() == [room]
    assert sides(row, named(2 * room, 500)).tolist() == [Side.NONE, Side.NONE]


def test_on_a_pale_part_there_is_a_text_too():
    assert sides(marks([0], [300], pale=True), named(80)).tolist() == [Side.PALE]


@given(BARS, st.booleans())
def test_what_has_no_text_yet_has_no_name(bars, endless):
    row, names = row_of(bars, endless=endless)
    found = placed(row, Names(names.widths + np.inf, names.firm + np.inf, names.least + np.inf), -500, 3000)
    assert found.at.size == 0
