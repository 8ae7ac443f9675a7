"""The timeline sent to days and to records."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from tracker.domain.kinds import OPEN_LATEST
from tracker.ui.timeline.layout import Fold
from tracker.ui.timeline.scale import Scale, fitted
from tracker.ui.timeline.store import Numbers, TimelineStore
from tracker.ui.timeline.view import TimelineView

LEAST_DAYS = 28.0
"""What is around a single day is seen with it."""


class SentTimeline(TimelineView):
    """Goes where it is told to, and does not go where there is nothing. P emits `period_asked()`."""

    period_asked = Signal()

    def _act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        return self.period_asked.emit if plain and event.key() == Qt.Key.Key_P else super()._act_of(event)

    def fit_records(self, refs: Sequence[str]) -> None:
        """Show the days of these records."""
        store = self._values.store
        places = [place for ref in refs if (place := store.index(ref)) is not None]
        if places:
            first, last = _closed_days(store, places, self._values.as_of)
            air = max(0.0, LEAST_DAYS - (last - first)) / 2
            self._go(fitted(first - air, last + air, self._left(), self._wide()))

    def lanes_shown(self) -> tuple[str, ...] | None:
        """The keys of the lanes from the top down; None while all of them stand in their own order."""
        lanes, order = self._values.lanes.lanes, self.scene.order
        return None if order == [*range(len(lanes))] else tuple(lanes[lane].key for lane in order)

    def keep_lanes(self, keys: Sequence[str], folded: Sequence[str]) -> None:
        """Show the lanes of these keys from the top down, all of them where none is known, and those `folded` so."""
        places = {lane.key: at for at, lane in enumerate(self._values.lanes.lanes)}
        self.scene.arrange([places[key] for key in keys if key in places] or [*places.values()])
        for key, lane in places.items():
            if (key in folded) is not (self.scene.folds[lane] is Fold.FOLDED):
                self.scene.fold(lane, Fold.FOLDED if key in folded else Fold.PLAIN)

    def show_days(self, first: float, last: float, *, least: float) -> None:
        """Show the days from `first` to `last` (ordinals) and no others; a single one in the middle, not below `least`
        pixels.

        What is in view already is only brought to the middle.
        """
        middle = (first + last) / 2
        if last - first > 1.5:
            self._go(fitted(first, last, self._left(), self._wide(), airy=False))
        else:
            if self._scale.per_day < least:
                self._scale = self._scale.zoomed(least / self._scale.per_day, self._scale.left)
            self.show_middle(middle)

    def keep_days(self, first: int, last: int) -> None:
        """Show the days from `first` to `last` (ordinals) from the first picture on, however wide that will be."""
        wide = max(100.0, self._wide())
        self.take_period(Scale(float(first), wide / (last + 1 - first), wide, self._left()))

    def show_at(self, start: float, per_day: float) -> None:
        """Show the days from `start` on, a day so many pixels wide."""
        self._go(replace(self._scale, start=start, per_day=per_day).panned(0))

    def has(self, ref: str) -> bool:
        """Whether a record stands in a lane."""
        item = self._values.store.index(ref)
        return item is not None and bool(self._values.lanes.standings_of(item).size)

    def which_shown(self) -> Callable[[Sequence[int]], Collection[int]] | None:
        """What tells which of some ids stand in a lane, as it is now and in whatever thread; None where all do."""
        values = self._values
        if len(values) == len(values.store):
            return None
        shown = values.store.ids[np.unique(values.lanes.items)]
        return partial(_among, shown)

    def pick(self, ref: str) -> None:
        """Choose a record, as a click does."""
        if self.select(ref):
            self.record_selected.emit(ref)


def _among(shown: Numbers, ids: Sequence[int]) -> set[int]:
    wanted = np.asarray(ids, shown.dtype)
    return {*wanted[np.isin(wanted, shown)].tolist()}


def _closed_days(store: TimelineStore, places: list[int], as_of: int) -> tuple[float, float]:
    """The days that some records are drawn on; one without an end counts up to the as-of day."""
    first = float(np.min(store.first[places]))
    last = np.where(store.last[places] >= OPEN_LATEST, np.maximum(as_of, store.first[places]), store.last[places])
    return first, float(last.max())
