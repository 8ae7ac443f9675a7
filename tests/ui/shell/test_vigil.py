"""A window that only reads while another program writes: it follows, and takes over when it is asked to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.asking import page, panel, texts
from tracker.desk.assignments import assignments_of
from tracker.desk.beginning import SAMPLE_DAY
from tracker.desk.desk import Desk
from tracker.storage.workspace import Access, open_workspace
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.shell.sitting import Sitting
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.page import TablePage


class Other:
    """Another program on the same desk: it holds it until it leaves, and may come back."""

    def __init__(self, path, language):
        self._path, self._language = path, language
        self.come()

    def come(self):
        self._workspace = open_workspace(self._path, Access.HOLD)
        assert self._workspace.writable
        self._holds = True

    def rename(self, ref, title):
        desk = Desk(self._workspace, SAMPLE_DAY, self._language)
        desk.edit(desk.find(ref).id, assignments_of({"title": title}))

    def leave(self):
        if self._holds:
            self._workspace.close()
            self._holds = False


@pytest.fixture
def other(sample_path, english):
    made = Other(sample_path, english)
    yield made
    made.leave()


@pytest.fixture
def reading(qtbot, other, look, english, sample_path):
    """A sitting at the desk that the other program holds, at the table of events."""
    preferences = PreferenceStore()
    preferences.change(section="events")
    with open_workspace(sample_path, Access.HOLD) as workspace:
        made = Sitting(Desk(workspace, SAMPLE_DAY, english), look, preferences)
        made.begin()
        qtbot.waitUntil(lambda: isinstance(page(made.controller), TablePage))
        yield made
        for one in QApplication.topLevelWidgets():
            if isinstance(one, MainWindow):
                one.close()


def bar(sitting):
    return sitting.controller.window.top_bar


def may_write(sitting):
    return sitting.controller.window.commands.registry.get("new") is not None


def titles(sitting):
    model = page(sitting.controller).model
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def take_over(qtbot, sitting):
    """Press the button; every window is made anew by that."""
    before = sitting.controller
    qtbot.mouseClick(bar(sitting).write_here, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sitting.controller is not before)


def test_it_says_who_writes_and_offers_nothing_that_does(reading):
    assert "open to write" in bar(reading).notice.text()
    assert not bar(reading).write_here.isVisible()
    assert not may_write(reading)


def test_the_table_and_the_open_record_follow_by_themselves(qtbot, reading, other):
    reading.controller.show_record("E1")
    other.rename("E1", "Written by another program")
    qtbot.waitUntil(lambda: "Written by another program" in titles(reading), timeout=5_000)
    assert "Written by another program" in texts(panel(reading.controller))


def test_once_the_other_has_left_writing_is_offered_and_not_taken(reading, other):
    other.leave()
    reading._vigil.look()
    assert "has been closed" in bar(reading).notice.text()
    assert bar(reading).write_here.isVisible()
    assert not may_write(reading)


def test_the_button_makes_a_window_that_writes(qtbot, reading, other, sample_path):
    other.leave()
    reading._vigil.look()
    take_over(qtbot, reading)
    assert may_write(reading)
    assert bar(reading).notice.text() == ""
    reading.controller.writing.editing.writer.edit("E1", assignments_of({"title": "Written here"}))
    with open_workspace(sample_path) as workspace:
        assert workspace.value("SELECT title FROM record WHERE kind = 'event' AND number = 1") == "Written here"


def test_what_the_other_wrote_last_is_there_after_taking_over(qtbot, reading, other):
    other.rename("E1", "The last word")
    other.leave()
    reading._vigil.look()
    take_over(qtbot, reading)
    qtbot.waitUntil(lambda: isinstance(page(reading.controller), TablePage))
    assert "The last word" in titles(reading)


def test_somebody_who_came_first_keeps_the_desk(qtbot, reading, other):
    other.leave()
    reading._vigil.look()
    other.come()
    qtbot.mouseClick(bar(reading).write_here, Qt.MouseButton.LeftButton)
    assert "open to write" in bar(reading).notice.text()
    assert not bar(reading).write_here.isVisible()
    assert not may_write(reading)


def test_the_offer_is_taken_back_when_somebody_else_comes(reading, other):
    other.leave()
    reading._vigil.look()
    other.come()
    reading._vigil.look()
    assert not bar(reading).write_here.isVisible()
