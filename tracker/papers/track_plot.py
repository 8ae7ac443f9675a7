"""The plot of a body's track record: the outcomes of each meeting, those of them tangible, and the share so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from tracker.language import Language
from tracker.papers.content import Banner, Figure
from tracker.papers.shapes import Anchor, Box, Ink, Label, Line, Shape
from tracker.papers.wording import percent

_WIDTH, _HEIGHT = 470.0, 182.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 26.0, 34.0, 30.0, 22.0
_STEPS = 4
_WIDEST_BAR = 34.0
_DOT = 2.4
# Room for a label of the kind "26 Sep 2025".
_LABEL_ROOM = 58.0


@dataclass(frozen=True, slots=True)
class TrackPoint:
    """One meeting of the plot. `label` is its date in short; `share` of all outcomes up to it, None before any."""

    label: str
    recorded: int
    tangible: int
    share: float | None


def track_plot(points: Sequence[TrackPoint], description: str, language: Language, mark: Banner | None) -> Figure:
    """Bars from left to right in the order of the meetings; the line is the share of all outcomes up to each."""
    plot = _Plot(points, language)
    shapes = (*plot.grid(), *plot.bars(), *plot.shares(), *plot.labels(), *_legend(language))
    return Figure(description, _WIDTH, _HEIGHT, shapes, mark)


@dataclass(frozen=True, slots=True)
class _Plot:
    points: Sequence[TrackPoint]
    language: Language

    @property
    def top(self) -> int:
        """The highest number of the scale, a multiple of its steps."""
        most = max((point.recorded for point in self.points), default=0)
        return max(1, ceil(most / _STEPS)) * _STEPS

    @property
    def slot(self) -> float:
        return (_WIDTH - _LEFT - _RIGHT) / max(1, len(self.points))

    def middle(self, place: int) -> float:
        return _LEFT + self.slot * (place + 0.5)

    def height_of(self, share: float) -> float:
        """Where a part of the whole scale, from 0 to 1, stands."""
        return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)

    def grid(self) -> Iterator[Shape]:
        """Lines with the count at the left and the share at the right."""
        for step in range(_STEPS + 1):
            y = self.height_of(step / _STEPS)
            yield Line(_LEFT, y, _WIDTH - _RIGHT, y, Ink.GRID if step else Ink.MUTED, 0.5)
            yield Label(_LEFT - 6, y + 2.8, str(self.top * step // _STEPS), 20, Anchor.END)
            yield Label(_WIDTH - _RIGHT + 6, y + 2.8, percent(step / _STEPS, self.language), 28, Anchor.START)

    def bars(self) -> Iterator[Shape]:
        width = min(_WIDEST_BAR, self.slot * 0.6)
        for place, point in enumerate(self.points):
            x, ground = self.middle(place) - width / 2, self.height_of(0)
            for count, ink in ((point.recorded, Ink.PALE), (point.tangible, Ink.STRONG)):
                y = self.height_of(count / self.top)
                if count:
                    yield Box(x, y, width, ground - y, ink)

    def shares(self) -> Iterator[Shape]:
        known = [
            (self.middle(place), self.height_of(point.share))
            for place, point in enumerate(self.points)
            if point.share is not None
        ]
        for (x1, y1), (x2, y2) in pairwise(known):
            yield Line(x1, y1, x2, y2, Ink.TEXT, 1.2)
        yield from (Box(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT, Ink.TEXT) for x, y in known)

    def labels(self) -> Iterator[Shape]:
        """The dates, as many as have room."""
        every = max(1, ceil(_LABEL_ROOM / self.slot))
        for place, point in enumerate(self.points):
            if (len(self.points) - 1 - place) % every == 0:
                yield Label(self.middle(place), _HEIGHT - _BOTTOM + 13, point.label, _LABEL_ROOM)


def _legend(language: Language) -> Iterator[Shape]:
    _ = language.gettext
    x = _LEFT
    for ink, text in ((Ink.PALE, _("Outcomes recorded")), (Ink.STRONG, _("Tangible"))):
        yield Box(x, 6, 9, 9, ink)
        yield Label(x + 14, 13.5, text, 110, Anchor.START, ink=Ink.TEXT)
        x += 130
    yield Line(x, 10.5, x + 14, 10.5, Ink.TEXT, 1.2)
    yield Box(x + 7 - _DOT, 10.5 - _DOT, 2 * _DOT, 2 * _DOT, Ink.TEXT)
    yield Label(x + 20, 13.5, _("Share tangible so far (right)"), 180, Anchor.START, ink=Ink.TEXT)
