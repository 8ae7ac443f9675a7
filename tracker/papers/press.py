"""The press: from an order on the command line or in the window to a paper in a file."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tracker.desk.desk import Desk
from tracker.desk.outfile import atomic_write, check_target
from tracker.desk.releasing import LeavingFile, LeavingPaper, enter_release
from tracker.domain.progress import OnProgress, unwatched
from tracker.errors import BadInput, Line
from tracker.language import N_
from tracker.papers.agenda import is_left_out
from tracker.papers.content import Paper, Paragraph, ParagraphStyle, plain
from tracker.papers.forms import FORMS, Release
from tracker.papers.page import Page
from tracker.papers.scope import is_empty

SUFFIXES = (".docx", ".pdf", ".html", ".md", ".xlsx")
SHEET_FORMS = ("actions", "status", "chronology")
"""The papers that are tables above all, and so may be a workbook too."""
_LISTED = ", ".join(SUFFIXES[:-1])


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """Which paper of what, into which file. `style` is an office's own .docx; `page` is A4 or Letter.

    `number` is the document's, in the office's own count; `tell_withheld` puts a line on the cover that says that what
    lies above the ceiling was left out; `drafter` is who drafted it, where that is not the desk's author.
    """

    name: str
    subject: str
    file: Path
    ceiling: str | None = None
    allow_unmarked: bool = False
    style: Path | None = None
    page: str = Page.A4.value
    force: bool = False
    number: str = ""
    tell_withheld: bool = False
    drafter: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """A paper that left the desk: its file, its format without the dot, its size in bytes and its SHA-256 in hex.

    `unlogged` says why it is not in the log of what left; None where it is, or nobody has tried. `is_empty` where it
    says that nothing was found, `leaves_out` where what is not for disclosure is not in it, as anybody may read it.
    """

    file: Path
    format: str
    size: int
    sha256: str
    unlogged: Line | None = None
    is_empty: bool = False
    leaves_out: bool = False


def write_paper(desk: Desk, order: PaperOrder, on_progress: OnProgress = unwatched) -> Written:
    """Write the paper, whole or not at all, and enter it in the log of what left the desk.

    Raises BadInput for an order that cannot be met: a paper, format or sheet there is none of, a subject that is not
    of the right kind or lies above the ceiling, unmarked records that nobody confirmed, a file that is there or cannot
    be made.
    """
    page = _checked(order)
    check_target(order.file, overwrite=order.force)
    ceiling = None if order.ceiling is None else desk.settings.ladder.read(order.ceiling)
    release = Release(ceiling, order.allow_unmarked, order.tell_withheld, drafter=order.drafter)
    first, second = _half(on_progress, 0), _half(on_progress, 2)
    first(0, 2)
    below = desk.below(ceiling)
    first(1, 2)
    paper = _made(below, order.name, order.subject, release, order.number)
    leaves_out = is_left_out(below, order.name, order.subject, ceiling)
    first(2, 2)
    written = write(paper, order.file, page=page, style=order.style, overwrite=order.force, on_progress=second)
    empty = is_empty(paper)
    # Nothing of the desk has left, and what changed since is not to be told from then on.
    entered = written if empty else enter(desk, leaving(order.name, order.subject, ceiling, paper), written)
    return replace(entered, is_empty=empty, leaves_out=leaves_out)


def leaving(name: str, subject: str, ceiling: str | None, paper: Paper) -> LeavingPaper:
    """What the log keeps of a paper."""
    from tracker.papers.markdown import markdown

    marking = paper.marking.text if paper.marking else None
    return LeavingPaper(name, subject, ceiling, marking, markdown(paper))


def enter(desk: Desk, paper: LeavingPaper, written: Written) -> Written:
    """Enter a paper that was written in the desk's log; where that cannot be, `unlogged` says why."""
    file = LeavingFile(written.file.name, written.format, written.size, written.sha256)
    return replace(written, unlogged=enter_release(desk, paper, file))


def build(
    desk: Desk,
    name: str,
    subject: str,
    release: Release,
    *,
    number: str = "",
    on_progress: OnProgress = unwatched,
) -> Paper:
    """The content tree of a paper, as of the desk's day and in its language, with nothing above the release's ceiling.

    `desk` is the whole desk. Raises BadInput as `write_paper` does for the paper, the subject and unmarked records
    (then `UnmarkedRecords`), and whatever `on_progress` raises, such as Cancelled.
    """
    _known_form(name)
    on_progress(0, 2)
    below = desk.below(release.ceiling)
    on_progress(1, 2)
    paper = _made(below, name, subject, release, number)
    on_progress(2, 2)
    return paper


