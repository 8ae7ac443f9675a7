"""The names of a series where the paper has found room for each: under its circle, or led to in a line of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_frame import draw_today_behind
from tracker.ui.timeline.draw_series import Chain
from tracker.ui.timeline.frame import DOT
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.store import TimelineStore
from tracker.ui.timeline.texts import ItemText, Texts
from tracker.ui.timeline.tones import note_inks, tone_inks
from tracker.ui.timeline.writer import Writer

LINES = 3
"""So many lines below a chain hold names that a line leads to."""
ELBOW = 5.0
"""From the line that leads to a name to the name."""
BESIDE = DOT / 2 + 6
"""From the middle of a circle to the name beside it."""
_FIRST, _LINE = 17.0, 14.0
_TITLE, _NOTE = 22.0, 38.0


class Way(IntEnum):
    """Where a name is from its circle: right under it, or so that it ends or begins at the line that leads to it."""

    LEFT = -1
    UNDER = 0
    RIGHT = 1


@dataclass(frozen=True, slots=True)
class Stand:
    """The place of a name: which way, the `line` below the chain (0 is the chain's own), how far from the middle of
    its circle it begins, and how wide it is.
    """

    way: Way
    line: int
    shift: float
    width: float


Stands = Mapping[tuple[int, int], Stand]
"""By the lane and the place of a record in the store."""


def draw_stands(
    painter: QPainter,
    look: Look,
    writer: Writer,
    store: TimelineStore,
    scale: Scale,
    as_of: int,
    chain: Chain,
    texts: Texts,
    stands: Stands,
) -> list[QRectF]:
    """The names of one chain on its paper; returns where they are. The line of today is faint behind them."""
    today, boxes = scale.x(as_of + 0.5), []
    told = texts.of(store.ids[chain.items].tolist())
    writer.begin(painter)
    for item, x, text in zip(chain.items, chain.xs, told, strict=True):
        stand = stands.get((chain.lane, item))
        if stand is None or text is None or not scale.left <= x <= scale.left + scale.width:
            continue
        box = _box(stand, x, chain.y, writer)
        boxes.append(box)
        draw_today_behind(painter, look, today, box)
        tone = store.tone[item]
        if stand.way is Way.UNDER:
            _write_under(painter, look, writer, box, text, tone_inks(look.theme)[tone])
        else:
            _lead(painter, look, stand, x, chain.y)
            _write_beside(painter, look, writer, box, text, note_inks(look.theme)[tone])
    return boxes


def _box(stand: Stand, x: float, y: float, writer: Writer) -> QRectF:
    if stand.way is Way.UNDER:
        top = y + _TITLE - writer.height / 2
        return QRectF(x + stand.shift, top, stand.width, _NOTE - _TITLE + writer.height)
    return QRectF(x + stand.shift, _middle(stand, y) - writer.height / 2, stand.width, writer.height)


def _middle(stand: Stand, y: float) -> float:
    return y + (_FIRST + (stand.line - 1) * _LINE if stand.line else 0.0)


def _lead(painter: QPainter, look: Look, stand: Stand, x: float, y: float) -> None:
    """A line from under the circle down and towards its name."""
    if not stand.line:
        return
    painter.setPen(QPen(look.colour("control"), 0.75))
    middle = _middle(stand, y)
    painter.drawPolyline(
        [QPointF(x, y + DOT / 2 + 2), QPointF(x, middle), QPointF(x + int(stand.way) * (ELBOW - 2), middle)]
    )


def _write_under(painter: QPainter, look: Look, writer: Writer, box: QRectF, text: ItemText, ink: str) -> None:
    down = writer.height / 2
    for words, colour, middle in (
        (text.title, look.tokens.text, box.top() + down),
        (text.note, ink, box.bottom() - down),
    ):
        if words:
            shown = writer.elided(words, box.width())
            writer.write(painter, box.left() + (box.width() - writer.width(shown)) / 2, middle, shown, colour)


def _write_beside(painter: QPainter, look: Look, writer: Writer, box: QRectF, text: ItemText, ink: str) -> None:
    title, middle = text.title, box.center().y()
    label = writer.elided(text.label, box.width())
    if len(label) <= len(title) or not label.startswith(title):
        writer.write(painter, box.left(), middle, label, look.tokens.text)
        return
    writer.write(painter, box.left(), middle, title, look.tokens.text)
    writer.write(painter, box.left() + writer.width(title), middle, label[len(title) :], ink)
