"""Whether a lane draws its records one by one or as a band, by how many of them are in view."""

from tracker.ui.timeline.layout import Fold, LanePlace
from tracker.ui.timeline.scale import Scale

MOST_BARS = 1200
"""Bars that a full window draws at most; a lane draws as many as its share of the height."""
LEAST_PITCH = 7.0
"""Bars that would lie closer than so many pixels in their rows, on average, are no longer told apart."""
# A lane that draws bars goes on doing so a little longer, so that it does not waver at the limit.
_PATIENCE = 1.2


def is_dense(place: LanePlace, scale: Scale, top: float, height: float, *, was_dense: bool) -> bool:
    """Whether a lane is drawn as a band; `top` and `height` are those of the view, in pixels of the lanes."""
    rows = place.rows
    if place.fold is Fold.FOLDED or rows is None:
        return True
    if place.fold is Fold.OPENED:
        # Of so many rows only those in view count; of others all do, so that scrolling changes nothing.
        seen = place.rows_between(top, top + height)
        if not seen:
            return was_dense
        bars = sum(_size(rows.within(row, scale.start, scale.end)) for row in seen)
        share, count = 1.0, len(seen)
    else:
        bars, count = rows.counted(scale.start, scale.end), rows.count
        share = min(1.0, place.whole / max(1.0, height))
    most = min(MOST_BARS * share, count * scale.width / LEAST_PITCH)
    return bars > most * (1.0 if was_dense else _PATIENCE)


def _size(found: slice) -> int:
    return int(found.stop - found.start)
