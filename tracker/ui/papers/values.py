"""What the Papers view is handed: a paper that is wanted, as it would be, and what left the desk before."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.ui.view_values import MarkingChip

if TYPE_CHECKING:
    from tracker.papers.pdf_pages import PdfPages


@dataclass(frozen=True, slots=True)
class Wanted:
    """The paper that is wanted. `page` is A4 or Letter; `number` the document's, in the office's own count.

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


@dataclass(frozen=True, slots=True)
class FreeText:
    """A section of the paper that a person writes: the field `key` of the record `ref`."""

    ref: str
    key: str
    title: str
    text: str


class Change(StrEnum):
    """What became of a line since the version before; the sign says it without colour."""

    SAME = " "
    ADDED = "+"
    REMOVED = "−"


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One line of either version."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What changed since the version that left last: when that was, in words, and every line that is not far from a
    change. `count` is how many lines are others, `marking` the higher one of both, empty where they bear none.
    """

    since: str
    count: int
    lines: tuple[ComparedLine, ...]
    marking: str = ""


@dataclass(frozen=True, slots=True)
class PaperShown:
    """A paper as it would leave: its pages, the first one drawn `width` pixels wide already, or why there is none.

    `told` are lines about what the ceiling does; `unmarked` asks to confirm what has no marking, where it must be.
    `text` is the whole paper as Markdown.
    """

    wanted: Wanted
    width: int = 0
    pages: "PdfPages | None" = None
    first_page: bytes = b""
    subject: str = ""
    marking: MarkingChip | None = None
    told: tuple[str, ...] = ()
    unmarked: str = ""
    trouble: str = ""
    text: str = ""
    free: tuple[FreeText, ...] = ()
    compared: Compared | None = None


@dataclass(frozen=True, slots=True)
class LeftRow:
    """What left, in words; `cells` are those of the log's columns, `marking` the one that it bears."""

    id: int
    cells: tuple[str, ...]
    marking: str | None = None


@dataclass(frozen=True, slots=True)
class PapersRead:
    """Everything the view shows: the paper wanted, and the log, the newest first."""

    shown: PaperShown
    left: tuple[LeftRow, ...] = ()
