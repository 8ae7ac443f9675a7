"""Where the links of the chosen record begin and end on the marks that are in view, and what lies between."""

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import QRectF

from tracker.ui.timeline.companion import Tie
from tracker.ui.timeline.draw_flags import boxes_of_flags
from tracker.ui.timeline.frame import BAR, Frame
from tracker.ui.timeline.scene import Scene, Sight
from tracker.ui.timeline.store import TimelineStore
from tracker.ui.timeline.tie_paths import Anchor, Arrow, InTheWay

_INSIDE = 4.0
# So far beside its middle a shape may be touched, past a flag that stands on it.
_BESIDE, _HALF_SHAPE = 5.0, 6.5
# What an empty lane says stands in its middle; half as wide as that is at most.
_SAYS = 190.0


def arrows_in(frame: Frame, store: TimelineStore, ref: str, ties: Sequence[Tie], room: QRectF) -> list[Arrow]:
    """The links of a record to others that are in view too, each from its origin to its target."""
    own = _anchor(frame, store, ref, room)
    others = ((tie, _anchor(frame, store, tie.ref, room)) for tie in ties)
    return [
        Arrow(own, other, tie.words) if tie.outward else Arrow(other, own, tie.words)
        for tie, other in others
        if own is not None and other is not None
    ]


def in_the_way(scene: Scene, sight: Sight, frame: Frame, labels: Sequence[QRectF]) -> InTheWay:
    """What stands in a picture: the frame's marks and their flags, its labels, and what empty lanes say."""
    flags = [] if scene.flags is None else boxes_of_flags(scene.values.store, frame, scene.flags, sight.size)
    return InTheWay([*labels, *flags, *_empty_lanes(scene, sight)], _marks(frame, sight.size))


def _marks(frame: Frame, size: float) -> list[QRectF]:
    high = BAR * size
    columns = (frame.x0.tolist(), (frame.middle - high / 2).tolist(), (frame.x1 - frame.x0).tolist())
    return [QRectF(x, y, width, high) for x, y, width in zip(*columns, strict=True)]


def _empty_lanes(scene: Scene, sight: Sight) -> Iterator[QRectF]:
    scale = sight.scale
    for place in scene.layout(sight.size).between(sight.top, sight.top + sight.height):
        if not scene.values.lanes.counted(place.lane, scale.start, scale.end):
            middle, half = place.top + place.height / 2 - sight.top, BAR * sight.size / 2
            yield QRectF(scale.left + scale.width / 2 - _SAYS, middle - half, 2 * _SAYS, 2 * half)


def _anchor(frame: Frame, store: TimelineStore, ref: str, room: QRectF) -> Anchor | None:
    """Where a record can be touched on the part of it that is seen; None where it is not in view."""
    item = store.index(ref)
    at = np.flatnonzero(frame.items == item) if item is not None else np.zeros(0, np.intp)
    if not at.size:
        return None
    place = int(at[0])
    left, right = float(frame.x0[place]), float(frame.x1[place])
    if frame.points[place]:
        middle = (left + right) / 2
        made = Anchor(middle - _BESIDE, middle + _BESIDE, float(frame.middle[place]), _HALF_SHAPE)
    else:
        left, right = max(room.left(), left) + _INSIDE, min(room.right(), right) - _INSIDE
        made = Anchor(left, right, float(frame.middle[place]))
    return made if made.right >= room.left() and made.left <= min(room.right(), made.right) else None
