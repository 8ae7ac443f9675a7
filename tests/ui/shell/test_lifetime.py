"""A closed window leaves nothing behind: no widget, no controller, no timer, no thread, no lock."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.asking import page, search
from tracker.desk.beginning import SAMPLE_DAY
from tracker.desk.desk import Desk
from tracker.storage.lock import lock_path
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.desk.page import DeskPage
from tracker.ui.shell.controller import Controller
from tracker.ui.shell.sections import VIEWS
from tracker.ui.shell.window import MainWindow


def close(qtbot, window):
    gone: list[bool] = []
    window.destroyed.connect(lambda: gone.append(True))
    window.close()
    qtbot.waitUntil(lambda: gone == [True])


def wait_for_the_desk(qtbot, controller):
    qtbot.waitUntil(lambda: isinstance(page(controller), DeskPage))


@pytest.mark.parametrize("at_once", [True, False])
def test_a_closed_window_and_its_controller_are_freed(qtbot, look, desk, at_once):
    controller = Controller(desk, look)
    controller.start(at_once=at_once)
    controller.window.show()
    wait_for_the_desk(qtbot, controller)
    for key in VIEWS:
        controller.window.show_section(key)
    controller.show_record("M1")
    gone = weakref.ref(controller), weakref.ref(controller.window)
    close(qtbot, controller.window)
    del controller
    gc.collect()
    assert [one() for one in gone] == [None, None]


def test_pages_that_were_replaced_are_freed(qtbot, controller):
    controller.window.show_section("timeline")
    before = weakref.ref(page(controller))
    search(qtbot, controller, "Caracas")
    qtbot.waitUntil(lambda: gc.collect() >= 0 and before() is None)
    assert before() is None


def test_a_closed_desk_is_one_plain_file_that_nobody_holds(qtbot, look, english, sample_path):
    with open_workspace(sample_path, Access.HOLD) as workspace:
        controller = Controller(Desk(workspace, SAMPLE_DAY, english), look)
        controller.start(at_once=False)
        controller.window.show()
        wait_for_the_desk(qtbot, controller)
        close(qtbot, controller.window)
    assert not lock_path(sample_path).exists()
    assert [path.name for path in sample_path.parent.iterdir()] == [sample_path.name]
    with open_workspace(sample_path, Access.HOLD) as again:
        assert again.notice is None


def test_the_window_tells_once_that_it_has_been_seen(qtbot, look, english):
    window = MainWindow(look, english)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    told = []
    window.painted_first.connect(lambda: told.append(window.isVisible()))
    window.show()
    qtbot.waitUntil(lambda: told == [True])
    window.grab()
    QApplication.processEvents()
    assert told == [True]


def test_a_window_that_was_closed_at_once_has_not_been_seen(qtbot, look, english):
    window = MainWindow(look, english)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    window.grab()
    window.close()
    with qtbot.assertNotEmitted(window.painted_first, wait=50):
        QApplication.processEvents()
