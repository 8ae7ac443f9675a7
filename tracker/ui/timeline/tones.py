"""The colours of the tones in each theme, by place in TONES: looked up once, as each picture asks for them."""

from functools import cache

from tracker.ui.theme.tokens import THEMES
from tracker.ui.timeline.kinds import TONES
from tracker.ui.view_values import Tone

_PLAIN = frozenset({Tone.NEUTRAL, Tone.ACCENT})


@cache
def tone_fills(theme: str) -> tuple[str, ...]:
    """Of bars and shapes (`#RRGGBB`)."""
    return tuple(THEMES[theme].fill(tone) for tone in TONES)


@cache
def tone_inks(theme: str) -> tuple[str, ...]:
    """Of texts."""
    return tuple(THEMES[theme].ink(tone) for tone in TONES)


@cache
def note_inks(theme: str) -> tuple[str, ...]:
    """Of what follows a title: muted where it says nothing good or bad."""
    tokens = THEMES[theme]
    return tuple(tokens.muted if tone in _PLAIN else tokens.ink(tone) for tone in TONES)
