"""What the desk's page needs, as plain values: see `tracker.ui.view_values`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.ui.view_values import BodyTally, Chip, FlagCard, Tone, Urgency


@dataclass(frozen=True, slots=True)
class Lack:
    """What a meeting still lacks, in a word or two; `places` are where that is mended, as in a flag's clearing."""

    text: str
    places: tuple[str, ...] = ()
    tone: Tone = Tone.CAUTION


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """A coming meeting: `when` is date and place in words, `missing` what is still to be prepared."""

    ref: str
    title: str
    when: str
    countdown: Chip | None = None
    missing: tuple[Lack, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day, or a vague span of days, on the strip of the coming weeks; `about` tells the whole of it."""

    ref: str
    label: str
    earliest: int
    latest: int
    tone: Tone = Tone.NEUTRAL
    about: str = ""


@dataclass(frozen=True, slots=True)
class DeadlineStrip:
    """The coming weeks from `start` (today) to `end`, with labelled ticks (ordinal, words).

    `more` says that there are deadlines beyond those that are drawn; empty when there are none. `weeks` are the days on
    which another week begins.
    """

    start: int
    end: int
    ticks: tuple[tuple[int, str], ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    more: str = ""
    weeks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A record that changed, and what of it in words. Without a `ref` it is no more."""

    ref: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class VisitValues:
    """What changed since the last visit; `line` sums it up. `upto` is the place in the history that this goes to."""

    heading: str
    line: str
    rows: tuple[VisitRow, ...] = ()
    more: str = ""
    upto: int = 0


@dataclass(frozen=True, slots=True)
class DeskValues:
    """The page of the morning. `counts` is the line beside the date ("2 to act on · 5 soon").

    `flags` are those that have a card, what people wrote among them; `more` says how many of an urgency have none yet,
    `sections` how many stand under each ("5 · 2 soon": two less urgent ones of the same records).
    """

    heading: str
    counts: str
    flags: tuple[FlagCard, ...]
    more: Mapping[Urgency, int] = field(default_factory=dict)
    sections: Mapping[Urgency, str] = field(default_factory=dict)
    meetings: tuple[NextMeeting, ...] = ()
    strip: DeadlineStrip | None = None
    tallies: tuple[BodyTally, ...] = ()

    def has_aside(self) -> bool:
        """Whether there is anything to stand beside the flags."""
        deadlines = self.strip.deadlines if self.strip else ()
        return bool(self.meetings or deadlines or self.tallies)
