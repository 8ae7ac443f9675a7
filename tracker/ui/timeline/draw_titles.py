"""The column of lane titles, over the marks that run under it."""

from collections.abc import Iterable, Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPolygonF

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_frame import draw_lane_lines
from tracker.ui.timeline.kept import pixel_ratio
from tracker.ui.timeline.lanes import Lane
from tracker.ui.timeline.layout import FOLDED_LANE, Fold, LanePlace
from tracker.ui.timeline.writer import Writer

# A lane this high has room for a title of two lines and its note.
TWO_LINES = 64
_LEFT = 16
_RIGHT = ((-0.5, -1.0), (0.5, 0.0), (-0.5, 1.0))
_DOWN = ((-1.0, -0.5), (1.0, -0.5), (0.0, 0.5))
_FIRST, _LINE = 19, 17


class TitleColumn:
    """Writes the titles; keeps what it has measured. `for_hands` has a sign by which lanes are folded."""

    def __init__(self, look: Look, *, for_hands: bool = True) -> None:
        self._look = look
        self._for_hands = for_hands
        self._titles = Writer(look, TypeRole.INTERFACE, strong=True, on_screen=for_hands)
        self._notes = Writer(look, on_screen=for_hands)
        self._broken: dict[tuple[str, float, int], list[str]] = {}
        self._kept: QPixmap | None = None
        self._kept_of: tuple[object, ...] = ()

    def dress(self) -> None:
        """Measure anew after the look has changed."""
        self._titles.dress()
        self._notes.dress()
        self._broken.clear()
        self._kept = None

    def draw(
        self, painter: QPainter, lanes: tuple[Lane, ...], places: Sequence[LanePlace], top: float, room: QRectF
    ) -> None:
        """Fill the `room` with the titles of these lanes, what they hold, and the lines between them; `top` is the
        height of the lanes at the picture's edge. On a screen, panning and zooming leave the column as it is.
        """
        if not self._for_hands:
            self._fill(painter, lanes, places, top, room)
            return
        ratio = pixel_ratio(painter)
        of = (lanes, [*places], top, room, ratio)
        if self._kept is None or self._kept_of != of:
            self._kept_of = of
            self._kept = QPixmap(ceil(room.right() * ratio), ceil(room.bottom() * ratio))
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(self._look.colour("surface"))
            own = QPainter(self._kept)
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._fill(own, lanes, places, top, room)
            own.end()
        painter.drawPixmap(0, 0, self._kept)

    def _fill(
        self, painter: QPainter, lanes: tuple[Lane, ...], places: Sequence[LanePlace], top: float, room: QRectF
    ) -> None:
        painter.fillRect(room, self._look.colour("surface"))
        draw_lane_lines(painter, self._look, places, top, 0, room.right())
        self._write(painter, lanes, places, top, room)

    def _write(
        self, painter: QPainter, lanes: tuple[Lane, ...], places: Sequence[LanePlace], top: float, area: QRectF
    ) -> None:
        look, room = self._look, area.right() - _LEFT - 8.0
        broken = [self._lines(lanes[place.lane].title, room, place) for place in places]
        heads = [self._head(place, len(lines), top, area.top()) for place, lines in zip(places, broken, strict=True)]
        self._titles.begin(painter)
        for place, lines, head in zip(places, broken, heads, strict=True):
            ink = look.tokens.muted if place.vacant else look.tokens.text
            first = head + look.px(FOLDED_LANE / 2 if place.slim else _FIRST)
            for at, line in enumerate(lines):
                self._titles.write(painter, _LEFT, first + look.px(_LINE * at), line, ink)
        if self._for_hands:
            self._draw_folds(painter, places, heads)
        self._notes.begin(painter)
        for place, lines, head in zip(places, broken, heads, strict=True):
            if not place.slim:
                middle = head + look.px(_FIRST + 1 + _LINE * len(lines))
                note = self._notes.elided(lanes[place.lane].note, room)
                self._notes.write(painter, _LEFT, middle, note, look.tokens.muted)

    def _head(self, place: LanePlace, lines: int, top: float, edge: float) -> float:
        """Where a title begins: at the top of its lane, and at the upper `edge` while one scrolls through the lane."""
        tall = self._look.px(FOLDED_LANE if place.slim else 2 * _FIRST + _LINE * lines)
        return max(place.top - top, min(edge, place.bottom - top - tall))

    def _draw_folds(self, painter: QPainter, places: Iterable[LanePlace], heads: Iterable[float]) -> None:
        """A triangle before each title: pointing down while the lane is unfolded, to the right when it is folded."""
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("muted"))
        half = self._look.px(3.5)
        for place, head in zip(places, heads, strict=True):
            if place.vacant:
                continue
            folded = place.fold is Fold.FOLDED
            centre = QPointF(8, head + self._look.px(FOLDED_LANE / 2 if folded else _FIRST))
            corners = _RIGHT if folded else _DOWN
            painter.drawPolygon(QPolygonF([centre + QPointF(x * half, y * half) for x, y in corners]))
        painter.restore()

    def _lines(self, title: str, room: float, place: LanePlace) -> list[str]:
        most = 2 if place.height >= self._look.px(TWO_LINES) else 1
        key = (title, room, most)
        if key not in self._broken:
            self._broken[key] = self._break(title, room, most)
        return self._broken[key]

    def _break(self, title: str, room: float, most: int) -> list[str]:
        """A title in as many lines as it needs and may have, broken at a space; the last one is cut."""
        if most == 1 or self._titles.width(title) <= room:
            return [self._titles.elided(title, room)]
        words = title.split()
        taken = 1
        while taken < len(words) and self._titles.width(" ".join(words[: taken + 1])) <= room:
            taken += 1
        lines = [" ".join(words[:taken]), " ".join(words[taken:])]
        return [self._titles.elided(line, room) for line in lines if line]
