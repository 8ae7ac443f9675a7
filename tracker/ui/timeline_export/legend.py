"""What the shapes and signs of a drawing mean: of those that are in it, and no others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from tracker.domain.implementation import Implementation, implementation_label
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.language import N_, Language
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_flags import URGENCIES
from tracker.ui.timeline.frame import Mask
from tracker.ui.timeline.kinds import NONE, STANDINGS, TONES, ItemKind, ItemState
from tracker.ui.timeline.store import Codes, TimelineStore
from tracker.ui.timeline_export.legend_signs import (
    SIGN,
    Draw,
    draw_band,
    draw_bar,
    draw_chain,
    draw_flag,
    draw_ghost,
    draw_open,
    draw_shape,
    draw_standing,
    draw_vague,
)
from tracker.ui.timeline_export.sheets import LINE
from tracker.ui.view_values import Tone, Urgency

_GAP = 5.0
_BETWEEN = 16.0

_SHAPES = ((ItemKind.EVENT, N_("event")), (ItemKind.POSITION, N_("position")))
_MEETINGS = (
    (False, Tone.NEUTRAL, N_("meeting")),
    (True, Tone.NEUTRAL, N_("meeting of a body")),
    (True, Tone.GOOD, N_("meeting with a tangible outcome")),
    (True, Tone.BAD, N_("meeting without a tangible outcome")),
    (False, Tone.GOOD, N_("meeting with a tangible outcome")),
    (False, Tone.BAD, N_("meeting without a tangible outcome")),
)
_POINTS = (
    (ItemState.PLANNED, N_("planned")),
    (ItemState.POSTPONED, N_("postponed")),
    (ItemState.CANCELLED, N_("cancelled")),
)
_BARS = (
    (ItemState.PLANNED, Tone.CAUTION, N_("planned, day not fixed")),
    (ItemState.POSTPONED, Tone.ACCENT, N_("postponed")),
    (ItemState.CANCELLED, Tone.NEUTRAL, N_("cancelled, rejected or withdrawn")),
)
_FLAG_WORDS = {
    Urgency.ACT: N_("flag: act now"),
    Urgency.SOON: N_("flag: soon"),
    Urgency.WATCH: N_("flag: watch"),
}
_FLAGS = tuple(_FLAG_WORDS[one] for one in URGENCIES)


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign and what it means; `draw` puts it around a point."""

    text: str
    draw: Draw


def legend_of(drawn: TimelineStore, flags: Codes | None, language: Language) -> list[Entry]:
    """The entries for these records, which are in time order and have a series where they stand on a chain; `flags`
    is their column as `draw_flags` has it.
    """
    points = _points(drawn)
    made = (
        *_shapes(drawn, points, language),
        *_chain_lines(drawn, language),
        *_runs(drawn, points, language),
        *_ends(drawn, points, language),
        *_flags(flags, language),
    )
    return [*made]


def _points(drawn: TimelineStore) -> Mask:
    runs = np.isin(drawn.kind, (ItemKind.COMMITMENT, ItemKind.PROPOSAL))
    return ~runs & (drawn.latest - drawn.earliest <= 1)


def _shapes(drawn: TimelineStore, points: Mask, language: Language) -> Iterator[Entry]:
    """Single days."""
    _ = language.gettext
    stands = points & (drawn.state == ItemState.STANDS)
    for kind, text in _SHAPES:
        if np.any(stands & (drawn.kind == kind)):
            yield Entry(_(text), partial(draw_shape, kind=kind))
    met = stands & (drawn.kind == ItemKind.MEETING)
    for chained, tone, text in _MEETINGS:
        if np.any(met & ((drawn.series != NONE) == chained) & (drawn.tone == TONES.index(tone))):
            yield Entry(_(text), partial(draw_shape, kind=ItemKind.MEETING, chained=chained, tone=tone))
    for state, text in _POINTS:
        found = np.flatnonzero(points & (drawn.state == state))
        if found.size:
            chained = bool(np.any(drawn.series[found] != NONE))
            yield Entry(_(text), partial(draw_shape, kind=ItemKind.MEETING, state=state, chained=chained))


