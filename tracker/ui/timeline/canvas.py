"""The timeline as something to look at: holds the days in view and the record chosen, moves, and has it painted."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from tracker.language import Language
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_frame import AXIS, FOOT, HEADER
from tracker.ui.timeline.frame import BAR, MOST_BARS, Frame, framed, touched
from tracker.ui.timeline.layout import Layout, laid_out, laid_out_dense
from tracker.ui.timeline.packing import drawn_bounds
from tracker.ui.timeline.period import recent_period, whole_period
from tracker.ui.timeline.picture import PicturePainter
from tracker.ui.timeline.scale import Scale, fitted
from tracker.ui.timeline.values import TimelineValues


class TimelineCanvas(QAbstractScrollArea):
    """Emits `period_changed(first, last)` after every movement. Lanes scroll up and down, days are panned."""

    period_changed = Signal(float, float)

    def __init__(self, values: TimelineValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = language.gettext
        self._values = values
        self._look = look
        self._bounds = drawn_bounds(values)
        self._painter = PicturePainter(look, language)
        self._layouts: dict[bool, Layout] = {}
        self._scale = Scale(1.0, 1.0, 1.0)
        self._settled = False
        self._selected: int | None = None
        self._hovered: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Timeline of {count} records").format(count=len(values)))
        look.changed.connect(self._on_look_changed)

    # What is in view

    @property
    def scale(self) -> Scale:
        """The days in view and where they stand."""
        return self._scale

    @property
    def selected(self) -> str:
        """The ref of the chosen record, or the empty string."""
        return "" if self._selected is None else self._values.refs[self._selected]

    def shown(self) -> int:
        """How many records the period in view touches, whether or not their lanes are scrolled into view."""
        return int(touched(self._bounds, self._scale).sum())

    def is_dense(self) -> bool:
        """Whether bands are drawn instead of more than MOST_BARS bars."""
        return len(self._values) > MOST_BARS and self.shown() > MOST_BARS

    def layout_now(self) -> Layout:
        """The lanes, with a row a bar or as bands."""
        dense = self.is_dense()
        if dense not in self._layouts:
            make = laid_out_dense if dense else laid_out
            self._layouts[dense] = make(self._values, self._look.scale)
        return self._layouts[dense]

    def frame_now(self) -> Frame:
        """The marks in view."""
        layout, look = self.layout_now(), self._look
        return framed(self._values, self._bounds, layout, self._scale, self._top(), self._room(), look.scale)

    def _top(self) -> float:
        return float(self.verticalScrollBar().value()) - self._look.px(AXIS)

    def _room(self) -> float:
        return float(self.viewport().height() - self._look.px(FOOT))

    # Movement

    def fit(self) -> None:
        """Show everything there is."""
        self._go(fitted(*whole_period(self._values), self._left(), self._wide()))

    def show_recent(self) -> None:
        """Show the last year and what is ahead."""
        self._go(fitted(*recent_period(self._values), self._left(), self._wide()))

    def go_to_today(self) -> None:
        """Bring the as-of day to the middle without zooming."""
        self.show_middle(self._values.as_of + 0.5)

    def show_middle(self, day: float) -> None:
        """Bring a day to the middle without zooming."""
        self._go(self._scale.panned(self._scale.x(day) - self._scale.left - self._scale.width / 2))

    def zoom(self, factor: float, at_x: float | None = None) -> None:
        """Enlarge around a pixel of the view, or around its middle."""
        self._go(self._scale.zoomed(factor, self._scale.left + self._scale.width / 2 if at_x is None else at_x))

    def take_period(self, scale: Scale) -> None:
        """Show the days that another view showed, instead of the last year."""
        self._scale = scale
        self._settled = True

    def select(self, ref: str) -> bool:
        """Choose a record and bring it into view, without telling anybody; False when it is not on the timeline."""
        item = self._values.index(ref)
        if item is not None:
            self._choose(item)
        return item is not None

    def _left(self) -> float:
        return float(self._look.px(HEADER))

    def _wide(self) -> float:
        return max(1.0, self.viewport().width() - self._left())

    def _go(self, scale: Scale) -> None:
        self._scale = scale
        self._settle_scrollbar()
        self.viewport().update()
        self.period_changed.emit(scale.start, scale.end)

    def _settle_scrollbar(self) -> None:
        room = self._room() - self._look.px(AXIS)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self.layout_now().height - room)))
        bar.setPageStep(max(1, round(room)))
        bar.setSingleStep(self._look.px(26))

    def _choose(self, item: int) -> None:
        self._selected = item
        when = self._values.whens[item]
        parts = (self._values.refs[item], self._values.titles[item], when, self._values.notes[item])
        self.setAccessibleDescription(", ".join(part for part in parts if part))
        self._bring_into_view(item)
        self.viewport().update()

    def _bring_into_view(self, item: int) -> None:
        frame_left, frame_right = self._scale.left + 40, self._scale.left + self._scale.width - 40
        x = self._scale.x(float(max(self._values.solid_from[item], self._values.earliest[item])) + 0.5)
        if not frame_left <= x <= frame_right:
            self._go(self._scale.panned(x - self._scale.left - self._scale.width / 2))
        middle = float(self.layout_now().middles[item])
        bar, room = self.verticalScrollBar(), self._room() - self._look.px(AXIS)
        if not bar.value() + BAR <= middle <= bar.value() + room - BAR:
            bar.setValue(round(middle - room / 2))

    # Events

    def sizeHint(self) -> QSize:
        return QSize(800, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._settled:
            self._settled = True
            self.show_recent()
        else:
            self._go(self._scale.resized(self._left(), self._wide()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.draw(
            painter,
            self._values,
            self.layout_now(),
            self.frame_now(),
            QRectF(self.viewport().rect()),
            scroll=float(self.verticalScrollBar().value()),
            chosen=(self._selected, self._hovered),
            dense=self.is_dense(),
        )
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _on_look_changed(self) -> None:
        self._layouts.clear()
        self._painter.dress()
        self._go(self._scale.resized(self._left(), self._wide()))
