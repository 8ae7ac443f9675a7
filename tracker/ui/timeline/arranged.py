"""The timeline whose lanes a person arranges: folds, moves, hides and shows them."""

from tracker.ui.timeline.canvas import TimelineCanvas
from tracker.ui.timeline.layout import Fold


class ArrangedTimeline(TimelineCanvas):
    """Lanes go by their places among those of the values; one at least stays in view."""

    def fold_lane(self, lane: int, fold: Fold) -> None:
        """Show more or less of a lane."""
        self.scene.fold(lane, fold)
        self._go(self._scale)

    def move_lane(self, lane: int, step: int) -> None:
        """Put a lane before the one above it, or behind the one below; nothing at either end."""
        at = self.scene.order.index(lane)
        if 0 <= at + step < len(self.scene.order):
            order = [*self.scene.order]
            order.insert(at + step, order.pop(at))
            self.scene.arrange(order)
            self._go(self._scale)

    def hide_lane(self, lane: int) -> None:
        """Take a lane out of the picture; the last one stays."""
        self.show_lane(lane, False)

    def show_lane(self, lane: int, shown: bool) -> None:
        """Show a hidden lane at its own place among the others, or hide it."""
        order = [one for one in self.scene.order if one != lane]
        if shown:
            order.insert(sum(one < lane for one in order), lane)
        if order:
            self.scene.arrange(order)
            self._go(self._scale)

    def show_all_lanes(self) -> None:
        """Bring back every hidden lane."""
        self.scene.arrange([*self.scene.order, *self.scene.hidden()])
        self._go(self._scale)
