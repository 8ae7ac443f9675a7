"""The window as a person left it, and in another language when they choose one."""

import gc
import weakref

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from tests.ui.asking import page
from tracker.ui.desk.page import DeskPage
from tracker.ui.preferences.store import PreferenceStore
from tracker.ui.shell.navigation import SectionButton
from tracker.ui.shell.sitting import Sitting
from tracker.ui.shell.window import MainWindow
from tracker.ui.table.page import TablePage
from tracker.ui.timeline.page import TimelinePage

# Within the screen that there is without one.
PLACE = QRect(20, 30, 740, 600)


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "window.ini"


@pytest.fixture
def begin(qtbot, desk, look, kept):
    """Sits down at the desk; each time as a new start of the program would."""
    sittings = []

    def sit_down(ref=""):
        made = Sitting(desk, look, PreferenceStore(kept))
        sittings.append(made)
        made.begin(ref)
        qtbot.waitUntil(lambda: isinstance(page(made.controller), DeskPage | TablePage | TimelinePage))
        return made

    yield sit_down
    for one in QApplication.topLevelWidgets():
        if isinstance(one, MainWindow):
            one.close()


def leave(qtbot, sitting):
    with qtbot.waitSignal(sitting.controller.window.destroyed):
        sitting.controller.window.close()


def speak(qtbot, sitting, code):
    """Choose a language as the menu does, and wait for the window that speaks it."""
    before = sitting.controller
    before.window.commands.registry.get(f"language.{code}").run()
    qtbot.waitUntil(lambda: sitting.controller is not before)
    qtbot.waitUntil(lambda: isinstance(page(sitting.controller), DeskPage | TablePage | TimelinePage))


def sections(sitting):
    return {one.text() for one in sitting.controller.window.navigation.findChildren(SectionButton)}


def windows():
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]


def test_the_first_time_it_opens_on_the_desk(begin):
    assert begin().controller.window.current_key() == "desk"


def test_it_opens_where_it_was_left(qtbot, begin):
    sitting = begin()
    sitting.controller.window.setGeometry(PLACE)
    sitting.controller.window.show_section("meetings")
    leave(qtbot, sitting)
    again = begin().controller.window
    assert again.geometry() == PLACE
    assert again.current_key() == "meetings"


def test_it_is_divided_as_it_was_left(qtbot, begin):
    sitting = begin()
    outer = sitting.controller.window.centralWidget()
    outer.setSizes([300, 1100])
    leave(qtbot, sitting)
    assert begin().controller.window.navigation.width() == 300


def test_columns_are_as_wide_as_they_were_left(qtbot, begin):
    sitting = begin()
    sitting.controller.window.show_section("events")
    qtbot.waitUntil(lambda: isinstance(page(sitting.controller), TablePage))
    page(sitting.controller).view.setColumnWidth(0, 133)
    leave(qtbot, sitting)
    again = begin()
    qtbot.waitUntil(lambda: isinstance(page(again.controller), TablePage))
    assert page(again.controller).view.columnWidth(0) == 133


def test_a_column_keeps_its_width_in_another_theme_and_after_a_search(qtbot, begin, look):
    sitting = begin()
    sitting.controller.window.show_section("events")
    qtbot.waitUntil(lambda: isinstance(page(sitting.controller), TablePage))
    before = page(sitting.controller)
    before.view.setColumnWidth(0, 133)
    look.change(theme="dark")
    assert before.view.columnWidth(0) == 133
    rows = before.model.rowCount()
    sitting.controller.window.search_asked.emit("Caracas")
    qtbot.waitUntil(lambda: page(sitting.controller).model.rowCount() < rows)
    assert page(sitting.controller).view.columnWidth(0) == 133


def test_a_section_that_is_no_more_leads_to_the_desk(kept, begin):
    PreferenceStore(kept).change(section="gone", geometry=b"nonsense", splitters=(b"x",))
    assert begin().controller.window.current_key() == "desk"


def test_it_opens_at_a_record(begin):
    assert begin("M1").controller.window.record_shown == "M1"


def test_another_language_at_run_time(qtbot, begin):
    sitting = begin()
    speak(qtbot, sitting, "es")
    assert {"Compromisos", "Reuniones"} <= sections(sitting)
    assert windows() == [sitting.controller.window]
    speak(qtbot, sitting, "en")
    assert "Commitments" in sections(sitting)


def test_in_another_language_everything_is_where_it_was(qtbot, begin):
    sitting = begin("M10")
    window = sitting.controller.window
    window.setGeometry(PLACE)
    window.show_section("events")
    window.top_bar.search.setText("Caracas")
    window.top_bar.search.returnPressed.emit()
    sitting.controller.show_record("M10")
    qtbot.waitUntil(lambda: isinstance(page(sitting.controller), TablePage))
    rows = page(sitting.controller).model.rowCount()
    speak(qtbot, sitting, "es")
    now = sitting.controller.window
    qtbot.waitUntil(lambda: page(sitting.controller).model.rowCount() == rows)
    assert (now.geometry(), now.current_key()) == (PLACE, "events")
    assert (now.top_bar.search.text(), now.record_shown) == ("Caracas", "M10")


def test_the_language_is_kept(qtbot, begin, kept):
    speak(qtbot, begin(), "es")
    assert PreferenceStore(kept).now.language == "es"


def test_the_language_there_is_changes_nothing(qtbot, begin):
    sitting = begin()
    before = sitting.controller
    before.window.commands.registry.get("language.en").run()
    QApplication.processEvents()
    assert sitting.controller is before


def test_the_window_before_is_freed(qtbot, begin):
    sitting = begin()
    gone = weakref.ref(sitting.controller.window)
    with qtbot.waitSignal(sitting.controller.window.destroyed):
        speak(qtbot, sitting, "es")
    qtbot.waitUntil(lambda: gc.collect() >= 0 and gone() is None)
    assert gone() is None
