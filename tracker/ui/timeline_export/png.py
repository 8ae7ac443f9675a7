"""A drawing as a picture of pixels."""

from math import sqrt

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter

from tracker.domain.progress import OnProgress, unwatched
from tracker.ui.timeline_export.plan import Plan

RATIO = 2.0
MOST_PIXELS = 60_000_000
"""A larger picture is drawn coarser: programs refuse what takes more memory."""
MOST_SIDE = 30_000
_PER_METRE = 96 / 0.0254


def png_of_plan(plan: Plan, on_progress: OnProgress = unwatched) -> bytes:
    """The first page of the plan, two pixels for each of its units where that is not too large.

    Raising from `on_progress` stops it.
    """
    width, height = plan.sheet.width, plan.sheet.height
    ratio = min(RATIO, sqrt(MOST_PIXELS / (width * height)), MOST_SIDE / max(width, height))
    image = QImage(QSize(round(width * ratio), round(height * ratio)), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    for set_dots in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        set_dots(round(_PER_METRE * ratio))
    painter = QPainter(image)
    try:
        painter.scale(ratio, ratio)
        plan.draw(painter, 0)
        on_progress(1, 2)
    finally:
        painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    on_progress(2, 2)
    return bytes(buffer.data().data())
