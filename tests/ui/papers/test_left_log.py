"""The log of what left, in the room that a small window leaves it."""

import pytest

from tracker.ui.papers.left_log import LeftLog
from tracker.ui.papers.values import LeftRow
from tracker.ui.presenting.papers_page import left_columns

STRICT = "TLP:AMBER+STRICT"
CELLS = ("22 Nov 2026, 18:04", "Pre-brief", "docx", "A meeting", STRICT, "ab" * 32, STRICT, "a.docx", "1 kB", "Ana")
DIGEST = 5


@pytest.fixture
def log(qtbot, look, english):
    made = LeftLog(left_columns(english), look, english)
    qtbot.addWidget(made)
    made.resize(772, 600)
    made.show()
    made.show_rows((LeftRow(1, CELLS),))
    return made


def end_of(log, column):
    return log.view.columnViewportPosition(column) + log.view.columnWidth(column)


def test_beside_the_form_of_a_small_window_the_digest_is_in_view(log):
    assert end_of(log, DIGEST) <= log.view.viewport().width()


def test_a_wide_window_shows_every_column(log):
    log.resize(1600, 600)
    assert end_of(log, len(CELLS) - 1) <= log.view.viewport().width()


def test_a_time_and_a_marking_are_never_cut(log):
    metrics = log.view.fontMetrics()
    assert all(log.view.columnWidth(at) > metrics.horizontalAdvance(CELLS[at]) for at in (0, 4))


def test_it_is_narrowed_by_a_digest(log):
    log.narrowing.setText("abab")
    assert log.model.rowCount() == 1
    log.narrowing.setText("cdcd")
    assert log.model.rowCount() == 0
