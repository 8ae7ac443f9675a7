"""The strip under the timeline: everything there is, how dense, and which part of it is in view."""

from typing import cast

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from tracker.language import Language
from tracker.ui.elements.access import let_widgets_tell
from tracker.ui.theme.fonts import TypeRole
from tracker.ui.theme.look import Look
from tracker.ui.timeline.density import edges_of
from tracker.ui.timeline.density_words import days_in_words
from tracker.ui.timeline.reading_strip import OVERVIEW
from tracker.ui.timeline.scale import Scale
from tracker.ui.timeline.strip_scale import StripScale, reach_of, strip_scale
from tracker.ui.timeline.ticks import ticks
from tracker.ui.timeline.values import TimelineValues

COLUMN = 8.0
NUDGE = 0.1
PRESSED = 32
"""Pixels of an end of the strip that holds the few records that lie far off."""
_AIR = 8.0
_LEAST_WINDOW = 6.0
# Of a column; a pressed end has it in its middle.
_WIDEST = 2 * COLUMN


class StripAccess(QAccessibleWidget):
    """A slider whose value is the period in view."""

    def __init__(self, strip: "Overview") -> None:
        super().__init__(strip, QAccessible.Role.Slider)

    def text(self, what: QAccessible.Text) -> str:
        asks = what is QAccessible.Text.Value
        return cast("Overview", self.widget()).seen_in_words() if asks else super().text(what)


