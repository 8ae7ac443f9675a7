"""Room for texts two fifths longer than English: nothing that a section, a record or a layer says is cut off."""

from functools import partial

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.accessibility.conftest import fill, opened
from tests.ui.accessibility.states import layers, records, results, sections, settings, stand_ins, tables
from tests.ui.scaling.cut import cut
from tests.ui.scaling.longer import LONGER, longer, longer_language
from tracker.ui.elements.labels import label


@pytest.fixture
def wordy(desk):
    desk.language = longer_language()
    return fill(desk)


@pytest.fixture
def window_of(qtbot, look, wordy):
    return opened(qtbot, look, wordy)


def cut_in(states):
    return {name: lines for name, widget in states if (lines := cut(widget.window()))}


def test_the_language_is_longer_and_keeps_its_values():
    assert len(longer("Undone: {what}")) >= len("Undone: ") * LONGER + len("{what}") - 1
    assert "{what}" in longer("Undone: {what}")


@pytest.mark.parametrize("sort", [label, partial(label, wrap=True), QPushButton])
def test_what_is_cut_is_found(qtbot, look, sort):
    window = QWidget()
    qtbot.addWidget(window)
    made = sort("Something_too_long")
    made.setParent(window)
    made.setFixedWidth(40)
    window.show()
    assert len(cut(window)) == 1


def test_every_section(window_of):
    assert cut_in(sections(window_of)) == {}


def test_a_record_of_every_kind(window_of, wordy):
    assert cut_in(records(window_of, wordy)) == {}


def test_what_floats_over_the_window(window_of):
    assert cut_in(layers(window_of)) == {}


def test_the_result_of_a_meeting(window_of):
    assert cut_in(results(window_of)) == {}


def test_the_settings(window_of):
    assert cut_in(settings(window_of)) == {}


def test_a_table_at_work(window_of):
    assert cut_in(tables(window_of)) == {}


def test_what_stands_where_nothing_is(window_of):
    assert cut_in(stand_ins(window_of)) == {}
