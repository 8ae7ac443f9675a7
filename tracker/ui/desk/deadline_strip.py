"""The coming weeks on one line: days as dots, vague deadlines as the span they may fall in."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tracker.language import Language
from tracker.ui.elements.drawn_list import DrawnList
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.view_values import Deadline, DeadlineStrip

MARGIN = 6
LEVELS = 3
LABEL_AIR = 8


class DeadlineStripView(DrawnList):
    """The left end is today."""

    def __init__(self, strip: DeadlineStrip, look: Look, language: Language, parent: QWidget | None = None) -> None:
        _ = language.gettext
        super().__init__(look, _("Deadlines, next eight weeks"), parent)
        self._strip = strip

    def sizeHint(self) -> QSize:
        return QSize(240, self.look.px(62 + 16 * (LEVELS - 1 if len(self._strip.deadlines) > 2 else 0)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _x(self, day: float) -> float:
        span = max(1, self._strip.end - self._strip.start)
        inside = max(0.0, min(1.0, (day - self._strip.start) / span))
        return MARGIN + inside * (self.width() - 2 * MARGIN)

    def _line_y(self) -> float:
        return self.height() - self.look.px(22.0)

    def _mark(self, deadline: Deadline) -> QRectF:
        y = self._line_y()
        if deadline.latest - deadline.earliest <= 1:
            return QRectF(self._x(deadline.earliest + 0.5) - 5, y - 5, 10, 10)
        return QRectF(QPointF(self._x(deadline.earliest), y - 6), QPointF(self._x(deadline.latest + 1), y + 6))

    def entries(self) -> list[tuple[str, str, QRectF]]:
        return [(item.ref, item.label, self._mark(item)) for item in self._strip.deadlines]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self._line_y()
        painter.setPen(QPen(self.look.colour("line"), 1))
        painter.drawLine(QPointF(MARGIN, y), QPointF(self.width() - MARGIN, y))
        painter.setPen(QPen(self.look.colour("accent"), 1.5))
        painter.drawLine(QPointF(MARGIN, 4), QPointF(MARGIN, y + 6))
        self._draw_ticks(painter)
        for deadline in self._strip.deadlines:
            self._draw_mark(painter, deadline)
        self._draw_labels(painter)
        self.draw_focus(painter)

    def _draw_ticks(self, painter: QPainter) -> None:
        font = self.look.font(TypeRole.CAPTION)
        painter.setFont(font)
        painter.setPen(self.look.colour("muted"))
        metrics = QFontMetricsF(font)
        free_from = 0.0
        for day, text in self._strip.ticks:
            width = metrics.horizontalAdvance(text)
            left = max(MARGIN, min(self.width() - MARGIN - width, self._x(day) - width / 2))
            if left >= free_from:
                painter.drawText(QPointF(left, self.height() - 3), text)
                free_from = left + width + 6

    def _draw_mark(self, painter: QPainter, deadline: Deadline) -> None:
        mark = self._mark(deadline)
        ink = self.look.ink(deadline.tone)
        vague = deadline.latest - deadline.earliest > 1
        ground = QColor(ink)
        ground.setAlphaF(0.25 if vague else 1.0)
        painter.setBrush(ground)
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine if vague else Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(mark, 5, 5)

    def _draw_labels(self, painter: QPainter) -> None:
        """Each label over its mark, on the lowest level where it touches no other; what finds no room is a tip only."""
        font = self.look.font(TypeRole.CAPTION)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self.look.colour("text"))
        taken: list[list[tuple[float, float]]] = [[] for _ in range(LEVELS)]
        for deadline in self._strip.deadlines:
            text = metrics.elidedText(deadline.label, Qt.TextElideMode.ElideRight, self.width() * 0.6)
            width = metrics.horizontalAdvance(text)
            middle = self._mark(deadline).center().x()
            left = max(MARGIN + 6.0, min(self.width() - MARGIN - width, middle - width / 2))
            level = next((at for at, spans in enumerate(taken) if _is_free(spans, left, left + width)), None)
            if level is not None:
                taken[level].append((left, left + width))
                painter.drawText(QPointF(left, self._line_y() - 14 - level * self.look.px(16)), text)


def _is_free(spans: list[tuple[float, float]], left: float, right: float) -> bool:
    return all(right + LABEL_AIR <= start or left >= end + LABEL_AIR for start, end in spans)
