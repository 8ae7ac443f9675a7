"""How far an indicator has come: a bar from baseline to target, and its readings over time below it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.ui.elements.drawn_list import DrawnList
from tracker.ui.record.measure_values import MeasureRow, ReadingPoint
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look

_SIDE = 6
_BAR = 8
_LINE = 20
_PLOT = 76
_DOT = 3.5


class MeasurePlot(DrawnList):
    """Each reading is an entry that opens its record; one of a longer period is a line over its days."""

    def __init__(self, row: MeasureRow, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, f"{row.title}: {row.said}", parent)
        self._row = row
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        if not row.points:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(
            self.look.px(300), round(self._plot_top() + (self.look.px(_PLOT + _LINE) if self._row.points else 0))
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(160), self.sizeHint().height())

    def _plot_top(self) -> float:
        """Where the plot begins: below the words, and the bar with its own where there is one."""
        lines = self.look.px(_LINE + 4)
        if self._row.share is not None:
            lines += self.look.px(_BAR + _LINE + 6)
        return lines

    def _plot(self) -> QRectF:
        return QRectF(_SIDE + 4, self._plot_top() + 8, self.width() - 2 * _SIDE - 8, self.look.px(_PLOT) - 16)

    def _y(self, value: float) -> float:
        plot, row = self._plot(), self._row
        span = row.end - row.start
        return plot.center().y() if not span else plot.bottom() - (value - row.start) / span * plot.height()

    def _x(self, day: float) -> float:
        plot, points = self._plot(), self._row.points
        first, last = min(one.earliest for one in points), max(one.latest for one in points)
        return plot.center().x() if first == last else plot.left() + (day - first) / (last - first) * plot.width()

    def _frame(self, point: ReadingPoint) -> QRectF:
        y, left, right = self._y(point.value), self._x(point.earliest), self._x(point.latest)
        return QRectF(left - _DOT, y - _DOT, right - left + 2 * _DOT, 2 * _DOT)

    def entries(self) -> list[tuple[str, str, QRectF]]:
        return [(point.ref, point.said, self._frame(point)) for point in self._row.points]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._write(painter, 0, self._row.said, "", role="text")
        if self._row.share is not None:
            self._draw_bar(painter, self._row.share)
        if self._row.points:
            self._draw_plot(painter)
        self.draw_focus(painter)

    def _draw_bar(self, painter: QPainter, share: float) -> None:
        top, height = self.look.px(_LINE + 4), self.look.px(_BAR)
        whole = QRectF(_SIDE, top, self.width() - 2 * _SIDE, height)
        painter.setPen(QPen(self.look.colour("control"), 1))
        painter.setBrush(self.look.colour("sunken"))
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("success"))
        painter.drawRoundedRect(QRectF(whole.left(), whole.top(), whole.width() * share, height), 3, 3)
        self._write(painter, top + height + 2, *self._row.scale)

    def _draw_plot(self, painter: QPainter) -> None:
        plot, row = self._plot(), self._row
        painter.setPen(QPen(self.look.colour("line"), 1))
        painter.drawLine(QPointF(_SIDE, plot.bottom() + 6), QPointF(self.width() - _SIDE, plot.bottom() + 6))
        if row.target is not None:
            painter.setPen(QPen(self.look.colour("control"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(_SIDE, self._y(row.target)), QPointF(self.width() - _SIDE, self._y(row.target)))
        middles = [QPointF(self._x((one.earliest + one.latest) / 2), self._y(one.value)) for one in row.points]
        painter.setPen(QPen(self.look.colour("accent"), 1.5))
        painter.drawPolyline(middles)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("accent"))
        for point in row.points:
            painter.drawRoundedRect(self._frame(point), _DOT, _DOT)
        self._write(painter, plot.bottom() + 8, *row.days)

    def _write(self, painter: QPainter, top: float, left: str, right: str, role: str = "muted") -> None:
        """A line of two texts, each at its side; the one on the left gives way."""
        painter.setFont(self.look.font(TypeRole.CAPTION))
        painter.setPen(self.look.colour(role))
        metrics = QFontMetricsF(painter.font())
        area = QRectF(_SIDE, top, self.width() - 2 * _SIDE, self.look.px(_LINE))
        room = area.width() - (metrics.horizontalAdvance(right) + 12 if right else 0)
        painter.drawText(
            area, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(left, Qt.TextElideMode.ElideRight, room)
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, right)
