"""Tangible outcomes over a body's meetings: a bar a meeting, and a line of the share of all up to it."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.language import Language
from tracker.ui.body.values import SeriesRow, SeriesValues
from tracker.ui.elements.drawn_list import DrawnList
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look

_AXIS, _FOOT = 48, 26
_KEYS, _KEY, _AIR = 20, 16, 18
_SINGLE, _LINE = 1, 2
_LOW, _HIGH = 210, 300
_HIGH_FROM = 7
"""With so many meetings the table beside is high too."""
_WIDEST, _SLOT = 56, 150
_HATCHED_FROM = _FRAMED_FROM = 5
"""A bar narrower than this shows no hatching, and no frame where there is nothing to count."""


class SeriesPlot(DrawnList):
    """All meetings, the latest on the right; as many days are written as have room."""

    def __init__(self, values: SeriesValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(look, values.title, parent)
        _ = language.gettext
        self._rows = values.rows
        self._shares = (values.hundred, values.fifty, values.zero)
        self._legend = (_("Tangible"), _("Single-sided"), _("Share so far"))
        self._said = _("{day}: {recorded} recorded, {tangible} tangible, {share} so far")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(460), self.look.px(self._high()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(240), self.look.px(self._high()))

    def _high(self) -> int:
        return _HIGH if len(self._rows) >= _HIGH_FROM else _LOW

    def _plot(self) -> QRectF:
        left, top = self.look.px(_AXIS), self._keys()[-1][2].y() + self.look.px(_KEYS)
        return QRectF(left, top, self.width() - left, self.height() - top - self.look.px(_FOOT))

    def _slot(self) -> float:
        return min(self.look.px(_SLOT), self._plot().width() / max(1, len(self._rows)))

    def _frames(self) -> list[QRectF]:
        plot, slot = self._plot(), self._slot()
        wide = max(1.0, min(self.look.px(_WIDEST), slot * 0.6))
        return [
            QRectF(plot.left() + slot * at + (slot - wide) / 2, plot.top(), wide, plot.height())
            for at in range(len(self._rows))
        ]

    def entries(self) -> list[tuple[str, str, QRectF]]:
        return [(row.ref, self._told(row), frame) for row, frame in zip(self._rows, self._frames(), strict=True)]

    def _told(self, row: SeriesRow) -> str:
        if row.recorded is None:
            return f"{row.day}: {row.verdict.text}"
        return self._said.format(day=row.day, recorded=row.recorded, tangible=row.tangible, share=row.share_words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frames = self._frames()
        self._draw_axis(painter)
        for row, frame in zip(self._rows, frames, strict=True):
            self._draw_bar(painter, row, frame)
        self._draw_line(painter, frames)
        self._write_days(painter, frames)
        self._draw_legend(painter)
        self.draw_focus(painter)

    def _y(self, share: float) -> float:
        plot = self._plot()
        return plot.bottom() - plot.height() * share

    def _draw_axis(self, painter: QPainter) -> None:
        painter.setFont(self.look.font(TypeRole.CAPTION))
        for share, words in zip((1.0, 0.5, 0.0), self._shares, strict=True):
            y = round(self._y(share)) + 0.5
            painter.setPen(QPen(self.look.colour("line"), 1))
            painter.drawLine(QPointF(self.look.px(_AXIS), y), QPointF(self.width(), y))
            painter.setPen(self.look.colour("muted"))
            area = QRectF(0, y - 10, self.look.px(_AXIS - 10), 20)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_bar(self, painter: QPainter, row: SeriesRow, frame: QRectF) -> None:
        """The outcomes of one meeting as a whole, the tangible ones at its foot; nothing to count is a dashed frame."""
        radius = min(2.0, frame.width() / 4)
        if row.recorded is None and frame.width() < _FRAMED_FROM:
            return
        if row.recorded is None:
            painter.setPen(QPen(self.look.colour("control"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("sunken"))
        painter.drawRoundedRect(frame, radius, radius)
        painter.setBrush(self.look.colour("success"))
        if row.tangible:
            painter.drawRoundedRect(self._part(frame, row.tangible, row.recorded), radius, radius)
        if row.single_sided and frame.width() >= _HATCHED_FROM:
            self._hatch(painter, self._part(frame, row.single_sided, row.recorded))

    @staticmethod
    def _part(frame: QRectF, count: int, of: int) -> QRectF:
        height = frame.height() * count / max(1, of)
        return QRectF(frame.left(), frame.bottom() - height, frame.width(), height)

    def _hatch(self, painter: QPainter, area: QRectF) -> None:
        hatch = QColor(self.look.colour("surface"))
        hatch.setAlphaF(0.6)
        painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        painter.drawRect(area)

    def _draw_line(self, painter: QPainter, frames: list[QRectF]) -> None:
        """The share so far; it ends with the last meeting that could produce anything."""
        counted = [
            QPointF(frame.center().x(), self._y(row.share))
            for row, frame in zip(self._rows, frames, strict=True)
            if row.share is not None and row.recorded is not None
        ]
        for ring, width in ((self.look.colour("surface"), 4.0), (self.look.colour("text"), 1.5)):
            painter.setPen(QPen(ring, width))
            for one, other in pairwise(counted):
                painter.drawLine(one, other)
        if self._slot() >= 12:
            painter.setPen(QPen(self.look.colour("surface"), 1.5))
            painter.setBrush(self.look.colour("text"))
            for point in counted:
                painter.drawEllipse(point, 4, 4)

    def _write_days(self, painter: QPainter, frames: list[QRectF]) -> None:
        """From the right, so that the last meeting always has its day."""
        painter.setFont(self.look.font(TypeRole.CAPTION))
        painter.setPen(self.look.colour("muted"))
        metrics, left = QFontMetricsF(painter.font()), float(self.width())
        for row, frame in zip(reversed(self._rows), reversed(frames), strict=True):
            wide = metrics.horizontalAdvance(row.short_day)
            at = min(frame.center().x() - wide / 2, self.width() - wide)
            if at + wide + 10 <= left or left == self.width():
                painter.drawText(QPointF(at, self.height() - self.look.px(8)), row.short_day)
                left = at

    def _keys(self) -> list[tuple[int, str, QPointF]]:
        """Each key of the legend by its place in it, with its words and where it begins; in lines, as words are."""
        metrics = QFontMetricsF(self.look.font(TypeRole.CAPTION))
        left, line = float(self.look.px(_AXIS)), self.look.px(_KEYS)
        x, y, found = left, line / 2, []
        for place, words in enumerate(self._legend):
            if place == _SINGLE and not any(row.single_sided for row in self._rows):
                continue
            wide = self.look.px(_KEY) + metrics.horizontalAdvance(words)
            if x > left and x + wide > self.width():
                x, y = left, y + line
            found.append((place, words, QPointF(x, y)))
            x += wide + self.look.px(_AIR)
        return found

    def _draw_legend(self, painter: QPainter) -> None:
        painter.setFont(self.look.font(TypeRole.CAPTION))
        metrics, size = QFontMetricsF(painter.font()), self.look.px(10)
        for place, words, at in self._keys():
            key = QRectF(at.x(), at.y() - size / 2, size, size)
            if place == _LINE:
                painter.setPen(QPen(self.look.colour("text"), 1.5))
                painter.drawLine(key.center() - QPointF(size / 2, 0), key.center() + QPointF(size / 2, 0))
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.look.colour("success"))
                painter.drawRoundedRect(key, 2, 2)
            if place == _SINGLE:
                self._hatch(painter, key)
            painter.setPen(self.look.colour("muted"))
            painter.drawText(QPointF(at.x() + self.look.px(_KEY), at.y() + metrics.capHeight() / 2), words)
