"""A table of a thousand rows in memory."""

import pytest

from tests.ui.sample import Rows
from tracker.ui.table.page import TablePage


@pytest.fixture
def source():
    return Rows(1000)


@pytest.fixture
def page(qtbot, look, english, source):
    made = TablePage("Commitments", "1,000", source, look, english)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made
