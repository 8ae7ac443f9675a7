"""The marks of a frame in time order: sharp bars at once, then vague ones, shapes, and the ring of the chosen."""

from itertools import repeat

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_shapes import draw_shape
from tracker.ui.timeline.draw_vague import draw_vague
from tracker.ui.timeline.frame import BAR, DOT, Frame, Mask
from tracker.ui.timeline.values import NO_SERIES, TONES, ItemKind, TimelineValues
from tracker.ui.view_values import Tone

# Above so many marks in view, those that look alike are drawn together.
CROWD = 300
SHORT = 40.0
HALF_TONE = 0.55
RADIUS = 3.0
# How far a bar is drawn past the edge of the picture, so that its rounded end does not show there.
OVER = 40.0

NO_PEN = Qt.PenStyle.NoPen
NO_BRUSH = Qt.BrushStyle.NoBrush
_MEETING = int(ItemKind.MEETING)
_NEUTRAL, _ACCENT = TONES.index(Tone.NEUTRAL), TONES.index(Tone.ACCENT)


def draw_marks(
    painter: QPainter, look: Look, values: TimelineValues, frame: Frame, chosen: tuple[int | None, int | None]
) -> None:
    """All marks; `chosen` are the selected and the hovered item, which get a ring."""
    rects = _rects(frame, BAR * look.scale / 2)
    tones = _tones(values, frame)
    fills = [QColor(look.tokens.fill(tone)) for tone in TONES]
    radius = DOT * look.scale / 2 + 1
    crowded = frame.items.size > CROWD
    _draw_bars(painter, frame, rects, tones, fills, crowded=crowded)
    _draw_special(painter, look, values, frame, rects, tones, fills, crowded=crowded)
    _draw_rings(painter, look, frame, rects, radius, chosen)


def _draw_special(
    painter: QPainter,
    look: Look,
    values: TimelineValues,
    frame: Frame,
    rects: list[QRectF],
    tones: list[int],
    fills: list[QColor],
    *,
    crowded: bool,
) -> None:
    """The marks that are drawn one by one: shapes and vague bars, as far as they were not drawn with the plain ones."""
    radius = DOT * look.scale / 2 + 1
    ground = look.colour("surface")
    kinds, states = values.kind[frame.items].tolist(), values.state[frame.items].tolist()
    series = (values.series[frame.items] != NO_SERIES).tolist()
    flat = _flat(frame) if crowded else frame.sharp
    points = frame.points.tolist()
    for at in np.flatnonzero(~flat).tolist():
        if points[at]:
            centre = rects[at].center()
            draw_shape(painter, centre, radius, kinds[at], states[at], series[at], fills[tones[at]], ground)
        else:
            draw_vague(painter, values, frame, at, rects[at], fills[tones[at]])


def _flat(frame: Frame) -> Mask:
    """Bars that in a crowd are drawn in one colour: the sharp ones, and vague ones too short for a fade to be seen."""
    return frame.sharp | (frame.readable & (frame.x1 - frame.x0 < SHORT))


def _rects(frame: Frame, half: float) -> list[QRectF]:
    left, right = frame.scale.left - OVER, frame.scale.left + frame.scale.width + OVER
    x0, x1 = frame.x0.clip(left, right), frame.x1.clip(left, right)
    # A pixel of air keeps two bars apart that meet in a row.
    widths = np.maximum(1.0, x1 - x0 - 1.0)
    return [*map(QRectF, x0.tolist(), (frame.middle - half).tolist(), widths.tolist(), repeat(2 * half))]


def _tones(values: TimelineValues, frame: Frame) -> list[int]:
    """The tone of each mark; a meeting without one has the accent."""
    tones = values.tone[frame.items].copy()
    tones[(tones == _NEUTRAL) & (values.kind[frame.items] == _MEETING)] = _ACCENT
    return [int(tone) for tone in tones]


def _draw_bars(
    painter: QPainter, frame: Frame, rects: list[QRectF], tones: list[int], fills: list[QColor], *, crowded: bool
) -> None:
    """The bars of one colour together; in a crowd their corners are too small to be seen and are not rounded."""
    groups: dict[tuple[int, bool], list[QRectF]] = {}
    flat = _flat(frame) if crowded else frame.sharp
    sharp = frame.sharp.tolist()
    for at in np.flatnonzero(flat).tolist():
        groups.setdefault((tones[at], sharp[at]), []).append(rects[at])
    painter.setPen(NO_PEN)
    for (tone, is_sharp), group in groups.items():
        fill = QColor(fills[tone])
        fill.setAlphaF(1.0 if is_sharp else HALF_TONE)
        painter.setBrush(fill)
        if crowded:
            painter.drawRects(group)
            continue
        for rect in group:
            painter.drawRoundedRect(rect, RADIUS, RADIUS)


def _draw_rings(
    painter: QPainter,
    look: Look,
    frame: Frame,
    rects: list[QRectF],
    radius: float,
    chosen: tuple[int | None, int | None],
) -> None:
    items = frame.items.tolist()
    painter.setBrush(NO_BRUSH)
    for item, role, width in ((chosen[1], "control", 1.0), (chosen[0], "accent", 2.0)):
        if item is None or item not in items:
            continue
        at = items.index(item)
        painter.setPen(QPen(look.colour(role), width))
        if frame.points[at]:
            painter.drawEllipse(rects[at].center(), radius + 4, radius + 4)
        else:
            painter.drawRoundedRect(rects[at].adjusted(-3, -3, 3, 3), RADIUS + 2, RADIUS + 2)
