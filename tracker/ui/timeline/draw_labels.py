"""The names of the marks, placed row by row so that none lies over another."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.frame import Frame, Mask
from tracker.ui.timeline.kinds import NONE, TONES
from tracker.ui.timeline.label_places import LEAST_WIDTH, Box, Place, place_row
from tracker.ui.timeline.store import TimelineStore
from tracker.ui.timeline.texts import ItemText, Texts
from tracker.ui.view_values import Tone

MOST_LABELS = 300
MOST_KEPT = 20_000
LONGEST = 90
# A bar this wide has its text on it even where it fades; with so much of a certain part, on that.
WIDE = 400.0
SOLID = 120.0
SIGNED = 20.0


class LabelWriter:
    """Keeps measured and laid out texts between pictures: they cost more than all the bars."""

    def __init__(self, look: Look, role: TypeRole = TypeRole.CAPTION, *, strong: bool = False) -> None:
        self._look = look
        self._role = role
        self._strong = strong
        self._widths: dict[str, float] = {}
        self._texts: dict[str, QStaticText] = {}
        self._cut: dict[tuple[str, int], str] = {}
        self._font = QFont()
        self._metrics = QFontMetricsF(self._font)
        self.placed: list[QRectF] = []
        """Where the labels of the present picture stand; whoever begins a picture empties it."""
        self.dress()

    def dress(self) -> None:
        """Measure anew with the look's font."""
        self._font = self._look.font(self._role, strong=self._strong)
        self._metrics = QFontMetricsF(self._font)
        self._forget()

    def _forget(self) -> None:
        self._widths.clear()
        self._texts.clear()
        self._cut.clear()

    def width(self, text: str) -> float:
        """How wide a text is."""
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width

    def elided(self, text: str, room: float) -> str:
        """A text, cut where it is wider than its room."""
        if self.width(text) <= room + 0.5:
            return text
        # Room changes a little with every picture; a text is not cut anew for each pixel.
        key = (text, int(room) & ~7)
        cut = self._cut.get(key)
        if cut is None:
            cut = self._cut[key] = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, key[1])
        return cut

    def begin(self, painter: QPainter) -> None:
        """Have the painter write in this writer's font."""
        if len(self._widths) + len(self._texts) > MOST_KEPT:
            self._forget()
        painter.setFont(self._font)

    def write(self, painter: QPainter, x: float, middle: float, text: str) -> None:
        """A line of text in the painter's pen, from `x` on around its middle line."""
        painter.drawStaticText(QPointF(x, middle - self._metrics.height() / 2), self._laid_out(text))

    def _laid_out(self, text: str) -> QStaticText:
        laid_out = self._texts.get(text)
        if laid_out is None:
            laid_out = self._texts[text] = QStaticText(text)
            laid_out.setTextFormat(Qt.TextFormat.PlainText)
            laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            laid_out.prepare(font=self._font)
        return laid_out

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
        self.begin(painter)
        left, right = frame.scale.left + 4, frame.scale.left + frame.scale.width - 6
        most = MOST_LABELS if fetched is not None else frame.items.size
        few = frame.items.size <= most
        order = np.flatnonzero(~frame.chained)
        insides = _insides(frame, store.standing[frame.items] != NONE, left, right)
        roomy = _roomy(frame, insides, order, left, right)
        words = _words(store, texts, frame, roomy, fetched)
        boxes = _boxes(frame, insides, right)
        today = frame.scale.x(as_of + 0.5)
        room = most
        for row in _rows(frame, order):
            widths = [self.width(_label(words[at])) if at in words else inf for at in row]
            places = place_row([boxes[at] for at in row], widths, left, right, may_shorten=few)
            for at, place in zip(row, places, strict=True):
                if place is not None and room:
                    tone = TONES[store.tone[frame.items[at]]]
                    grounded = bool(insides.grounded[at])
                    self._write(painter, words[at], float(frame.middle[at]), place, tone, today, grounded=grounded)
                    room -= 1

    def _write(
        self,
        painter: QPainter,
        text: ItemText,
        middle: float,
        place: Place,
        tone: Tone,
        today: float,
        *,
        grounded: bool,
    ) -> None:
        label = self.elided(_label(text), place.width)
        height = self._metrics.height()
        self.placed.append(QRectF(place.x, middle - height / 2, place.width, height))
        if place.inside and not grounded:
            painter.setPen(self._look.colour("on_bar"))
            self.write(painter, place.x, middle, label)
            return
        if place.inside or place.x < today < place.x + place.width:
            ground = QRectF(place.x - 2, middle - height / 2, place.width + 4, height)
            painter.fillRect(ground, self._look.colour("surface"))
        title = text.title
        painter.setPen(self._look.colour("text"))
        if len(label) <= len(title) or not label.startswith(title):
            self.write(painter, place.x, middle, label)
            return
        self.write(painter, place.x, middle, title)
        painter.setPen(self._note_colour(tone))
        self.write(painter, place.x + self.width(title), middle, label[len(title) :])

    def _note_colour(self, tone: Tone) -> QColor:
        return self._look.colour("muted") if tone in (Tone.NEUTRAL, Tone.ACCENT) else self._look.ink(tone)