class Overview(QWidget):
    """Emits `middle_asked(day)` when a person points at another stretch of time, with the mouse or the arrows, and
    before that `pressed()` for the mouse.
    """

    middle_asked = Signal(float)
    pressed = Signal()

    def __init__(self, values: TimelineValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_widgets_tell()
        self.access: QAccessibleInterface | None = None
        _ = language.gettext
        self._look = look
        self._language = language
        self._values = values
        self._reach = reach_of(values)
        self._scale: StripScale | None = None
        self._scale_of = (0, 0)
        self._seen = (0.0, 1.0)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(_("Overview of the whole period"))
        self._ground: QPixmap | None = None
        look.changed.connect(self._on_look_changed)

    def make_access(self) -> QAccessibleInterface:
        """Something that is moved along, as `TellsOfItself` wants it."""
        return StripAccess(self)

    def seen_in_words(self) -> str:
        """The days that the window above shows."""
        return days_in_words(*self._seen, self._language)

    def sizeHint(self) -> QSize:
        return QSize(400, self._look.px(OVERVIEW))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self._look.px(OVERVIEW))

    def take_values(self, values: TimelineValues) -> None:
        """Show what has become of the records."""
        self._values = values
        self._reach = reach_of(values)
        self._scale = None
        self._ground = None
        self.update()

    def show_seen(self, first: float, last: float) -> None:
        """The days in view above."""
        before = self._window().toAlignedRect()
        self._seen = (first, last)
        after = self._window().toAlignedRect()
        # While a person pans nearby, the window in a strip of all the years often stays where it is.
        if after != before:
            self.update(before.united(after).adjusted(-2, -2, 2, 2))

    def scale(self) -> StripScale:
        """The whole period, as wide as the strip; a filter does not change it."""
        of = (self.width(), self._look.px(PRESSED))
        if self._scale is None or self._scale_of != of:
            self._scale_of, self._scale = of, strip_scale(self._reach, *of)
        return self._scale

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.deviceIndependentSize() != QSizeF(self.size()):
            self._ground = QPixmap(self.size() * ratio)
            self._ground.setDevicePixelRatio(ratio)
            self._draw_ground(QPainter(self._ground))
        painter.drawPixmap(0, 0, self._ground)
        self._draw_window(painter)

    def _draw_ground(self, painter: QPainter) -> None:
        """What stays the same while the window in it moves."""
        painter.fillRect(self.rect(), self._look.colour("canvas"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), self._look.colour("line"))
        scale = self.scale()
        self._draw_breaks(painter, scale)
        self._draw_counts(painter, scale)
        painter.setFont(self._look.font(TypeRole.CAPTION))
        painter.setPen(self._look.colour("muted"))
        self._write_years(painter, scale.even())
        today = QRectF(round(scale.x(self._values.as_of + 0.5)) - 1, 1, 2, self.height() - 1)
        painter.fillRect(today, self._look.colour("danger"))
        painter.end()

    def _write_years(self, painter: QPainter, scale: Scale) -> None:
        """The major ticks, each whole and with air around it, or not at all."""
        metrics, free_from = QFontMetricsF(painter.font()), scale.left
        for tick in ticks(scale, self._language.code, self._look.scale):
            x = scale.x(tick.day) + 4
            end = x + metrics.horizontalAdvance(tick.text)
            if tick.major and free_from <= x and end <= scale.left + scale.width - 4:
                painter.drawText(QPointF(x, self._look.px(15)), tick.text)
                free_from = end + _AIR

    def _draw_breaks(self, painter: QPainter, scale: StripScale) -> None:
        """Where an end is pressed in: another ground, and two strokes across the border."""
        painter.setPen(QPen(self._look.colour("control"), 1))
        for x, left, right in ((scale.left, 0.0, scale.left), (scale.right, scale.right, scale.width)):
            if right > left:
                painter.fillRect(QRectF(left, 1, right - left, self.height() - 1), self._look.colour("sunken"))
                foot, half = self.height() - 5.0, self._look.px(3)
                for dx in (-3.0, 3.0):
                    painter.drawLine(QPointF(x + dx - half, foot), QPointF(x + dx + half, foot - 4 * half))

    def _draw_counts(self, painter: QPainter, scale: StripScale) -> None:
        """How many records begin in each stretch; a pressed end is one."""
        if not len(self._values):
            return
        even = scale.even()
        edges = edges_of(even, COLUMN)
        if scale.left > 0:
            edges = np.concatenate([[self._reach.first, even.start], edges[edges > even.start]])
        if scale.right < scale.width:
            edges = np.concatenate([edges[edges < even.end], [even.end, self._reach.last + 1]])
        begun = np.searchsorted(self._values.begins, edges)
        counts = np.diff(begun)
        most, floor = max(1, int(np.max(counts, initial=0))), self.height() - 5.0
        xs = scale.xs(edges)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("control"))
        for column in np.flatnonzero(counts).tolist():
            tall = max(3.0, float(counts[column]) / most * (self.height() - self._look.px(22)))
            wide = xs[column + 1] - xs[column]
            left = xs[column] + max(0.0, (wide - _WIDEST) / 2)
            painter.drawRect(QRectF(left, floor - tall, max(1.0, min(wide, _WIDEST) - 2), tall))

    def _window(self) -> QRectF:
        """The days in view, on the strip."""
        scale = self.scale()
        first, last = (max(0.0, min(self.width() - 1.0, scale.x(day))) for day in self._seen)
        # Wide enough to be seen, and to the left of the edge.
        wide = max(_LEAST_WINDOW, last - first)
        return QRectF(min(first, self.width() - wide - 1), 1, wide, self.height() - 2)

    def _draw_window(self, painter: QPainter) -> None:
        ground = QColor(self._look.colour("accent"))
        ground.setAlphaF(0.10)
        painter.setBrush(ground)
        painter.setPen(QPen(self._look.colour("accent"), 3 if self.hasFocus() else 1.5))
        painter.drawRect(self._window())

    def _on_look_changed(self) -> None:
        self._ground = None
        self.updateGeometry()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        self.middle_asked.emit(self.scale().day(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.middle_asked.emit(self.scale().day(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        first, last = self._seen
        steps = {Qt.Key.Key_Left: -NUDGE, Qt.Key.Key_Right: NUDGE}
        if event.key() in steps:
            self.middle_asked.emit((first + last) / 2 + (last - first) * steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
