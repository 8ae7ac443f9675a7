"""Lanes under the mouse: a click on a title folds its lane, a drag moves it, a click on what has no row opens it, and
one on what an empty lane says of other days goes there.
"""

from PySide6.QtCore import QPointF

from tracker.ui.theme.look import Look
from tracker.ui.timeline.arranged import ArrangedTimeline
from tracker.ui.timeline.draw_frame import AXIS
from tracker.ui.timeline.layout import MORE_BAND, Fold, LanePlace

_DRAG_STARTS = 6
# Half the width of what an empty lane says.
_SAYS = 170


class LaneHand:
    """Holds the lane whose title was pressed until it is let go."""

    def __init__(self, canvas: ArrangedTimeline, look: Look) -> None:
        self._canvas = canvas
        self._look = look
        self._held: int | None = None
        self._pressed = QPointF()
        self._dragged = False

    def place_at(self, point: QPointF) -> LanePlace | None:
        """The lane at a height of the view, under the axis."""
        if point.y() < self._look.px(AXIS):
            return None
        return self._canvas.scene.layout(self._look.scale).at(point.y() + self._canvas.sight().top)

    def press(self, point: QPointF) -> bool:
        """Take hold of the title under the mouse; False when it is elsewhere."""
        place = self.place_at(point) if point.x() < self._canvas.scale.left else None
        self._held = place.lane if place else None
        self._pressed, self._dragged = point, False
        return place is not None

    def move(self, point: QPointF) -> bool:
        """Put the lane in hand where the mouse is; False when none is in hand."""
        if self._held is None:
            return False
        self._dragged = self._dragged or (point - self._pressed).manhattanLength() >= _DRAG_STARTS
        over = self.place_at(point)
        if self._dragged and over is not None and over.lane != self._held:
            order = self._canvas.scene.order
            self._canvas.move_lane(self._held, 1 if order.index(over.lane) > order.index(self._held) else -1)
        return True

    def release(self) -> bool:
        """Let go; a lane that was not moved is folded or unfolded. False when none was in hand."""
        lane, self._held = self._held, None
        if lane is not None and not self._dragged:
            folded = self._canvas.scene.folds[lane] is Fold.FOLDED
            self._canvas.fold_lane(lane, Fold.PLAIN if folded else Fold.FOLDED)
        return lane is not None

    def go_where_records_are(self, point: QPointF) -> bool:
        """Bring the last one before the period to the middle, or the first one after it, as an empty lane offers them
        left and right; False where the point is not on what it says.
        """
        place, canvas = self.place_at(point), self._canvas
        off = point.x() - canvas.scale.left - canvas.scale.width / 2
        if place is None or place.vacant or abs(off) > self._look.px(_SAYS):
            return False
        lanes, span = canvas.scene.values.lanes, canvas.scene.values.lanes.span(place.lane)
        why = canvas.scene.why_empty(canvas.sight(), place.lane)
        if lanes.counted(place.lane, canvas.scale.start, canvas.scale.end):
            return False
        goes_back = bool(why.earlier) and (off < 0 or not why.later)
        day = lanes.ends[span][why.earlier - 1] if goes_back else lanes.first[span][-why.later]
        canvas.show_middle(float(day) + 0.5)
        return True

    def open_more(self, point: QPointF) -> bool:
        """Show every row of the lane whose remaining bars are under the mouse; False when none are."""
        place = self.place_at(point)
        if place is None or place.rows is None or not place.rows.more or self._canvas.scene.is_dense(place.lane):
            return False
        if point.y() + self._canvas.sight().top < place.bottom - (MORE_BAND + 4) * self._look.scale:
            return False
        self._canvas.fold_lane(place.lane, Fold.OPENED)
        return True
