"""What the list under the search field shows, as plain values. Texts arrive finished, in the language of the window."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; a `strong` one is what was searched for."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record found. `context` is the text around the match where that is not the title; `when` its date in words."""

    ref: str
    title: tuple[Piece, ...]
    context: tuple[Piece, ...] = ()
    when: str = ""


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """The records of a kind, the best first."""

    title: str
    records: tuple[FoundRecord, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A way to go on with the query: `insert` takes the place of what is typed.

    `shown` stands for it in the list, `note` beside that: a choice in words and its identifier, a name and its
    reference, a field and what it asks.
    """

    insert: str
    shown: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Offers:
    """The ways to go on with what stands from `start` to `end` of the text, counted in characters from 0."""

    title: str
    start: int
    end: int
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """What cannot be read in a text, in words, and from `start` to `end` where; both 0 where that is not known."""

    words: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """Everything there is to show for a text with the cursor at a place. `trouble` is what cannot be read in it."""

    text: str
    cursor: int
    offers: Offers | None = None
    groups: tuple[FoundGroup, ...] = ()
    nothing: str = ""
    """Said in place of groups when nothing was found."""
    narrow: str = ""
    """The last entry: to narrow every view by the text; empty while that cannot be read."""
    trouble: Trouble | None = None


def plain(pieces: tuple[Piece, ...]) -> str:
    """The pieces as one text."""
    return "".join(piece.text for piece in pieces)
