"""The bar over the timeline: what lanes are made of, which are shown, where to go, and what is not to be seen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QPushButton, QSizePolicy, QWidget

from tracker.language import Language
from tracker.ui.elements.flow import FlowLayout
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
    """Signals: `grouping_chosen(key)`; `clearing_asked()` for what the filter hides; `tray_asked(shown)`."""

    grouping_chosen = Signal(str)
    clearing_asked = Signal()
    tray_asked = Signal(bool)

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
        self._lines = QGridLayout(self)
        self._lines.setContentsMargins(16, 8, 16, 8)
        self._lines.setSpacing(8)
        self._lines.setColumnStretch(1, 1)
        if len(values.groupings) > 1:
            self._doing.row.addWidget(self._groupings(values))
        self._doing.row.addWidget(self._lanes())
        self.period = PeriodButton(view, look, language)
        self._doing.row.addWidget(self.period)
        for button in self._movements():
            self._doing.row.addWidget(button)
        self._counts = label("", "muted")
        _ = language.gettext
        self.outside = self._link(_("Show the whole period"))
        self.outside.clicked.connect(view.fit)
        self._hidden = self._link(_("Clear the filter"))
        self._hidden.clicked.connect(self._on_hidden_clicked)
        self.undated = self._link(_("Show what has no date"))
        self.undated.setCheckable(True)
        self.undated.toggled.connect(self.tray_asked)
        for widget in (self._counts, self.outside, self._hidden, self.undated):
            self._told.row.addWidget(widget)
        self._beside = False
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Counts beside the buttons, or under them where there is no room for both; either goes on in another line
        where it has to, and nothing is ever cut.
        """
        margins = self._lines.contentsMargins()
        # The line is as high with and without them, so that the lanes stay where they are.
        high = self.outside.sizeHint().height()
        self._lines.setRowMinimumHeight(0, high)
        self._counts.setMinimumHeight(high)
        least = self._doing.sizeHint().width() + _GAP + self._told.sizeHint().width()
        beside = least <= self.width() - margins.left() - margins.right()
        here = self._lines.indexOf(self._told)
        if here >= 0 and self._beside == beside:
            return
        self._beside = beside
        self._lines.removeWidget(self._doing)
        self._lines.removeWidget(self._told)
        if beside:
            self._lines.addWidget(self._doing, 0, 0)
            self._lines.addWidget(self._told, 0, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        else:
            self._lines.addWidget(self._doing, 0, 0, 1, 2)
            self._lines.addWidget(self._told, 1, 0, 1, 2)

    def say(self, seen: str, outside: int, hidden: int, undated: int) -> None:
        """What is shown, in words, and how many records are not to be seen, each a way to see them."""
        # As digits are equally wide, only a longer or a shorter text may need another arrangement.
        resized = len(seen) != len(self._counts.text())
        self._counts.setText(seen)
        _ = self._language.gettext
        for button, text, count in (
            (self.outside, _("{count} outside the period"), outside),
            (self._hidden, _("{count} hidden by the filter"), hidden),
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

    def _movements(self) -> tuple[QPushButton, ...]:
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
        menu = QMenu(button)
        button.setMenu(menu)
        return button, menu

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
        """All of them in one line."""
        items = [item for at in range(self.row.count()) if (item := self.row.itemAt(at)) and not item.isEmpty()]
        sizes = [item.sizeHint() for item in items]
        width = sum(size.width() for size in sizes) + _GAP * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))
