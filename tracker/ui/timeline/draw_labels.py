"""The names of the marks, placed row by row so that none lies over another."""

from dataclasses import fields
from math import inf

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_frame import draw_today_behind
from tracker.ui.timeline.frame import Frame
from tracker.ui.timeline.label_places import LEAST_WIDTH, Names, Row, Side, placed, roomy
from tracker.ui.timeline.label_rows import Sheet, rows_for_labels
from tracker.ui.timeline.placed_names import PlacedNames
from tracker.ui.timeline.store import TimelineStore
from tracker.ui.timeline.texts import ItemText, Texts
from tracker.ui.timeline.tones import note_inks
from tracker.ui.timeline.writer import Writer

LEAST_SHARE = 0.6
"""A title that would be cut to less of itself is left out."""
_SOLID, _PALE = int(Side.SOLID), int(Side.PALE)


class Labels:
    """Places and writes the labels of one picture after the other; `placed` is where those of the last one stand."""

    def __init__(self, look: Look, writer: Writer) -> None:
        self._look = look
        self._writer = writer
        self.placed = PlacedNames()

    def draw(
        self,
        painter: QPainter,
        store: TimelineStore,
        texts: Texts,
        frame: Frame,
        sheet: Sheet,
        fetched: int | None = None,
    ) -> None:
        """The labels of a frame that has the neighbours of what is in view.

        At most `fetched` texts are fetched for one picture; those that have to wait come with the next one. Without
        that limit every label is drawn that has room.
        """
        at = np.flatnonzero(~frame.chained)
        if not at.size:
            return
        self._writer.begin(painter)
        row = rows_for_labels(frame, store, at, sheet)
        known, names = self._read(store, texts, frame, at, row, fetched)
        left, right = frame.scale.left + 4, frame.scale.left + frame.scale.width - 6
        found = placed(row, names, left, right)
        tones = note_inks(self._look.theme)
        items = frame.items[at[found.at]]
        middles, inks = frame.middle[at[found.at]].tolist(), store.tone[items].tolist()
        today = frame.scale.x(sheet.as_of + 0.5)
        columns = (found.at.tolist(), found.side.tolist(), found.x.tolist(), found.width.tolist(), items.tolist())
        for place, side, x, width, item, middle, tone in zip(*columns, middles, inks, strict=True):
            area = QRectF(x, middle - self._writer.height / 2, width, self._writer.height)
            self.placed.add(area, item)
            self._write(painter, known[place], side, area, tones[tone], today)

    def _read(
        self, store: TimelineStore, texts: Texts, frame: Frame, at: np.ndarray, row: Row, fetched: int | None
    ) -> tuple[dict[int, ItemText], Names]:
        """The texts of those that may have room, by their places in the row, and how wide all are: endless where there
        is no room, or the text has to wait.
        """
        some = np.flatnonzero(roomy(row))
        found = texts.of(store.ids[frame.items[at[some]]].tolist(), fetched)
        known = {place: text for place, text in zip(some.tolist(), found, strict=True) if text is not None}
        width = self._writer.width
        names = Names(*(np.full(at.size, inf) for _ in fields(Names)))
        if known:
            places = [*known]
            names.widths[places] = [width(text.label) for text in known.values()]
            names.least[places] = titles = [width(text.title[: len(text.label)]) for text in known.values()]
            # What is kept is drawn when all verdicts are in.
            names.firm[places] = names.widths[places] if fetched is None else titles
        np.maximum(names.least * LEAST_SHARE, LEAST_WIDTH, out=names.least)
        return known, names

    def _write(
        self,
        painter: QPainter,
        text: ItemText,
        side: int,
        area: QRectF,
        note_ink: str,
        today: float,
    ) -> None:
        writer, tokens = self._writer, self._look.tokens
        x, middle, width = area.x(), area.center().y(), area.width()
        label = writer.elided(text.label, width)
        if side in (_SOLID, _PALE):
            writer.write(painter, x, middle, label, tokens.on_bar if side == _SOLID else tokens.text)
            return
        draw_today_behind(painter, self._look, today, area)
        title = text.title
        if len(label) <= len(title) or not label.startswith(title):
            writer.write(painter, x, middle, label, tokens.text)
            return
        writer.write(painter, x, middle, title, tokens.text)
        writer.write(painter, x + writer.width(title), middle, label[len(title) :], note_ink)
