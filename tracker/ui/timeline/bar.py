"""The bar over the timeline: what lanes are made of, which are shown, where to go, and what is not to be seen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

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
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(8)
        if len(values.groupings) > 1:
            self._row.addWidget(self._groupings(values))
        self._row.addWidget(self._lanes())
        self._add_movements()
        self._row.addStretch(1)
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
            self._row.addWidget(widget)

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

    def _link(self, tip: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "count")
        button.setToolTip(tip)
        button.hide()
        return button

    def _add_movements(self) -> None:
        _ = self._language.gettext
        today = QPushButton(_("Today"))
        today.setToolTip(_("Bring today to the middle (T)"))
        today.clicked.connect(self._view.go_to_today)
        fit = QPushButton(_("Fit"))
        fit.setToolTip(_("Show the whole period (F)"))
        fit.clicked.connect(self._view.fit)
        for button in (today, fit):
            button.setAccessibleName(button.toolTip())
            self._row.addWidget(button)

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
