"""Who watches the timeline being read: says how far that has come, and stops it when it is cancelled."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from tracker.domain.progress import Cancelled, OnProgress
from tracker.ui.timeline.reading_strip import ReadingStrip


@dataclass(slots=True)
class _Reading:
    """One thing that is read; another one may be asked for before it has stopped."""

    stops: bool = False


class ReadingWatch(QObject):
    """What `begin` gives is called by what reads, in its thread; everything else in the window's.

    `halted`: something was cancelled, and is not gone on with until somebody asks for it. `strip` finds where to say
    all this, on whichever page is there.
    """

    _came = Signal(int, int)

    def __init__(self, strip: Callable[[], ReadingStrip | None], parent: QObject) -> None:
        super().__init__(parent)
        self.halted = False
        self._strip = strip
        self._left = False
        self._reading = _Reading()
        self._says = False
        self._words = ""
        self._far = (0, 0)
        self._came.connect(self._on_came)

    @property
    def stops(self) -> bool:
        """Whether what is being read is to stop."""
        return self._reading.stops

    def begin(self, words: str) -> OnProgress:
        """Something else is read, called so: with what this gives it tells how far it is, which raises Cancelled once
        it is to stop or the window is closed. What was to stop before still does, and that stops nothing else.
        """
        self.halted = self.halted or self._reading.stops
        self._reading = reading = _Reading()
        self._words, self._far = words, (0, 0)
        if self._says:
            self._say()
        return partial(self._on_progress, reading)

    def _on_progress(self, reading: _Reading, done: int, total: int) -> None:
        if reading.stops or self._left:
            raise Cancelled
        if reading is self._reading:
            self._came.emit(done, total)

    def say(self) -> None:
        """It takes long: from now on say what is read."""
        self._says = True
        self._say()

    def cancel(self) -> None:
        """Stop what is being read."""
        self._reading.stops = True

    def leave(self) -> None:
        """Nobody will see it."""
        self._left = True

    def go_on(self) -> None:
        """What was cancelled is wanted after all."""
        self.halted = self._reading.stops = False

    def rest(self, missing: str, *, goes_on: bool) -> None:
        """An answer is there, which lacks something in words, or nothing; and the next step follows, or does not."""
        self.halted = self.halted or self._reading.stops
        self._reading.stops = False
        strip = self._strip()
        if strip is not None and not goes_on:
            strip.show_missing(missing) if self.halted and missing else strip.hide()
        self._says = self._says and goes_on

    def _on_came(self, done: int, total: int) -> None:
        self._far = (done, total)
        if self._says:
            self._say()

    def _say(self) -> None:
        strip = self._strip()
        if strip is not None and not self._reading.stops:
            strip.show_progress(self._words, *self._far)
