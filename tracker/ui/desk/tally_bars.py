"""Tangible outcomes of a body, a bar a meeting; what is not due is an empty dashed frame, never a zero."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tracker.language import Language
from tracker.ui.elements.drawn_list import DrawnList
from tracker.ui.theme.look import Look
from tracker.ui.view_values import BodyTally, TangibleBar

MARGIN = 6
ROW = 30


class TallyBars(DrawnList):
    """Each bar: the share of the recorded outcomes that are tangible, the single-sided ones hatched."""

    def __init__(self, tally: BodyTally, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(look, tally.title, parent)
        self._bars = tally.bars

    def sizeHint(self) -> QSize:
        return QSize(240, self.look.px(ROW) * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _widths(self) -> tuple[float, float]:
        metrics = QFontMetricsF(self.look.font())
        labels = max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0.0)
        notes = max((metrics.horizontalAdvance(bar.note) for bar in self._bars), default=0.0)
        return labels, notes

    def _frame(self, number: int) -> QRectF:
        labels, notes = self._widths()
        left = MARGIN + labels + 16
        height = self.look.px(14)
        top = number * self.look.px(ROW) + (self.look.px(ROW) - height) / 2
        return QRectF(left, top, max(24.0, self.width() - MARGIN - notes - 12 - left), height)

    def entries(self) -> list[tuple[str, str, QRectF]]:
        return [(bar.ref, f"{bar.label}: {bar.note}", self._frame(at)) for at, bar in enumerate(self._bars)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.look.font())
        metrics = QFontMetricsF(self.look.font())
        for number, bar in enumerate(self._bars):
            frame = self._frame(number)
            baseline = frame.center().y() + metrics.capHeight() / 2
            painter.setPen(self.look.colour("text"))
            painter.drawText(QPointF(MARGIN, baseline), bar.label)
            painter.setPen(self.look.colour("muted"))
            painter.drawText(QPointF(frame.right() + 12, baseline), bar.note)
            draw_tally(painter, frame, bar, self.look)
        self.draw_focus(painter)


def draw_tally(painter: QPainter, frame: QRectF, bar: TangibleBar, look: Look) -> None:
    """One meeting's bar in `frame`, growing to the right."""
    painter.setPen(Qt.PenStyle.NoPen)
    if bar.recorded is None:
        painter.setPen(QPen(look.colour("control"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        return
    painter.setBrush(look.colour("sunken"))
    painter.drawRoundedRect(frame, 2, 2)
    painter.setBrush(look.colour("success"))
    painter.drawRoundedRect(_part(frame, bar.tangible, bar.recorded), 2, 2)
    if bar.single_sided:
        hatch = QColor(look.colour("surface"))
        hatch.setAlphaF(0.6)
        painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        painter.drawRect(_part(frame, bar.single_sided, bar.recorded))


def _part(frame: QRectF, count: int, of: int) -> QRectF:
    return QRectF(frame.left(), frame.top(), frame.width() * count / max(1, of), frame.height())
