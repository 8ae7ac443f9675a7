"""The names of the marks, placed row by row so that none lies over another."""

from collections.abc import Iterator
from math import inf

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.frame import Frame
from tracker.ui.timeline.label_places import LEAST_WIDTH, Box, Place, place_row
from tracker.ui.timeline.values import NO_SERIES, TONES, TimelineValues
from tracker.ui.view_values import Tone

MOST_LABELS = 300
MOST_KEPT = 20_000
LONGEST = 90


class LabelWriter:
    """Keeps measured and laid out texts between pictures: they cost more than all the bars."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._widths: dict[str, float] = {}
        self._texts: dict[str, QStaticText] = {}
        self._font = QFont()
        self._metrics = QFontMetricsF(self._font)
        self.dress()

    def dress(self) -> None:
        """Measure anew with the look's font."""
        self._font = self._look.font(TypeRole.CAPTION)
        self._metrics = QFontMetricsF(self._font)
        self._forget()

    def _forget(self) -> None:
        self._widths.clear()
        self._texts.clear()

    def _width(self, text: str) -> float:
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width

    def _laid_out(self, text: str) -> QStaticText:
        laid_out = self._texts.get(text)
        if laid_out is None:
            laid_out = self._texts[text] = QStaticText(text)
            laid_out.setTextFormat(Qt.TextFormat.PlainText)
            laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            laid_out.prepare(font=self._font)
        return laid_out

    def draw(self, painter: QPainter, values: TimelineValues, frame: Frame) -> None:
        """The labels of the frame; with more than MOST_LABELS marks only those that fit unshortened."""
        if len(self._widths) + len(self._texts) > MOST_KEPT:
            self._forget()
        painter.setFont(self._font)
        left, right = frame.scale.left + 4, frame.scale.left + frame.scale.width - 6
        few = frame.items.size <= MOST_LABELS
        boxes = _boxes(frame, right)
        items = frame.items.tolist()
        order = _reading_order(values, frame)
        roomy = _roomy(frame, order, left, right)
        room = MOST_LABELS
        for row in _rows(frame, order):
            texts = [_text(values, items[at]) if roomy[at] else "" for at in row]
            widths = [self._width(text) if text else inf for text in texts]
            places = place_row([boxes[at] for at in row], widths, left, right, may_shorten=few)
            for at, text, place in zip(row, texts, places, strict=True):
                if place is not None and room:
                    self._write(painter, values, frame, at, text, place)
                    room -= 1

    def _write(self, painter: QPainter, values: TimelineValues, frame: Frame, at: int, text: str, place: Place) -> None:
        if self._width(text) > place.width + 0.5:
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width)
        y = float(frame.middle[at]) - self._metrics.height() / 2
        if place.inside:
            painter.setPen(self._look.colour("on_bar"))
            painter.drawStaticText(QPointF(place.x, y), self._laid_out(text))
            return
        if place.x < frame.scale.x(values.as_of + 0.5) < place.x + place.width:
            ground = QRectF(place.x - 2, y, place.width + 4, self._metrics.height())
            painter.fillRect(ground, self._look.colour("surface"))
        item = int(frame.items[at])
        title = values.titles[item]
        painter.setPen(self._look.colour("text"))
        if len(text) <= len(title) or not text.startswith(title):
            painter.drawStaticText(QPointF(place.x, y), self._laid_out(text))
            return
        painter.drawStaticText(QPointF(place.x, y), self._laid_out(title))
        painter.setPen(self._note_colour(values, item))
        painter.drawStaticText(QPointF(place.x + self._width(title), y), self._laid_out(text[len(title) :]))

    def _note_colour(self, values: TimelineValues, item: int) -> QColor:
        tone = TONES[values.tone[item]]
        return self._look.colour("muted") if tone in (Tone.NEUTRAL, Tone.ACCENT) else self._look.ink(tone)


def _text(values: TimelineValues, item: int) -> str:
    title, note = values.titles[item], values.notes[item]
    return (f"{title} · {note}" if note else title)[:LONGEST]


def _boxes(frame: Frame, right: float) -> list[Box]:
    x1 = np.minimum(frame.x1, right)
    solid0 = np.where(frame.readable, np.maximum(frame.x0, frame.solid0), x1)
    solid1 = np.where(frame.readable, np.minimum(x1, frame.solid1), x1)
    return [*map(Box, frame.x0.tolist(), x1.tolist(), solid0.tolist(), solid1.tolist())]


def _roomy(frame: Frame, order: NDArray[np.intp], left: float, right: float) -> list[bool]:
    """Whether any text at all would fit by a mark: most marks of a crowd need not even be read."""
    x0, x1, middle = frame.x0[order], np.minimum(frame.x1[order], right), frame.middle[order]
    same_row = np.diff(middle) == 0
    after = np.append(np.where(same_row, x0[1:], right), right) - x1
    before = x0 - np.append(left, np.where(same_row, x1[:-1], left))
    inside = np.where(frame.readable[order], frame.solid1[order] - frame.solid0[order], 0.0)
    roomy = np.zeros(frame.items.size, np.bool_)
    roomy[order] = np.maximum(np.maximum(after, before), inside) > LEAST_WIDTH
    return [bool(room) for room in roomy]


def _reading_order(values: TimelineValues, frame: Frame) -> NDArray[np.intp]:
    """The marks row by row from left to right; series write their own names."""
    alone = np.flatnonzero(values.series[frame.items] == NO_SERIES)
    return alone[np.lexsort((frame.x0[alone], frame.middle[alone]))]


def _rows(frame: Frame, order: NDArray[np.intp]) -> Iterator[list[int]]:
    breaks = np.flatnonzero(np.diff(frame.middle[order])) + 1
    for row in np.split(order, breaks):
        yield row.tolist()
