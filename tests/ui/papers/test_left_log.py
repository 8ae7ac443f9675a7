"""The log of what left, in the room that a small window leaves it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tracker.ui.papers.left_columns import left_cells
from tracker.ui.papers.left_log import LeftLog
from tracker.ui.papers.left_model import LeftModel
from tracker.ui.papers.values import LeftRead, LeftRow

STRICT = "TLP:AMBER+STRICT"
ROW = LeftRow(
    id=1,
    at="22 Nov 2026, 18:04",
    paper="Pre-brief",
    format="docx · es",
    about="A meeting",
    ceiling=STRICT,
    sha256="ab" * 32,
    marking=STRICT,
    file="a.docx",
    size="1 kB",
    by="Ana",
    folded="pre-brief abababab",
)
CELLS = left_cells(ROW)
DIGEST = 5


@pytest.fixture
def log(qtbot, look, english):
    made = LeftLog(look, english)
    qtbot.addWidget(made)
    made.resize(772, 600)
    made.show()
    made.take(LeftRead((ROW,), 1))
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


def rows(*ids):
    return tuple(replace(ROW, id=id_) for id_ in ids)


def shown(log):
    return [row.id for row in log.model.rows]


def test_its_columns_say_what_stands_in_them(log):
    titles = [log.model.headerData(at, Qt.Orientation.Horizontal) for at in range(log.model.columnCount())]
    assert dict(zip(titles, CELLS, strict=True))["Marking"] == STRICT


def test_who_has_chosen_an_entry_keeps_it_when_another_leaves(log):
    log.choose(1)
    log.take(LeftRead(rows(2), 2))
    assert (shown(log), [row.id for row in log.chosen()]) == ([2, 1], [1])


def test_older_entries_come_behind_and_let_the_chosen_ones_be(log):
    log.take(LeftRead(rows(9, 8), 9, is_last=False))
    log.view.selectRow(0)
    log.take(LeftRead(rows(7, 6, 5), 9))
    assert (shown(log), [row.id for row in log.chosen()]) == ([9, 8, 7, 6, 5, 1], [9])


def test_an_entry_that_is_known_is_shown_as_it_has_become(log):
    log.choose(1)
    log.take(LeftRead((replace(ROW, about="Another name"),), 1))
    assert [row.about for row in log.chosen()] == ["Another name"]


def test_an_entry_that_is_looked_for_is_marked_once_it_has_been_read(log):
    log.choose(7)
    log.take(LeftRead(rows(8, 7), 8))
    assert [row.id for row in log.chosen()] == [7]


@pytest.fixture
def asked(monkeypatch):
    """Of which rows anything was asked."""
    rows, data = set(), LeftModel.data
    monkeypatch.setattr(LeftModel, "data", lambda model, index, role: rows.add(index.row()) or data(model, index, role))
    return rows


def test_only_entries_in_view_are_asked_for_however_long_it_is(asked, log, qapp):
    log.take(LeftRead(rows(*range(1000, 1, -1)), 1000))
    log.resize(1600, 600)
    log.view.viewport().grab()
    assert 10 < max(asked) < 40
