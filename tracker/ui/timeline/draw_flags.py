"""Flags on their records: a pennant at the beginning of the mark, in the colour of its urgency."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_stamps import Stamps
from tracker.ui.timeline.frame import BAR, Frame
from tracker.ui.timeline.kinds import NONE
from tracker.ui.timeline.store import Codes
from tracker.ui.view_values import Urgency

URGENCIES: tuple[Urgency, ...] = tuple(Urgency)
_TALL, _WIDE, _AIR = 11.0, 8.0, 4.0


_ROLES = {Urgency.ACT: "danger", Urgency.SOON: "warning", Urgency.WATCH: "muted"}
_FULLNESS = {Urgency.ACT: 1.0, Urgency.SOON: 0.5, Urgency.WATCH: 0.0}


class Pennant(NamedTuple):
    """The more urgent, the fuller: act now is filled, soon is filled half, watch is an outline. `large` is the scale of
    the type, `colour` is `#RRGGBB`.
    """

    urgency: Urgency
    colour: str
    large: float

    @property
    def size(self) -> tuple[float, float]:
        """With the width of its pen."""
        return _WIDE * self.large + 2 * _AIR, _TALL * self.large + 2 * _AIR

    def paint(self, painter: QPainter) -> None:
        """All of it; its foot stands a little to the right of the corner."""
        self.draw(painter, QPointF(_AIR, _AIR + _TALL * self.large))

    def draw(self, painter: QPainter, foot: QPointF) -> None:
        """From its foot up and to the right."""
        ink, top = QColor(self.colour), foot - QPointF(0, _TALL * self.large)
        painter.setPen(QPen(ink, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(foot, top)
        ink.setAlphaF(_FULLNESS[self.urgency])
        painter.setBrush(ink)
        tip = top + QPointF(_WIDE * self.large, 3 * self.large)
        painter.drawPolygon(QPolygonF([top, tip, top + QPointF(0, 6 * self.large)]))


def draw_flags(painter: QPainter, look: Look, frame: Frame, flags: Codes, stamps: Stamps | None = None) -> None:
    """`flags` has a place in URGENCIES for every place of the store, NONE where no flag is raised."""
    codes = flags[frame.items]
    at = np.flatnonzero((codes != NONE) & (frame.x1 > frame.scale.left))
    if not at.size:
        return
    colours = look.tokens.roles()
    pennants = [Pennant(urgency, colours[_ROLES[urgency]], look.scale) for urgency in URGENCIES]
    xs = np.maximum(frame.scale.left + 2, frame.x0[at] + np.where(frame.points[at], 5.0, 0.0))
    ys = frame.middle[at] - BAR * look.scale / 2 + 3
    raised = [pennants[code] for code in codes[at].tolist()]
    if stamps is None:
        for pennant, foot in zip(raised, map(QPointF, xs.tolist(), ys.tolist()), strict=True):
            pennant.draw(painter, foot)
        return
    for pennant, corner in zip(raised, stamps.corners(xs - _AIR, ys - _TALL * look.scale - _AIR), strict=True):
        painter.drawPixmap(corner, stamps.of(pennant))


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
