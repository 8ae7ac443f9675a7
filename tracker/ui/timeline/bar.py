"""The bar over the timeline: what lanes are made of, which are shown, where to go, and what is not to be seen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QPushButton, QWidget

from tracker.language import Language
from tracker.ui.elements.elided_label import ElidedLabel
from tracker.ui.elements.worn_icon import WornIcon
from tracker.ui.theme.look import Look
from tracker.ui.timeline.figures import figure
from tracker.ui.timeline.lane_menu import fill_lane_list
from tracker.ui.timeline.values import TimelineValues
from tracker.ui.timeline.view import TimelineView


class TimelineBar(QFrame):
    """Signals: `grouping_chosen(key)`; `clearing_asked()` for what the filter hides; `tray_asked(shown)`."""

    grouping_chosen = Signal(str)
    clearing_asked = Signal()
    tray_asked = Signal(bool)

    def __init__(
        self, view: TimelineView, values: TimelineValues, look: Look, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_bar")
        self._view = view
        self._look = look
        self._language = language
        self._doing, does = _line(8)
        self._told, tells = _line(8)
        self._lines = QGridLayout(self)
        self._lines.setContentsMargins(16, 8, 16, 8)
        self._lines.setSpacing(8)
        self._lines.setColumnStretch(1, 1)
        if len(values.groupings) > 1:
            does.addWidget(self._groupings(values))
        does.addWidget(self._lanes())
        for button in self._movements():
            does.addWidget(button)
        self._counts = ElidedLabel("", "muted")
        _ = language.gettext
        self.outside = self._link(_("Show the whole period"))
        self.outside.clicked.connect(view.fit)
        self._hidden = self._link(_("Clear the filter"))
        self._hidden.clicked.connect(self._on_hidden_clicked)
        self.undated = self._link(_("Show what has no date"))
        self.undated.setCheckable(True)
        self.undated.toggled.connect(self.tray_asked)
        for widget in (self._counts, self.outside, self._hidden, self.undated):
            tells.addWidget(widget)
        self._lines.addWidget(self._doing, 0, 0)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Room for the wider of both lines; what is not to be seen is never cut."""
        margins = self._lines.contentsMargins()
        widest = max(self._doing.minimumSizeHint().width(), self._told.minimumSizeHint().width())
        return QSize(widest + margins.left() + margins.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Counts beside the buttons, or under them where there is no room for both."""
        margins, gap = self._lines.contentsMargins(), self._lines.horizontalSpacing()
        # The line is as high with and without them, so that the lanes stay where they are.
        self._lines.setRowMinimumHeight(0, self.outside.sizeHint().height())
        # Where the counts would have to be shortened they stand under the buttons, and are seen whole.
        least = self._doing.minimumSizeHint().width() + gap + self._told.sizeHint().width()
        beside = least <= self.width() - margins.left() - margins.right()
        here = self._lines.indexOf(self._told)
        if here >= 0 and (self._lines.itemAtPosition(0, 1) is not None) == beside:
            return
        self._lines.removeWidget(self._told)
        right = Qt.AlignmentFlag.AlignRight
        if beside:
            self._lines.addWidget(self._told, 0, 1, right)
        else:
            self._lines.addWidget(self._told, 1, 0, 1, 2, right)

    def say(self, seen: str, outside: int, hidden: int, undated: int) -> None:
        """What is shown, in words, and how many records are not to be seen, each a way to see them."""
        self._counts.say(seen)
        _ = self._language.gettext
        for button, text, count in (
            (self.outside, _("{count} outside the period"), outside),
            (self._hidden, _("{count} hidden by the filter"), hidden),
            (self.undated, _("{count} undated"), undated),
        ):
            said = text.format(count=figure(count, self._language))
            # Every movement says all of this, and most of it is as it was.
            if said != button.text():
                button.setText(said)
                button.setAccessibleName(said)
                button.setVisible(count > 0)
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


def _line(gap: int) -> tuple[QWidget, QHBoxLayout]:
    """Widgets side by side, which keep together."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    return line, row
