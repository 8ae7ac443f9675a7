"""Which records a person who walks through a list comes to read."""

import pytest
from PySide6.QtCore import QObject

from tracker.ui.shell.following import Following


@pytest.fixture
def following(qapp):
    parent = QObject()
    made = Following(parent)
    made.arrived_at = []
    made.arrived.connect(made.arrived_at.append)
    yield made
    made.stop()
    parent.deleteLater()


def test_one_step_arrives_at_once(following):
    following.tell("E1")
    assert following.arrived_at == ["E1"]


def test_of_quick_steps_the_first_and_the_last_arrive(following, qtbot):
    for ref in ("E1", "E2", "E3", "E4"):
        following.tell(ref)
    assert following.arrived_at == ["E1"]
    qtbot.waitUntil(lambda: following.arrived_at == ["E1", "E4"])


def test_nobody_arrives_after_the_end(following, qtbot):
    following.tell("E1")
    following.tell("E2")
    following.stop()
    qtbot.wait(250)
    assert following.arrived_at == ["E1"]
