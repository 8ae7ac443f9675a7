"""Counts as a person reads them, kept: a picture writes a dozen of them, and each takes Babel a while."""

from functools import lru_cache

from tracker.language import Language
from tracker.ui.presenting.words import number


@lru_cache(maxsize=4096)
def figure(count: int, language: Language) -> str:
    """A count with the language's own separators."""
    return number(count, language)