def _label(text: ItemText) -> str:
    return (f"{text.title} · {text.note}" if text.note else text.title)[:LONGEST]


def _words(store: TimelineStore, texts: Texts, frame: Frame, roomy: Mask, fetched: int | None) -> dict[int, ItemText]:
    """The texts of the marks that have room for one, by place in the frame."""
    places = np.flatnonzero(roomy).tolist()
    found = texts.of(store.ids[frame.items[roomy]].tolist(), fetched)
    return {at: text for at, text in zip(places, found, strict=True) if text is not None}


@dataclass(frozen=True, slots=True, eq=False)
class _Insides:
    """Where a text may stand on each mark: on its certain part, or on a faded one with a ground of its own."""

    start: NDArray[np.float64]
    end: NDArray[np.float64]
    grounded: Mask


def _insides(frame: Frame, signed: Mask, left: float, right: float) -> _Insides:
    """The `signed` ones have a sign at their end, which no text may run into."""
    x0, x1 = np.maximum(frame.x0, left), np.minimum(frame.x1, right)
    solid0, solid1 = np.maximum(x0, frame.solid0), np.minimum(x1, frame.solid1)
    plain = frame.readable & (solid1 - solid0 >= min(SOLID, right - left))
    plain |= frame.readable & (x1 - x0 < WIDE)
    grounded = ~plain & ~frame.points & (x1 - x0 >= WIDE)
    start = np.where(plain, solid0, np.where(grounded, x0, x1))
    end = np.where(plain, np.maximum(solid0, solid1), x1)
    return _Insides(start, np.where(signed & plain, np.maximum(start, end - SIGNED), end), grounded)


def _boxes(frame: Frame, insides: _Insides, right: float) -> list[Box]:
    x1 = np.minimum(frame.x1, right)
    return [*map(Box, frame.x0.tolist(), x1.tolist(), insides.start.tolist(), insides.end.tolist())]


def _roomy(frame: Frame, insides: _Insides, order: NDArray[np.intp], left: float, right: float) -> Mask:
    """Whether any text at all would fit by a mark: most marks of a crowd need not even be read."""
    x0, x1, middle = frame.x0[order], np.minimum(frame.x1[order], right), frame.middle[order]
    same_row = np.diff(middle) == 0
    after = np.append(np.where(same_row, x0[1:], right), right)[: order.size] - x1
    before = x0 - np.append(left, np.where(same_row, x1[:-1], left))[: order.size]
    inside = insides.end[order] - insides.start[order]
    roomy = np.zeros(frame.items.size, np.bool_)
    roomy[order] = np.maximum(np.maximum(after, before), inside) > LEAST_WIDTH
    return roomy


def _rows(frame: Frame, order: NDArray[np.intp]) -> Iterator[list[int]]:
    """The marks row by row from left to right, as the frame has them; series write their own names."""
    breaks = np.flatnonzero(np.diff(frame.middle[order])) + 1
    for row in np.split(order, breaks):
        yield row.tolist()
