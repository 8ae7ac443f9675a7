"""A drawing as PDF: vectors and text, fonts embedded, the same bytes for the same content."""

import re
from datetime import date

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageLayout, QPainter, QPdfWriter

from tracker.domain.progress import OnProgress, unwatched
from tracker.ui.timeline_export.pdf_outline import with_outline
from tracker.ui.timeline_export.plan import Plan
from tracker.ui.timeline_export.sheets import PageName, page_size

_DOTS = 1200
_UNITS = 96
# What Qt writes of the clock and its zone, in the two forms that PDF has for it.
_PLAIN_CLOCK = re.compile(rb"D:\d{14}(Z|[+-]\d\d'\d\d')")
_XML_CLOCK = re.compile(rb"(Date=\")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def pdf_of(plan: Plan, page: PageName, on_progress: OnProgress = unwatched) -> bytes:
    """All pages of the plan. Raising from `on_progress` stops it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    way = QPageLayout.Orientation.Portrait if plan.upright else QPageLayout.Orientation.Landscape
    writer.setPageLayout(QPageLayout(page_size(page), way, QMarginsF(0, 0, 0, 0)))
    writer.setResolution(_DOTS)
    writer.setTitle(plan.drawing.title)
    writer.setCreator("")
    # Qt would make one up, another each time.
    named = f"{plan.drawing.title}\n{plan.drawing.subtitle}".encode()
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), named))
    painter = QPainter(writer)
    try:
        for number in range(len(plan.tiles)):
            if number:
                writer.newPage()
            painter.save()
            painter.scale(_DOTS / _UNITS, _DOTS / _UNITS)
            plan.draw(painter, number)
            painter.restore()
            on_progress(number + 1, len(plan.tiles))
    finally:
        painter.end()
    drawn = _without_clock(bytes(QByteArray(buffer.data()).data()), date.fromordinal(plan.drawing.values.as_of))
    return with_outline(drawn, plan.bookmarks(), plan.drawing.language.code)


def _without_clock(content: bytes, day: date) -> bytes:
    """The as-of day in the place of the machine's clock; every date keeps its length, as offsets count bytes."""

    def plain(found: re.Match[bytes]) -> bytes:
        return f"D:{day:%Y%m%d}000000".encode() + (b"Z" if found[1] == b"Z" else b"+00'00'")

    def in_xml(found: re.Match[bytes]) -> bytes:
        return found[1] + f"{day.isoformat()}T00:00:00".encode() + (b"Z" if found[2] == b"Z" else b"+00:00")

    head, marker, rest = content.partition(b"endstream")
    return _XML_CLOCK.sub(in_xml, _PLAIN_CLOCK.sub(plain, head)) + marker + rest
