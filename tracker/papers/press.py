"""The press: from an order on the command line or in the window to a paper in a file."""

from dataclasses import dataclass
from pathlib import Path

from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.domain.record import Pointer
from tracker.errors import BadInput
from tracker.papers import markdown
from tracker.papers.page import Page
from tracker.papers.summary import meeting_summary

_PAPERS = ("summary",)
_SUFFIXES = (".docx", ".md")


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """Which paper of what, into which file. `style` is an office's own .docx; `page` is A4 or Letter."""

    name: str
    subject: str
    file: Path
    ceiling: str | None = None
    allow_unmarked: bool = False
    style: Path | None = None
    page: str = Page.A4.value
    force: bool = False


def write_paper(desk: Desk, order: PaperOrder) -> Path:
    """Write the paper, whole or not at all, and return its file.

    Raises BadInput for an order that cannot be met: a paper, format or sheet there is none of, a subject that is no
    meeting or lies above the ceiling, unmarked records that nobody confirmed, a file that is there or cannot be made.
    """
    suffix, page = _checked(order)
    meeting = _meeting(desk, order.subject)
    below = desk.below(order.ceiling)
    paper = meeting_summary(below, below.by_id(meeting.id), order.ceiling, allow_unmarked=order.allow_unmarked)
    if suffix == ".md":
        markdown.write(paper, order.file, overwrite=order.force)
    else:
        # Imported when a Word file is asked for: it is slow.
        from tracker.papers import docx

        docx.write(paper, order.file, page=page, style_reference=order.style, overwrite=order.force)
    return order.file


def _checked(order: PaperOrder) -> tuple[str, Page]:
    """The suffix and the sheet, where everything in the order is known."""
    if order.name not in _PAPERS:
        raise BadInput(f"paper {order.name!r} is not known; there is {', '.join(_PAPERS)}")
    suffix = order.file.suffix.lower()
    if suffix not in _SUFFIXES:
        raise BadInput(f"{order.file} has no format this can write; name it .docx or .md")
    if order.style is not None and suffix != ".docx":
        raise BadInput(f"--style is for Word files; name {order.file} .docx, or leave --style out")
    try:
        return suffix, Page(order.page)
    except ValueError:
        raise BadInput(f"page {order.page!r} is not known; choose {' or '.join(Page)}") from None


def _meeting(desk: Desk, subject: str) -> Pointer:
    """The meeting that is meant, also where a record of another kind bears the same name."""
    try:
        return desk.find(subject, (Kind.MEETING,))
    except BadInput:
        found = desk.find(subject)
        if found.ref.kind is Kind.MEETING:
            raise
        raise BadInput(f"{found.ref} is no meeting, it is of the kind {found.ref.kind.value}; name a meeting") from None
