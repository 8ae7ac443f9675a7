"""Flags on their records: a pennant at the beginning of the mark, in the colour of its urgency."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from tracker.ui.theme.look import Look
from tracker.ui.timeline.frame import BAR, Frame
from tracker.ui.timeline.kinds import NONE
from tracker.ui.timeline.store import Codes
from tracker.ui.view_values import Urgency

URGENCIES: tuple[Urgency, ...] = tuple(Urgency)
_TALL, _WIDE = 11.0, 8.0


def draw_flags(painter: QPainter, look: Look, frame: Frame, flags: Codes) -> None:
    """`flags` has a place in URGENCIES for every place of the store, NONE where no flag is raised.

    The more urgent, the fuller: act now is filled, soon is filled half, watch is an outline.
    """
    at = np.flatnonzero(flags[frame.items] != NONE)
    at = at[frame.x1[at] > frame.scale.left]
    half, size = BAR * look.scale / 2, look.scale
    roles = {Urgency.ACT: "danger", Urgency.SOON: "warning", Urgency.WATCH: "muted"}
    for place in at.tolist():
        urgency = URGENCIES[flags[frame.items[place]]]
        ink = look.colour(roles[urgency])
        x = max(frame.scale.left + 2, float(frame.x0[place]) + (5.0 if frame.points[place] else 0.0))
        _draw_flag(painter, QPointF(x, float(frame.middle[place]) - half + 3), size, urgency, ink)


def _draw_flag(painter: QPainter, foot: QPointF, size: float, urgency: Urgency, ink: QColor) -> None:
    top = foot - QPointF(0, _TALL * size)
    painter.setPen(QPen(ink, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(foot, top)
    fill = QColor(ink)
    fill.setAlphaF({Urgency.ACT: 1.0, Urgency.SOON: 0.5, Urgency.WATCH: 0.0}[urgency])
    painter.setBrush(fill)
    tip = top + QPointF(_WIDE * size, 3 * size)
    painter.drawPolygon(QPolygonF([top, tip, top + QPointF(0, 6 * size)]))


def flags_of(ids: np.ndarray, raised: dict[int, Urgency]) -> Codes:
    """The column that `draw_flags` wants, from the most urgent flag of each record by id."""
    codes = np.full(ids.size, NONE, np.int8)
    if raised:
        known = np.asarray(sorted(raised), np.int32)
        ranks = np.asarray([URGENCIES.index(raised[int(one)]) for one in known], np.int8)
        places = np.searchsorted(known, ids).clip(max=known.size - 1)
        found = known[places] == ids
        codes[found] = ranks[places[found]]
    return codes
