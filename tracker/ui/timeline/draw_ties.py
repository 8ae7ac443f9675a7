"""The links of the chosen record as arrows that go around the labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look

# From a mark's middle line to the gutter between two rows, which no label stands in.
GUTTER = 13.0
_STEP = 8.0
_REACH = 240.0
_HEAD = 7.0
_HALF_BAR = 10.0


@dataclass(frozen=True, slots=True)
class Anchor:
    """A mark in the picture: where it may be touched from `left` to `right`, and its middle line."""

    left: float
    right: float
    middle: float

    def nearest(self, x: float) -> float:
        """The x at which it is touched by a line that comes along `x`."""
        return min(max(x, self.left), self.right)


@dataclass(frozen=True, slots=True)
class Arrow:
    """A link from one mark to another, in words."""

    origin: Anchor
    target: Anchor
    words: str


def arrow_path(origin: Anchor, target: Anchor, labels: Sequence[QRectF], view: QRectF) -> list[QPointF]:
    """Corners of a line that runs in the gutters between rows and crosses them where the fewest labels stand."""
    down = target.middle >= origin.middle
    if abs(target.middle - origin.middle) < 1:
        first = last = origin.middle - GUTTER
    else:
        first = origin.middle + (GUTTER if down else -GUTTER)
        last = target.middle - (GUTTER if down else -GUTTER)
    x = _crossing(origin, target, (first, last), labels, view)
    begin, end = origin.nearest(x), target.nearest(x)
    edge = _HALF_BAR if first > origin.middle else -_HALF_BAR
    tip = _HALF_BAR if last > target.middle else -_HALF_BAR
    corners = [
        QPointF(begin, origin.middle + edge),
        QPointF(begin, first),
        QPointF(x, first),
        QPointF(x, last),
        QPointF(end, last),
        QPointF(end, target.middle + tip),
    ]
    return [corners[0], *(after for before, after in pairwise(corners) if before != after)]


def _crossing(
    origin: Anchor, target: Anchor, between: tuple[float, float], labels: Sequence[QRectF], view: QRectF
) -> float:
    """The x at which a line from gutter to gutter meets the fewest labels, the nearest to both marks among those."""
    top, bottom = min(between), max(between)
    crossed = [one for one in labels if one.bottom() > top and one.top() < bottom]
    low = max(view.left() + _STEP, min(origin.left, target.left) - _REACH)
    high = min(view.right() - _STEP, max(origin.right, target.right) + _REACH)
    count = max(1, int((high - low) / _STEP))

    def cost(x: float) -> tuple[int, float]:
        met = sum(one.left() - 2 <= x <= one.right() + 2 for one in crossed)
        return met, abs(origin.nearest(x) - x) + abs(target.nearest(x) - x)

    own = [(one.left + one.right) / 2 for one in (origin, target)]
    return min([*own, *(low + at * (high - low) / count for at in range(count + 1))], key=cost)


def draw_arrows(
    painter: QPainter,
    look: Look,
    arrows: Sequence[Arrow],
    labels: Sequence[QRectF],
    marks: Sequence[QRectF],
    view: QRectF,
) -> None:
    """The arrows, each with its words where they cover neither a label nor a mark."""
    taken = [*labels, *marks]
    for arrow in arrows:
        corners = arrow_path(arrow.origin, arrow.target, labels, view)
        painter.setPen(QPen(look.colour("accent"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(corners))
        _draw_head(painter, look, corners)
        place = _words_place(look, arrow.words, corners, taken, view)
        if place is not None:
            taken.append(place)
            _draw_words(painter, look, arrow.words, place)


def _draw_head(painter: QPainter, look: Look, corners: Sequence[QPointF]) -> None:
    """It points to the target: the last piece of the line runs up or down into it."""
    tip, before = corners[-1], corners[-2]
    back = _HEAD if before.y() > tip.y() else -_HEAD
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    painter.drawPolygon(QPolygonF([tip, tip + QPointF(-_HEAD / 2, back), tip + QPointF(_HEAD / 2, back)]))


def _words_place(
    look: Look, words: str, corners: Sequence[QPointF], taken: Sequence[QRectF], view: QRectF
) -> QRectF | None:
    """Beside the line, the longest piece first, where no label is met; None when there is no such place."""
    metrics = QFontMetricsF(look.font(TypeRole.CAPTION))
    width, height = metrics.horizontalAdvance(words) + 8, metrics.height()
    pieces = sorted(pairwise(corners), key=lambda piece: -(piece[0] - piece[1]).manhattanLength())
    for start, end in pieces:
        for share in (0.5, 0.3, 0.7, 0.15, 0.85):
            at = start + (end - start) * share
            for left in (at.x() + 3, at.x() - width - 3, at.x() - width / 2):
                place = QRectF(left, at.y() - height / 2, width, height)
                if view.contains(place) and not any(place.intersects(one) for one in taken):
                    return place
    return None


def _draw_words(painter: QPainter, look: Look, words: str, place: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent_soft"))
    painter.drawRoundedRect(place, 3, 3)
    painter.setFont(look.font(TypeRole.CAPTION))
    painter.setPen(look.colour("accent"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
