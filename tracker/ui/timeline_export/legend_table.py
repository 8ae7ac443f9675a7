"""The legend on paper: entries in columns, each as wide as it needs to be."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline_export.legend import Entry
from tracker.ui.timeline_export.legend_signs import SIGN
from tracker.ui.timeline_export.sheets import LINE

_GAP = 6.0
_BETWEEN = 16.0


@dataclass(frozen=True, slots=True)
class _Column:
    """Entries below one another, with room for the widest of their `signs` and of their texts."""

    entries: Sequence[Entry]
    signs: float
    texts: float

    @property
    def width(self) -> float:
        return self.signs + _GAP + self.texts


def draw_legend(painter: QPainter, look: Look, entries: Sequence[Entry], room: QRectF) -> int:
    """The entries in columns, read down each of them; returns how many lines they are."""
    font = look.font(TypeRole.CAPTION)
    metrics, x = QFontMetricsF(font), room.left()
    columns = _columns(entries, metrics, room.width())
    for column in columns:
        for down, entry in enumerate(column.entries):
            middle = room.top() + (down + 0.5) * LINE
            _draw_signs(painter, look, entry, x + column.signs / 2, middle)
            painter.setFont(font)
            painter.setPen(look.colour("muted"))
            painter.drawText(QPointF(x + column.signs + _GAP, middle + metrics.capHeight() / 2), entry.text)
        x += column.width + _BETWEEN
    return _longest(columns)


def legend_lines(entries: Sequence[Entry], look: Look, width: float) -> int:
    """How many lines the entries take up."""
    return _longest(_columns(entries, QFontMetricsF(look.font(TypeRole.CAPTION)), width))


def _draw_signs(painter: QPainter, look: Look, entry: Entry, middle: float, y: float) -> None:
    x = middle - _signs(entry) / 2
    for sign in entry.signs:
        painter.setOpacity(1.0)
        sign.draw(painter, look, QPointF(x + sign.wide / 2, y))
        x += sign.wide


def _columns(entries: Sequence[Entry], metrics: QFontMetricsF, room: float) -> list[_Column]:
    """As many columns as there is room for, and in them as few lines."""
    widths = [metrics.horizontalAdvance(entry.text) for entry in entries]
    found: list[_Column] = []
    for lines in range(1, len(entries) + 1):
        begins = [lines * at for at in range(ceil(len(entries) / lines))]
        found = [
            _Column(
                entries[begin : begin + lines],
                max(SIGN, *(_signs(entry) for entry in entries[begin : begin + lines])),
                max(widths[begin : begin + lines]),
            )
            for begin in begins
        ]
        if sum(column.width + _BETWEEN for column in found) - _BETWEEN <= room:
            break
    return found


def _signs(entry: Entry) -> float:
    return sum(sign.wide for sign in entry.signs)


def _longest(columns: Sequence[_Column]) -> int:
    return max((len(column.entries) for column in columns), default=0)
