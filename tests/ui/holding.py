"""A section's reading that waits, as that of a great desk does."""

import threading
from collections.abc import Callable

import pytest

from tracker.desk.desk import Desk
from tracker.ui.shell.front import SectionFront


class Held:
    """From now on an answer of the section, once worked out, waits until it is let go; `passing` come before that."""

    def __init__(self, front: SectionFront, monkeypatch: pytest.MonkeyPatch, passing: int = 0) -> None:
        self.has_read, self._let = threading.Event(), threading.Event()
        self._passing = passing
        self._reading = front.reading
        monkeypatch.setattr(front, "reading", self._held)

    def _held(self, query: str) -> Callable[[Desk], object]:
        read = self._reading(query)
        if self._passing:
            self._passing -= 1
            return read

        def held(desk: Desk) -> object:
            answer = read(desk)
            self.has_read.set()
            assert self._let.wait(10)
            return answer

        return held

    def let_go(self) -> None:
        """Tell the answer, and every later one at once."""
        self._let.set()
