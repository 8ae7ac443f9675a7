"""Nothing is told by a colour alone: beside it stands a word or another shape."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from tests.ui.sample import timeline
from tracker.domain.implementation import Implementation, Standing, implementation_label
from tracker.domain.tangibility import MeetingVerdict, Verdict
from tracker.domain.tangibility_words import verdict_label
from tracker.ui.desk.page import DeskPage
from tracker.ui.presenting.desk_page import desk_values
from tracker.ui.timeline.page import TimelinePage
from tracker.ui.view_values import Urgency


def grey(widget):
    """What somebody sees who sees no colours."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(image)
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def test_every_urgency_on_the_desk_has_its_word(qtbot, look, english, desk):
    page = DeskPage(desk_values(desk, desk.flags()), look, english)
    qtbot.addWidget(page)
    words = {label.accessibleName() for label in page.findChildren(QLabel) if label.property("role") == "heading"}
    assert {"Act now", "Soon", "Watch"} <= words
    assert len(Urgency) == 3


def test_every_verdict_has_a_word_of_its_own(english):
    words = [verdict_label(one, english) for one in (*Verdict, *MeetingVerdict)]
    assert all(words) and len(set(words)) >= len(Verdict)


def test_every_implementation_has_a_word_of_its_own(english):
    words = {implementation_label(Standing(one), english) for one in Implementation}
    assert len(words) == len(Implementation)


def test_claimed_is_said_and_not_only_tinted(english):
    plain = implementation_label(Standing(Implementation.FULFILLED), english)
    claimed = implementation_label(Standing(Implementation.FULFILLED, claimed=True), english)
    assert plain != claimed


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_timeline_is_not_empty_without_colours(qtbot, look, english, theme):
    look.change(theme=theme)
    page = TimelinePage(timeline(), look, english)
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show()
    image = grey(page)
    shades = {image.pixelColor(x, y).red() for x in range(0, 900, 3) for y in range(0, 500, 3)}
    assert len(shades) > 8


def test_a_chosen_row_is_marked_by_a_bar_too(qtbot, look):
    from tests.ui.sample import Rows
    from tracker.ui.table.model import RowModel
    from tracker.ui.table.view import RowsView

    view = RowsView(RowModel(Rows(5)), look, "Table")
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    with qtbot.waitActive(view):
        view.activateWindow()
    view.choose("C1")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    rect = view.visualRect(view.model().index(1, 0))
    image = grey(view.viewport())
    bar, rest = image.pixelColor(rect.left() + 1, rect.center().y()), image.pixelColor(rect.left() + 6, rect.top() + 3)
    assert abs(bar.red() - rest.red()) > 40
