"""Where the words of a quote stand in a text, whatever its line breaks, quotation marks and dashes."""

import re
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
    pattern = _pattern(bare)
    found = pattern.search(text) if pattern is not None else None
    return found.span() if found else None


@lru_cache(maxsize=256)
def _pattern(quote: str) -> re.Pattern[str] | None:
    parts = [part for part in (one.strip(_ENDS) for one in _LEFT_OUT.split(quote)) if part]
    if not parts:
        return None
    between = f".{{0,{_MOST_LEFT_OUT}}}?"
    return re.compile(between.join(_words(part) for part in parts), re.IGNORECASE | re.DOTALL)


def _words(part: str) -> str:
    return r"\s+".join("".join(_SAME.get(sign, re.escape(sign)) for sign in word) for word in part.split())
