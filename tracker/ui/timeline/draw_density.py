"""Bands of density: the more records a stretch of time holds, the taller."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from tracker.ui.theme.look import Look
from tracker.ui.timeline.density import Density
from tracker.ui.timeline.in_bulk import Columns, draw_rects
from tracker.ui.timeline.scale import Scale

_AIR = 8.0


@dataclass(frozen=True, slots=True)
class Band:
    """A density between two heights of the picture. `line` is the count that fills it, `total` how many records touch
    the whole period; `opacity` is below 1 while it gives way to bars or takes their place.
    """

    top: float
    height: float
    density: Density
    line: int
    total: int
    opacity: float = 1.0


def draw_bands(painter: QPainter, look: Look, bands: Sequence[Band], scale: Scale) -> None:
    """All bands, each under a line for the count that fills it; heights follow the cube root of the counts, so that
    the few are seen beside the many.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("bar"))
    ruled = [QRectF(scale.left, round(_full(band)), scale.width, 1) for band in bands if band.height > 5 * _AIR]
    for rule in ruled:
        painter.fillRect(rule, look.colour("line"))
    for opacity in sorted({band.opacity for band in bands}):
        painter.setOpacity(opacity)
        columns = [band_columns(band, scale) for band in bands if band.opacity == opacity]
        draw_rects(painter, *map(np.concatenate, zip(*columns, strict=True)))
    painter.setOpacity(1.0)


def band_columns(band: Band, scale: Scale) -> tuple[Columns, Columns, Columns, Columns]:
    """The columns of a band: left, top, width and height of each, in pixels of the picture."""
    counts = band.density.counts
    columns = np.flatnonzero(counts)
    edges = scale.xs(band.density.edges)
    lefts = np.maximum(edges[columns], scale.left)
    # A pixel of air between columns that are wide enough for it.
    widths = edges[columns + 1] - lefts - (1.0 if edges.size < 2 or edges[1] - edges[0] >= 3 else 0.0)
    room, floor = _room(band), band.top + band.height - _air(band)
    talls = np.maximum(2.0, np.cbrt(counts[columns] / band.line) * room)
    return lefts, floor - talls, widths, talls


def _full(band: Band) -> float:
    """The height of the picture at which a column would fill the band."""
    return band.top + _air(band)


def _air(band: Band) -> float:
    return _AIR if band.height > 5 * _AIR else _AIR / 2


def _room(band: Band) -> float:
    return max(4.0, band.height - 2 * _air(band))
