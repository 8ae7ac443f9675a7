"""The press: from an order on the command line or in the window to a paper in a file."""

from dataclasses import dataclass
from pathlib import Path

from tracker.desk.desk import Desk
from tracker.desk.outfile import check_target
from tracker.errors import BadInput
from tracker.language import N_
from tracker.papers import markdown
from tracker.papers.content import Paper
from tracker.papers.forms import FORMS, Release
from tracker.papers.page import Page

SUFFIXES = (".docx", ".pdf", ".html", ".md")


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

    Raises BadInput for an order that cannot be met: a paper, format or sheet there is none of, a subject that is not
    of the right kind or lies above the ceiling, unmarked records that nobody confirmed, a file that is there or cannot
    be made.
    """
    suffix, page = _checked(order)
    check_target(order.file, overwrite=order.force)
    make = FORMS[order.name]
    paper = make(desk.below(order.ceiling), order.subject, Release(order.ceiling, order.allow_unmarked))
    _write(paper, order, suffix, page)
    return order.file


def _write(paper: Paper, order: PaperOrder, suffix: str, page: Page) -> None:
    """A writer is imported when its format is asked for, as some are slow to load."""
    if suffix == ".md":
        markdown.write(paper, order.file, overwrite=order.force)
    elif suffix == ".html":
        from tracker.papers import html

        html.write(paper, order.file, overwrite=order.force)
    elif suffix == ".pdf":
        from tracker.papers import pdf

        pdf.write(paper, order.file, page=page, overwrite=order.force)
    else:
        from tracker.papers import docx

        docx.write(paper, order.file, page=page, style_reference=order.style, overwrite=order.force)


def _checked(order: PaperOrder) -> tuple[str, Page]:
    """The suffix and the sheet, where everything in the order is known."""
    if order.name not in FORMS:
        raise BadInput(N_("paper {name!r} is not known; there is {known}"), name=order.name, known=", ".join(FORMS))
    suffix = order.file.suffix.lower()
    if suffix not in SUFFIXES:
        raise BadInput(
            N_("{file} has no format this can write; name it {suffixes} or .md"),
            file=order.file,
            suffixes=", ".join(SUFFIXES[:-1]),
        )
    if order.style is not None and suffix != ".docx":
        raise BadInput(N_("--style is for Word files; name {file} .docx, or leave --style out"), file=order.file)
    try:
        return suffix, Page(order.page)
    except ValueError:
        raise BadInput(
            N_("page {page!r} is not known; choose {known}"), page=order.page, known=" or ".join(Page)
        ) from None
