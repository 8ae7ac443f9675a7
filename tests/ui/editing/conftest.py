"""A writer on the sample, and editors handed what the window hands them."""

import pytest
from PySide6.QtCore import QObject

from tracker.ui.editing.editing import Editing
from tracker.ui.editing.tools import Tools
from tracker.ui.editing.values import Suggestion, Understood

NAMES = (Suggestion("A7", "Marco Rubio", "Actor A7"), Suggestion("A8", "Marco Polo", "Actor A8"))


def some_names(text, kinds, may_make):
    made = (Suggestion(text, f"Make {text}", makes=True),) if may_make else ()
    return (*(one for one in NAMES if one.text.lower().startswith(text.lower())), *made)


@pytest.fixture
def tools(look, english):
    zones = (Suggestion("America/Mexico_City", "America/Mexico City"),)
    understand = lambda text, forward: Understood(f"<{text}>", is_date=True)  # noqa: E731
    return Tools(look, english, some_names, lambda text: zones, understand)


class Noted:
    """Takes what is written, and refuses it when told to."""

    def __init__(self):
        self.written = []
        self.refusal = ""

    def __call__(self, assignments, makes):
        for one in assignments:
            self.written.append((one.key, [(entry.text, dict(entry.parts)) for entry in one.entries], makes))
        return self.refusal


@pytest.fixture
def noted():
    return Noted()


@pytest.fixture
def editing(qtbot, look, desk):
    parent = QObject()
    made = Editing(desk, look, parent)
    qtbot.addWidget(made.notice)
    yield made
    made.stop()
