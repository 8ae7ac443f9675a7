"""What each page of the window needs, as plain values: filled from the desk, drawn by the widgets.

Texts arrive finished, in the language of the window. Days are proleptic ordinals (`date.toordinal()`); the open ends
of a date are `OPEN_EARLIEST` and `OPEN_LATEST`. A `ref` is a record's short reference, such as `C12`; the empty
string where there is no record to open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum


class Tone(StrEnum):
    """What a colour means; it never stands without a word or a shape."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"


class Urgency(StrEnum):
    """How soon a flag needs a person (DOMAIN §6); the values are those of the command line."""

    ACT = "act"
    SOON = "soon"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class Chip:
    """A word or two on a tinted ground: a verdict, a state, a countdown."""

    text: str
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class MarkingChip:
    """A handling marking in its own colours (`#RRGGBB`), never themed and never translated."""

    text: str
    foreground: str
    background: str


class EmptyKind(Enum):
    """Why there is nothing to see."""

    FIRST_USE = "first-use"
    CLEARED = "cleared"
    NOTHING_MATCHES = "nothing-matches"
    FAILED = "failed"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class EmptyState:
    """A text in place of an empty view. `action` is the label of its one button; empty where nothing can be done."""

    kind: EmptyKind
    title: str
    text: str = ""
    action: str = ""


# The shell


@dataclass(frozen=True, slots=True)
class Section:
    """An entry of the navigation. `icon` names a file of resources/icons; `group` starts at 0, a gap between groups."""

    key: str
    title: str
    icon: str
    group: int = 0
    count: int | None = None


@dataclass(frozen=True, slots=True)
class ShellValues:
    """What frames every page. `footer` holds the as-of date and below it what is saved and backed up."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]
    footer: tuple[str, ...] = ()
    marking: MarkingChip | None = None
    search_hint: str = ""


# The desk


@dataclass(frozen=True, slots=True)
class FlagCard:
    """A flag as a colleague would say it. `id` is the flag's own; `action` labels its button, empty for none."""

    id: str
    ref: str
    title: str
    why: str
    since: str
    urgency: Urgency
    action: str


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """A coming meeting: `when` is date and place in words, `missing` what is still to be prepared."""

    ref: str
    title: str
    when: str
    countdown: Chip | None = None
    missing: tuple[Chip, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day, or a vague span of days, on the strip of the coming weeks."""

    ref: str
    label: str
    earliest: int
    latest: int
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class DeadlineStrip:
    """The coming weeks from `start` (today) to `end`, with labelled ticks (ordinal, words).

    `more` says that there are deadlines beyond those that are drawn; empty when there are none.
    """

    start: int
    end: int
    ticks: tuple[tuple[int, str], ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class TangibleBar:
    """A meeting's tally. `recorded` None: not due, or not assessable; `note` says which in words, or "2 of 5"."""

    ref: str
    label: str
    note: str
    tangible: int = 0
    single_sided: int = 0
    recorded: int | None = None


@dataclass(frozen=True, slots=True)
class BodyTally:
    """The tangible outcomes of a body over its series; `title` is the heading above the bars."""

    ref: str
    title: str
    bars: tuple[TangibleBar, ...]


@dataclass(frozen=True, slots=True)
class DeskValues:
    """The page of the morning. `counts` is the line beside the date ("2 to act on · 5 soon").

    `flags` are those that have a card; `more` says how many of an urgency have none yet.
    """

    heading: str
    counts: str
    flags: tuple[FlagCard, ...]
    more: Mapping[Urgency, int] = field(default_factory=dict)
    meetings: tuple[NextMeeting, ...] = ()
    strip: DeadlineStrip | None = None
    tallies: tuple[BodyTally, ...] = ()
    since_last_visit: tuple[str, ...] = ()

    def has_aside(self) -> bool:
        """Whether there is anything to stand beside the flags."""
        deadlines = self.strip.deadlines if self.strip else ()
        return bool(self.meetings or deadlines or self.tallies or self.since_last_visit)


# A record


@dataclass(frozen=True, slots=True)
class Callout:
    """The verdict, told first: one bold line and why."""

    title: str
    text: str = ""
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field's label and its value in words; with a `ref` the value opens that record."""

    label: str
    value: str
    ref: str = ""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A record in a list of a record: `lead` stands before the text (an Admiralty rating), `chip` after it."""

    text: str
    ref: str = ""
    note: str = ""
    lead: Chip | None = None
    chip: Chip | None = None


@dataclass(frozen=True, slots=True)
class GateRow:
    """One gate of the tangibility test: passed, failed, or None where the field is empty."""

    passed: bool | None
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """A paragraph: a quotation, a line of history. `muted` for what is read last."""

    text: str
    muted: bool = False


RecordRow = FieldRow | ItemRow | GateRow | TextRow


class SectionKey(Enum):
    """The parts of a record to which something can be added where they stand, and those that are nothing but a form."""

    UNFINISHED = "unfinished"
    MOVES = "moves"
    OBLIGORS = "obligors"
    FIELDS = "fields"
    OUTCOMES = "outcomes"
    AGENDA = "agenda"
    COMMITMENTS = "commitments"
    ASSESSMENTS = "assessments"
    FOLLOWUPS = "followups"
    LINKS = "links"
    SOURCES = "sources"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class RecordSection:
    """A titled part of a record: its fields, outcomes, participants, sources, links or history."""

    title: str
    rows: tuple[RecordRow, ...]
    key: SectionKey | None = None


@dataclass(frozen=True, slots=True)
class RecordValues:
    """A record to read. `kind_line` is "M2 · Meeting, held"; `when` date in words and place."""

    ref: str
    kind_line: str
    title: str
    when: str = ""
    marking: MarkingChip | None = None
    callout: Callout | None = None
    sections: tuple[RecordSection, ...] = ()


# A body's page


@dataclass(frozen=True, slots=True)
class BodyValues:
    """A body's page: the director's question answered first. `answer` is "2 of 8", `answer_text` the rest."""

    ref: str
    title: str
    subtitle: str
    answer: str
    answer_text: str
    tally: BodyTally
    sections: tuple[RecordSection, ...] = ()
    marking: MarkingChip | None = None
