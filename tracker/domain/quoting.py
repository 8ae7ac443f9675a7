"""Where the words of a quote stand in a text, whatever its line breaks, quotation marks and dashes."""

import re
from collections.abc import Sequence
from functools import lru_cache

_ALIKE = {
    "'": "['’‘ʼ`´]",
    '"': '["“”„«»]',
    "-": "[-‐‑‒–—−]",
}
_SAME = {sign: pattern for first, pattern in _ALIKE.items() for sign in (first, *pattern.strip("[]"))}
_LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3})\s*")
_MOST_LEFT_OUT = 2_000
"""Characters that "…" may stand for."""
_ENDS = " \t\n\"'“”‘’„«»"


def place_of(text: str, quote: str) -> tuple[int, int] | None:
    """Where a quote begins and ends in a text, in code points; None where its words are not there.

    The exact words come first; else spaces, capitals, quotation marks and dashes may differ, and "…" or "[…]" stand
    for what was left out.
    """
    bare = quote.strip()
    if not bare:
        return None
    at = text.find(bare)
    if at >= 0:
        return at, at + len(bare)
    return _found(text, bare)


# The same few quotes are looked for each time that a record is shown, and those not found cost most.
@lru_cache(maxsize=32)
def _found(text: str, quote: str) -> tuple[int, int] | None:
    parts = [part for part in (one.strip(_ENDS) for one in _LEFT_OUT.split(quote)) if part]
    return in_order([_places(text, part) for part in parts]) if parts else None


def _places(text: str, part: str) -> list[tuple[int, int]]:
    """Everywhere that a part of a quote stands, those that overlap among them."""
    pattern = re.compile(f"(?=({_words(part)}))", re.IGNORECASE | re.DOTALL)
    return [found.span(1) for found in pattern.finditer(text)]


def in_order(places: Sequence[Sequence[tuple[int, int]]]) -> tuple[int, int] | None:
    """From where the first of several parts begins to where the last one ends, each within reach of the one before.

    `places` are those of each part by where they begin. The first that will do are taken, and each place is looked at
    a few times at most, however many parts there are.
    """
    within = list(places[-1])
    chosen = [within]
    for earlier in reversed(places[:-1]):
        within = _followed(earlier, within)
        chosen.append(within)
    if not within:
        return None
    start, end = within[0]
    for later in reversed(chosen[:-1]):
        _start, end = next(one for one in later if one[0] >= end)
    return start, end


def _followed(places: Sequence[tuple[int, int]], later: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of the places that have one of the later ones within reach."""
    found, at = [], 0
    for one in places:
        while at < len(later) and later[at][0] < one[1]:
            at += 1
        if at < len(later) and later[at][0] - one[1] <= _MOST_LEFT_OUT:
            found.append(one)
    return found


def _words(part: str) -> str:
    return r"\s+".join("".join(_SAME.get(sign, re.escape(sign)) for sign in word) for word in part.split())
