"""Whether records are drawn one by one or as bands, by how many of them are in view: one level for the whole view."""

from collections.abc import Iterable

from tracker.ui.timeline.layout import Fold, LanePlace
from tracker.ui.timeline.scale import Scale

MOST_BARS = 1200
"""Bars that a full window draws at most; a lane draws as many as its share of the height."""
LEAST_PITCH = 7.0
"""Bars that would lie closer than so many pixels in their rows, on average, are no longer told apart."""
SERIES_PITCH = 11.0
"""Nor are the circles of a series."""
# A view that draws bars goes on doing so a little longer, so that it does not waver at the limit.
_PATIENCE = 1.2


def is_crowded(places: Iterable[LanePlace], scale: Scale, height: float, *, was_crowded: bool) -> bool:
    """Whether any of these lanes holds too many for bars, in a view of this height (in pixels): then all are bands, so
    that their heights can be compared. Folded lanes are bands in any case and are not asked.
    """
    patience = 1.0 if was_crowded else _PATIENCE
    return any(_is_crowded(place, scale, height, patience) for place in places if not place.slim)


def _is_crowded(place: LanePlace, scale: Scale, height: float, patience: float) -> bool:
    rows = place.rows
    if rows is None:
        return True
    # Of a lane that is higher than the view, as opened ones are, a part is seen; which one changes nothing.
    seen = min(1.0, max(1.0, height) / place.whole) if place.fold is Fold.OPENED else 1.0
    share = min(1.0, place.whole / max(1.0, height))
    most = patience * min(MOST_BARS * share / seen, rows.count * scale.width / LEAST_PITCH)
    most_chained = patience * scale.width / SERIES_PITCH
    # Where there are so few at all, those in view need not be counted.
    if rows.placed_first.size <= min(most, most_chained):
        return False
    counted = rows.counted(scale.start, scale.end)
    if counted > most or counted <= most_chained:
        return counted > most
    chains = (rows.within(row, scale.start, scale.end) for row in range(rows.series))
    return any(chain.stop - chain.start > most_chained for chain in chains)
