"""Which records a person who walks through a list comes to read."""

import pytest
from PySide6.QtCore import QObject

from tracker.ui.shell.walking import Walking


@pytest.fixture
def walking(qapp):
    parent = QObject()
    made = Walking(parent)
    made.arrived_at = []
    made.arrived.connect(made.arrived_at.append)
    yield made
    made.stop()
    parent.deleteLater()


def test_one_step_arrives_at_once(walking):
    walking.tell("E1")
    assert walking.arrived_at == ["E1"]


def test_of_quick_steps_the_first_and_the_last_arrive(walking, qtbot):
    for ref in ("E1", "E2", "E3", "E4"):
        walking.tell(ref)
    assert walking.arrived_at == ["E1"]
    qtbot.waitUntil(lambda: walking.arrived_at == ["E1", "E4"])


def test_nobody_arrives_after_the_end(walking, qtbot):
    walking.tell("E1")
    walking.tell("E2")
    walking.stop()
    qtbot.wait(250)
    assert walking.arrived_at == ["E1"]
