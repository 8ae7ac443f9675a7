"""The links of the chosen record as arrows that go around the labels."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.tie_paths import HEAD, Arrow, InTheWay, arrow_path


@dataclass(frozen=True, slots=True)
class Route:
    """The way of an arrow from corner to corner, and where its words stand; None where they have no room."""

    corners: Sequence[QPointF]
    words: str
    place: QRectF | None


def routes_of(look: Look, arrows: Sequence[Arrow], in_the_way: InTheWay, view: QRectF) -> list[Route]:
    """The ways of arrows, each with its words where they cover neither a label nor a mark."""
    taken, found = [*in_the_way.texts, *in_the_way.marks], []
    for arrow in arrows:
        corners = arrow_path(arrow.origin, arrow.target, in_the_way, view, look.scale)
        place = _words_place(look, arrow.words, corners, taken, view)
        if place is not None:
            taken.append(place)
        found.append(Route(corners, arrow.words, place))
    return found


class KeptRoutes:
    """Finds the ways anew only for another picture: a hover or a drag paints the same one again and again."""

    def __init__(self) -> None:
        self._key: object = None
        self._routes: list[Route] = []

    def of(self, key: object, find: Callable[[], list[Route]]) -> list[Route]:
        """The ways of the picture that `key` stands for, as `find` finds them."""
        if key != self._key:
            self._key, self._routes = key, find()
        return self._routes


def draw_routes(painter: QPainter, look: Look, routes: Sequence[Route]) -> None:
    """The arrows and their words."""
    for route in routes:
        painter.setPen(QPen(look.colour("accent"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(route.corners))
        _draw_head(painter, look, route.corners)
        if route.place is not None:
            _draw_words(painter, look, route.words, route.place)


def _draw_head(painter: QPainter, look: Look, corners: Sequence[QPointF]) -> None:
    """It points to the target: the last piece of the line runs up or down into it."""
    tip, before = corners[-1], corners[-2]
    back = HEAD if before.y() > tip.y() else -HEAD
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    painter.drawPolygon(QPolygonF([tip, tip + QPointF(-HEAD / 2, back), tip + QPointF(HEAD / 2, back)]))


def _words_place(
    look: Look, words: str, corners: Sequence[QPointF], taken: Sequence[QRectF], view: QRectF
) -> QRectF | None:
    """On the line or beside it, the longest piece first, where no label is met; None when there is no such place."""
    metrics = QFontMetricsF(look.font(TypeRole.CAPTION))
    width, height = metrics.horizontalAdvance(words) + 8, metrics.height()
    pieces = sorted(pairwise(corners), key=lambda piece: -(piece[0] - piece[1]).manhattanLength())
    for start, end in pieces:
        for share in (0.5, 0.3, 0.7, 0.15, 0.85):
            at = start + (end - start) * share
            for left in (at.x() + 3, at.x() - width - 3, at.x() - width / 2):
                for top in (at.y() - height / 2, at.y() - height - 2, at.y() + 2):
                    place = QRectF(left, top, width, height)
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
