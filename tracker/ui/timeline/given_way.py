"""The days in view while something opens and closes beside the timeline."""

from tracker.ui.timeline.scale import Scale

AIR = 60.0
"""Pixels that a record which is brought into view stands from the edge."""


class GivenWay:
    """Remembers the days of before, which come back with the room; not where somebody has moved them meanwhile."""

    def __init__(self) -> None:
        self._before: Scale | None = None
        self._after: Scale | None = None

    def at_width(self, now: Scale, left: float, width: float, chosen: tuple[float, float] | None) -> Scale:
        """The days to show in another width than those of `now`: each stays where it stood, so that nothing slips from
        under the mouse. Where `chosen`, the days (ordinals) at which a mark begins and ends, would be covered, it comes
        in as far as it must.
        """
        before = now if self._before is None or now != self._after else self._before
        scale = before.widened(left, width)
        scale = scale.panned(left - before.left)
        scale = scale.panned(_covered(before, scale, *chosen)) if chosen is not None else scale
        self._before, self._after = before, scale
        return scale


def _covered(before: Scale, after: Scale, first: float, last: float) -> float:
    """By how many pixels a mark that was in view has to come in."""
    if before.x(first) > before.left + before.width or before.x(last) < before.left or after.width >= before.width:
        return 0.0
    begins, ends, edge = after.x(first), after.x(last), after.left + after.width - AIR
    return 0.0 if begins <= edge else min(ends, begins + after.width / 2) - edge
