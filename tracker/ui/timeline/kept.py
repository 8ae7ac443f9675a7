"""Pictures of what is set down again and again, for as long as they are needed."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtGui import QPainter, QPixmap

MOST_PIXELS = 1_500_000
"""More than one picture of the timeline needs on a plain screen; twice as many are kept at most, those that were not
needed lately go first.
"""

HAIR = 0.01
"""Added to where a picture is set down: Qt cuts off what is a rounding error short of a whole pixel of the screen."""

Key = TypeVar("Key", bound=Hashable)


def pixel_ratio(painter: QPainter) -> float:
    """How many pixels one of the window is, on the screen or on what is painted in its place."""
    # The painter's device would be the widget in both cases.
    return painter.deviceTransform().m11()


class Kept(Generic[Key]):
    """Pictures by what they show; one that is not there is made."""

    def __init__(self, make: Callable[[Key], QPixmap]) -> None:
        self._make = make
        self._lately: dict[Key, QPixmap] = {}
        self._before: dict[Key, QPixmap] = {}
        self._pixels = 0.0

    def __len__(self) -> int:
        return len(self._lately.keys() | self._before.keys())

    def of(self, key: Key) -> QPixmap:
        """The picture of something."""
        found = self._lately.get(key)
        return self._take(key) if found is None else found

    def forget(self) -> None:
        """Make all of them anew when they are wanted again."""
        self._lately, self._before, self._pixels = {}, {}, 0.0

    def _take(self, key: Key) -> QPixmap:
        if self._pixels >= MOST_PIXELS:
            self._lately, self._before, self._pixels = {}, self._lately, 0.0
        found = self._before.get(key)
        picture = self._lately[key] = self._make(key) if found is None else found
        size = picture.deviceIndependentSize()
        self._pixels += size.width() * size.height()
        return picture
