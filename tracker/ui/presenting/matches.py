"""What was searched for, made strong in what was found."""

import re
from collections.abc import Sequence

from tracker.domain.folding import fold
from tracker.ui.finding.values import Piece

_MARKED = re.compile(r"\[([^\[\]]*)\]")
_WORD = re.compile(r"\w+", re.UNICODE)


def words_of(text: str) -> tuple[str, ...]:
    """The words that a text is searched for, folded."""
    return tuple(fold(word) for word in _WORD.findall(text))


def marked(snippet: str, words: Sequence[str]) -> tuple[Piece, ...]:
    """A snippet with its matches between `[` and `]` as pieces; brackets of the text itself stay in it."""
    return _pieces(
        snippet,
        [(found.start(), found.end(), found[1]) for found in _MARKED.finditer(snippet) if _matches(found[1], words)],
    )


def highlighted(text: str, words: Sequence[str]) -> tuple[Piece, ...]:
    """A text with the words that begin as one of those searched for made strong."""
    return _pieces(
        text, [(found.start(), found.end(), found[0]) for found in _WORD.finditer(text) if _matches(found[0], words)]
    )


def _matches(text: str, words: Sequence[str]) -> bool:
    return any(part.startswith(word) for part in words_of(text) for word in words)


def _pieces(text: str, strong: Sequence[tuple[int, int, str]]) -> tuple[Piece, ...]:
    pieces, at = [], 0
    for start, end, inside in strong:
        pieces += [Piece(text[at:start]), Piece(inside, strong=True)]
        at = end
    return tuple(piece for piece in [*pieces, Piece(text[at:])] if piece.text)
