"""What the list of follow-ups shows of each entry. Texts arrive finished, in the language of the window."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from tracker.desk.followups import FollowUp, Order
from tracker.ui.view_values import EmptyState


class Mark(Enum):
    """How urgent, as a shape that stands beside its word."""

    ACT = "act"
    SOON = "soon"
    WATCH = "watch"
    ASIDE = "aside"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class EntryWords:
    """An entry as it is read: `urgency` the word beside its mark, `foot` the rule and what would clear it.

    `since` and `due` are empty where there is nothing to say.
    """

    mark: Mark
    urgency: str
    ref: str
    title: str
    why: str
    foot: str
    since: str
    due: str

    def said(self) -> str:
        """The entry as a screen reader says it."""
        head = f"{self.urgency}, {self.ref}: {self.title}"
        return ". ".join(part for part in (head, self.why, self.foot, self.since, self.due) if part)


WordsOf = Callable[[FollowUp], EntryWords]
"""Asked when an entry is first shown: there may be many thousands."""


@dataclass(frozen=True, slots=True)
class OrderWords:
    """A way to sort, and what its entry in the menu says."""

    order: Order
    words: str


@dataclass(frozen=True, slots=True)
class FollowUpsValues:
    """The page. `counts` is the line beside the title; `empty` says why there are no entries, None where there are.

    `aside` are the flags that were snoozed or dismissed, which are shown in place of the others when asked for;
    `aside_words` counts them.
    """

    title: str
    counts: str
    entries: tuple[FollowUp, ...]
    words: WordsOf
    orders: tuple[OrderWords, ...]
    empty: EmptyState | None
    aside: tuple[FollowUp, ...] = ()
    aside_words: str = ""

    @property
    def whole(self) -> tuple[FollowUp, ...]:
        """Every entry, those set aside too."""
        return (*self.entries, *self.aside)