def _chain_lines(drawn: TimelineStore, language: Language) -> Iterator[Entry]:
    """Lines lead to every meeting of a series but its first."""
    _ = language.gettext
    members = np.flatnonzero(drawn.series != NONE)
    first = np.unique(drawn.series[members], return_index=True)[1]
    held = drawn.state[np.delete(members, first)] == ItemState.STANDS
    if np.any(held):
        yield Entry(_("series of a body"), partial(draw_chain, held=True))
    if not np.all(held):
        yield Entry(_("series, to one not held"), partial(draw_chain, held=False))


def _runs(drawn: TimelineStore, points: Mask, language: Language) -> Iterator[Entry]:
    """Bars that stand."""
    _ = language.gettext
    runs = np.isin(drawn.kind, (ItemKind.COMMITMENT, ItemKind.PROPOSAL)) & (drawn.state == ItemState.STANDS)
    if np.any(runs):
        yield Entry(_("from made to due"), draw_bar)
    for code in np.unique(drawn.standing[drawn.standing != NONE]).tolist():
        if STANDINGS[code].implementation is Implementation.NOT_YET_ASSESSED:
            continue  # it has no sign
        tone = TONES[int(drawn.tone[int(np.flatnonzero(drawn.standing == code)[0])])]
        text = implementation_label(STANDINGS[code], language)
        yield Entry(text, partial(draw_standing, code=code, tone=tone))
    for state, tone, text in _BARS:
        if np.any(~points & (drawn.state == state)):
            yield Entry(_(text), partial(draw_vague, state=state, tone=tone))


def _ends(drawn: TimelineStore, points: Mask, language: Language) -> Iterator[Entry]:
    """How bars begin and end."""
    _ = language.gettext
    bars = ~points & (drawn.state == ItemState.STANDS)
    starts, ends = drawn.earliest > OPEN_EARLIEST, drawn.latest < OPEN_LATEST
    vague = (starts & (drawn.solid_from > drawn.earliest)) | (ends & (drawn.solid_to < drawn.latest))
    if np.any(bars & starts & vague):
        yield Entry(_("day not known exactly"), draw_vague)
    if np.any(bars & ~starts):
        yield Entry(_("on or before"), partial(draw_vague, only_end=True))
    if np.any(bars & ~ends):
        yield Entry(_("no end recorded"), draw_open)
    if np.any(drawn.was_due != NONE):
        yield Entry(_("first due date, since moved"), draw_ghost)


def _flags(flags: Codes | None, language: Language) -> Iterator[Entry]:
    """The pennants on records, by urgency."""
    for code, text in enumerate(_FLAGS) if flags is not None else ():
        if np.any(flags == code):
            yield Entry(language.gettext(text), partial(draw_flag, urgency=URGENCIES[code]))


def band_entry(language: Language) -> Entry:
    """What a band means, where records are drawn only as their number."""
    return Entry(language.gettext("how many records at a time"), draw_band)


def draw_legend(painter: QPainter, look: Look, entries: Sequence[Entry], room: QRectF) -> int:
    """The entries line by line; returns how many lines they are."""
    font = look.font(TypeRole.CAPTION)
    metrics = QFontMetricsF(font)
    lines = _in_lines(entries, metrics, room.width())
    for down, line in enumerate(lines):
        x, middle = room.left(), room.top() + (down + 0.5) * LINE
        for entry in line:
            painter.setOpacity(1.0)
            entry.draw(painter, look, QPointF(x + SIGN / 2, middle))
            painter.setFont(font)
            painter.setPen(look.colour("muted"))
            painter.drawText(QPointF(x + SIGN + _GAP, middle + metrics.capHeight() / 2), entry.text)
            x += _width(entry, metrics)
    return len(lines)


def legend_lines(entries: Sequence[Entry], look: Look, width: float) -> int:
    """How many lines the entries take up."""
    return len(_in_lines(entries, QFontMetricsF(look.font(TypeRole.CAPTION)), width))


def _in_lines(entries: Sequence[Entry], metrics: QFontMetricsF, room: float) -> list[list[Entry]]:
    lines: list[list[Entry]] = []
    free = 0.0
    for entry in entries:
        width = _width(entry, metrics)
        if not lines or width - _BETWEEN > free:
            lines.append([])
            free = room
        lines[-1].append(entry)
        free -= width
    return lines


def _width(entry: Entry, metrics: QFontMetricsF) -> float:
    return SIGN + _GAP + metrics.horizontalAdvance(entry.text) + _BETWEEN
