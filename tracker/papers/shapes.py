"""The neutral shapes that a paper's figure is drawn of: each writer draws the same ones in its own format.

Lengths are in points; x grows to the right and y downwards from the upper left corner.
"""

from dataclasses import dataclass
from enum import StrEnum


class Ink(StrEnum):
    """The colours of a figure, as #RRGGBB; never the only carrier of a meaning."""

    TEXT = "#1F1F1C"
    MUTED = "#5F5F58"
    GRID = "#DEDED9"
    PALE = "#C9C9C3"
    STRONG = "#1E6B3A"


class Anchor(StrEnum):
    """Which point of a label stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle, by its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Line:
    """A straight stroke."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: Ink
    thickness: float = 0.75


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; `y` is its baseline, `room` the width that it may take."""

    x: float
    y: float
    text: str
    room: float
    anchor: Anchor = Anchor.MIDDLE
    size: float = 8.0
    ink: Ink = Ink.MUTED


Shape = Box | Line | Label
