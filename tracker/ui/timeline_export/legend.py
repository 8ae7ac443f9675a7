"""What the shapes and signs of a drawing mean: of those that are in it, and no others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from tracker.domain.implementation import Implementation, implementation_label
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.language import N_, Language
from tracker.ui.timeline.draw_flags import URGENCIES
from tracker.ui.timeline.frame import Mask
from tracker.ui.timeline.kinds import NONE, STANDINGS, TONES, ItemKind, ItemState
from tracker.ui.timeline.store import Codes, TimelineStore
from tracker.ui.timeline_export.legend_signs import (
    SIGN,
    SMALL,
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
from tracker.ui.view_values import Tone, Urgency

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
class Sign:
    """One that is so `wide` in pixels; `draw` puts it around a point."""

    draw: Draw
    wide: float = SIGN


@dataclass(frozen=True, slots=True)
class Entry:
    """What signs mean, and all that mean the same."""

    text: str
    signs: tuple[Sign, ...]


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
    return [*_by_meaning(made)]


def _by_meaning(made: Iterable[tuple[str, Sign]]) -> Iterator[Entry]:
    """No meaning twice."""
    found: dict[str, list[Sign]] = {}
    for text, sign in made:
        found.setdefault(text, []).append(sign)
    return (Entry(text, tuple(signs)) for text, signs in found.items())


def _points(drawn: TimelineStore) -> Mask:
    runs = np.isin(drawn.kind, (ItemKind.COMMITMENT, ItemKind.PROPOSAL))
    return ~runs & (drawn.latest - drawn.earliest <= 1)


def _shapes(drawn: TimelineStore, points: Mask, language: Language) -> Iterator[tuple[str, Sign]]:
    """Single days."""
    _ = language.gettext
    stands = points & (drawn.state == ItemState.STANDS)
    for kind, text in _SHAPES:
        if np.any(stands & (drawn.kind == kind)):
            yield _(text), Sign(partial(draw_shape, kind=kind), SMALL)
    met = stands & (drawn.kind == ItemKind.MEETING)
    for chained, tone, text in _MEETINGS:
        if np.any(met & ((drawn.series != NONE) == chained) & (drawn.tone == TONES.index(tone))):
            yield _(text), Sign(partial(draw_shape, kind=ItemKind.MEETING, chained=chained, tone=tone), SMALL)
    for state, text in _POINTS:
        for chained in np.unique(drawn.series[points & (drawn.state == state)] != NONE).tolist():
            yield _(text), Sign(partial(draw_shape, kind=ItemKind.MEETING, state=state, chained=chained), SMALL)


def _chain_lines(drawn: TimelineStore, language: Language) -> Iterator[tuple[str, Sign]]:
    """Lines lead to every meeting of a series but its first."""
    _ = language.gettext
    members = np.flatnonzero(drawn.series != NONE)
    first = np.unique(drawn.series[members], return_index=True)[1]
    held = drawn.state[np.delete(members, first)] == ItemState.STANDS
    if np.any(held):
        yield _("series of a body"), Sign(partial(draw_chain, held=True))
    if not np.all(held):
        yield _("series, to one not held"), Sign(partial(draw_chain, held=False))


def _runs(drawn: TimelineStore, points: Mask, language: Language) -> Iterator[tuple[str, Sign]]:
    """Bars that stand."""
    _ = language.gettext
    runs = np.isin(drawn.kind, (ItemKind.COMMITMENT, ItemKind.PROPOSAL)) & (drawn.state == ItemState.STANDS)
    if np.any(runs):
        yield _("from made to due"), Sign(draw_bar)
    for code in np.unique(drawn.standing[drawn.standing != NONE]).tolist():
        if STANDINGS[code].implementation is Implementation.NOT_YET_ASSESSED:
            continue  # it has no sign
        tone = TONES[int(drawn.tone[int(np.flatnonzero(drawn.standing == code)[0])])]
        text = implementation_label(STANDINGS[code], language)
        yield text, Sign(partial(draw_standing, code=code, tone=tone))
    for state, tone, text in _BARS:
        if np.any(~points & (drawn.state == state)):
            yield _(text), Sign(partial(draw_vague, state=state, tone=tone))


def _ends(drawn: TimelineStore, points: Mask, language: Language) -> Iterator[tuple[str, Sign]]:
    """How bars begin and end."""
    _ = language.gettext
    bars = ~points & (drawn.state == ItemState.STANDS)
    starts, ends = drawn.earliest > OPEN_EARLIEST, drawn.latest < OPEN_LATEST
    vague = (starts & (drawn.solid_from > drawn.earliest)) | (ends & (drawn.solid_to < drawn.latest))
    if np.any(bars & starts & vague):
        yield _("day not known exactly"), Sign(draw_vague)
    if np.any(bars & ~starts):
        yield _("on or before"), Sign(partial(draw_vague, only_end=True))
    if np.any(bars & ~ends):
        yield _("no end recorded"), Sign(draw_open)
    if np.any(drawn.was_due != NONE):
        yield _("first due date, since moved"), Sign(draw_ghost)


def _flags(flags: Codes | None, language: Language) -> Iterator[tuple[str, Sign]]:
    """The pennants on records, by urgency."""
    for code, text in enumerate(_FLAGS) if flags is not None else ():
        if np.any(flags == code):
            yield language.gettext(text), Sign(partial(draw_flag, urgency=URGENCIES[code]), SMALL)


def band_entry(language: Language) -> Entry:
    """What a band means, where records are drawn only as their number."""
    return Entry(language.gettext("how many records at a time"), (Sign(draw_band),))
