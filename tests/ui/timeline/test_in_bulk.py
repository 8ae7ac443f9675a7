"""What is handed to Qt as it lies in memory looks as if each of its rows had been drawn by itself."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tracker.ui.timeline.draw_shapes import Shape
from tracker.ui.timeline.draw_stamps import Stamps
from tracker.ui.timeline.draw_vague import FadingBars
from tracker.ui.timeline.in_bulk import draw_rects
from tracker.ui.timeline.kinds import ItemKind, ItemState

WIDE, HIGH = 300, 80
NONE_DRAWN = np.zeros(0)


def painted(qapp, paint, ratio=1.0):
    """The pixels of a picture, row by row; white where nothing was drawn."""
    image = QImage(round(WIDE * ratio), round(HIGH * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#2F5FD0"))
    paint(painter)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).copy()


def columns(count):
    rng = np.random.default_rng(1)
    return [rng.uniform(low, high, count) for low, high in ((0, WIDE), (0, HIGH), (1, 20), (1, 20))]


def test_many_rectangles_are_the_same_as_each_by_itself(qapp):
    table = columns(60)
    rects = [*map(QRectF, *(column.tolist() for column in table))]
    one = painted(qapp, lambda painter: draw_rects(painter, *table))
    assert np.array_equal(one, painted(qapp, lambda painter: painter.drawRects(rects)))
    assert (one < 255).any()


def test_of_no_rectangles_nothing_is_seen(qapp):
    assert (painted(qapp, lambda painter: draw_rects(painter, *[NONE_DRAWN] * 4)) == 255).all()


SHAPES = [
    Shape(int(kind), int(state), False, "#2F5FD0", "#FFFFFF", 6.0)
    for kind in (ItemKind.EVENT, ItemKind.MEETING)
    for state in ItemState
]


@pytest.mark.parametrize("opacity", [1.0, 0.5])
@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_shapes_set_down_together_are_the_same_as_each_by_itself(qapp, ratio, opacity):
    xs, ys, *_ = columns(60)
    which = np.arange(xs.size) % len(SHAPES)

    def together(painter):
        painter.setOpacity(opacity)
        stamps = Stamps()
        stamps.begin(painter)
        stamps.set_down(painter, SHAPES, which, xs, ys)

    def each(painter):
        painter.setOpacity(opacity)
        stamps = Stamps()
        stamps.begin(painter)
        for shape, corner in zip(which.tolist(), stamps.corners(xs, ys), strict=True):
            painter.drawPixmap(corner, stamps.of(SHAPES[shape]))

    one, other = painted(qapp, together, ratio), painted(qapp, each, ratio)
    assert np.abs(one.astype(int) - other).max() <= 1
    assert (one < 255).any()


def bars(x0, days, per_day, *, fades):
    """Bars of so many days one after the other from `x0` on, each wholly certain or of one day in between."""
    edges = x0 + per_day * np.concatenate([[0.0], np.cumsum(days)])
    starts, ends = edges[:-1], edges[1:]
    none, all_ = np.zeros(starts.size, np.bool_), np.ones(starts.size, np.bool_)
    return FadingBars(
        left=starts,
        top=np.full(starts.size, 20.0),
        width=ends - starts - 1,
        x0=starts,
        x1=ends,
        solid0=ends if fades else starts,
        solid1=starts if fades else ends,
        tones=np.zeros(starts.size, np.int8),
        state=np.zeros(starts.size, np.int8),
        open_start=none,
        open_end=none,
        vague_start=all_ if fades else none,
        vague_end=all_ if fades else none,
        only_start=none,
        height=18.0,
        right=float(WIDE),
        fills=("#1E6B3A",),
        ground="#FFFFFF",
    )


def runs_of(qapp, drawn, ratio):
    """The widths of what is drawn across the middle of the bars, and of the air between, in pixels of the screen."""

    def paint(painter):
        stamps = Stamps()
        stamps.begin(painter)
        drawn.draw(painter, stamps)

    row = painted(qapp, paint, ratio)[round(29 * ratio), :, 2] < 255
    turns = np.flatnonzero(np.diff(row.astype(int)))
    return np.diff(turns)[::2].tolist(), np.diff(turns)[1::2].tolist()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("fades", [False, True])
@pytest.mark.parametrize("x0", [10.0, 10.3, 10.5, 10.8])
def test_bars_of_as_many_days_are_equally_wide_and_never_touch(qapp, x0, fades, ratio):
    wide, air = runs_of(qapp, bars(x0, [7] * 6, 5.37, fades=fades), ratio)
    assert len(wide) == 6
    assert len({*wide}) == 1
    assert min(air) >= 1


def test_a_bar_that_runs_far_out_of_the_picture_ends_where_its_last_day_does(qapp):
    drawn = bars(-5000.25, [1000.0, 30.0], 5.2, fades=False)
    cut = FadingBars(
        **{name: getattr(drawn, name) for name in drawn.__slots__ if name not in ("left", "width")},
        left=np.maximum(drawn.left, -40.0),
        width=drawn.x1 - 1 - np.maximum(drawn.left, -40.0),
    )
    assert runs_of(qapp, drawn, 1.0) == runs_of(qapp, cut, 1.0)
    assert sum(map(len, runs_of(qapp, cut, 1.0))) > 0
