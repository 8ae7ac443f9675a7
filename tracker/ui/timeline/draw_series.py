"""The chain of a series, and under each of its meetings the name and the verdict."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.frame import DOT
from tracker.ui.timeline.layout import Layout
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.values import NO_SERIES, TONES, ItemState, TimelineValues

LEAST_WIDTH = 40.0


def draw_chains(
    painter: QPainter, look: Look, values: TimelineValues, layout: Layout, scale: Scale, offset: float
) -> None:
    """The line of every series, in view or not; `offset` scrolls the lanes."""
    for members, xs, y in _series(values, layout, scale, offset):
        _draw_chain(painter, look, values, members, xs, y)


def draw_series_names(
    painter: QPainter, look: Look, values: TimelineValues, layout: Layout, scale: Scale, offset: float
) -> None:
    """The names and verdicts of the meetings of every series."""
    for members, xs, y in _series(values, layout, scale, offset):
        _draw_names(painter, look, values, members, xs, y, scale)


def _series(
    values: TimelineValues, layout: Layout, scale: Scale, offset: float
) -> Iterator[tuple[list[int], list[float], float]]:
    for series in np.unique(values.series[values.series != NO_SERIES]).tolist():
        members = np.flatnonzero(values.series == series)
        xs = scale.xs((values.earliest[members] + values.latest[members] + 1.0) / 2)
        yield members.tolist(), xs.tolist(), float(layout.middles[members[0]]) + offset


def _draw_chain(
    painter: QPainter, look: Look, values: TimelineValues, members: list[int], xs: list[float], y: float
) -> None:
    gap = DOT * look.scale / 2 + 4
    for at in range(1, len(members)):
        held = values.state[members[at]] == ItemState.STANDS
        painter.setPen(QPen(look.colour("accent"), 1.5, Qt.PenStyle.SolidLine if held else Qt.PenStyle.DotLine))
        if xs[at] - xs[at - 1] > 2 * gap:
            painter.drawLine(QPointF(xs[at - 1] + gap, y), QPointF(xs[at] - gap, y))


def _draw_names(
    painter: QPainter,
    look: Look,
    values: TimelineValues,
    members: list[int],
    xs: list[float],
    y: float,
    scale: Scale,
) -> None:
    """Names stand centred under their circles and share the room between neighbours."""
    font = look.font(TypeRole.CAPTION)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    right = scale.left + scale.width
    free_from = scale.left
    for at, item in enumerate(members):
        # The last name gives way to its right, so the one before it need not.
        following = xs[at + 1] if at + 2 < len(members) else right + 400
        title, note = values.titles[item], values.notes[item]
        wanted = max(metrics.horizontalAdvance(title), metrics.horizontalAdvance(note))
        left = max(free_from, xs[at] - wanted / 2)
        room = min(wanted, right - left - 4, max(following - 24, xs[at] + 20) - left)
        if not scale.left - wanted <= xs[at] <= right:
            continue
        if at and at + 1 == len(members) and xs[at] - wanted / 2 < free_from and xs[at] + 12 + wanted < right:
            _draw_beside(painter, look, values, item, QPointF(xs[at] + 12, y))
            continue
        if room < LEAST_WIDTH:
            continue
        _draw_under(painter, look, values, item, QRectF(left, y + look.px(13), room, look.px(34)), scale)
        free_from = left + room + 8


def _draw_under(painter: QPainter, look: Look, values: TimelineValues, item: int, area: QRectF, scale: Scale) -> None:
    """Name and verdict in two centred lines; the line of today stops behind them."""
    if area.left() < scale.x(values.as_of + 0.5) < area.right():
        painter.fillRect(area.adjusted(-2, 0, 2, 0), look.colour("surface"))
    metrics = QFontMetricsF(painter.font())
    lines = ((values.titles[item], look.colour("text")), (values.notes[item], _note_colour(look, values, item)))
    for line, (text, colour) in enumerate(lines):
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        x = area.center().x() - metrics.horizontalAdvance(shown) / 2
        painter.setPen(colour)
        painter.drawText(QPointF(x, area.top() + look.px(13 + 16 * line)), shown)


def _draw_beside(painter: QPainter, look: Look, values: TimelineValues, item: int, at: QPointF) -> None:
    """The last name stands to the right of its circle where the one before leaves no room underneath."""
    painter.setPen(look.colour("text"))
    painter.drawText(at + QPointF(0, -look.px(5)), values.titles[item])
    painter.setPen(_note_colour(look, values, item))
    painter.drawText(at + QPointF(0, look.px(9)), values.notes[item])


def _note_colour(look: Look, values: TimelineValues, item: int) -> QColor:
    return look.ink(TONES[values.tone[item]])
