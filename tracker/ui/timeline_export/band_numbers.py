"""The numbers on a band: how many records each stretch of the axis holds. Nobody can point at paper to ask."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter

from tracker.language import Language
from tracker.ui.presenting.words import number
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_density import Band
from tracker.ui.timeline.lanes import touching
from tracker.ui.timeline.layout import FOLDED_LANE, LanePlace
from tracker.ui.timeline.picture import Picture
from tracker.ui.timeline.scale import FIRST_DAY, Scale
from tracker.ui.timeline.scene import Scene
from tracker.ui.timeline.ticks import ticks

_ROOM = 15.0
_LEAST = 40.0


def under_numbers(band: Band, full: int) -> Band:
    """A band that `full` records fill, with room for its numbers above it; a folded lane has none."""
    if band.height <= FOLDED_LANE:
        return replace(band, line=full)
    return replace(band, top=band.top + _ROOM, height=band.height - _ROOM, line=full)


def draw_numbers(painter: QPainter, look: Look, scene: Scene, picture: Picture, language: Language) -> None:
    """The numbers of all bands of a picture."""
    dense = [place for place in picture.places if scene.is_dense(place.lane) and place.height > FOLDED_LANE]
    if not dense:
        return
    font = look.font(TypeRole.CAPTION)
    painter.setFont(font)
    painter.setPen(look.colour("muted"))
    metrics = QFontMetricsF(font)
    for place in dense:
        for x, width, count in _counted(scene, place, picture.scale, language):
            text = number(count, language)
            if count and metrics.horizontalAdvance(text) + 6 <= width:
                painter.drawText(QPointF(x + 4, place.top - picture.top + _ROOM), text)


def _counted(scene: Scene, place: LanePlace, scale: Scale, language: Language) -> Iterator[tuple[float, float, int]]:
    """From where on, how wide, and how many records touch each stretch between two ticks. One that a page shows only in
    part has the number of all of it, so that the pages beside one another say the same.
    """
    lanes = scene.values.lanes
    span = lanes.span(place.lane)
    edges = _edges(scale, language)
    counts = touching(lanes.first[span], lanes.ends[span], np.asarray(edges))
    right = scale.left + scale.width
    for (begin, end), count in zip(pairwise(edges), counts.tolist(), strict=True):
        x0, x1 = max(scale.left, scale.x(begin)), min(right, scale.x(end))
        if x1 > x0:
            yield x0, x1 - x0, count


def _edges(scale: Scale, language: Language) -> list[float]:
    """The days of the ticks on the page and beside it; of the major ones alone where all of them lie too close."""
    beside = scale.width / scale.per_day
    start = max(FIRST_DAY, scale.start - beside)
    wide = replace(scale, start=start, width=(scale.end + beside - start) * scale.per_day)
    found = ticks(wide, language.code)
    majors = sorted({tick.day for tick in found if tick.major})
    every = sorted({tick.day for tick in found})
    has_room = len(every) < 2 or scale.per_day * float(np.median(np.diff(every))) >= _LEAST
    chosen = every if has_room or len(majors) < 2 else majors
    return [start, *(day for day in chosen if start < day < wide.end), wide.end]
