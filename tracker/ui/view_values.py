"""What each page of the window needs, as plain values: filled from the desk, drawn by the widgets.

Texts arrive finished, in the language of the window. Days are proleptic ordinals (`date.toordinal()`); the open ends
of a date are `OPEN_EARLIEST` and `OPEN_LATEST`. A `ref` is a record's short reference, such as `C12`; the empty
string where there is no record to open.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum

from tracker.ui.record.gate_values import GateMarks, GateRow
from tracker.ui.record.measure_values import MeasureRow


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
    """A word or two on a tinted ground: a verdict, a state, a countdown.

    `note` is told where it is pointed at or read out; a chip that has one bears a mark.
    """

    text: str
    tone: Tone = Tone.NEUTRAL
    note: str = ""

    @property
    def shown(self) -> str:
        """The words as they are drawn, with the mark of a note."""
        return f"{self.text} ≠" if self.note else self.text

    @property
    def told(self) -> str:
        """The words as they are read out or copied, with the note itself."""
        return f"{self.text} ({self.note})" if self.note else self.text


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
    """A flag as a colleague would say it. `id` is the flag's own; `action` labels its button, empty for none.

    `subject` is the name of its record: flags of one record stand under it together. `state` says what was decided
    about it, `may_answer` whether it can be snoozed, taken and dismissed here. What a person wrote has the reference
    of its record for an `id`, and `due` in place of `since`: both as they are read, empty for nothing.
    """

    id: str
    ref: str
    title: str
    why: str
    since: str
    urgency: Urgency
    action: str
    subject: str = ""
    state: str = ""
    may_answer: bool = False
    due: str = ""


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
    """A record in a list of a record: `lead` stands before the text (an Admiralty rating), `chip` after it.

    `axis` stands before `chip`: the agreement of a commitment whose implementation that is.
    """

    text: str
    ref: str = ""
    note: str = ""
    lead: Chip | None = None
    chip: Chip | None = None
    axis: Chip | None = None


@dataclass(frozen=True, slots=True)
class GroupRow:
    """What the rows after it belong to: an obligor, whose assessments they are."""

    text: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """A paragraph: a quotation, a line of history. `muted` for what is read last."""

    text: str
    muted: bool = False


RecordRow = FieldRow | ItemRow | GroupRow | GateMarks | GateRow | MeasureRow | TextRow


class SectionKey(Enum):
    """The parts of a record to which something can be added where they stand, and those that are nothing but a form."""

    UNFINISHED = "unfinished"
    FLAGS = "flags"
    DISSENT = "dissent"
    MOVES = "moves"
    OBLIGORS = "obligors"
    FIELDS = "fields"
    OUTCOMES = "outcomes"
    AGENDA = "agenda"
    COMMITMENTS = "commitments"
    MEETINGS = "meetings"
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
    dissent: Callout | None = None
    """What somebody holds instead of the computed verdict."""
    sections: tuple[RecordSection, ...] = ()
