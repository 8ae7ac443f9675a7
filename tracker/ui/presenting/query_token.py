"""What of a query is being typed: the word or the field around the cursor, however unfinished the rest is."""

import re
from dataclasses import dataclass
from typing import cast

from tracker.domain.query import QUOTES, Op

_HEAD = re.compile(r"([A-Za-z]+(?:[_-][A-Za-z]+)*)(?::?(<=|>=|<|>)|(:))")
_WORD = re.compile(r"[^\W\d_][\w-]*")


@dataclass(frozen=True, slots=True)
class Token:
    """From `start` to `end` of the text, a dash before it left out. `field` is empty for a plain word.

    `text` is the whole of it. `value` is what stands before the cursor: of a field what follows its operator, without
    the quote that opens it.
    """

    start: int
    end: int
    text: str
    field: str
    op: Op
    value: str

    @property
    def is_word(self) -> bool:
        """Whether it may become a field: letters only, not in quotes."""
        return not self.field and bool(_WORD.fullmatch(self.value))


def token_at(text: str, cursor: int) -> Token:
    """The token that the cursor stands in or at the end of."""
    start, closing = _start(text, cursor)
    while text[start:cursor].startswith("-"):
        start += 1
    typed = text[start:cursor]
    head = _HEAD.match(typed)
    end = _end(text, cursor, closing)
    if head is None:
        return Token(start, end, text[start:end], "", ":", typed)
    value = typed[head.end() :]
    if value[:1] in QUOTES:
        value = value[1:].replace('""', '"')
    name, op = head[1].lower().replace("-", "_"), cast(Op, head[2] or head[3])
    return Token(start, end, text[start:end], name, op, value)


def without(text: str, token: Token) -> str:
    """The rest of the query, readable by itself: a word stands for the token, parentheses left open are closed."""
    rest = f"{text[: token.start]}x{text[token.end :]}"
    depth, closing = 0, ""
    for sign in rest:
        if closing:
            closing = "" if sign == closing else closing
        elif sign in QUOTES:
            closing = QUOTES[sign]
        elif sign in "()":
            depth += 1 if sign == "(" else -1
    return rest + closing + ")" * depth


def _start(text: str, cursor: int) -> tuple[int, str]:
    """Where the token begins, and the quote that would close it if the cursor stands in quotes."""
    start, closing = 0, ""
    for at, sign in enumerate(text[:cursor]):
        if closing:
            closing = "" if sign == closing else closing
        elif sign in QUOTES:
            closing = QUOTES[sign]
        elif sign.isspace() or sign in "()":
            start = at + 1
    return start, closing


def _end(text: str, cursor: int, closing: str) -> int:
    if closing:
        closed = text.find(closing, cursor)
        # A quote just opened does not swallow what follows it.
        return closed + 1 if closed >= 0 else cursor
    rest = re.match(r'[^\s()"“]*', text[cursor:])
    return cursor + len(rest[0]) if rest else cursor
