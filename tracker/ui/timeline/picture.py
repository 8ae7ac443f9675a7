"""One picture of the timeline, in order: ground, marks, names, titles, axis, today."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from tracker.language import Language
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_density import draw_density
from tracker.ui.timeline.draw_frame import (
    AXIS,
    FOOT,
    HEADER,
    draw_axis,
    draw_lane_lines,
    draw_lane_titles,
    draw_time_lines,
    draw_today_line,
    draw_today_name,
)
from tracker.ui.timeline.draw_labels import LabelWriter
from tracker.ui.timeline.draw_marks import draw_marks
from tracker.ui.timeline.draw_series import draw_chains, draw_series_names
from tracker.ui.timeline.frame import Frame
from tracker.ui.timeline.layout import Layout
from tracker.ui.timeline.ticks import ticks
from tracker.ui.timeline.values import TimelineValues


class PicturePainter:
    """Paints frames; keeps only what it has measured."""

    def __init__(self, look: Look, language: Language) -> None:
        self._look = look
        self._language = language
        self._labels = LabelWriter(look)

    def dress(self) -> None:
        """Measure anew after the look has changed."""
        self._labels.dress()

    def draw(
        self,
        painter: QPainter,
        values: TimelineValues,
        layout: Layout,
        frame: Frame,
        area: QRectF,
        *,
        scroll: float,
        chosen: tuple[int | None, int | None],
        dense: bool,
    ) -> None:
        """Fill `area`; `scroll` is how far the lanes are scrolled, `chosen` the selected and the hovered item."""
        look, scale = self._look, frame.scale
        axis, foot, header = look.px(AXIS), look.px(FOOT), look.px(HEADER)
        painter.fillRect(area, look.colour("surface"))
        marks = ticks(scale, self._language.code, look.scale)
        painter.setClipRect(QRectF(0, axis, area.width(), area.height() - axis - foot + 1))
        draw_time_lines(painter, look, scale, marks, area.height() - foot)
        draw_lane_lines(painter, look, layout, scroll, area.width())
        painter.setClipRect(QRectF(header, axis, area.width() - header, area.height() - axis - foot))
        if dense:
            draw_density(painter, look, values, layout, frame, axis - scroll)
        else:
            draw_chains(painter, look, values, layout, scale, axis - scroll)
            draw_marks(painter, look, values, frame, chosen)
        draw_today_line(painter, look, scale, values.as_of, area.height())
        if not dense:
            draw_series_names(painter, look, values, layout, scale, axis - scroll)
            self._labels.draw(painter, values, frame)
        painter.setClipRect(QRectF(0, axis, header, area.height() - axis - foot))
        draw_lane_titles(painter, look, values.lanes, layout, scroll)
        painter.setClipRect(QRectF(header, 0, area.width() - header, area.height()))
        draw_axis(painter, look, scale, marks)
        _ = self._language.gettext
        draw_today_name(painter, look, scale, values.as_of, _("today"), area.height())
        painter.setClipping(False)
