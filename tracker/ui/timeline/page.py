"""The timeline's section: its bar, the view, the tray of what has no date, and the strip of the whole period."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.empty import EmptyView
from tracker.ui.theme.look import Look
from tracker.ui.timeline.bar import TimelineBar
from tracker.ui.timeline.figures import figure
from tracker.ui.timeline.overview import Overview
from tracker.ui.timeline.reading_strip import ReadingStrip
from tracker.ui.timeline.tray import UndatedTray
from tracker.ui.timeline.values import TimelineValues, timeline_of
from tracker.ui.timeline.worked import WorkedTimeline
from tracker.ui.view_values import EmptyKind, EmptyState


class TimelinePage(QWidget):
    """Emits `record_selected(ref)`, and `grouping_chosen(key)` when other lanes are asked for."""

    record_selected = Signal(str)
    grouping_chosen = Signal(str)
    empty_action_asked = Signal(object)

    def __init__(
        self,
        values: TimelineValues,
        look: Look,
        language: Language,
        empty: EmptyState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._values = values
        self._language = language
        self.view = WorkedTimeline(values, look, language)
        self.bar = TimelineBar(self.view, values, look, language)
        self.tray = UndatedTray(look, language)
        self.strip = ReadingStrip(look, language)
        self.overview = Overview(values, look, language)
        self._first: QWidget = self.view
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self.bar, self.view, self.strip, self.bar.foot, self.tray, self.overview):
            self._column.addWidget(part, 1 if part is self.view else 0)
        self.tray.hide()
        self._connect()
        if empty is not None and not len(values) and not values.undated.size:
            self._stand_in(EmptyView(empty, look), is_filtered=empty.kind is EmptyKind.NOTHING_MATCHES)
        self._say()

    def _stand_in(self, empty: EmptyView, *, is_filtered: bool) -> None:
        """Something stands where the lanes would; what the filter hides is still counted."""
        self.view.hide()
        if is_filtered:
            self.view.show_recent()
        else:
            for part in (self.bar, self.bar.foot, self.overview):
                part.hide()
        empty.action_asked.connect(self.empty_action_asked)
        self._column.insertWidget(self._column.indexOf(self.view), empty, 1)
        self._first = empty

    def _connect(self) -> None:
        self.view.record_selected.connect(self.record_selected)
        self.view.period_changed.connect(self._on_period_changed)
        self.view.several_chosen.connect(self._say)
        self.overview.middle_asked.connect(self.view.show_middle)
        for part in (self.overview.pressed, self.bar.pressed):
            part.connect(self._on_pressed_beside)
        self.bar.grouping_chosen.connect(self.grouping_chosen)
        self.view.period_asked.connect(self.bar.period.showMenu)
        self.bar.clearing_asked.connect(self._on_clearing_asked)
        self.bar.tray_asked.connect(self._on_tray_asked)
        self.tray.record_selected.connect(self.record_selected)
        self.tray.left.connect(self._on_tray_left)

    def follow(self, before: "TimelinePage") -> None:
        """Stay where the page before was; where another filter leaves nothing there, show what it leaves."""
        if before.view.has_period:
            self.view.follow(before.view)
            self._on_period_changed(self.view.scale.start, self.view.scale.end)
            if len(self._values) and self._values.hidden != before._values.hidden and not self.view.shown():
                self.view.fit()

    def shows(self, values: TimelineValues) -> bool:
        """Whether it shows exactly these values, as more than the reason why there are none."""
        return self._values is values and self._first is self.view

    def take_values(self, values: TimelineValues) -> None:
        """Show what has become of the records, in place."""
        self._values = values
        self.overview.take_values(values)
        self.view.take_values(values)
        if self.tray.isVisible():
            self.tray.show_ids(values.undated, self.view.texts)

    def release(self) -> None:
        """Let go of the records: a page that is gone is held by its own parts until Python looks for such rings."""
        self.take_values(timeline_of([], [], self._values.as_of))

    def point_at(self, ref: str) -> None:
        """Mark a record without telling anybody; nothing when it is not on the timeline."""
        if self.view.selected != ref:
            self.view.select(ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A letter or a sign that a button of the bar or the strip has no use for is meant for the timeline.
        focused, of_the_view = QApplication.focusWidget(), (self.bar, self.bar.foot, self.overview)
        if event.text().strip() and any(one is focused or one.isAncestorOf(focused) for one in of_the_view if focused):
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._first.setFocus(event.reason())

    def _outside(self) -> int:
        return len(self._values) - self.view.shown()

    def _seen(self) -> str:
        """How many the period touches, the lanes that are hidden, and how many records are chosen together."""
        _ = self._language.gettext
        texts = (
            (_("lanes hidden: {count}"), len(self.view.scene.hidden())),
            (_("{count} selected"), self.view.several),
        )
        rest = [text.format(count=figure(count, self._language)) for text, count in texts if count]
        return " · ".join([_("{count} shown").format(count=figure(self.view.shown(), self._language)), *rest])

    def _say(self) -> None:
        self.bar.say(self._seen(), self._outside(), self._values.hidden, int(self._values.undated.size))

    def _on_period_changed(self, first: float, last: float) -> None:
        self.overview.show_seen(first, last)
        self.bar.period.say(first, last)
        self._say()

    def _on_pressed_beside(self) -> None:
        """The mouse leaves the keys to the timeline."""
        self._first.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_clearing_asked(self) -> None:
        self.empty_action_asked.emit(EmptyKind.NOTHING_MATCHES)

    def _on_tray_asked(self, shown: bool) -> None:
        if shown:
            self.tray.show_ids(self._values.undated, self.view.texts)
        self.tray.setVisible(shown)
        if shown:
            self.tray.list.setFocus()

    def _on_tray_left(self) -> None:
        self.bar.undated.setChecked(False)
        self.view.setFocus()
