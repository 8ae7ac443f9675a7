"""What the names of a picture's marks may stand on and beside: columns of pixels, row by row."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from PySide6.QtGui import QColor

from tracker.domain.kinds import OPEN_EARLIEST
from tracker.ui.theme.tokens import THEMES, Tokens
from tracker.ui.timeline.draw_standing import LEAST_BAR
from tracker.ui.timeline.draw_vague import ARROW, FAINT, mixed
from tracker.ui.timeline.frame import Frame, Mask, Pixels
from tracker.ui.timeline.kinds import NONE, TONES, ItemState
from tracker.ui.timeline.label_places import Row
from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.store import TimelineStore, endless

LEAST_CONTRAST = 4.5
"""Of a text with what is behind it."""
ANY_NAME = 600.0
"""Room for the longest name there is."""
_STANDS, _PLANNED = int(ItemState.STANDS), int(ItemState.PLANNED)
# Further than any picture reaches, in pixels; and yet not so far that a name without an end would have room.
_FAR = 1e12
SIGNED = 20.0
"""The room of the sign at the end of a bar."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What names are written on: the theme, the scale of the type, the as-of day (an ordinal), and two pixels beyond
    which they rather do not go, or never when it `ends` there.
    """

    theme: str
    size: float
    as_of: int
    reach: tuple[float, float]
    ends: bool


def rows_for_labels(frame: Frame, store: TimelineStore, at: Places, sheet: Sheet) -> Row:
    """The marks at these places of the frame."""
    items, scale = frame.items[at], frame.scale
    x0, x1 = frame.x0[at], frame.x1[at]
    # Where a deadline was before it came forward, its outline stands.
    moved = np.flatnonzero(store.was_due[items] != NONE)
    if moved.size:
        x1[moved] = np.maximum(x1[moved], scale.xs(store.was_due[items[moved]] + 1))
    follows = np.zeros(at.size, np.bool_)
    follows[1:] = np.diff(frame.middle[at]) == 0
    first, last = sheet.reach if sheet.ends else (-_FAR, _FAR)
    before, after = np.full(at.size, first), np.full(at.size, last)
    before[1:] = np.where(follows[1:], x1[:-1], first)
    after[:-1] = np.where(follows[1:], x0[1:], last)
    # A name that says until when stands where the bar fades away to, as long as there is nothing there.
    fades = (store.earliest[items] <= OPEN_EARLIEST) & (x0 - before >= ANY_NAME * sheet.size)
    if fades.any():
        last_in_row = ~np.append(follows[1:], False)
        after = np.where(fades & last_in_row, x1, after)
    runs_on = endless(store, items)
    signed = (store.standing[items] != NONE) & frame.readable[at] & (x1 - x0 >= LEAST_BAR * sheet.size)
    solid0, solid1, pale0, pale1, uncertain = _parts(frame, store, at, sheet.theme)
    right, sign = scale.left + scale.width, SIGNED * sheet.size
    return Row(
        x0=x0,
        x1=x1,
        solid0=solid0,
        solid1=np.where(signed, np.maximum(solid0, solid1 - sign), solid1),
        pale0=pale0,
        pale1=pale1,
        before=before,
        after=after,
        known=np.full(at.size, scale.x(sheet.as_of + 1)),
        stop=right - 6 - np.where(runs_on, ARROW, 0.0) - np.where(signed & (x1 > right - 6), sign, 0.0),
        uncertain=uncertain,
        endless=runs_on,
        follows=follows,
        reach=sheet.reach,
    )


def _parts(frame: Frame, store: TimelineStore, at: Places, theme: str) -> tuple[Pixels, Pixels, Pixels, Pixels, Mask]:
    """From where to where a light text can be read on each mark, from where to where a dark one, and which marks have
    no certain part.
    """
    items = frame.items[at]
    x0, x1, shape = frame.x0[at], frame.x1[at], frame.points[at]
    begin = np.minimum(np.maximum(x0, frame.solid0[at]), x1)
    end = np.minimum(np.maximum(begin, frame.solid1[at]), x1)
    state = store.state[items]
    filled = (state == _STANDS) | (state == _PLANNED)
    # As it is drawn, also where the certain part lies outside of the bar.
    certain: Mask = filled & ~shape & (frame.solid0[at] < frame.solid1[at])
    tones = store.tone[items]
    pale, full = (share[tones] for share in shares(theme))
    # From a vague end to the certain part a bar fades: so much of that is pale, and so much nearly certain.
    ahead, behind = begin - x0, x1 - end
    pale_at_end = certain & (behind > ahead)
    pale0 = np.where(pale_at_end, x1 - behind * pale, x0)
    pale1 = np.where(certain, np.where(pale_at_end, x1, x0 + ahead * pale), np.where(shape, x0, x1))
    solid0, solid1 = begin - ahead * (1 - full), end + behind * (1 - full)
    return np.where(certain, solid0, x0), np.where(certain, solid1, x0), pale0, pale1, ~certain & ~shape


@cache
def shares(theme: str) -> tuple[Pixels, Pixels]:
    """For each tone, up to which part of a fade from the ground, from 0 to 1, a text of the ground can be read on it,
    and from which part on one of the bar.
    """
    tokens = THEMES[theme]
    found = [_readable(tokens.fill(tone), tokens) for tone in TONES]
    return np.asarray([one for one, _ in found]), np.asarray([other for _, other in found])


def _readable(fill: str, tokens: Tokens) -> tuple[float, float]:
    ground, steps = QColor(tokens.surface), [step / 100 for step in range(101)]
    inks = [mixed(QColor(fill), ground, FAINT + (1 - FAINT) * step) for step in steps]
    pale = [step for step, ink in zip(steps, inks, strict=True) if contrast(QColor(tokens.text), ink) >= LEAST_CONTRAST]
    full = [
        step for step, ink in zip(steps, inks, strict=True) if contrast(QColor(tokens.on_bar), ink) < LEAST_CONTRAST
    ]
    return max(pale, default=0.0), min(1.0, max(full, default=0.0) + 0.01)


def contrast(one: QColor, other: QColor) -> float:
    """How well two colours are told apart, from 1 to 21, as the WCAG measure it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
