"""The timeline out into a file, whole or not at all."""

from pathlib import Path

from tracker.desk.desk import Desk
from tracker.desk.outfile import atomic_write, check_target
from tracker.domain.progress import OnProgress, unwatched
from tracker.errors import BadInput
from tracker.language import N_
from tracker.ui.presenting.timeline_drawing import Drawing, DrawingOrder, read_drawing
from tracker.ui.theme.look import Look
from tracker.ui.timeline_export.pdf import pdf_of
from tracker.ui.timeline_export.plan import paged, whole
from tracker.ui.timeline_export.png import png_of_plan
from tracker.ui.timeline_export.sheets import PageName
from tracker.ui.timeline_export.svg import svg_of

FORMATS = ("svg", "pdf", "png")


def export_timeline(
    desk: Desk,
    file: Path,
    order: DrawingOrder,
    page: PageName | None = None,
    *,
    form: str | None = None,
    overwrite: bool = False,
    on_progress: OnProgress = unwatched,
) -> int:
    """Draw the timeline into `file`, returning how many records are in it.

    PDF comes in pages, A4 without a `page`; SVG and PNG in one piece, as wide as a page that is named. Raises BadInput
    as `read_drawing` and `atomic_write` do, and for a format that is none of FORMATS.
    """
    chosen = (form or file.suffix.removeprefix(".")).lower()
    if chosen not in FORMATS:
        raise BadInput(N_("{file} has no format that a timeline is drawn in; name it .svg, .pdf or .png"), file=file)
    check_target(file, overwrite=overwrite)
    drawing = read_drawing(desk, order)
    # Paper is white, whatever the window looks like.
    content = _drawn(drawing, Look("light"), chosen, page, on_progress)
    atomic_write(file, content, overwrite=overwrite)
    return drawing.count


def _drawn(drawing: Drawing, look: Look, form: str, page: PageName | None, on_progress: OnProgress) -> bytes:
    if form == "pdf":
        size = page or PageName.A4
        return pdf_of(paged(drawing, look, size), size, on_progress)
    plan = whole(drawing, look, page)
    return svg_of(plan) if form == "svg" else png_of_plan(plan)
