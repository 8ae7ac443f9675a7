"""Arrows go from one mark to the other, around the labels, and say what they are."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from tracker.ui.timeline.tie_paths import GUTTER, HEAD, Anchor, InTheWay, arrow_path

NUMBERS = st.integers(20, 400).map(float)
VIEW = QRectF(0, 0, 1000, 600)
ROWS = st.integers(1, 20).map(lambda row: row * 26.0)
ANCHORS = st.builds(lambda left, width, middle: Anchor(left, left + width, middle), NUMBERS, NUMBERS, ROWS)
LABELS = st.lists(st.builds(lambda x, y, width: QRectF(x, y - 8, width, 16), NUMBERS, ROWS, NUMBERS), max_size=12)


@given(ANCHORS, ANCHORS, LABELS)
def test_it_runs_from_mark_to_mark_in_straight_lines(origin, target, labels):
    path = arrow_path(origin, target, InTheWay(labels), VIEW)
    assert all(one.x() == other.x() or one.y() == other.y() for one, other in pairwise(path))
    for anchor, end in ((origin, path[0]), (target, path[-1])):
        assert anchor.left - 1e-6 <= end.x() <= anchor.right + 1e-6
        assert abs(end.y() - anchor.middle) < GUTTER


@given(ANCHORS, ANCHORS, LABELS)
def test_along_a_row_it_runs_where_no_label_stands(origin, target, labels):
    path = arrow_path(origin, target, InTheWay(labels), VIEW)
    level = [one.y() for one, other in pairwise(path) if one.y() == other.y()]
    assert not any(label.top() < y < label.bottom() for y in level for label in labels)


def test_it_crosses_rows_where_no_label_is_met():
    origin, target = Anchor(300, 420, 26), Anchor(300, 420, 260)
    labels = [QRectF(280, 130 - 8, 100, 16)]
    (x,) = {
        one.x()
        for one, other in pairwise(arrow_path(origin, target, InTheWay(labels), VIEW))
        if abs(one.y() - other.y()) > 100
    }
    assert not 280 <= x <= 380
    assert 300 <= x <= 420


def head_of(path):
    (tip, before) = path[-1], path[-2]
    return QRectF(tip.x() - HEAD / 2, min(tip.y(), before.y()), HEAD, abs(tip.y() - before.y()) or 1.0)


def test_it_does_not_end_on_a_flag():
    origin, target = Anchor(100, 112, 26), Anchor(494, 506, 260)
    flag = QRectF(499, 243, 8, 11)
    assert not head_of(arrow_path(origin, target, InTheWay([flag]), VIEW)).intersects(flag)


def test_where_names_stand_above_it_comes_from_below():
    origin, target = Anchor(100, 112, 26), Anchor(400, 420, 260)
    above = QRectF(380, 235, 60, 14)
    assert arrow_path(origin, target, InTheWay([above]), VIEW)[-1].y() > 260


def test_it_grows_with_the_type():
    path = arrow_path(Anchor(100, 112, 26), Anchor(400, 420, 260), InTheWay([]), VIEW, 1.5)
    assert abs(path[-1].y() - 260) == 15
