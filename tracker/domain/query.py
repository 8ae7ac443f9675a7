"""The query language of the command line, the search field and saved views: its tree, and how it is written.

`a b` asks for both, `a or b` for either, `-a` for what lacks it, and parentheses group. `or` binds tighter than the
space, as in search engines: `a b or c` is `a (b or c)`. A bare word may match the start of a longer one; words in
quotes match as they stand, in their order. `field:value`, `field<value`, `field>=value` (also `field:>=value`) ask a
field; a value with spaces, quotes or parentheses goes in quotes. Inside quotes a doubled quote is one quote.

Texts become trees in `parse_query`; `parse_query(format_query(tree)) == tree` for every tree that can be made.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as declared
from datetime import date
from typing import Literal, TypeAlias

from tracker.domain.dates import read_typed
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.errors import BadInput, Line
from tracker.language import N_, did_you_mean

Op: TypeAlias = Literal[":", "<", "<=", ">", ">="]

QUOTES = {'"': '"', "“": "”"}
"""What opens a quoted text, and what closes it: typed quotes, and those a word processor puts in."""
BARE = r'[^\s"“()]'
"""One character that needs no quotes around it."""
_FIELD = re.compile("[a-z]+(_[a-z]+)*")
_WORD = re.compile(r'(?!-)(?!or\Z)[^\s"“():<>]+', re.IGNORECASE)
# The two dots of EDTF's own open intervals and sets are not ours to split at.
_EDTF_OPEN = re.compile(r"/\s*\.\.|\.\.\s*/|^\s*[\[{]")
_VALUE = re.compile(rf"(?![<>=]){BARE}+")
_UNKNOWN = N_("field {key!r} is not known; {hint} To search for the words, put them in quotes")
_UNKNOWN_THERE = N_(
    "field {key!r} at position {position} is not known; {hint} To search for the words, put them in quotes"
)


class BadQuery(BadInput):
    """A query that cannot be read; `position` is where, counted from 1, and 0 where that is not known."""

    def __init__(self, message: str, /, position: int = 0, **values: object) -> None:
        super().__init__(message, position=position, **values)
        self.position = position

    @classmethod
    def at(cls, error: BadInput, position: int) -> "BadQuery":
        """The same refusal, at the place of what it refuses."""
        values = {name: value for name, value in error.line.values.items() if name != "position"}
        return cls(error.line.message, position, **values)


@dataclass(frozen=True, slots=True)
class Word:
    """A bare word of the full text. ValueError when it could not be written without quotes: that is a `Phrase`."""

    text: str

    def __post_init__(self) -> None:
        if not _WORD.fullmatch(self.text):
            raise ValueError(f"{self.text!r} cannot stand as a bare word")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Quoted words of the full text, in their order and whole; never blank."""

    text: str

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a phrase needs words")


@dataclass(frozen=True, slots=True)
class Term:
    """A field compared with a value, both as text; an empty value (`due:""`) asks for an empty field.

    `field` is a key in lower case with underscores. `position` is where it was read, from 1; 0 when it was made.
    """

    field: str
    op: Op
    value: str
    position: int = declared(default=0, compare=False)

    def __post_init__(self) -> None:
        if not _FIELD.fullmatch(self.field):
            raise ValueError(f"{self.field!r} cannot be the name of a field")


@dataclass(frozen=True, slots=True)
class Not:
    """What does not match `part`."""

    part: "Query"


@dataclass(frozen=True, slots=True)
class And:
    """What matches every part: none (everything), or two and more."""

    parts: tuple["Query", ...]

    def __post_init__(self) -> None:
        if len(self.parts) == 1:
            raise ValueError("a single part needs no And around it")


@dataclass(frozen=True, slots=True)
class Or:
    """What matches at least one of two or more parts."""

    parts: tuple["Query", ...]

    def __post_init__(self) -> None:
        if len(self.parts) < 2:
            raise ValueError("an Or needs two parts")


Query: TypeAlias = Word | Phrase | Term | Not | And | Or

EVERYTHING = And(())
"""What an empty query asks for."""


def both(one: "Query", other: "Query") -> "Query":
    """What matches both; everything is left out of the conjunction."""
    parts = tuple(part for part in (one, other) if part != EVERYTHING)
    if len(parts) == 1:
        return parts[0]
    return And(parts)


def format_query(query: Query) -> str:
    """The query as a person writes it, with no more quotes and parentheses than it needs."""
    match query:
        case Word(text):
            return text
        case Phrase(text):
            return _quoted(text)
        case Term(name, op, value):
            return f"{name}{op}{value if _VALUE.fullmatch(value) else _quoted(value)}"
        case Not(part):
            return f"-{_grouped(part) if isinstance(part, And | Or) else format_query(part)}"
        case Or(parts):
            return " or ".join(_grouped(part) if isinstance(part, And | Or) else format_query(part) for part in parts)
        case And(parts):
            return " ".join(_grouped(part) if isinstance(part, And) else format_query(part) for part in parts)


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""'))


def _grouped(query: Query) -> str:
    return f"({format_query(query)})"


def terms(query: Query) -> Iterator[Term]:
    """Every field asked, from left to right, also under `Not`."""
    match query:
        case Term():
            yield query
        case Not(part):
            yield from terms(part)
        case And(parts) | Or(parts):
            for part in parts:
                yield from terms(part)


def check_fields(query: Query, known: frozenset[str]) -> None:
    """Refuse a field that is not one of `known`, naming the near ones (BadInput)."""
    for term in terms(query):
        if term.field in known:
            continue
        near = difflib.get_close_matches(term.field, sorted(known), n=3, cutoff=0.7)
        raise BadQuery(
            _UNKNOWN_THERE if term.position else _UNKNOWN,
            position=term.position,
            key=term.field,
            hint=did_you_mean(near) if near else Line(N_("no field has a name like it.")),
        )


def read_range(value: str, as_of: date) -> tuple[int, int]:
    """The first and last day, as ordinals, of a period: a date as typed, or `FROM..TO` with either end left open.

    `OPEN_EARLIEST` and `OPEN_LATEST` stand for open ends. BadInput when a date is not understood, when neither end is
    given, or when the period runs backwards.
    """
    start, dots, end = value.partition("..")
    if not dots or _EDTF_OPEN.search(value):
        return _bounds(value, as_of)
    if not start.strip() and not end.strip():
        raise BadInput(
            N_("period {value!r} has neither a beginning nor an end; write one, such as 2025.. or ..2026-02"),
            value=value,
        )
    first = _bounds(start, as_of)[0] if start.strip() else OPEN_EARLIEST
    last = _bounds(end, as_of)[1] if end.strip() else OPEN_LATEST
    if first > last:
        raise BadInput(N_("period {value!r} ends before it begins; write the earlier date first"), value=value)
    return first, last


def _bounds(text: str, as_of: date) -> tuple[int, int]:
    day = read_typed(text.strip(), as_of)
    return (
        OPEN_EARLIEST if day.earliest is None else day.earliest.toordinal(),
        OPEN_LATEST if day.latest is None else day.latest.toordinal(),
    )
