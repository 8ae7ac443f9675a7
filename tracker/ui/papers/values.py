"""What the Papers view is handed: a paper that is wanted, as it would be, and what left the desk before."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.ui.view_values import MarkingChip

if TYPE_CHECKING:
    from tracker.papers.pdf_pages import PdfPages
    from tracker.ui.presenting.unmarked import Waiting


@dataclass(frozen=True, slots=True)
class Wanted:
    """The paper that is wanted. `page` is A4 or Letter; `number` the document's, in the office's own count;
    `drafter` is who drafts it, the desk's author where nobody is named.

    `everything` says that a paper over many records, of which no subject is named, is to be about the whole desk.
    """

    name: str
    subject: str
    as_of: date
    language: str
    ceiling: str = ""
    page: str = "A4"
    number: str = ""
    tell_withheld: bool = False
    everything: bool = False
    drafter: str = ""


@dataclass(frozen=True, slots=True)
class FreeText:
    """A section of the paper that a person writes: the field `key` of the record `ref`; `is_new` where no record keeps
    it yet, and one of `ref` is made of it.
    """

    ref: str
    key: str
    title: str
    text: str
    is_new: bool = False


class Change(StrEnum):
    """What became of a line since the version before; the sign says it without colour."""

    SAME = " "
    ADDED = "+"
    REMOVED = "−"
    MARKED = "≠"


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One line of either version."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What changed since the version that left last: when that was, in words, and every line that is not far from a
    change. `count` is how many lines are others, `marking` the higher one of both, empty where they bear none.
    `nothing` says why there is nothing to compare it with.
    """

    since: str
    count: int
    lines: tuple[ComparedLine, ...]
    marking: str = ""
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class PaperShown:
    """A paper as it would leave: its pages, the first one drawn `width` pixels wide already, or why there is none.

    `told` are lines about what the ceiling does; `unmarked` says what has to be confirmed before it leaves, and
    `waiting` names those records. `text` is the whole paper as Markdown.
    """

    wanted: Wanted
    width: int = 0
    pages: "PdfPages | None" = None
    first_page: bytes = b""
    subject: str = ""
    marking: MarkingChip | None = None
    told: tuple[str, ...] = ()
    unmarked: str = ""
    waiting: "Waiting | None" = None
    trouble: str = ""
    text: str = ""
    free: tuple[FreeText, ...] = ()
    compared: Compared | None = None


@dataclass(frozen=True, slots=True)
class LeftRow:
    """An entry of the log of what left, in words; `folded` is what it is found by, in small letters without accents."""

    id: int
    at: str
    paper: str
    format: str
    about: str
    ceiling: str | None
    sha256: str
    marking: str | None
    file: str
    size: str
    by: str
    folded: str = ""


@dataclass(frozen=True, slots=True)
class LeftRead:
    """Entries of the log that follow one another, the newest first, and how many there are; `is_last` when there is
    none before them.
    """

    rows: tuple[LeftRow, ...]
    count: int
    is_last: bool = True


@dataclass(frozen=True, slots=True)
class ComparedAgain:
    """What changed in a paper that is shown, after more has left."""

    shown: PaperShown
    compared: Compared | None
