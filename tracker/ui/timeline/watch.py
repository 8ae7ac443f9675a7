"""Who watches the timeline being read: says how far that has come, and stops it when it is cancelled."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from tracker.domain.progress import Cancelled
from tracker.ui.timeline.reading_strip import ReadingStrip


class ReadingWatch(QObject):
    """`on_progress` is called by what reads, in its thread; everything else in the window's.

    `halted`: something was cancelled, and is not gone on with until somebody asks for it. `strip` finds where to say
    all this, on whichever page is there.
    """

    _came = Signal(int, int)

    def __init__(self, strip: Callable[[], ReadingStrip | None], parent: QObject) -> None:
        super().__init__(parent)
        self.halted = False
        self._strip = strip
        self._left = False
        self._stops = False
        self._says = False
        self._words = ""
        self._far = (0, 0)
        self._came.connect(self._on_came)

    @property
    def stops(self) -> bool:
        """Whether what is being read is to stop."""
        return self._stops

    def on_progress(self, done: int, total: int) -> None:
        """Tell how far it is; Cancelled when it was, or when the window was closed meanwhile."""
        if self._stops or self._left:
            raise Cancelled
        self._came.emit(done, total)

    def begin(self, words: str) -> None:
        """Something else is read, called so."""
        self._words, self._far = words, (0, 0)
        if self._says:
            self._say()

    def say(self) -> None:
        """It takes long: from now on say what is read."""
        self._says = True
        self._say()

    def cancel(self) -> None:
        """Stop what is being read."""
        self._stops = True

    def leave(self) -> None:
        """Nobody will see it."""
        self._left = True

    def go_on(self) -> None:
        """What was cancelled is wanted after all."""
        self.halted = self._stops = False

    def rest(self, missing: str, *, goes_on: bool) -> None:
        """An answer is there, which lacks something in words, or nothing; and the next step follows, or does not."""
        self.halted = self.halted or self._stops
        self._stops = False
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
        if strip is not None and not self._stops:
            strip.show_progress(self._words, *self._far)
