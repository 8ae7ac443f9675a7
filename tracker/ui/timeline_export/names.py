"""How much room the names of records take on paper."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from tracker.ui.theme.look import Look
from tracker.ui.timeline.frame import Pixels
from tracker.ui.timeline.store import Numbers
from tracker.ui.timeline.texts import ItemText, Texts
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline.writer import Writer

_LEAST_TITLE = 120.0
# Measuring so many takes some ten milliseconds.
_AT_ONCE = 500


class Names:
    """The widths of the names of one timeline in pixels, each measured once; `go_on` is called every few hundred, and
    may raise.
    """

    def __init__(self, values: TimelineValues, look: Look, go_on: Callable[[], None]) -> None:
        self._go_on = go_on
        self._ids = values.store.ids
        self._texts = Texts(values.source)
        self._writer = Writer(look)
        self._beside: Pixels = np.full(len(values.store), np.nan)
        self._under: Pixels = np.full(len(values.store), np.nan)

    def beside(self, items: Numbers) -> Pixels:
        """Of records at these places of the store: title and note in one line."""
        self._measure(items)
        return self._beside[items]

    def under(self, items: Numbers) -> Pixels:
        """The same for the circles of a chain: title and note below one another."""
        self._measure(items)
        return self._under[items]

    def shortened(self, items: Numbers, rooms: Pixels) -> dict[int, ItemText]:
        """By their ids, the texts of records as they fit into their rooms: their titles cut, and the notes kept where
        that leaves some of a title.
        """
        ids, nothing = self._ids[items].tolist(), ItemText("")
        texts = [text or nothing for text in self._texts.of(ids)]
        return {id_: self._short(text, room) for id_, text, room in zip(ids, texts, rooms.tolist(), strict=True)}

    def _short(self, text: ItemText, room: float) -> ItemText:
        note = self._writer.width(f" · {text.note}") if text.note else 0.0
        if room - note >= _LEAST_TITLE:
            return ItemText(self._writer.elided(text.title, room - note), text.note, text.minute)
        return ItemText(self._writer.elided(text.label, max(0.0, room)), minute=text.minute)

    def width(self, text: ItemText) -> float:
        """Of a text in one line."""
        return self._writer.width(text.label)

    def minutes(self, items: NDArray[np.integer]) -> list[int | None]:
        """The local times of meetings, as `Scene` asks for them."""
        return self._texts.minutes(self._ids[items].tolist())

    def _measure(self, items: Numbers) -> None:
        unknown = items[np.isnan(self._beside[items])]
        width, nothing = self._writer.width, ItemText("")
        for begin in range(0, unknown.size, _AT_ONCE):
            self._go_on()
            some = unknown[begin : begin + _AT_ONCE]
            texts = [text or nothing for text in self._texts.of(self._ids[some].tolist())]
            self._beside[some] = [width(text.label) for text in texts]
            self._under[some] = [max(width(text.title), width(text.note)) for text in texts]
