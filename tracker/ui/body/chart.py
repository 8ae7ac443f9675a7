"""Tangible outcomes over a body's meetings: a column a meeting, its share of all recorded."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tracker.ui.desk.tally_bars import draw_tally
from tracker.ui.elements.drawn_list import DrawnList
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.view_values import BodyTally

AXIS = 52
FOOT = 40
MOST_WIDE = 64


class TallyChart(DrawnList):
    """The last meetings that find room, the latest on the right."""

    def __init__(self, tally: BodyTally, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tally.title, parent)
        self._bars = tally.bars

    def sizeHint(self) -> QSize:
        return QSize(420, self.look.px(180))

    def minimumSizeHint(self) -> QSize:
        return QSize(280, self.look.px(180))

    def _frames(self) -> list[QRectF]:
        left, top = self.look.px(AXIS), self.look.px(10)
        floor = self.height() - self.look.px(FOOT)
        each = min(self.look.px(180), (self.width() - left) / max(1, len(self._bars)))
        wide = min(self.look.px(MOST_WIDE), each * 0.6)
        return [QRectF(left + each * at + (each - wide) / 2, top, wide, floor - top) for at in range(len(self._bars))]

    def entries(self) -> list[tuple[str, str, QRectF]]:
        return [
            (bar.ref, f"{bar.label}: {bar.note}", frame) for bar, frame in zip(self._bars, self._frames(), strict=True)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_axis(painter)
        for bar, frame in zip(self._bars, self._frames(), strict=True):
            draw_tally(painter, frame, bar, self.look, upright=True)
            self._draw_text(painter, frame, bar.label, self.look.font(), "text", 18)
            self._draw_text(painter, frame, bar.note, self.look.font(TypeRole.CAPTION), "muted", 34)
        self.draw_focus(painter)

    def _draw_axis(self, painter: QPainter) -> None:
        top, floor = self.look.px(10), self.height() - self.look.px(FOOT)
        painter.setFont(self.look.font(TypeRole.CAPTION))
        for share in (0, 50, 100):
            y = round(floor - (floor - top) * share / 100) + 0.5
            painter.setPen(QPen(self.look.colour("line"), 1))
            painter.drawLine(QPointF(self.look.px(AXIS), y), QPointF(self.width(), y))
            painter.setPen(self.look.colour("muted"))
            area = QRectF(0, y - 10, self.look.px(AXIS - 10), 20)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{share} %")

    def _draw_text(self, painter: QPainter, frame: QRectF, text: str, font: QFont, role: str, down: int) -> None:
        painter.setFont(font)
        painter.setPen(self.look.colour(role))
        width = QFontMetricsF(painter.font()).horizontalAdvance(text)
        floor = self.height() - self.look.px(FOOT)
        painter.drawText(QPointF(frame.center().x() - width / 2, floor + self.look.px(down)), text)
