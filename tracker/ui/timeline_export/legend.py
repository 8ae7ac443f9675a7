"""What the shapes and signs of a drawing mean: of those that are in it, and no others."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPen, QPolygonF

from tracker.domain.implementation import Implementation, implementation_label
from tracker.domain.kinds import OPEN_LATEST
from tracker.language import N_, Language
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_shapes import Shape
from tracker.ui.timeline.draw_standing import draw_sign
from tracker.ui.timeline.draw_vague import mixed
from tracker.ui.timeline.kinds import NONE, STANDINGS, TONES, ItemKind, ItemState
from tracker.ui.timeline.store import TimelineStore
from tracker.ui.view_values import Tone

LINE = 18.0
_SIGN = 26.0
_GAP = 5.0
_BETWEEN = 16.0
_BAR = 11.0
_RADIUS = 4.5

_Draw = Callable[[QPainter, Look, QPointF], None]
_SHAPES = (
    (ItemKind.EVENT, False, N_("event")),
    (ItemKind.POSITION, False, N_("position")),
    (ItemKind.MEETING, False, N_("meeting")),
    (ItemKind.MEETING, True, N_("meeting of a body")),
)
_STATES = (
    (ItemState.PLANNED, N_("planned")),
    (ItemState.POSTPONED, N_("postponed")),
    (ItemState.CANCELLED, N_("cancelled, rejected or withdrawn")),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign and what it means; `draw` puts it around a point."""

    text: str
    draw: _Draw


def legend_of(drawn: TimelineStore, language: Language) -> list[Entry]:
    """The entries for these records."""
    return [*_entries(drawn, language)]


def _entries(drawn: TimelineStore, language: Language) -> Iterator[Entry]:
    _ = language.gettext
    runs = np.isin(drawn.kind, (ItemKind.COMMITMENT, ItemKind.PROPOSAL))
    points = ~runs & (drawn.latest - drawn.earliest <= 1)
    for kind, chained, text in _SHAPES:
        if np.any((drawn.kind == kind) & points & ((drawn.series != NONE) == chained)):
            yield Entry(_(text), partial(_draw_shape, kind=kind, state=ItemState.STANDS, chained=chained))
    for state, text in _STATES:
        if np.any(drawn.state == state):
            yield Entry(_(text), partial(_draw_shape, kind=ItemKind.MEETING, state=state, chained=True))
    if np.any(runs):
        yield Entry(_("from made to due"), partial(_draw_bar, tone=Tone.NEUTRAL))
    for code in np.unique(drawn.standing[drawn.standing != NONE]).tolist():
        if STANDINGS[code].implementation is Implementation.NOT_YET_ASSESSED:
            continue  # it has no sign
        tone = TONES[int(drawn.tone[int(np.flatnonzero(drawn.standing == code)[0])])]
        text = implementation_label(STANDINGS[code], language)
        yield Entry(text, partial(_draw_standing, code=code, tone=tone))
    if np.any(drawn.earliest < drawn.latest):
        yield Entry(_("day not known exactly"), _draw_vague)
    if np.any(drawn.latest >= OPEN_LATEST):
        yield Entry(_("no end recorded"), _draw_open)
    if np.any(drawn.was_due != NONE):
        yield Entry(_("first due date, since moved"), _draw_ghost)


def band_entry(language: Language) -> Entry:
    """What a band means, where records are drawn only as their number."""
    return Entry(language.gettext("how many records at a time"), _draw_band)


def draw_legend(painter: QPainter, look: Look, entries: Sequence[Entry], room: QRectF) -> None:
    """The entries line by line; those that the room has no line for are left out from the end."""
    font = look.font(TypeRole.CAPTION)
    metrics = QFontMetricsF(font)
    x, middle = room.left(), room.top() + LINE / 2
    for entry in entries:
        width = _SIGN + _GAP + metrics.horizontalAdvance(entry.text)
        if x > room.left() and x + width > room.right():
            x, middle = room.left(), middle + LINE
        if middle + LINE / 2 > room.bottom() + 0.5:
            return
        painter.setOpacity(1.0)
        entry.draw(painter, look, QPointF(x + _SIGN / 2, middle))
        painter.setFont(font)
        painter.setPen(look.colour("muted"))
        painter.drawText(QPointF(x + _SIGN + _GAP, middle + metrics.capHeight() / 2), entry.text)
        x += width + _BETWEEN


def _bar(centre: QPointF) -> QRectF:
    return QRectF(centre.x() - _SIGN / 2, centre.y() - _BAR / 2, _SIGN, _BAR)


def _draw_shape(
    painter: QPainter, look: Look, centre: QPointF, *, kind: ItemKind, state: ItemState, chained: bool
) -> None:
    tone = Tone.ACCENT if kind is ItemKind.MEETING else Tone.NEUTRAL
    colour = look.tokens.fill(tone)
    Shape(int(kind), int(state), chained, colour, look.tokens.surface, _RADIUS).draw(painter, centre)


def _draw_bar(painter: QPainter, look: Look, centre: QPointF, *, tone: Tone) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tokens.fill(tone)))
    painter.drawRoundedRect(_bar(centre), 2, 2)


def _draw_standing(painter: QPainter, look: Look, centre: QPointF, *, code: int, tone: Tone) -> None:
    _draw_bar(painter, look, centre, tone=tone)
    standing = STANDINGS[code]
    draw_sign(painter, standing.implementation, centre, 3.2, look.colour("on_bar"), hollow=standing.claimed)


def _draw_vague(painter: QPainter, look: Look, centre: QPointF) -> None:
    bar, colour, ground = _bar(centre), QColor(look.tokens.fill(Tone.NEUTRAL)), look.colour("surface")
    gradient = QLinearGradient(bar.left(), 0, bar.right(), 0)
    for at, share in ((0.0, 0.12), (0.5, 0.85), (1.0, 0.12)):
        gradient.setColorAt(at, mixed(colour, ground, share))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawRoundedRect(bar, 2, 2)


def _draw_open(painter: QPainter, look: Look, centre: QPointF) -> None:
    bar = _bar(centre).adjusted(0, 0, -6, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tokens.fill(Tone.NEUTRAL)))
    painter.drawRect(bar)
    tip = QPointF(bar.right() + 6, centre.y())
    painter.drawPolygon(QPolygonF([bar.topRight(), tip, bar.bottomRight()]))


def _draw_band(painter: QPainter, look: Look, centre: QPointF) -> None:
    bar = _bar(centre)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("bar"))
    for at, share in enumerate((0.4, 0.7, 1.0, 0.6, 0.3)):
        painter.drawRect(QRectF(bar.left() + 5 * at, bar.bottom() - _BAR * share, 4, _BAR * share))


def _draw_ghost(painter: QPainter, look: Look, centre: QPointF) -> None:
    painter.setPen(QPen(look.colour("control"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_bar(centre), 2, 2)
