"""The small widgets: what gives way, what is empty, where the focus is."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tests.ui.sample import AMBER
from tracker.ui.elements.elided_label import ElidedLabel
from tracker.ui.elements.empty import EmptyView
from tracker.ui.elements.flow import FlowLayout
from tracker.ui.elements.labels import heading, label, marking_label, paragraph
from tracker.ui.elements.row_button import RowButton
from tracker.ui.view_values import EmptyKind, EmptyState


def test_a_line_gives_way_and_stays_whole_for_readers(qtbot, look):
    line = ElidedLabel("22 shown · 6 outside the period")
    qtbot.addWidget(line)
    line.resize(80, 20)
    line.show()
    assert line.text().endswith("…")
    assert line.accessibleName() == "22 shown · 6 outside the period"
    line.resize(600, 20)
    assert (line.text(), line.toolTip()) == ("22 shown · 6 outside the period", "")


@pytest.mark.parametrize("kind", EmptyKind)
def test_every_kind_of_emptiness_has_a_picture_a_text_and_one_action(qtbot, look, kind):
    view = EmptyView(EmptyState(kind, "Nothing here", "Because.", "Do this"), look)
    qtbot.addWidget(view)
    assert any(not label.pixmap().isNull() for label in view.findChildren(QLabel))
    assert [button.text() for button in view.findChildren(QPushButton)] == ["Do this"]


def test_where_nothing_can_be_done_there_is_no_button(qtbot, look):
    view = EmptyView(EmptyState(EmptyKind.CLEARED, "Nothing needs you today"), look)
    qtbot.addWidget(view)
    assert view.findChildren(QPushButton) == []


def test_the_focus_can_be_seen(qtbot, look):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    row = RowButton("M1", "A meeting")
    row.setMinimumSize(200, 40)
    column.addWidget(row)
    with qtbot.waitActive(window):
        window.show()
    row.clearFocus()
    assert row.grab().toImage().pixelColor(100, 0) != look.colour("accent")
    row.setFocus()
    assert row.grab().toImage().pixelColor(100, 0).name() == look.colour("accent").name()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_marking_keeps_its_own_colours(qtbot, look, theme):
    look.change(theme=theme)
    chip = marking_label(AMBER)
    qtbot.addWidget(chip)
    chip.show()
    assert chip.grab().toImage().pixelColor(chip.width() // 2, 2).name() == "#000000"


def test_a_heading_is_read_out_as_it_was_written(qapp):
    assert heading("Next meetings").accessibleName() == "Next meetings"


def test_a_paragraph_shows_markup_as_it_is_written(qapp):
    assert "&lt;b&gt;raids&lt;/b&gt;" in paragraph("<b>raids</b>").text()


def test_a_long_address_is_broken_where_there_is_no_room_and_read_out_as_it_is(qtbot, look):
    address = "https://www.example.org/documents/fact-sheet-us-mexico-high-level-security-dialogue"
    made = label(address, wrap=True)
    qtbot.addWidget(made)
    assert made.heightForWidth(180) >= 3 * made.fontMetrics().height()
    assert made.accessibleName() == address


def test_chips_go_on_in_the_next_line(qtbot, look):
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(6)
    chips = [QLabel(f"chip number {n}") for n in range(4)]
    for chip in chips:
        flow.addWidget(chip)
    box.setLayout(flow)
    wide, narrow = flow.heightForWidth(2000), flow.heightForWidth(chips[0].sizeHint().width() + 1)
    assert narrow == 4 * wide + 3 * 6
    flow.setGeometry(QRect(0, 0, 2000, wide))
    assert {chip.y() for chip in chips} == {0}


def test_chips_keep_off_the_margins(qtbot, look):
    box, chip = QWidget(), QLabel("chip")
    qtbot.addWidget(box)
    flow = FlowLayout(6)
    flow.addWidget(chip)
    box.setLayout(flow)
    bare = flow.heightForWidth(200)
    flow.setContentsMargins(8, 4, 8, 4)
    flow.setGeometry(QRect(0, 0, 200, 60))
    assert (chip.x(), chip.y(), flow.heightForWidth(200)) == (8, 4, bare + 8)


def test_a_line_is_shortened_anew_in_larger_type(qtbot):
    line = ElidedLabel("22 shown · 6 outside the period")
    qtbot.addWidget(line)
    line.resize(line.sizeHint())
    whole = line.text()
    larger = line.font()
    larger.setPointSizeF(2 * larger.pointSizeF() if larger.pointSizeF() > 0 else 24)
    line.setFont(larger)
    assert whole == "22 shown · 6 outside the period"
    assert line.text().endswith("…")
