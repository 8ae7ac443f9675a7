"""The timeline as something to look at: holds the days in view and the record chosen, moves, and has it painted."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from tracker.language import Language
from tracker.ui.theme.look import Look
from tracker.ui.timeline.draw_flags import flags_of
from tracker.ui.timeline.draw_frame import AXIS, FOOT, lane_column
from tracker.ui.timeline.fades import Fades
from tracker.ui.timeline.figures import figure
from tracker.ui.timeline.frame import BAR, Frame, drawn_days
from tracker.ui.timeline.given_way import AIR, GivenWay
from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.layout import Fold
from tracker.ui.timeline.period import recent_period, whole_period
from tracker.ui.timeline.scale import Scale, fitted
from tracker.ui.timeline.scene import Scene, Sight
from tracker.ui.timeline.screen import ScreenPainter
from tracker.ui.timeline.texts import Texts
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.view_values import Urgency

FETCHED = 120
"""Texts that one picture fetches at most; the rest come with the next one, so that no picture waits for the disk."""


class TimelineCanvas(QAbstractScrollArea):
    """Emits `period_changed(first, last)` after every movement. Lanes scroll up and down, days are panned."""

    period_changed = Signal(float, float)

    def __init__(self, values: TimelineValues, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene(values)
        self.texts = Texts(values.source)
        self._values = values
        self._look = look
        self._language = language
        self._painter = ScreenPainter(look, language, FETCHED)
        self._fades = Fades(self)
        self.scene.share = self._fades.share
        self.scene.minutes = self._minutes
        self._fades.moved.connect(self._on_fades_moved)
        self._scale = Scale(1.0, 1.0, 1.0)
        self._settled = False
        self._window_wide = 0
        self._way = GivenWay()
        self._raised: dict[int, Urgency] = {}
        self._selected: int | None = None
        self._hovered: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Every pixel is painted here, and so nothing has to be laid under it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._name()
        look.changed.connect(self._on_look_changed)

    # What is in view

    @property
    def scale(self) -> Scale:
        """The days in view and where they stand."""
        return self._scale

    @property
    def selected(self) -> str:
        """The ref of the chosen record, or the empty string."""
        item = self._item(self._selected)
        return "" if item is None else self._values.store.ref(item)

    @property
    def has_period(self) -> bool:
        """Whether it has been told, or has chosen, which days to show."""
        return self._settled

    def shown(self) -> int:
        """How many records the period in view touches, whether or not their lanes are scrolled into view."""
        return self._values.shown(self._scale.start, self._scale.end)

    def sight(self) -> Sight:
        """What is looked at."""
        top = float(self.verticalScrollBar().value()) - self._look.px(AXIS)
        return Sight(self._scale, top, float(self.viewport().height() - self._look.px(FOOT)), self._look.scale)

    def frame_now(self) -> Frame:
        """The marks in view."""
        return self.scene.frame(self.sight())

    def _minutes(self, items: Places) -> list[int | None]:
        return self.texts.minutes(self._values.store.ids[items].tolist(), FETCHED)

    def _item(self, standing: int | None) -> int | None:
        return None if standing is None else int(self._values.lanes.items[standing])

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

    def take_values(self, values: TimelineValues) -> None:
        """Show what has become of the records, from the same place."""
        selected = self.selected
        self._values = values
        self.scene.take(values)
        self.texts.take(values.source, values.touched)
        self.show_flags(self._raised)
        item = values.store.index(selected) if selected else None
        standings = [] if item is None else values.lanes.standings_of(item).tolist()
        self._selected = standings[0] if standings else None
        self._hovered = None
        self._name()
        self._go(self._scale)

    def _name(self) -> None:
        count, language = len(self._values), self._language
        text = language.ngettext("Timeline of {count} record", "Timeline of {count} records", count)
        self.setAccessibleName(text.format(count=figure(count, language)))

    def select(self, ref: str) -> bool:
        """Choose a record and bring it into view, without telling anybody; False when it is not on the timeline."""
        item = self._values.store.index(ref)
        standings = [] if item is None else self._values.lanes.standings_of(item).tolist()
        shown = [one for one in standings if self._values.lanes.lane_of(one) in self.scene.order]
        if standings:
            self._choose((shown or standings)[0])
        return bool(standings)

    def show_flags(self, raised: Mapping[int, Urgency]) -> None:
        """Show the most urgent flag of each of these records, by id, and no others."""
        self._raised = dict(raised)
        self.scene.flags = flags_of(self._values.store.ids, self._raised) if raised else None
        self.viewport().update()

    def follow(self, before: "TimelineCanvas") -> None:
        """Stay where another view was; lanes that are made of the same are arranged as there."""
        if self._values.grouping == before._values.grouping:
            self.scene.adopt(before.scene)
        self.show_flags(before._raised)
        self.take_period(before.scale)

    def _left(self) -> float:
        return float(lane_column(self._look, self.viewport().width()))

    def _wide(self) -> float:
        return max(1.0, self.viewport().width() - self._left())

    def _go(self, scale: Scale) -> None:
        self._scale = scale
        self._settle()
        self.viewport().update()
        self.period_changed.emit(scale.start, scale.end)

    def _settle(self) -> None:
        """Lanes take their levels and their heights; the lane at the top of the view stays there."""
        top, before = float(self.verticalScrollBar().value()), self.scene.layout(self._look.scale)
        self._fades.begin(self.scene.settle(self.sight()))
        self._settle_scrollbar()
        layout = self.scene.layout(self._look.scale)
        anchor = None if layout is before else before.at(top)
        after = layout.place(anchor.lane) if anchor else None
        if anchor and after and after.top != anchor.top:
            self.verticalScrollBar().setValue(round(top + after.top - anchor.top))

    def _settle_scrollbar(self) -> None:
        room = self.sight().height - self._look.px(AXIS)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self.scene.layout(self._look.scale).height - room)))
        bar.setPageStep(max(1, round(room)))
        bar.setSingleStep(self._look.px(26))

    def _choose(self, standing: int) -> None:
        self._selected = standing
        store, item = self._values.store, int(self._values.lanes.items[standing])
        id_ = int(store.ids[item])
        text = self.texts.one(id_)
        parts = (store.ref(item), text.title, self.texts.when(id_), text.note)
        self.setAccessibleDescription(", ".join(part for part in parts if part))
        self._bring_into_view(standing)
        self.viewport().update()

    def _bring_into_view(self, standing: int) -> None:
        lanes = self._values.lanes
        left, right = self._scale.left + AIR, self._scale.left + self._scale.width - AIR
        if self._scale.x(float(lanes.last[standing]) + 1) < left or self._scale.x(float(lanes.first[standing])) > right:
            self._go(self._scale.panned(self._scale.x(self._begins(standing)) - (left + right) / 2))
        middle = self._row_of(standing)
        if middle is None:
            place = self.scene.layout(self._look.scale).place(self._values.lanes.lane_of(standing))
            middle = 0.0 if place is None else place.top + place.height / 2
        bar, room = self.verticalScrollBar(), self.sight().height - self._look.px(AXIS)
        if not bar.value() + BAR <= middle <= bar.value() + room - BAR:
            bar.setValue(round(middle - room / 2))

    def _row_of(self, standing: int) -> float | None:
        """The middle line of its row; where its lane has none left for it, all rows of the lane are shown."""
        lane, size = self._values.lanes.lane_of(standing), self._look.scale
        middle = self.scene.row_middle(standing, size)
        crowded = self.scene.has_rows and not self.scene.is_dense(lane) and self.scene.folds[lane] is Fold.PLAIN
        if middle is None and crowded and lane in self.scene.order:
            self.scene.fold(lane, Fold.OPENED)
            self._go(self._scale)
            middle = self.scene.row_middle(standing, size)
        return middle

    # Events

    def sizeHint(self) -> QSize:
        return QSize(800, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._settled:
            self._settled = True
            self.show_recent()
            if self._selected is not None:
                self._bring_into_view(self._selected)
        elif self.window().width() == self._window_wide:
            self._give_way()
        else:
            self._go(self._scale.resized(self._left(), self._wide()))

    def _give_way(self) -> None:
        """Something opened or closed beside it."""
        item = self._item(self._selected)
        chosen = None if item is None else drawn_days(self._values.store, item, self._scale, self._look.scale)
        self._go(self._way.at_width(self._scale, self._left(), self._wide(), chosen))

    def _begins(self, standing: int) -> float:
        """The middle of the first day that is certain, or of the first there is."""
        store, item = self._values.store, int(self._values.lanes.items[standing])
        return float(max(store.solid_from[item], store.first[item])) + 0.5

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._window_wide = self.window().width()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.viewport().rect())
        chosen = (self._item(self._selected), self._item(self._hovered))
        self._painter.paint(painter, self.scene, self.sight(), chosen, self.texts, area)
        if self.texts.behind:
            self.viewport().update()
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._fades.stop()
        self._painter.forget()

    def _on_fades_moved(self) -> None:
        self._settle_scrollbar()
        self.viewport().update()

    def _on_look_changed(self) -> None:
        self._painter.dress()
        self._go(self._scale.resized(self._left(), self._wide()))
