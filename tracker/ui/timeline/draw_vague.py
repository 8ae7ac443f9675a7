"""Bars: they fade where a date is vague and run off as arrows where it is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPixmap, QPolygonF

from tracker.ui.timeline.draw_stamps import Stamps
from tracker.ui.timeline.frame import Mask, Pixels
from tracker.ui.timeline.kinds import ItemState
from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.store import Codes

ARROW = 8.0
# The room of the sign at an end where nothing was recorded.
POINTER = 8.0
FAINT = 0.12
# So much of a colour at most where no day is certain, on a dark ground and on a light one: a text is read on it as on
# the ground.
_STRONGEST = (0.46, 0.68)
RADIUS = 3.0
# Wider bars are drawn: hardly two of them are of one width, and so their pictures would serve once. One day somewhere
# in a season or a year has one of few widths.
WIDEST_STAMP = 240.0
WIDEST_MOMENT = 800.0
# Around the picture of a bar, for its outline: a whole number of pixels also where 5, 6 or 7 of them make 4 of these.
AIR = 4.0
# Added before lengths are rounded, so that those of as many days are the same number of pixels.
_HAIR = 1e-6

_NO_PEN, _DASHED, _NO_BRUSH = Qt.PenStyle.NoPen, Qt.PenStyle.DashLine, Qt.BrushStyle.NoBrush
_STANDS, _PLANNED = int(ItemState.STANDS), int(ItemState.PLANNED)


class Fade(NamedTuple):
    """How a bar fades in `colour` into `ground` (`#RRGGBB`), in pixels from its beginning: it is wholly certain from
    `solid0` to `solid1`, and nowhere when that is not after it: then it is one day somewhere in between, with
    `only_end` one not later than its end, with `only_start` one not earlier than its beginning. Vague ends fade; where
    nothing was recorded a bar fades away to a sign that points on. `state` is a code of `ItemState`.

    Colours are mixed, not made transparent: many programs that show a PDF leave the transparency of a fade out.
    """

    colour: str
    ground: str
    width: float
    height: float
    solid0: float
    solid1: float
    state: int
    only_end: bool
    vague_start: bool
    vague_end: bool
    only_start: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """With its outline, where it has one."""
        return self.width + 2 * self._air, self.height + 2 * self._air

    @property
    def _air(self) -> float:
        return 0.0 if self.state == _STANDS else AIR

    def paint(self, painter: QPainter) -> None:
        """All of it."""
        self.draw(painter, QRectF(self._air, self._air, self.width, self.height), self._air)

    def draw(self, painter: QPainter, rect: QRectF, start: float) -> None:
        """The part of it that lies in `rect`, when it begins at `start`: a dashed outline while it is planned, only
        the outline when it has been dropped.
        """
        inks = inks_of(self.colour, self.ground)
        painter.setPen(_NO_PEN if self.state == _STANDS else inks.dashes)
        painter.setBrush(self._brush(inks, start) if self.state in (_STANDS, _PLANNED) else _NO_BRUSH)
        if self.only_end and self.solid0 < self.solid1 and not self.vague_start:
            _draw_arrow(painter, rect, inks.solid, ahead=False)
            rect, away = rect.adjusted(ARROW, 0, 0, 0), False
        else:
            away = self.only_end or self.only_start
        if away and self.state != _STANDS:
            _draw_open_box(painter, rect, left=self.only_end, right=self.only_start)
        else:
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if away:
            _draw_pointers(painter, rect, inks.solid, left=self.only_end, right=self.only_start)

    def _brush(self, inks: "Inks", start: float) -> QLinearGradient | QColor:
        """The fill across the certain part, fading to nearly nothing at a vague end."""
        if self.solid0 >= self.solid1:
            moment = QLinearGradient(inks.only_end if self.only_end or self.only_start else inks.moment)
            ends = (start, start + self.width)
            moment.setStart(ends[self.only_start], 0)
            moment.setFinalStop(ends[not self.only_start], 0)
            return moment
        if not (self.vague_start or self.vague_end):
            return inks.solid
        width = max(1.0, self.width)
        gradient = QLinearGradient(start, 0, start + self.width, 0)
        faint = inks.nothing if self.only_end else inks.faint
        gradient.setColorAt(0.0, faint if self.vague_start else inks.solid)
        for solid in (self.solid0, self.solid1):
            gradient.setColorAt(min(1.0, max(0.0, solid / width)), inks.solid)
        # Written last, as a certain part that reaches to the end has a stop there too.
        gradient.setColorAt(1.0, inks.faint if self.vague_end else inks.solid)
        return gradient


@dataclass(frozen=True, slots=True, eq=False)
class FadingBars:
    """Columns of bars: where they are drawn, from `left` and `top` on, and from where to where they would reach,
    `x0` and `x1`. `tones` are places in `fills`, `right` is the edge of the picture.
    """

    left: Pixels
    top: Pixels
    width: Pixels
    x0: Pixels
    x1: Pixels
    solid0: Pixels
    solid1: Pixels
    tones: Codes
    state: Codes
    open_start: Mask
    open_end: Mask
    vague_start: Mask
    vague_end: Mask
    only_start: Mask
    height: float
    right: float
    fills: Sequence[str]
    ground: str

    def draw(self, painter: QPainter, stamps: Stamps | None = None) -> None:
        """All of them; with `stamps`, for a screen, on whole pixels, and the short ones that fade as pictures."""
        rest = np.ones(self.left.size, np.bool_)
        if stamps is not None:
            moment = self.solid0 >= self.solid1
            open_ = self.open_start | self.open_end
            plain = (self.state == _STANDS) & ~(moment | open_ | self.vague_start | self.vague_end)
            widest = np.where(moment, WIDEST_MOMENT, WIDEST_STAMP)
            short = (self.x1 - self.x0 <= widest) & ~self.open_end & ~plain
            for some, draw in ((plain, self._draw_plain), (short, self._stamp)):
                if some.any():
                    draw(painter, stamps, np.flatnonzero(some))
            rest = ~(plain | short)
        for at in np.flatnonzero(rest).tolist():
            self._draw_one(painter, at)

    def _draw_one(self, painter: QPainter, at: int) -> None:
        left, x0, x1 = float(self.left[at]), float(self.x0[at]), float(self.x1[at])
        rect = QRectF(left, float(self.top[at]), float(self.width[at]), self.height)
        if self.open_end[at]:
            rect.setRight(max(left + 1, self.right - ARROW))
            x1 = rect.right()
        fade = self._fade(at, x1 - x0, float(self.solid0[at]) - x0, float(self.solid1[at]) - x0)
        fade.draw(painter, rect, x0)
        if self.open_end[at]:
            _draw_arrow(painter, rect, QColor(fade.colour), ahead=True)

    def _draw_plain(self, painter: QPainter, stamps: Stamps, at: Places) -> None:
        """Bars of one colour from end to end: to draw one is as quick as to set its picture down."""
        painter.setPen(_NO_PEN)
        ratio = stamps.ratio
        start, wide = self._whole_pixels(at, ratio)
        # What lies far outside of the picture is cut off.
        left = np.maximum(start, np.floor(self.left[at] * ratio))
        width = np.minimum(start + wide, np.ceil((self.left[at] + self.width[at]) * ratio)) - left
        left, width, top = left / ratio, width / ratio, np.rint(self.top[at] * ratio) / ratio
        tones = self.tones[at]
        for tone in sorted({*tones.tolist()}):
            painter.setBrush(inks_of(self.fills[tone], self.ground).solid)
            some = tones == tone
            for rect in map(QRectF, left[some].tolist(), top[some].tolist(), width[some].tolist(), repeat(self.height)):
                painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _whole_pixels(self, at: Places, ratio: float) -> tuple[Pixels, Pixels]:
        """Where bars begin and how wide they are, in pixels of the screen; those of as many days are equally wide."""
        x0 = self.x0[at]
        # Rounded down, so that a pixel stays between two that meet.
        wide = np.floor((self.x1[at] - x0 - 1) * ratio + _HAIR)
        return np.rint(x0 * ratio + _HAIR), np.maximum(1.0, wide)

    def _stamp(self, painter: QPainter, stamps: Stamps, at: Places) -> None:
        """Bars of whole pixels: those of as many days look alike wherever they begin, so that one picture serves."""
        ratio, x0 = stamps.ratio, self.x0[at]
        start, wide = self._whole_pixels(at, ratio)
        moment = self.solid0[at] >= self.solid1[at]
        solids = [
            np.where(moment, 0.0, np.rint((end[at] - x0) * ratio + _HAIR).clip(0, wide))
            for end in (self.solid0, self.solid1)
        ]
        codes = (self.tones, self.state, self.open_start, self.vague_start, self.vague_end, self.only_start)
        looks = zip(
            wide.tolist(), *(solid.tolist() for solid in solids), *(code[at].tolist() for code in codes), strict=True
        )
        air = np.where(self.state[at] == _STANDS, 0.0, AIR)
        points = stamps.corners(start / ratio - air, self.top[at] - air)
        kept: dict[tuple[object, ...], QPixmap] = {}
        for point, of in zip(points, looks, strict=True):
            stamp = kept.get(of)
            if stamp is None:
                *pixels, tone, state, only_end, vague_start, vague_end, only_start = of
                width, solid0, solid1 = (pixel / ratio for pixel in pixels)
                fades = (state, only_end, vague_start, vague_end, only_start)
                fade = Fade(self.fills[tone], self.ground, width, self.height, solid0, solid1, *fades)
                stamp = kept[of] = stamps.of(fade)
            painter.drawPixmap(point, stamp)

    def _fade(self, at: int, width: float, solid0: float, solid1: float) -> Fade:
        masks = (self.open_start, self.vague_start, self.vague_end, self.only_start)
        fades = [bool(mask[at]) for mask in masks]
        colour = self.fills[self.tones[at]]
        return Fade(colour, self.ground, width, self.height, solid0, solid1, int(self.state[at]), *fades)


def _draw_arrow(painter: QPainter, rect: QRectF, colour: QColor, *, ahead: bool) -> None:
    """A head at the end of a bar, or in its beginning."""
    middle, half = rect.center().y(), rect.height() / 2
    foot, tip = (rect.right(), rect.right() + ARROW) if ahead else (rect.left() + ARROW, rect.left())
    painter.save()
    painter.setPen(_NO_PEN)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(foot, middle - half), QPointF(tip, middle), QPointF(foot, middle + half)]))
    painter.restore()


def _draw_pointers(painter: QPainter, rect: QRectF, colour: QColor, *, left: bool, right: bool) -> None:
    """A sign at an end where nothing was recorded, which points on."""
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(_NO_BRUSH)
    middle, half = rect.center().y(), rect.height() / 4
    for tip, back in [(rect.left() + 1, half)] * left + [(rect.right() - 1, -half)] * right:
        corner = tip + back
        painter.drawPolyline([QPointF(corner, middle - half), QPointF(tip, middle), QPointF(corner, middle + half)])


def _draw_open_box(painter: QPainter, rect: QRectF, *, left: bool, right: bool) -> None:
    """An outline without the sides where nothing was recorded."""
    pen, start = painter.pen(), rect.left() + POINTER * left
    end = rect.right() - POINTER * right
    painter.setPen(_NO_PEN)
    painter.drawRect(QRectF(start, rect.top(), end - start, rect.height()))
    painter.setPen(pen)
    for y in (rect.top(), rect.bottom()):
        painter.drawLine(QPointF(start, y), QPointF(end, y))
    for x in [rect.left()] * (not left) + [rect.right()] * (not right):
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))


@dataclass(frozen=True, slots=True)
class Inks:
    """One colour on one ground, mixed once. `moment` is one day somewhere in a span, strongest in its middle, and
    `only_end` one of which only the end is known; each bar has its own copy, from its one end to the other.
    """

    solid: QColor
    faint: QColor
    nothing: QColor
    dashes: QPen
    moment: QLinearGradient
    only_end: QLinearGradient


def strongest(ground: str) -> float:
    """How much of its colour a bar has at most where no day is certain, from 0 to 1."""
    return _STRONGEST[QColor(ground).lightnessF() > 0.5]


@lru_cache(maxsize=64)
def inks_of(colour: str, ground: str) -> Inks:
    """What a colour needs to fade into a ground; both `#RRGGBB`."""
    ink, under = QColor(colour), QColor(ground)
    faint, strong = mixed(ink, under, FAINT), mixed(ink, under, strongest(ground))
    moment, only_end = QLinearGradient(), QLinearGradient()
    moment.setStops([(0.0, faint), (0.5, strong), (1.0, faint)])
    only_end.setStops([(0.0, under), (1.0, strong)])
    return Inks(ink, faint, under, QPen(ink, 1, _DASHED), moment, only_end)


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """`share` of a colour on its ground."""
    rest = 1 - share
    return QColor.fromRgbF(
        colour.redF() * share + ground.redF() * rest,
        colour.greenF() * share + ground.greenF() * rest,
        colour.blueF() * share + ground.blueF() * rest,
    )
