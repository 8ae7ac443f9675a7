"""The records read one after another."""

import pytest
from PySide6.QtCore import QObject, Qt

from tests.ui.asking import page
from tracker.ui.shell.trail import Trail

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot, controller):
    controller.window.activateWindow()
    qtbot.waitUntil(controller.window.isActiveWindow)
    return controller.window


def test_alt_left_goes_to_the_record_before_and_alt_right_forward(qtbot, controller, window):
    controller.show_record("C2")
    controller.show_record("M2")
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.record_shown == "C2"
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.record_shown == "M2"


def test_another_record_ends_the_way_forward():
    parent = QObject()
    trail = Trail(parent)
    went = []
    trail.wanted.connect(went.append)
    for ref in ("C1", "C2"):
        trail.visit(ref)
    back, forward = trail.commands()
    back.run()
    trail.visit("C3")
    assert (went, back.is_enabled(), forward.is_enabled()) == (["C1"], True, False)


def test_a_record_that_the_table_lacks_leaves_no_other_row_marked(controller, window):
    window.show_section("meetings")
    controller.show_record("M2")
    assert page(controller).view.chosen_ref() == "M2"
    controller.show_record("C2")
    assert page(controller).view.chosen_count() == 0
