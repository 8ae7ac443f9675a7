"""The timeline out into a file, whole or not at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.desk.desk import Desk
from tracker.desk.outfile import atomic_write, check_target
from tracker.desk.releasing import TIMELINE, LeavingFile, LeavingPaper, file_as_it_left
from tracker.domain.progress import OnProgress, part_of, unwatched
from tracker.errors import BadInput
from tracker.language import N_
from tracker.ui.presenting.timeline_drawing import DrawingOrder, read_drawing
from tracker.ui.presenting.words import number
from tracker.ui.timeline_export.laying import Laying
from tracker.ui.timeline_export.paper_look import PaperLook
from tracker.ui.timeline_export.pdf import pdf_of
from tracker.ui.timeline_export.plan import Plan
from tracker.ui.timeline_export.png import png_of_plan
from tracker.ui.timeline_export.sheets import PageName
from tracker.ui.timeline_export.surround import counts_of
from tracker.ui.timeline_export.svg import svg_of

FORMATS = ("svg", "pdf", "png")
_TOO_FEW = N_("{across} pages side by side are more than {pages} in all; allow more pages, or lay fewer side by side")
# About so much of the work is finding out how it is laid on paper.
_LAID = 0.4


@dataclass(frozen=True, slots=True)
class Written:
    """How many records are in a file; `told` is what the drawing itself says of them and of those that are not.

    `left` and `file` are for the log of what left the desk, in which whoever may write to the desk enters them.
    """

    count: int
    told: str
    left: LeavingPaper
    file: LeavingFile


class ManyPages(Exception):
    """A file of so many pages that a person is asked first; nothing is written."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


def export_timeline(
    desk: Desk,
    file: Path,
    order: DrawingOrder,
    page: PageName | None = None,
    *,
    pages: int | None = None,
    across: int | None = None,
    form: str | None = None,
    overwrite: bool = False,
    unasked: int | None = None,
    on_progress: OnProgress = unwatched,
) -> Written:
    """Draw the timeline into `file`.

    PDF comes in pages, A4 without a `page`; SVG and PNG in one piece, as wide as a page that is named, and none
    larger than `pages`; of those of a PDF, `across` lie side by side. Raises BadInput
    as `read_drawing` and `atomic_write` do, for a format that is none of FORMATS, and for more pages side by side than
    there may be. Raises ManyPages where there are more pages than `unasked`.
    """
    chosen = (form or file.suffix.removeprefix(".")).lower()
    if chosen not in FORMATS:
        raise BadInput(N_("{file} has no format that a timeline is drawn in; name it .svg, .pdf or .png"), file=file)
    if pages and across and across > pages:
        raise BadInput(_TOO_FEW, across=across, pages=pages)
    check_target(file, overwrite=overwrite)
    drawing = read_drawing(desk, order)
    laying, size = Laying(drawing, PaperLook(), part_of(on_progress, 0.0, _LAID)), page or PageName.A4
    plan = laying.paged(size, pages, across) if chosen == "pdf" else laying.whole(page, pages)
    if unasked is not None and len(plan.tiles) > unasked:
        raise ManyPages(len(plan.tiles))
    marking = drawing.marking.name if drawing.marking else None
    ceiling = desk.settings.ladder.read(order.ceiling) if order.ceiling else None
    told = " · ".join((counts_of(plan.drawing), *_pages(plan, pages)))
    left = LeavingPaper(TIMELINE, order.query, ceiling, marking)
    content = _content(plan, chosen, size, part_of(on_progress, _LAID, 1.0))
    # Nothing may stop it after this: what has left is entered in the log.
    atomic_write(file, content, overwrite=overwrite)
    return Written(drawing.count, told, left, file_as_it_left(file, chosen, content))


def _content(plan: Plan, form: str, page: PageName, on_progress: OnProgress) -> bytes:
    if form == "pdf":
        return pdf_of(plan, page, on_progress)
    on_progress(0, 2)
    return svg_of(plan, on_progress) if form == "svg" else png_of_plan(plan, on_progress)


def _pages(plan: Plan, most: int | None) -> Iterator[str]:
    """How many pages there are, where not one; and why they are not as somebody asked for them."""
    count, language = len(plan.tiles), plan.drawing.language
    if count > 1:
        yield language.ngettext("{count} page", "{count} pages", count).format(count=number(count, language))
    if most and (count > most or plan.drawing.counted):
        yield language.gettext("letters are no smaller than 6 points")
