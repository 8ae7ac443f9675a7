"""The marks of a frame: bars, shapes, and the ring of the chosen."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from tracker.domain.kinds import OPEN_EARLIEST
from tracker.ui.theme.look import Look
from tracker.ui.theme.tokens import THEMES
from tracker.ui.timeline.draw_shapes import Shape
from tracker.ui.timeline.draw_stamps import Stamps
from tracker.ui.timeline.draw_standing import draw_ghosts, draw_signs
from tracker.ui.timeline.draw_vague import FadingBars
from tracker.ui.timeline.frame import BAR, DOT, Frame
from tracker.ui.timeline.kinds import TONES, ItemKind, ItemState
from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.store import TimelineStore, endless, only_begins
from tracker.ui.timeline.tones import tone_fills
from tracker.ui.view_values import Tone

RADIUS = 3.0
# How far a bar is drawn past the edge of the picture, so that its rounded end does not show there.
OVER = 40.0

NO_PEN = Qt.PenStyle.NoPen
NO_BRUSH = Qt.BrushStyle.NoBrush
# How many kinds, states, and tones there are, and whether a shape belongs to a chain.
_LOOKS = (len(ItemKind), len(ItemState), 2, len(TONES))
_NEUTRAL, _ACCENT = TONES.index(Tone.NEUTRAL), TONES.index(Tone.ACCENT)


@dataclass(frozen=True, slots=True, eq=False)
class _Drawn:
    """A frame with its tones and its boxes."""

    frame: Frame
    look: Look
    tones: NDArray[np.int8]
    left: NDArray[np.float64]
    top: NDArray[np.float64]
    width: NDArray[np.float64]
    height: float

    def rects(self, at: Places) -> list[QRectF]:
        """The boxes of some marks."""
        columns = (self.left[at].tolist(), self.top[at].tolist(), self.width[at].tolist(), repeat(self.height))
        return [*map(QRectF, *columns)]


def draw_marks(painter: QPainter, look: Look, store: TimelineStore, frame: Frame, stamps: Stamps | None = None) -> None:
    """All marks that look the same wherever the edges of the picture are.

    With `stamps` what looks alike is set down as pictures, which is only good for a screen.
    """
    drawn = _drawn(look, store, frame)
    bars = np.flatnonzero(~frame.points & ~endless(store, frame.items))
    if bars.size:
        _bars(drawn, store, bars).draw(painter, stamps)
    _draw_shapes(painter, drawn, store, stamps)
    draw_ghosts(painter, look, store, frame)


def draw_marks_at_edges(
    painter: QPainter, look: Look, store: TimelineStore, frame: Frame, chosen: tuple[int | None, int | None]
) -> None:
    """The marks that run off the picture as arrows, and what keeps to its edges: the signs on the bars, and the rings
    around the selected and the hovered item.
    """
    running = np.flatnonzero(endless(store, frame.items))
    rings = any(item is not None for item in chosen)
    if running.size or rings:
        drawn = _drawn(look, store, frame)
        _bars(drawn, store, running).draw(painter)
    draw_signs(painter, look, store, frame)
    if rings:
        _draw_rings(painter, drawn, chosen)


def _drawn(look: Look, store: TimelineStore, frame: Frame) -> _Drawn:
    """Bars are cut a little outside of the picture; a pixel of air keeps two of them apart that meet in a row."""
    left, right = frame.scale.left - OVER, frame.scale.left + frame.scale.width + OVER
    x0, x1 = (np.minimum(np.maximum(ends, left), right) for ends in (frame.x0, frame.x1))
    half = BAR * look.scale / 2
    tones = store.tone[frame.items].copy()
    tones[(tones == _NEUTRAL) & (store.kind[frame.items] == ItemKind.MEETING)] = _ACCENT
    width = np.maximum(1.0, x1 - x0 - 1.0)
    return _Drawn(frame, look, tones, x0, frame.middle - half, width, 2 * half)


def _bars(drawn: _Drawn, store: TimelineStore, at: Places) -> FadingBars:
    """The bars at these places of the frame."""
    frame = drawn.frame
    items = frame.items[at]
    earliest, latest = store.earliest[items], store.latest[items]
    return FadingBars(
        left=drawn.left[at],
        top=drawn.top[at],
        width=drawn.width[at],
        x0=frame.x0[at],
        x1=frame.x1[at],
        solid0=frame.solid0[at],
        solid1=frame.solid1[at],
        tones=drawn.tones[at],
        state=store.state[items],
        open_start=earliest <= OPEN_EARLIEST,
        open_end=endless(store, items),
        vague_start=store.solid_from[items] > earliest,
        vague_end=store.solid_to[items] < latest,
        only_start=only_begins(latest, store.solid_from[items]),
        height=drawn.height,
        right=frame.scale.left + frame.scale.width,
        fills=tone_fills(drawn.look.theme),
        ground=drawn.look.tokens.surface,
    )


def _draw_shapes(painter: QPainter, drawn: _Drawn, store: TimelineStore, stamps: Stamps | None) -> None:
    """The single days."""
    frame, look = drawn.frame, drawn.look
    at = np.flatnonzero(frame.points)
    if not at.size:
        return
    items = frame.items[at]
    radius = DOT * look.scale / 2 + 1
    columns = (store.kind[items], store.state[items], frame.chained[at], drawn.tones[at])
    codes = np.ravel_multi_index(columns, _LOOKS)
    looks = np.flatnonzero(np.bincount(codes))
    shapes = _shapes(tuple(looks.tolist()), look.theme, radius)
    xs, ys = (frame.x0[at] + frame.x1[at]) / 2, frame.middle[at]
    if stamps is None:
        for of, centre in zip(
            np.searchsorted(looks, codes).tolist(), map(QPointF, xs.tolist(), ys.tolist()), strict=True
        ):
            shapes[of].draw(painter, centre)
        return
    half = shapes[0].size[0] / 2
    stamps.set_down(painter, shapes, np.searchsorted(looks, codes), xs - half, ys - half)


# From one picture to the next they are mostly the same.
@lru_cache(maxsize=64)
def _shapes(looks: tuple[int, ...], theme: str, radius: float) -> tuple[Shape, ...]:
    """The shapes of these numbers, each made of a kind, a state, whether it is of a chain, and a tone."""
    fills, ground = tone_fills(theme), THEMES[theme].surface
    columns = zip(*(column.tolist() for column in np.unravel_index(looks, _LOOKS)), strict=True)
    return tuple(
        Shape(kind, state, bool(chained), fills[tone], ground, radius) for kind, state, chained, tone in columns
    )


def _draw_rings(painter: QPainter, drawn: _Drawn, chosen: tuple[int | None, int | None]) -> None:
    """A ring around the chosen records, in every lane where they stand."""
    painter.setBrush(NO_BRUSH)
    radius = DOT * drawn.look.scale / 2 + 5
    for item, role, width in ((chosen[1], "control", 1.0), (chosen[0], "accent", 2.0)):
        if item is None:
            continue
        painter.setPen(QPen(drawn.look.colour(role), width))
        at = np.flatnonzero(drawn.frame.items == item)
        for place, rect in zip(at.tolist(), drawn.rects(at), strict=True):
            if drawn.frame.points[place]:
                centre = QPointF((drawn.frame.x0[place] + drawn.frame.x1[place]) / 2, drawn.frame.middle[place])
                painter.drawEllipse(centre, radius, radius)
            else:
                painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), RADIUS + 2, RADIUS + 2)
