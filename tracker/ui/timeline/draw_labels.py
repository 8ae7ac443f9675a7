"""The names of the marks, placed row by row so that none lies over another."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress, groupby
from math import inf
from operator import attrgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from tracker.ui.theme.look import Look
from tracker.ui.timeline.frame import Frame, Mask, Pixels
from tracker.ui.timeline.kinds import NONE
from tracker.ui.timeline.label_places import GAP, INSIDE, Box, Place, place_row
from tracker.ui.timeline.store import TimelineStore
from tracker.ui.timeline.texts import ItemText, Texts
from tracker.ui.timeline.tones import note_inks
from tracker.ui.timeline.writer import Writer

MOST_LABELS = 300
# A bar this wide has its text on it even where it fades; with so much of a certain part, on that.
WIDE = 400.0
SOLID = 120.0
SIGNED = 20.0
# With less than this no text is worth reading.
LEAST_ROOM = 30.0
# Wider than any picture, in pixels.
_FAR = 1e7


class Labels:
    """Places and writes the labels of one picture after the other; `placed` is where those of the last one stand."""

    def __init__(self, look: Look, writer: Writer) -> None:
        self._look = look
        self._writer = writer
        self.placed: list[QRectF] = []

    def draw(
        self,
        painter: QPainter,
        store: TimelineStore,
        texts: Texts,
        frame: Frame,
        as_of: int,
        fetched: int | None = None,
    ) -> None:
        """The labels of the frame; with more than MOST_LABELS marks only those that fit unshortened.

        At most `fetched` texts are fetched for one picture; those that have to wait come with the next one. Without
        that limit every label is drawn that has room.
        """
        free = np.flatnonzero(~frame.chained)
        if not free.size:
            return
        self._writer.begin(painter)
        left, right = frame.scale.left + 4, frame.scale.left + frame.scale.width - 6
        most = MOST_LABELS if fetched is not None else frame.items.size
        few = frame.items.size <= most
        asked = self._asked(store, texts, frame, _rooms(frame, store, free, left, right), fetched, few=few)
        today = frame.scale.x(as_of + 0.5)
        room = most
        for middle, row in groupby(asked, _middle):
            said = [*row]
            boxes, widths = (one.box for one in said), (one.width for one in said)
            for one, place in zip(said, place_row(boxes, widths, left, right, may_shorten=few), strict=True):
                if place is not None and room:
                    self._write(painter, one, middle, place, today)
                    room -= 1

    def _asked(
        self, store: TimelineStore, texts: Texts, frame: Frame, rooms: "_Rooms", fetched: int | None, *, few: bool
    ) -> list["_Said"]:
        """The labels that may have room, row by row from left to right; those whose text has to wait are not there."""
        known = texts.of(store.ids[frame.items[rooms.at]].tolist(), fetched)
        width = self._writer.width
        widths = [inf if text is None else width(text.label) for text in known]
        # What has no room for all of its text need not be looked at again, unless it may be cut.
        fits = np.asarray(widths) < (inf if few else rooms.most)
        items, middle = frame.items[rooms.at[fits]], frame.middle[rooms.at[fits]]
        tones = note_inks(self._look.theme)
        inks = [tones[tone] for tone in store.tone[items].tolist()]
        columns = (inks, rooms.grounded[fits].tolist(), middle.tolist(), rooms.boxes(fits))
        return [*map(_Said, compress(known, fits), compress(widths, fits), *columns)]

    def _write(self, painter: QPainter, said: "_Said", middle: float, place: Place, today: float) -> None:
        writer, tokens = self._writer, self._look.tokens
        label = writer.elided(said.text.label, place.width)
        area = QRectF(place.x, middle - writer.height / 2, place.width, writer.height)
        self.placed.append(area)
        if place.inside and not said.grounded:
            writer.write(painter, place.x, middle, label, tokens.on_bar)
            return
        if place.inside or place.x < today < place.x + place.width:
            painter.fillRect(area.adjusted(-2, 0, 2, 0), self._look.colour("surface"))
        title = said.text.title
        if len(label) <= len(title) or not label.startswith(title):
            writer.write(painter, place.x, middle, label, tokens.text)
            return
        writer.write(painter, place.x, middle, title, tokens.text)
        writer.write(painter, place.x + writer.width(title), middle, label[len(title) :], said.note_ink)


class _Said(NamedTuple):
    """A text, the width of its label and the colour of its note, whether it needs a ground, the middle line of its
    mark, and where that is.
    """

    text: ItemText
    width: float
    note_ink: str
    grounded: bool
    middle: float
    box: Box


_middle = attrgetter("middle")


@dataclass(frozen=True, slots=True, eq=False)
class _Rooms:
    """Columns of the marks at these places of the frame that a label may have room on or beside, as `Box` has them;
    `most` is the widest room that each may find.
    """

    at: NDArray[np.intp]
    columns: tuple[Pixels, ...]
    grounded: Mask
    most: Pixels

    def boxes(self, some: Mask) -> Iterator[Box]:
        """One for each of some of them."""
        return map(Box, *(column[some].tolist() for column in self.columns))


def _rooms(frame: Frame, store: TimelineStore, at: NDArray[np.intp], left: float, right: float) -> _Rooms:
    """Of the marks at some places: most of a crowd have no room for any text, and need not even be read."""
    x0, x1, middle = frame.x0[at], np.minimum(frame.x1[at], right), frame.middle[at]
    start, end, grounded = _insides(frame, at, store.standing[frame.items[at]] != NONE, left, right)
    same_row = np.diff(middle) == 0
    free0, free1 = np.full(at.size, left), np.full(at.size, right)
    free0[1:] = np.where(same_row, _reached(x1, same_row)[:-1] + GAP, left)
    free1[:-1] = np.where(same_row, x0[1:] - GAP, right)
    most = np.maximum(np.maximum(free1 - x1, x0 - free0) - GAP, end - start - 2 * INSIDE)
    roomy = np.flatnonzero(most > LEAST_ROOM)
    columns = tuple(column[roomy] for column in (x0, x1, start, end, free0, free1))
    return _Rooms(at[roomy], columns, grounded[roomy], most[roomy])


def _reached(x1: Pixels, same_row: Mask) -> Pixels:
    """How far each mark of a row, or one before it, reaches."""
    row = np.concatenate([[0], np.cumsum(~same_row)]) * _FAR
    return np.maximum.accumulate(x1 + row) - row


def _insides(
    frame: Frame, at: NDArray[np.intp], signed: Mask, left: float, right: float
) -> tuple[Pixels, Pixels, Mask]:
    """Where a text may stand on each mark, from and to: on its certain part, or on a faded one with a ground of its
    own (the third). The `signed` ones have a sign at their end, which no text may run into.
    """
    x0, x1 = np.maximum(frame.x0[at], left), np.minimum(frame.x1[at], right)
    solid0, solid1 = np.maximum(x0, frame.solid0[at]), np.minimum(x1, frame.solid1[at])
    readable = frame.readable[at]
    plain = readable & (solid1 - solid0 >= min(SOLID, right - left))
    plain |= readable & (x1 - x0 < WIDE)
    grounded = ~plain & ~frame.points[at] & (x1 - x0 >= WIDE)
    start = np.where(plain, solid0, np.where(grounded, x0, x1))
    end = np.where(plain, np.maximum(solid0, solid1), x1)
    return start, np.where(signed & plain, np.maximum(start, end - SIGNED), end), grounded
