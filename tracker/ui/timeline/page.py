"""The timeline's section: what it is grouped by, where to go, what is shown and hidden, and the view with its strip."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from tracker.language import Language
from tracker.ui.elements.elided_label import ElidedLabel
from tracker.ui.elements.empty import EmptyView
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.presenting.words import number
from tracker.ui.theme.look import Look
from tracker.ui.timeline.overview import Overview
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline.view import TimelineView
from tracker.ui.view_values import EmptyState


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
        self._look = look
        self._language = language
        self.view = TimelineView(values, look, language)
        self.overview = Overview(values, look, language)
        self._counts = ElidedLabel("", "muted")
        self._first: QWidget = self.view
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if empty is not None and not len(values):
            self._stand_in(column, EmptyView(empty, look))
            return
        column.addWidget(self._bar())
        column.addWidget(self.view, 1)
        column.addWidget(self.overview)
        self.view.record_selected.connect(self.record_selected)
        self.view.period_changed.connect(self._on_period_changed)
        self.overview.middle_asked.connect(self.view.show_middle)

    def _stand_in(self, column: QVBoxLayout, empty: EmptyView) -> None:
        for widget in (self.view, self.overview, self._counts):
            widget.setParent(self)
            widget.hide()
        empty.action_asked.connect(self.empty_action_asked)
        column.addWidget(empty, 1)
        self._first = empty

    def _bar(self) -> QFrame:
        _ = self._language.gettext
        bar = QFrame()
        bar.setObjectName("timeline_bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        if len(self._values.groupings) > 1:
            row.addWidget(self._groupings())
        today = QPushButton(_("Today"))
        today.setToolTip(_("Bring today to the middle (T)"))
        today.clicked.connect(self.view.go_to_today)
        fit = QPushButton(_("Fit"))
        fit.setToolTip(_("Show the whole period (F)"))
        fit.clicked.connect(self.view.fit)
        for button in (today, fit):
            button.setAccessibleName(button.toolTip())
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._counts)
        return bar

    def _groupings(self) -> QPushButton:
        _ = self._language.gettext
        chosen = next((item.title for item in self._values.groupings if item.key == self._values.grouping), "")
        button = QPushButton(_("Lanes: {grouping}").format(grouping=chosen))
        button.setAccessibleName(button.text())
        WornIcon(button, self._look, "chevron-down", "text")
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        menu = QMenu(button)
        for grouping in self._values.groupings:
            action = menu.addAction(grouping.title)
            action.setData(grouping.key)
            action.setCheckable(True)
            action.setChecked(grouping.key == self._values.grouping)
        menu.triggered.connect(self._on_grouping_triggered)
        button.setMenu(menu)
        return button

    def follow(self, before: "TimelinePage") -> None:
        """Stay where the page before was, when only its lanes have changed."""
        same = len(self._values) == len(before._values) and self._values.hidden == before._values.hidden
        if same and before.view.isVisible():
            self.view.take_period(before.view.scale)

    def shows(self, values: TimelineValues) -> bool:
        """Whether it shows exactly these values, as more than the reason why there are none."""
        return self._values is values and len(values) > 0

    def take_values(self, values: TimelineValues) -> None:
        """Show what has become of the records, in place."""
        self._values = values
        self.overview.take_values(values)
        self.view.take_values(values)

    def point_at(self, ref: str) -> None:
        """Mark a record without telling anybody; nothing when it is not on the timeline."""
        if self.view.selected != ref:
            self.view.select(ref)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._first.setFocus(event.reason())

    def _on_grouping_triggered(self, action: QAction) -> None:
        self.grouping_chosen.emit(action.data())

    def _on_period_changed(self, first: float, last: float) -> None:
        self.overview.show_seen(first, last)
        self._counts.say(self.counts())

    def counts(self) -> str:
        """How many are shown, and what is not: outside the period, hidden by the filter, without a date."""
        _ = self._language.gettext
        shown = self.view.shown()
        parts = [_("{count} shown").format(count=number(shown, self._language))]
        for text, count in (
            (_("{count} outside the period"), len(self._values) - shown),
            (_("{count} hidden by the filter"), self._values.hidden),
            (_("{count} undated"), self._values.undated.size),
        ):
            if count:
                parts.append(text.format(count=number(count, self._language)))
        return " · ".join(parts)
