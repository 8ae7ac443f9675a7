"""How much room the names of records take on paper."""

import numpy as np
from numpy.typing import NDArray

from tracker.ui.theme.look import Look
from tracker.ui.timeline.frame import Pixels
from tracker.ui.timeline.store import Numbers
from tracker.ui.timeline.texts import ItemText, Texts
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline.writer import Writer


class Names:
    """The widths of the names of one timeline in pixels, each measured once."""

    def __init__(self, values: TimelineValues, look: Look) -> None:
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

    def minutes(self, items: NDArray[np.integer]) -> list[int | None]:
        """The local times of meetings, as `Scene` asks for them."""
        return self._texts.minutes(self._ids[items].tolist())

    def _measure(self, items: Numbers) -> None:
        unknown = items[np.isnan(self._beside[items])]
        if not unknown.size:
            return
        width, nothing = self._writer.width, ItemText("")
        texts = [text or nothing for text in self._texts.of(self._ids[unknown].tolist())]
        self._beside[unknown] = [width(text.label) for text in texts]
        self._under[unknown] = [max(width(text.title), width(text.note)) for text in texts]
