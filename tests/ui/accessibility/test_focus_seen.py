"""Where the focus is can be seen: every sort of control is drawn differently while it has the keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tests.ui.sample import DESK, GATES, MEASURE, SERIES, TALLY, Rows
from tracker.desk.followups import FollowUp
from tracker.domain.flags import Urgency
from tracker.domain.kinds import Kind, Ref
from tracker.ui.body.plot import SeriesPlot
from tracker.ui.desk.deadline_strip import DeadlineStripView
from tracker.ui.desk.tally_bars import TallyBars
from tracker.ui.elements.row_button import RowButton
from tracker.ui.finding.view_button import ViewButton
from tracker.ui.followups.model import FollowUpModel
from tracker.ui.followups.values import EntryWords, Mark
from tracker.ui.followups.view import FollowUpList
from tracker.ui.record.gate_strip import GateStrip
from tracker.ui.record.measure_plot import MeasurePlot
from tracker.ui.shell.navigation import SectionButton
from tracker.ui.table.model import RowModel
from tracker.ui.table.view import RowsView
from tracker.ui.view_values import Section

LEAST = 12
"""So many pixels at least tell a ring or a bar from the lack of one."""


def picture(widget):
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    widget.render(image)
    return image


def changed(one, other):
    """How many pixels differ."""
    size = one.size()
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(size.width()) for y in range(size.height()))


def with_role(widget, role):
    widget.setProperty("role", role)
    return widget


def in_navigation(widget):
    frame = QFrame()
    frame.setObjectName("navigation")
    QVBoxLayout(frame).addWidget(widget)
    return frame


def table(look, english):
    view = RowsView(RowModel(Rows(5)), look, "Table")
    view.choose("C1")
    return view


def followups(look, english):
    """One entry, chosen."""
    entry = FollowUp("F1", 1, Ref(Kind.FOLLOWUP, 1), "Write", Urgency.ACT, 739_000)
    words = EntryWords(Mark.ACT, "Act now", "F1", "Write", "why", "foot", "since", "")
    view = FollowUpList(FollowUpModel([entry], lambda _entry: words), look, "List")
    view.choose("F1")
    return view


CONTROLS = {
    "button": lambda look, en: QPushButton("Open"),
    "primary button": lambda look, en: with_role(QPushButton("New"), "primary"),
    "adding button": lambda look, en: with_role(QPushButton("Outcome"), "add"),
    "tool button": lambda look, en: QToolButton(),
    "line": lambda look, en: QLineEdit("text"),
    "long text": lambda look, en: QPlainTextEdit("text"),
    "row": lambda look, en: RowButton("C1", "Row"),
    "section": lambda look, en: in_navigation(SectionButton(Section("a", "A", "house"), look, en)),
    "view": lambda look, en: in_navigation(ViewButton("A", look, en, editable=True)),
    "strip": lambda look, en: DeadlineStripView(DESK.strip, look, en),
    "bars": lambda look, en: TallyBars(TALLY, look, en),
    "plot": lambda look, en: SeriesPlot(SERIES, look, en),
    "gates": lambda look, en: GateStrip(GATES, look),
    "readings": lambda look, en: MeasurePlot(MEASURE, look),
    "table": table,
    "choices": lambda look, en: with_role(QListWidget(), "choices"),
    "follow-ups": followups,
    "lack": lambda look, en: with_role(QPushButton("no agenda"), "lack"),
    "to be ticked": lambda look, en: QCheckBox("Yes"),
    "one of several": lambda look, en: QRadioButton("Yes"),
}


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("control", CONTROLS)
def test_the_focus_is_seen(qtbot, look, english, theme, control):
    look.change(theme=theme)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made = CONTROLS[control](look, english)
    elsewhere = QLineEdit()
    column.addWidget(made)
    column.addWidget(elsewhere)
    window.resize(300, 240)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    focusable = next((one for one in (made, *made.findChildren(QWidget)) if one.focusPolicy()), made)
    elsewhere.setFocus()
    before = picture(made)
    focusable.setFocus(Qt.FocusReason.TabFocusReason)
    assert changed(before, picture(made)) >= LEAST
