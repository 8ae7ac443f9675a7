"""Where the links of the chosen record begin and end on the marks that are in view."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF

from tracker.ui.timeline.companion import Tie
from tracker.ui.timeline.draw_ties import Anchor, Arrow
from tracker.ui.timeline.frame import BAR, Frame
from tracker.ui.timeline.store import TimelineStore

_INSIDE = 4.0


def arrows_in(frame: Frame, store: TimelineStore, ref: str, ties: Sequence[Tie], room: QRectF) -> list[Arrow]:
    """The links of a record to others that are in view too, each from its origin to its target."""
    own = _anchor(frame, store, ref, room)
    others = ((tie, _anchor(frame, store, tie.ref, room)) for tie in ties)
    return [
        Arrow(own, other, tie.words) if tie.outward else Arrow(other, own, tie.words)
        for tie, other in others
        if own is not None and other is not None
    ]


def boxes_of(frame: Frame) -> list[QRectF]:
    """Where the marks lie."""
    columns = (frame.x0.tolist(), (frame.middle - BAR / 2).tolist(), (frame.x1 - frame.x0).tolist())
    return [QRectF(x, y, width, BAR) for x, y, width in zip(*columns, strict=True)]


def _anchor(frame: Frame, store: TimelineStore, ref: str, room: QRectF) -> Anchor | None:
    """Where a record can be touched on the part of it that is seen; None where it is not in view."""
    item = store.index(ref)
    at = np.flatnonzero(frame.items == item) if item is not None else np.zeros(0, np.intp)
    if not at.size:
        return None
    place = int(at[0])
    left, right = float(frame.x0[place]), float(frame.x1[place])
    if frame.points[place]:
        left = right = (left + right) / 2
    else:
        left, right = max(room.left(), left) + _INSIDE, min(room.right(), right) - _INSIDE
    seen = right >= room.left() and left <= room.right() and left <= right
    return Anchor(left, right, float(frame.middle[place])) if seen else None