def _made(below: Desk, name: str, subject: str, release: Release, number: str) -> Paper:
    paper = FORMS[name](below, subject, release)
    drafter = release.drafter or paper.drafter
    return replace(paper, drafter=drafter, document_number=number, blocks=(*_cover(below, release), *paper.blocks))


def _cover(desk: Desk, release: Release) -> Iterator[Paragraph]:
    """What the officer wants said on the cover: that something stays in, not what or how much."""
    if release.tell_withheld and release.ceiling is not None:
        highest = desk.settings.ladder.read(release.ceiling)
        said = desk.language.gettext("What is marked above {marking} is left out of this paper.")
        yield Paragraph(plain(said.format(marking=highest)), ParagraphStyle.NOTE)


def write(
    paper: Paper,
    file: Path,
    *,
    page: Page = Page.A4,
    style: Path | None = None,
    overwrite: bool = False,
    on_progress: OnProgress = unwatched,
    apart: bool = False,
) -> Written:
    """Write a paper in the format that the name of `file` says, whole or not at all; a long one `apart`, in a process
    of its own, which can be stopped at any time.

    Raises BadInput for a format or a style that cannot be used, or a file that is there already or cannot be made; and
    whatever `on_progress` raises: up to the last moment nothing is written then.
    """
    check_target(file, overwrite=overwrite)
    on_progress(0, 2)
    if apart:
        from tracker.papers.apart import paper_bytes_apart

        data = paper_bytes_apart(paper, file.suffix, partial(on_progress, 0, 2), page=page, style=style)
    else:
        data = paper_bytes(paper, file.suffix, page=page, style=style)
    on_progress(1, 2)
    # The last that can be stopped: what is written has left, and is told of.
    atomic_write(file, data, overwrite=overwrite)
    return Written(file, file.suffix.lower().removeprefix("."), len(data), hashlib.sha256(data).hexdigest())


def paper_bytes(paper: Paper, suffix: str, *, page: Page = Page.A4, style: Path | None = None) -> bytes:
    """The file of a paper in one of `SUFFIXES`; the same paper gives the same bytes.

    A writer is imported when its format is asked for, as some are slow to load. Raises BadInput for a suffix that is
    none of them, or a style that cannot be read.
    """
    match suffix.lower():
        case ".md":
            from tracker.papers.markdown import markdown

            return markdown(paper).encode("utf-8")
        case ".html":
            from tracker.papers.html import html

            return html(paper).encode("utf-8")
        case ".pdf":
            from tracker.papers.pdf import pdf_bytes

            return pdf_bytes(paper, page=page)
        case ".docx":
            from tracker.papers.docx import docx_bytes

            return docx_bytes(paper, page=page, style_reference=style)
        case ".xlsx":
            from tracker.papers.workbook import workbook_bytes

            return workbook_bytes(paper, page=page)
    raise BadInput(
        N_("{file} has no format this can write; name it {suffixes} or {last}"),
        file=suffix or "the file",
        suffixes=_LISTED,
        last=SUFFIXES[-1],
    )


def suffixes_of(name: str) -> tuple[str, ...]:
    """The formats in which the paper of that name is written."""
    return SUFFIXES if name in SHEET_FORMS else tuple(one for one in SUFFIXES if one != ".xlsx")


def _half(on_progress: OnProgress, done_before: int) -> OnProgress:
    """Two works of the same length as one."""

    def told(done: int, total: int) -> None:
        on_progress(done_before + done, 2 * total)

    return told


def _known_form(name: str) -> str:
    if name not in FORMS:
        raise BadInput(N_("paper {name!r} is not known; there is {known}"), name=name, known=", ".join(FORMS))
    return name


def _checked(order: PaperOrder) -> Page:
    """The sheet, where everything in the order is known."""
    suffix, suffixes = order.file.suffix.lower(), suffixes_of(_known_form(order.name))
    if suffix not in suffixes:
        raise BadInput(
            N_("{file} has no format this can write; name it {suffixes} or {last}"),
            file=order.file,
            suffixes=", ".join(suffixes[:-1]),
            last=suffixes[-1],
        )
    if order.style is not None and suffix != ".docx":
        raise BadInput(N_("--style is for Word files; name {file} .docx, or leave --style out"), file=order.file)
    try:
        return Page(order.page)
    except ValueError:
        raise BadInput(
            N_("page {page!r} is not known; choose {known}"), page=order.page, known=" or ".join(Page)
        ) from None
