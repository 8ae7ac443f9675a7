"""The one content tree of all papers. Builders make it, already filtered by the ceiling; writers only draw it.

Nothing here is markup: every text is data, and comes out of each writer as the characters it is. In a text a newline
is a line break and a tab a tab. Texts arrive in the paper's language; writers add only the words of `wording`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tracker.language import Language
from tracker.papers.shapes import Shape


class Tone(StrEnum):
    """What a verdict's colour says; never the only carrier of it, the words say it too."""

    NEUTRAL = "neutral"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"


class ParagraphStyle(StrEnum):
    """LEAD opens a paper or section, QUOTE holds verbatim text, NOTE is small and muted."""

    BODY = "body"
    LEAD = "lead"
    QUOTE = "quote"
    NOTE = "note"


class Align(StrEnum):
    """Where a column's text stands; END is for figures."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Banner:
    """A handling marking as it is shown: its name as written, and its two colours as #RRGGBB."""

    text: str
    foreground: str
    background: str


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text in one dress. `value` is the day or number that it says; `link` the whole of a short address.

    With `is_date` the text is a date in words, which no line breaks; `span` are the first and last day of a vague one.
    """

    text: str
    bold: bool = False
    italic: bool = False
    muted: bool = False
    value: date | float | None = None
    is_date: bool = False
    span: tuple[date | None, date | None] | None = None
    link: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """The place where a statement rests on a source: `note` is the id of one of the paper's `notes`."""

    note: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A verdict, stage or urgency set off from the text around it."""

    text: str
    tone: Tone = Tone.NEUTRAL


Run = Text | Cite | Chip
Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` is 1 to 3; the paper's own title stands above level 1."""

    level: int
    runs: Runs
    mark: Banner | None = None

    def __post_init__(self) -> None:
        if self.level not in (1, 2, 3):
            raise ValueError(f"a heading of level {self.level}: papers have levels 1 to 3")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`mark` is the portion mark, shown before the text."""

    runs: Runs
    style: ParagraphStyle = ParagraphStyle.BODY
    mark: Banner | None = None


@dataclass(frozen=True, slots=True)
class ListItem:
    """One point of a list."""

    runs: Runs
    mark: Banner | None = None


@dataclass(frozen=True, slots=True)
class BulletList:
    """Points in no order that matters."""

    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """`width` is relative: a column of 2 is twice as wide as one of 1."""

    title: str
    width: float = 1.0
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Row:
    """One cell of runs for each column; the mark stands in the first cell."""

    cells: tuple[Runs, ...]
    mark: Banner | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header that is repeated on every page; `name` is what a screen reader calls it."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    name: str = ""

    def __post_init__(self) -> None:
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            raise ValueError(f"a row of the table {self.name!r} has not {len(self.columns)} cells")


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a facts block."""

    label: str
    value: Runs
    mark: Banner | None = None


@dataclass(frozen=True, slots=True)
class KeyValues:
    """The facts block: meeting, date, place, format."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """The verdict box: the verdict in bold, then one paragraph a reason."""

    title: str
    paragraphs: tuple[Runs, ...] = ()
    tone: Tone = Tone.NEUTRAL
    mark: Banner | None = None


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One source of the source summary; `notes` are the ids of the notes that rest on it. `published` is in words, and
    `day` the same where it is one; `rating` is the Admiralty letter and figure as shown ("B2", "B", "")."""

    title: str
    publisher: str = ""
    author: str = ""
    published: str = ""
    rating: str = ""
    address: str = ""
    mark: Banner | None = None
    notes: tuple[str, ...] = ()
    day: date | None = None


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """The table of every source behind the paper (ICD 206), without its heading."""

    entries: tuple[SourceEntry, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, in points, scaled to the text's width where that is less. `description` says what is seen."""

    description: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    mark: Banner | None = None


Block = Heading | Paragraph | BulletList | Table | KeyValues | Callout | SourceSummary | Figure


@dataclass(frozen=True, slots=True)
class SourceNote:
    """What one footnote says. `date` is in words; a long `quote` is cut to `wording.QUOTE_WORDS` where it is shown."""

    id: str
    title: str
    publisher: str = ""
    author: str = ""
    date: str = ""
    quote: str = ""
    rating: str = ""
    mark: Banner | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper. `kind` is its name among the papers ("Meeting summary"), shown above the title; `subject` is one
    line below it. `as_of` is also the file's date of making, so that the same paper gives the same bytes. The notes of
    which `first_notes` are the ids are numbered before the others.

    Raises ValueError when a Cite or a SourceEntry names a note that is not there, or two notes share an id.
    """

    title: str
    language: Language
    as_of: date
    blocks: tuple[Block, ...]
    kind: str = ""
    subject: str = ""
    marking: Banner | None = None
    drafter: str = ""
    document_number: str = ""
    notes: tuple[SourceNote, ...] = ()
    first_notes: tuple[str, ...] = ()
    _numbers: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        known = {note.id for note in self.notes}
        if len(known) != len(self.notes):
            raise ValueError("two notes of the paper share an id")
        named = list(self._named_notes())
        if missing := [note for note in named if note not in known]:
            raise ValueError(f"the paper cites {missing[0]!r}, which is not among its notes")
        cited = dict.fromkeys((*self.first_notes, *(run.note for run in self.runs() if isinstance(run, Cite))))
        object.__setattr__(self, "_numbers", {note: number for number, note in enumerate(cited, start=1)})

    def runs(self) -> Iterator[Run]:
        """Every run of the body, in reading order."""
        for block in self.blocks:
            yield from block_runs(block)

    def number(self, note: str) -> int:
        """The number of a note that is cited, from 1 in the order of first citation after `first_notes`."""
        return self._numbers[note]

    def cited_notes(self) -> tuple[SourceNote, ...]:
        """The notes that are cited, in the order of their numbers."""
        by_id = {note.id: note for note in self.notes}
        return tuple(by_id[note] for note in self._numbers)

    def _named_notes(self) -> Iterator[str]:
        yield from (*self.first_notes, *(run.note for run in self.runs() if isinstance(run, Cite)))
        for block in self.blocks:
            if isinstance(block, SourceSummary):
                yield from (note for entry in block.entries for note in entry.notes)


def block_runs(block: Block) -> Iterator[Run]:
    """The runs of one block, in reading order; a source summary and a figure have none of their own."""
    match block:
        case Heading() | Paragraph():
            yield from block.runs
        case BulletList():
            yield from (run for item in block.items for run in item.runs)
        case Table():
            yield from (run for row in block.rows for cell in row.cells for run in cell)
        case KeyValues():
            yield from (run for fact in block.facts for run in fact.value)
        case Callout():
            yield from (run for paragraph in block.paragraphs for run in paragraph)


def plain(text: str) -> Runs:
    """The runs of an undressed text."""
    return (Text(text),) if text else ()
