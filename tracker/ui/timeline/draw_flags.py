"""Flags on their records: a pennant planted where the mark begins, in the colour of its urgency."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from tracker.domain.kinds import OPEN_EARLIEST
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_stamps import Stamps
from tracker.ui.timeline.frame import BAR, Frame, Pixels
from tracker.ui.timeline.kinds import NONE
from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.store import Codes, TimelineStore
from tracker.ui.timeline.writer import Writer
from tracker.ui.view_values import Urgency

URGENCIES: tuple[Urgency, ...] = tuple(Urgency)
_TALL, _WIDE, _AIR = 11.0, 8.0, 4.0
_DIGIT = 8.0
# A flag stands a little within its mark, clear of the row above, and its pole goes down to the foot of the bar.
_SUNK = 5.0
_DEEP = BAR - _SUNK - 1

_ROLES = {Urgency.ACT: "danger", Urgency.SOON: "warning", Urgency.WATCH: "muted"}
_FULLNESS = {Urgency.ACT: 1.0, Urgency.SOON: 0.5, Urgency.WATCH: 0.0}


class Pennant(NamedTuple):
    """The more urgent, the fuller: act now is filled, soon is filled half, watch is an outline. `large` is the scale of
    the type, `colour` is `#RRGGBB`; its pole goes down below its foot as `deep` as the bar that it is planted in.
    """

    urgency: Urgency
    colour: str
    large: float
    deep: float = 0.0

    @property
    def size(self) -> tuple[float, float]:
        """With the width of its pen."""
        return _WIDE * self.large + 2 * _AIR, (_TALL + self.deep) * self.large + 2 * _AIR

    def paint(self, painter: QPainter) -> None:
        """All of it; its foot stands a little to the right of the corner."""
        self.draw(painter, QPointF(_AIR, _AIR + _TALL * self.large))

    def draw(self, painter: QPainter, foot: QPointF) -> None:
        """From its foot up and to the right."""
        ink, top = QColor(self.colour), foot - QPointF(0, _TALL * self.large)
        painter.setPen(QPen(ink, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(foot + QPointF(0, self.deep * self.large), top)
        ink.setAlphaF(_FULLNESS[self.urgency])
        painter.setBrush(ink)
        tip = top + QPointF(_WIDE * self.large, 3 * self.large)
        painter.drawPolygon(QPolygonF([top, tip, top + QPointF(0, 6 * self.large)]))


def pennant_of(urgency: Urgency, look: Look) -> Pennant:
    """The pennant of an urgency."""
    return Pennant(urgency, look.tokens.roles()[_ROLES[urgency]], look.scale)


def draw_flags(
    painter: QPainter,
    look: Look,
    store: TimelineStore,
    frame: Frame,
    flags: Codes,
    counts: Writer,
    stamps: Stamps | None = None,
) -> None:
    """`flags` has a place in URGENCIES for every place of the store, NONE where no flag is raised. Where flags would
    lie on each other there is one, the most urgent, and how many they are.
    """
    codes = flags[frame.items]
    at, xs, ys = _feet(store, frame, flags, look.scale)
    if not at.size:
        return
    colours, size = look.tokens.roles(), look.scale
    pennants = [
        [Pennant(urgency, colours[_ROLES[urgency]], size, deep) for urgency in URGENCIES] for deep in (_DEEP, 0.0)
    ]
    summed = [*summed_up(xs.tolist(), ys.tolist(), codes[at].tolist(), size)]
    on_shapes = frame.points[at].tolist()
    raised = [pennants[on_shapes[one.first]][one.code] for one in summed]
    if stamps is None:
        for pennant, one in zip(raised, summed, strict=True):
            pennant.draw(painter, QPointF(one.x, one.y))
    else:
        feet = np.array([[one.x - _AIR, one.y - _TALL * size - _AIR] for one in summed])
        for pennant, corner in zip(raised, stamps.corners(feet[:, 0], feet[:, 1]), strict=True):
            painter.drawPixmap(corner, stamps.of(pennant))
    counts.begin(painter)
    for pennant, one in zip(raised, summed, strict=True):
        if one.flags > 1:
            middle = one.y - (_TALL / 2 + 1) * size
            counts.write(painter, one.x + (_WIDE + 2) * size, middle, str(one.flags), pennant.colour)


def _feet(store: TimelineStore, frame: Frame, flags: Codes, size: float) -> tuple[Places, Pixels, Pixels]:
    """Which marks of the frame have a flag, and where its foot stands: where nothing was recorded of the beginning, on
    the day that is known.
    """
    at = np.flatnonzero((flags[frame.items] != NONE) & (frame.x1 > frame.scale.left))
    items, begin = frame.items[at], frame.x0[at] + np.where(frame.points[at], 5.0, 0.7)
    begin = np.where(store.earliest[items] <= OPEN_EARLIEST, frame.scale.xs(store.first[items]), begin)
    xs = np.maximum(frame.scale.left + 2, begin)
    return at, xs, frame.middle[at] - BAR * size / 2 + _SUNK


def boxes_of_flags(store: TimelineStore, frame: Frame, flags: Codes, size: float) -> list[QRectF]:
    """Where flags stand, each by itself."""
    _at, xs, ys = _feet(store, frame, flags, size)
    tall, wide = _TALL * size, _WIDE * size
    return [QRectF(x, y - tall, wide, tall) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]


class Summed(NamedTuple):
    """A flag for so many: where its foot stands, its place in URGENCIES, and which is the first of them."""

    x: float
    y: float
    code: int
    flags: int
    first: int


def summed_up(xs: Iterable[float], ys: Iterable[float], codes: Iterable[int], size: float) -> Iterator[Summed]:
    """The flags of rows, each from left to right, those that lie on each other as one."""
    held: Summed | None = None
    for place, (x, y, code) in enumerate(zip(xs, ys, codes, strict=True)):
        if held is not None and held.y == y and x < held.x + _reach(held.flags) * size:
            held = Summed(held.x, y, min(held.code, code), held.flags + 1, held.first)
        else:
            if held is not None:
                yield held
            held = Summed(x, y, code, 1, place)
    if held is not None:
        yield held


def _reach(count: int) -> float:
    """How wide a flag is with the room of its number."""
    return _WIDE + 2 if count == 1 else _WIDE + 4 + _DIGIT * len(str(count))


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
