"""What the timeline asks of the desk about the one record under the hand: its card, its links, its dates."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Grip(Enum):
    """Where a mark is held: as a whole, or by one of its ends."""

    WHOLE = "whole"
    START = "start"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class Moved:
    """One record of several that are dragged together: the days it would be drawn on, and its values as in `Change`."""

    ref: str
    first: int
    last: int
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What a drag would make of a record: `values` by the keys of the contract, none where nothing would change.

    `words` are the new dates; `refused` says why they cannot be. `first` and `last` are the days it would be drawn on.
    `others` are dragged with it; `along` says where the first of them go.
    """

    words: str
    first: int = 0
    last: int = 0
    values: tuple[tuple[str, str], ...] = ()
    refused: bool = False
    others: tuple[Moved, ...] = ()
    along: tuple[str, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether anything would be written."""
        return bool(self.values) or any(other.values for other in self.others)

    def written(self, ref: str) -> dict[str, dict[str, str]]:
        """What would be written, by reference; `ref` is the record in the hand."""
        every = [(ref, self.values), *((other.ref, other.values) for other in self.others)]
        return {one: dict(values) for one, values in every if values}


class HeldDates(Protocol):
    """The dates of a record that is held."""

    def moved(self, grip: Grip, days: int, day: int, *, exact: bool) -> Change:
        """What becomes of them when the pointer has gone `days` and is over the ordinal `day`.

        They stay as vague as they are; only when `exact` is asked for is that very day meant.
        """
        ...


@dataclass(frozen=True, slots=True)
class Tie:
    """A link of a record: `ref` is the other one, `words` what the origin of the link does to its target.

    `outward` when the record asked about is the origin.
    """

    ref: str
    words: str
    outward: bool


@dataclass(frozen=True, slots=True)
class CardText:
    """What is shown of a record that is pointed at: its whole title, and lines of what is known."""

    title: str
    lines: tuple[str, ...]


class Companion(Protocol):
    """Answers from the desk. Records go by their references."""

    @property
    def writable(self) -> bool:
        """Whether dates can be changed in this window."""
        ...

    def card(self, ref: str) -> CardText | None:
        """The card of a record; None when it is no more."""
        ...

    def ties(self, ref: str) -> Sequence[Tie]:
        """The links of a record."""
        ...

    def hold(self, ref: str, others: Sequence[str] = ()) -> HeldDates | None:
        """Its dates, to be moved, with those of others that go as far; None when it is no more."""
        ...
