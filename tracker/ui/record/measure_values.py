"""An indicator as the panel of its commitment shows it: how far it has come, and its readings over time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingPoint:
    """A reading that can be plotted; the days of its period are ordinals. `said` is all of it in words."""

    ref: str
    value: float
    earliest: int
    latest: int
    said: str


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """`share` is the part of the way from baseline to target that is done, None where that cannot be told.

    `said` is the state in words, `scale` the words at both ends of the bar. `points` are plotted from `start` to `end`
    (values); `target` is drawn across them where there is one.
    """

    title: str
    said: str
    share: float | None = None
    scale: tuple[str, str] = ("", "")
    points: tuple[ReadingPoint, ...] = ()
    start: float = 0.0
    end: float = 0.0
    target: float | None = None
    days: tuple[str, str] = ("", "")
    """The words below both ends of the plot."""
