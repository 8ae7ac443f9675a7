"""Several windows on one desk: each shows what it likes, all show what was written in any of them."""

import gc
import weakref

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

from tests.ui.asking import page, panel, texts
from tracker.desk.assignments import read_assignments
from tracker.storage.lock import lock_path
from tracker.ui.desk.page import DeskPage
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.shell.sitting import Sitting
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.page import TablePage

# Within the screen that there is without one.
PLACE = QRect(20, 30, 700, 600)
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def store(qapp, tmp_path):
    return PreferenceStore(tmp_path / "window.ini")


@pytest.fixture
def sitting(qtbot, desk, look, store):
    made = Sitting(desk, look, store)
    made.begin()
    qtbot.waitUntil(lambda: isinstance(page(made.controller), DeskPage))
    yield made
    for one in QApplication.topLevelWidgets():
        if isinstance(one, MainWindow):
            one.close()


def another(qtbot, sitting, section="events"):
    """A second window, at a section of its own."""
    first = sitting.controllers[0]
    first.window.commands.registry.get("window.new").run()
    made = sitting.controllers[-1]
    assert made is not first
    made.window.show_section(section)
    qtbot.waitUntil(lambda: isinstance(page(made), TablePage))
    return made


def titles(controller):
    model = page(controller).model
    return [model.index(row, column).data() for row in range(model.rowCount()) for column in range(model.columnCount())]


def write(controller, ref, *fields):
    controller.writing.editing.writer.edit(ref, read_assignments(fields))


def close(qtbot, controller):
    with qtbot.waitSignal(controller.window.destroyed):
        controller.window.close()


def test_the_key_opens_another(qtbot, sitting):
    window = sitting.controller.window
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_N, BOTH)
    assert len(sitting.controllers) == 2


def test_the_second_window_has_a_place_and_a_view_of_its_own(qtbot, sitting):
    first = sitting.controllers[0].window
    first.setGeometry(PLACE)
    second = another(qtbot, sitting).window
    assert (first.current_key(), second.current_key()) == ("desk", "events")
    assert second.geometry() == PLACE.translated(32, 32)
    second.top_bar.search.setText("Caracas")
    second.top_bar.search.returnPressed.emit()
    assert first.top_bar.search.text() == ""


def test_it_begins_with_what_the_other_one_shows(qtbot, sitting):
    first = sitting.controllers[0]
    first.window.show_section("meetings")
    first.window.top_bar.search.setText("SIG")
    first.window.top_bar.search.returnPressed.emit()
    first.window.another_asked.emit()
    second = sitting.controllers[-1].window
    assert (second.current_key(), second.top_bar.search.text()) == ("meetings", "SIG")


def test_a_write_in_one_is_shown_in_the_other(qtbot, sitting):
    first, second = sitting.controllers[0], another(qtbot, sitting)
    first.show_record("E1")
    second.show_record("E1")
    write(first, "E1", "title=Seen from both windows")
    assert "Seen from both windows" in texts(panel(second))
    qtbot.waitUntil(lambda: "Seen from both windows" in titles(second))


def test_it_is_undone_from_the_other(qtbot, sitting, desk):
    first, second = sitting.controllers[0], another(qtbot, sitting)
    before = desk.record("E1").title
    second.show_record("E1")
    write(first, "E1", "title=x")
    second.writing.editing.undo()
    assert desk.record("E1").title == before
    assert before in texts(panel(second))


def test_what_is_being_typed_in_one_stays_when_the_other_writes_and_is_the_later_step(qtbot, sitting, desk):
    first, second = sitting.controllers[0], another(qtbot, sitting)
    second.show_record("E1")
    second.writing.edit()
    editor = panel(second).findChild(type(second.window.focusWidget()))
    editor.setText("The later one")
    write(first, "E1", "title=The earlier one")
    assert editor.text() == "The later one"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert desk.record("E1").title == "The later one"
    desk.undo()
    assert desk.record("E1").title == "The earlier one"


def test_what_changed_under_the_typing_is_told(qtbot, sitting):
    first, second = sitting.controllers[0], another(qtbot, sitting)
    second.show_record("E1")
    second.writing.edit()
    second.window.focusWidget().setText("The later one")
    write(first, "E1", "title=The earlier one")
    told = "Changed meanwhile to “The earlier one”. What you type here will replace it."
    assert told in texts(panel(second))


def test_a_field_that_is_open_and_untouched_follows_and_writes_nothing_back(qtbot, sitting, desk):
    first, second = sitting.controllers[0], another(qtbot, sitting)
    second.show_record("E1")
    second.writing.edit()
    write(first, "E1", "title=The earlier one")
    assert second.window.focusWidget().text() == "The earlier one"
    second.writing.editing.leave()
    assert desk.record("E1").title == "The earlier one"


def test_a_view_saved_in_one_stands_in_the_other(qtbot, sitting):
    first, second = sitting.controllers[0], another(qtbot, sitting)
    second.window.top_bar.search.setText("Caracas")
    second.window.top_bar.search.returnPressed.emit()
    second.finding.views._on_named("Caracas")
    assert [view.name for view in first.finding.views.views] == ["Caracas"]


def test_a_language_chosen_in_one_reaches_all(qtbot, sitting, store):
    another(qtbot, sitting)
    before = list(sitting.controllers)
    store.change(language="es")
    qtbot.waitUntil(lambda: not set(before) & set(sitting.controllers))
    assert [one.window.current_key() for one in sitting.controllers] == ["desk", "events"]


def test_closing_one_leaves_the_other_and_frees_its_own(qtbot, sitting):
    first, second = sitting.controllers[0], another(qtbot, sitting)
    second.window.commands.registry.get("settings.ladder").run()
    gone = weakref.ref(second), weakref.ref(second.window)
    with qtbot.waitSignal(second.window.destroyed):
        second.window.close()
    del second
    qtbot.waitUntil(lambda: gc.collect() >= 0 and [one() for one in gone] == [None, None])
    assert sitting.controllers == [first]
    write(first, "E1", "title=x")
    assert first.window.isVisible()


def test_how_the_last_one_was_left_is_kept(qtbot, sitting, store):
    first, second = sitting.controllers[0], another(qtbot, sitting)
    close(qtbot, first)
    assert store.now.section == "desk"
    close(qtbot, second)
    assert store.now.section == "events"
    assert sitting.controllers == []


def test_the_desk_stays_held_while_a_window_is_open(qtbot, sitting, sample_path):
    close(qtbot, another(qtbot, sitting))
    assert lock_path(sample_path).exists()
