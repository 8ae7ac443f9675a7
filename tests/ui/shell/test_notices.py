"""What is said at the foot of the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.asking import page, panel

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, controller):
    controller.window.activateWindow()
    qtbot.waitUntil(controller.window.isActiveWindow)
    return controller.window


def test_one_notice_is_there_at_a_time(controller, window):
    controller.tables.notice.say("Changed 2 records", "Undo")
    controller.writing.editing.offer_undo("Undone")
    assert controller.tables.notice.isHidden()
    assert controller.writing.editing.notice.isVisible()


def test_nothing_moves_for_a_notice(controller, window):
    controller.show_record("M2")
    QApplication.processEvents()
    before = (page(controller).geometry(), panel(controller).geometry())
    controller.tables.notice.say("Changed 2 records", "Undo")
    QApplication.processEvents()
    assert (page(controller).geometry(), panel(controller).geometry()) == before


def test_a_notice_lies_within_the_view(controller, window):
    notice = controller.tables.notice
    notice.say("Changed " + 40 * "a great many ", "Undo")
    QApplication.processEvents()
    assert notice.width() < page(controller).width()
    assert notice.x() >= 0 and notice.geometry().right() <= page(controller).width()


def test_deleting_names_the_record_and_what_goes_with_it(qtbot, controller, window, desk):
    meeting = desk.record("M2")
    controller.show_record("M2")
    qtbot.keyClick(window, Qt.Key.Key_Delete, CTRL)
    said = controller.writing.editing.notice.accessibleName()
    assert said.startswith(f"Deleted M2 {meeting.title}")


def test_what_belongs_to_a_record_is_named_as_gone_with_it(qtbot, controller, window, desk):
    cited = str(desk.dossier(desk.find("C2").id).citations[0].citation.ref)
    controller.show_record("C2")
    qtbot.keyClick(window, Qt.Key.Key_Delete, CTRL)
    assert f"and with it {cited}" in controller.writing.editing.notice.accessibleName()
