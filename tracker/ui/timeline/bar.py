"""The bar over the timeline: what lanes are made of, which are shown, where to go, and what is not to be seen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayoutItem, QMenu, QPushButton, QSizePolicy, QWidget

from tracker.language import Language
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.elements.hanging_menu import HangingMenu
from tracker.ui.elements.labels import label
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.theme.look import Look
from tracker.ui.timeline.figures import figure
from tracker.ui.timeline.lane_menu import fill_lane_list
from tracker.ui.timeline.period_button import PeriodButton
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline.worked import WorkedTimeline

_GAP = 8


class TimelineBar(QFrame):
    """Signals: `grouping_chosen(key)`; `clearing_asked()` for what the filter hides; `tray_asked(shown)`;
    `pressed()` before a button does what the mouse asks of it, which leaves the keys where they are.

    `foot` is to stand under the lanes; it shows the counts while the bar has no room for them.
    """

    grouping_chosen = Signal(str)
    clearing_asked = Signal()
    tray_asked = Signal(bool)
    pressed = Signal()

    def __init__(
        self,
        view: WorkedTimeline,
        values: TimelineValues,
        look: Look,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_bar")
        self._view = view
        self._look = look
        self._language = language
        self._doing, self._told = _Line(), _Line()
        self._lines = QHBoxLayout(self)
        self._lines.setContentsMargins(16, 8, 16, 8)
        self._lines.setSpacing(_GAP)
        self._lines.addWidget(self._doing, 1)
        self.foot = QFrame()
        self.foot.setObjectName("timeline_reading")
        self._below = QHBoxLayout(self.foot)
        self._below.setContentsMargins(16, 4, 16, 4)
        self.foot.hide()
        if len(values.groupings) > 1:
            self._doing.row.addWidget(self._groupings(values))
        self._doing.row.addWidget(self._lanes())
        self.period = PeriodButton(view, look, language)
        self._doing.row.addWidget(self.period)
        self._movements = self._make_movements()
        for button in self._movements:
            self._doing.row.addWidget(button)
        self.counts = label("", "muted")
        _ = language.gettext
        self.outside = self._link(_("Show the whole period"))
        self.outside.clicked.connect(view.fit)
        self.hidden_by_filter = self._link(_("Clear the filter"))
        self.hidden_by_filter.clicked.connect(self._on_hidden_clicked)
        self.undated = self._link(_("Show what has no date"))
        self.undated.setCheckable(True)
        self.undated.toggled.connect(self.tray_asked)
        for widget in (self.counts, self.outside, self.hidden_by_filter, self.undated):
            self._told.row.addWidget(widget)
        for button in (*self.findChildren(QPushButton), *self._told.findChildren(QPushButton)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)
        self._beside: bool | None = None
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self.pressed.emit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Counts beside the buttons, or where there is no room for both in the line at the foot, so that no lane moves
        down. Where even the buttons have no room, those give way that the period's menu offers too.
        """
        margins = self._lines.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        # The line is as high with and without the counts.
        high = self.outside.sizeHint().height()
        self._doing.setMinimumHeight(high)
        self.counts.setMinimumHeight(high)
        for button in self._movements:
            button.setVisible(self._doing.whole_width() <= room)
        beside = self._doing.sizeHint().width() + _GAP + self._told.sizeHint().width() <= room
        if self._beside == beside:
            return
        self._beside = beside
        if beside:
            self._lines.addWidget(self._told, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        else:
            self._below.addWidget(self._told, 1)
        self.foot.setVisible(not beside)

    def say(self, seen: str, outside: int, hidden: int, undated: int) -> None:
        """What is shown, in words, and how many records are not to be seen, each a way to see them."""
        # As digits are equally wide, only a longer or a shorter text may need another arrangement.
        resized = len(seen) != len(self.counts.text())
        self.counts.setText(seen)
        _ = self._language.gettext
        for button, text, count in (
            (self.outside, _("{count} outside the period"), outside),
            (self.hidden_by_filter, _("{count} hidden by the filter"), hidden),
            (self.undated, _("{count} undated"), undated),
        ):
            said = text.format(count=figure(count, self._language))
            # Every movement says all of this, and most of it is as it was.
            if said != button.text():
                resized = resized or len(said) != len(button.text()) or button.isHidden() == (count > 0)
                button.setText(said)
                button.setAccessibleName(said)
                button.setVisible(count > 0)
        if resized:
            self._arrange()

    def _link(self, tip: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "count")
        button.setToolTip(tip)
        button.hide()
        return button

    def _make_movements(self) -> tuple[QPushButton, ...]:
        _ = self._language.gettext
        today = QPushButton(_("Today"))
        today.setToolTip(_("Bring today to the middle (T)"))
        today.clicked.connect(self._view.go_to_today)
        fit = QPushButton(_("Fit"))
        fit.setToolTip(_("Show the whole period (F)"))
        fit.clicked.connect(self._view.fit)
        for button in (today, fit):
            button.setAccessibleName(button.toolTip())
        return today, fit

    def _groupings(self, values: TimelineValues) -> QPushButton:
        _ = self._language.gettext
        chosen = next((item.title for item in values.groupings if item.key == values.grouping), "")
        button, menu = self._drop_down(_("Lanes: {grouping}").format(grouping=chosen))
        for grouping in values.groupings:
            action = menu.addAction(grouping.title)
            action.setData(grouping.key)
            action.setCheckable(True)
            action.setChecked(grouping.key == values.grouping)
        menu.triggered.connect(self._on_grouping_triggered)
        return button

    def _lanes(self) -> QPushButton:
        button, menu = self._drop_down(self._language.gettext("Show lanes"))
        menu.aboutToShow.connect(self._on_lanes_about_to_show)
        self._lane_list = menu
        return button

    def _drop_down(self, text: str) -> tuple[QPushButton, QMenu]:
        button = QPushButton(text)
        button.setAccessibleName(text)
        WornIcon(button, self._look, "chevron-down", "text")
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return button, HangingMenu(button)

    def _on_lanes_about_to_show(self) -> None:
        fill_lane_list(self._lane_list, self._view, self._language)

    def _on_grouping_triggered(self, action: QAction) -> None:
        self.grouping_chosen.emit(action.data())

    def _on_hidden_clicked(self) -> None:
        self.clearing_asked.emit()


class _Line(QWidget):
    """Widgets side by side, as far as there is room; the others go on in the next line."""

    def __init__(self) -> None:
        super().__init__()
        self.row = FlowLayout(_GAP)
        self.setLayout(self.row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """All that are shown in one line."""
        return self._size([item for item in self._items() if not item.isEmpty()])

    def whole_width(self) -> int:
        """How wide all would be in one line, those that gave way too."""
        return self._size(self._items()).width()

    def _items(self) -> list[QLayoutItem]:
        return [item for at in range(self.row.count()) if (item := self.row.itemAt(at))]

    @staticmethod
    def _size(items: Sequence[QLayoutItem]) -> QSize:
        sizes = [widget.sizeHint() for item in items if (widget := item.widget())]
        width = sum(size.width() for size in sizes) + _GAP * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))
