"""The coming weeks, a line a deadline: days as dots, vague ones as the span they may fall in, each under its name."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tracker.language import Language
from tracker.ui.desk.values import Deadline, DeadlineStrip
from tracker.ui.elements.drawn_list import DrawnList
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look

MARGIN = 6
ROW = 34
# From the top of a line down to the middle of its mark; the name stands above that.
MARK = 25
AXIS = 22


class DeadlineStripView(DrawnList):
    """The left end is today; `told` says of an entry what it is, when, and how long that is."""

    def __init__(self, strip: DeadlineStrip, look: Look, language: Language, parent: QWidget | None = None) -> None:
        _ = language.gettext
        super().__init__(look, _("Deadlines, next eight weeks"), parent)
        self._strip = strip

    def sizeHint(self) -> QSize:
        return QSize(240, self.look.px(ROW) * len(self._strip.deadlines) + self.look.px(AXIS + 4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _x(self, day: float) -> float:
        span = max(1, self._strip.end - self._strip.start)
        inside = max(0.0, min(1.0, (day - self._strip.start) / span))
        return MARGIN + inside * (self.width() - 2 * MARGIN)

    def _mark(self, number: int, deadline: Deadline) -> QRectF:
        y = number * self.look.px(ROW) + self.look.px(MARK)
        if deadline.latest - deadline.earliest <= 1:
            return QRectF(self._x(deadline.earliest + 0.5) - 4.5, y - 4.5, 9, 9)
        return QRectF(QPointF(self._x(deadline.earliest), y - 4), QPointF(self._x(deadline.latest + 1), y + 4))

    def entries(self) -> list[tuple[str, str, QRectF]]:
        shown = enumerate(self._strip.deadlines)
        return [(item.ref, item.about or item.label, self._mark(at, item)) for at, item in shown]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_weeks(painter)
        self._draw_axis(painter)
        for number, deadline in enumerate(self._strip.deadlines):
            mark = self._mark(number, deadline)
            self._draw_mark(painter, deadline, mark)
            self._draw_name(painter, deadline, mark)
        self.draw_focus(painter)

    def _draw_weeks(self, painter: QPainter) -> None:
        """A short mark at the foot for each week, between the lines of the months."""
        foot = self.height() - self.look.px(AXIS)
        painter.setPen(QPen(self.look.colour("control"), 1))
        painter.drawLine(QPointF(MARGIN, foot + 0.5), QPointF(self.width() - MARGIN, foot + 0.5))
        for day in self._strip.weeks:
            x = round(self._x(day)) + 0.5
            painter.drawLine(QPointF(x, foot - 3), QPointF(x, foot))

    def _draw_axis(self, painter: QPainter) -> None:
        """Today, the ticks and their names; a tick's name that touches the one before is left out."""
        font = self.look.font(TypeRole.CAPTION)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        foot = self.height() - self.look.px(AXIS)
        free_from = 0.0
        for day, text in self._strip.ticks:
            x = round(self._x(day)) + 0.5
            painter.setPen(QPen(self.look.colour("line"), 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, foot + 4))
            width = metrics.horizontalAdvance(text)
            left = max(float(MARGIN), min(self.width() - MARGIN - width, x - width / 2))
            if left >= free_from:
                painter.setPen(self.look.colour("muted"))
                painter.drawText(QPointF(left, self.height() - self.look.px(5)), text)
                free_from = left + width + 6
        painter.setPen(QPen(self.look.colour("accent"), 1.5))
        painter.drawLine(QPointF(MARGIN, 0), QPointF(MARGIN, foot + 4))

    def _draw_mark(self, painter: QPainter, deadline: Deadline, mark: QRectF) -> None:
        ink = self.look.ink(deadline.tone)
        vague = deadline.latest - deadline.earliest > 1
        ground = QColor(ink)
        ground.setAlphaF(0.25 if vague else 1.0)
        painter.setBrush(ground)
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine if vague else Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(mark, 4.5, 4.5)

    def _draw_name(self, painter: QPainter, deadline: Deadline, mark: QRectF) -> None:
        """Over its mark, from where that begins if there is room, else as far right as it fits."""
        metrics = QFontMetricsF(self.look.font(TypeRole.CAPTION))
        room = self.width() - 2.0 * MARGIN - 8
        text = metrics.elidedText(deadline.label, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(text)
        left = max(MARGIN + 6.0, min(mark.left(), self.width() - MARGIN - width))
        baseline = mark.center().y() - self.look.px(9)
        # The lines of the ticks stop behind the name.
        behind = QRectF(left - 2, baseline - metrics.ascent(), width + 4, metrics.height())
        painter.fillRect(behind, self.look.colour("surface"))
        painter.setPen(self.look.colour("text"))
        painter.drawText(QPointF(left, baseline), text)
